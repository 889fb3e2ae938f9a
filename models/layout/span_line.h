// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/layout.h"

namespace countercheck {

// The line under the years of a time axis: how long a series can be compared, on the scale of its chart.

/// Returns the height of the line with its words under a time axis of that width; 0 for a chart without brackets. It does not depend on the time in
/// view.
double spanLineHeight(const ComparisonFigure &figure, double width, const TextMeasure &measure);

/// Appends the line under the years of a column. Words that have no room under their own piece stand below, with their years.
void appendSpanLine(LaidOutFigure &laidOut, const ComparisonFigure &figure, std::size_t column, double top, const TextMeasure &measure);

}  // namespace countercheck
