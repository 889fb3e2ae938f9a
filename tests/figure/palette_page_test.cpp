// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/palette_page.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

PaletteRow command(const QString &title, const QString &whyNot = {})
{
    PaletteRow row;
    row.key = u"command:"_s + title;
    row.title = title;
    row.whyNot = whyNot;
    return row;
}

PaletteRecord record(SearchedKind kind, qint64 number, const QString &title, bool isFound = false, const QString &who = {})
{
    PaletteRecord record{kind, {}, isFound ? std::optional(FoundIn::Evidence) : std::nullopt};
    record.line.row = number;
    record.line.id = u"row-%1"_s.arg(number);
    record.line.title = title;
    record.line.who = who;
    record.line.measure = u"reports"_s;
    return record;
}

/// The titles of a page, each section in a line.
QStringList titles(const PalettePage &page)
{
    QStringList lines;
    for (const PaletteSection &section : page.sections) {
        QStringList rows;
        for (const PaletteRow &row : section.rows)
            rows += row.title;
        lines += section.heading + u": "_s + rows.join(u" | "_s);
    }
    return lines;
}

PaletteContent content()
{
    PaletteContent all;
    all.hasLibrary = true;
    all.commands = {command(u"Open…"_s), command(u"Log scale"_s), command(u"Close library"_s), command(u"Copy sentence"_s, u"no figure is in view"_s)};
    all.records = {record(SearchedKind::Claims, 1, u"Children were located"_s), record(SearchedKind::Measures, 2, u"Located, tally"_s),
                   record(SearchedKind::Measures, 3, u"Dislocated persons"_s), record(SearchedKind::Sources, 4, u"Something else"_s, true),
                   record(SearchedKind::Figures, 5, u"62,000"_s), record(SearchedKind::Figures, 6, u"about 620"_s, true)};
    return all;
}

QStringList titlesFor(const QString &typed, const PaletteContent &all = content())
{
    return titles(composePalette(parsePalette(typed), all, Wording()));
}

