// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/domain/library_schema.h"

#include <QStringList>

#include <vector>

// Values as the text of their rows, as a data package holds it: what librarySchema() says of each table, filled in.
namespace countercheck {

/// The rows of a table as text: a cell for each column of its schema, in that order; empty for what is not stated.
struct TableRows {
    const TableSchema *schema = nullptr;
    std::vector<QStringList> rows;

    /// Returns the position of a column, which the schema must have.
    qsizetype column(QLatin1StringView name) const;
};

/// Returns a date as it is written in a row; empty if there is none.
QString cellOf(const std::optional<EdtfDate> &date);
/// Returns the shortest digits that read back as the same number, without an exponent; empty if there is none.
QString cellOf(const std::optional<double> &number);
/// Returns the code of a value; empty if there is none.
template <class Enum>
QString cellOf(const std::optional<Enum> &value)
{
    return value ? QString(code(*value)) : QString();
}

// Each returns the cells of a row, in the order of the columns of its table.
QStringList cellsOf(const LibraryDescription &row);
QStringList cellsOf(const Organisation &row);
QStringList cellsOf(const Source &row);
QStringList cellsOf(const Measure &row);
QStringList cellsOf(const Observation &row);
QStringList cellsOf(const SeriesBreak &row);
QStringList cellsOf(const Claim &row);
QStringList cellsOf(const Assessment &row);
QStringList cellsOf(const EvidenceLink &row);
QStringList cellsOf(const Gap &row);
QStringList cellsOf(const Caution &row);
QStringList cellsOf(const PublishedComparison &row);
QStringList cellsOf(const Relation &row);

/// Returns every row that a dossier holds, table by table in the order of the schema. All tables are there, with or without rows.
std::vector<TableRows> rowsOf(const Dossier &dossier);

}  // namespace countercheck
