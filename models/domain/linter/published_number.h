// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace countercheck {

/// Returns whether a character is one of the digits 0 to 9.
inline bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// A published bound is what the wording of a published number says about its precision.
enum class PublishedBound : std::uint8_t {
    Unclear, ///< no number in digits, or other words than those below; nothing can be concluded
    Point,   ///< a plain number, with or without a unit: 65,605 · 39% · 1.5 million
    Lower,   ///< more than, over, at least, no fewer than, or a plus sign behind the number
    Upper,   ///< fewer than, less than, under, up to, at most, or <, ≤ before the number
    Nearly,  ///< about, around, approximately, roughly, nearly, almost, some, or ~ before the number
};

/// Reads a number as published:
///
///     text   = [ bound ] number [ "+" ] [ unit ]
///     bound  = "more than" | "over" | "at least" | "no fewer than" | "upwards of" | ">" | "≥"
///            | "fewer than" | "less than" | "under" | "up to" | "at most" | "no more than" | "<" | "≤"
///            | "about" | "around" | "approximately" | "roughly" | "nearly" | "almost" | "some" | "~"
///     number = digit { digit | "," | "." | " " }
///     unit   = "%" | "per cent" | "percent" | "million" | "billion" | "thousand"
///
/// Case does not matter. Anything else is Unclear: the function finds bounds that were lost in copying, not the meaning
/// of prose.
PublishedBound publishedBound(QStringView text);

/// Returns the numbers that stand in digits in a published text, each in every way in which it can be read: 1.234 is 1.234 and
/// 1234, 1.5 million is 1.5 and 1,500,000. Empty if the text holds no digit.
std::vector<double> publishedNumbers(const QString &text);

}  // namespace countercheck
