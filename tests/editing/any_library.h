// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/editing/rows_of_file.h"
#include "tests/support/any_evidence.h"

namespace countercheck::test {

/// The rows of a small library, the same for the same seed.
inline Rows rowsOfAny(unsigned seed)
{
    Rows rows;
    const Dossier dossier = AnyEvidence(seed).make();
    for (const TableRows &table : rowsOf(dossier)) {
        for (QStringList cells : table.rows) {
            // A dossier need not state all that a library must.
            for (qsizetype column = 0; column < cells.size(); ++column) {
                const ColumnSchema &schema = table.schema->columns.at(column);
                if (schema.required && cells.at(column).isEmpty())
                    cells[column] = schema.kind == ColumnKind::Code ? QString(schema.codes.front()) : schema.kind == ColumnKind::Date ? QStringLiteral("2026") : QStringLiteral("anything");
            }
            rows[table.schema->name][hasIds(*table.schema) ? cells.front() : QString()] = cells;
        }
        rows[table.schema->name];
    }
    for (const TableSchema &table : librarySchema()) {
        for (auto &[id, cells] : rows[table.name]) {
            for (qsizetype column = 0; column < cells.size(); ++column) {
                const ColumnSchema &schema = table.columns.at(column);
                if (schema.kind == ColumnKind::Reference && !cells.at(column).isEmpty() && !rows[schema.references].contains(cells.at(column)))
                    cells[column] = rows[schema.references].begin()->first;
            }
        }
    }
    return rows;
}

}  // namespace countercheck::test
