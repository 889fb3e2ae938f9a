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

    /// Returns the position of a column, which the schema must have.
    qsizetype column(QLatin1StringView name) const;
};

/// A package with its tables and the faults found so far.
struct Package {
    std::vector<PackageTable> tables; ///< the tables that could be read, in the order of librarySchema()
    std::vector<Fault> faults;

    const PackageTable *table(QLatin1StringView name) const;
};

/// Reads a descriptor: which tables the package has, and in which files.
void readDescriptor(const QByteArray &json, Package &package);

/// Returns the fault of a cell, if its column does not allow what it holds. Uniqueness and references are not checked
/// here.
std::optional<Fault> faultOfCell(const ColumnSchema &column, const QString &cell);

/// Cuts a text that was found to a readable length.
QString shortened(const QString &text);

/// Checks uniqueness, references, and the rules about whole rows and tables.
void checkRules(Package &package);

}  // namespace countercheck
