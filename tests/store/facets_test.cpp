// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/search_query.h"
#include "models/store/library.h"
#include "models/store/row_set.h"
#include "models/store/stored_codes.h"
#include "tests/support/bundled_library.h"
#include "tests/support/planted_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>
#include <set>
#include <span>

// Facets count what their filters find.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const SearchFacet *facetOf(const std::vector<SearchFacet> &facets, SearchProperty property)
{
    const auto found = std::ranges::find(facets, property, &SearchFacet::property);
    return found == facets.end() ? nullptr : &*found;
}

qint64 countOf(const std::vector<SearchFacet> &facets, SearchProperty property, const QString &value)
{
    const SearchFacet *facet = facetOf(facets, property);
    if (!facet)
        return 0;
    const auto found = std::ranges::find(facet->values, value, &SearchFacetValue::value);
    return found == facet->values.end() ? 0 : found->count;
}

/// The filter that asks for a value of a facet, as it is typed.
QString typedFor(SearchProperty property, const QString &value)
{
    const auto name = std::ranges::find(searchPropertyNames(), property, &SearchPropertyName::field)->name;
    if (property == SearchProperty::Year)
        return name + u':' + (value.isEmpty() ? u"none"_s : value);
    return codesOf(property).empty() ? name + u":\""_s + value + u'"' : name + u':' + value;
}

/// Compares what facets count with what their filters find, and returns how many values were compared.
std::size_t triedFacets(Library &library, std::span<const QString> queries)
{
    std::mt19937 random(20261127);
    std::size_t tried = 0;
    for (const QString &typed : queries) {
        const SearchQuery query = parseSearch(typed);
        BOOST_REQUIRE(query.remarks.empty());
        for (const SearchedKind kind : searchedKinds) {
            const Result<std::vector<SearchFacet>> facets = library.facets(query, std::array{kind});
            BOOST_REQUIRE_MESSAGE(static_cast<bool>(facets), (facets ? QString() : facets.error().detail).toStdString());
            for (const SearchFacet &facet : *facets) {
                // All values of short facets, some of long ones.
                std::vector<SearchFacetValue> values = facet.values;
                std::ranges::shuffle(values, random);
                values.resize(std::min<std::size_t>(values.size(), 6));
                for (const SearchFacetValue &value : values) {
                    SearchQuery narrowed = query;
                    std::erase_if(narrowed.filters, [&](const SearchFilter &filter) { return filter.field == facet.property && !filter.isExcluded; });
                    const QString asked = searchText(narrowed) + u' ' + typedFor(facet.property, value.value);
                    const Result<QList<qint64>> found = library.recordRows(kind, parseSearch(asked));
                    BOOST_REQUIRE(found);
                    BOOST_TEST(static_cast<qint64>(found->size()) == value.count, asked << " of kind " << static_cast<int>(kind));
                    BOOST_TEST(value.count > 0, asked);
                    ++tried;
                }
            }
        }
    }
    return tried;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(facets)

BOOST_AUTO_TEST_CASE(each_value_counts_what_its_filter_finds)
{
    Library library = test::openBundledLibrary();
    const QString queries[] = {{},           u"children"_s,        u"62,000"_s,          u"hotline -2021"_s,    u"verdict:not_supported"_s, u"year:2019..2022 counts:person"_s, u"published-by:UNODC"_s,
                               u"-area:Texas"_s, u"is:primary -FBI"_s, u"said-by:\"Tom Homan\" year:2025"_s, u"year:none"_s, u"nothing-like-this"_s};
    BOOST_TEST(triedFacets(library, queries) > 400U);
    // A library of which every column holds something else.
    const ScratchFolder folder;
    test::PlantedLibrary().writeTo(folder.path(u"planted.countercheck"_s));
    Result<Library> planted = Library::open(folder.path(u"planted.countercheck"_s));
    BOOST_REQUIRE(planted);
    const QString planteds[] = {{}, u"year:2021"_s, u"verdict:false"_s, u"7101"_s};
    BOOST_TEST(triedFacets(planted.value(), planteds) > 50U);
}

BOOST_AUTO_TEST_CASE(the_numbers_of_rows_may_lie_far_apart)
{
    Library library = test::openBundledLibrary();
    const ScratchFolder folder;
    const QString path = folder.library();
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        for (const char *table : {"claims", "sources", "measures", "observations", "gaps"})
            database.exec("UPDATE " + std::string(table) + " SET row = -row * 1000000007");
    }
    Result<Library> apart = Library::open(path);
    BOOST_REQUIRE(apart);
    for (const SearchedKind kind : searchedKinds)
        BOOST_TEST((*apart->facets({}, std::array{kind}) == *library.facets({}, std::array{kind})), static_cast<int>(kind));
    BOOST_TEST((*apart->facets(parseSearch(u"counts:child"_s), searchedKinds) == *library.facets(parseSearch(u"counts:child"_s), searchedKinds)));
}

