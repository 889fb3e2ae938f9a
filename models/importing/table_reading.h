// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/read_number.h"
#include "models/importing/read_period.h"
#include "models/importing/sheet.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

// How a sheet is read: where its table is, what its columns are, and how its numbers and periods are written. A reading is guessed, shown with
// its evidence, and changed by whoever knows better.
namespace countercheck {

/// What a column of a table is.
enum class ColumnRole : std::uint8_t {
    LeftOut,
    Value,
    Period,
    PeriodStart,
    PeriodEnd,
    PartOfYear, ///< a quarter or month, where the year stands in the column of the period
    Area,
    Series,     ///< what is counted in this row: an indicator, an age group
    Source,
    Note,
};

/// A column of the table.
struct ColumnReading {
    QStringList heads;              ///< what stands above it, from the outermost, as written
    ColumnRole role = ColumnRole::LeftOut;
    std::optional<QString> period;  ///< of a value: the head that says which period its numbers are about
    QStringList series;             ///< of a value: what its heads say is counted, without footnote marks
    bool isSum = false;             ///< whether it was left out since it holds sums of others

    friend bool operator==(const ColumnReading &, const ColumnReading &) = default;
};

/// Why a row of the table holds no figures.
enum class RowExclusion : std::uint8_t {
    Sum,     ///< it looks like the sum of other rows
    Heading, ///< it names what the rows below it are about
    Repeated,///< it repeats the heads
    ByHand,  ///< somebody said so
};

struct ExcludedRow {
    qsizetype row = 0;
    RowExclusion reason = RowExclusion::Sum;

    friend bool operator==(const ExcludedRow &, const ExcludedRow &) = default;
};

/// A question that the sheet itself does not answer, and without which its figures cannot be read.
enum class ReadingQuestion : std::uint8_t { YearStart, DayOrder, DecimalSign, MonthOrYears, ShortYear };

/// How a sheet is read. Rows and columns count from 0.
struct TableReading {
    qsizetype sheet = 0;
    QString title;                ///< what stands above the table
    QStringList notes;            ///< what else stands above and below it
    qsizetype firstHead = 0;      ///< the first row of heads; equal to firstRow if there are none
    qsizetype firstRow = 0;       ///< of the rows with figures
    qsizetype endRow = 0;         ///< after the last one
    std::vector<ColumnReading> columns;
    std::vector<ExcludedRow> excluded; ///< in the order of the rows
    DecimalSign decimalSign = DecimalSign::Point;
    PeriodFormat periods;
    QString language;             ///< that its words seem to be in, as in BCP 47; empty if that is not known
    std::vector<ReadingQuestion> questions; ///< what has to be asked before it can be read

    bool hasTable() const { return firstRow < endRow; }
    bool arePeriodsAcross() const;
    const ExcludedRow *exclusion(qsizetype row) const;
    /// Returns the first column of that role, or nothing.
    std::optional<qsizetype> columnOf(ColumnRole role) const;

    friend bool operator==(const TableReading &, const TableReading &) = default;
};

/// A cell of a value column, as it is read.
struct ReadFigure {
    qsizetype row = 0;
    qsizetype column = 0;
    QString text;         ///< of the cell, as written
    ReadNumber number;
    QString periodText;   ///< where its period was read
    ReadPeriod period;
    QStringList series;   ///< what is counted, from the outermost
    QString area;
    QString source;
    QString note;
};

/// Calls `take` with each cell of the value columns that has a number, a mark in its place, or nothing in a row that holds others, row by row. Returns
/// false if it was stopped.
bool readFigures(const Sheet &sheet, const TableReading &reading, const std::function<void(const ReadFigure &)> &take, const std::stop_token &stop = {});

/// Returns a text without a footnote mark at its end.
QString withoutMark(const QString &text);

}  // namespace countercheck
