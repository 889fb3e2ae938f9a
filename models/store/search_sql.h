// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"
#include "models/domain/search/search_query.h"
#include "models/store/connection.h"
#include "models/store/word_list.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace SQLite {
class Statement;
}

// A search query as SQL. Everything that was typed is a parameter, never part of the SQL.
namespace countercheck {

/// Collects SQL and the values of its parameters ?1, ?2, ….
class SearchSql {
public:
    explicit SearchSql(Connection &connection) : m_connection(connection) {}

    Connection &connection() const { return m_connection; }
    WordList &words() const { return m_connection.words(); }
    /// Returns the parameter for a value; the same for the same value.
    std::string parameter(std::variant<std::string, double> value);
    void bindTo(SQLite::Statement &statement) const;

private:
    Connection &m_connection;
    std::vector<std::variant<std::string, double>> m_values;
};

/// Returns the name of the table of a kind.
std::string tableOf(SearchedKind kind);

/// Returns the condition that a row of that kind is found by the query: "TRUE" for an empty one.
std::string searchCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query);
/// Returns the condition for its terms alone.
std::string termsCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query);
/// Returns the condition for its filters alone.
std::string filtersCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query);

/// Returns a statement that collects the rows of a kind which the terms of a query find, of which there must be one: see
/// Connection::collectRows().
std::string rowsWithTerms(SearchSql &sql, SearchedKind kind, const SearchQuery &query);

/// Returns whether the full text alone tells which rows of a kind the terms of a query find.
bool isDecidedByText(SearchedKind kind, const SearchQuery &query);

/// Returns the place of a code in its list as SQL: codes are ordered by their meaning, not by their letters.
template <class Enum>
std::string placeOf(const std::string &column)
{
    // The codes are constants of the program, not text from outside.
    std::string sql = "CASE " + column;
    for (const Code<Enum> &entry : codeList<Enum>())
        sql += " WHEN '" + std::string(entry.text.latin1()) + "' THEN " + std::to_string(static_cast<int>(entry.value));
    return sql + " END";
}

/// Returns the order of measures by their stage of the process, those without one last.
std::string stageOrder();

/// Returns the order of hits that are found alike: the newest first; measures by their stage.
std::string newestFirst(SearchedKind kind);

/// Returns the condition that the figure at hand is found by a term; for few figures, since each is asked by itself.
std::string figureIsFound(SearchSql &sql, const SearchTerm &term);

}  // namespace countercheck
