// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/plotted_figures.h"
#include "models/figure/chart_record.h"
#include "models/figure/laid_out_figure.h"

namespace countercheck {

/// The version of the JSON form of a chart; raised when a field changes its meaning.
inline constexpr int figureJsonVersion = 1;

/// A chart as JSON: `record` (what travels with every export), `figure` (what it says, without geometry), `layout` (where
/// everything stands, in pixels of 1/96 inch, origin top left) and `figures` (everything that is known of each figure).
QByteArray figureJson(const ComparisonFigure &figure, const LaidOutFigure &laidOut, const PlottedFigures &figures,
                      const ChartRecord &record);

}  // namespace countercheck
