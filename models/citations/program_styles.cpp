// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/program_styles.h"

#include <QSet>
#include <QStringList>

namespace countercheck {

using namespace Qt::StringLiterals;

std::vector<QString> citationKeys(const std::vector<CitedSource> &sources)
{
    std::vector<QString> keys;
    QSet<QString> taken;
    for (const CitedSource &source : sources) {
        QString base;
        for (const QChar character : source.id) {
            const bool isPlain = character.unicode() < 0x80 && (character.isLetterOrNumber() || character == u'-' || character == u'_');
            if (isPlain)
                base += character;
        }
        if (base.isEmpty())
            base = u"source"_s;
        QString key = base;
        for (int number = 2; taken.contains(key.toLower()); ++number)
            key = u"%1-%2"_s.arg(base).arg(number);
        taken.insert(key.toLower());
        keys.push_back(key);
    }
    return keys;
}

QStringList remarksOn(const CitedSource &source)
{
    QStringList remarks;
    if (source.published && source.published->isApproximate())
        remarks += u"Date approximate"_s;
    if (!source.archiveUrl.isEmpty())
        remarks += u"Archived at %1"_s.arg(source.archiveUrl);
    if (!source.readAt.isEmpty())
        remarks += u"Read at %1"_s.arg(source.readAt);
    return remarks;
}

}  // namespace countercheck
