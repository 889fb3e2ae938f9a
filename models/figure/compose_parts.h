// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lanes.h"
#include "models/figure/compose.h"
#include "models/figure/dossier_words.h"

// The steps of composeFigure(), apart so that each can be read and tested alone.
namespace countercheck {

/// One comparability group as a lane: marks, gaps, breaks, tray, care. Unfinished after a stop request.
Lane composeLane(const LaneGroup &group, const DossierWords &words, const std::stop_token &stop);

/// Puts the marks of a lane in order and ranks them for labels. For whoever adds marks to a lane.
void orderMarks(std::vector<Mark> &marks);

/// Estimates and figures of context as rows of text. Nothing where there are none.
std::optional<ContextStrip> composeContext(const std::vector<LaneGroup> &groups, const DossierWords &words);

/// One sentence on a figure, for a tool tip and a screen reader.
QString spokenFigure(const Observation &observation, const Measure &measure, const DossierWords &words);

/// Whether a figure or one of those that tell it again bears on the claim.
bool isLinked(const Telling &telling, const DossierWords &words);

/// The ids of observations.
std::vector<ObservationId> idsOf(const std::vector<const Observation *> &observations);

/// The sentence that says whether two figures can be compared: the selected pair, else the claim against the verified
/// count of the evidence that favours it most.
std::optional<VerdictSentence> composeSentence(const FigureSelection &selection, const Ties &ties, const DossierWords &words);

/// The sentence on two definitions. Nothing where the dossier does not hold both.
std::optional<VerdictSentence> composePairSentence(const MeasurePair &pair, const Ties &ties, const DossierWords &words);

/// Sets the scales of the lanes and the note that says so.
void applyScale(ComparisonFigure &figure, ScaleMode mode, const DossierWords &words);

/// Puts the lanes of pairs on one axis, with the mark that says so and why it should not be.
void applyOverrides(ComparisonFigure &figure, const std::vector<MeasurePair> &pairs, const Ties &ties, const DossierWords &words);

/// What was claimed under the measures of a dossier without a claim. Nothing where none is asserted.
std::optional<ClaimStrip> composeAssertedStrip(const std::vector<LaneGroup> &groups, const DossierWords &words);

/// What a comparison finds, in one sentence: "They differ in …".
QString comparisonDetail(const Comparison &comparison, const Wording &wording);

/// "a and b cannot be compared."
QString comparisonHeadline(Verdict verdict, const QString &a, const QString &b, const Wording &wording);

/// The dimensions of a comparison that have the given agreement, in words: "period, verification".
QStringList dimensionsWith(const Comparison &comparison, Agreement agreement, const Wording &wording);

}  // namespace countercheck
