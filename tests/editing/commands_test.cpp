// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/editing/edited.h"

#include <boost/test/unit_test.hpp>

#include <stop_token>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

using test::rescued;
using test::Edited;

const QString figure = u"children-rescued-as-claimed-2025-12-07"_s;

RowEdit setCell(const QString &table, const QString &id, const QString &column, const QString &text)
{
    return {RowEdit::Kind::Change, table, id, {{column, text}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_commands)

BOOST_FIXTURE_TEST_CASE(a_command_is_kept_undone_and_done_again_over_restarts, Edited)
{
    const QByteArray bytes = readFile(file);
    const test::Rows before = test::rowsIn(file);
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    set(u"claims"_s, rescued, u"venue"_s, u"Another hall"_s);
    open();
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == u"Another hall"_s);
    const Result<std::optional<HistoryEntry>> undone = copy->undo();
    BOOST_REQUIRE(bool(undone));
    BOOST_TEST((*undone == HistoryEntry{2, u"2026-11-28T01:02:03Z"_s, u"A. Author"_s, u"a change"_s, true}));
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == u"A hall"_s);
    open();
    BOOST_TEST(copy->undo()->has_value());
    BOOST_TEST(!copy->undo()->has_value());
    BOOST_TEST((test::rowsIn(copy->databasePath()) == before));
    BOOST_TEST(!*copy->isUnsaved());
    open();
    BOOST_TEST(copy->redo()->has_value());
    BOOST_TEST(copy->redo()->has_value());
    BOOST_TEST(!copy->redo()->has_value());
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == u"Another hall"_s);
    // A new command drops what could be done again, and its number is its own.
    BOOST_TEST(copy->undo()->has_value());
    set(u"claims"_s, rescued, u"venue"_s, u"A third hall"_s);
    BOOST_TEST(!copy->redo()->has_value());
    const Result<std::vector<HistoryEntry>> history = copy->history();
    BOOST_REQUIRE(bool(history));
    BOOST_REQUIRE(history->size() == 2U);
    BOOST_TEST(history->back().number == 3);
    BOOST_TEST((readFile(file) == bytes));
}

BOOST_FIXTURE_TEST_CASE(what_breaks_a_rule_is_refused_with_its_place_and_changes_nothing, Edited)
{
    struct Row {
        std::vector<RowEdit> edits;
        LintRule rule;
        QString column;
    };
    const Row table[] = {
        {{setCell(u"claims"_s, rescued, u"statement"_s, {})}, LintRule::CellRequired, u"statement"_s},
        {{setCell(u"claims"_s, rescued, u"stated_on"_s, u"yesterday"_s)}, LintRule::CellNoDate, u"stated_on"_s},
        {{setCell(u"claims"_s, rescued, u"claimant_id"_s, u"nobody"_s)}, LintRule::CellLeadsNowhere, u"claimant_id"_s},
        {{setCell(u"observations"_s, figure, u"qualifier"_s, {})}, LintRule::RowQualifierMissing, u"qualifier"_s},
        {{setCell(u"observations"_s, figure, u"revises_id"_s, figure)}, LintRule::RowRefersToItself, u"revises_id"_s},
        {{{RowEdit::Kind::Add, u"organisations"_s, {}, {{u"id"_s, u"ap"_s}, {u"name"_s, u"AP"_s}, {u"kind"_s, u"news"_s}}}}, LintRule::CellNotUnique, u"id"_s},
        {{{RowEdit::Kind::Delete, u"library"_s, {}, {}}}, LintRule::RowNotOne, {}},
        // The first of two breaks no rule, and is not kept either.
        {{setCell(u"claims"_s, rescued, u"venue"_s, u"A hall"_s), setCell(u"claims"_s, rescued, u"source_id"_s, u"no-such-source"_s)}, LintRule::CellLeadsNowhere, u"source_id"_s},
    };
    const test::Rows before = test::rowsIn(file);
    for (const Row &row : table) {
        const Result<CommandAnswer> answer = apply(row.edits);
        BOOST_REQUIRE_MESSAGE(bool(answer), test::reasonOf(answer));
        BOOST_TEST(answer->isRefused());
        BOOST_TEST(answer->number == 0);
        BOOST_REQUIRE(!answer->faults.empty());
        BOOST_TEST((answer->faults.front().rule == row.rule), row.column);
        BOOST_TEST(QString(answer->faults.front().column) == row.column);
        BOOST_TEST(answer->faults.front().where.id == (row.edits.back().id.isEmpty() && row.rule != LintRule::RowNotOne ? u"ap"_s : row.edits.back().id));
    }
    BOOST_TEST((test::rowsIn(copy->databasePath()) == before));
    BOOST_TEST(copy->history()->empty());
    BOOST_TEST((apply({setCell(u"claims"_s, u"no-claim"_s, u"venue"_s, u"x"_s)}).error().code == ErrorCode::NoSuchRow));
    BOOST_TEST((apply({setCell(u"claims"_s, rescued, u"no_column"_s, u"x"_s)}).error().code == ErrorCode::InvalidArgument));
    BOOST_TEST((apply({setCell(u"no_table"_s, rescued, u"venue"_s, u"x"_s)}).error().code == ErrorCode::InvalidArgument));
    // Nor is a command that changes nothing kept.
    const Result<CommandAnswer> same = apply({setCell(u"claims"_s, rescued, u"venue"_s, cell(u"claims"_s, rescued, "venue"_L1))});
    BOOST_REQUIRE(bool(same));
    BOOST_TEST(same->number == 0);
    BOOST_TEST(!same->isRefused());
}

