// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/command.h"
#include "tests/editing/rows_of_file.h"

#include <algorithm>

// What commands do, said once more and plainly: with maps of rows, and without SQL.
namespace countercheck::test {

inline qsizetype columnOf(const TableSchema &table, QLatin1StringView name)
{
    return std::ranges::find(table.columns, name, &ColumnSchema::name) - table.columns.begin();
}

inline const TableSchema &tableOf(const QString &name)
{
    return *findTable(name);
}

/// What a command makes of rows.
struct Outcome {
    bool isNamed = true;   ///< it names only rows that are there
    bool isUnique = true;  ///< no id stands twice
    bool isChanged = false; ///< some row is another one than before: also if two that are alike but for their ids exchange these
    Rows rows;             ///< if both hold
};

/// Reads a command: each edit sees what those before it did. An id that two rows have means the one that had it first, else the one that got it last.
inline Outcome outcomeOf(const Rows &rows, const std::vector<RowEdit> &edits)
{
    struct Line {
        std::optional<QString> first; ///< the id before the command
        QStringList cells;
        int named = 0;
        bool isGone = false;
    };
    std::map<QString, std::vector<Line>> tables;
    int time = 0;
    Outcome outcome;
    for (const RowEdit &edit : edits) {
        const TableSchema &schema = tableOf(edit.table);
        const auto idOf = [&schema](const Line &line) { return hasIds(schema) ? line.cells.front() : QString(); };
        if (!tables.contains(edit.table)) {
            for (const auto &[id, cells] : rows.at(edit.table))
                tables[edit.table].push_back({id, cells});
        }
        std::vector<Line> &lines = tables[edit.table];
        if (edit.kind == RowEdit::Kind::Add)
            lines.push_back({std::nullopt, QStringList(schema.columns.size())});
        Line *line = edit.kind == RowEdit::Kind::Add ? &lines.back() : nullptr;
        for (Line &other : lines) {
            if (edit.kind == RowEdit::Kind::Add || other.isGone || idOf(other) != (hasIds(schema) ? edit.id : QString()))
                continue;
            if (!line || other.first == idOf(other) || (line->first != idOf(*line) && other.named > line->named))
                line = &other;
        }
        if (!line) {
            outcome.isNamed = false;
            return outcome;
        }
        if (edit.kind == RowEdit::Kind::Delete) {
            line->isGone = true;
            continue;
        }
        for (const CellEdit &cell : edit.cells)
            line->cells[columnOf(schema, QLatin1StringView(cell.column.toLatin1()))] = cell.text;
        line->named = ++time;
    }
    outcome.rows = rows;
    for (const auto &[table, lines] : tables) {
        auto &of = outcome.rows.at(table);
        of.clear();
        for (const Line &line : lines) {
            outcome.isChanged = outcome.isChanged || (line.first ? line.isGone || line.cells != rows.at(table).at(*line.first) : !line.isGone);
            if (!line.isGone)
                outcome.isUnique = of.emplace(hasIds(tableOf(table)) ? line.cells.front() : QString(), line.cells).second && outcome.isUnique;
        }
    }
    return outcome;
}

/// Returns what no library may lack or have, in words: references that lead nowhere, empty cells that must be stated, texts that stand twice.
inline std::string faultIn(const Rows &rows)
{
    for (const TableSchema &table : librarySchema()) {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const ColumnSchema &schema = table.columns.at(column);
            std::set<QString> seen;
            for (const auto &[id, cells] : rows.at(table.name)) {
                const QString &cell = cells.at(column);
                const std::string place = nameOf(table) + ' ' + id.toStdString() + ' ' + schema.name.latin1();
                if (schema.required && cell.isEmpty())
                    return place + " is empty";
                if (schema.kind == ColumnKind::Reference && !cell.isEmpty() && !rows.at(schema.references).contains(cell))
                    return place + " leads nowhere";
                if (schema.unique && !cell.isEmpty() && !seen.insert(cell).second)
                    return place + " stands twice";
            }
        }
    }
    return {};
}

}  // namespace countercheck::test
