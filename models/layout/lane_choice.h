// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/wording/wording.h"

#include <vector>

namespace countercheck {

/// Returns the positions of the lanes of a column, most relevant first: those that the sentence is about, those with the
/// number as claimed or a figure that it traces to, those with other evidence, the rest. Within each of these groups,
/// lanes whose figures lie nearest to the claim in time come first.
std::vector<std::size_t> byRelevance(const ComparisonFigure &figure, const LaneColumn &column);

/// Returns whether a lane holds evidence of the claim.
bool hasEvidence(const Lane &lane);

/// Omissions are what a picture leaves out for want of room.
struct Omissions {
    QStringList lanes;
    qsizetype mostNames = 100; ///< the largest number of lanes to be named
    std::size_t figures = 0; ///< figures without a date, which would be written out and have no mark
    std::size_t unwritten = 0; ///< figures that would be written out and are small marks, or are not there
    std::size_t plots = 0;   ///< series of which only the figures of the evidence are written out
    std::size_t labels = 0;  ///< figures without their number
    QStringList numbers;     ///< of evidence without its number: its measure, the least and the largest number
    std::size_t notes = 0;   ///< lanes whose note is not complete
    std::size_t context = 0;   ///< rows of the context strip
};

/// Returns the omissions in one short sentence, with the figures outside the time that is shown and those that are only in the data:
/// "In the data only: 4 more series and 26 figures of other years." Empty if there are none.
QString shortOmissionWords(const Omissions &omissions, std::size_t outside, std::size_t onlyInData, const Wording &wording);

/// Returns the omissions in sentences: "Not drawn for lack of room: 3 lanes (…)." Empty if there are none.
QString omissionWords(const Omissions &omissions, const Wording &wording);

}  // namespace countercheck
