// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability.h"

#include <vector>

namespace countercheck {

/// One figure with those that tell it again: same measure, area and period, the same printed number. The most direct
/// telling stands for all; the others are shown under "also given as".
struct Telling {
    const Observation *observation = nullptr;
    std::vector<const Observation *> retellings;
};

/// A comparability group: figures of which every pair may share an axis, with care or without. Figures that no axis can
/// hold stand beside it.
struct LaneGroup {
    const Measure *measure = nullptr;
    QString area;
    std::vector<Telling> figures;    ///< in the order of their dates
    std::vector<Telling> undated;    ///< no end of the period is stated
    std::vector<Telling> misreports; ///< status U and D together: what they count is not known
    bool standsAlone = false;        ///< other figures of this measure and area may not share its axis
    std::vector<Rule> care;          ///< the compatible findings among the figures, each once, in the order of the rules
};

/// Groups the figures of a dossier into lanes, ordered by stage, measure and date, so that the result does not depend on the
/// order of picking. A lane holds one measure in one area: a part and its whole, a stock and a running total, and
/// equivalent definitions have lanes of their own. Refers to the dossier.
std::vector<LaneGroup> groupIntoLanes(const Dossier &dossier, const Ties &ties);

/// Folds retellings. Primary sources come before secondary ones, then figures that are flagged
/// less, then the evidence of the claim, then ids.
std::vector<Telling> foldRetellings(std::vector<const Observation *> observations, const Dossier &dossier);

}  // namespace countercheck
