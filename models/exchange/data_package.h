// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/linter/table_rows.h"
#include "models/domain/result.h"
#include "models/exchange/fault.h"

#include <QIODevice>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace countercheck {

/// A row sink takes the rows of a data package as they are read, so that none need stay in memory.
class RowSink {
public:
    virtual ~RowSink() = default;

    /// Adds a row, which may have faults. `cells` are in the order of the table's columns; an empty cell is a missing value.
    virtual void addRow(const TableSchema &table, const QStringList &cells, qint64 line) = 0;

    /// Returns, when all rows were added, what they say against each other; each is called by its line.
    virtual Result<std::vector<RowFault>> contradictions() = 0;
};

/// Opens a file of a package for reading, by name. If that fails, the device is not open and its errorString() says why.
using PackageFiles = std::function<std::unique_ptr<QIODevice>(const QString &name)>;

/// A file that is not opened, for a reason in words.
class UnreadableFile final : public QIODevice {
public:
    explicit UnreadableFile(const QString &reason);

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

/// Returns access to the files of a folder. Only regular files are opened, and no link that leads out of it.
PackageFiles filesOfFolder(const QString &folder);

/// Reads a data package (`datapackage.json` and one CSV file for each table) and checks it against librarySchema() and
/// the rules of the data model. Returns every fault, ordered by table and line. The sink gets the rows in any case, and what it
/// makes of them counts only if there is no fault. `progress` is told how much of the files was read. `remarks` gets what was left
/// out. A package that is no library has one fault, FaultKind::NotALibrary. Errors: those of the sink; Cancelled.
Result<std::vector<Fault>> readPackage(const PackageFiles &files, RowSink &sink, const std::stop_token &stop = {},
                                       const std::function<void(double fraction)> &progress = {}, std::vector<Fault> *remarks = nullptr);

}  // namespace countercheck
