// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/editing/command.h"
#include "models/editing/row_states.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QHash>
#include <QMultiHash>

#include <map>
#include <utility>
#include <vector>

namespace countercheck {

/// Returns the table of a name. Error: InvalidArgument.
Result<const TableSchema *> tableNamed(const QString &name);

/// Reads edits one after another: each sees what those before it did. An id that two rows have meanwhile means the one that had it first, so that rows can
/// exchange their ids. Functions throw like a statement.
class EditReader {
public:
    explicit EditReader(const SQLite::Database &database) : m_database(database) {}

    /// Errors: InvalidArgument for a table or column that is none; NoSuchRow.
    Result<Done> read(const RowEdit &edit);

    /// Returns what becomes of the rows: of each row once, and of none that stays as it is.
    std::vector<RowChange> takeChanges();

private:
    using Key = std::pair<const TableSchema *, QString>;

    Result<Done> add(const TableSchema &table, const RowEdit &edit);
    Result<Done> alter(const TableSchema &table, const RowEdit &edit);
    std::optional<std::size_t> changeOf(const TableSchema &table, const QString &id);

    const SQLite::Database &m_database;
    std::vector<RowChange> m_changes;
    QHash<Key, std::size_t> m_first;     ///< rows by the id that they had before the command
    QMultiHash<Key, std::size_t> m_named; ///< rows by an id that they got in the command
    std::map<const TableSchema *, qint64> m_nextRows;
};

}  // namespace countercheck
