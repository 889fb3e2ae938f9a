// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quantity.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace countercheck {

/// The sign before the decimals. What else may group digits follows from it: a comma where it is a point, and a point where it is a comma. Blanks and apostrophes
/// group digits in any case.
enum class DecimalSign : std::uint8_t { Unknown, Point, Comma };

/// What a cell of numbers says.
enum class NumberVerdict : std::uint8_t {
    Number,
    Missing,    ///< a mark in place of a number, or nothing at all
    Ambiguous,  ///< a number that can be read in two ways, as 1.234 where the decimal sign is unknown
    Unreadable, ///< no number that is understood
};

/// A number as it was read from a published text. It never has digits that do not stand there.
struct ReadNumber {
    NumberVerdict verdict = NumberVerdict::Missing;
    Quantity quantity;
    QString mark;                         ///< a footnote mark or flag that stands behind it: "r", "(a)", "¹"
    bool isPercent = false;
    std::optional<DecimalSign> evidence;  ///< the decimal sign that the text itself shows, as 12,5 or 1,234.5 do
    bool isGroupedByBlank = false;        ///< whether blanks or apostrophes group its digits
};

/// Reads a number as published, with its bounds (">4,000", "at least 12", "4,000+", "1,200–1,500"), in the words of several languages.
ReadNumber readNumber(const QString &text, DecimalSign sign);

}  // namespace countercheck
