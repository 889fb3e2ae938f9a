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

/// Whether a property is a name or an area, rather than a code of the data model. It is compared as `comparableName` says, or by a part of it.
bool isName(SearchProperty property);

/// Returns the pattern of LIKE for texts that hold another one, whose escape is a backslash.
std::string patternOf(const QString &text);

/// What a cell says of a property.
enum class ValueForm : std::uint8_t {
    Whole,   ///< one value
    Name,    ///< one name or area
    Letters, ///< values with blanks between them
    Years,   ///< the first and the last year of a period, with a stroke between them
};

/// The values of one property of the rows of a kind, of which a row may have several or none.
struct PropertyValues {
    std::string tables; ///< what stands after FROM: among others the table of the kind
    std::string value;  ///< the cell with the value
    ValueForm form = ValueForm::Whole;
};

/// Returns the values of a property; nothing for a kind without it, and for properties that are asked for by ranges alone.
std::optional<PropertyValues> valuesOf(SearchedKind kind, SearchProperty property);

/// The properties that have facets, in the order in which they are shown.
std::span<const SearchProperty> facetProperties();

}  // namespace countercheck
