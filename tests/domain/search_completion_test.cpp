// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/search_completion.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

std::optional<CompletedPart> atEnd(const QString &typed)
{
    return partToComplete(typed, typed.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(search_completion)

BOOST_AUTO_TEST_CASE(the_part_before_the_cursor_is_a_name_or_a_value)
{
    BOOST_TEST((atEnd(u"sai"_s) == CompletedPart{0, 3, {}, {}, u"sai"_s}));
    BOOST_TEST((atEnd(u"children -said"_s) == CompletedPart{10, 14, {}, {}, u"said"_s}));
    BOOST_TEST((atEnd(u"said-by:"_s) == CompletedPart{0, 8, u"said-by"_s, SearchProperty::SaidBy, {}}));
    BOOST_TEST((atEnd(u"x claimant:\"tom h"_s) == CompletedPart{2, 17, u"claimant"_s, SearchProperty::SaidBy, u"tom h"_s}));
    // Behind the cursor the query may go on.
    BOOST_TEST((partToComplete(u"verdict:fa children"_s, 10) == CompletedPart{0, 10, u"verdict"_s, SearchProperty::Verdict, u"fa"_s}));
    for (const QString &typed : {u""_s, u"sa"_s, u"said "_s, u"\"said"_s, u"said-by:\"Tom Homan\""_s, u"62000"_s, u"http://x"_s, u"unknown:fa"_s, u"-"_s, u":"_s})
        BOOST_TEST(!atEnd(typed), typed);
    BOOST_TEST(!partToComplete(u"verdict:false"_s, 9)); // inside a part
}

BOOST_AUTO_TEST_CASE(names_that_begin_so_come_before_names_that_are_near)
{
    const QStringList names{u"Kash Patel"_s, u"Tom Homan"_s, u"The White House"_s, u"Émile Ho"_s};
    BOOST_TEST(namesNear(names, u"ho"_s, 9) == (QStringList{u"Tom Homan"_s, u"The White House"_s, u"Émile Ho"_s}));
    BOOST_TEST(namesNear(names, u"ho"_s, 1) == QStringList{u"Tom Homan"_s});
    BOOST_TEST(namesNear(names, u"TOM  hom"_s, 9) == QStringList{u"Tom Homan"_s});
    BOOST_TEST(namesNear(names, u"hoamn"_s, 9) == QStringList{u"Tom Homan"_s});
    BOOST_TEST(namesNear(names, u"oma"_s, 9).isEmpty()); // within a word, and too short to be near
    BOOST_TEST(namesNear(names, u"zzzz"_s, 9).isEmpty());
    BOOST_TEST(namesNear(names, {}, 9) == names);
    BOOST_TEST(filterNamesFor(u"sa"_s) == QStringList{u"said-by"_s});
    BOOST_TEST(filterNamesFor(u"HOW_"_s) == (QStringList{u"how-close"_s, u"how-verified"_s}));
    BOOST_TEST(codesFor(SearchProperty::Verdict, u"fa"_s) == QStringList{u"false"_s});
    BOOST_TEST(codesFor(SearchProperty::Is, u"prmary"_s) == QStringList{u"primary"_s});
    BOOST_TEST(codesFor(SearchProperty::SaidBy, u"tom"_s).isEmpty());
}

BOOST_AUTO_TEST_CASE(what_is_completed_is_read_as_that_filter)
{
    const QStringList names{u"Tom Homan"_s, u"The \"Post\""_s, u"CNN"_s, u"a:b"_s, u"-x"_s, u"ends with blank "_s};
    for (const QString &before : {u""_s, u"children "_s, u"\"missing persons\" -"_s}) {
        for (const QString &name : names) {
            const QString typed = before + u"said-by:"_s;
            const SearchQuery query = parseSearch(withFilterValue(typed, *atEnd(typed), name));
            BOOST_REQUIRE(query.filters.size() == 1);
            BOOST_TEST((query.filters.front().field == SearchProperty::SaidBy));
            BOOST_TEST(comparableName(query.filters.front().text) == comparableName(name), name);
            BOOST_TEST(query.filters.front().isWhole, name);
            BOOST_TEST(query.filters.front().isExcluded == before.endsWith(u'-'));
        }
    }
    for (const SearchPropertyName &entry : searchPropertyNames()) {
        for (const QLatin1StringView code : codesOf(entry.field)) {
            const QString typed = QString(entry.name) + u':' + QString(code).first(1);
            const SearchQuery query = parseSearch(withFilterValue(typed, *atEnd(typed), code));
            BOOST_REQUIRE(query.filters.size() == 1);
            BOOST_TEST((query.filters.front().field == entry.field));
            BOOST_TEST(query.filters.front().text == QString(code), typed);
        }
        const QString name = entry.name;
        if (const QStringList whole = filterNamesFor(name.first(3)); !whole.isEmpty()) {
            const QString completed = withFilterName(name.first(3), *atEnd(name.first(3)), whole.front());
            BOOST_TEST(completed.endsWith(u':'));
            BOOST_TEST(bool(atEnd(completed)), completed); // and its values follow
        }
    }
}

BOOST_AUTO_TEST_CASE(any_text_and_any_cursor_are_taken)
{
    std::mt19937 random(7);
    const QString letters = u"sa:-\"“” i\u0301\U0001F388verdict"_s;
    for (int round = 0; round < 20'000; ++round) {
        QString typed;
        for (int length = static_cast<int>(random() % 20); length > 0; --length)
            typed += letters.at(static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size())));
        for (qsizetype cursor = -1; cursor <= typed.size() + 1; ++cursor) {
            const std::optional<CompletedPart> part = partToComplete(typed, cursor);
            if (!part)
                continue;
            BOOST_REQUIRE(part->begin <= part->end && part->end == cursor);
            BOOST_REQUIRE(typed.mid(part->begin, part->end - part->begin).endsWith(part->text));
            const QString completed = withFilterValue(typed, *part, u"x"_s);
            BOOST_REQUIRE(completed.startsWith(typed.first(part->begin)));
            BOOST_REQUIRE(completed.contains(typed.sliced(cursor)));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
