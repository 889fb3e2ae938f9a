// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/alternative_text.h"

#include "models/layout/text_layout.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView programName("Countercheck ");

bool isAlternativeText(const FileSample &sample)
{
    return sample.text && sample.text->section(u'\n', -1).startsWith(programName);
}

}  // namespace

namespace file_kind {
constinit const FileKind alternativeText{"the alternative text of a chart"_L1, isAlternativeText};
}

QByteArray alternativeText(const ChartRecord &record, const Wording &wording)
{
    QStringList lines{record.description, QString()};
    const auto addList = [&lines](const QString &heading, const QStringList &items) {
        if (items.isEmpty())
            return;
        lines += heading;
        for (const QString &item : items)
            lines += u"- "_s + item;
        lines += QString();
    };
    addList(wording.say("Export", "Reviews:"), record.reviews);
    addList(wording.say("Export", "Sources:"), record.sources);
    lines += wording.say("Export", "Library: %1, version %2").arg(record.libraryTitle, record.libraryVersion);
    lines += record.program;
    // A text of the library ends no line and steers no letter.
    for (QString &line : lines)
        line = visibleText(line.simplified());
    return (lines.join(u'\n') + u'\n').toUtf8();
}

}  // namespace countercheck
