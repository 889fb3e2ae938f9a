// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/exchange/fault.h"

#include <QIODevice>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace countercheck {

/// Takes the rows of a data package that has no fault.
class RowSink {
public:
    virtual ~RowSink() = default;

    /// `cells` stand in the order of the table's columns; an empty one is missing.
    virtual void addRow(const TableSchema &table, const QStringList &cells) = 0;
};

/// Opens a file of a package by its name for reading; a device that is not open carries the reason in errorString().
using PackageFiles = std::function<std::unique_ptr<QIODevice>(const QString &name)>;

/// The files of a folder. What is no regular file is not opened.
PackageFiles filesOfFolder(const QString &folder);

/// Reads a data package (`datapackage.json` and a CSV file a table) and checks it against librarySchema() and the rules of
/// the data model. Gives every fault, ordered by table and line; only if there is none does the sink get the rows.
std::vector<Fault> readPackage(const PackageFiles &files, RowSink &sink);

}  // namespace countercheck
