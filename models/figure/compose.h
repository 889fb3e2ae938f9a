// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/figure/figure.h"
#include "models/figure/passport.h"
#include "models/wording/wording.h"

#include <stop_token>

namespace countercheck {

/// The figure that is in view at first: the number as claimed, else what it traces to, else any of its evidence, else any.
ObservationId firstObservation(const Dossier &dossier);

/// How a chart is to be made.
struct FigureOptions {
    ScaleMode scale = ScaleMode::Own;
    std::vector<MeasurePair> oneAxis;      ///< shown on one axis anyway
    std::vector<MeasureId> order;          ///< of the names in the title of a chart without a claim
    std::optional<MeasurePair> pair;       ///< the measures that the sentence is about, in a chart without a claim
    bool withContext = false;              ///< with the strip of estimates and context, which belong in neither column

    friend bool operator==(const FigureOptions &, const FigureOptions &) = default;
};

/// Makes the chart of a dossier, without geometry. Pure. After a stop request it ends early, and what it returns is unfinished.
ComparisonFigure composeFigure(const Dossier &dossier, const FigureSelection &selection, const Wording &wording,
                               const FigureOptions &options = {}, const std::stop_token &stop = {});

/// Whether the figures of two measures could be drawn on one axis at all, allowed or not: both have figures in lanes of
/// one kind of axis.
bool canShareAxis(const ComparisonFigure &figure, const MeasurePair &pair);

/// Adds to the notes of a chart that only these days are shown, and how many of its figures lie outside.
void tellTimeShown(ComparisonFigure &figure, const TimeExtent &shown, const Wording &wording);

/// The claim and its slots, for the header of the window and of a chart. Nothing for a dossier without a claim.
std::optional<ClaimHeader> composeClaimHeader(const Dossier &dossier, const Wording &wording);

/// Everything that is known of the selected figure; one that is set beside it is among those that it is judged against.
/// Nothing for a figure that the dossier does not hold.
std::optional<Passport> composePassport(const Dossier &dossier, const FigureSelection &selection, const Wording &wording);

}  // namespace countercheck
