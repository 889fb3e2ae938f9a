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

    /// The version of the library's schema.
    int version() const { return m_connection.version(); }
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

/// Returns one FTS5 expression for all terms of a query, of the words of a kind; nothing if none must be there.
std::optional<std::string> fullTextExpression(WordList &words, int version, SearchedKind kind, const SearchQuery &query);

/// Returns the conditions of the filters of a query alone: "TRUE" if it has none.
std::string filtersCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query);

/// The numbers of the first and the last of some rows.
struct RowRange {
    qint64 first = 0;
    qint64 last = 0;
};

/// Returns an expression for FoundIn as a number: of several terms, the one found furthest away. `among`: of rows that the full text
/// finds in that range; their evidence is not asked.
std::string foundInExpression(SearchSql &sql, SearchedKind kind, const SearchQuery &query, const std::optional<RowRange> &among = {});

/// Returns the order of measures by their stage of the process, those without one last.
std::string stageOrder();

/// Returns the order of hits that are found alike: the newest first; measures by their stage.
std::string newestFirst(SearchedKind kind);

/// Returns an FTS5 expression for a term in the words of a kind; the quotes make operators and punctuation mere text.
std::string matchExpression(WordList &words, SearchedKind kind, const SearchTerm &term);

/// Returns that expression for the words of a row itself, without those of its evidence.
std::string rowExpression(SearchSql &sql, SearchedKind kind, const SearchTerm &term);

/// Returns the condition that the figure at hand is found by a term; for few figures, since each is asked by itself.
std::string figureIsFound(SearchSql &sql, const SearchTerm &term);

/// Returns whether the full text alone tells which rows of a kind the terms of a query find.
bool isDecidedByText(SearchedKind kind, int version, const SearchQuery &query);

}  // namespace countercheck
