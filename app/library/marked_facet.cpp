// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/marked_facet.h"

#include <algorithm>

namespace countercheck {

Result<std::optional<SearchFacet>> markedFacet(Library &library, const SearchQuery &query, std::span<const SearchedKind> kinds, const std::vector<SearchFilter> &marks, const std::stop_token &stop)
{
    std::optional<SearchFacet> facet;
    if (marks.empty())
        return facet;
    facet = SearchFacet{SearchProperty::Is, {}};
    SearchQuery rest = query;
    std::erase_if(rest.filters, [](const SearchFilter &filter) { return filter.field == SearchProperty::Is && !filter.isExcluded; });
    std::vector<SearchFilter> counted = marks;
    // What else was asked for stands in the same list.
    for (const SearchFilter &filter : query.filters) {
        if (filter.field == SearchProperty::Is && !filter.isExcluded && std::ranges::find(counted, filter.text, &SearchFilter::text) == counted.end())
            counted.push_back(filter);
    }
    for (const SearchFilter &filter : counted) {
        SearchQuery narrowed = rest;
        narrowed.filters.push_back(filter);
        const Result<std::vector<qint64>> counts = library.hitCounts(narrowed, stop);
        if (!counts)
            return counts.error();
        qint64 rows = 0;
        for (const SearchedKind kind : kinds)
            rows += (*counts)[static_cast<std::size_t>(kind)];
        facet->values.push_back({filter.text, rows});
    }
    return facet;
}

Result<std::vector<SearchFacet>> facetsWithMarks(Library &library, const SearchQuery &query, std::span<const SearchedKind> kinds, const std::vector<SearchFilter> &marks, const std::stop_token &stop)
{
    Result<std::vector<SearchFacet>> facets = library.facets(query, kinds, stop);
    if (!facets)
        return facets;
    Result<std::optional<SearchFacet>> marked = markedFacet(library, query, kinds, marks, stop);
    if (!marked)
        return marked.error();
    if (*marked)
        facets.value().insert(facets.value().begin(), **marked);
    return facets;
}

}  // namespace countercheck
