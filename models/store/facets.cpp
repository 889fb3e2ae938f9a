// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facet_values.h"
#include "models/store/library_content.h"
#include "models/store/row_reader.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>

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
            const bool isOfReviews = kind == SearchedKind::Claims && (property == SearchProperty::Verdict || property == SearchProperty::Reviewer);
            if (isOfReviews)
                m_index.reviews(); // read with the first facets, so that the first filter on them need not wait
            if (isOfReviews && std::ranges::any_of(rest.filters, isOfReview)) {
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
        const auto [known, isNew] = m_found.try_emplace({kind, searchText(query)});
        std::vector<bool> &isFound = known->second;
        if (!isNew)
            return isFound;
        if (kind == SearchedKind::Claims && std::ranges::any_of(query.filters, isOfReview)) {
            SearchQuery rest = query;
            std::erase_if(rest.filters, isOfReview);
            isFound = found(kind, rest);
            m_index.reviews().keepRowsWith(isFound, wantedReviews(query));
            return isFound;
        }
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

    /// Returns whether a review is what the filters of a query ask for.
    std::function<bool(const QString &)> wantedReviews(const SearchQuery &query)
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
            SearchSql sql(m_connection);
            SQLite::Statement statement(m_connection.database, "SELECT name FROM organisations WHERE " + reviewerCondition(sql, byReviewer));
            sql.bindTo(statement);
            while (statement.executeStep())
                reviewers.insert(RowReader(statement).text());
        }
        return [ratings, reviewers, isAnyone = byReviewer.filters.empty()](const QString &value) {
            const ReviewValue review = ReviewValue::of(value);
            return (ratings.empty() || ratings.contains(review.rating)) && (isAnyone || reviewers.contains(review.reviewer));
        };
    }

    /// Verdict and reviewer are asked of one and the same review, which the values of each alone do not tell.
    void addReviews(SearchProperty property, const SearchQuery &rest, std::map<QString, FacetValues::Count> &values)
    {
        const bool isName = valuesOf(SearchedKind::Claims, property)->isName;
        const auto isWanted = wantedReviews(rest);
        std::deque<FacetValues::Part> parts;
        m_index.reviews().addCounts(found(SearchedKind::Claims, rest), [&](const FacetValues::Part &value) -> const FacetValues::Part * {
            const ReviewValue review = ReviewValue::of(value.shown);
            const QString &shown = property == SearchProperty::Verdict ? review.rating : review.reviewer;
            if (!isWanted(value.shown) || shown.isEmpty())
                return nullptr;
            parts.push_back({isName ? comparableName(shown) : shown, shown});
            return &parts.back();
        }, values);
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