BOOST_AUTO_TEST_CASE(values_are_those_of_the_rows)
{
    // Against a plain reading of the whole library.
    Library library = test::openBundledLibrary();
    const Result<WholeLibrary> whole = library.whole();
    BOOST_REQUIRE(whole);
    const auto ofFigures = *library.facets({}, std::array{SearchedKind::Figures});
    const auto ofClaims = *library.facets({}, std::array{SearchedKind::Claims});
    for (const Code<Directness> &entry : codeList<Directness>()) {
        const auto expected = std::ranges::count_if(whole->observations, [&](const Observation &figure) { return findById(whole->sources, figure.source)->directness == entry.value; });
        BOOST_TEST(countOf(ofFigures, SearchProperty::HowClose, QString(entry.text)) == expected, QString(entry.text));
    }
    for (const Code<Verification> &entry : codeList<Verification>()) {
        const auto expected = std::ranges::count_if(whole->observations, [&](const Observation &figure) { return findById(whole->measures, figure.measure)->verification == entry.value; });
        BOOST_TEST(countOf(ofFigures, SearchProperty::HowVerified, QString(entry.text)) == expected, QString(entry.text));
    }
    for (const char letter : {'B', 'D', 'U', 'V', 'O'}) {
        const auto expected = std::ranges::count_if(whole->observations, [&](const Observation &figure) { return figure.status.contains(letter); });
        BOOST_TEST(countOf(ofFigures, SearchProperty::Status, QString(QLatin1Char(letter))) == expected, letter);
    }
    for (const int year : {2012, 2020, 2021, 2025}) {
        const auto expected = std::ranges::count_if(whole->observations, [&](const Observation &figure) {
            return figure.period.end && (figure.period.start ? figure.period.start->firstDay() : figure.period.end->firstDay()).year() <= year && figure.period.end->lastDay().year() >= year;
        });
        BOOST_TEST(countOf(ofFigures, SearchProperty::Year, QString::number(year)) == expected, year);
    }
    for (const Code<Rating> &entry : codeList<Rating>()) {
        const auto expected = std::ranges::count_if(whole->claims, [&](const Claim &claim) {
            return std::ranges::any_of(whole->assessments, [&](const Assessment &review) { return review.claim == claim.id && review.rating == entry.value; });
        });
        BOOST_TEST(countOf(ofClaims, SearchProperty::Verdict, QString(entry.text)) == expected, QString(entry.text));
    }
}

BOOST_AUTO_TEST_CASE(a_facet_counts_whatever_else_of_it_is_asked_for)
{
    Library library = test::openBundledLibrary();
    const auto all = *library.facets({}, searchedKinds);
    const auto narrowed = *library.facets(parseSearch(u"verdict:false"_s), searchedKinds);
    BOOST_TEST((facetOf(all, SearchProperty::Verdict)->values == facetOf(narrowed, SearchProperty::Verdict)->values));
    BOOST_TEST((facetOf(all, SearchProperty::Year)->values != facetOf(narrowed, SearchProperty::Year)->values));
    // Several of one property ask for any of them, of several properties for all.
    const auto claims = [&library](const QString &typed) { return library.recordRows(SearchedKind::Claims, parseSearch(typed))->size(); };
    BOOST_TEST(claims(u"verdict:false verdict:unverified"_s) >= std::max(claims(u"verdict:false"_s), claims(u"verdict:unverified"_s)));
    BOOST_TEST(claims(u"verdict:false year:2025"_s) <= std::min(claims(u"verdict:false"_s), claims(u"year:2025"_s)));
    // Verdict and reviewer are asked of one review.
    const Result<WholeLibrary> whole = library.whole();
    for (const char *reviewer : {"Factually", "PolitiFact", "Snopes"}) {
        const auto expected = std::ranges::count_if(whole->claims, [&](const Claim &claim) {
            return std::ranges::any_of(whole->assessments, [&](const Assessment &review) {
                return review.claim == claim.id && review.rating == Rating::False && findById(whole->organisations, review.assessor)->name == QLatin1StringView(reviewer);
            });
        });
        BOOST_TEST(static_cast<std::ptrdiff_t>(claims(u"verdict:false reviewer:\"%1\""_s.arg(QLatin1StringView(reviewer)))) == expected, reviewer);
    }
    BOOST_TEST(claims(u"-verdict:false -verdict:unverified"_s) == claims({}) - claims(u"verdict:false verdict:unverified"_s));
}