BOOST_FIXTURE_TEST_CASE(rows_in_a_circle_and_figures_in_a_gap_are_refused, Edited)
{
    const test::Rows rows = test::rowsIn(file);
    // Two sources that would repeat each other.
    const auto first = rows.at(u"sources"_s).begin()->first;
    const auto second = std::next(rows.at(u"sources"_s).begin())->first;
    const Result<CommandAnswer> circle = apply({setCell(u"sources"_s, first, u"origin_id"_s, second), setCell(u"sources"_s, second, u"origin_id"_s, first)});
    BOOST_REQUIRE(bool(circle));
    BOOST_REQUIRE(!circle->faults.empty());
    BOOST_TEST((circle->faults.front().rule == LintRule::RowRefersInCircle));
    // A gap over a figure, and a figure under a gap.
    const QString measure = cell(u"observations"_s, figure, "measure_id"_L1);
    const RowEdit gap{RowEdit::Kind::Add, u"gaps"_s, {}, {{u"id"_s, u"gap-new"_s}, {u"question"_s, u"Why?"_s}, {u"measure_id"_s, measure}, {u"kind"_s, u"not_found"_s}, {u"scope"_s, u"value"_s}, {u"period_start"_s, u"2091"_s}, {u"period_end"_s, u"2099"_s}}};
    const Result<CommandAnswer> kept = apply({gap});
    BOOST_REQUIRE(bool(kept));
    BOOST_TEST(kept->number == 1);
    const std::vector<RowEdit> under{{RowEdit::Kind::Change, u"observations"_s, figure, {{u"period_start"_s, u"2093"_s}, {u"period_end"_s, u"2094"_s}}}};
    const Result<CommandAnswer> figureUnder = apply(under);
    BOOST_REQUIRE(bool(figureUnder));
    BOOST_REQUIRE(!figureUnder->faults.empty());
    BOOST_TEST((figureUnder->faults.front().rule == LintRule::GapOverValue));
    BOOST_TEST(copy->undo()->has_value());
    BOOST_TEST(apply(under)->number > 0);
    const Result<CommandAnswer> gapOver = apply({gap});
    BOOST_REQUIRE(bool(gapOver));
    BOOST_REQUIRE(!gapOver->faults.empty());
    BOOST_TEST((gapOver->faults.front().where == RowReference{"gaps"_L1, u"gap-new"_s}));
}

