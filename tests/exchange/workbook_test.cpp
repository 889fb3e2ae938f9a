// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/figure_workbook.h"
#include "models/exchange/workbook_check.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> workbookWith(const QString &number)
{
    return figureWorkbook({.columns = {{u"id"_s, false}, {u"value"_s, true}}, .rows = {{u"figure"_s, number}}}, {}, {}, u"chart.xlsx"_s);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(workbook)

BOOST_AUTO_TEST_CASE(numbers_are_written_as_numbers_and_what_is_missing_is_left_out)
{
    for (const QString &number : {u"60"_s, u"-0.5"_s, u"1e300"_s, u""_s}) {
        const Result<QByteArray> bytes = workbookWith(number);
        BOOST_REQUIRE(bytes);
        BOOST_TEST(isWholeWorkbook(*bytes));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_number_never_becomes_a_zero)
{
    for (const QString &number : {u"sixty"_s, u"1e999"_s, u"nan"_s, u"inf"_s}) {
        const Result<QByteArray> bytes = workbookWith(number);
        BOOST_REQUIRE_MESSAGE(!bytes, number.toStdString());
        BOOST_TEST((bytes.error().subject == u"chart.xlsx"_s));
        BOOST_TEST(bytes.error().detail.contains(number));
    }
}

BOOST_AUTO_TEST_SUITE_END()
