// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/exchange/csv_reader.h"
#include "models/exchange/data_package.h"

#include <optional>
#include <vector>

// A data package in memory, while it is read and checked.
namespace countercheck {

/// A table of a package, as read from its CSV file.
struct PackageTable {
    const TableSchema *schema = nullptr;
    QString file;
    QStringList fields;       ///< the columns of the file, in its order; the descriptor lists them
    std::vector<CsvRow> rows; ///< without the header; the cells of each are those of the schema, in its order
};

/// A package with its tables and the faults found so far.
struct Package {
    std::vector<PackageTable> tables; ///< the tables that could be read, in the order of librarySchema()
    std::vector<Fault> faults;

    const PackageTable *table(QLatin1StringView name) const;
};

/// Reads a descriptor: which tables the package has, and in which files.
void readDescriptor(const QByteArray &json, Package &package);

}  // namespace countercheck
