// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"
#include "models/exchange/formula_guard.h"
#include "models/exchange/table_writer.h"
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

BOOST_AUTO_TEST_SUITE_END()
