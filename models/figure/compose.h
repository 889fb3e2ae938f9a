// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/figure/claim_header.h"
#include "models/figure/figure.h"
#include "models/wording/wording.h"

#include <stop_token>

namespace countercheck {

/// Returns the figure that is shown first: the number as claimed; else the one that it traces to; else any evidence; else
/// any.
ObservationId firstObservation(const Dossier &dossier);

/// Figure options say how a chart is to be made.
struct FigureOptions {
    ScaleMode scale = ScaleMode::Own;
    std::vector<MeasurePair> oneAxis;      ///< pairs that the reader wants on one axis whatever the verdict
    std::vector<MeasureId> order;          ///< the order of names in the title of a chart without a claim
    std::optional<MeasurePair> pair;       ///< the two measures that the sentence compares, in a chart without a claim
    bool withContext = false;              ///< true adds the strip of estimates and context, which belong in neither column
    LaneChoice lanes;
    std::optional<TimeExtent> time;        ///< the time that is shown, if it is not that of the evidence
    ViewWords words;                       ///< the reader's own, on a chart without a claim

    friend bool operator==(const FigureOptions &, const FigureOptions &) = default;
};

/// Makes the chart of a dossier, without geometry. The function is pure. After a stop request it ends early, and what it returns
/// is unfinished.
ComparisonFigure composeFigure(const Dossier &dossier, const FigureSelection &selection, const Wording &wording,
                               const FigureOptions &options = {}, const std::stop_token &stop = {});

/// Returns whether the figures of two measures could be drawn on one axis, whatever the verdict: both must have lanes,
/// with the same kind of axis.
bool canShareAxis(const ComparisonFigure &figure, const MeasurePair &pair);

/// Adds a note to a chart that only these days are shown, and how many of its figures lie outside.
void tellTimeShown(ComparisonFigure &figure, const TimeExtent &shown, const Wording &wording);

/// Returns the claim and its slots, for the header of window and chart. Nothing for a dossier without a claim.
std::optional<ClaimHeader> composeClaimHeader(const Dossier &dossier, const Wording &wording);

}  // namespace countercheck
