// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/document_words.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

const QString libraryEnding = u".countercheck"_s;
constexpr qsizetype longestName = 60;

}  // namespace

QString whenDone(const QString &time, const QDateTime &now, const Wording &wording)
{
    const QDateTime done = QDateTime::fromString(time, Qt::ISODate).toLocalTime();
    if (!done.isValid())
        return {};
    const QString clock = wording.locale().toString(done.time(), QLocale::ShortFormat);
    const qint64 days = done.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return wording.say("Document", "today at %1").arg(clock);
    if (days == 1)
        return wording.say("Document", "yesterday at %1").arg(clock);
    return wording.say("Document", "on %1 at %2").arg(wording.date(done.date()), clock);
}

QString shownPath(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    return native.startsWith(home + QDir::separator()) ? u'~' + native.sliced(home.size()) : native;
}

QString typedPath(const QString &text)
{
    QString path = QDir::fromNativeSeparators(text.trimmed());
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.sliced(1);
    if (path.isEmpty() || path.endsWith(u'/') || path.endsWith("/~"_L1) || path == "~"_L1)
        return {};
    if (!path.endsWith(libraryEnding, Qt::CaseInsensitive))
        path += libraryEnding;
    return QDir::cleanPath(QFileInfo(path).isAbsolute() ? path : QDir::homePath() + u'/' + path);
}

QString freePath(const QString &folder, const QString &title)
{
    static const QRegularExpression notInNames(u"[^\\p{L}\\p{N}]+"_s);
    QString name = title.toLower().replace(notInNames, u"-"_s).left(longestName);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    if (name.isEmpty())
        name = u"library"_s;
    QString path = folder + u'/' + name + libraryEnding;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder + u'/' + name + u'-' + QString::number(number) + libraryEnding;
    return path;
}

}  // namespace countercheck
