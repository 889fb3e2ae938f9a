// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/linter.h"
#include "models/domain/rows_as_text.h"

#include <optional>
#include <stop_token>
#include <vector>

// The rules about single cells and rows, over rows as text. A data package is refused for each fault, and the check of a
// library names it: both ask these functions, so that they cannot disagree.
namespace countercheck {

/// A row fault is a rule that a cell, a row or a whole table breaks.
struct RowFault {
    LintRule rule = LintRule::CellRequired;
    const TableSchema *table = nullptr;
    std::optional<std::size_t> row;   ///< its position in the table; nothing if the table as a whole is meant
    QLatin1StringView column;         ///< empty if the row as a whole is meant
    QString found;                    ///< what is there, cut to a readable length
    QString expected;                 ///< what may be there
    std::optional<std::size_t> other; ///< the position of a row of the same table that contradicts it
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

/// Returns all faults of a library's cells and rows, in no particular order. A table that is not among those given is taken for
/// empty. Ends early, with what was found so far, if a stop is requested.
std::vector<RowFault> faultsOfRows(const std::vector<TableRows> &tables, const std::stop_token &stop = {});

/// Returns the faults of one library's rows as findings.
std::vector<LintFinding> findingsOf(const std::vector<RowFault> &faults, const std::vector<TableRows> &tables);

}  // namespace countercheck
