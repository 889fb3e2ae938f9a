// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"

#include <QStringList>

#include <cstdint>
#include <utility>

namespace countercheck {

/// A row that is being edited: its cells in the order of the table's columns, as they are in the library and as they are to be.
struct RowDraft {
    const TableSchema *table = nullptr;
    QString id;         ///< of the row that is changed; empty for a new one, and for the one row of the table `library`
    bool isNew = false;
    QStringList before; ///< as they are kept; of a new row what it began with
    QStringList cells;  ///< as they are to be

    qsizetype position(QLatin1StringView column) const;
    bool has(QLatin1StringView column) const { return position(column) >= 0; }
    QString cell(QLatin1StringView column) const { return cells.value(position(column)); }
    bool isChanged() const { return cells != before; }
};

/// What a draft does to its table.
enum class RowDraftChange : std::uint8_t { Added, Changed, Deleted };

/// Returns a new row with some cells filled in.
RowDraft newRow(const TableSchema &table, const QList<std::pair<QLatin1StringView, QString>> &cells = {});

/// Returns a new row that begins as a copy. A row that is about a period is about the next year, without what was found for the year before: its number, its
/// excerpt, its place in the source.
RowDraft duplicateOf(const TableSchema &table, const QStringList &cells);

/// Sets a cell. Where a number is set as published, value and qualifier follow it, as far as they followed it before.
void setCell(RowDraft &draft, QLatin1StringView column, const QString &text, const QString &language);

}  // namespace countercheck
