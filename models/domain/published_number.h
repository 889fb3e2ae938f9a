// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>

namespace countercheck {

/// What the wording of a published number says of it.
enum class PublishedBound : std::uint8_t {
    Unclear, ///< no number in digits, or words that the grammar does not know: nothing is concluded
    Point,   ///< a bare number, with or without a unit sign: 65,605 · 39% · 1.5 million
    Lower,   ///< more than, over, at least, no fewer than, or a plus sign behind the number
    Upper,   ///< fewer than, less than, under, up to, at most, or <, ≤ before the number
};

/// Reads a number as published:
///
///     text   = [ bound ] number [ "+" ] [ unit ]
///     bound  = "more than" | "over" | "at least" | "no fewer than" | "upwards of" | ">" | "≥"
///            | "fewer than" | "less than" | "under" | "up to" | "at most" | "no more than" | "<" | "≤"
///     number = digit { digit | "," | "." | " " }
///     unit   = "%" | "per cent" | "percent" | "million" | "billion" | "thousand"
///
/// Case does not matter. Anything else is Unclear: this finds a bound that was lost in copying, it does not understand prose.
PublishedBound publishedBound(QStringView text);

}  // namespace countercheck
