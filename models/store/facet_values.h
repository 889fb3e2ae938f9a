// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/search_properties.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
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

private:
    qint64 m_first = 0;
    std::size_t m_count = 0;
    std::vector<qint64> m_rows; ///< empty if the numbers have no holes, as in every library that this program built
};

/// Facet values are the values of one property of all rows of a kind: a code of one, two or four bytes for each, so that those of
/// a million rows are counted in milliseconds.
class FacetValues {
public:
    /// The rows that have a value, and how it is shown.
    struct Count {
        QString shown;
        qint64 rows = 0;
    };

    /// A part of a value.
    struct Part {
        QString key; ///< equal for parts that are compared as equal
        QString shown;
    };

    /// Reads the values from the library, once. Throws like a statement.
    FacetValues(Connection &connection, SearchedKind kind, const PropertyValues &property, const RowPlaces &places);

    /// Adds how many of the rows that were found have each value, by the key of the value.
    void addCounts(const std::vector<bool> &isFound, std::map<QString, Count> &counts) const;
    /// Adds how many of them have each part of a value that is not null. A row counts once for a part that several of its values have.
    void addCounts(const std::vector<bool> &isFound, const std::function<const Part *(const Part &)> &partOf, std::map<QString, Count> &counts) const;
    /// Takes away the rows none of whose values is wanted.
    void keepRowsWith(std::vector<bool> &isFound, const std::function<bool(const QString &)> &isWanted) const;
    /// Returns how many of the rows that were found have no value.
    qint64 countWithout(const std::vector<bool> &isFound) const;

private:
    /// Calls a function with the code of each value of the rows that were found, and with noCode for a row without one.
    void forEachCode(const std::vector<bool> &isFound, const auto &function) const;

    std::vector<Part> m_values;        ///< the whole values, by code
    std::vector<std::uint32_t> m_ends; ///< behind the last code of each row; empty if each row has one code, which may be noCode
    std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::uint32_t>> m_codes;
};

/// A review as one value: its verdict, and who reviewed.
struct ReviewValue {
    QString rating;
    QString reviewer;

    static ReviewValue of(const QString &value);
};

/// The facet values of a library that were asked for so far.
class FacetIndex {
public:
    explicit FacetIndex(Connection &connection) : m_connection(connection) {}

    const RowPlaces &places(SearchedKind kind);
    /// Returns the values of a property; null for a kind without it.
    const FacetValues *values(SearchedKind kind, SearchProperty property);
    /// Returns the reviews of claims: values as ReviewValue::of() takes them apart.
    const FacetValues &reviews();

private:
    Connection &m_connection;
    std::optional<FacetValues> m_reviews;
    std::map<SearchedKind, RowPlaces> m_places;
    std::map<std::pair<SearchedKind, SearchProperty>, FacetValues> m_values;
};

}  // namespace countercheck
