// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/plotted_figures.h"
#include "models/figure/chart_record.h"
#include "models/layout/laid_out_figure.h"

namespace countercheck {

/// The version of the JSON form of a chart. It is raised when a field changes its meaning.
inline constexpr int figureJsonVersion = 2;

/// Returns a chart as JSON: `record` (what every exported file carries), `figure` (what the chart says, without
/// geometry), `layout` (where everything stands, in pixels of 1/96 inch from the top left), `figures` (all that is
/// known of each), `reviews` (each rating of the claim: reviewer, date, page; empty for a comparison) and `rows` (every row
/// of the library that bears on it, table by table, with all columns).
QByteArray figureJson(const ComparisonFigure &figure, const LaidOutFigure &laidOut, const PlottedFigures &figures, const Dossier &dossier,
                      const ChartRecord &record);

}  // namespace countercheck