BOOST_AUTO_TEST_CASE(the_table_of_figures_is_ordered_by_what_it_shows)
{
    Library library = test::openBundledLibrary();
    const SearchQuery query = parseSearch(u"counts:child -hotline"_s);
    QList<qint64> found = *library.recordRows(SearchedKind::Figures, query);
    std::ranges::sort(found);
    const auto number = [](const ObservationRecord &record) {
        const Quantity &quantity = record.observation.quantity;
        return quantity.value ? quantity.value : quantity.lower ? quantity.lower : quantity.upper;
    };
    using Before = std::function<bool(const ObservationRecord &, const ObservationRecord &)>;
    const std::pair<FigureColumn, Before> columns[] = {
        {FigureColumn::Number, [&number](const auto &a, const auto &b) { return number(a) && number(b) && *number(a) < *number(b); }},
        {FigureColumn::Counts, [](const auto &a, const auto &b) { return a.measure.label().toLower() < b.measure.label().toLower(); }},
        {FigureColumn::Period, [](const auto &a, const auto &b) { return a.observation.period.end && b.observation.period.end && a.observation.period.end->firstDay() < b.observation.period.end->firstDay(); }},
        {FigureColumn::HowVerified, [](const auto &a, const auto &b) { return a.measure.verification < b.measure.verification; }},
        {FigureColumn::PublishedBy, [](const auto &a, const auto &b) { return a.publisher.toLower() < b.publisher.toLower(); }},
        {FigureColumn::HowClose, [](const auto &a, const auto &b) { return a.source.directness && b.source.directness && *a.source.directness < *b.source.directness; }},
    };
    for (const auto &[column, isBefore] : columns) {
        for (const bool isDescending : {false, true}) {
            QList<qint64> rows = library.figureRows(query, {column, isDescending})->rows;
            const Result<std::vector<ObservationRecord>> records = library.figureRecords(rows);
            BOOST_REQUIRE(records);
            for (std::size_t place = 1; place < records->size(); ++place) {
                const ObservationRecord &before = (*records)[place - 1];
                const ObservationRecord &after = (*records)[place];
                BOOST_TEST(!(isDescending ? isBefore(before, after) : isBefore(after, before)), before.observation.id.slug << " and " << after.observation.id.slug << " by " << static_cast<int>(column));
            }
            const GroupedRows first = *library.figureRows(query, {column, isDescending}, {}, 10);
            BOOST_TEST(first.rows == rows.first(10), boost::test_tools::per_element());
            BOOST_TEST(first.further == rows.size() - 10);
            std::ranges::sort(rows);
            BOOST_TEST(rows == found, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(what_a_reader_has_marked_is_counted_like_any_facet)
{
    Library library = test::openBundledLibrary();
    const Result<WholeLibrary> whole = library.whole();
    std::mt19937 random(20261127);
    for (const char *typed : {"", "children", "verdict:false", "counts:child year:2022", "is:primary", "-children is:starred"}) {
        SearchFilter starred{.field = SearchProperty::Is, .text = starredState};
        SearchFilter noted{.field = SearchProperty::Is, .text = notedState};
        const auto mark = [&random](QStringList &list, const auto &rows) {
            for (const auto &row : rows) {
                if (random() % 3 == 0)
                    list.append(row.id.slug);
            }
        };
        for (SearchFilter *marks : {&starred, &noted}) {
            marks->marked[std::size_t(SearchedKind::Claims)] = {u"a-claim-of-another-library"_s};
            mark(marks->marked[std::size_t(SearchedKind::Claims)], whole->claims);
            mark(marks->marked[std::size_t(SearchedKind::Figures)], whole->observations);
            mark(marks->marked[std::size_t(SearchedKind::Sources)], whole->sources);
        }
        SearchQuery query = parseSearch(QString::fromLatin1(typed));
        for (SearchFilter &filter : query.filters) {
            if (filter.text == starredState)
                filter = starred;
        }
        const auto facets = *library.facets(query, searchedKinds, std::array{starred, noted});
        BOOST_REQUIRE(facets.front().property == SearchProperty::Is);
        BOOST_TEST(facets.front().values.size() == (query == parseSearch(u"is:primary"_s) ? 3U : 2U), typed);
        for (const SearchFilter &filter : {starred, noted}) {
            SearchQuery narrowed = query;
            std::erase_if(narrowed.filters, [](const SearchFilter &each) { return each.field == SearchProperty::Is; });
            narrowed.filters.push_back(filter);
            const std::vector<qint64> expected = *library.hitCounts(narrowed);
            BOOST_TEST(countOf(facets, SearchProperty::Is, filter.text) == std::accumulate(expected.begin(), expected.end(), qint64(0)), typed << ": " << filter.text);
        }
    }
    BOOST_TEST(!facetOf(*library.facets({}, searchedKinds), SearchProperty::Is));
}

BOOST_AUTO_TEST_CASE(codes_and_sets_of_rows_keep_what_they_are_given)
{
    std::mt19937 random(20261127);
    for (int bits = 1; bits <= 32; ++bits) {
        const std::uint32_t greatest = std::numeric_limits<std::uint32_t>::max() >> (32 - bits);
        for (const std::size_t count : {0U, 1U, 63U, 64U, 65U, 1'000U, bits % 10 == 3 ? 200'000U : 100U}) {
            std::vector<std::uint32_t> plain(count, 0);
            PackedCodes codes(count);
            RowSet set(count);
            RowSet other(count);
            std::set<std::size_t> places;
            std::set<std::size_t> others;
            for (std::size_t turn = 0; turn < 3 * count; ++turn) {
                const std::size_t place = random() % count;
                plain[place] = std::uniform_int_distribution<std::uint32_t>(0, greatest)(random);
                codes.set(place, plain[place]);
                RowSet &changed = turn % 2 == 0 ? set : other;
                changed.insert(place);
                (turn % 2 == 0 ? places : others).insert(place);
            }
            std::size_t wrong = 0;
            for (std::size_t place = 0; place < count; ++place)
                wrong += codes.at(place) != plain[place] || set.contains(place) != places.contains(place) ? 1 : 0;
            BOOST_TEST(wrong == 0U, count << " codes up to " << greatest);
            // In memory and in a file, forwards and at random.
            for (const std::size_t mostInMemory : {std::numeric_limits<std::size_t>::max(), std::size_t(0)}) {
                const StoredCodes stored(codes, mostInMemory);
                BOOST_TEST(stored.isInFile() == (mostInMemory == 0));
                StoredCodes::Reader codeAt = stored.reader();
                std::size_t wrongStored = 0;
                for (std::size_t place = 0; place < count; ++place)
                    wrongStored += codeAt(place) != plain[place] ? 1 : 0;
                for (std::size_t turn = 0; turn < count; ++turn) {
                    const std::size_t place = random() % count;
                    wrongStored += stored.reader()(place) != plain[place] ? 1 : 0;
                }
                BOOST_TEST(wrongStored == 0U, count << " codes up to " << greatest << " stored");
            }
            std::vector<std::size_t> visited;
            set.forEach([&visited](std::size_t place) { visited.push_back(place); });
            BOOST_TEST(std::ranges::equal(visited, places));
            BOOST_TEST(set.countIn(other) == std::ranges::count_if(places, [&others](std::size_t place) { return others.contains(place); }));
            BOOST_TEST(RowSet::all(count).countIn(RowSet::all(count)) == static_cast<qint64>(count));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
