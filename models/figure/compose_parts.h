// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lanes.h"
#include "models/figure/compose.h"
#include "models/figure/dossier_words.h"

// The steps of composeFigure(), apart so that each can be read and tested alone.
namespace countercheck {

/// One comparability group as a lane: marks, gaps, breaks, tray, care.
Lane composeLane(const LaneGroup &group, const DossierWords &words);

/// The sentence that says whether two figures can be compared: the selected pair, else the claim against the verified
/// count of the evidence that favours it most.
std::optional<VerdictSentence> composeSentence(const FigureSelection &selection, const Ties &ties, const DossierWords &words);

/// The dimensions of a comparison that have the given agreement, in words: "period, verification".
QStringList dimensionsWith(const Comparison &comparison, Agreement agreement, const Wording &wording);

}  // namespace countercheck
