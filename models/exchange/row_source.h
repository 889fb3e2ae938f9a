// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/csv_reader.h"
#include "models/exchange/package.h"

#include <memory>
#include <optional>
#include <vector>

namespace countercheck {

/// The rows of one file of a package, or of a table that stands in its descriptor, with whatever header there is.
class RowSource {
public:
    virtual ~RowSource() = default;
    virtual std::optional<CsvRow> next() = 0;
    /// Whether the first row names the cells, whatever the dialect says.
    virtual bool hasNames() const { return false; }
    /// How much of the file was read.
    virtual qint64 bytesRead() const { return 0; }
    /// Reports what kept the rest from being read. Returns whether all was.
    virtual bool finish() { return true; }
};

/// Opens one of the files of a table, or what of it stands in the descriptor. Faults of it are reported, and those of its rows while they are read.
/// Returns nothing if none of it can be read.
std::unique_ptr<RowSource> openRows(const PackageTable &table, qsizetype index, const PackageFiles &files, std::vector<Fault> &faults);

/// Compares the files of a table with the size and the check sum that the descriptor states, and reports what differs.
void checkStatedFiles(const PackageTable &table, const PackageFiles &files, std::vector<Fault> &faults);

}  // namespace countercheck
