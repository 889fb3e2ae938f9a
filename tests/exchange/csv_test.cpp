// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"
#include "models/exchange/formula_guard.h"
#include "models/exchange/plotted_figures.h"
#include "models/exchange/table_writer.h"
#include "models/figure/compose.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// "line: cell|cell" for each row, then "line: fault" for each fault.
QStringList outcome(const QByteArray &bytes)
{
    std::vector<Fault> faults;
    QStringList lines;
    for (const CsvRow &row : readCsv(bytes, u"f"_s, faults))
        lines.append(QString::number(row.line) + u": "_s + row.cells.join(u'|'));
    for (const Fault &fault : faults)
        lines.append(describe(fault));
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(rows_carry_the_line_in_which_they_begin)
{
    BOOST_TEST(outcome("a,b\n\"1\n2\",3\n4,5\n") == (QStringList{u"1: a|b"_s, u"2: 1\n2|3"_s, u"4: 4|5"_s}));
    BOOST_TEST(outcome("a,b\r\n1,2\r\n") == (QStringList{u"1: a|b"_s, u"2: 1|2"_s}));
    BOOST_TEST(outcome("a,b\n1,2") == (QStringList{u"1: a|b"_s, u"2: 1|2"_s}));
    BOOST_TEST(outcome("\xEF\xBB\xBF" "a,b\n") == QStringList{u"1: a|b"_s});
    BOOST_TEST(outcome("").isEmpty());
}

BOOST_AUTO_TEST_CASE(nothing_is_trimmed_and_quotes_are_undone)
{
    BOOST_TEST(outcome(" a ,\"b \"\"c\"\"\",\n") == QStringList{u"1:  a |b \"c\"|"_s});
}

BOOST_AUTO_TEST_CASE(what_is_not_strict_is_a_fault_with_its_line)
{
    BOOST_TEST(outcome("a\n\nb\n") == (QStringList{u"1: a"_s, u"3: b"_s, u"f, line 2: the line is blank"_s}));
    BOOST_TEST(outcome("a\nb\"c\nd\n").last().startsWith(u"f, line 2: a quotation mark stands"_s));
    BOOST_TEST(outcome("a\n\"b\"c\n").last().startsWith(u"f, line 2: a quotation mark stands"_s));
    BOOST_TEST(outcome("a\n\"b\nc\n").last() == u"f, line 2: a quoted cell begins in this row and never ends"_s);
    BOOST_TEST(outcome("a\nb\xff\n").last() == u"f, line 2: the line is not valid UTF-8"_s);
    BOOST_TEST(outcome(QByteArray("a\nb\0\n", 5)).last() == u"f, line 2: the line holds a NUL byte"_s);
}

BOOST_AUTO_TEST_CASE(every_cell_that_is_written_is_read_back)
{
    const bool holds = rc::check("a cell survives writing and reading", [](const std::vector<std::uint16_t> &units) {
        QString cell;
        for (const std::uint16_t unit : units) {
            // Carriage returns, quotes and separators come more often than by chance.
            const QChar character = unit % 3 == 0 ? u"\",\r\n \t'=+-@"_s.at(unit % 11) : QChar(unit);
            if (!character.isNull() && !character.isSurrogate())
                cell += character;
        }
        std::vector<Fault> faults;
        const std::vector<CsvRow> rows = readCsv("x," + csvCell(cell) + ",y\n", u"f"_s, faults);
        RC_ASSERT(faults.empty());
        RC_ASSERT(rows.size() == 1u);
        RC_ASSERT(unguarded(rows.front().cells.at(1)) == cell);
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(no_text_begins_like_a_formula_and_each_comes_back)
{
    for (const QString &text : {u"=1+1"_s, u"+31 %"_s, u"-5"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"'=1"_s, u"''@x"_s}) {
        BOOST_TEST(guarded(text) == u'\'' + text);
        BOOST_TEST(unguarded(guarded(text)) == text);
        BOOST_TEST(csvCell(text).startsWith('"') + csvCell(text).startsWith('\'') == 1, text);
    }
    for (const QString &text : {u""_s, u"'"_s, u"'tis"_s, u"62,000"_s, u"a=b"_s, u"–5"_s}) {
        BOOST_TEST(guarded(text) == text);
        BOOST_TEST(unguarded(text) == text);
    }
}

BOOST_AUTO_TEST_CASE(a_bound_and_a_number_below_zero_are_written_as_they_are)
{
    Dossier dossier;
    dossier.measures = {test::measure()};
    for (const QStringView year : {u"2018", u"2019", u"2020"})
        dossier.observations.push_back(test::observation(dossier.measures[0], year, year, 5, u"f-"_s + year.toString()));
    dossier.observations[0].quantity = Quantity::bounded(Qualifier::LessThan, 5);
    dossier.observations[0].valueText = u"<5"_s;
    dossier.observations[1].quantity = Quantity::exact(-3);
    dossier.observations[1].valueText = u"-3"_s;
    for (const ScaleMode scale : {ScaleMode::Own, ScaleMode::Log}) {
        const ComparisonFigure figure = composeFigure(test::ordered(dossier), {}, Wording(), {.scale = scale});
        std::vector<Fault> faults;
        const std::vector<CsvRow> rows = readCsv(plottedCsv(plottedFigures(figure, dossier)), u"f"_s, faults);
        BOOST_REQUIRE(rows.size() == 4U);
        const auto cell = [&rows](std::size_t row, const QString &column) { return unguarded(rows[row].cells.at(rows[0].cells.indexOf(column))); };
        QStringList found;
        for (std::size_t row = 1; row < rows.size(); ++row)
            found += QStringList{cell(row, u"id"_s), cell(row, u"value"_s), cell(row, u"qualifier"_s), cell(row, u"value_text"_s)}.join(u' ');
        found.sort();
        BOOST_TEST(found == (QStringList{u"f-2018 5 less_than <5"_s, u"f-2019 -3 exact -3"_s, u"f-2020 5 exact 5"_s}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
