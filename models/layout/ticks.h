// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/laid_out_figure.h"
#include "models/layout/layout.h"

#include <vector>

namespace countercheck {

/// Returns ticks on the first days of years, months or days, whichever leave room for their labels over `width` pixels. A
/// tick is a calendar day, without a time zone.
std::vector<TimeTick> calendarTicks(TimeWindow window, double width, const TextMeasure &measure, const Wording &wording);

/// Returns an axis with a round maximum at or above `largest`, and ticks at zero, half and all of it. For counts below
/// four, every whole number has a tick.
ValueAxis valueAxis(double largest, AxisKind kind);

/// Returns the axis of a lane; by powers of ten if the lane is logarithmic.
ValueAxis valueAxis(const Lane &lane);

}  // namespace countercheck
