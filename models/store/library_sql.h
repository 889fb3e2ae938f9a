// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <string>
#include <vector>

// The SQL that is made from librarySchema(): how a library file is laid out.
namespace countercheck {

/// Returns the statements that make the tables and full-text tables of an empty library, in order.
std::vector<std::string> libraryTables();

/// Returns the statements that make its indexes, which follow.
std::vector<std::string> libraryIndexes();

/// Returns the columns of the full text of a table, in order.
std::vector<std::string> searchedColumns(QLatin1StringView table);

/// Returns the columns of a table in the order of the schema, each with the table's name: "claims.id, claims.statement,
/// …".
std::string columnsOf(QLatin1StringView table);

/// Returns those columns and one more: the name of the first column that refers to a row that is missing, a blank, and the id
/// that it gives; or NULL.
std::string checkedColumnsOf(QLatin1StringView table);

/// Returns the statements that fill the derived columns of tables with full text, in order: words of other tables that a reader would look
/// for, each text on a line of its own; NULL if there are none. (The column `exact_words` is made by SQLite from its row.)
std::vector<std::string> statementsThatDerive();

/// A derived column, and the expression that gives its cell, with the row of the table at hand.
struct DerivedText {
    QLatin1StringView table;
    std::string column;
    std::string expression;
};

/// Returns all derived columns, each after those that it is made of.
std::vector<DerivedText> derivedTexts();

/// A derived column, and queries for the ids of the rows whose cell is not what the tables give: a search would find another row.
struct DerivedCells {
    QLatin1StringView table;
    QLatin1StringView column;
    std::string distinctKeys;   ///< a query for what decides the cells; empty if each row decides its own
    std::string othersByKeys;   ///< makes each text once, and keeps all in memory
    std::string othersByRow;    ///< makes the text of each row
};

/// Returns all derived columns.
std::vector<DerivedCells> derivedCells();

/// Returns the statements that let a connection to a file of an older version be asked like one of this version: for each
/// table with columns of a later version, a temporary view of its name in which these are NULL.
std::vector<std::string> viewsOfVersion(int version);

/// Returns the statements that give a connection to a file of an older version the full text of this version, in temporary tables; none for
/// this version. The views come first.
std::vector<std::string> searchOfVersion(int version);

/// Returns a query for the words that the table search_words holds of a full text, each with the number of its rows: all but exact words, of
/// which there are as many as numbers. `vocabulary` is its fts5vocab table of the kind row.
std::string wordsInText(const std::string &vocabulary);

/// Returns the statements that make the full text of a table of the database `main` anew, and its list of words, which holds none of it.
std::vector<std::string> statementsThatFillSearch(QLatin1StringView table);

/// Returns the options of FTS5 that say what a word is.
std::string wordOptions();

/// Returns the name of the full-text table of a table. Both number their rows alike.
std::string searchTableOf(QLatin1StringView table);

}  // namespace countercheck
