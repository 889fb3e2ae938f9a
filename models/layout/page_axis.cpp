// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_layout.h"

#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/span_line.h"

#include <algorithm>
#include <cmath>

// What stands under the lanes of a column: its years, how long its series can be compared, and the bar of all years.
namespace countercheck {

double PageLayout::axisHeight() const
{
    return lengths().tick + 2 + m_measure.lineHeight(FontRole::Small) + spanLineHeight(m_figure, plotWidth(), m_measure) + overviewHeight() + std::min(8.0, m_form.gap);
}

/// Where the years of a time axis end whose lanes end at `bottom`.
double PageLayout::underYears(double bottom) const
{
    return bottom + 1 + lengths().tick + 2 + m_measure.lineHeight(FontRole::Small) + 2;
}

/// The height of the bar of all years. A window has it where the evidence needs fewer than all; a low one has no room for it.
double PageLayout::overviewHeight() const
{
    constexpr double lowest = 320;
    const bool isPart = !(evidenceWindow(m_figure) == fullWindow(m_figure));
    return !isPage() && isPart && m_request.size.height() >= lowest ? m_measure.lineHeight(FontRole::Small) + 4 : 0;
}

void PageLayout::appendOverview(LaidOutFigure &laidOut, std::size_t column, double top) const
{
    constexpr double trackHeight = 8;
    constexpr std::size_t mostTicks = 2000; // of a longer series a part shows where it lies
    const std::vector<Lane> &lanes = m_figure.column(column).lanes;
    if (overviewHeight() <= 0 || lanes.empty())
        return;
    const double lineHeight = m_measure.lineHeight(FontRole::Small);
    const QRectF &span = laidOut.plotSpan[column];
    laidOut.whole = fullWindow(m_figure);
    // The bar is another scale than the axis above it: both of its ends say their year.
    const auto yearOf = [](double day) { return QString::number(QDate::fromJulianDay(static_cast<qint64>(day)).year()); };
    const QString lastYear = yearOf(laidOut.whole.last - 1);
    const double lastWidth = std::ceil(m_measure.width(FontRole::Small, lastYear));
    const QRectF bar(span.left(), top + (lineHeight - trackHeight) / 2, span.width() - lastWidth - 6, trackHeight);
    laidOut.overviews[column] = bar.adjusted(0, -4, 0, 4);
    const auto x = [&](double day) { return bar.left() + std::clamp((day - laidOut.whole.first) / laidOut.whole.length(), 0.0, 1.0) * bar.width(); };
    laidOut.fixed.push_back(roundedShape(bar, trackHeight / 2, ColourRole::GapFill));
    for (const Lane &shown : lanes) {
        const std::size_t step = shown.marks.size() / mostTicks + 1;
        for (std::size_t position = 0; position < shown.marks.size(); position += step) {
            const Mark &mark = shown.marks[position];
            const double at = x((static_cast<double>(mark.first.toJulianDay()) + static_cast<double>(mark.last.toJulianDay()) + 1) / 2);
            laidOut.fixed.push_back(lineShape({at, bar.top() + 1}, {at, bar.bottom() - 1}, column == 0 ? ColourRole::Process : ColourRole::Victims, 1.5));
        }
    }
    const double left = x(m_request.window.first);
    const double right = std::max(left + 6, x(m_request.window.last));
    laidOut.fixed.push_back(roundedShape(QRectF(QPointF(left, bar.top() - 2), QPointF(std::min(right, bar.right()), bar.bottom() + 2)), 4, ColourRole::None, ColourRole::MutedInk));
    laidOut.fixed.push_back(textShape(lastYear, QRectF(bar.right() + 6, top, lastWidth, lineHeight), FontRole::Small, ColourRole::MutedInk));
    const QString year = yearOf(laidOut.whole.first);
    const double labelWidth = std::ceil(m_measure.width(FontRole::Small, year));
    if (labelWidth + 6 <= bar.left() - laidOut.panels[column].left())
        laidOut.fixed.push_back(textShape(year, QRectF(bar.left() - 6 - labelWidth, top, labelWidth, lineHeight), FontRole::Small, ColourRole::MutedInk));
}

void PageLayout::appendTimeAxis(LaidOutFigure &laidOut, std::size_t column, double top) const
{
    if (m_figure.column(column).lanes.empty())
        return; // no time to show
    const double lineHeight = m_measure.lineHeight(FontRole::Small);
    const double tick = lengths().tick;
    const QRectF &span = laidOut.plotSpan[column];
    laidOut.fixed.push_back(lineShape({span.left(), top}, {span.right(), top}, ColourRole::Axis, lengths().stroke));
    double free = laidOut.panels[column].left();
    for (const TimeTick &at : laidOut.ticks) {
        const double x = laidOut.xOf(at.day, column);
        if (x >= span.left() - 0.5 && x <= span.right() + 0.5)
            laidOut.fixed.push_back(lineShape({x, top}, {x, top + tick}, ColourRole::Axis, lengths().stroke));
        if (at.label.isEmpty())
            continue;
        const double labelWidth = std::ceil(m_measure.width(FontRole::Small, at.label));
        const double labelLeft = std::min(laidOut.xOf(at.labelDay, column) - labelWidth / 2, laidOut.panels[column].right() - 2 - labelWidth);
        if (labelLeft < free)
            continue;
        free = labelLeft + labelWidth + 4;
        laidOut.fixed.push_back(textShape(at.label, QRectF(labelLeft, top + tick + 2, labelWidth, lineHeight), FontRole::Small, ColourRole::MutedInk, Qt::AlignCenter));
    }
    if (!m_figure.strip || !m_figure.strip->saidOn.isValid())
        return;
    const double claim = laidOut.xOf((static_cast<double>(m_figure.strip->saidOn.toJulianDay()) + static_cast<double>(m_figure.strip->saidUntil.toJulianDay()) + 1) / 2, column);
    std::optional<Shape> arrow;
    if (claim >= span.left() && claim <= span.right())
        arrow = claimArrow({claim, top - 1}, lengths().dot);
    if (!arrow)
        return;
    // At the edge of a column half of it must do.
    for (QPointF &point : arrow->points)
        point.setX(std::clamp(point.x(), laidOut.panels[column].left(), laidOut.panels[column].right()));
    // Above a tinted lane that reaches down to the axis, which is painted after what is fixed.
    const auto last = std::find_if(laidOut.lanes.rbegin(), laidOut.lanes.rend(), [column](const LaidOutLane &shown) { return shown.column == column; });
    if (isPage() && last != laidOut.lanes.rend())
        last->over.push_back(*arrow);
    else
        laidOut.fixed.push_back(*arrow);
}

}  // namespace countercheck
