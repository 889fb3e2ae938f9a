// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/linter/linter.h"

#include <optional>
#include <vector>

// The rules about single cells and rows, over rows as text. A data package is refused for each fault, and the check of a
// library names it: both ask these functions, so that they cannot disagree. What rows say against each other is a matter of
// all rows, and is asked of the store.
namespace countercheck {

/// A row fault is a rule that a cell, a row or a whole table breaks.
struct RowFault {
    LintRule rule = LintRule::CellRequired;
    const TableSchema *table = nullptr;
    std::optional<qint64> row;   ///< its number: the line of a file, or the row of a library; nothing if the table is meant
    QLatin1StringView column;    ///< empty if the row as a whole is meant
    QString found;               ///< what is there, cut to a readable length
    QString expected;            ///< what may be there
    std::optional<qint64> other; ///< the number of a row of the same table that contradicts it
};

/// A cell fault is what a cell holds that its column does not allow.
struct CellFault {
    LintRule rule = LintRule::CellRequired;
    QString found;
    QString expected;
};

/// Cuts a text that was found to a readable length.
QString shortened(const QString &text);

/// Returns the fault of a cell, if its column does not allow what it holds. Whether it is unique, and whether it leads to a row, is
/// a matter of all rows.
std::optional<CellFault> faultOfCell(const ColumnSchema &column, const QString &cell);

/// Returns the faults that a row has by itself. `cells` are in the order of the table's columns; `number` is what the faults call it.
std::vector<RowFault> faultsOfRow(const TableSchema &table, const QStringList &cells, qint64 number);

}  // namespace countercheck
