// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/dossier_words.h"

#include <cstdint>

namespace countercheck {

/// The length of a sentence: with its cautions and its source only, or with what it replaced, what it does not say and the whole
/// reference as well.
enum class SentenceForm : std::uint8_t { Short, Long };

/// A safe sentence is a sentence on figures that can be printed as it stands, with warnings for the text around it.
struct SafeSentence {
    QString sentence;     ///< neutral English sentences, each with a full stop; the cautions are part of them
    QStringList citations; ///< one reference line for each source, in the order of the figures
    QStringList warnings; ///< verbs of the claim that the number does not support, and the status of the figure

    friend bool operator==(const SafeSentence &, const SafeSentence &) = default;
};

/// Says who gave a number, what happened to how many, where and when, what the number is not, what replaced it, and where it stands:
/// "US Department of Homeland Security (press release, 25 July 2025): More than 59,000 of the … reports … were analysed and processed
/// (United States, as of 24 July 2025). Not a count of victims. Source: …". Each clause comes from columns of the row, its measure,
/// its source and the rows that it retells or revises. What happened is the phrase of the measure, so that no verb is lost or
/// added. A phrase with "said to" begins with its speaker: "X said that …"; with a measure that is only asserted, area and period come from the
/// claim alone. Nothing for an id that the dossier does not hold.
std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &id, const Wording &wording,
                                                SentenceForm form = SentenceForm::Long);

/// Puts two figures into sentences that also say whether they can be compared and, if not, in what they differ.
std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &a, const ObservationId &b,
                                                const Wording &wording, SentenceForm form = SentenceForm::Long);

}  // namespace countercheck
