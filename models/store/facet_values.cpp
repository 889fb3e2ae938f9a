// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facet_values.h"

#include "models/store/connection.h"
#include "models/store/row_reader.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace countercheck {
namespace {

/// In the place of the code of a row that has none.
template <class Code>
constexpr Code noCode = std::numeric_limits<Code>::max();

template <class Code>
std::vector<Code> narrowed(const std::vector<std::uint32_t> &codes)
{
    std::vector<Code> narrow(codes.size());
    std::ranges::transform(codes, narrow.begin(), [](std::uint32_t code) { return code == noCode<std::uint32_t> ? noCode<Code> : static_cast<Code>(code); });
    return narrow;
}

/// Returns the values that a cell stands for.
std::vector<FacetValues::Value> valuesIn(const QString &text, const PropertyValues &property)
{
    std::vector<FacetValues::Value> values;
    const auto add = [&values](const QString &key, const QString &shown) {
        if (std::ranges::find(values, key, &FacetValues::Value::key) == values.end())
            values.push_back({key, shown});
    };
    switch (property.form) {
    case ValueForm::Whole: add(text, text); break;
    case ValueForm::Name: add(comparableName(text), text); break;
    case ValueForm::Letters:
        for (const QString &letter : text.split(u' ', Qt::SkipEmptyParts))
            add(letter, letter);
        break;
    case ValueForm::Years: {
        const qsizetype slash = text.indexOf(u'/');
        const int last = text.sliced(slash + 1).toInt();
        for (int year = text.first(std::max<qsizetype>(slash, 0)).toInt(); year <= last; ++year)
            values.push_back({QString::number(year), QString::number(year)});
        break;
    }
    }
    return values;
}

/// A hash by which a table of texts can be asked without making one.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

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
    // In the order in which SQLite comes to them: an index that leads from a source to its figures is read many times faster than the figures.
    SQLite::Statement statement(connection.database, "SELECT " + tableOf(kind) + ".row, CAST(" + property.value + " AS TEXT) FROM " + property.tables + " WHERE " + property.value + " IS NOT NULL");
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> known;
    std::vector<std::uint32_t> first(places.size(), noCode<std::uint32_t>);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> more; // places that have another code, and the code
    std::string lastText;
    std::uint32_t lastCode = noCode<std::uint32_t>;
    while (statement.executeStep()) {
        const std::optional<std::size_t> place = places.placeOf(RowReader(statement).integer());
        const SQLite::Column cell = statement.getColumn(1);
        const std::string_view text(cell.getText(), static_cast<std::size_t>(cell.getBytes()));
        if (!place)
            continue;
        if (lastCode == noCode<std::uint32_t> || text != lastText) {
            const auto found = known.find(text);
            if (found == known.end()) {
                known.emplace(text, static_cast<std::uint32_t>(m_codes.size()));
                lastCode = static_cast<std::uint32_t>(m_codes.size());
                m_codes.push_back(valuesIn(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), property));
            } else {
                lastCode = found->second;
            }
            lastText = text;
        }
        if (first[*place] == noCode<std::uint32_t>)
            first[*place] = lastCode;
        else if (first[*place] != lastCode)
            more.emplace_back(static_cast<std::uint32_t>(*place), lastCode);
    }
    if (!more.empty()) {
        std::ranges::sort(more);
        more.erase(std::unique(more.begin(), more.end()), more.end());
        std::vector<std::uint32_t> all;
        all.reserve(first.size() + more.size());
        m_ends.reserve(first.size());
        auto next = more.begin();
        for (std::size_t place = 0; place < first.size(); ++place) {
            if (first[place] != noCode<std::uint32_t>)
                all.push_back(first[place]);
            for (; next != more.end() && next->first == place; ++next)
                all.push_back(next->second);
            m_ends.push_back(static_cast<std::uint32_t>(all.size()));
        }
        first = std::move(all);
    }
    if (m_codes.size() < noCode<std::uint8_t>)
        m_rows = narrowed<std::uint8_t>(first);
    else if (m_codes.size() < noCode<std::uint16_t>)
        m_rows = narrowed<std::uint16_t>(first);
    else
        m_rows = std::move(first);
}

