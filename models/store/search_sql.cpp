// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_sql.h"

#include "models/domain/code_lists.h"
#include "models/store/search_properties.h"
#include "models/store/text_question.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

std::string matches(SearchSql &sql, SearchedKind kind, const std::string &expression)
{
    const std::string table = tableOf(kind);
    return table + ".row IN (SELECT rowid FROM " + table + "_search WHERE " + table + "_search MATCH " + sql.parameter(expression) + ")";
}

/// A measure is found by the numbers of its figures, which its own full text does not tell.
bool isAskedOfFigures(SearchedKind kind, const SearchTerm &term)
{
    return kind == SearchedKind::Measures && term.kind == SearchTermKind::Number && !term.isExcluded;
}

/// Returns whether so many figures have a number that it is quicker to ask each measure for it than to list them.
bool isFrequent(Connection &connection, double number)
{
    constexpr int many = 2'000;
    SQLite::Statement statement(connection.database, "SELECT COUNT(*) FROM (SELECT 1 FROM observations WHERE value = ?1 LIMIT ?2)");
    statement.bind(1, number);
    statement.bind(2, many);
    return statement.executeStep() && statement.getColumn(0).getInt() == many;
}

std::string figureCondition(SearchSql &sql, const SearchTerm &term)
{
    const std::string number = sql.parameter(term.number);
    const bool asksEach = isFrequent(sql.connection(), term.number);
    std::string condition;
    for (const char *column : {"value", "lower", "upper"}) {
        const std::string has = std::string("FROM observations WHERE observations.") + column + " = " + number;
        condition += std::string(condition.empty() ? "" : " OR ") + (asksEach ? "EXISTS (SELECT 1 " + has + " AND observations.measure_id = measures.id)" : "measures.id IN (SELECT measure_id " + has + ")");
    }
    return "(" + condition + ")";
}

}  // namespace

std::string SearchSql::parameter(std::variant<std::string, double> value)
{
    const auto known = std::ranges::find(m_values, value);
    const auto place = known - m_values.begin();
    if (known == m_values.end())
        m_values.push_back(std::move(value));
    return "?" + std::to_string(place + 1);
}

void SearchSql::bindTo(SQLite::Statement &statement) const
{
    for (std::size_t place = 0; place < m_values.size(); ++place)
        std::visit([&](const auto &value) { statement.bind(static_cast<int>(place) + 1, value); }, m_values[place]);
}

std::string tableOf(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return "claims";
    case SearchedKind::Measures: return "measures";
    case SearchedKind::Figures: return "observations";
    case SearchedKind::Sources: return "sources";
    case SearchedKind::Gaps: return "gaps";
    }
    return {};
}

std::string figureIsFound(SearchSql &sql, const SearchTerm &term)
{
    return "EXISTS (SELECT 1 FROM observations_search WHERE observations_search MATCH " + sql.parameter(termExpression(sql.words(), SearchedKind::Figures, term))
        + " AND observations_search.rowid = observations.row)";
}

bool isDecidedByText(SearchedKind kind, const SearchQuery &query)
{
    return std::ranges::none_of(query.terms, [kind](const SearchTerm &term) { return isAskedOfFigures(kind, term); });
}

std::string termsCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    SearchQuery decided;
    std::ranges::copy_if(query.terms, std::back_inserter(decided.terms), [kind](const SearchTerm &term) { return !isAskedOfFigures(kind, term); });
    std::string condition = "TRUE";
    if (const std::optional<TextQuestion> question = textQuestion(sql.words(), kind, decided)) {
        condition = question->findsNothing ? "FALSE" : matches(sql, kind, question->expression);
    } else {
        for (const SearchTerm &term : decided.terms)
            condition += " AND NOT " + matches(sql, kind, termExpression(sql.words(), kind, term));
    }
    for (const SearchTerm &term : query.terms) {
        if (isAskedOfFigures(kind, term))
            condition += " AND (" + matches(sql, kind, termExpression(sql.words(), kind, term)) + " OR " + figureCondition(sql, term) + ")";
    }
    return condition;
}

std::string rowsWithTerms(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    const std::string table = tableOf(kind);
    const std::optional<TextQuestion> question = isDecidedByText(kind, query) ? textQuestion(sql.words(), kind, query) : std::nullopt;
    if (!question || question->findsNothing)
        return "SELECT collect_row(row) FROM " + table + " WHERE " + termsCondition(sql, kind, query);
    // Not by way of the rows, which the full text gives many times faster than a look at each.
    return "SELECT collect_row(rowid) FROM " + table + "_search WHERE " + table + "_search MATCH " + sql.parameter(question->expression);
}

std::string searchCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    return termsCondition(sql, kind, query) + " AND " + filtersCondition(sql, kind, query);
}

std::string filtersCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    std::string condition = "TRUE";
    // Of several filters on one property any may hold.
    std::map<SearchProperty, std::string> wanted;
    if (kind == SearchedKind::Claims && std::ranges::any_of(query.filters, isOfReview))
        // The plus keeps SQLite from trying each id of a review with each row that the full text finds.
        condition += std::string(" AND ") + (query.terms.empty() ? "" : "+") + "claims.id IN (SELECT claim_id FROM assessments WHERE " + reviewCondition(sql, query) + ")";
    for (const SearchFilter &filter : query.filters) {
        if (kind == SearchedKind::Claims && isOfReview(filter))
            continue;
        const std::string one = "COALESCE((" + filterCondition(sql, kind, filter) + "), FALSE)";
        if (filter.isExcluded)
            condition += " AND NOT " + one;
        else if (std::string &any = wanted[filter.field]; any.empty())
            any = one;
        else
            any += " OR " + one;
    }
    for (const auto &[property, any] : wanted)
        condition += " AND (" + any + ")";
    return condition;
}

std::string stageOrder()
{
    // The codes are constants of the program, not text from outside.
    std::string sql = "CASE measures.stage";
    for (const Code<Stage> &entry : codeList<Stage>())
        sql += " WHEN '" + std::string(entry.text.latin1()) + "' THEN " + std::to_string(static_cast<int>(entry.value));
    return sql + " ELSE " + std::to_string(codeList<Stage>().size()) + " END";
}

std::string newestFirst(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return "rtrim(claims.stated_on, '~') DESC, claims.id";
    case SearchedKind::Measures: return stageOrder() + ", measures.id";
    case SearchedKind::Figures: return "rtrim(observations.period_end, '~') DESC, observations.id";
    case SearchedKind::Sources: return "rtrim(sources.published, '~') DESC, sources.id";
    case SearchedKind::Gaps: return "rtrim(gaps.searched_on, '~') DESC, gaps.id";
    }
    return {};
}

}  // namespace countercheck
