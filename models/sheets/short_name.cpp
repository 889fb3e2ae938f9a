// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/short_name.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr qsizetype fewestLetters = 2;
constexpr qsizetype mostLetters = 12;

/// Whether letters come in this order in a text, the first of them at the beginning of a word.
bool comesInOrder(const QString &letters, const QString &text)
{
    qsizetype from = 0;
    for (qsizetype place = 0; place < letters.size(); ++place) {
        from = text.indexOf(letters.at(place), from, Qt::CaseInsensitive);
        while (place == 0 && from > 0 && text.at(from - 1).isLetterOrNumber())
            from = text.indexOf(letters.at(place), from + 1, Qt::CaseInsensitive);
        if (from < 0)
            return false;
        ++from;
    }
    return true;
}

}  // namespace

QString shortName(const QString &name)
{
    for (qsizetype open = name.indexOf(u'('); open >= 0; open = name.indexOf(u'(', open + 1)) {
        const qsizetype close = name.indexOf(u')', open);
        if (close < 0)
            break;
        const QString inside = name.mid(open + 1, close - open - 1);
        const bool isShort = inside.size() >= fewestLetters && inside.size() <= mostLetters
            && std::ranges::all_of(inside, [](QChar letter) { return letter.isUpper() || letter.isDigit() || letter == u'&' || letter == u'.' || letter == u'-'; });
        if (!isShort)
            continue;
        QString letters = inside;
        letters.removeIf([](QChar letter) { return !letter.isUpper(); });
        if (letters.size() >= fewestLetters && comesInOrder(letters, name.left(open)))
            return inside;
    }
    return name;
}

}  // namespace countercheck
