// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace countercheck {

/// Takes rows in any order and makes a library file of them. The same rows give the same bytes.
class LibraryBuilder {
public:
    /// `cells` stand in the order of the table's columns; an empty one is missing.
    void add(const TableSchema &table, const QStringList &cells);

    /// The bytes of the library file. Error PackageFault if SQLite finds that the rows break a rule of the schema.
    Result<QByteArray> build() const;

    /// Writes the library to `path`, all or nothing: see writeFile() for the errors. UnmergedChanges if a non-empty
    /// write-ahead log or journal lies beside an older file there.
    Result<Done> writeTo(const QString &path) const;

private:
    QHash<QLatin1StringView, QList<QStringList>> m_rows;
};

}  // namespace countercheck
