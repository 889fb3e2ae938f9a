// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/wording/wording.h"

// The parts of a sentence for print that one measure or one figure gives without the rest of the library.
namespace countercheck {

/// Returns a number in running text: "more than 4,000", "39 per cent", "about 1 in 6"; a change as a verb: "rose by 25 per cent".
QString valueInText(const Quantity &quantity, UnitOfMeasure unit, const Wording &wording);

/// Returns the number as it can be put into the mouth of a speaker: without an "about" that is not printed with it, and with one
/// that is printed before a range.
QString valueInSpeech(const Observation &observation, UnitOfMeasure unit, const Wording &wording);

/// Returns whether a number that is about right was printed as a plain number.
bool isRoundNumberSaidPlainly(const Observation &observation);

/// Whose page states a number: that of the one who counted, or that of others.
enum class Statement : std::uint8_t { OfProducer, OfOthers };

/// Returns sentences on what a measure counts: that it is no count of victims, or how firmly its persons are known to be victims.
/// `library` names the library, which alone can be said to record something. A number by another definition
/// than its measure gets no sentence on the criteria of that.
QStringList countSentences(const Observation &observation, const Measure &measure, Statement statement, const QString &library, const Wording &wording);

/// Returns sentences on the status letters of a figure. What the library judges is said to be the judgement of its editors.
QStringList statusSentences(const Observation &observation, const Measure &measure, const QString &library, const Wording &wording);

}  // namespace countercheck
