// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/words_around.h"

#include <QStringList>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

// No text that is read begins or ends a match: these two are taken out of it.
constexpr QChar matchBegins(0x01);
constexpr QChar matchEnds(0x02);

constexpr qsizetype wordsBefore = 3;
constexpr qsizetype wordsAtLeast = 8; ///< before and after: more stand before a match at the end of a text
constexpr qsizetype wordsShown = 40; ///< a page cuts at the end of its line
constexpr qsizetype longestName = 120;

qsizetype wordsIn(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts).size();
}

/// Returns where the text begins that many words before a place, at most as far back as `first` and not far back by long words.
qsizetype startBefore(const QString &text, qsizetype place, qsizetype first, qsizetype most)
{
    constexpr qsizetype farthest = 60;
    qsizetype start = place;
    qsizetype words = 0;
    for (qsizetype at = place - 1; at >= first && words < most && place - at <= farthest; --at) {
        const bool beginsWord = !text.at(at).isSpace() && (at == first || text.at(at - 1).isSpace());
        if (beginsWord) {
            start = at;
            ++words;
        }
    }
    return start;
}

}  // namespace

std::string markedSnippet(const std::string &search, const std::string &column)
{
    return "snippet(" + search + ", " + column + ", char(1), char(2), '…', 40)";
}

QString wordsAroundMatch(const QString &marked)
{
    const qsizetype match = std::max<qsizetype>(0, marked.indexOf(matchBegins));
    const qsizetype line = match == 0 ? 0 : marked.lastIndexOf(u'\n', match) + 1;
    // A name among names is shown from its beginning.
    const bool isName = marked.contains(u'\n') && match - line <= longestName;
    const qsizetype start = isName ? line : startBefore(marked, match, line, std::max(wordsBefore, wordsAtLeast - wordsIn(marked.mid(match))));
    QStringList lines;
    qsizetype words = 0;
    for (const QString &part : marked.mid(start).split(u'\n')) {
        QString plain = part;
        plain.remove(matchBegins).remove(matchEnds);
        QStringList all = plain.simplified().split(u' ', Qt::SkipEmptyParts);
        if (all.isEmpty())
            continue;
        const qsizetype left = wordsShown - words;
        if (left <= 0)
            break;
        words += all.size();
        if (all.size() > left && !all.at(left - 1).endsWith(u'…'))
            all = all.first(left - 1) << all.at(left - 1) + u'…';
        else if (all.size() > left)
            all = all.first(left);
        lines += all.join(u' ');
    }
    const QString shown = lines.join(u" · "_s);
    return start > line && !shown.startsWith(u'…') ? u'…' + shown : shown;
}

}  // namespace countercheck
