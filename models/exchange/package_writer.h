// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/library_schema.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace countercheck {

/// Returns the descriptor of a data package (`datapackage.json`, Data Package version 2) for a library: what it is, and each table with its columns,
/// their meaning and their rules. The same library gives the same bytes.
QByteArray packageDescriptor(const LibraryDescription &library);

/// The name of the file of a table in the packages that this program writes.
QString packageFileOf(const TableSchema &table);

/// Hands over the rows of a table, ordered by id: calls a function with the cells of each, in the order of the table's columns, until it returns false.
using RowsOfTable = std::function<Result<Done>(const TableSchema &table, const std::function<bool(const QStringList &cells)> &take)>;

/// Writes a library as a data package into a folder, which is made if it is not there. What else lies in the folder stays. No file takes its place
/// before all are written. Errors: AlreadyExists if `mayReplace` is false and the folder holds a file of these names that is no part of a package of
/// a library; those of writeFiles() and of `rows`; Cancelled.
Result<Done> writePackageFolder(const QString &folder, const LibraryDescription &library, const RowsOfTable &rows, bool mayReplace, const std::stop_token &stop = {});

/// Writes the same files into a ZIP file: the same library gives the same bytes. The tables are first written into a private folder. Errors: those of
/// writeFile() and of `rows`; WriteFailed without room for the private folder; Cancelled.
Result<Done> writePackageZip(const QString &path, const LibraryDescription &library, const RowsOfTable &rows, const std::stop_token &stop = {});

}  // namespace countercheck
