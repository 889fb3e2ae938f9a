// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"
#include "models/domain/search/search_completion.h"
#include "models/domain/search/search_query.h"
#include "models/wording/wording.h"

#include <vector>

// What a search is narrowed to, and to what it can be narrowed further. Each choice is a query as it would be typed.
namespace countercheck {

/// A facet line is one value that a search can be narrowed to.
struct FacetLine {
    QString words;
    qint64 count = 0;     ///< how many rows it would find, whatever else of its property is chosen
    bool isChosen = false;
    QString query;        ///< with the value if it is not chosen yet, without it if it is

    friend bool operator==(const FacetLine &, const FacetLine &) = default;
};

/// A facet section holds the values of one property: those chosen first, then those with most rows; years from the latest on.
struct FacetSection {
    SearchProperty property = SearchProperty::Verdict;
    QString heading;
    std::vector<FacetLine> lines;

    friend bool operator==(const FacetSection &, const FacetSection &) = default;
};

/// A filter chip is one filter of a query, or the kind that is shown alone.
struct FilterChip {
    QString name;  ///< "Counts:", "Not said by:"; empty of a kind
    QString value; ///< "children", "2019 to 2022", "Claims"
    QString query; ///< without the filter
    bool isKind = false;

    friend bool operator==(const FilterChip &, const FilterChip &) = default;
};

/// `only` is the kind of the rows that are narrowed, if there is but one: nobody publishes what is missing.
std::vector<FacetSection> composeFacets(const std::vector<SearchFacet> &facets, const SearchQuery &query, const Wording &wording, std::optional<SearchedKind> only = std::nullopt);
std::vector<FilterChip> composeChips(const SearchQuery &query, const Wording &wording, std::optional<SearchedKind> only = std::nullopt);

/// Returns what a property is called on screen: "Said by".
QString propertyName(SearchProperty property, const Wording &wording, std::optional<SearchedKind> only = std::nullopt);

/// Returns a value of a facet in words: "Not supported", "children", "without a date".
QString facetValueWords(SearchProperty property, const QString &value, const Wording &wording);

/// A completion is a query that a reader may be about to type.
struct CompletionLine {
    QString words; ///< "how-close:  How close to the event", "Not supported", "Tom Homan"
    QString query;

    friend bool operator==(const CompletionLine &, const CompletionLine &) = default;
};

/// Returns what the part at the cursor may become. `names` are those of the library for the property of that part, if it has names.
std::vector<CompletionLine> composeCompletions(const QString &typed, const CompletedPart &part, const QStringList &names, const Wording &wording);

}  // namespace countercheck
