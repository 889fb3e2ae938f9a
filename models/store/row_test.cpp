// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_test.h"

#include "models/store/connection.h"
#include "models/store/row_reader.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

namespace countercheck {
namespace {

/// Returns whether a value is what a filter asks for, as filterCondition() has it.
bool isAskedFor(const SearchFilter &filter, const QString &value)
{
    if (filter.field == SearchProperty::Year)
        return !filter.text.isEmpty() && filter.least <= value.toInt() && value.toInt() <= filter.greatest;
    if (!isName(filter.field))
        return value == filter.text;
    if (filter.isWhole)
        return comparableName(value) == comparableName(filter.text);
    return sqlite3_strlike(patternOf(filter.text).c_str(), value.toUtf8().constData(), '\\') == 0;
}

}  // namespace

RowTest::RowTest(Connection &connection, FacetIndex &index, SearchedKind kind, const SearchQuery &query) : m_connection(connection), m_index(index)
{
    std::map<SearchProperty, std::vector<SearchFilter>> wanted;
    bool isOfReviews = false;
    for (const SearchFilter &filter : query.filters) {
        if (kind == SearchedKind::Claims && isOfReview(filter))
            isOfReviews = true;
        else if (filter.isExcluded)
            add(kind, std::span(&filter, 1));
        else
            wanted[filter.field].push_back(filter); // any of several on one property
    }
    for (const auto &[property, filters] : wanted)
        add(kind, filters);
    if (isOfReviews)
        m_conditions.push_back({&index.reviews(), index.reviews().wanted(wantedReviews(connection, query), false), {}, false});
}

bool RowTest::isReady(const FacetIndex &index, SearchedKind kind, const SearchQuery &query)
{
    return std::ranges::all_of(query.filters, [&](const SearchFilter &filter) {
        return index.hasRead(kind, filter.field);
    });
}

void RowTest::add(SearchedKind kind, std::span<const SearchFilter> filters)
{
    Condition condition;
    condition.isExcluded = filters.front().isExcluded;
    const SearchProperty property = filters.front().field;
    condition.values = m_index.values(kind, property);
    if (condition.values) {
        const bool isNoneWanted = std::ranges::any_of(filters, [](const SearchFilter &filter) { return filter.field == SearchProperty::Year && filter.text.isEmpty(); });
        condition.wanted = condition.values->wanted([&filters](const QString &value) {
            return std::ranges::any_of(filters, [&value](const SearchFilter &filter) { return isAskedFor(filter, value); });
        }, isNoneWanted);
    } else {
        condition.rows = askedOfFile(m_connection, m_index.places(kind), kind, filters);
    }
    m_conditions.push_back(std::move(condition));
}

RowSet RowTest::askedOfFile(Connection &connection, const RowPlaces &places, SearchedKind kind, std::span<const SearchFilter> filters)
{
    SearchSql sql(connection);
    SearchQuery query;
    query.filters.assign(filters.begin(), filters.end());
    for (SearchFilter &filter : query.filters)
        filter.isExcluded = false;
    const std::string asked = filtersCondition(sql, kind, query);
    SQLite::Statement statement(connection.database, "SELECT row FROM " + tableOf(kind) + " WHERE " + asked);
    sql.bindTo(statement);
    RowSet rows(places.size());
    while (statement.executeStep()) {
        if (const std::optional<std::size_t> place = places.placeOf(RowReader(statement).integer()))
            rows.insert(*place);
    }
    return rows;
}

bool RowTest::holds(std::size_t place) const
{
    return std::ranges::all_of(m_conditions, [place](const Condition &condition) {
        return (condition.values ? condition.values->hasWanted(place, condition.wanted) : condition.rows->contains(place)) != condition.isExcluded;
    });
}

std::function<bool(const QString &)> wantedReviews(Connection &connection, const SearchQuery &query)
{
    std::set<QString> ratings;
    std::set<QString> reviewers;
    SearchQuery byReviewer;
    for (const SearchFilter &filter : query.filters) {
        if (!isOfReview(filter))
            continue;
        if (filter.field == SearchProperty::Verdict)
            ratings.insert(filter.text);
        else
            byReviewer.filters.push_back(filter);
    }
    if (!byReviewer.filters.empty()) {
        SearchSql sql(connection);
        SQLite::Statement statement(connection.database, "SELECT name FROM organisations WHERE " + reviewerCondition(sql, byReviewer));
        sql.bindTo(statement);
        while (statement.executeStep())
            reviewers.insert(RowReader(statement).text());
    }
    return [ratings, reviewers, isAnyone = byReviewer.filters.empty()](const QString &value) {
        const ReviewValue review = ReviewValue::of(value);
        return (ratings.empty() || ratings.contains(review.rating)) && (isAnyone || reviewers.contains(review.reviewer));
    };
}

}  // namespace countercheck
