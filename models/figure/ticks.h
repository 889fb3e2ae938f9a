// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/laid_out_figure.h"
#include "models/figure/layout.h"

#include <vector>

namespace countercheck {

/// Ticks on the first days of years, months or days, whichever leave room for their labels over `width` pixels. Local time
/// plays no part: a tick is a calendar day.
std::vector<TimeTick> calendarTicks(TimeWindow window, double width, const TextMeasure &measure, const Wording &wording);

/// A round maximum at or above `largest`, with ticks at zero, half and all of it. A count below four has whole ticks.
ValueAxis valueAxis(double largest, AxisKind kind);

/// The axis of a lane: of powers of ten where it is logarithmic.
ValueAxis valueAxis(const Lane &lane);

}  // namespace countercheck
