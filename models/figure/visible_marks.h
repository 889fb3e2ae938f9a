// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/mark_shapes.h"

#include <vector>

namespace countercheck {

/// A mark to draw, or one pixel column of a crowd.
struct VisibleMark {
    std::uint32_t mark = 0;  ///< in the lane; of a crowd the largest
    std::uint32_t least = 0; ///< of a crowd the smallest
    std::size_t members = 1; ///< figures that it stands for
    bool isCrowd = false;
    double x = 0;            ///< of a crowd: its pixel column
    double width = 0;
};

/// The marks of a lane that reach into the plot, found without looking at the others. Where they are more than pixels, each
/// pixel column is reduced to its largest and its smallest; the evidence of the claim stands out of the crowd.
std::vector<VisibleMark> visibleMarks(const SeriesIndex &index, const TimeScale &time);

}  // namespace countercheck
