// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editing/edited.h"

#include <boost/test/unit_test.hpp>

#include <stop_token>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

using test::Edited;

constexpr int rowsOfPiece = 700;

/// So many figures of a measure that the first piece adds.
class Figures {
public:
    explicit Figures(int count) : m_count(count) {}

    /// Gives all of them.
    Result<Done> give(const TakeAddedRow &take)
    {
        for (std::vector<RowEdit> piece = next(); !piece.empty(); piece = next()) {
            for (RowEdit &row : piece) {
                if (!take(std::move(row)))
                    return Done{};
            }
        }
        return Done{};
    }

    std::vector<RowEdit> next()
    {
        std::vector<RowEdit> piece;
        if (m_given == 0)
            piece.push_back({RowEdit::Kind::Add, u"measures"_s, {}, {{u"id"_s, u"many"_s}, {u"name"_s, u"Many numbered visits"_s}, {u"statistical_unit"_s, u"call"_s}, {u"unit_of_measure"_s, u"count"_s}, {u"accumulation"_s, u"per_period"_s}, {u"verification"_s, u"not_applicable"_s}}});
        while (m_given < m_count && piece.size() < rowsOfPiece)
            piece.push_back(figure(++m_given));
        return piece;
    }

    static RowEdit figure(int number)
    {
        return {RowEdit::Kind::Add, u"observations"_s, {}, {{u"id"_s, u"many-%1"_s.arg(number)}, {u"measure_id"_s, u"many"_s}, {u"area"_s, u"Area %1"_s.arg(number)}, {u"period_start"_s, u"2020-01-01"_s}, {u"period_end"_s, u"2020-12-31"_s},
                                                            {u"value"_s, QString::number(number)}, {u"qualifier"_s, u"exact"_s}, {u"value_text"_s, QString::number(number)}, {u"source_id"_s, u"unodc-data-2023"_s}}};
    }

private:
    int m_count;
    int m_given = 0;
};

const EditCommand importing{u"import"_s, u"2026-11-28T01:02:03Z"_s, u"A. Author"_s, {}};

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_many_rows)

BOOST_FIXTURE_TEST_CASE(rows_in_pieces_are_what_one_command_makes_of_them, Edited)
{
    const test::Rows before = test::rowsIn(file);
    const std::set<std::string> derivedBefore = test::derivedIn(copy->databasePath());
    constexpr int count = 6'000;
    Figures figures(count);
    const Result<CommandAnswer> answer = copy->addRows(importing, [&figures](const TakeAddedRow &take) { return figures.give(take); });
    BOOST_REQUIRE_MESSAGE(bool(answer), test::reasonOf(answer));
    BOOST_REQUIRE(answer->number == 1);
    const test::Rows rows = test::rowsIn(copy->databasePath());
    const std::set<std::string> derived = test::derivedIn(copy->databasePath());
    BOOST_TEST(rows.at(u"observations"_s).size() == before.at(u"observations"_s).size() + count);

    BOOST_REQUIRE(copy->undo()->has_value());
    BOOST_TEST((test::rowsIn(copy->databasePath()) == before));
    BOOST_TEST((test::derivedIn(copy->databasePath()) == derivedBefore));
    open();
    BOOST_REQUIRE(copy->redo()->has_value());
    BOOST_TEST((test::rowsIn(copy->databasePath()) == rows));
    BOOST_TEST((test::derivedIn(copy->databasePath()) == derived));
    BOOST_REQUIRE(copy->undo()->has_value());

    Figures again(count);
    std::vector<RowEdit> all;
    for (std::vector<RowEdit> piece = again.next(); !piece.empty(); piece = again.next())
        all.insert(all.end(), piece.begin(), piece.end());
    BOOST_REQUIRE(bool(apply(all)));
    BOOST_TEST((test::rowsIn(copy->databasePath()) == rows));
    BOOST_TEST((test::derivedIn(copy->databasePath()) == derived));
}

BOOST_FIXTURE_TEST_CASE(a_row_that_breaks_a_rule_in_a_late_piece_leaves_nothing, Edited)
{
    const test::Rows before = test::rowsIn(file);
    for (const RowEdit &wrong : {Figures::figure(1), RowEdit{RowEdit::Kind::Add, u"observations"_s, {}, {{u"id"_s, u"many-x"_s}, {u"measure_id"_s, u"none"_s}, {u"value"_s, u"1"_s}, {u"value_text"_s, u"1"_s}, {u"source_id"_s, u"unodc-data-2023"_s}}}}) {
        Figures figures(6'000);
        const Result<CommandAnswer> answer = copy->addRows(importing, [&](const TakeAddedRow &take) {
            const Result<Done> given = figures.give(take);
            take(wrong);
            return given;
        });
        BOOST_REQUIRE_MESSAGE(bool(answer), test::reasonOf(answer));
        BOOST_TEST(answer->number == 0);
        BOOST_REQUIRE(!answer->faults.empty());
        BOOST_TEST((test::rowsIn(copy->databasePath()) == before));
        BOOST_TEST(copy->history()->empty());
    }
}

BOOST_FIXTURE_TEST_CASE(stopping_leaves_nothing, Edited)
{
    const test::Rows before = test::rowsIn(file);
    std::stop_source stop;
    Figures figures(6'000);
    int rows = 0;
    const Result<CommandAnswer> answer = copy->addRows(importing, [&](const TakeAddedRow &take) {
        return figures.give([&](RowEdit row) {
            if (++rows == 5500)
                stop.request_stop();
            return take(std::move(row));
        });
    }, stop.get_token());
    BOOST_REQUIRE(!answer);
    BOOST_TEST(int(answer.error().code) == int(ErrorCode::Cancelled));
    BOOST_TEST((test::rowsIn(copy->databasePath()) == before));
    BOOST_TEST(copy->history()->empty());
}

BOOST_AUTO_TEST_SUITE_END()
