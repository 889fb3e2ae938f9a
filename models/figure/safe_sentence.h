// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/dossier_words.h"

namespace countercheck {

/// A safe sentence is a sentence on figures that can be printed as it stands, with warnings for the text around it.
struct SafeSentence {
    QString sentence;     ///< one neutral English sentence, with a full stop
    QStringList citations; ///< one reference line for each source, in the order of the figures
    QStringList warnings; ///< verbs of the claim that the number does not support, and the status of the figure

    friend bool operator==(const SafeSentence &, const SafeSentence &) = default;
};

/// Puts one figure into a sentence with its number, qualifier, unit, population, area, period, accumulation, verification and source:
/// "More than 59,000 reports (reports about unaccompanied children), United States, as of 24 Jul 2025, a running total,
/// not a count of victims (source: …)." Nothing for an id that the dossier does not hold.
std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &id, const Wording &wording);

/// Puts two figures into one sentence that also says whether they can be compared and, if not, in what they differ.
std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &a, const ObservationId &b,
                                                const Wording &wording);

}  // namespace countercheck
