// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/table_writer.h"
#include "models/figure/compose.h"

#include <vector>

namespace countercheck {

/// The figures behind a chart as a table: what is plotted, what stands for what, and everything that is known of each.
struct PlottedFigures {
    QList<TableColumn> columns;
    std::vector<QStringList> rows; ///< in the order of the table twin; cells in the order of the columns
};

/// One row for each figure of the chart. Its first columns say where it stands: `shown` (mark: drawn on its own, revised: a
/// tick where a later value stands, retelling: folded into the mark `shown_as`, undated: in the tray, claim: in the claim
/// strip, text: in the strip of estimates and context, table: only in the table), the column of the chart and the title of
/// the lane. The others are those of `list observations`.
PlottedFigures plottedFigures(const ComparisonFigure &figure, const Dossier &dossier);

/// The table as CSV, texts guarded against being run as formulas.
QByteArray plottedCsv(const PlottedFigures &figures);

}  // namespace countercheck
