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

/// A row sink takes the rows of a data package, once it is known to have no fault.
class RowSink {
public:
    virtual ~RowSink() = default;

    /// Adds a row. `cells` are in the order of the table's columns; an empty cell is a missing value.
    virtual void addRow(const TableSchema &table, const QStringList &cells) = 0;
};

/// Opens a file of a package for reading, by name. If that fails, the device is not open and its errorString() says why.
using PackageFiles = std::function<std::unique_ptr<QIODevice>(const QString &name)>;

/// Returns access to the files of a folder. Only regular files are opened.
PackageFiles filesOfFolder(const QString &folder);

/// Reads a data package (`datapackage.json` and one CSV file for each table) and checks it against librarySchema() and
/// the rules of the data model. Returns every fault, ordered by table and line. Only if there is none does the sink get
/// the rows.
std::vector<Fault> readPackage(const PackageFiles &files, RowSink &sink);

}  // namespace countercheck
