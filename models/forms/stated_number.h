// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quantity.h"

#include <QString>

#include <vector>

namespace countercheck {

/// What a number says as it was published: "more than 59,000".
struct StatedNumber {
    std::optional<Quantity> quantity; ///< nothing if it cannot be told
    std::vector<double> readings;     ///< the numbers that it may mean, where there are several
};

/// Reads a number as published. What groups digits and what begins the decimals is told by the language, a tag as in BCP 47, where the digits
/// alone do not tell: 1,234 is 1234 in an English text and 1.234 in a German one. A minus sign or hyphen right before the first digit makes it negative.
StatedNumber readStatedNumber(const QString &text, const QString &language);

}  // namespace countercheck
