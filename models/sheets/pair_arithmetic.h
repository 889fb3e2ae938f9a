// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace countercheck {

class DossierWords;
struct Figure;
class Ties;

/// An arithmetic line is one calculation on two figures, in a sentence: "4,849 (…, 2022) is larger than 3,578 (…, 2021)
/// by 1,271 children."
struct ArithmeticLine {
    QString label;      ///< "Difference"
    QString sentence;   ///< the result with its qualifier and unit, or why nothing follows
    bool follows = true; ///< false if the sentence says that nothing follows

    friend bool operator==(const ArithmeticLine &, const ArithmeticLine &) = default;
};

/// Pair arithmetic is what may be computed from two figures, in words.
struct PairArithmetic {
    std::vector<ArithmeticLine> lines; ///< empty if nothing may be computed; the note says why
    QString note;                      ///< why nothing may be computed, or what to keep in mind; may be empty
    QString text;                      ///< everything with its sources, for copying; empty if nothing may be computed

    friend bool operator==(const PairArithmetic &, const PairArithmetic &) = default;
};

/// Computes what the comparison of two figures permits. A result has the qualifier that follows from those of the two
/// numbers. Results are rounded for reading: a bound outwards, so that it stays true; an exact result becomes "about".
PairArithmetic composeArithmetic(const Figure &a, const Figure &b, const Ties &ties, const DossierWords &words);

}  // namespace countercheck
