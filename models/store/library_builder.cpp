// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_builder.h"

#include "models/files/write_file.h"
#include "models/store/connection.h"
#include "models/store/library_file.h"
#include "models/store/library_sql.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns the cell that a row stands by in its list: for claims the date, the newest first and undated ones last.
QString placeOf(const TableSchema &table, const QStringList &cells)
{
    static const qsizetype statedOn = [] {
        const QList<ColumnSchema> &columns = findTable("claims"_L1)->columns;
        return std::ranges::find(columns, "stated_on"_L1, &ColumnSchema::name) - columns.begin();
    }();
    if (table.name != "claims"_L1)
        return {};
    const QString &date = cells.at(statedOn);
    return date.endsWith(u'~') ? date.chopped(1) : date;
}

/// Inserts rows so that their numbers follow the order of the lists: a page of a list is then read without sorting.
void insertRows(SQLite::Database &database, const TableSchema &table, QList<QStringList> rows)
{
    std::ranges::sort(rows, [&table](const QStringList &a, const QStringList &b) {
        const QString placeA = placeOf(table, a);
        const QString placeB = placeOf(table, b);
        return placeA == placeB ? a < b : placeA > placeB;
    });
    const std::string name = table.name.latin1();
    std::string columns;
    std::string parameters;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        columns += std::string(column > 0 ? ", " : "") + table.columns.at(column).name.latin1();
        parameters += (column > 0 ? ", ?" : "?") + std::to_string(column + 1);
    }
    SQLite::Statement insert(database, "INSERT INTO " + name + " (" + columns + ") VALUES (" + parameters + ")");
    for (const QStringList &cells : rows) {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const int position = static_cast<int>(column) + 1;
            const QString &cell = cells.at(column);
            if (cell.isEmpty())
                insert.bind(position);
            else if (table.columns.at(column).kind == ColumnKind::Number)
                insert.bind(position, cell.toDouble());
            else
                insert.bind(position, cell.toStdString());
        }
        insert.exec();
        insert.reset();
    }
}

/// Throws if a row refers to one that is missing.
void checkReferences(SQLite::Database &database)
{
    SQLite::Statement fault(database, "PRAGMA foreign_key_check");
    if (fault.executeStep())
        throw SQLite::Exception("a row of " + fault.getColumn(0).getString() + " refers to a row of " + fault.getColumn(2).getString() + " that is missing");
}

void fillDerived(SQLite::Database &database)
{
    for (const TableSchema &table : librarySchema()) {
        if (!table.hasFullText())
            continue;
        const std::string name = table.name.latin1();
        const std::string search = searchTableOf(table.name);
        database.exec("UPDATE " + name + " SET names = " + namesOf(table.name));
        database.exec("INSERT INTO " + search + " (" + search + ") VALUES ('rebuild')");
        database.exec("INSERT INTO " + search + " (" + search + ") VALUES ('optimize')");
    }
}

Error writeErrorOf(const SQLite::Exception &exception, const QString &path)
{
    ErrorCode code = ErrorCode::PackageFault;
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL: code = ErrorCode::DiskFull; break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_NOMEM: code = ErrorCode::WriteFailed; break;
    default: break; // the rows are at fault
    }
    return {.code = code, .subject = path, .detail = QString::fromUtf8(exception.what())};
}

}  // namespace

void LibraryBuilder::add(const TableSchema &table, const QStringList &cells)
{
    Q_ASSERT(cells.size() == table.columns.size());
    m_rows[table.name].append(cells);
}

void LibraryBuilder::fill(SQLite::Database &database) const
{
    // The file is a temporary one that is thrown away if anything fails, so nothing is written twice for safety. References are
    // checked once at the end: an open deferred one made each insert three hundred times as slow.
    for (const char *pragma : {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE",
                               "PRAGMA page_size = 4096", "PRAGMA encoding = 'UTF-8'", "PRAGMA foreign_keys = OFF"})
        database.exec(pragma);
    database.exec("PRAGMA application_id = " + std::to_string(libraryApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(librarySchemaVersion));
    SQLite::Transaction transaction(database);
    for (const std::string &statement : libraryDefinition())
        database.exec(statement);
    for (const TableSchema &table : librarySchema())
        insertRows(database, table, m_rows.value(table.name));
    checkReferences(database);
    fillDerived(database);
    transaction.commit();
    database.exec("VACUUM");
}

Result<Done> LibraryBuilder::writeTo(const QString &path) const
{
    // A log or journal that another program left here would be applied to the new file by the next program that opens
    // it.
    if (hasUnmergedChanges(path))
        return Error{.code = ErrorCode::UnmergedChanges, .subject = path, .detail = {}};
    return writeFile(path, [&](const QString &temporaryPath) -> Result<Done> {
        try {
            SQLite::Database database(addressOf(temporaryPath), SQLite::OPEN_READWRITE | SQLite::OPEN_URI);
            fill(database);
            return Done{};
        } catch (const SQLite::Exception &exception) {
            return writeErrorOf(exception, path);
        }
    });
}

}  // namespace countercheck
