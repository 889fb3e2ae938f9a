// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facet_values.h"

#include "models/store/connection.h"
#include "models/store/row_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

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
                function(noCode<std::uint32_t>, row);
            for (std::size_t at = begin; at < end; ++at)
                function(codes[at] == noCode<Code> ? noCode<std::uint32_t> : static_cast<std::uint32_t>(codes[at]), row);
        }
    }, m_codes);
}

qint64 FacetValues::countWithout(const std::vector<bool> &isFound) const
{
    qint64 count = 0;
    forEachCode(isFound, [&count](std::uint32_t code, std::size_t) { count += code == noCode<std::uint32_t> ? 1 : 0; });
    return count;
}

void FacetValues::addCounts(const std::vector<bool> &isFound, std::map<QString, Count> &counts) const
{
    addCounts(isFound, [](const Part &value) { return &value; }, counts);
}

void FacetValues::addCounts(const std::vector<bool> &isFound, const std::function<const Part *(const Part &)> &partOf, std::map<QString, Count> &counts) const
{
    // Parts are numbered by their keys; each value has the number of its part, or none.
    std::vector<const Part *> shown;
    std::vector<std::uint32_t> partOfCode;
    std::map<QString, std::uint32_t> known;
    for (const Part &value : m_values) {
        const Part *const part = partOf(value);
        if (!part) {
            partOfCode.push_back(noCode<std::uint32_t>);
            continue;
        }
        const auto [number, isNew] = known.try_emplace(part->key, static_cast<std::uint32_t>(shown.size()));
        if (isNew)
            shown.push_back(part);
        else if (part->shown < shown[number->second]->shown)
            shown[number->second] = part;
        partOfCode.push_back(number->second);
    }
    std::vector<qint64> rows(shown.size(), 0);
    std::vector<std::size_t> lastRow(shown.size(), std::numeric_limits<std::size_t>::max());
    forEachCode(isFound, [&](std::uint32_t code, std::size_t row) {
        const std::uint32_t part = code == noCode<std::uint32_t> ? code : partOfCode[code];
        if (part == noCode<std::uint32_t> || std::exchange(lastRow[part], row) == row)
            return;
        ++rows[part];
    });
    for (std::size_t part = 0; part < rows.size(); ++part) {
        if (rows[part] == 0)
            continue;
        Count &count = counts[shown[part]->key];
        if (count.shown.isEmpty() || shown[part]->shown < count.shown)
            count.shown = shown[part]->shown;
        count.rows += rows[part];
    }
}

void FacetValues::keepRowsWith(std::vector<bool> &isFound, const std::function<bool(const QString &)> &isWanted) const
{
    std::vector<bool> isCodeWanted;
    for (const Part &value : m_values)
        isCodeWanted.push_back(isWanted(value.shown));
    std::vector<bool> isKept(isFound.size(), false);
    forEachCode(isFound, [&](std::uint32_t code, std::size_t row) { isKept[row] = isKept[row] || (code != noCode<std::uint32_t> && isCodeWanted[code]); });
    isFound = std::move(isKept);
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

const FacetValues &FacetIndex::reviews()
{
    if (!m_reviews) {
        const PropertyValues both{"claims JOIN assessments ON assessments.claim_id = claims.id LEFT JOIN organisations ON organisations.id = assessments.assessor_id",
                                  "(assessments.rating || char(10) || COALESCE(organisations.name, ''))", false};
        m_reviews.emplace(m_connection, SearchedKind::Claims, both, places(SearchedKind::Claims));
    }
    return *m_reviews;
}

ReviewValue ReviewValue::of(const QString &value)
{
    const qsizetype end = value.indexOf(u'\n');
    return {value.first(end), value.sliced(end + 1)};
}

}  // namespace countercheck
