// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"

#include <vector>

namespace countercheck {

/// A telling is one figure with its retellings: other sources that print the same number for the same measure, area and period, and
/// those that the library notes as faithful or rounded retellings of it, whatever they print and with whatever date. The most direct source
/// stands for all; the others are shown under "also given as".
struct Telling {
    const Observation *observation = nullptr;
    std::vector<const Observation *> retellings;
};

/// A lane group holds the figures of one measure in one area that share one axis of the chart. What keeps two of them from being
/// compared all the same, such as a break of the series, the lane says. Figures without a value, undated figures and
/// misreports belong to it too, but have no height on the axis.
struct LaneGroup {
    const Measure *measure = nullptr;
    QString area;
    std::vector<Telling> figures;    ///< ordered by date
    std::vector<Telling> undated;    ///< figures whose period has no stated end
    std::vector<Telling> misreports; ///< see isMisreport()
    std::vector<const Observation *> missing; ///< dated figures without a value; their status says why
    bool standsAlone = false;        ///< other figures of this measure and area exist that may not share its axis
    std::vector<Rule> care;          ///< rules that found a pair to be compatible only, each once, in the order of the rules
};

/// Groups the figures of a dossier into lanes. A lane holds one measure in one area; a part and its whole, a stock and a
/// running total, and equivalent definitions have lanes of their own. Lanes are ordered by stage, measure and date,
/// whatever was picked first. The result refers to the dossier, which must outlive it.
std::vector<LaneGroup> groupIntoLanes(const Dossier &dossier, const Ties &ties);

/// Folds retellings together. Figures with the same days whose numbers agree are one telling (see Quantity::agreesWith).
/// One of them stands for the others. The first of these that decides is taken: the most direct source; no status U
/// (unreliable); evidence of the claim; printed rather than derived; published earlier; first by id.
std::vector<Telling> foldRetellings(std::vector<const Observation *> observations, const Dossier &dossier);

}  // namespace countercheck
