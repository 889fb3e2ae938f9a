// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/table_rows.h"
#include "models/domain/result.h"
#include "models/store/library_file.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace countercheck {

/// The library builder takes rows in any order and makes a library file of them. The same rows give the same bytes. Rows stay in
/// temporary files of SQLite without a name, which are gone with the builder, however it ends; memory holds a few of them.
class LibraryBuilder {
public:
    explicit LibraryBuilder(std::stop_token stop = {});
    LibraryBuilder(LibraryBuilder &&) noexcept;
    LibraryBuilder &operator=(LibraryBuilder &&) noexcept;
    ~LibraryBuilder();

    /// Adds a row. `cells` are in the order of the table's columns; an empty cell is a missing value. `number` is what faults call
    /// the row; no other row of the table has it. Where this fails, on a full disk, the next question says so.
    void add(const TableSchema &table, const QStringList &cells, std::optional<qint64> number = {});

    /// Returns what the rows say against each other. Errors: DiskFull, WriteFailed, Cancelled.
    Result<std::vector<RowFault>> contradictions();

    /// Writes the library to `path`, all or nothing, once. Errors: PackageFault if the rows break a rule of the schema; those of
    /// writeFile(); Cancelled; UnmergedChanges if a non-empty write-ahead log or journal lies beside an older file there.
    Result<Done> writeTo(const QString &path, const Progress &progress = {});

private:
    class Content;
    std::unique_ptr<Content> m_content;
};

}  // namespace countercheck
