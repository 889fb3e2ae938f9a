// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/folded_text.h"
#include "models/sheets/name_match.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A name of one to six words, of letters of several scripts, with the signs that names have.
rc::Gen<QString> anyName()
{
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1'000'000)), [](const std::vector<int> &numbers) {
        static const QStringList parts{u"chart"_s, u"Export"_s, u"copy"_s, u"Ça"_s, u"дети"_s, u"救出"_s, u"62,000"_s, u"é"_s, u"a"_s, u"of"_s, u"“the"_s, u"<b>"_s, u"%1"_s, u"\u202e"_s, u"children’s"_s};
        static const QStringList between{u" "_s, u", "_s, u"-"_s, u"  "_s, u"…"_s, QString()};
        QString name = u"x"_s;
        for (std::size_t place = 0; place < std::min<std::size_t>(numbers.size(), 6); ++place)
            name += between.at(numbers[place] % between.size()) + parts.at(numbers[place] / 7 % parts.size());
        return name;
    });
}

/// A part of a name that is typed: no blanks, which would make it several words.
rc::Gen<QString> partOf(const QString &name)
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange<qsizetype>(0, name.size()), rc::gen::inRange<qsizetype>(1, 6)), [name](const auto &place) {
        return name.mid(place.first, place.second).simplified().section(u' ', 0, 0);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(name_match)

BOOST_AUTO_TEST_CASE(names_are_matched_by_their_beginning_words_initials_and_inside)
{
    using enum NameRank;
    struct Case {
        const char16_t *name;
        const char16_t *typed;
        std::optional<NameRank> rank;
        std::vector<FoundRange> found;
    };
    const Case cases[] = {
        {u"Export chart…", u"exp", BeginsName, {{0, 3}}},
        {u"Export chart…", u"cha", BeginsWord, {{7, 3}}},
        {u"Export chart…", u"ec", Initials, {{0, 1}, {7, 1}}},
        {u"Copy chart as picture", u"cap", Initials, {{5, 1}, {11, 1}, {14, 1}}},
        {u"Export chart…", u"port", Inside, {{2, 4}}},
        {u"Export chart…", u"exp cha", BeginsName, {{0, 3}, {7, 3}}},
        {u"Export chart…", u"cha exp", BeginsWord, {{0, 3}, {7, 3}}},
        {u"Export chart…", u"exp art", Inside, {{0, 3}, {9, 3}}},
        {u"Export chart…", u"e c", BeginsName, {{0, 1}, {7, 1}}},
        {u"“Over 62,000 children rescued”", u"over", BeginsName, {{1, 4}}},
        {u"Ça fait 3", u"ca", BeginsName, {{0, 2}}},
        {u"Дети, найденные полицией", u"НАЙ", BeginsWord, {{6, 3}}},
        {u"被解救的儿童", u"解救", Inside, {{1, 2}}},
        {u"Anything", u"", BeginsName, {}},
        {u"Anything", u"  ", BeginsName, {}},
        {u"Export chart…", u"xc", std::nullopt, {}},
        {u"Export chart…", u"exp nothing", std::nullopt, {}},
        {u"", u"a", std::nullopt, {}},
    };
    for (const Case &one : cases) {
        const std::optional<NameMatch> match = matchName(QString::fromUtf16(one.name), QString::fromUtf16(one.typed));
        BOOST_TEST((match.has_value() == one.rank.has_value()), QString::fromUtf16(one.typed));
        if (match && one.rank) {
            BOOST_TEST((match->rank == *one.rank), QString::fromUtf16(one.name) + u" / "_s + QString::fromUtf16(one.typed));
            BOOST_TEST((match->found == one.found), QString::fromUtf16(one.name) + u" / "_s + QString::fromUtf16(one.typed));
        }
    }
}

BOOST_AUTO_TEST_CASE(any_part_of_any_name_finds_it_and_is_what_is_marked)
{
    BOOST_TEST(rc::check("a part is found", [] {
        const QString name = *anyName();
        const QString part = *partOf(name);
        RC_PRE((!part.isEmpty()));
        const std::optional<NameMatch> match = matchName(name, part);
        RC_ASSERT((match.has_value()));
        RC_ASSERT((match->rank != NameRank::Elsewhere));
        qsizetype end = 0;
        QString marked;
        for (const FoundRange &range : match->found) {
            RC_ASSERT((range.start >= end));
            RC_ASSERT((range.length > 0));
            end = range.start + range.length;
            RC_ASSERT((end <= name.size()));
            marked += name.mid(range.start, range.length);
        }
        RC_ASSERT((folded(marked) == folded(part)));
    }));
}

BOOST_AUTO_TEST_CASE(the_rank_says_where_a_name_holds_what_was_typed)
{
    BOOST_TEST(rc::check("the nearer place decides", [] {
        const QString name = *anyName();
        const QString part = *partOf(name);
        RC_PRE((!part.isEmpty() && part.front().isLetterOrNumber()));
        const NameRank rank = matchName(name, part)->rank;
        // Told in another way: by looking at each place.
        const QString plain = folded(name);
        const QString typed = folded(part);
        bool begins = false;
        for (qsizetype place = plain.indexOf(typed); place >= 0; place = plain.indexOf(typed, place + 1))
            begins = begins || place == 0 || !plain.at(place - 1).isLetterOrNumber();
        // Names of this test begin with a letter.
        if (plain.startsWith(typed))
            RC_ASSERT((rank == NameRank::BeginsName));
        else if (begins)
            RC_ASSERT((rank == NameRank::BeginsWord));
        else
            RC_ASSERT((rank == NameRank::Inside || rank == NameRank::Initials));
        // A shorter beginning of it is found at least as near, initials aside.
        const NameRank shorter = matchName(name, part.left(1))->rank;
        RC_ASSERT((shorter <= rank));
        // Case does not count.
        RC_ASSERT((matchName(name.toUpper().size() == name.size() ? name.toUpper() : name, part)->rank == rank));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
