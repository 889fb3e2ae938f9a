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

/// One calculation on two figures, in a sentence: "4,849 (…, 2022) is larger than 3,578 (…, 2021) by 1,271 children."
struct ArithmeticLine {
    QString label;      ///< "Difference"
    QString sentence;   ///< with the qualifier and the unit of the result, or why nothing follows
    bool follows = true; ///< false: the sentence says that nothing follows

    friend bool operator==(const ArithmeticLine &, const ArithmeticLine &) = default;
};

/// What may be computed from two figures, in words.
struct PairArithmetic {
    std::vector<ArithmeticLine> lines; ///< empty: none is offered, and the note says why
    QString note;                      ///< why none is offered, or what to keep in mind; empty where there is nothing to say
    QString text;                      ///< everything with the sources, to be copied; empty where none is offered

    friend bool operator==(const PairArithmetic &, const PairArithmetic &) = default;
};

/// The arithmetic that the comparison of two figures of the library permits. A result keeps the qualifier that follows from those of the
/// two numbers; one that is rounded for reading is rounded outwards if it is a bound, and is "about" if it was exact.
PairArithmetic composeArithmetic(const Figure &a, const Figure &b, const Ties &ties, const DossierWords &words);

}  // namespace countercheck
