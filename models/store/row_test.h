// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/facet_values.h"

#include <functional>
#include <vector>

namespace countercheck {

/// A row test says whether a row has what the filters of a query ask for, from values in memory. It finds what filterCondition() finds.
class RowTest {
public:
    /// Reads the values that it needs and are not read yet. Throws like a statement.
    RowTest(Connection &connection, FacetIndex &index, SearchedKind kind, const SearchQuery &query);

    /// Returns whether all that the filters ask about was read before.
    static bool isReady(const FacetIndex &index, SearchedKind kind, const SearchQuery &query);

    bool holds(std::size_t place) const;

    /// Returns the rows that have what any of some filters of the same property asks for, or, if these exclude it, that the filters without
    /// "not" ask for. Throws like a statement.
    static RowSet askedOfFile(Connection &connection, const RowPlaces &places, SearchedKind kind, std::span<const SearchFilter> filters);

private:
    /// Of one property, or of the reviews.
    struct Condition {
        const FacetValues *values = nullptr;
        FacetValues::Wanted wanted;
        std::optional<RowSet> rows; ///< those that SQL found, where there are no values in memory
        bool isExcluded = false;
    };

    void add(SearchedKind kind, std::span<const SearchFilter> filters);

    Connection &m_connection;
    FacetIndex &m_index;
    std::vector<Condition> m_conditions;
};

/// Returns a function that tells whether a review, as ReviewValue, is what the filters of a query ask for.
std::function<bool(const QString &)> wantedReviews(Connection &connection, const SearchQuery &query);

}  // namespace countercheck
