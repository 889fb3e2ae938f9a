// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facet_values.h"

#include "models/store/connection.h"
#include "models/store/row_reader.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace countercheck {
namespace {

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

/// The codes of rows that have another one already: pairs of a place and a code, each once.
class OtherCodes {
public:
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    /// Grows without a copy: there may be millions.
    using Pairs = std::deque<Pair>;

    bool isEmpty() const { return m_pairs.empty(); }

    void add(std::uint32_t place, std::uint32_t code)
    {
        m_pairs.emplace_back(place, code);
        // A measure may have a million figures in the same ten years.
        if (m_pairs.size() >= m_most) {
            sort();
            m_most = std::max(2 * m_pairs.size(), fewest);
        }
    }

    const Pairs &sorted()
    {
        sort();
        return m_pairs;
    }

private:
    static constexpr std::size_t fewest = 65'536;

    void sort()
    {
        std::ranges::sort(m_pairs);
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
    }

    Pairs m_pairs;
    std::size_t m_most = fewest; ///< before they are sorted
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
    std::unordered_map<std::string, std::uint32_t> known;
    PackedCodes first(places.size());
    OtherCodes others;
    std::string lastText;
    std::uint32_t lastCode = 0;
    while (statement.executeStep()) {
        const std::optional<std::size_t> place = places.placeOf(RowReader(statement).integer());
        const SQLite::Column cell = statement.getColumn(1);
        const std::string_view text(cell.getText(), static_cast<std::size_t>(cell.getBytes()));
        if (!place)
            continue;
        if (lastCode == 0 || text != lastText) {
            const auto [found, isNew] = known.try_emplace(std::string(text), static_cast<std::uint32_t>(m_codes.size()));
            if (isNew)
                m_codes.push_back(valuesIn(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), property));
            lastCode = found->second;
            lastText = text;
        }
        if (first.at(*place) == 0)
            first.set(*place, lastCode);
        else if (first.at(*place) != lastCode)
            others.add(static_cast<std::uint32_t>(*place), lastCode);
    }
    numberValues();
    if (others.isEmpty()) {
        m_rows = std::make_shared<Rows>(Rows{StoredCodes(std::move(first)), {}});
        return;
    }
    const OtherCodes::Pairs &more = others.sorted();
    PackedCodes codes(first.size() + more.size());
    PackedCodes ends(first.size());
    std::uint32_t end = 0;
    auto next = more.begin();
    for (std::size_t place = 0; place < first.size(); ++place) {
        codes.set(end++, first.at(place));
        for (; next != more.end() && next->first == place; ++next)
            codes.set(end++, next->second);
        ends.set(place, end);
    }
    m_rows = std::make_shared<Rows>(Rows{StoredCodes(std::move(codes)), StoredCodes(std::move(ends))});
}

FacetValues::FacetValues(const FacetValues &whole, const std::function<Value(const Value &)> &partOf) : m_rows(whole.m_rows), m_codes(whole.m_codes)
{
    for (std::vector<Value> &values : m_codes) {
        for (Value &value : values)
            value = partOf(value);
        std::erase_if(values, [](const Value &part) { return part.shown.isEmpty(); });
    }
    numberValues();
}

/// Gives equal values of different codes the same number.
void FacetValues::numberValues()
{
    std::map<QString, std::uint32_t> known;
    m_numbers.resize(m_codes.size());
    for (std::size_t code = 0; code < m_codes.size(); ++code) {
        for (const Value &value : m_codes[code]) {
            const auto [number, isNew] = known.try_emplace(value.key, static_cast<std::uint32_t>(m_distinct.size()));
            if (isNew)
                m_distinct.push_back(value);
            else if (value.shown < m_distinct[number->second].shown)
                m_distinct[number->second] = value;
            if (std::ranges::find(m_numbers[code], number->second) == m_numbers[code].end())
                m_numbers[code].push_back(number->second);
        }
    }
}

qint64 FacetValues::addCounts(const RowSet &rows, std::map<QString, Count> &counts, const Wanted *only) const
{
    std::vector<qint64> rowsOfCode(m_codes.size(), 0);
    std::vector<qint64> rowsOfValue(m_distinct.size(), 0);
    const auto isCounted = [only](std::size_t code) { return !only || (*only)[code]; };
    StoredCodes::Reader codeAt = m_rows->codes.reader();
    if (!m_rows->ends) {
        rows.forEach([counted = rowsOfCode.data(), codeAt](std::size_t place) mutable { ++counted[codeAt(place)]; });
    } else {
        // Most rows have one code; only of several can two give the same value.
        std::vector<std::size_t> lastPlace(m_distinct.size(), std::numeric_limits<std::size_t>::max());
        rows.forEach([&, counted = rowsOfCode.data(), endOf = m_rows->ends->reader(), codeAt](std::size_t place) mutable {
            const std::size_t begin = place == 0 ? 0 : endOf(place - 1);
            const std::size_t end = endOf(place);
            if (end == begin + 1) {
                ++counted[codeAt(begin)];
                return;
            }
            for (std::size_t at = begin; at < end; ++at) {
                const std::uint32_t code = codeAt(at);
                if (!isCounted(code))
                    continue;
                for (const std::uint32_t value : m_numbers[code])
                    rowsOfValue[value] += std::exchange(lastPlace[value], place) == place ? 0 : 1;
            }
        });
    }
    for (std::size_t code = 0; code < m_numbers.size(); ++code) {
        if (rowsOfCode[code] == 0 || !isCounted(code))
            continue;
        for (const std::uint32_t value : m_numbers[code])
            rowsOfValue[value] += rowsOfCode[code];
    }
    for (std::size_t value = 0; value < m_distinct.size(); ++value) {
        if (rowsOfValue[value] == 0)
            continue;
        Count &count = counts[m_distinct[value].key];
        if (count.shown.isEmpty() || m_distinct[value].shown < count.shown)
            count.shown = m_distinct[value].shown;
        count.rows += rowsOfValue[value];
    }
    return rowsOfCode[0];
}

FacetValues::Wanted FacetValues::wanted(const std::function<bool(const QString &)> &isWanted, bool isNoneWanted) const
{
    Wanted wanted(m_codes.size(), false);
    wanted[0] = isNoneWanted;
    for (std::size_t code = 1; code < m_codes.size(); ++code)
        wanted[code] = std::ranges::any_of(m_codes[code], [&isWanted](const Value &value) { return isWanted(value.shown); });
    return wanted;
}

bool FacetValues::hasWanted(std::size_t place, const Wanted &wanted) const
{
    StoredCodes::Reader codeAt = m_rows->codes.reader();
    if (!m_rows->ends)
        return wanted[codeAt(place)];
    StoredCodes::Reader endOf = m_rows->ends->reader();
    const std::size_t begin = place == 0 ? 0 : endOf(place - 1);
    const std::size_t end = endOf(place);
    for (std::size_t at = begin; at < end; ++at) {
        if (wanted[codeAt(at)])
            return true;
    }
    return false;
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
    if (isOfReviews(kind, property)) {
        const auto partOf = [property](const FacetValues::Value &review) {
            const QString shown = ReviewValue::of(review.shown).of(property);
            return FacetValues::Value{isName(property) ? comparableName(shown) : shown, shown};
        };
        return &m_values.emplace(std::pair(kind, property), FacetValues(reviews(), partOf)).first->second;
    }
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
