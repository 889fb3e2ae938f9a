// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/search_sql.h"

#include <span>

// What filters and facets ask of rows, as SQL. Both read the same expressions, so that a facet counts what its filter finds.
namespace countercheck {

/// Returns the condition that a row of a kind has what a filter asks for; "FALSE" for a kind without that property.
std::string filterCondition(SearchSql &sql, SearchedKind kind, const SearchFilter &filter);

/// Whether a filter asks how, or by whom, a claim was reviewed. All such filters together ask of one and the same review.
bool isOfReview(const SearchFilter &filter);

/// Returns the condition that a row of `assessments` is what these filters ask for; "TRUE" without one.
std::string reviewCondition(SearchSql &sql, const SearchQuery &query);

/// Returns the condition that a row of `organisations` is a reviewer whom these filters ask for; "TRUE" if they ask for none.
std::string reviewerCondition(SearchSql &sql, const SearchQuery &query);

/// The values of one property of the rows of a kind, of which a row may have several or none.
struct PropertyValues {
    std::string tables; ///< what stands after FROM: the table of the kind and what is joined to it
    std::string value;  ///< the value as it is shown
    bool isName = false; ///< a name or an area: compared as `comparableName` says
};

/// Returns the values of a property; nothing for a kind without it, and for properties that are asked for by ranges alone.
std::optional<PropertyValues> valuesOf(SearchedKind kind, SearchProperty property);

/// The properties that have facets, in the order in which they are shown.
std::span<const SearchProperty> facetProperties();

}  // namespace countercheck
