// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/review_table.h"
#include "models/exchange/table_writer.h"
#include "models/figure/compose.h"

#include <vector>

namespace countercheck {

/// The figures behind a chart, as a table: which are drawn, which mark stands for which, and all that is known of each.
struct PlottedFigures {
    QList<TableColumn> columns;
    std::vector<QStringList> rows; ///< in the order of the table beside the chart; cells in the order of the columns
    ReviewTable reviews = {};      ///< of the claim that the figures bear on
    QString reviewsCell = {};      ///< the same in one cell, for a file that can hold one table only
};

/// Makes one row for each figure of the chart. The first columns say where it is shown, the others are those of `list
/// observations`. The values of the column `shown`:
/// - mark: drawn on its own
/// - revised: a tick where a later value stands
/// - retelling: folded into the mark `shown_as`
/// - undated: beside the plot, without a place in time
/// - claim: in the claim strip
/// - text: in the strip of estimates and context
/// - table: only in the table
PlottedFigures plottedFigures(const ComparisonFigure &figure, const Dossier &dossier);

/// Returns the table as CSV. Where the figures bear on a claim, each row ends with its reviews, in the column `claim_ratings`.
/// No text can run as a formula.
QByteArray plottedCsv(const PlottedFigures &figures);

}  // namespace countercheck
