// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/figure/figure.h"
#include "models/figure/passport.h"
#include "models/wording/wording.h"

namespace countercheck {

/// What the reader picked. Empty ids: nothing picked.
struct FigureSelection {
    ObservationId observation;
    ObservationId beside; ///< a second figure, for the sentence on a pair
};

/// Makes the chart of a dossier, without geometry. Pure.
ComparisonFigure composeFigure(const Dossier &dossier, const FigureSelection &selection, const Wording &wording);

/// The claim and its slots, for the header of the window and of a chart. Nothing for a dossier without a claim.
std::optional<ClaimHeader> composeClaimHeader(const Dossier &dossier, const Wording &wording);

/// Everything that is known of one figure. Nothing for an id that the dossier does not hold.
std::optional<Passport> composePassport(const Dossier &dossier, const ObservationId &observation, const Wording &wording);

}  // namespace countercheck
