// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_history.h"

#include "models/editing/edit_tables.h"

#include <SQLiteCpp/Statement.h>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString textAt(const SQLite::Statement &statement, int column)
{
    return QString::fromStdString(statement.getColumn(column).getString());
}

HistoryEntry entryAt(const SQLite::Statement &statement)
{
    return {.number = statement.getColumn(0).getInt64(), .time = textAt(statement, 1), .author = textAt(statement, 2), .label = textAt(statement, 3), .isUndone = statement.getColumn(4).getInt() != 0};
}

constexpr const char *entryColumns = "edit_commands.number, time, author, label, undone";

/// A column that came after the history was written is empty in it.
RowState stateAt(const SQLite::Statement &statement, int column, const TableSchema &table)
{
    const SQLite::Column cell = statement.getColumn(column);
    if (cell.isNull())
        return std::nullopt;
    QStringList cells = PackedRow(QByteArray(static_cast<const char *>(cell.getBlob()), cell.getBytes())).cells();
    cells.resize(table.columns.size());
    return PackedRow(cells);
}

std::optional<QStringList> cellsOf(const RowState &state)
{
    return state ? std::optional(state->cells()) : std::nullopt;
}

void bindState(SQLite::Statement &statement, int position, const RowState &state)
{
    if (!state) {
        statement.bind(position);
        return;
    }
    statement.bindNoCopy(position, state->bytes().constData(), static_cast<int>(state->bytes().size()));
}

const TableSchema &tableAt(const SQLite::Statement &statement, int column)
{
    const std::string name = statement.getColumn(column).getString();
    const TableSchema *table = findTable(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())));
    if (!table)
        throw DamagedCell{.column = u"tbl"_s, .row = u"edit_changes"_s};
    return *table;
}

}  // namespace

qint64 beginCommand(SQLite::Database &database, const EditCommand &command)
{
    database.exec("DELETE FROM edit_changes WHERE number IN (SELECT number FROM edit_commands WHERE undone = 1)");
    database.exec("DELETE FROM edit_commands WHERE undone = 1");
    EditState state = readState(database);
    const qint64 number = state.nextNumber++;
    writeState(database, state);
    SQLite::Statement entry(database, "INSERT INTO edit_commands VALUES (?1, ?2, ?3, ?4, 0)");
    entry.bind(1, static_cast<std::int64_t>(number));
    entry.bind(2, command.time.toStdString());
    entry.bind(3, command.author.toStdString());
    entry.bind(4, command.label.toStdString());
    entry.exec();
    return number;
}

qint64 keepChanges(SQLite::Database &database, qint64 number, const std::vector<RowChange> &changes, qint64 place)
{
    SQLite::Statement row(database, "INSERT INTO edit_changes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (const RowChange &change : changes) {
        const QString before = change.idBefore();
        const QString after = change.idAfter();
        row.reset();
        row.bind(1, static_cast<std::int64_t>(number));
        row.bind(2, static_cast<std::int64_t>(++place));
        row.bind(3, change.table->name.latin1());
        row.bind(4, static_cast<std::int64_t>(change.row));
        row.bind(5, (change.after ? after : before).toStdString());
        if (change.before && change.after && before != after)
            row.bind(6, before.toStdString());
        else
            row.bind(6);
        bindState(row, 7, change.before);
        bindState(row, 8, change.after);
        row.exec();
    }
    return place;
}

CommandSize sizeOfCommand(const SQLite::Database &database, qint64 number)
{
    SQLite::Statement row(database, "SELECT COUNT(*), COUNT(before), COUNT(after) FROM edit_changes WHERE number = ?1");
    row.bind(1, static_cast<std::int64_t>(number));
    row.executeStep();
    return {row.getColumn(0).getInt64(), row.getColumn(1).getInt64() == 0 || row.getColumn(2).getInt64() == 0};
}

std::vector<RowChange> changesOf(const SQLite::Database &database, qint64 number, qint64 after, qint64 most)
{
    SQLite::Statement rows(database, "SELECT tbl, row, before, after FROM edit_changes WHERE number = ?1 AND place > ?2 ORDER BY place LIMIT ?3");
    rows.bind(1, static_cast<std::int64_t>(number));
    rows.bind(2, static_cast<std::int64_t>(after));
    rows.bind(3, static_cast<std::int64_t>(most));
    std::vector<RowChange> changes;
    while (rows.executeStep()) {
        const TableSchema &table = tableAt(rows, 0);
        changes.push_back({&table, rows.getColumn(1).getInt64(), stateAt(rows, 2, table), stateAt(rows, 3, table)});
    }
    return changes;
}

std::optional<HistoryEntry> nextStep(const SQLite::Database &database, bool isUndo)
{
    SQLite::Statement row(database, std::string("SELECT ") + entryColumns + " FROM edit_commands WHERE undone = " + (isUndo ? "0 ORDER BY number DESC" : "1 ORDER BY number") + " LIMIT 1");
    return row.executeStep() ? std::optional(entryAt(row)) : std::nullopt;
}

void setUndone(SQLite::Database &database, qint64 number, bool isUndone)
{
    SQLite::Statement row(database, "UPDATE edit_commands SET undone = ?2 WHERE number = ?1");
    row.bind(1, static_cast<std::int64_t>(number));
    row.bind(2, isUndone ? 1 : 0);
    row.exec();
}

std::vector<HistoryEntry> allCommands(const SQLite::Database &database)
{
    SQLite::Statement rows(database, std::string("SELECT ") + entryColumns + " FROM edit_commands ORDER BY number");
    std::vector<HistoryEntry> entries;
    while (rows.executeStep())
        entries.push_back(entryAt(rows));
    return entries;
}

std::vector<RowHistoryEntry> commandsOf(const SQLite::Database &database, const TableSchema &table, const QString &id)
{
    SQLite::Statement rows(database, std::string("SELECT ") + entryColumns + ", before, after FROM edit_changes JOIN edit_commands ON edit_commands.number = edit_changes.number"
                                         " WHERE (tbl = ?1 AND id = ?2) OR (tbl = ?1 AND former_id = ?2)"
                                         // A command may give the id of a row to another one: what is left comes first, what has it then comes last.
                                         " ORDER BY edit_changes.number, id = ?2, after IS NOT NULL, place");
    rows.bind(1, table.name.latin1());
    rows.bind(2, id.toStdString());
    std::vector<RowHistoryEntry> entries;
    while (rows.executeStep())
        entries.push_back({entryAt(rows), cellsOf(stateAt(rows, 5, table)), cellsOf(stateAt(rows, 6, table))});
    return entries;
}

}  // namespace countercheck
