// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/importing/mapping.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

// From a sheet that is read to the rows of a library, or to what keeps them out.
namespace countercheck {

/// What is found at a cell while rows are made.
enum class ImportProblemKind : std::uint8_t {
    // These stop the import.
    NumberUnreadable, ///< no number that is understood
    NumberAmbiguous,  ///< a number that can be read in two ways
    NumberMissing,    ///< a mark in the place of a number, and nobody has said what becomes of it
    PeriodUnreadable,
    PeriodAmbiguous,
    PeriodNotStated,  ///< nothing says which period a number is about
    MeasureNotStated, ///< nobody has said what is counted
    MeasureIncomplete,///< a new measure breaks a rule; `detail` names its column
    SourceNotStated,
    FigureRepeated,   ///< two numbers for the same measure, area and period; `other` is the row of the first
    RowFaulty,        ///< the rules of a library refuse the row; `detail` says why
    // These ask for care.
    Bound,            ///< kept as a bound
    Rounded,          ///< kept as about
    Approximate,      ///< a period that is only about right
    Marked,           ///< a footnote mark or flag, kept in the note
    OtherPeriodKind,  ///< a fiscal year among calendar years, a month among years: it gets a lane of its own
    DigitsHidden,     ///< the workbook holds more digits than it prints; the printed number is taken
    EmptyCell,        ///< nothing stands there: no figure
    SumLeftOut,       ///< a row that looks like the sum of others
    AlreadyThere,     ///< the library has a figure for the same measure, area and period
};

/// What somebody may do about a problem at a cell.
enum class CellAnswer : std::uint8_t { LeaveOut, Gap };

/// A problem and where it is. Rows and columns count from 0; -1 where the table as a whole is meant.
struct ImportProblem {
    ImportProblemKind kind = ImportProblemKind::NumberUnreadable;
    qsizetype row = -1;
    qsizetype column = -1;
    QString text;       ///< as written
    QString detail;
    qsizetype other = -1;

    bool stops() const { return kind < ImportProblemKind::Bound; }
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

/// Asks the library that the rows are for.
struct TargetLibrary {
    /// Whether a table has a row of that id. Nothing is taken in a new library.
    std::function<bool(const QString &table, const QString &id)> hasId;
    /// The id of the source of that title; empty if there is none.
    std::function<QString(const QString &title)> sourceTitled;
    /// Whether there is a figure of a measure for that area and period.
    std::function<bool(const QString &measureId, const QString &area, const QString &start, const QString &end)> hasFigure;
};

/// What is known of a figure before it is written; see importRows().
struct ImportSummary {
    qint64 figures = 0;
    qint64 gaps = 0;
    std::vector<QString> newMeasures;  ///< their names
    std::vector<QString> newSources;   ///< their titles
    qint64 sourcesWithoutAddress = 0;  ///< of the new ones
    std::vector<ImportProblem> problems; ///< stopping ones first, then by row; not more than mostProblems of each kind
    std::map<ImportProblemKind, qint64> counts; ///< of all problems

    static constexpr std::size_t mostProblems = 500;

    /// How many problems stop the import.
    qint64 stopping() const;
};

/// What rows are made of. All parts must outlive the call.
struct ImportContent {
    const Sheet &sheet;
    TableReading reading;       ///< with the mapping applied
    ImportMapping mapping;
    std::map<std::pair<qsizetype, qsizetype>, CellAnswer> cellAnswers; ///< by row and column
    QString fileName;           ///< for the place of a figure in its source
};

/// Takes a row of a table, its cells in the order of the table's columns.
using TakeRow = std::function<void(const TableSchema &table, const QStringList &cells)>;

/// Looks at all rows and says what would be written and what keeps it from being written. Error: Cancelled.
Result<ImportSummary> summarise(const ImportContent &content, const TargetLibrary &target, const std::stop_token &stop = {},
                                const std::function<void(double fraction)> &progress = {});

/// Makes the rows: measures and sources first, then figures and gaps as they come. A cell with a problem that stops gives no row. Error: Cancelled.
Result<Done> makeRows(const ImportContent &content, const TargetLibrary &target, const TakeRow &take, const std::stop_token &stop = {},
                      const std::function<void(double fraction)> &progress = {});

}  // namespace countercheck
