// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/mark_shapes.h"

#include <vector>

namespace countercheck {

/// A visible mark is a mark to draw, or one pixel column of a crowd: of figures that lie too close to be drawn one by
/// one.
struct VisibleMark {
    std::uint32_t mark = 0;  ///< its position in the lane; of a crowd, that of the largest
    std::uint32_t least = 0; ///< of a crowd, the position of the smallest
    std::size_t members = 1; ///< the number of figures that it stands for
    bool isCrowd = false;
    double x = 0;            ///< of a crowd, the left edge of its pixel column
    double width = 0;
};

/// Returns the marks of a lane that reach into the plot. If they are more than pixels, each pixel column becomes a crowd
/// with its largest and smallest. Evidence of the claim is always a mark of its own.
std::vector<VisibleMark> visibleMarks(const SeriesIndex &index, const TimeScale &time);

}  // namespace countercheck