BOOST_FIXTURE_TEST_CASE(a_row_that_others_refer_to_goes_only_with_them, Edited)
{
    const Result<std::vector<RowReference>> dependents = copy->dependents(u"claims"_s, rescued);
    BOOST_REQUIRE(bool(dependents));
    BOOST_REQUIRE(!dependents->empty());
    BOOST_TEST(std::ranges::count(*dependents, RowReference{"evidence"_L1, u"ev-62000-rescued-01"_s}) == 1);
    const RowEdit remove{RowEdit::Kind::Delete, u"claims"_s, rescued, {}};
    const Result<CommandAnswer> refused = apply({remove});
    BOOST_REQUIRE(bool(refused));
    BOOST_TEST((refused->dependents == *dependents));
    BOOST_TEST(refused->number == 0);
    // Another id would leave them behind as well.
    const Result<CommandAnswer> renamed = apply({setCell(u"claims"_s, rescued, u"id"_s, u"claim-renamed"_s)});
    BOOST_REQUIRE(bool(renamed));
    BOOST_TEST((renamed->dependents == *dependents));
    std::vector<RowEdit> all{remove};
    for (const RowReference &row : *dependents)
        all.push_back({RowEdit::Kind::Delete, row.table, row.id, {}});
    test::Rows expected = test::rowsIn(file);
    for (const RowEdit &edit : all)
        expected.at(edit.table).erase(edit.id);
    BOOST_TEST(apply(all)->number == 1);
    test::requireRows(copy->databasePath(), expected, folder.path(u"anew"_s));
    BOOST_TEST(copy->undo()->has_value());
    test::requireRows(copy->databasePath(), test::rowsIn(file), folder.path(u"anew"_s));
}

BOOST_FIXTURE_TEST_CASE(the_history_of_a_row_tells_its_cells_and_puts_them_back, Edited)
{
    const QString venue = cell(u"claims"_s, rescued, "venue"_L1);
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    set(u"organisations"_s, u"ap"_s, u"name"_s, u"The AP"_s);
    set(u"claims"_s, rescued, u"venue"_s, u"Another hall"_s);
    const Result<std::vector<RowHistoryEntry>> entries = copy->historyOf(u"claims"_s, rescued);
    BOOST_REQUIRE(bool(entries));
    BOOST_REQUIRE(entries->size() == 2U);
    BOOST_TEST((*entries->at(0).after == *entries->at(1).before));
    BOOST_TEST(entries->at(1).command.number == 3);
    const EditCommand label{u"put back"_s, u"2026-11-28T02:00:00Z"_s, {}, {}};
    BOOST_TEST(copy->putBack(u"claims"_s, rescued, 2, label)->number == 4); // as it was after command 1
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == u"A hall"_s);
    BOOST_TEST(copy->putBack(u"claims"_s, rescued, 0, label)->number == 5);
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == venue);
    BOOST_TEST((copy->putBack(u"claims"_s, u"no-claim"_s, 0, label).error().code == ErrorCode::NoSuchRow));
    // A row that was deleted comes back, too.
    const RowEdit add{RowEdit::Kind::Add, u"organisations"_s, {}, {{u"id"_s, u"new"_s}, {u"name"_s, u"New"_s}, {u"kind"_s, u"news"_s}}};
    BOOST_TEST(apply({add})->number == 6);
    BOOST_TEST(apply({{RowEdit::Kind::Delete, u"organisations"_s, u"new"_s, {}}})->number == 7);
    BOOST_TEST(copy->putBack(u"organisations"_s, u"new"_s, 6, label)->number == 8);
    BOOST_TEST(cell(u"organisations"_s, u"new"_s, "name"_L1) == u"New"_s);
    BOOST_TEST(copy->putBack(u"organisations"_s, u"new"_s, 0, label)->number == 9);
    BOOST_TEST(!copy->row(u"organisations"_s, u"new"_s));
}

