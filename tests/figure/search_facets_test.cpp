// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/search_facets.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

FacetLine onlyLine(SearchProperty property, const QString &value, const SearchQuery &query)
{
    return composeFacets({{property, {{value, 3}}}}, query, Wording()).front().lines.front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(search_facets)

BOOST_AUTO_TEST_CASE(a_value_adds_its_filter_and_takes_it_out_again)
{
    const SearchQuery query = parseSearch(u"hotline -year:2020 area:Texas"_s);
    const std::pair<SearchProperty, QString> values[] = {{SearchProperty::Verdict, u"not_supported"_s}, {SearchProperty::Year, u"2021"_s},  {SearchProperty::Year, QString()},
                                                         {SearchProperty::Status, u"U"_s},              {SearchProperty::SaidBy, u"Tom Homan"_s}, {SearchProperty::Area, u"United States: Texas"_s},
                                                         {SearchProperty::WhyMissing, u"not_found"_s}};
    for (const auto &[property, value] : values) {
        const FacetLine line = onlyLine(property, value, query);
        BOOST_TEST(!line.isChosen, line.words);
        const SearchQuery with = parseSearch(line.query);
        BOOST_TEST(with.remarks.empty(), line.query);
        BOOST_TEST(with.filters.size() == query.filters.size() + 1, line.query);
        const FacetLine again = onlyLine(property, value, with);
        BOOST_TEST(again.isChosen, line.query);
        BOOST_TEST((parseSearch(again.query) == query), again.query);
    }
}

BOOST_AUTO_TEST_CASE(any_name_can_be_chosen_and_found_chosen)
{
    BOOST_TEST(rc::check("a name of any letters", [] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(rc::gen::inRange<char16_t>(1, 0xD7FF), rc::gen::elementOf(std::u16string(u"\"“”„ -:&\t"))));
        const QString name = QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
        for (const SearchProperty property : {SearchProperty::PublishedBy, SearchProperty::Area}) {
            const SearchQuery with = parseSearch(onlyLine(property, name, {}).query);
            RC_ASSERT(with.filters.size() == 1U);
            RC_ASSERT(with.terms.empty());
            RC_ASSERT(with.filters.front().isWhole);
            RC_ASSERT(comparableName(with.filters.front().text) == comparableName(name));
            RC_ASSERT(onlyLine(property, name, with).isChosen);
        }
    }));
}

BOOST_AUTO_TEST_CASE(what_was_chosen_stays_although_nothing_has_it)
{
    const auto sections = composeFacets({{SearchProperty::Verdict, {{u"supported"_s, 4}}}}, parseSearch(u"verdict:false"_s), Wording());
    BOOST_REQUIRE(sections.front().lines.size() == 2U);
    BOOST_TEST(sections.front().lines.front().words == u"False"_s);
    BOOST_TEST(sections.front().lines.front().count == 0);
    BOOST_TEST(sections.front().lines.front().isChosen);
}

BOOST_AUTO_TEST_CASE(chips_say_what_a_filter_asks_for)
{
    QStringList words;
    for (const FilterChip &chip : composeChips(parseSearch(u"verdict:false -said-by:Homan year:2019..2022 year:none value:50000.. is:verified area:\"New York\""_s), Wording()))
        words += chip.name + u' ' + chip.value;
    BOOST_TEST(words == (QStringList{u"Verdict of a reviewer: False"_s, u"Without: Said by: “Homan”"_s, u"Year: 2019 to 2022"_s, u"Year: without a date"_s, u"Number: from 50,000 on"_s,
                                     u"Only: verified victim counts"_s, u"Area: New York"_s}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nobody_publishes_what_is_missing)
{
    const std::vector<SearchFacet> facets{{SearchProperty::PublishedBy, {{u"A"_s, 1}}}};
    BOOST_TEST(composeFacets(facets, {}, Wording()).front().heading == u"Published by"_s);
    BOOST_TEST(composeFacets(facets, {}, Wording(), SearchedKind::Sources).front().heading == u"Published by"_s);
    BOOST_TEST(composeFacets(facets, {}, Wording(), SearchedKind::Gaps).front().heading == u"Page that says so"_s);
    BOOST_TEST(composeChips(parseSearch(u"published-by:A"_s), Wording(), SearchedKind::Gaps).front().name == u"Page that says so:"_s);
}

BOOST_AUTO_TEST_CASE(years_stand_from_the_latest_and_others_by_their_rows)
{
    const auto sections = composeFacets({{SearchProperty::Year, {{u"2019"_s, 9}, {QString(), 2}, {u"2021"_s, 1}}}, {SearchProperty::Area, {{u"A"_s, 1}, {u"B"_s, 5}}}}, {}, Wording());
    const auto words = [](const FacetSection &section) {
        QStringList all;
        for (const FacetLine &line : section.lines)
            all += line.words;
        return all;
    };
    BOOST_TEST(words(sections[0]) == (QStringList{u"2021"_s, u"2019"_s, u"without a date"_s}), boost::test_tools::per_element());
    BOOST_TEST(words(sections[1]) == (QStringList{u"B"_s, u"A"_s}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