QString bestFor(const QString &typed, const PaletteContent &all = content())
{
    return composePalette(parsePalette(typed), all, Wording()).best;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(palette_page)

BOOST_AUTO_TEST_CASE(commands_come_first_and_the_best_row_is_marked)
{
    BOOST_TEST(titlesFor(u"lo"_s) == (QStringList{u"Commands: Log scale | Close library"_s, u"Claims: Children were located"_s, u"Measures: Located, tally | Dislocated persons"_s,
                                                  u"Figures: about 620 · reports, date not stated"_s, u"Sources: Something else"_s, u": Search everything for “lo”"_s}),
               boost::test_tools::per_element());
    BOOST_TEST(bestFor(u"lo"_s) == u"command:Log scale"_s);
    // A command that holds the letters somewhere stands first, and is not in the way.
    BOOST_TEST(bestFor(u"loc"_s) == u"measure:row-2"_s);
    BOOST_TEST(bestFor(u"nothing of the kind"_s, PaletteContent{.commands = {command(u"Open…"_s)}, .hasLibrary = true}) == u"search"_s);
    BOOST_TEST(titlesFor(u"nothing"_s, PaletteContent{.commands = {command(u"Open…"_s)}}) == QStringList());
}

BOOST_AUTO_TEST_CASE(a_sign_narrows_what_is_looked_for)
{
    BOOST_TEST(titlesFor(u">lo"_s).size() == 2); // commands, and the search for everything
    BOOST_TEST(titlesFor(u"> lo"_s).front() == u"Commands: Log scale | Close library"_s);
    BOOST_TEST(titlesFor(u">"_s).front() == u"Commands: Open… | Log scale | Close library | Copy sentence"_s);
    // Numbers however they are written; a record without that number in its name is none of them.
    BOOST_TEST(titlesFor(u"#62000"_s).front() == u"Figures: 62,000 · reports, date not stated"_s);
    BOOST_TEST(titlesFor(u"#62k"_s).front() == u"Figures: 62,000 · reports, date not stated"_s);
    BOOST_TEST(titlesFor(u"#"_s) == QStringList());
    PaletteContent people = content();
    people.records.push_back(record(SearchedKind::Claims, 7, u"They are found"_s, true, u"Tom Homan"_s));
    std::erase_if(people.records, [](const PaletteRecord &one) { return one.foundIn && one.line.who.isEmpty(); });
    BOOST_TEST(titlesFor(u"@hom"_s, people).front() == u"Claims: They are found"_s);
    const PalettePage page = composePalette(parsePalette(u"@hom"_s), people, Wording());
    BOOST_TEST((page.sections.front().rows.front().foundInDetail == std::vector<FoundRange>{{4, 3}}));
}

BOOST_AUTO_TEST_CASE(what_is_not_in_a_name_says_why_it_is_here_and_a_figure_says_first_who_published_it)
{
    PaletteContent all;
    all.hasLibrary = true;
    all.records = {record(SearchedKind::Claims, 1, u"Children were found"_s, true, u"Tom Homan"_s), record(SearchedKind::Figures, 2, u"10"_s, true, u"WORLD News Group"_s)};
    PaletteRecord &figure = all.records.back();
    figure.line.verification = Verification::Identified;
    figure.line.standing = Standing::Verified;
    figure.line.directness = Directness::Secondary;
    const PalettePage page = composePalette(parsePalette(u"omaha"_s), all, Wording());
    BOOST_TEST(page.sections.at(0).rows.front().detail.startsWith(u"its evidence · Tom Homan"_s), page.sections.at(0).rows.front().detail);
    BOOST_TEST(page.sections.at(1).rows.front().detail == u"its evidence · WORLD News Group · secondary source"_s, page.sections.at(1).rows.front().detail);
    // What is seen in the name needs no reason.
    BOOST_TEST(composePalette(parsePalette(u"10"_s), all, Wording()).sections.at(0).rows.front().detail == u"WORLD News Group · secondary source"_s);
}

BOOST_AUTO_TEST_CASE(a_kind_with_more_rows_than_are_listed_leads_to_all_of_them)
{
    PaletteContent all;
    all.hasLibrary = true;
    for (int number = 0; number < 6; ++number)
        all.records.push_back(record(SearchedKind::Figures, number, u"%1 calls"_s.arg(number), true));
    all.counts = {{SearchedKind::Figures, 6, {}}};
    const PaletteSection figures = composePalette(parsePalette(u"calls"_s), all, Wording()).sections.front();
    BOOST_TEST(figures.rows.size() == 5U);
    BOOST_TEST(figures.rows.back().title == u"All 6 figures"_s);
    BOOST_TEST((figures.rows.back().action == PaletteAction::SearchKind && figures.rows.back().kind == SearchedKind::Figures));
    // None of them is left to see.
    all.records.resize(4);
    all.counts.front().count = 4;
    BOOST_TEST(composePalette(parsePalette(u"calls"_s), all, Wording()).sections.front().rows.size() == 4U);
}

BOOST_AUTO_TEST_CASE(what_was_chosen_last_comes_first_and_is_offered_before_anything_is_typed)
{
    PaletteContent all = content();
    all.recent = {u"measure:row-3"_s, u"command:Close library"_s, u"command:Copy sentence"_s, u"source:of-another-library"_s};
    BOOST_TEST(titlesFor({}, all) == (QStringList{u"Chosen last: Dislocated persons | Close library | Copy sentence"_s, u"Commands: Open… | Log scale"_s}), boost::test_tools::per_element());
    BOOST_TEST(bestFor(u"loc"_s, all) == u"measure:row-3"_s);
    BOOST_TEST(titlesFor(u"lo"_s, all).front() == u"Commands: Close library | Log scale"_s);
    // What cannot be done now is no first choice.
    BOOST_TEST(titlesFor(u"o"_s, all).front() == u"Commands: Close library | Open… | Log scale | Copy sentence"_s);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_stays_in_sight_behind_what_can)
{
    PaletteContent all = content();
    all.commands.push_back(command(u"Recopy"_s));
    BOOST_TEST(titlesFor(u">cop"_s, all).front() == u"Commands: Recopy | Copy sentence"_s);
    BOOST_TEST(bestFor(u"cop"_s, all) == u"command:Recopy"_s);
    BOOST_TEST(bestFor(u"copy s"_s) == u"command:Copy sentence"_s, bestFor(u"copy s"_s));
}

BOOST_AUTO_TEST_CASE(the_order_is_that_of_use_then_of_rank_whatever_the_names)
{
    BOOST_TEST(rc::check("sections are ordered, nothing is there twice, and the best row is best of all", [] {
        static const QStringList words{u"copy"_s, u"chart"_s, u"Open"_s, u"open"_s, u"reopen"_s, u"children"_s, u"été"_s, u"救出"_s, u"<b>"_s, u"62,000"_s};
        const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10'000));
        PaletteContent all;
        all.hasLibrary = true;
        for (std::size_t place = 0; place < numbers.size(); ++place) {
            const int number = numbers[place];
            const QString title = words.at(number % 10) + u' ' + words.at(number / 10 % 10) + QString::number(place);
            if (number % 3 == 0)
                all.commands.push_back(command(title, number % 4 == 0 ? u"not now"_s : QString()));
            else
                all.records.push_back(record(searchedKinds[static_cast<std::size_t>(number) % searchedKinds.size()], static_cast<qint64>(place), title, number % 2 == 0));
        }
        if (!all.commands.empty())
            all.recent = {all.commands.back().key};
        const QString typed = words.at(*rc::gen::inRange(0, 10)).left(*rc::gen::inRange(1, 5));
        const PalettePage page = composePalette(parsePalette(typed), all, Wording());
        QStringList keys;
        std::vector<std::tuple<qsizetype, bool, bool, NameRank>> firsts;
        std::optional<std::tuple<qsizetype, bool, bool, NameRank>> best;
        for (const PaletteSection &section : page.sections) {
            std::optional<std::tuple<qsizetype, bool, bool, NameRank>> before;
            RC_ASSERT((!section.rows.empty()));
            RC_ASSERT((section.count >= static_cast<qint64>(section.rows.size())));
            for (const PaletteRow &row : section.rows) {
                RC_ASSERT((!keys.contains(row.key)));
                keys += row.key;
                if (row.action == PaletteAction::SearchEverything)
                    continue;
                const std::optional<NameMatch> match = matchName(row.title, typed);
                const std::tuple<qsizetype, bool, bool, NameRank> order(all.recent.contains(row.key) && row.whyNot.isEmpty() ? 0 : 1, !match, !row.whyNot.isEmpty(),
                                                                        match ? match->rank : NameRank::Elsewhere);
                RC_ASSERT((!before || *before <= order));
                before = order;
                if (row.key == page.best)
                    best = order;
                firsts.push_back(order);
            }
        }
        RC_ASSERT((keys.contains(page.best)));
        RC_ASSERT((firsts.empty() || best == std::ranges::min(firsts)));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
