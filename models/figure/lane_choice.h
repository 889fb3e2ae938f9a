// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/wording/wording.h"

#include <vector>

namespace countercheck {

/// Positions of the lanes of a column, the most relevant first: those that the sentence is about, those with evidence of the
/// claim, then by how far from the claim their figures lie in time.
std::vector<std::size_t> byRelevance(const ComparisonFigure &figure, const LaneColumn &column);

/// Whether a lane holds evidence of the claim.
bool hasEvidence(const Lane &lane);

/// "Not drawn for want of room: 3 lanes (…)." and what else a picture leaves out; empty if nothing.
struct Omissions {
    QStringList lanes;
    qsizetype mostNames = 100; ///< lanes that are named
    std::size_t labels = 0;
    std::size_t notes = 0;     ///< lanes whose note is shortened
    bool withoutTraces = false;
    std::size_t context = 0;   ///< rows of estimates and context
};
QString omissionWords(const Omissions &omissions, const Wording &wording);

}  // namespace countercheck
