// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/edtf_date.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;

BOOST_AUTO_TEST_SUITE(edtf_date)

BOOST_AUTO_TEST_CASE(a_date_covers_the_days_of_its_precision_and_tilde_widens_by_one_unit)
{
    struct Row { QStringView text; QDate first, last, earliest, latest; };
    const Row rows[] = {
        {u"2024", {2024, 1, 1}, {2024, 12, 31}, {2024, 1, 1}, {2024, 12, 31}},
        {u"2024~", {2024, 1, 1}, {2024, 12, 31}, {2023, 1, 1}, {2025, 12, 31}},
        {u"2024-02", {2024, 2, 1}, {2024, 2, 29}, {2024, 2, 1}, {2024, 2, 29}},
        {u"2024-02~", {2024, 2, 1}, {2024, 2, 29}, {2024, 1, 1}, {2024, 3, 31}},
        {u"2024-02-29", {2024, 2, 29}, {2024, 2, 29}, {2024, 2, 29}, {2024, 2, 29}},
        {u"2024-12-31~", {2024, 12, 31}, {2024, 12, 31}, {2024, 12, 30}, {2025, 1, 1}},
    };
    for (const Row &row : rows) {
        const auto date = EdtfDate::parse(row.text);
        BOOST_REQUIRE_MESSAGE(date, row.text.toString());
        BOOST_TEST(date->firstDay() == row.first);
        BOOST_TEST(date->lastDay() == row.last);
        BOOST_TEST(date->earliest() == row.earliest);
        BOOST_TEST(date->latest() == row.latest);
        BOOST_TEST(date->toString() == row.text.toString());
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_refused)
{
    for (const QStringView text : {u"", u"~", u"24", u"2024-2", u"2024-13", u"2023-02-29", u"2024/02", u"2024-02-29~~",
                                   u" 2024", u"+024", u"0000", u"20245", u"2024-0a"})
        BOOST_TEST(!EdtfDate::parse(text).has_value(), text.toString());
}

BOOST_AUTO_TEST_CASE(the_days_of_a_period_count_both_ends)
{
    const Period fiscalYear{EdtfDate::parse(u"2023-10-01"), EdtfDate::parse(u"2024-09-30")};
    BOOST_TEST(fiscalYear.days().value() == 366);
    BOOST_TEST(!Period{}.days().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
