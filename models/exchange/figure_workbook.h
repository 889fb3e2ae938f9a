// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/plotted_figures.h"
#include "models/figure/chart_record.h"

namespace countercheck {

/// Returns a chart as an Excel workbook (Office Open XML) with these sheets: its figures, the definitions of their
/// measures, their sources, the reviews of its claim if it has one, the record of the chart, and the other rows of the library that bear
/// on it, a sheet for each table. No text can run as a formula. A text longer than a cell can hold (32,767 characters) is cut and
/// says so at its end. `subject` names the file in an error.
Result<QByteArray> figureWorkbook(const PlottedFigures &figures, const Dossier &dossier, const ChartRecord &record,
                                  const QString &subject);

}  // namespace countercheck
