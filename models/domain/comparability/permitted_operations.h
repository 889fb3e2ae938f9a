// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"

namespace countercheck {

/// The permitted operations are the calculations that make sense for two figures. What is not permitted is never offered.
struct PermittedOperations {
    bool difference = false; ///< also which of the two is larger; for percentages, in percentage points
    bool ratio = false;      ///< "twice as many"
    bool change = false;     ///< the change from the earlier to the later, in per cent
    bool share = false;      ///< the part as a share of its whole, and the remainder
    bool sum = false;
    /// True if a sum adds persons or children over several periods: one person may be counted in more than one.
    bool mayCountTwice = false;

    bool any() const { return difference || ratio || change || share || sum; }
    friend bool operator==(PermittedOperations, PermittedOperations) = default;
};

/// Returns what the comparison of two figures permits:
/// - difference, ratio and change if the verdict is "comparable", or if care is asked for only because a value is not
///   exact: the result then has a qualifier of its own, or the program says that nothing follows;
/// - a share if one measure is part of the other (`part_of`) and the period is the same;
/// - a sum of counts per period, if the periods are disjoint and measure and area the same, or if the measures are parts
///   of one partition and the period is the same.
/// Changes in per cent, "one in N" and the number of a claim permit nothing; a percentage permits a difference only.
PermittedOperations permittedOperations(const Comparison &comparison, const Figure &a, const Figure &b);

}  // namespace countercheck
