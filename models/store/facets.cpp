// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facet_values.h"
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/row_test.h"

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
            const FacetValues *known = m_index.values(kind, property);
            if (!known)
                continue;
            // Verdict and reviewer are asked of one and the same review, which the values of each alone do not tell.
            std::optional<FacetValues::Wanted> reviews;
            if (isOfReviews(kind, property) && std::ranges::any_of(rest.filters, isOfReview))
                reviews = m_index.reviews().wanted(wantedReviews(m_connection, rest), false);
            const qint64 without = known->addCounts(found(kind, rest), values, reviews ? &*reviews : nullptr);
            withoutYear += property == SearchProperty::Year ? without : 0;
        }
        SearchFacet facet{property, {}};
        for (const auto &[key, value] : values)
            facet.values.push_back({value.shown, value.rows});
        if (withoutYear > 0)
            facet.values.push_back({QString(), withoutYear});
        return facet;
    }

    /// Counts how many the reader has marked, and whatever else of the same property is asked for.
    SearchFacet markedFacet(std::span<const SearchFilter> marks)
    {
        std::vector<SearchFilter> counted(marks.begin(), marks.end());
        for (const SearchFilter &filter : m_query.filters) {
            if (filter.field == SearchProperty::Is && !filter.isExcluded && std::ranges::find(counted, filter.text, &SearchFilter::text) == counted.end())
                counted.push_back(filter);
        }
        const SearchQuery rest = without(m_query, SearchProperty::Is);
        SearchFacet facet{SearchProperty::Is, {}};
        for (const SearchFilter &filter : counted) {
            qint64 rows = 0;
            for (const SearchedKind kind : m_kinds)
                rows += found(kind, rest).countIn(RowTest::askedOfFile(m_connection, m_index.places(kind), kind, std::span(&filter, 1)));
            facet.values.push_back({filter.text, rows});
        }
        return facet;
    }

private:
    /// Returns which rows of a kind a query finds. What most facets ask for is asked once.
    const RowSet &found(SearchedKind kind, const SearchQuery &query)
    {
        std::pair key{kind, searchText(query)};
        const auto known = m_found.find(key);
        return known != m_found.end() ? known->second : m_found.emplace(std::move(key), filtered(kind, query)).first->second;
    }

    RowSet filtered(SearchedKind kind, const SearchQuery &query)
    {
        if (query.filters.empty())
            return withTerms(kind, query);
        SearchQuery terms = query;
        terms.filters.clear();
        const RowTest test(m_connection, m_index, kind, query);
        RowSet kept(m_index.places(kind).size());
        found(kind, terms).forEach([&](std::size_t place) {
            if (test.holds(place))
                kept.insert(place);
        });
        return kept;
    }

    RowSet withTerms(SearchedKind kind, const SearchQuery &query)
    {
        const RowPlaces &places = m_index.places(kind);
        if (query.terms.empty())
            return RowSet::all(places.size());
        RowSet found(places.size());
        SearchSql sql(m_connection);
        SQLite::Statement statement(m_connection.database, rowsWithTerms(sql, kind, query));
        sql.bindTo(statement);
        m_connection.collectRows(statement, [&](qint64 row) {
            if (const std::optional<std::size_t> place = places.placeOf(row))
                found.insert(*place);
        });
        return found;
    }

    Connection &m_connection;
    FacetIndex &m_index;
    const SearchQuery &m_query;
    std::span<const SearchedKind> m_kinds;
    std::map<std::pair<SearchedKind, QString>, RowSet> m_found;
};

}  // namespace

Result<std::vector<SearchFacet>> Library::facets(const SearchQuery &query, std::span<const SearchedKind> kinds, std::span<const SearchFilter> marks, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<SearchFacet>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        if (!m_content->facets)
            m_content->facets = std::make_unique<FacetIndex>(*m_content->connection);
        FacetCount count(*m_content->connection, *m_content->facets, query, kinds);
        std::vector<SearchFacet> facets;
        if (!marks.empty())
            facets.push_back(count.markedFacet(marks));
        for (const SearchProperty property : facetProperties()) {
            if (SearchFacet facet = count.facet(property); !facet.values.empty())
                facets.push_back(std::move(facet));
        }
        return facets;
    });
}

}  // namespace countercheck
