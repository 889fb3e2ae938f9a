// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/row_states.h"

#include "models/domain/rows_as_text.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <map>
#include <utility>

namespace countercheck {
namespace {

QString idIn(const TableSchema &table, const RowState &state)
{
    return state && hasId(table) ? state->at(0) : QString();
}

/// Returns the cell that begins at a place, and moves that to the next one; if none begins there, it is null, and that the end.
QByteArrayView nextCell(const QByteArray &bytes, qsizetype &from)
{
    const qsizetype colon = bytes.indexOf(':', from);
    const qsizetype size = colon < 0 ? -1 : QByteArrayView(bytes).sliced(from, colon - from).toLongLong();
    if (size < 0 || size > bytes.size() - colon - 1) {
        from = bytes.size();
        return {};
    }
    from = colon + 1 + size;
    return QByteArrayView(bytes).sliced(colon + 1, size);
}

void bindCell(SQLite::Statement &statement, int position, const ColumnSchema &column, const QString &cell)
{
    if (cell.isEmpty())
        statement.bind(position);
    else if (column.kind == ColumnKind::Number)
        statement.bind(position, cell.toDouble());
    else
        statement.bind(position, cell.toStdString());
}

/// The statements that write rows of one table, made when they are first needed.
class TableWriting {
public:
    TableWriting(SQLite::Database &database, const TableSchema &table) : m_database(database), m_table(table), m_name(table.name.latin1()) {}

    void remove(const RowChange &change)
    {
        SQLite::Statement &statement = ready(m_remove, [this] { return "DELETE FROM " + m_name + " WHERE row = ?1"; });
        statement.bind(1, static_cast<std::int64_t>(change.row));
        statement.exec();
    }

    void write(const RowChange &change, bool isThere)
    {
        SQLite::Statement &statement = isThere ? ready(m_update, [this] { return updating(); }) : ready(m_insert, [this] { return inserting(); });
        statement.bind(1, static_cast<std::int64_t>(change.row));
        const QStringList cells = change.after->cells();
        for (qsizetype position = 0; position < m_table.columns.size(); ++position)
            bindCell(statement, static_cast<int>(position) + 2, m_table.columns.at(position), cells.at(position));
        statement.exec();
    }

private:
    template <class Text>
    SQLite::Statement &ready(std::optional<SQLite::Statement> &statement, Text text)
    {
        if (!statement)
            statement.emplace(m_database, text());
        statement->reset();
        return *statement;
    }

    std::string updating() const
    {
        std::string sql = "UPDATE " + m_name + " SET ";
        for (qsizetype position = 0; position < m_table.columns.size(); ++position)
            sql += (position > 0 ? ", " : "") + std::string(m_table.columns.at(position).name.latin1()) + " = ?" + std::to_string(position + 2);
        return sql + " WHERE row = ?1";
    }

    std::string inserting() const
    {
        std::string columns = "row";
        std::string values = "?1";
        for (qsizetype position = 0; position < m_table.columns.size(); ++position) {
            columns += std::string(", ") + m_table.columns.at(position).name.latin1();
            values += ", ?" + std::to_string(position + 2);
        }
        return "INSERT INTO " + m_name + " (" + columns + ") VALUES (" + values + ")";
    }

    SQLite::Database &m_database;
    const TableSchema &m_table;
    std::string m_name;
    std::optional<SQLite::Statement> m_remove;
    std::optional<SQLite::Statement> m_update;
    std::optional<SQLite::Statement> m_insert;
};

}  // namespace

PackedRow::PackedRow(const QStringList &cells)
{
    for (const QString &cell : cells) {
        const QByteArray text = cell.toUtf8();
        m_bytes += QByteArray::number(text.size()) + ':' + text;
    }
    m_bytes.squeeze();
}

QString PackedRow::at(qsizetype position) const
{
    qsizetype from = 0;
    for (; position > 0; --position)
        static_cast<void>(nextCell(m_bytes, from));
    return QString::fromUtf8(nextCell(m_bytes, from));
}

QStringList PackedRow::cells() const
{
    QStringList cells;
    for (qsizetype from = 0; from < m_bytes.size();) {
        const QByteArrayView cell = nextCell(m_bytes, from);
        if (cell.isNull())
            return {};
        cells += QString::fromUtf8(cell);
    }
    return cells;
}

QString RowChange::idBefore() const
{
    return idIn(*table, before);
}

QString RowChange::idAfter() const
{
    return idIn(*table, after);
}

std::vector<RowChange> reversed(std::vector<RowChange> changes)
{
    std::ranges::reverse(changes);
    for (RowChange &change : changes)
        std::swap(change.before, change.after);
    return changes;
}

bool hasId(const TableSchema &table)
{
    return table.columns.constFirst().kind == ColumnKind::Identifier;
}

std::optional<qint64> rowOf(const SQLite::Database &database, const TableSchema &table, const QString &id)
{
    SQLite::Statement statement(database, std::string("SELECT row FROM ") + table.name.latin1() + (hasId(table) ? " WHERE id = ?1" : ""));
    if (hasId(table))
        statement.bind(1, id.toStdString());
    return statement.executeStep() ? std::optional<qint64>(statement.getColumn(0).getInt64()) : std::nullopt;
}

QString idOf(const SQLite::Database &database, const TableSchema &table, qint64 row)
{
    if (!hasId(table))
        return {};
    SQLite::Statement statement(database, std::string("SELECT id FROM ") + table.name.latin1() + " WHERE row = ?1");
    statement.bind(1, static_cast<std::int64_t>(row));
    return statement.executeStep() ? QString::fromStdString(statement.getColumn(0).getString()) : QString();
}

RowState stateOf(const SQLite::Database &database, const TableSchema &table, qint64 row)
{
    SQLite::Statement statement(database, "SELECT " + columnsOf(table.name) + " FROM " + table.name.latin1() + " WHERE row = ?1");
    statement.bind(1, static_cast<std::int64_t>(row));
    if (!statement.executeStep())
        return std::nullopt;
    RowReader reader(statement);
    QStringList cells;
    cells.reserve(table.columns.size());
    for (const ColumnSchema &column : table.columns)
        cells += column.kind == ColumnKind::Number ? cellOf(reader.number()) : reader.text();
    return PackedRow(cells);
}

void writeRows(SQLite::Database &database, const std::vector<RowChange> &changes)
{
    std::map<const TableSchema *, TableWriting> tables;
    const auto writing = [&](const RowChange &change) -> TableWriting & { return tables.try_emplace(change.table, database, *change.table).first->second; };
    // What goes makes room first for rows with the same unique cells. A row that gets others goes, too, and comes again, so that rows can exchange them.
    const auto comesAgain = [](const RowChange &change) {
        for (qsizetype position = 0; change.before && change.after && position < change.table->columns.size(); ++position) {
            if (change.table->columns.at(position).unique && change.before->at(position) != change.after->at(position))
                return true;
        }
        return false;
    };
    for (const RowChange &change : changes) {
        if (!change.after || comesAgain(change))
            writing(change).remove(change);
    }
    for (const RowChange &change : changes) {
        if (change.after)
            writing(change).write(change, change.before && !comesAgain(change));
    }
}

}  // namespace countercheck
