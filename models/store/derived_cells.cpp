// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/derived_cells.h"

#include <SQLiteCpp/Statement.h>

namespace countercheck {
namespace {

/// Returns whether a column has so few different texts that all of them may be kept in memory.
bool hasFewTexts(const SQLite::Database &database, const DerivedCells &cells)
{
    constexpr int few = 20'000;
    if (cells.distinctKeys.empty())
        return false;
    SQLite::Statement count(database, "SELECT COUNT(*) FROM (" + cells.distinctKeys + " LIMIT " + std::to_string(few + 1) + ")");
    return count.executeStep() && count.getColumn(0).getInt() <= few;
}

}  // namespace

void visitOtherCells(const SQLite::Database &database, const DerivedCells &cells, const std::function<bool(const QString &)> &visit)
{
    SQLite::Statement others(database, hasFewTexts(database, cells) ? cells.othersByKeys : cells.othersByRow);
    while (others.executeStep() && visit(QString::fromStdString(others.getColumn(0).getString()))) {
    }
}

}  // namespace countercheck
