// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/row_set.h"
#include "models/store/search_properties.h"
#include "models/store/stored_codes.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace countercheck {

class Connection;

/// The rows of a kind in the order of their numbers: the place of a row among them.
class RowPlaces {
public:
    RowPlaces(Connection &connection, SearchedKind kind);

    std::size_t size() const { return m_count; }
    /// Returns the place of a row; nothing for a number that no row has.
    std::optional<std::size_t> placeOf(qint64 row) const;
    /// Returns the number of the row at a place below size().
    qint64 rowAt(std::size_t place) const { return m_rows.empty() ? m_first + static_cast<qint64>(place) : m_rows[place]; }

private:
    qint64 m_first = 0;
    std::size_t m_count = 0;
    std::vector<qint64> m_rows; ///< empty if the numbers have no holes, as in every library that this program built
};

/// Facet values are the values of one property of all rows of a kind: a code of a few bits for each, so that those of a million rows
/// take little memory and are counted in milliseconds.
class FacetValues {
public:
    /// The rows that have a value, and how it is shown.
    struct Count {
        QString shown;
        qint64 rows = 0;
    };

    /// One value of a row.
    struct Value {
        QString key; ///< equal for values that are compared as equal
        QString shown;
    };

    /// Reads the values from the library, once. Throws like a statement.
    FacetValues(Connection &connection, SearchedKind kind, const PropertyValues &property, const RowPlaces &places);
    /// The same rows with a part of each of their values in its place; with none where the part is empty. Codes stay the same.
    FacetValues(const FacetValues &whole, const std::function<Value(const Value &)> &partOf);

    /// Which codes are wanted; the first is that of a row without a value.
    using Wanted = std::vector<bool>;
    Wanted wanted(const std::function<bool(const QString &)> &isWanted, bool isNoneWanted) const;

    /// Adds how many of some rows have each value, by the key of the value: if only some codes are wanted, how many have it by one of these. Returns
    /// how many have none.
    qint64 addCounts(const RowSet &rows, std::map<QString, Count> &counts, const Wanted *only = nullptr) const;
    /// Returns whether the row at a place has a value that is wanted.
    bool hasWanted(std::size_t place, const Wanted &wanted) const;

private:
    /// The codes of all rows, one after another.
    struct Rows {
        StoredCodes codes;
        std::optional<StoredCodes> ends; ///< behind the last code of each row; none if each row has one code
    };

    void numberValues();

    std::shared_ptr<const Rows> m_rows;
    /// By code, what a row has: one value, or the letters of a status, or the years of a period. Code 0 is that of a row without a value.
    std::vector<std::vector<Value>> m_codes{{}};
    std::vector<Value> m_distinct;                     ///< one for each key
    std::vector<std::vector<std::uint32_t>> m_numbers; ///< by code, the places of its values in `m_distinct`
};

/// A review as one value: its verdict, and who reviewed.
struct ReviewValue {
    QString rating;
    QString reviewer;

    static ReviewValue of(const QString &value);
    /// Returns what it has of a property, which is one that isOfReviews().
    const QString &of(SearchProperty property) const { return property == SearchProperty::Verdict ? rating : reviewer; }
};

/// Whether a property of a kind is one of its reviews.
inline bool isOfReviews(SearchedKind kind, SearchProperty property)
{
    return kind == SearchedKind::Claims && (property == SearchProperty::Verdict || property == SearchProperty::Reviewer);
}

/// The facet values of a library that were asked for so far.
class FacetIndex {
public:
    explicit FacetIndex(Connection &connection) : m_connection(connection) {}

    const RowPlaces &places(SearchedKind kind);
    /// Returns the values of a property; null for a kind without it. Those that are isOfReviews() have the codes of reviews().
    const FacetValues *values(SearchedKind kind, SearchProperty property);
    /// Returns whether these were read before.
    bool hasRead(SearchedKind kind, SearchProperty property) const { return isOfReviews(kind, property) ? m_reviews.has_value() : m_values.contains({kind, property}); }
    /// Returns the reviews of claims: values as ReviewValue::of() takes them apart.
    const FacetValues &reviews();

private:
    Connection &m_connection;
    std::optional<FacetValues> m_reviews;
    std::map<SearchedKind, RowPlaces> m_places;
    std::map<std::pair<SearchedKind, SearchProperty>, FacetValues> m_values;
};

}  // namespace countercheck
