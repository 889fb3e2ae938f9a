// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"
#include "widgets/figures/figure_view.h"

#include <QTest>

// The time in view: the years of the evidence at first, all years on request, and the bar on which they are moved.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenChart : WindowFixture {
    OpenChart()
    {
        window.resize(1440, 1000);
        openClaim(folder.library(), u"claim-62000-rescued"_s);
        settle();
        chart = window.claim()->chart();
    }

    FigureView *chart = nullptr;
};

double day(int year)
{
    return static_cast<double>(QDate(year, 1, 1).toJulianDay());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time_flows)

BOOST_FIXTURE_TEST_CASE(a_chart_opens_on_the_years_of_its_evidence_and_shows_all_on_request, OpenChart)
{
    const TimeWindow evidence = chart->timeWindow();
    BOOST_TEST((evidence == TimeWindow{day(2018), day(2027)}));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_0);
    BOOST_TEST(chart->timeWindow().first <= day(2008));
    QTest::keyClick(chart, Qt::Key_0);
    BOOST_TEST((chart->timeWindow() == evidence));
    // Zooming out ends at all years.
    for (int step = 0; step < 30; ++step)
        QTest::keyClick(chart, Qt::Key_Minus);
    BOOST_TEST(chart->timeWindow().first <= day(2008));
}

BOOST_FIXTURE_TEST_CASE(the_bar_of_all_years_moves_the_time_in_view, OpenChart)
{
    for (const std::size_t column : {std::size_t(0), std::size_t(1)}) {
        const QRectF bar = chart->laidOut().overviews[column];
        BOOST_REQUIRE(!bar.isEmpty());
        const double length = chart->timeWindow().length();
        const auto at = [&bar](double share) { return QPointF(bar.left() + share * bar.width(), bar.center().y()).toPoint(); };
        QTest::mousePress(chart, Qt::LeftButton, {}, at(0.4));
        const double clicked = chart->timeWindow().first;
        BOOST_TEST(clicked < day(2015));
        QTest::mouseMove(chart, at(0.5));
        QTest::mouseMove(chart, at(0.9));
        BOOST_TEST(chart->timeWindow().first > clicked);
        QTest::mouseRelease(chart, Qt::LeftButton, {}, at(0.9));
        BOOST_TEST(std::abs(chart->timeWindow().length() - length) < 1e-6);
        // The mouse is free again: moving it moves nothing.
        const TimeWindow left = chart->timeWindow();
        QTest::mouseMove(chart, at(0.1));
        BOOST_TEST((chart->timeWindow() == left));
    }
}

BOOST_AUTO_TEST_SUITE_END()
