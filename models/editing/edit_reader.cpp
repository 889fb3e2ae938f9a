// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_reader.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

Error invalidArgument(const QString &subject, const QString &detail)
{
    return {.code = ErrorCode::InvalidArgument, .subject = subject, .detail = detail};
}

QString idOfCells(const TableSchema &table, const QStringList &cells)
{
    return hasId(table) ? cells.constFirst() : QString();
}

Result<Done> setCells(const TableSchema &table, const RowEdit &edit, QStringList &cells)
{
    for (const CellEdit &cell : edit.cells) {
        const auto column = std::ranges::find_if(table.columns, [&cell](const ColumnSchema &schema) { return cell.column == schema.name; });
        if (column == table.columns.end())
            return invalidArgument(cell.column, u"the table %1 has no such column"_s.arg(table.name));
        cells[column - table.columns.begin()] = cell.text;
    }
    return Done{};
}

}  // namespace

Result<const TableSchema *> tableNamed(const QString &name)
{
    const TableSchema *const table = findTable(name);
    return table ? Result<const TableSchema *>(table) : invalidArgument(name, u"there is no such table"_s);
}

Result<Done> EditReader::read(const RowEdit &edit)
{
    const Result<const TableSchema *> table = tableNamed(edit.table);
    if (!table)
        return table.error();
    return edit.kind == RowEdit::Kind::Add ? add(**table, edit) : alter(**table, edit);
}

std::vector<RowChange> EditReader::takeChanges()
{
    std::erase_if(m_changes, [](const RowChange &change) { return change.before == change.after; });
    return std::move(m_changes);
}

Result<Done> EditReader::add(const TableSchema &table, const RowEdit &edit)
{
    QStringList cells(table.columns.size());
    if (const Result<Done> set = setCells(table, edit, cells); !set)
        return set;
    const auto next = m_nextRows.try_emplace(&table, 0).first;
    if (next->second == 0) {
        SQLite::Statement last(m_database, std::string("SELECT COALESCE(MAX(row), 0) + 1 FROM ") + table.name.latin1());
        last.executeStep();
        next->second = last.getColumn(0).getInt64();
    }
    m_named.insert({&table, idOfCells(table, cells)}, m_changes.size());
    m_changes.push_back({&table, next->second++, std::nullopt, PackedRow(cells)});
    return Done{};
}

Result<Done> EditReader::alter(const TableSchema &table, const RowEdit &edit)
{
    const QString id = hasId(table) ? edit.id : QString();
    const std::optional<std::size_t> place = changeOf(table, id);
    if (!place)
        return Error{.code = ErrorCode::NoSuchRow, .subject = edit.id, .detail = {}};
    RowChange &change = m_changes[*place];
    m_named.remove({&table, id}, *place);
    if (edit.kind == RowEdit::Kind::Delete) {
        change.after.reset();
        return Done{};
    }
    QStringList cells = change.after->cells();
    const Result<Done> set = setCells(table, edit, cells);
    change.after.emplace(cells);
    m_named.insert({&table, change.idAfter()}, *place);
    return set;
}

/// Returns the place of a row in m_changes: that of the row that had the id before the command, if it still has it, else of the one that got it last.
std::optional<std::size_t> EditReader::changeOf(const TableSchema &table, const QString &id)
{
    const Key key{&table, id};
    auto first = m_first.constFind(key);
    if (first == m_first.constEnd()) {
        if (const std::optional<qint64> row = rowOf(m_database, table, id)) {
            const RowState state = stateOf(m_database, table, *row);
            first = m_first.insert(key, m_changes.size());
            m_changes.push_back({&table, *row, state, state});
        }
    }
    if (first != m_first.constEnd()) {
        const RowChange &change = m_changes[*first];
        if (change.after && change.idAfter() == id)
            return *first;
    }
    const auto named = m_named.constFind(key);
    return named == m_named.constEnd() ? std::nullopt : std::optional(*named);
}

}  // namespace countercheck
