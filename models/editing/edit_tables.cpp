// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_tables.h"

#include <SQLiteCpp/Statement.h>

#include <sqlite3.h>

#include <algorithm>

namespace countercheck {
namespace {

constexpr const char *editTables[] = {
    "CREATE TABLE edit_state (row INTEGER PRIMARY KEY CHECK (row = 1), file TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, sha256 TEXT NOT NULL,"
    " saved INTEGER NOT NULL, next INTEGER NOT NULL, pending_sha256 TEXT NOT NULL, pending INTEGER NOT NULL) STRICT",
    "CREATE TABLE edit_commands (number INTEGER PRIMARY KEY, time TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, undone INTEGER NOT NULL) STRICT",
    "CREATE TABLE edit_changes (number INTEGER NOT NULL, place INTEGER NOT NULL, tbl TEXT NOT NULL, row INTEGER NOT NULL, id TEXT NOT NULL, former_id TEXT,"
    " before BLOB, after BLOB, PRIMARY KEY (number, place)) STRICT, WITHOUT ROWID",
    "CREATE INDEX edit_changes_by_id ON edit_changes (tbl, id)",
    "CREATE INDEX edit_changes_by_former_id ON edit_changes (tbl, former_id) WHERE former_id IS NOT NULL",
};

bool hasIndex(const SQLite::Database &database, const TableSchema &table, const ColumnSchema &column)
{
    SQLite::Statement statement(database, "SELECT 1 FROM pragma_index_list(?1) AS list JOIN pragma_index_info(list.name) AS info WHERE info.seqno = 0 AND info.name = ?2");
    statement.bind(1, table.name.latin1());
    statement.bind(2, column.name.latin1());
    return statement.executeStep();
}

QString stateText(const SQLite::Statement &statement, int column)
{
    return QString::fromStdString(statement.getColumn(column).getString());
}

}  // namespace

void addEditTables(SQLite::Database &database, const EditState &state)
{
    for (const char *statement : editTables)
        database.exec(statement);
    for (const TableSchema &table : librarySchema()) {
        for (const ColumnSchema &column : table.columns) {
            if (column.kind != ColumnKind::Reference || hasIndex(database, table, column))
                continue;
            const std::string name = column.name.latin1();
            // SQLite does not ask an index of the stated ones about a column that is always stated.
            database.exec(std::string("CREATE INDEX edit_") + table.name.latin1() + "_" + name + " ON " + table.name.latin1() + " (" + name + ")"
                          + (column.required ? std::string() : " WHERE " + name + " IS NOT NULL"));
        }
    }
    database.exec("INSERT INTO edit_state VALUES (1, '', -1, 0, '', 0, 1, '', 0)");
    writeState(database, state);
}

void dropEditTables(SQLite::Database &database)
{
    // Tables take their own indexes with them.
    for (const char *type : {"table", "index"}) {
        std::vector<std::string> names;
        SQLite::Statement found(database, "SELECT name FROM sqlite_schema WHERE type = ?1 AND name GLOB 'edit_*'");
        found.bind(1, type);
        while (found.executeStep())
            names.push_back(found.getColumn(0).getString());
        found.reset();
        for (const std::string &name : names)
            database.exec(std::string("DROP ") + type + " " + name);
    }
}

EditState readState(const SQLite::Database &database)
{
    SQLite::Statement row(database, "SELECT file, size, modified, sha256, saved, next, pending_sha256, pending FROM edit_state");
    if (!row.executeStep())
        throw DamagedCell{.column = QStringLiteral("edit_state"), .row = {}};
    return {.file = stateText(row, 0), .size = row.getColumn(1).getInt64(), .modified = row.getColumn(2).getInt64(), .sha256 = stateText(row, 3), .savedNumber = row.getColumn(4).getInt64(),
            .nextNumber = row.getColumn(5).getInt64(), .pendingSha256 = stateText(row, 6), .pendingNumber = row.getColumn(7).getInt64()};
}

void writeState(SQLite::Database &database, const EditState &state)
{
    SQLite::Statement row(database, "UPDATE edit_state SET file = ?1, size = ?2, modified = ?3, sha256 = ?4, saved = ?5, next = ?6, pending_sha256 = ?7, pending = ?8");
    row.bind(1, state.file.toStdString());
    row.bind(2, static_cast<std::int64_t>(state.size));
    row.bind(3, static_cast<std::int64_t>(state.modified));
    row.bind(4, state.sha256.toStdString());
    row.bind(5, static_cast<std::int64_t>(state.savedNumber));
    row.bind(6, static_cast<std::int64_t>(state.nextNumber));
    row.bind(7, state.pendingSha256.toStdString());
    row.bind(8, static_cast<std::int64_t>(state.pendingNumber));
    row.exec();
}

qint64 lastNumber(const SQLite::Database &database)
{
    SQLite::Statement last(database, "SELECT COALESCE(MAX(number), 0) FROM edit_commands WHERE undone = 0");
    last.executeStep();
    return last.getColumn(0).getInt64();
}

qint64 unsavedCount(const SQLite::Database &database, const EditState &state)
{
    SQLite::Statement count(database, "SELECT COUNT(*) FROM edit_commands WHERE (number > ?1 AND undone = 0) OR (number <= ?1 AND undone = 1)");
    count.bind(1, static_cast<std::int64_t>(state.savedNumber));
    count.executeStep();
    // A command that is in the file and was undone for good is in no list.
    return std::max<qint64>(count.getColumn(0).getInt64(), lastNumber(database) != state.savedNumber ? 1 : 0);
}

std::vector<ReferringColumn> columnsReferringTo(const TableSchema &table)
{
    std::vector<ReferringColumn> columns;
    for (const TableSchema &other : librarySchema()) {
        for (const ColumnSchema &column : other.columns) {
            if (column.kind == ColumnKind::Reference && column.references == table.name)
                columns.push_back({&other, &column});
        }
    }
    return columns;
}

Error editError(const SQLite::Exception &exception, const QString &file)
{
    ErrorCode code = ErrorCode::WorkingCopyFailed;
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL: code = ErrorCode::DiskFull; break;
    case SQLITE_INTERRUPT: code = ErrorCode::Cancelled; break;
    case SQLITE_CORRUPT: code = ErrorCode::Damaged; break;
    default: break;
    }
    // What SQLite keeps beside a log had no room.
    if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE)
        code = ErrorCode::DiskFull;
    return {.code = code, .subject = file, .detail = QString::fromUtf8(exception.what())};
}

}  // namespace countercheck
