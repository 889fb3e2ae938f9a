// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_structure.h"

#include "models/store/connection.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

#include <QStringList>

#include <nettle/sha2.h>

#include <algorithm>
#include <set>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns type, name, table and SQL of everything in a database's schema.
std::set<QStringList> structureOf(const SQLite::Database &database, Beside beside = Beside::Nothing)
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
        const bool isOfEditing = name.startsWith("edit_"_L1) || table.startsWith("edit_"_L1);
        if (name != "sqlite_stat1"_L1 && name != "sqlite_stat4"_L1 && !(isOfEditing && beside == Beside::WhatEditingNeeds))
            structure.insert({type, name, table, sql});
    }
    return structure;
}

/// Returns the structure of a library of the newest version as this SQLite writes it, read once from an empty one in memory.
const std::set<QStringList> &expectedStructure()
{
    static const std::set<QStringList> structure = [] {
        SQLite::Database database = openInMemory();
        for (const auto &statements : {libraryTables(), libraryIndexes()}) {
            for (const std::string &statement : statements)
                database.exec(statement);
        }
        return structureOf(database);
    }();
    return structure;
}

QByteArray digestOf(const std::set<QStringList> &structure)
{
    sha256_ctx hash;
    sha256_init(&hash);
    for (const QStringList &entry : structure) {
        for (const QString &text : entry) {
            // Each text is hashed with the NUL at its end, so that two texts cannot be taken for one.
            const QByteArray bytes = text.toUtf8();
            sha256_update(&hash, static_cast<std::size_t>(bytes.size()) + 1, reinterpret_cast<const uint8_t *>(bytes.constData()));
        }
    }
    QByteArray digest(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(&hash, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(digest.data()));
    return digest.toHex();
}

}  // namespace

QByteArray structureDigest(const SQLite::Database &database)
{
    return digestOf(structureOf(database));
}

Result<int> judgeStructure(const SQLite::Database &database, const QString &path, Beside beside)
{
    SQLite::Statement statement(database, "PRAGMA user_version");
    statement.executeStep();
    const int version = statement.getColumn(0).getInt();
    const std::set<QStringList> structure = structureOf(database, beside);
    if (version >= 1 && version <= librarySchemaVersion && digestOf(structure) == structureDigests[version - 1])
        return version;
    if (version != librarySchemaVersion)
        return Error{.code = ErrorCode::UnexpectedStructure, .subject = path, .detail = u"user_version %1"_s.arg(version)};
    if (structure == expectedStructure())
        return version;
    std::vector<QStringList> difference;
    std::ranges::set_symmetric_difference(structure, expectedStructure(), std::back_inserter(difference));
    return Error{.code = ErrorCode::UnexpectedStructure,
                 .subject = path,
                 .detail = difference.front().first(2).join(u' ')};
}

}  // namespace countercheck
