// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/rows_as_text.h"
#include "models/store/library_builder.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <set>
#include <string>
#include <vector>

// What a library file or a working copy holds, read by plain SQL: nothing of it asks what is tested.
namespace countercheck::test {

/// The rows of all tables, as text: by table and id.
using Rows = std::map<QString, std::map<QString, QStringList>>;

inline std::string nameOf(const TableSchema &table)
{
    return table.name.latin1();
}

inline bool hasIds(const TableSchema &table)
{
    return table.columns.constFirst().kind == ColumnKind::Identifier;
}

inline Rows rowsOf(const SQLite::Database &database)
{
    Rows rows;
    for (const TableSchema &table : librarySchema()) {
        auto &found = rows[table.name];
        std::string columns;
        for (const ColumnSchema &column : table.columns)
            columns += (columns.empty() ? "" : ", ") + std::string(column.name.latin1());
        SQLite::Statement statement(database, "SELECT " + columns + " FROM " + nameOf(table));
        while (statement.executeStep()) {
            QStringList cells;
            for (int position = 0; position < static_cast<int>(table.columns.size()); ++position) {
                const SQLite::Column cell = statement.getColumn(position);
                cells += cell.isNull() ? QString() : cell.isFloat() ? cellOf(std::optional(cell.getDouble())) : QString::fromStdString(cell.getString());
            }
            found[hasIds(table) ? cells.front() : QString()] = cells;
        }
    }
    return rows;
}

inline Rows rowsIn(const QString &path)
{
    return rowsOf(SQLite::Database(path.toStdString(), SQLite::OPEN_READONLY));
}

/// What is made of the rows: the derived cells of each row, each word of each full text with its place, and the lists of words.
inline std::set<std::string> derivedIn(const QString &path)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    std::set<std::string> found;
    const auto take = [&](const std::string &what, const std::string &sql) {
        SQLite::Statement statement(database, sql);
        while (statement.executeStep()) {
            std::string line = what;
            for (int column = 0; column < statement.getColumnCount(); ++column)
                line += '|' + (statement.getColumn(column).isNull() ? std::string("NULL") : statement.getColumn(column).getString());
            found.insert(line);
        }
    };
    for (const TableSchema &table : librarySchema()) {
        if (!table.hasFullText())
            continue;
        const std::string name = nameOf(table);
        take(name, "SELECT id, names" + std::string(name == "claims" ? ", said_by, evidence_text" : "") + " FROM " + name);
        database.exec("CREATE VIRTUAL TABLE temp." + name + "_instances USING fts5vocab (main, " + name + "_search, instance)");
        take(name + " word", "SELECT id, term, col, \"offset\" FROM temp." + name + "_instances LEFT JOIN " + name + " ON " + name + ".row = doc");
    }
    take("words", "SELECT searched, word, rows FROM search_words");
    return found;
}

/// Why something failed, for a message.
template <class T>
std::string reasonOf(const Result<T> &result)
{
    return result ? std::string() : result.error().subject.toStdString() + ": " + result.error().detail.toStdString();
}

/// Makes a library of rows.
inline void build(const Rows &rows, const QString &path)
{
    LibraryBuilder builder;
    for (const TableSchema &table : librarySchema()) {
        for (const auto &[id, cells] : rows.at(table.name))
            builder.add(table, cells);
    }
    const Result<Done> written = builder.writeTo(path);
    BOOST_REQUIRE_MESSAGE(bool(written), reasonOf(written));
}

/// Says where two sets differ first, in words.
template <class Set>
std::string difference(const Set &actual, const Set &expected)
{
    std::string words;
    int lines = 0;
    for (const auto &item : actual) {
        if (!expected.contains(item) && ++lines < 6)
            words += "\n too much: " + item;
    }
    lines = 0;
    for (const auto &item : expected) {
        if (!actual.contains(item) && ++lines < 6)
            words += "\n missing: " + item;
    }
    return words;
}

/// Requires that rows are those of a model, and that all that is made of them is what a library made anew has.
inline void requireRows(const QString &path, const Rows &model, const QString &scratch)
{
    const Rows rows = rowsIn(path);
    for (const auto &[table, expected] : model) {
        BOOST_TEST_CONTEXT(table.toStdString())
        BOOST_REQUIRE(rows.at(table) == expected);
    }
    QFile::remove(scratch);
    build(model, scratch);
    const std::string found = difference(derivedIn(path), derivedIn(scratch));
    BOOST_REQUIRE_MESSAGE(found.empty(), found);
}

}  // namespace countercheck::test
