// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/laid_out_figure.h"

#include "models/layout/shapes.h"

#include <algorithm>
#include <cmath>

namespace countercheck {

double LaidOutFigure::xOf(double day, std::size_t column) const
{
    const QRectF &span = plotSpan[column];
    return span.left() + (day - window.first) / window.length() * span.width();
}

double LaidOutFigure::dayAt(double x) const
{
    const auto distance = [x](const QRectF &span) { return x < span.left() ? span.left() - x : x > span.right() ? x - span.right() : 0.0; };
    const QRectF &span = distance(plotSpan[0]) <= distance(plotSpan[1]) ? plotSpan[0] : plotSpan[1];
    return window.first + (x - span.left()) / span.width() * window.length();
}

double LaidOutFigure::overviewDayAt(double x) const
{
    const QRectF &bar = overviews[1].isEmpty() || (!overviews[0].isEmpty() && x <= overviews[0].right()) ? overviews[0] : overviews[1];
    return whole.first + std::clamp((x - bar.left()) / std::max(1.0, bar.width()), 0.0, 1.0) * whole.length();
}

const LaidOutMark *LaidOutFigure::markAt(QPointF point) const
{
    for (const std::vector<LaidOutMark> *marks : {&stripMarks, &contextMarks}) {
        for (const LaidOutMark &mark : *marks) {
            if (mark.hitBox.contains(point))
                return &mark;
        }
    }
    if (!viewport.contains(point))
        return nullptr;
    const LaidOutMark *nearest = nullptr;
    double nearestDistance = 0;
    for (const LaidOutLane &lane : lanes) {
        for (const LaidOutMark &mark : lane.marks) {
            if (!mark.hitBox.contains(point))
                continue;
            const double distance = std::abs(mark.head.x() - point.x());
            if (!nearest || distance < nearestDistance) {
                nearest = &mark;
                nearestDistance = distance;
            }
        }
    }
    return nearest;
}

const LaidOutMark *LaidOutFigure::find(const ObservationId &observation) const
{
    const auto in = [&observation](const std::vector<LaidOutMark> &marks) -> const LaidOutMark * {
        const auto found = std::ranges::find(marks, observation, &LaidOutMark::observation);
        return found != marks.end() ? &*found : nullptr;
    };
    for (const LaidOutLane &lane : lanes) {
        if (const LaidOutMark *mark = in(lane.marks))
            return mark;
    }
    if (const LaidOutMark *mark = in(contextMarks))
        return mark;
    return in(stripMarks);
}

QRectF LaidOutFigure::ringOf(const LaidOutMark &mark) const
{
    const auto lane = std::ranges::find_if(lanes, [&mark](const LaidOutLane &each) {
        return each.isPlot && mark.box.top() <= each.plot.bottom() && std::ranges::any_of(each.marks, [&mark](const LaidOutMark &drawn) { return &drawn == &mark; });
    });
    if (lane == lanes.end())
        return ringAround(mark.box);
    // The number of a column stands right above it, and under one below zero: the ring keeps away from it. A column of zero has no height.
    const bool isNumberBelow = std::ranges::any_of(lane->labels, [&mark](const LaidOutLabel &label) {
        return label.observation == mark.observation && !label.isInside && label.box.center().y() > mark.box.bottom();
    });
    const double atNumber = mark.box.height() < 1 ? 1 : 0;
    const double away = mark.box.height() < 4 ? 4 : 2;
    return isNumberBelow ? mark.box.adjusted(-2, -away, 2, -atNumber) : mark.box.adjusted(-2, atNumber, 2, away);
}

QString LaidOutFigure::hintAt(QPointF point) const
{
    if (!viewport.contains(point))
        return QString();
    for (const LaidOutLane &lane : lanes) {
        for (const LaidOutHint &hint : lane.hints) {
            if (hint.box.contains(point))
                return hint.words;
        }
    }
    return QString();
}

std::vector<Shape> LaidOutLane::grid() const
{
    std::vector<Shape> lines;
    if (!hasValueAxis)
        return lines;
    for (const double tick : axis.ticks) {
        const double y = plot.bottom() - axis.fraction(tick) * plot.height();
        lines.push_back(lineShape({plot.left(), y}, {plot.right(), y}, ColourRole::Grid));
    }
    return lines;
}

double ValueAxis::fraction(double value) const
{
    if (!logarithmic)
        return (value - minimum) / (maximum - minimum);
    if (value <= 0)
        return 0;
    return std::log10(value / smallest) / std::log10(maximum / smallest);
}

}  // namespace countercheck
