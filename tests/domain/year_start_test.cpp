// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/year_start.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

Measure fiscal(std::optional<int> month = {})
{
    Measure measure = test::measure();
    measure.periodKind = PeriodKind::FiscalYear;
    measure.yearStart = month;
    return measure;
}

Period from(int month, int years)
{
    const QDate first(2020, month, 1);
    return {EdtfDate::fromDay(first), EdtfDate::fromDay(first.addYears(years).addDays(-1))};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(year_start)

BOOST_AUTO_TEST_CASE(a_year_begins_in_any_month)
{
    for (int month = 1; month <= 12; ++month) {
        for (int other = 1; other <= 12; ++other) {
            BOOST_TEST(fullYears(from(month, 1), other) == (month == other ? 1 : 0));
            BOOST_TEST(fullYears(from(month, 5), other) == (month == other ? 5 : 0));
        }
        const QDate first(2020, month, 1);
        BOOST_TEST((beginningOfYear(first, month) == first));
        BOOST_TEST((beginningOfYear(first.addDays(-1), month) == first.addYears(-1)));
        BOOST_TEST((beginningOfYear(first.addYears(1).addDays(-1), month) == first));
    }
    BOOST_TEST(fullYears({EdtfDate::parse(u"2020-04-02"), EdtfDate::parse(u"2021-03-31")}, 4) == 0);
    BOOST_TEST(fullYears({EdtfDate::parse(u"2020-04"), EdtfDate::parse(u"2021-03")}, 4) == 1);
    BOOST_TEST(fullYears({EdtfDate::parse(u"2020-04"), EdtfDate::parse(u"2020-03")}, 4) == 0);
    BOOST_TEST(fullYears({{}, EdtfDate::parse(u"2021-03")}, 4) == 0);
}

BOOST_AUTO_TEST_CASE(a_measure_that_does_not_state_the_month_shows_it_by_its_full_years)
{
    const auto figure = [](const Measure &measure, const Period &period) {
        Observation observation = test::observation(measure, u"", u"", 1);
        observation.period = period;
        return observation;
    };
    for (const int month : {4, 7, 10, 9}) {
        const Measure unstated = fiscal();
        BOOST_TEST((yearStart(fiscal(month), {}) == std::optional(month)));
        BOOST_TEST((yearStart(unstated, {figure(unstated, from(month, 1))}) == std::optional(month)));
        // A part of a year and several years tell nothing, and two answers are none.
        BOOST_TEST(!yearStart(unstated, {figure(unstated, {EdtfDate::parse(u"2020-10-01"), EdtfDate::parse(u"2021-03-31")})}));
        BOOST_TEST(!yearStart(unstated, {figure(unstated, from(month, 2))}));
        BOOST_TEST(!yearStart(unstated, {figure(unstated, from(month, 1)), figure(unstated, from(month + 1, 1))}));
        BOOST_TEST(!yearStart(unstated, {figure(test::measure(u"other"_s), from(month, 1))}));
        // What the measure states stands above what one figure shows.
        BOOST_TEST((yearStart(fiscal(month), {figure(fiscal(month), from(month + 1, 1))}) == std::optional(month)));
    }
    BOOST_TEST((yearStart(test::measure(), {}) == std::optional(1)));
    Measure span = test::measure();
    span.periodKind = PeriodKind::Span;
    BOOST_TEST(!yearStart(span, {figure(span, from(10, 1))}));
}

BOOST_AUTO_TEST_SUITE_END()
