// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"

#include <SQLiteCpp/Database.h>

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

// Rows as the text of their cells: how they are read, written and kept in the history.
namespace countercheck {

/// The cells of a row in the order of the table's columns, as text; nothing if there is no such row.
using RowState = std::optional<QStringList>;

/// What becomes of a row.
struct RowChange {
    const TableSchema *table = nullptr;
    qint64 row = 0;
    RowState before;
    RowState after;

    QString idBefore() const;
    QString idAfter() const;
};

/// Returns the changes that lead back, in the order in which they do.
std::vector<RowChange> reversed(const std::vector<RowChange> &changes);

/// Returns whether rows of a table have an id: all but the one row of `library`.
bool hasId(const TableSchema &table);

/// Returns the number of the row with an id, or of the one row of `library`.
std::optional<qint64> rowOf(const SQLite::Database &database, const TableSchema &table, const QString &id);

/// Returns the id of a row; empty if it has none.
QString idOf(const SQLite::Database &database, const TableSchema &table, qint64 row);

/// Returns the cells of a row. Throws DamagedCell if a cell holds what no library may hold.
RowState stateOf(const SQLite::Database &database, const TableSchema &table, qint64 row);

/// Writes rows into their tables. Throws like a statement.
void writeRows(SQLite::Database &database, const std::vector<RowChange> &changes);

/// The form in which the history keeps a row.
QByteArray packed(const QStringList &cells);
QStringList unpacked(const QByteArray &bytes);

}  // namespace countercheck
