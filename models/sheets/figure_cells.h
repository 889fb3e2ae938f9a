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

/// What a table of figures holds.
struct FiguresShown {
    QString searched; ///< for what; empty for all figures
    qint64 shown = 0; ///< rows of the table
    qint64 found = 0;
    qint64 all = 0;   ///< in the library
};

/// What stands over a table of figures.
struct FiguresHead {
    QString title;
    QString note; ///< how many the library has, and what the table leaves out; may be empty

    friend bool operator==(const FiguresHead &, const FiguresHead &) = default;
};

FiguresHead composeFiguresHead(const FiguresShown &figures, const Wording &wording);

/// Returns what a column is called.
QString figureColumnName(FigureColumn column, const Wording &wording);

}  // namespace countercheck
