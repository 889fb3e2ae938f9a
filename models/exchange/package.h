// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/exchange/fault.h"

#include <QStringList>

#include <vector>

// What a data package says of itself, while it is read.
namespace countercheck {

/// A table of a package and its CSV file.
struct PackageTable {
    const TableSchema *schema = nullptr;
    QString file;
    QStringList fields; ///< the columns of the file, in its order; the descriptor lists them
};

/// A package with its tables and the faults found so far.
struct Package {
    std::vector<PackageTable> tables; ///< the tables that could be read, in the order of librarySchema()
    std::vector<Fault> faults;

    const PackageTable *table(QLatin1StringView name) const;
};

/// The name of the file that describes a package.
inline QString packageDescriptorName() { return QStringLiteral("datapackage.json"); }

/// Reads a descriptor: which tables the package has, and in which files.
void readDescriptor(const QByteArray &json, Package &package);

}  // namespace countercheck
