// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"
#include "tests/editing/any_library.h"
#include "tests/editing/edited.h"

#include <boost/test/unit_test.hpp>

#include <array>

// Commands after which a row has what another one had before: an id, or the name of a measure.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const std::array exchangedTables{u"organisations"_s, u"measures"_s, u"claims"_s, u"observations"_s, u"sources"_s};

/// A small library with two rows in each of some tables.
class TwoOfEach : public test::Edited {
public:
    TwoOfEach() : test::Edited(made()) {}

private:
    static bool beginsWithTwoThatAreSound(const QString &table, const std::map<QString, QStringList> &rows)
    {
        const auto isSound = [&table](const QStringList &cells) { return faultsOfRow(*findTable(table), cells, 1).empty(); };
        return rows.size() >= 2 && isSound(rows.begin()->second) && isSound(std::next(rows.begin())->second);
    }

    static QString made()
    {
        static const ScratchFolder folder;
        const QString path = folder.path(u"small.countercheck"_s);
        for (unsigned seed = 1; seed < 100 && !QFile::exists(path); ++seed) {
            test::Rows rows = test::rowsOfAny(seed);
            QStringList claim = rows.at(u"claims"_s).begin()->second;
            claim.front() = u"zz-another"_s;
            rows.at(u"claims"_s).emplace(claim.front(), claim);
            if (std::ranges::all_of(exchangedTables, [&rows](const QString &table) { return beginsWithTwoThatAreSound(table, rows.at(table)); }))
                test::build(rows, path);
        }
        return path;
    }
};

RowEdit cellSet(const QString &table, const QString &id, const QString &column, const QString &text)
{
    return {RowEdit::Kind::Change, table, id, {{column, text}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_exchange)

BOOST_FIXTURE_TEST_CASE(rows_exchange_what_no_two_may_have_in_one_command, TwoOfEach)
{
    const test::Rows before = test::rowsIn(file);
    const auto exchanged = [&before](const QString &table, const QString &first, const QString &second, qsizetype column) {
        test::Rows rows = before;
        auto &of = rows.at(table);
        std::swap(of.at(first)[column], of.at(second)[column]);
        if (column == 0)
            std::swap(of.at(first), of.at(second));
        return rows;
    };
    const auto require = [&](const std::vector<RowEdit> &changes, const test::Rows &expected) {
        const Result<CommandAnswer> answer = apply(changes);
        BOOST_REQUIRE_MESSAGE(bool(answer), test::reasonOf(answer));
        BOOST_REQUIRE(answer->faults.empty());
        BOOST_REQUIRE(answer->number > 0);
        test::requireRows(copy->databasePath(), expected, folder.path(u"anew"_s));
        BOOST_TEST(copy->undo()->has_value());
        test::requireRows(copy->databasePath(), before, folder.path(u"anew"_s));
        BOOST_TEST(copy->redo()->has_value());
        test::requireRows(copy->databasePath(), expected, folder.path(u"anew"_s));
        BOOST_TEST(copy->undo()->has_value());
    };
    for (const QString &table : exchangedTables) {
        const QString first = before.at(table).begin()->first;
        const QString second = std::next(before.at(table).begin())->first;
        BOOST_TEST_CONTEXT(table.toStdString())
        {
            // At once, or by a third id as in a form.
            require({cellSet(table, first, u"id"_s, second), cellSet(table, second, u"id"_s, first)}, exchanged(table, first, second, 0));
            require({cellSet(table, first, u"id"_s, u"third"_s), cellSet(table, second, u"id"_s, first), cellSet(table, u"third"_s, u"id"_s, second)}, exchanged(table, first, second, 0));
        }
    }
    const QString first = before.at(u"measures"_s).begin()->first;
    const QString second = std::next(before.at(u"measures"_s).begin())->first;
    const QString name = cell(u"measures"_s, first, "name"_L1);
    const QString otherName = cell(u"measures"_s, second, "name"_L1);
    require({cellSet(u"measures"_s, first, u"name"_s, otherName), cellSet(u"measures"_s, second, u"name"_s, name)}, exchanged(u"measures"_s, first, second, 1));
    // One alone is refused in words.
    const Result<CommandAnswer> taken = apply({cellSet(u"measures"_s, second, u"note"_s, u"A note"_s), cellSet(u"measures"_s, first, u"name"_s, otherName)});
    BOOST_REQUIRE_MESSAGE(bool(taken), test::reasonOf(taken));
    BOOST_REQUIRE(taken->faults.size() == 1U);
    BOOST_TEST((taken->faults.front().rule == LintRule::CellNotUnique));
    BOOST_TEST((taken->faults.front().where == RowReference{"measures"_L1, first}));
    BOOST_TEST((taken->faults.front().others == std::vector{RowReference{"measures"_L1, second}}));
    BOOST_TEST(QString(taken->faults.front().column) == u"name"_s);
    // A row that goes leaves its id to another one; the history of that id tells both.
    const RowEdit add{RowEdit::Kind::Add, u"organisations"_s, {}, {{u"id"_s, u"new"_s}, {u"name"_s, u"New"_s}, {u"kind"_s, u"news"_s}}};
    BOOST_REQUIRE(apply({add})->number > 0);
    RowEdit another = add;
    another.cells[1].text = u"Another"_s;
    BOOST_REQUIRE(apply({another, {RowEdit::Kind::Delete, u"organisations"_s, u"new"_s, {}}})->number > 0);
    const Result<std::vector<RowHistoryEntry>> entries = copy->historyOf(u"organisations"_s, u"new"_s);
    BOOST_REQUIRE(bool(entries));
    BOOST_REQUIRE(entries->size() == 3U);
    BOOST_TEST(!entries->at(1).after.has_value());
    BOOST_TEST(entries->at(2).after->at(1) == u"Another"_s);
    BOOST_TEST(copy->putBack(u"organisations"_s, u"new"_s, entries->at(0).command.number, {u"put back"_s, {}, {}, {}})->number > 0);
    BOOST_TEST(cell(u"organisations"_s, u"new"_s, "name"_L1) == u"New"_s);
}

BOOST_AUTO_TEST_SUITE_END()
