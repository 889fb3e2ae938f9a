// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/number_format.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    const char16_t *format;
    double number;
    const char16_t *text;
    CellKind kind = CellKind::Number;
};

const Case cases[] = {
    {u"General", 1204, u"1204"},
    {u"General", 0.1 + 0.2, u"0.3"},
    {u"General", -12.5, u"-12.5"},
    {u"General", 0, u"0"},
    {u"General", -0.0, u"0"},
    {u"General", 1.0 / 3, u"0.333333333333333"},
    {u"General", 1e300, u"1E+300"},
    {u"General", 1.5e-12, u"1.5E-12"},
    {u"General", 123456789012345.0, u"123456789012345"},
    {u"0", 1204.4, u"1204"},
    {u"0", 0.5, u"1"},
    {u"0", -0.4, u"0"},
    {u"0", 999.5, u"1000"},
    {u"0.00", 2.675, u"2.68"},
    {u"0.00", 1.005, u"1.01"},
    {u"0.00", -3, u"-3.00"},
    {u"0.0", 68.007000000000005, u"68.0"},
    {u"0.##", 12.5, u"12.5"},
    {u"0.##", 12, u"12."},
    {u".00", 12.5, u"12.50"},
    {u"000", 7, u"007"},
    {u"#,##0", 1204, u"1,204"},
    {u"#,##0", 12, u"12"},
    {u"#,##0", 0, u"0"},
    {u"#,##0", 1234567.6, u"1,234,568"},
    {u"#,##0", 999999.9, u"1,000,000"},
    {u"#,##0.00", -1234.5, u"-1,234.50"},
    {u"# ##0", 1234567, u"1234 567"},
    {u"# ### ##0", 1204, u" 1 204"},
    {u"#\\ ##0", 1204, u"1 204"},
    {u"#,##0,", 1234567, u"1,235"},
    {u"0.0,,", 1234567, u"1.2"},
    {u"0%", 0.095, u"10%"},
    {u"0.0%", 0.125, u"12.5%"},
    {u"0.0%", -0.016, u"-1.6%"},
    {u"0.00%", 1, u"100.00%"},
    {u"+0.0%;-0.0%", 0.095, u"+9.5%"},
    {u"+0.0%;-0.0%", -0.144, u"-14.4%"},
    {u"0.00E+00", 12345, u"1.23E+04"},
    {u"0.00E+00", 0.00012345, u"1.23E-04"},
    {u"0.00E+00", 9.999, u"1.00E+01"},
    {u"0.00E+00", 0, u"0.00E+00"},
    {u"##0.0E+0", 12345, u"12345"},
    {u"#,##0_);(#,##0)", -1204, u"(1,204)"},
    {u"#,##0_);[Red](#,##0)", -1204, u"(1,204)"},
    {u"0;-0;\"none\"", 0, u"none"},
    {u"0;-0;;@", 0, u"0"},
    {u"\"c. \"#,##0", 59000, u"c. 59,000"},
    {u"[$€-407] #,##0.00", 12, u"€ 12.00"},
    {u"0\" persons\"", 12, u"12 persons"},
    {u"# ?/?", 0.5, u"0.5"},
    {u"[>=1000]#,##0;0", 1204, u"1204"},
    {u"0.0.0", 1.5, u"1.5"},
    {u"0 \"never ends", 1.5, u"1.5"},
    {u"[$-yyyy[mm\"dd;;;;;@@[", 43861, u"43861"},
    {u"yyyy[mm", 43861, u"43861"},
    {u"@", 12.5, u"12.5"},
    {u"", 12.5, u"12.5"},
    {u"yyyy-mm-dd", 43861, u"2020-01-31", CellKind::Date},
    {u"dd/mm/yyyy", 43861, u"2020-01-31", CellKind::Date},
    {u"m/d/yy", 43861, u"2020-01-31", CellKind::Date},
    {u"[$-409]d\\ mmmm\\ yyyy;@", 43861, u"2020-01-31", CellKind::Date},
    {u"mmm yyyy", 43831, u"January 2020", CellKind::Date},
    {u"mmm-yy", 43831, u"January 2020", CellKind::Date},
    {u"mm/yyyy", 43831, u"2020-01", CellKind::Date},
    {u"yyyy", 43831, u"2020", CellKind::Date},
    {u"yyyy\"年\"m\"月\"", 43831, u"2020-01", CellKind::Date},
    {u"d mmm", 43861, u"2020-01-31", CellKind::Date},
    {u"mmmm", 43861, u"2020-01-31", CellKind::Date},
    {u"yyyy-mm-dd hh:mm", 43861.75, u"2020-01-31 18:00", CellKind::Date},
    {u"yyyy-mm-dd hh:mm", 43861, u"2020-01-31", CellKind::Date},
    {u"yyyy-mm-dd", 43860.9999999, u"2020-01-31", CellKind::Date},
    {u"yyyy-mm-dd", 1, u"1900-01-01", CellKind::Date},
    {u"yyyy-mm-dd", 59, u"1900-02-28", CellKind::Date},
    {u"yyyy-mm-dd", 60, u"60"},
    {u"yyyy-mm-dd", 61, u"1900-03-01", CellKind::Date},
    {u"yyyy-mm-dd", 2958465, u"9999-12-31", CellKind::Date},
    {u"yyyy-mm-dd", 2958466, u"2958466"},
    {u"yyyy-mm-dd", -1, u"-1"},
    {u"yyyy-mm-dd", 1e300, u"1E+300"},
    {u"h:mm", 0.604166666666667, u"14:30", CellKind::Text},
    {u"h:mm AM/PM", 0.604166666666667, u"14:30", CellKind::Text},
    {u"h:mm:ss", 0.5, u"12:00:00", CellKind::Text},
    {u"mm:ss", 0.5, u"12:00:00", CellKind::Text},
    {u"[h]:mm", 1.5, u"36:00", CellKind::Text},
    {u"h:mm", 1.5, u"12:00", CellKind::Text},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(number_format)

BOOST_AUTO_TEST_CASE(numbers_are_printed_as_their_format_says)
{
    for (const Case &line : cases) {
        const QString code = QString::fromUtf16(line.format);
        const PrintedNumber printed = NumberFormat(code).print(line.number, DateSystem::From1900);
        BOOST_TEST_CONTEXT(code.toStdString() << " of " << line.number) {
            BOOST_TEST(printed.text == QString::fromUtf16(line.text));
            BOOST_TEST(int(printed.kind) == int(line.kind));
            BOOST_TEST(printed.date.isValid() == (line.kind == CellKind::Date));
        }
    }
}

BOOST_AUTO_TEST_CASE(days_may_be_counted_from_1904)
{
    const NumberFormat format(u"yyyy-mm-dd"_s);
    BOOST_TEST(format.print(42399, DateSystem::From1904).text == u"2020-01-31"_s);
    BOOST_TEST(format.print(0, DateSystem::From1904).text == u"1904-01-01"_s);
    BOOST_TEST(format.print(2957003, DateSystem::From1904).text == u"9999-12-31"_s);
    BOOST_TEST(format.print(2957004, DateSystem::From1904).text == u"2957004"_s);
}

BOOST_AUTO_TEST_CASE(formats_that_every_workbook_has)
{
    const auto print = [](int number, double value) { return NumberFormat::builtIn(number).print(value, DateSystem::From1900).text; };
    BOOST_TEST(print(0, 1204.5) == u"1204.5"_s);
    BOOST_TEST(print(3, 1204.5) == u"1,205"_s);
    BOOST_TEST(print(10, 0.125) == u"12.50%"_s);
    BOOST_TEST(print(14, 43861) == u"2020-01-31"_s);
    BOOST_TEST(print(17, 43861) == u"January 2020"_s);
    BOOST_TEST(print(20, 0.25) == u"06:00"_s);
    BOOST_TEST(print(57, 43861) == u"2020-01-31"_s);
    BOOST_TEST(print(49, 12) == u"12"_s);
    BOOST_TEST(print(-5, 12) == u"12"_s);
}

BOOST_AUTO_TEST_CASE(a_format_of_any_bytes_prints_something)
{
    const QString signs = u"0#?.,%E+-;@ymdhs\"\\_*[]$€:/() aGeneral"_s;
    quint32 state = 1;
    const auto next = [&state] { return (state = state * 1664525 + 1013904223) >> 16; };
    for (int round = 0; round < 20'000; ++round) {
        QString code;
        for (quint32 length = next() % 12; length > 0; --length)
            code += signs[qsizetype(next() % quint32(signs.size()))];
        for (const double number : {0.0, -0.0, 1.0, -1204.55, 43861.25, 1e300, 5e-324, -2e15})
            BOOST_REQUIRE_MESSAGE(!NumberFormat(code).print(number, DateSystem::From1900).text.trimmed().isEmpty(), code.toStdString());
    }
}

BOOST_AUTO_TEST_SUITE_END()
