// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/figure.h"
#include "models/layout/layout.h"
#include "tests/support/print.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/figures/plot_frames.h"

#include <boost/test/unit_test.hpp>

#include <ctime>

#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// One lane of `count` figures over 2000 days, some of them bounds, some evidence: as a plot, or as rows for the evidence.
ComparisonFigure longSeries(std::size_t count, bool isPlot = true)
{
    ComparisonFigure figure;
    figure.title = u"Long series"_s;
    figure.process.heading = u"Process metrics"_s;
    figure.victims.heading = u"Verified victim counts"_s;
    Lane lane;
    lane.title = lane.shortTitle = u"Reports"_s;
    lane.marks.reserve(count);
    const QDate first(2015, 1, 1);
    for (std::size_t index = 0; index < count; ++index) {
        Mark mark;
        mark.kind = MarkKind::Point;
        mark.observation = ObservationId(u"figure-%1"_s.arg(index));
        mark.first = mark.last = first.addDays(static_cast<qint64>(index * 2000 / count));
        const auto value = static_cast<double>((index * 7919) % 9973);
        mark.quantity = index % 50 == 0 ? Quantity::bounded(Qualifier::MoreThan, value) : Quantity::exact(value);
        mark.label = Wording().shortQuantity(mark.quantity, UnitOfMeasure::Count);
        mark.linked = index % (count / 10) == 5;
        mark.labelRank = mark.linked ? 0 : 4;
        if (mark.linked)
            lane.lines.push_back({.observation = mark.observation, .mark = static_cast<std::uint32_t>(index), .number = mark.label, .unit = u"reports"_s,
                                  .date = mark.first.toString(Qt::ISODate), .linked = true});
        lane.axisMaximum = std::max(lane.axisMaximum, value);
        lane.marks.push_back(std::move(mark));
    }
    lane.isPlot = isPlot;
    lane.index = indexSeries(lane.marks);
    figure.process.lanes.push_back(std::move(lane));
    figure.extent = {first, first.addDays(2000)};
    return figure;
}

/// The fastest of a few panned frames, in nanoseconds of the processor: a busy machine must not fail a test.
qint64 frameTime(const ComparisonFigure &figure, double share)
{
    const Theme theme(ThemeName::Light);
    const FontTextMeasure measure(theme);
    const TimeWindow whole = fullWindow(figure);
    PlotFrames frames;
    QImage image(820, 520, QImage::Format_RGB32);
    qint64 fastest = std::numeric_limits<qint64>::max();
    for (int frame = 0; frame < 12; ++frame) {
        const std::clock_t start = std::clock();
        LayoutRequest request;
        request.size = image.size();
        const double first = whole.first + whole.length() * (1 - share) * frame / 12;
        request.window = {first, first + whole.length() * share};
        const LaidOutFigure laidOut = layOut(figure, request, measure, Wording());
        QPainter painter(&image);
        frames.update(laidOut, theme);
        paintFigure(painter, laidOut, measure, frames.painter(laidOut));
        painter.end();
        fastest = std::min(fastest, static_cast<qint64>(std::clock() - start) * 1000);
    }
    return fastest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(long_series)

BOOST_AUTO_TEST_CASE(a_million_figures_pan_about_as_fast_as_a_thousand)
{
    for (const bool isPlot : {true, false}) {
        const ComparisonFigure thousand = longSeries(1000, isPlot);
        const ComparisonFigure million = longSeries(1'000'000, isPlot);
        for (const double share : {1.0, 0.5}) {
            const auto few = static_cast<double>(frameTime(thousand, share));
            const auto many = static_cast<double>(frameTime(million, share));
            BOOST_TEST_MESSAGE((isPlot ? "plot" : "rows") << ", window of " << share << ": a thousand " << few / 1e6 << " ms, a million " << many / 1e6 << " ms, ratio " << many / few);
            BOOST_TEST(many <= 5 * few); // the benchmark checks for 1.5; this only that no code walks through all of them
        }
    }
}

BOOST_AUTO_TEST_CASE(a_crowd_keeps_its_extremes_its_evidence_and_its_count)
{
    const ComparisonFigure figure = longSeries(50'000);
    const Lane &lane = figure.process.lanes.front();
    const Theme theme(ThemeName::Light);
    const FontTextMeasure measure(theme);
    for (const double share : {1.0, 0.3, 0.01}) {
        const TimeWindow whole = fullWindow(figure);
        LayoutRequest request;
        request.size = {820, 520};
        request.window = {whole.first, whole.first + whole.length() * share};
        const LaidOutFigure laidOut = layOut(figure, request, measure, Wording());
        std::size_t members = 0;
        double highest = 0;
        for (const LaidOutMark &mark : laidOut.lanes.front().marks) {
            members += mark.members;
            highest = std::max(highest, laidOut.lanes.front().plot.bottom() - mark.head.y());
            BOOST_TEST(laidOut.lanes.front().plot.adjusted(-5, -16, 5, 0.5).contains(mark.box));
        }
        std::size_t inWindow = 0;
        double largest = 0;
        for (const Mark &mark : lane.marks) {
            const double middle = static_cast<double>(mark.last.toJulianDay()) + 0.5;
            if (middle < request.window.first || middle >= request.window.last)
                continue;
            ++inWindow;
            largest = std::max(largest, mark.quantity.largestPrinted());
            if (mark.linked)
                BOOST_TEST((laidOut.find(mark.observation) != nullptr), mark.observation.slug);
        }
        BOOST_TEST(members == inWindow);
        BOOST_TEST(laidOut.lanes.front().droppedLabels + laidOut.lanes.front().labels.size() == inWindow);
        BOOST_TEST(std::abs(highest - largest / laidOut.lanes.front().axis.maximum * laidOut.lanes.front().plot.height()) < 0.01);
        BOOST_TEST(laidOut.lanes.front().marks.size() < 1000U);
    }
}

BOOST_AUTO_TEST_CASE(a_crowd_on_a_rule_keeps_its_evidence_and_its_count)
{
    const ComparisonFigure figure = longSeries(50'000, false);
    const Theme theme(ThemeName::Light);
    const FontTextMeasure measure(theme);
    LayoutRequest request;
    request.size = {820, 520};
    request.window = fullWindow(figure);
    const LaidOutFigure laidOut = layOut(figure, request, measure, Wording());
    const LaidOutLane &lane = laidOut.lanes.front();
    std::size_t members = 0;
    for (const LaidOutMark &mark : lane.marks)
        members += mark.members;
    BOOST_TEST(members == figure.process.lanes.front().marks.size());
    BOOST_TEST(lane.labels.size() == figure.process.lanes.front().lines.size());
    BOOST_TEST(lane.marks.size() < 2000U);
    for (const FigureLine &line : figure.process.lanes.front().lines)
        BOOST_TEST((laidOut.find(line.observation) != nullptr), line.observation.slug);
}

BOOST_AUTO_TEST_SUITE_END()
