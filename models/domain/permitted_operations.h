// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability.h"

namespace countercheck {

/// The arithmetic that two figures bear. What is not permitted is not offered: no number is made that nobody could defend.
struct PermittedOperations {
    bool difference = false; ///< also which of the two is larger; of percentages: in percentage points
    bool ratio = false;      ///< "times as many"
    bool change = false;     ///< per cent from the earlier to the later
    bool share = false;      ///< the part as a share of its whole; also the remainder or complement
    bool sum = false;
    /// With `sum`, of persons or children over several periods: one person may be counted in more than one.
    bool mayCountTwice = false;

    bool any() const { return difference || ratio || change || share || sum; }
    friend bool operator==(PermittedOperations, PermittedOperations) = default;
};

/// What the comparison of two figures permits:
/// - difference, ratio and change where the verdict is comparable, or where nothing but the precision of the values is to
///   be minded, since the result then keeps its own qualifier or does not follow;
/// - a share inside part_of of one period;
/// - a sum of counts per period, over disjoint periods of one measure and area or over one partition of one period.
/// A change in per cent and "one in N" bear none; a percentage bears a difference only; a claim's number bears none.
PermittedOperations permittedOperations(const Comparison &comparison, const Figure &a, const Figure &b);

}  // namespace countercheck
