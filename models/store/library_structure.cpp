// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_structure.h"

#include "models/store/connection.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Type, name, table and SQL of everything in a database's schema.
std::set<QStringList> structureOf(const SQLite::Database &database)
{
    std::set<QStringList> structure;
    SQLite::Statement statement(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
    while (statement.executeStep()) {
        RowReader cell(statement);
        const QString type = cell.text();
        const QString name = cell.text();
        const QString table = cell.text();
        const QString sql = cell.text();
        // ANALYZE leaves statistics behind, which change no answer.
        if (name != "sqlite_stat1"_L1 && name != "sqlite_stat4"_L1)
            structure.insert({type, name, table, sql});
    }
    return structure;
}

/// What a library of this version holds, as this SQLite writes it down: asked once, from an empty one in memory.
const std::set<QStringList> &expectedStructure()
{
    static const std::set<QStringList> structure = [] {
        SQLite::Database database = openInMemory();
        for (const std::string &statement : libraryDefinition())
            database.exec(statement);
        return structureOf(database);
    }();
    return structure;
}

}  // namespace

Result<Done> judgeStructure(const SQLite::Database &database, const QString &path)
{
    const std::set<QStringList> structure = structureOf(database);
    if (structure == expectedStructure())
        return Done{};
    std::vector<QStringList> difference;
    std::ranges::set_symmetric_difference(structure, expectedStructure(), std::back_inserter(difference));
    return Error{.code = ErrorCode::UnexpectedStructure,
                 .subject = path,
                 .detail = difference.front().first(2).join(u' ')};
}

}  // namespace countercheck
