// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace SQLite {
class Database;
}

namespace countercheck {

/// The library builder takes rows in any order and makes a library file of them. The same rows give the same bytes.
class LibraryBuilder {
public:
    /// Adds a row. `cells` are in the order of the table's columns; an empty cell is a missing value.
    void add(const TableSchema &table, const QStringList &cells);

    /// Writes the library to `path`, all or nothing. Errors: PackageFault if the rows break a rule of the schema; those of
    /// writeFile(); UnmergedChanges if a non-empty write-ahead log or journal lies beside an older file there.
    Result<Done> writeTo(const QString &path) const;

private:
    void fill(SQLite::Database &database) const;

    QHash<QLatin1StringView, QList<QStringList>> m_rows;
};

}  // namespace countercheck