BOOST_FIXTURE_TEST_CASE(readers_see_each_command_when_it_is_complete, Edited)
{
    Result<Library> library = Library::openWorkingCopy(copy->databasePath());
    BOOST_REQUIRE_MESSAGE(bool(library), test::reasonOf(library));
    const auto isFound = [&](const QString &text) {
        const Result<SearchAnswer> answer = library->find(parseSearch(text), 10);
        BOOST_REQUIRE_MESSAGE(bool(answer), test::reasonOf(answer));
        return answer->groups[static_cast<std::size_t>(SearchedKind::Claims)].count > 0;
    };
    BOOST_TEST(!isFound(u"quetzalcoatl"_s));
    set(u"claims"_s, rescued, u"venue"_s, u"Quetzalcoatl hall"_s);
    BOOST_TEST(isFound(u"quetzalcoatl"_s));
    BOOST_TEST(isFound(u"quetzal"_s)); // by the list of words
    BOOST_TEST(copy->undo()->has_value());
    BOOST_TEST(!isFound(u"quetzalcoatl"_s));
    // A name is found where the row refers to it.
    set(u"organisations"_s, cell(u"claims"_s, rescued, "claimant_id"_L1), u"name"_s, u"Xochipilli"_s);
    BOOST_TEST(isFound(u"xochipilli"_s));
    library->noticeChanges();
    BOOST_TEST(bool(library->facets(parseSearch(u"xochipilli"_s), std::array{SearchedKind::Claims})));
    const Result<LibraryCheck> check = library->check();
    BOOST_REQUIRE_MESSAGE(bool(check), test::reasonOf(check));
    BOOST_TEST(check->isIntact());
    // Nobody writes through a reader.
    BOOST_TEST(test::rowsIn(copy->databasePath()).at(u"claims"_s).contains(rescued));
}

BOOST_FIXTURE_TEST_CASE(what_is_stopped_leaves_everything_as_it_was, Edited)
{
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    const test::Rows rows = test::rowsIn(copy->databasePath());
    std::stop_source stop;
    stop.request_stop();
    BOOST_TEST((copy->apply({{}, {}, {}, {setCell(u"claims"_s, rescued, u"venue"_s, u"Another hall"_s)}}, stop.get_token()).error().code == ErrorCode::Cancelled));
    BOOST_TEST((copy->undo(stop.get_token()).error().code == ErrorCode::Cancelled));
    BOOST_TEST((copy->saveTo(file, stop.get_token()).error().code == ErrorCode::Cancelled));
    BOOST_TEST((test::rowsIn(copy->databasePath()) == rows));
    BOOST_TEST((readFile(file) == readFile(bundledLibrary())));
    // And the next command is not stopped by that.
    BOOST_TEST(copy->undo()->has_value());
    BOOST_TEST((test::rowsIn(copy->databasePath()) == test::rowsIn(file)));
}

BOOST_FIXTURE_TEST_CASE(one_at_a_time_edits_a_library, Edited)
{
    const Result<WorkingCopy> second = WorkingCopy::open(edits, file);
    BOOST_REQUIRE(!second);
    BOOST_TEST((second.error() == Error{ErrorCode::EditedElsewhere, file, {}}));
    BOOST_TEST((WorkingCopy::discard(edits, file).error().code == ErrorCode::EditedElsewhere));
    // By whatever path.
    QFile::link(file, folder.path(u"link.countercheck"_s));
    BOOST_TEST((WorkingCopy::open(edits, folder.path(u"link.countercheck"_s)).error().code == ErrorCode::EditedElsewhere));
    copy.reset();
    BOOST_TEST(bool(WorkingCopy::open(edits, file)));
}

BOOST_AUTO_TEST_SUITE_END()
