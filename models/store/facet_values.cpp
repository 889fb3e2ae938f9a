// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facet_values.h"

#include "models/store/connection.h"
#include "models/store/row_reader.h"

#include <algorithm>
#include <limits>

namespace countercheck {
namespace {

/// In the place of the code of a row that has no value.
template <class Code>
constexpr Code noCode = std::numeric_limits<Code>::max();

template <class Code>
std::vector<Code> narrowed(const std::vector<std::uint32_t> &codes)
{
    std::vector<Code> narrow(codes.size());
    std::ranges::transform(codes, narrow.begin(), [](std::uint32_t code) { return code == noCode<std::uint32_t> ? noCode<Code> : static_cast<Code>(code); });
    return narrow;
}

}  // namespace

RowPlaces::RowPlaces(Connection &connection, SearchedKind kind)
{
    const std::string table = tableOf(kind);
    SQLite::Statement ends(connection.database, "SELECT COALESCE(MIN(row), 0), COALESCE(MAX(row), -1), COUNT(*) FROM " + table);
    ends.executeStep();
    RowReader cell(ends);
    m_first = cell.integer();
    const qint64 last = cell.integer();
    m_count = static_cast<std::size_t>(cell.integer());
    // The numbers of a stranger's file may lie as far apart as numbers can.
    if (static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(m_first) + 1 == m_count)
        return;
    SQLite::Statement all(connection.database, "SELECT row FROM " + table + " ORDER BY row");
    while (all.executeStep())
        m_rows.push_back(RowReader(all).integer());
}

std::optional<std::size_t> RowPlaces::placeOf(qint64 row) const
{
    if (m_rows.empty()) {
        const bool isThere = row >= m_first && static_cast<std::uint64_t>(row) - static_cast<std::uint64_t>(m_first) < m_count;
        return isThere ? std::optional(static_cast<std::size_t>(row - m_first)) : std::nullopt;
    }
    const auto found = std::ranges::lower_bound(m_rows, row);
    return found != m_rows.end() && *found == row ? std::optional(static_cast<std::size_t>(found - m_rows.begin())) : std::nullopt;
}

FacetValues::FacetValues(Connection &connection, SearchedKind kind, const PropertyValues &property, const RowPlaces &places)
{
    SQLite::Statement statement(connection.database, "SELECT " + tableOf(kind) + ".row, CAST(" + property.value + " AS TEXT) FROM " + property.tables + " WHERE " + property.value
                                                         + " IS NOT NULL ORDER BY " + tableOf(kind) + ".row");
    QHash<QString, std::uint32_t> known;
    std::vector<std::uint32_t> codes;
    std::size_t place = 0;      // the row whose codes are being read
    std::size_t rowStart = 0;   // where they start
    bool isOneEach = true;
    const auto endRow = [&] {
        // A row counts once for a value, however it is spelt there.
        const auto begin = codes.begin() + static_cast<std::ptrdiff_t>(rowStart);
        std::ranges::sort(begin, codes.end(), [this](std::uint32_t a, std::uint32_t b) { return m_values[a].key < m_values[b].key || (m_values[a].key == m_values[b].key && m_values[a].shown < m_values[b].shown); });
        codes.erase(std::unique(begin, codes.end(), [this](std::uint32_t a, std::uint32_t b) { return m_values[a].key == m_values[b].key; }), codes.end());
        isOneEach = isOneEach && codes.size() - rowStart <= 1;
        m_ends.push_back(static_cast<std::uint32_t>(codes.size()));
        rowStart = codes.size();
        ++place;
    };
    while (statement.executeStep()) {
        RowReader cell(statement);
        const std::optional<std::size_t> at = places.placeOf(cell.integer());
        const QString value = cell.text();
        if (!at)
            continue;
        while (place < *at)
            endRow();
        const auto code = known.constFind(value);
        if (code != known.constEnd()) {
            codes.push_back(*code);
            continue;
        }
        codes.push_back(static_cast<std::uint32_t>(m_values.size()));
        known.insert(value, codes.back());
        m_values.push_back({property.isName ? comparableName(value) : value, value});
    }
    while (place < places.size())
        endRow();
    if (isOneEach) {
        std::vector<std::uint32_t> one(places.size(), noCode<std::uint32_t>);
        std::uint32_t before = 0;
        for (std::size_t row = 0; row < one.size(); before = m_ends[row++]) {
            if (m_ends[row] > before)
                one[row] = codes[before];
        }
        codes = std::move(one);
        m_ends.clear();
    }
    m_ends.shrink_to_fit();
    if (m_values.size() < noCode<std::uint8_t>)
        m_codes = narrowed<std::uint8_t>(codes);
    else if (m_values.size() < noCode<std::uint16_t>)
        m_codes = narrowed<std::uint16_t>(codes);
    else
        m_codes = std::move(codes);
}

void FacetValues::forEachCode(const std::vector<bool> &isFound, const auto &function) const
{
    std::visit([&]<class Code>(const std::vector<Code> &codes) {
        for (std::size_t row = 0; row < isFound.size(); ++row) {
            if (!isFound[row])
                continue;
            const std::size_t begin = m_ends.empty() ? row : row == 0 ? 0 : m_ends[row - 1];
            const std::size_t end = m_ends.empty() ? row + 1 : m_ends[row];
            if (begin == end)
                function(noCode<std::uint32_t>);
            for (std::size_t at = begin; at < end; ++at)
                function(codes[at] == noCode<Code> ? noCode<std::uint32_t> : static_cast<std::uint32_t>(codes[at]));
        }
    }, m_codes);
}

qint64 FacetValues::countWithout(const std::vector<bool> &isFound) const
{
    qint64 count = 0;
    forEachCode(isFound, [&count](std::uint32_t code) { count += code == noCode<std::uint32_t> ? 1 : 0; });
    return count;
}

void FacetValues::addCounts(const std::vector<bool> &isFound, std::map<QString, Count> &counts) const
{
    std::vector<qint64> rows(m_values.size(), 0);
    forEachCode(isFound, [&rows](std::uint32_t code) {
        if (code != noCode<std::uint32_t>)
            ++rows[code];
    });
    for (std::size_t code = 0; code < rows.size(); ++code) {
        if (rows[code] == 0)
            continue;
        Count &count = counts[m_values[code].key];
        if (count.shown.isEmpty() || m_values[code].shown < count.shown)
            count.shown = m_values[code].shown;
        count.rows += rows[code];
    }
}

const RowPlaces &FacetIndex::places(SearchedKind kind)
{
    const auto known = m_places.find(kind);
    return known != m_places.end() ? known->second : m_places.emplace(kind, RowPlaces(m_connection, kind)).first->second;
}

const FacetValues *FacetIndex::values(SearchedKind kind, SearchProperty property)
{
    if (const auto known = m_values.find({kind, property}); known != m_values.end())
        return &known->second;
    const std::optional<PropertyValues> wanted = valuesOf(kind, property);
    return wanted ? &m_values.emplace(std::pair(kind, property), FacetValues(m_connection, kind, *wanted, places(kind))).first->second : nullptr;
}

}  // namespace countercheck
