// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view.h"
#include "models/layout/layout.h"

namespace countercheck {

/// The time window in which a chart shows the days of a view. A side that the view leaves open reaches as far as its fit says,
/// or a year where that would leave no time at all.
TimeWindow timeWindow(const ShownTime &time, const ComparisonFigure &figure);

/// The first and the last day that a time window shows.
ShownTime daysOf(const TimeWindow &window);

/// The days that a time window of a chart shows; both sides are open where it is that of the evidence, or the whole of the chart.
ShownTime shownTime(const TimeWindow &window, const ComparisonFigure &figure);

/// The same, widened to the whole years that it touches.
ShownTime wholeYears(const ShownTime &time);

}  // namespace countercheck