void FacetValues::forEachCode(std::size_t place, const auto &function) const
{
    std::visit([&]<class Code>(const std::vector<Code> &codes) {
        const std::size_t begin = m_ends.empty() ? place : place == 0 ? 0 : m_ends[place - 1];
        const std::size_t end = m_ends.empty() ? place + 1 : m_ends[place];
        if (begin == end || codes[begin] == noCode<Code>)
            function(m_codes.size());
        else
            std::for_each(codes.begin() + static_cast<std::ptrdiff_t>(begin), codes.begin() + static_cast<std::ptrdiff_t>(end), [&function](Code code) { function(static_cast<std::size_t>(code)); });
    }, m_rows);
}

qint64 FacetValues::countWithout(const FoundRows &rows) const
{
    qint64 count = 0;
    rows.forEach([&](std::size_t place) { forEachCode(place, [&](std::size_t code) { count += code == m_codes.size() ? 1 : 0; }); });
    return count;
}

void FacetValues::addCounts(const FoundRows &rows, std::map<QString, Count> &counts) const
{
    addCounts(rows, [](const Value &value) { return &value; }, counts);
}

void FacetValues::addCounts(const FoundRows &rows, const std::function<const Value *(const Value &)> &valueOf, std::map<QString, Count> &counts) const
{
    std::vector<qint64> rowsOfCode(m_codes.size() + 1, 0);
    if (m_ends.empty())
        rows.forEach([&](std::size_t place) { forEachCode(place, [&](std::size_t code) { ++rowsOfCode[code]; }); });
    // Values are numbered by their keys; each code has the numbers of its values.
    std::vector<const Value *> shown;
    std::vector<std::vector<std::uint32_t>> numbers(m_codes.size() + 1);
    std::map<QString, std::uint32_t> known;
    for (std::size_t code = 0; code < m_codes.size(); ++code) {
        if (m_ends.empty() && rowsOfCode[code] == 0)
            continue;
        for (const Value &one : m_codes[code]) {
            const Value *const value = valueOf(one);
            if (!value)
                continue;
            const auto [number, isNew] = known.try_emplace(value->key, static_cast<std::uint32_t>(shown.size()));
            if (isNew)
                shown.push_back(value);
            else if (value->shown < shown[number->second]->shown)
                shown[number->second] = value;
            if (std::ranges::find(numbers[code], number->second) == numbers[code].end())
                numbers[code].push_back(number->second);
        }
    }
    std::vector<qint64> rowsOfNumber(shown.size(), 0);
    if (m_ends.empty()) {
        for (std::size_t code = 0; code < numbers.size(); ++code) {
            for (const std::uint32_t number : numbers[code])
                rowsOfNumber[number] += rowsOfCode[code];
        }
    } else {
        std::vector<std::size_t> lastPlace(shown.size(), std::numeric_limits<std::size_t>::max());
        rows.forEach([&](std::size_t place) {
            forEachCode(place, [&](std::size_t code) {
                for (const std::uint32_t number : numbers[code])
                    rowsOfNumber[number] += std::exchange(lastPlace[number], place) == place ? 0 : 1;
            });
        });
    }
    for (std::size_t number = 0; number < shown.size(); ++number) {
        if (rowsOfNumber[number] == 0)
            continue;
        Count &count = counts[shown[number]->key];
        if (count.shown.isEmpty() || shown[number]->shown < count.shown)
            count.shown = shown[number]->shown;
        count.rows += rowsOfNumber[number];
    }
}

FacetValues::Wanted FacetValues::wanted(const std::function<bool(const QString &)> &isWanted, bool isNoneWanted) const
{
    Wanted wanted(m_codes.size() + 1, isNoneWanted);
    for (std::size_t code = 0; code < m_codes.size(); ++code)
        wanted[code] = std::ranges::any_of(m_codes[code], [&isWanted](const Value &value) { return isWanted(value.shown); });
    return wanted;
}

bool FacetValues::hasWanted(std::size_t place, const Wanted &wanted) const
{
    bool isWanted = false;
    forEachCode(place, [&](std::size_t code) { isWanted = isWanted || wanted[code]; });
    return isWanted;
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
        const PropertyValues both{"assessments CROSS JOIN claims ON claims.id = assessments.claim_id LEFT JOIN organisations ON organisations.id = assessments.assessor_id",
                                  "(assessments.rating || char(10) || COALESCE(organisations.name, ''))", ValueForm::Whole};
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
