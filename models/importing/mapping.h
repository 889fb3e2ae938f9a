// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/text_dialect.h"
#include "models/importing/table_reading.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

// What somebody has said of a spreadsheet: how it is read where the guess was wrong or had to ask, and what its numbers count. It is kept by the names of
// columns, so that next year's sheet is read in the same way.
namespace countercheck {

/// What the numbers of a series count.
struct MeasureAnswer {
    QStringList series;           ///< as ReadFigure::series
    QString measureId;            ///< a measure of the library; empty for a new one
    QMap<QString, QString> cells; ///< of a new measure: by the columns of the table `measures`. Unit and verification have no default
    bool isLeftOut = false;       ///< whether its figures are left out

    friend bool operator==(const MeasureAnswer &, const MeasureAnswer &) = default;
};

/// The role of a column, by what stands above it.
struct ColumnAnswer {
    QStringList heads;
    ColumnRole role = ColumnRole::LeftOut;

    friend bool operator==(const ColumnAnswer &, const ColumnAnswer &) = default;
};

/// What becomes of cells without a number.
enum class MissingAnswer : std::uint8_t {
    Ask,     ///< a mark as n/a stops the import
    Gaps,    ///< each is a gap
    LeftOut, ///< nothing is written of them
};

/// What somebody has said of a kind of spreadsheet.
struct ImportMapping {
    QString name;                           ///< "County shelter sheet"; empty if it is not remembered
    std::optional<TextDialect> dialect;     ///< of a text file; nothing: as guessed
    QString sheet;                          ///< the name of the sheet; empty: as guessed
    std::vector<ColumnAnswer> columns;      ///< those whose guess was changed
    std::optional<DecimalSign> decimalSign; ///< nothing: as guessed, here and below
    std::optional<int> yearStart;           ///< the month, 1 to 12
    std::optional<DayOrder> dayOrder;
    std::optional<PairOfYears> pairs;
    std::optional<bool> areMonths;          ///< whether 2011-12 is December 2011
    bool keepsSums = false;                 ///< whether rows that look like sums are figures all the same
    std::vector<MeasureAnswer> measures;
    QString area;                           ///< where no column says it
    QString period;                         ///< where neither column nor head says it, as written
    QString sourceId;                       ///< a source of the library for rows that name none
    QMap<QString, QString> sourceCells;     ///< else a new one: by the columns of the table `sources`
    MissingAnswer missing = MissingAnswer::Ask;

    const MeasureAnswer *measureOf(const QStringList &series) const;

    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};

/// Returns how a sheet is read with what somebody said. Questions that are answered are gone.
TableReading applied(TableReading guessed, const ImportMapping &mapping);

/// Returns the series of a reading whose figures need a measure, in the order in which they come, without repetition. Looks at all rows.
std::vector<QStringList> seriesOf(const Sheet &sheet, const TableReading &reading);

/// Writes a mapping as JSON, and reads it. Errors: InvalidArgument, naming the place and what may stand there.
QByteArray mappingAsJson(const ImportMapping &mapping);
Result<ImportMapping> mappingFromJson(const QByteArray &json, const QString &file);

}  // namespace countercheck
