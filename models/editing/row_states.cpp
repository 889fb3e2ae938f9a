// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/row_states.h"

#include "models/domain/rows_as_text.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

#include <SQLiteCpp/Statement.h>

#include <map>

namespace countercheck {
namespace {

QString idIn(const TableSchema &table, const RowState &state)
{
    return state && hasId(table) ? state->constFirst() : QString();
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
        for (qsizetype position = 0; position < m_table.columns.size(); ++position)
            bindCell(statement, static_cast<int>(position) + 2, m_table.columns.at(position), change.after->at(position));
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

QString RowChange::idBefore() const
{
    return idIn(*table, before);
}

QString RowChange::idAfter() const
{
    return idIn(*table, after);
}

std::vector<RowChange> reversed(const std::vector<RowChange> &changes)
{
    std::vector<RowChange> back;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        back.push_back({change->table, change->row, change->after, change->before});
    return back;
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
    for (const ColumnSchema &column : table.columns)
        cells += column.kind == ColumnKind::Number ? cellOf(reader.number()) : reader.text();
    return cells;
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

QByteArray packed(const QStringList &cells)
{
    // Each cell after its length in bytes, since it may hold any character.
    QByteArray bytes;
    for (const QString &cell : cells) {
        const QByteArray text = cell.toUtf8();
        bytes += QByteArray::number(text.size()) + ':' + text;
    }
    return bytes;
}

QStringList unpacked(const QByteArray &bytes)
{
    QStringList cells;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype colon = bytes.indexOf(':', at);
        const qsizetype size = colon < 0 ? -1 : bytes.sliced(at, colon - at).toLongLong();
        if (size < 0 || size > bytes.size() - colon - 1)
            return {};
        cells += QString::fromUtf8(bytes.sliced(colon + 1, size));
        at = colon + 1 + size;
    }
    return cells;
}

}  // namespace countercheck
