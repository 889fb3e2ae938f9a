// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/figure_order.h"
#include "models/domain/standing.h"
#include "models/wording/wording.h"

#include <array>

namespace countercheck {

/// Figure cells are what the table of all figures says of one, by FigureColumn.
struct FigureCells {
    ObservationId observation;
    MeasureId measure;
    std::array<QString, figureColumnCount> texts; ///< a bound keeps its words; status letters stand raised behind the number
    QString letters; ///< what the status letters mean; empty without one
    QStringList key; ///< each letter behind the number with its meaning, for a line under the table
    Standing standing = Standing::Process;

    const QString &text(FigureColumn column) const { return texts[static_cast<std::size_t>(column)]; }
    friend bool operator==(const FigureCells &, const FigureCells &) = default;
};

FigureCells composeFigureCells(const ObservationRecord &record, const Wording &wording);

/// Returns what a column is called.
QString figureColumnName(FigureColumn column, const Wording &wording);

}  // namespace countercheck
