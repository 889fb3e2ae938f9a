// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/plotted_figures.h"
#include "models/figure/chart_record.h"

namespace countercheck {

/// A chart as an Office Open XML workbook with four sheets: its figures, the definitions of their measures, their sources,
/// and the record of the chart. Texts are guarded against being run as formulas; one that is longer than a cell can hold
/// (32,767 characters) ends in a note that says so. `subject` names the file in an error.
Result<QByteArray> figureWorkbook(const PlottedFigures &figures, const Dossier &dossier, const ChartRecord &record,
                                  const QString &subject);

}  // namespace countercheck
