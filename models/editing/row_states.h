// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"

#include <SQLiteCpp/Database.h>

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

// Rows as the text of their cells: how they are read, written and kept in the history.
namespace countercheck {

/// The cells of a row in the order of the table's columns, as text. They lie in one piece of memory, since a command may change hundreds of thousands of
/// rows, and in the form in which the history keeps them.
class PackedRow {
public:
    explicit PackedRow(const QStringList &cells);
    /// Takes what bytes() gave; anything else holds no cells.
    explicit PackedRow(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    /// Returns a cell; empty if there are fewer.
    QString at(qsizetype position) const;
    QStringList cells() const;
    const QByteArray &bytes() const { return m_bytes; }

    friend bool operator==(const PackedRow &, const PackedRow &) = default;

private:
    QByteArray m_bytes; ///< each cell as UTF-8 after its length in bytes, since it may hold any character
};

/// Nothing if there is no such row.
using RowState = std::optional<PackedRow>;

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
std::vector<RowChange> reversed(std::vector<RowChange> changes);

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

}  // namespace countercheck
