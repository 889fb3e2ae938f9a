// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/exchange/csv_reader.h"
#include "models/exchange/data_package.h"

#include <optional>
#include <vector>

// A package in memory, between the steps of reading and checking it.
namespace countercheck {

struct PackageTable {
    const TableSchema *schema = nullptr;
    QString file;
    std::vector<CsvRow> rows; ///< without the header; each with as many cells as the schema has columns

    /// The position of a column, which the schema must have.
    qsizetype column(QLatin1StringView name) const;
};

struct Package {
    std::vector<PackageTable> tables; ///< in the order of librarySchema(), those that could be read
    std::vector<Fault> faults;

    const PackageTable *table(QLatin1StringView name) const;
};

/// The tables that a descriptor lists and their file names.
void readDescriptor(const QByteArray &json, Package &package);

/// What a cell holds that its column does not allow, apart from uniqueness and references.
std::optional<Fault> faultOfCell(const ColumnSchema &column, const QString &cell);

/// At most a readable length of what was found.
QString shortened(const QString &text);

/// Uniqueness, references, and the rules that look at a whole row or table.
void checkRules(Package &package);

}  // namespace countercheck
