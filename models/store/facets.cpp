// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facet_values.h"
#include "models/store/library_content.h"
#include "models/store/row_reader.h"

#include <algorithm>
#include <map>

// What a search can be narrowed to.
namespace countercheck {
namespace {

/// Returns the query without what it asks of a property: a facet counts what each of its values would find.
SearchQuery without(const SearchQuery &query, SearchProperty property)
{
    SearchQuery rest = query;
    std::erase_if(rest.filters, [property](const SearchFilter &filter) { return filter.field == property && !filter.isExcluded; });
    return rest;
}

class FacetCount {
public:
    FacetCount(Connection &connection, FacetIndex &index, const SearchQuery &query, std::span<const SearchedKind> kinds)
        : m_connection(connection), m_index(index), m_query(query), m_kinds(kinds)
    {
    }

    SearchFacet facet(SearchProperty property)
    {
        std::map<QString, FacetValues::Count> values;
        const SearchQuery rest = without(m_query, property);
        qint64 withoutYear = 0;
        for (const SearchedKind kind : m_kinds) {
            const bool isOfOneReview = kind == SearchedKind::Claims && (property == SearchProperty::Verdict || property == SearchProperty::Reviewer) && std::ranges::any_of(rest.filters, isOfReview);
            if (isOfOneReview) {
                addReviews(property, rest, values);
            } else if (const FacetValues *known = m_index.values(kind, property)) {
                known->addCounts(found(kind, rest), values);
                withoutYear += property == SearchProperty::Year ? known->countWithout(found(kind, rest)) : 0;
            }
        }
        SearchFacet facet{property, {}};
        for (const auto &[key, value] : values)
            facet.values.push_back({value.shown, value.rows});
        if (withoutYear > 0)
            facet.values.push_back({QString(), withoutYear});
        return facet;
    }

private:
    /// Returns which rows of a kind a query finds, by their places. What most facets ask for is asked once.
    const std::vector<bool> &found(SearchedKind kind, const SearchQuery &query)
    {
        auto [known, isNew] = m_found.try_emplace({kind, searchText(query)});
        std::vector<bool> &isFound = known->second;
        if (!isNew)
            return isFound;
        const RowPlaces &places = m_index.places(kind);
        isFound.assign(places.size(), query.terms.empty() && query.filters.empty());
        if (query.terms.empty() && query.filters.empty())
            return isFound;
        SearchSql sql(m_connection);
        const std::string condition = searchCondition(sql, kind, query);
        SQLite::Statement statement(m_connection.database, "SELECT row FROM " + tableOf(kind) + " WHERE " + condition);
        sql.bindTo(statement);
        while (statement.executeStep()) {
            if (const std::optional<std::size_t> place = places.placeOf(RowReader(statement).integer()))
                isFound[*place] = true;
        }
        return isFound;
    }

    /// Verdict and reviewer are asked of one and the same review, which the values of a claim do not tell.
    void addReviews(SearchProperty property, const SearchQuery &rest, std::map<QString, FacetValues::Count> &values)
    {
        const PropertyValues wanted = *valuesOf(SearchedKind::Claims, property);
        const std::string key = wanted.isName ? "comparable_name(" + wanted.value + ")" : wanted.value;
        SearchSql sql(m_connection);
        const std::string condition = searchCondition(sql, SearchedKind::Claims, rest);
        // The limit keeps SQLite from trying each review with each claim: the claims are found first.
        SQLite::Statement statement(m_connection.database, "SELECT CAST(" + key + " AS TEXT) AS value_key, MIN(CAST(" + wanted.value + " AS TEXT)), COUNT(DISTINCT claims.row) FROM (SELECT row, id FROM claims WHERE "
                                                               + condition + " LIMIT -1) AS " + wanted.tables + " WHERE " + wanted.value + " IS NOT NULL AND " + reviewCondition(sql, rest) + " GROUP BY value_key");
        sql.bindTo(statement);
        while (statement.executeStep()) {
            RowReader cell(statement);
            const QString valueKey = cell.text();
            FacetValues::Count &value = values[valueKey];
            const QString shown = cell.text();
            if (value.shown.isEmpty() || shown < value.shown)
                value.shown = shown;
            value.rows += cell.integer();
        }
    }

    Connection &m_connection;
    FacetIndex &m_index;
    const SearchQuery &m_query;
    std::span<const SearchedKind> m_kinds;
    std::map<std::pair<SearchedKind, QString>, std::vector<bool>> m_found;
};

}  // namespace

Result<std::vector<SearchFacet>> Library::facets(const SearchQuery &query, std::span<const SearchedKind> kinds, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<SearchFacet>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        if (!m_content->facets)
            m_content->facets = std::make_unique<FacetIndex>(*m_content->connection);
        FacetCount count(*m_content->connection, *m_content->facets, query, kinds);
        std::vector<SearchFacet> facets;
        for (const SearchProperty property : facetProperties()) {
            if (SearchFacet facet = count.facet(property); !facet.values.empty())
                facets.push_back(std::move(facet));
        }
        return facets;
    });
}

}  // namespace countercheck
