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
#include <memory>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

void insertRows(SQLite::Database &database, const TableSchema &table, QList<QStringList> rows)
{
    // Row numbers follow the order of the first column, which is the id.
    std::ranges::sort(rows);
    std::string parameters = "?1";
    for (qsizetype column = 1; column <= table.columns.size(); ++column)
        parameters += ", ?" + std::to_string(column + 1);
    const std::string name = table.name.latin1();
    SQLite::Statement insert(database, "INSERT INTO " + name + " VALUES (" + parameters + ")");
    qint64 number = 0;
    for (const QStringList &cells : rows) {
        insert.bind(1, static_cast<int64_t>(++number));
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const int position = static_cast<int>(column) + 2;
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

QByteArray bytesOf(const SQLite::Database &database)
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void *)> bytes(
        sqlite3_serialize(database.getHandle(), "main", &size, 0), sqlite3_free);
    return QByteArray(reinterpret_cast<const char *>(bytes.get()), size);
}

}  // namespace

void LibraryBuilder::add(const TableSchema &table, const QStringList &cells)
{
    Q_ASSERT(cells.size() == table.columns.size());
    m_rows[table.name].append(cells);
}

Result<QByteArray> LibraryBuilder::build() const
{
    try {
        SQLite::Database database = openInMemory();
        database.exec("PRAGMA page_size = 4096");
        database.exec("PRAGMA encoding = 'UTF-8'");
        database.exec("PRAGMA foreign_keys = ON");
        database.exec("PRAGMA application_id = " + std::to_string(libraryApplicationId));
        database.exec("PRAGMA user_version = " + std::to_string(librarySchemaVersion));
        SQLite::Transaction transaction(database);
        for (const std::string &statement : libraryDefinition())
            database.exec(statement);
        for (const TableSchema &table : librarySchema())
            insertRows(database, table, m_rows.value(table.name));
        for (const TableSchema &table : librarySchema()) {
            if (!table.hasFullText())
                continue;
            const std::string search = searchTableOf(table.name);
            database.exec("INSERT INTO " + search + " (" + search + ") VALUES ('rebuild')");
            database.exec("INSERT INTO " + search + " (" + search + ") VALUES ('optimize')");
        }
        transaction.commit();
        database.exec("VACUUM");
        QByteArray bytes = bytesOf(database);
        if (bytes.isEmpty())
            return Error{.code = ErrorCode::WriteFailed, .subject = {}, .detail = u"sqlite3_serialize"_s};
        return bytes;
    } catch (const SQLite::Exception &exception) {
        return Error{.code = ErrorCode::PackageFault, .subject = {}, .detail = QString::fromUtf8(exception.what())};
    }
}

Result<Done> LibraryBuilder::writeTo(const QString &path) const
{
    // A log or journal that another program left here would be applied to the new file by the next program that opens
    // it.
    if (hasUnmergedChanges(path))
        return Error{.code = ErrorCode::UnmergedChanges, .subject = path, .detail = {}};
    const Result<QByteArray> bytes = build();
    if (!bytes)
        return bytes.error();
    return writeFile(path, *bytes);
}

}  // namespace countercheck
