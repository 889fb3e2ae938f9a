// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/edit_distance.h"
#include "models/domain/search/search_query.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

// What a reader types into the search field, understood.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

SearchTerm onlyTerm(const QString &typed)
{
    const SearchQuery query = parseSearch(typed);
    BOOST_REQUIRE_MESSAGE(query.terms.size() == 1, typed.toStdString());
    return query.terms.front();
}

SearchFilter onlyFilter(const QString &typed)
{
    const SearchQuery query = parseSearch(typed);
    BOOST_REQUIRE_MESSAGE(query.filters.size() == 1, typed.toStdString());
    BOOST_TEST(query.terms.empty());
    return query.filters.front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(search_query)

BOOST_AUTO_TEST_CASE(a_number_is_one_however_it_is_written)
{
    for (const QString &typed : {u"62000"_s, u"62,000"_s, u"62 000"_s, u"62.000"_s, u"62k"_s, u"62K"_s, u"62'000"_s, u"62\u202F000"_s, u"~62,000"_s, u">62000"_s, u"0.062m"_s}) {
        const SearchTerm term = onlyTerm(typed);
        BOOST_TEST((term.kind == SearchTermKind::Number), typed);
        BOOST_TEST(term.number == 62'000, typed << ": " << term.number);
    }
    BOOST_TEST(onlyTerm(u"4849"_s).number == 4849);
    BOOST_TEST(onlyTerm(u"1 234 567"_s).number == 1'234'567);
    BOOST_TEST(onlyTerm(u"12.5"_s).number == 12.5);
    BOOST_TEST(onlyTerm(u"62,000.5"_s).number == 62'000.5);
    // Two numbers stay two.
    BOOST_TEST(parseSearch(u"2019 2020"_s).terms.size() == 2U);
    BOOST_TEST(parseSearch(u"62,00"_s).terms.size() == 1U);
    BOOST_TEST((onlyTerm(u"62,00"_s).kind == SearchTermKind::Word));
}

BOOST_AUTO_TEST_CASE(a_date_is_one_as_it_stands_on_screen)
{
    for (const QString &typed : {u"7 Dec 2025"_s, u"7 December 2025"_s, u"Dec 7, 2025"_s, u"2025-12-07"_s}) {
        const SearchTerm term = onlyTerm(typed);
        BOOST_REQUIRE(term.date);
        BOOST_TEST(term.date->toString() == u"2025-12-07"_s, typed);
    }
    BOOST_TEST(onlyTerm(u"Sept 2024"_s).date->toString() == u"2024-09"_s);
    BOOST_TEST((onlyTerm(u"2025"_s).kind == SearchTermKind::Number));
    BOOST_TEST(parseSearch(u"31 Feb 2025"_s).terms.size() == 2U);
    BOOST_TEST(parseSearch(u"may be lost"_s).terms.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_date_or_a_number_is_one_in_quotation_marks_as_well)
{
    BOOST_TEST((onlyTerm(u"\"7 Dec 2025\""_s).date == onlyTerm(u"7 Dec 2025"_s).date));
    BOOST_TEST(onlyTerm(u"\"62 000\""_s).number == 62'000);
    BOOST_TEST((onlyTerm(u"\"62,000 children\""_s).kind == SearchTermKind::Phrase));
    BOOST_TEST((onlyTerm(u"\"7 Dec 2025 interview\""_s).kind == SearchTermKind::Phrase));
}

BOOST_AUTO_TEST_CASE(phrases_exclusions_and_filters_are_told_apart)
{
    const SearchQuery query = parseSearch(u"children \"border czar\" -adults -\"not found\" verdict:Not-supported said-by:\"Tom Homan\" -area:Texas"_s);
    BOOST_REQUIRE(query.terms.size() == 4U);
    BOOST_TEST((query.terms[1].kind == SearchTermKind::Phrase));
    BOOST_TEST(query.terms[1].text == u"border czar"_s);
    BOOST_TEST((query.terms[2].isExcluded && query.terms[3].isExcluded && !query.terms[0].isExcluded));
    BOOST_REQUIRE(query.filters.size() == 3U);
    BOOST_TEST(query.filters[0].text == u"not_supported"_s);
    BOOST_TEST(query.filters[1].text == u"Tom Homan"_s);
    BOOST_TEST(query.filters[2].isExcluded);
    BOOST_TEST(query.remarks.empty());
}

BOOST_AUTO_TEST_CASE(ranges_are_open_or_closed)
{
    const double infinite = std::numeric_limits<double>::infinity();
    BOOST_TEST(onlyFilter(u"year:2019..2022"_s).least == 2019);
    BOOST_TEST(onlyFilter(u"year:2019..2022"_s).greatest == 2022);
    BOOST_TEST(onlyFilter(u"value:50k..70,000"_s).least == 50'000);
    BOOST_TEST(onlyFilter(u"value:70000..50000"_s).least == 50'000);
    BOOST_TEST(onlyFilter(u"value:50000.."_s).greatest == infinite);
    BOOST_TEST(onlyFilter(u"value:..-5"_s).greatest == -5);
    BOOST_TEST(onlyFilter(u"value:..-5"_s).least == -infinite);
}

BOOST_AUTO_TEST_CASE(the_terms_of_the_data_model_are_understood_as_well)
{
    BOOST_TEST((onlyFilter(u"claimant:homan"_s).field == SearchProperty::SaidBy));
    BOOST_TEST((onlyFilter(u"rating:false"_s).field == SearchProperty::Verdict));
    BOOST_TEST((onlyFilter(u"statistical_unit:child"_s).field == SearchProperty::Counts));
    BOOST_TEST(onlyFilter(u"counts:children"_s).text == u"child"_s);
    BOOST_TEST(onlyFilter(u"counts:reports"_s).text == u"report"_s);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_searched_for_as_words_and_said)
{
    SearchQuery query = parseSearch(u"children \"border czar"_s);
    BOOST_TEST(query.terms.size() == 3U);
    BOOST_REQUIRE(query.remarks.size() == 1U);
    BOOST_TEST((query.remarks.front().kind == SearchRemarkKind::UnclosedQuotation));
    query = parseSearch(u"verdict:wrong"_s);
    BOOST_TEST((query.filters.empty() && query.terms.size() == 1U));
    BOOST_TEST((query.remarks.front().kind == SearchRemarkKind::UnknownValue));
    query = parseSearch(u"year:lately"_s);
    BOOST_TEST((query.filters.empty() && query.terms.size() == 1U));
    BOOST_TEST((query.remarks.front().kind == SearchRemarkKind::NotARange));
    // An address is a word, and so is a name of a filter alone.
    BOOST_TEST(parseSearch(u"https://example.org/a"_s).remarks.empty());
    BOOST_TEST(onlyTerm(u"year:"_s).text == u"year:"_s);
    BOOST_TEST(onlyTerm(u"-"_s.repeated(3) + u"x"_s).isExcluded);
    BOOST_TEST(parseSearch(u"- \" ' ( ) * ^ :"_s).isEmpty());
}

BOOST_AUTO_TEST_CASE(anything_may_be_typed)
{
    BOOST_TEST(parseSearch({}).isEmpty());
    BOOST_TEST(parseSearch(QString(10'000, u'x')).terms.size() == 1U);
    BOOST_TEST(parseSearch(u"x "_s.repeated(10'000)).terms.size() == 1U);
    QString many;
    for (int number = 1; number <= 100; ++number)
        many += u"x%1 "_s.arg(number);
    BOOST_TEST(parseSearch(many).terms.size() == mostSearchTerms);
    BOOST_TEST((parseSearch(many).remarks.front().kind == SearchRemarkKind::TooMany));
    BOOST_TEST(rc::check("a query never grows beyond what was typed", [] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(rc::gen::arbitrary<char16_t>(), rc::gen::elementOf(std::u16string(u"\"-:.. 0123456789kNEARANDOR*()^~"))));
        const QString typed = QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
        const SearchQuery query = parseSearch(typed);
        qsizetype length = 0;
        for (const SearchTerm &term : query.terms) {
            RC_ASSERT(!term.text.isEmpty());
            RC_ASSERT((term.kind == SearchTermKind::Date) == term.date.has_value());
            length += term.text.size();
        }
        RC_ASSERT(length <= typed.size());
        RC_ASSERT(query == parseSearch(typed));
    }));
}

BOOST_AUTO_TEST_CASE(a_query_can_be_written_and_read_again)
{
    for (const QString &typed : {u"children -hotline \"border czar\" 62 000 7 Dec 2025"_s, u"-\"a b\" year:2019..2022 value:..70k is:primary"_s,
                                 u"said-by:\"Tom Homan\" -verdict:not-supported counts:children area:US"_s, QString()}) {
        const SearchQuery query = parseSearch(typed);
        BOOST_TEST((parseSearch(searchText(query)) == query), searchText(query));
    }
}

BOOST_AUTO_TEST_CASE(words_are_as_far_apart_as_letters_must_be_changed)
{
    BOOST_TEST(editDistance(u"omaha", u"omaha", 2) == 0);
    BOOST_TEST(editDistance(u"omahha", u"omaha", 2) == 1);
    BOOST_TEST(editDistance(u"omhaa", u"omaha", 2) == 1); // two neighbours swapped
    BOOST_TEST(editDistance(u"kitten", u"sitting", 3) == 3);
    BOOST_TEST(editDistance(u"kitten", u"sitting", 2) == 3);
    BOOST_TEST(editDistance(u"", u"ab", 2) == 2);
    BOOST_TEST(rc::check("the distance is the same both ways, and no longer than the difference to nothing", [] {
        const auto word = [] { return QString::fromStdString(*rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")))); };
        const QString a = word();
        const QString b = word();
        constexpr int most = 100;
        RC_ASSERT(editDistance(a, b, most) == editDistance(b, a, most));
        RC_ASSERT(editDistance(a, b, most) <= std::max(a.size(), b.size()));
        RC_ASSERT((editDistance(a, b, most) == 0) == (a == b));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
