// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_layout.h"

#include "models/layout/lane_furniture.h"
#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"
#include "models/layout/ticks.h"

#include <algorithm>
#include <cmath>

// The lanes of a page: which are drawn, how high, and one under the other.
namespace countercheck {
namespace {

const char *sectionHeading(const Lane &lane, const Lane *previous)
{
    if (lane.potential && !(previous && previous->potential))
        return QT_TRANSLATE_NOOP("Column", "Potential victims: not verified");
    if (lane.axis != AxisKind::Count && !(previous && previous->axis != AxisKind::Count))
        return QT_TRANSLATE_NOOP("Column", "Rates and changes");
    return nullptr;
}

}  // namespace

double PageLayout::sectionHeight() const
{
    return m_measure.lineHeight(FontRole::LabelStrong) + 8;
}

void PageLayout::measureColumns()
{
    m_axisWidth = 0;
    m_trayWidth = 0;
    for (std::size_t column = 0; column < 2; ++column) {
        const bool hasTray = panel(column, 0, 0).width() >= narrowestWithTray;
        for (const std::size_t position : m_chosen[column]) {
            const Lane &shown = lane(column, position);
            if (shown.axis == AxisKind::Count || shown.axis == AxisKind::Percent)
                m_axisWidth = std::max(m_axisWidth, m_measure.width(FontRole::Small, m_wording.number(valueAxis(shown).maximum)) + 8);
            for (const TrayItem &item : shown.undated) {
                if (hasTray)
                    m_trayWidth = std::max(m_trayWidth, 10 + std::ceil(m_measure.width(FontRole::LabelStrong, item.label + raisedLetters(item.statusLetters))) + 2);
            }
        }
    }
    if (m_trayWidth > 0)
        m_trayWidth = std::max(m_trayWidth, 10 + m_measure.width(FontRole::Small, m_wording.say("Axis", "no date")));
    for (std::size_t column = 0; column < 2; ++column) {
        const LanePlace place = lanePlace(column);
        m_furnitureHeights[column].clear();
        for (const Lane &shown : m_figure.column(column).lanes)
            m_furnitureHeights[column].push_back(laneFurnitureHeight(shown, place, m_measure, m_wording));
    }
}

LanePlace PageLayout::lanePlace(std::size_t column) const
{
    const QRectF box = panel(column, 0, 0).adjusted(m_form.panelPadding, 0, -m_form.panelPadding, 0);
    LanePlace place;
    place.column = column;
    place.frame = box;
    place.plotLeft = box.left() + m_axisWidth;
    place.plotRight = box.right() - m_trayWidth;
    place.hasTray = m_trayWidth > 0;
    place.trayRight = box.right();
    place.mostNoteLines = m_form.mostLaneNoteLines;
    place.holdsNoteLine = m_form.holdsNoteLine;
    place.hasBadges = m_form.strip != StripForm::ClaimOnly;
    place.window = m_request.window;
    if (m_figure.strip && m_figure.strip->saidOn.isValid())
        place.claim = TimeWindow{static_cast<double>(m_figure.strip->saidOn.toJulianDay()), static_cast<double>(m_figure.strip->saidUntil.toJulianDay()) + 1};
    return place;
}

double PageLayout::stackHeight(std::size_t column, const std::vector<std::size_t> &lanes, double plotHeight) const
{
    double height = 0;
    const Lane *previous = nullptr;
    for (const std::size_t position : lanes) {
        const Lane &shown = lane(column, position);
        if (sectionHeading(shown, previous))
            height += sectionHeight();
        height += m_furnitureHeights[column][position] + plotHeightOf(shown, plotHeight) + m_form.laneGap;
        previous = &shown;
    }
    return height;
}

double PageLayout::viewportRoom() const
{
    const PageFooter below = footer();
    return m_request.size.height() - m_topHeight - m_headingHeight - axisHeight() - contextRoom() - below.height - (below.height > 0 ? m_form.gap : 0)
        - m_form.margin;
}

/// Assumes that labels and notes will be dropped, so that the sentence about them does not cost a lane later.
void PageLayout::reckonWithDrops()
{
    m_omissions.labels = 999;
    m_omissions.notes = m_form.mostLaneNoteLines < 100 ? 99 : 0;
}

void PageLayout::chooseLanes()
{
    // The note names what is left out and takes room from the lanes itself: repeated until nothing changes.
    reckonWithDrops();
    for (int round = 0; round < 4; ++round) {
        const double room = viewportRoom();
        QStringList leftOut;
        for (std::size_t column = 0; column < 2; ++column) {
            std::vector<std::size_t> chosen;
            const std::vector<Lane> &lanes = m_figure.column(column).lanes;
            for (const std::size_t position : byRelevance(m_figure, m_figure.column(column))) {
                std::vector<std::size_t> with = chosen;
                with.insert(std::ranges::upper_bound(with, position), position);
                if (!chosen.empty() && stackHeight(column, with, m_form.smallestPlot) > room)
                    break;
                chosen = std::move(with);
            }
            for (std::size_t position = 0; position < lanes.size(); ++position) {
                if (!std::ranges::binary_search(chosen, position))
                    leftOut += lanes[position].shortTitle;
            }
            m_chosen[column] = std::move(chosen);
        }
        const bool isSettled = leftOut == m_omissions.lanes;
        m_omissions.lanes = leftOut;
        if (isSettled)
            break;
    }
    measureColumns();
    const double room = viewportRoom();
    m_fits = room >= m_form.smallestPlot && stackHeight(0, m_chosen[0], m_form.smallestPlot) <= room
        && stackHeight(1, m_chosen[1], m_form.smallestPlot) <= room;
}

void PageLayout::chooseFewestLanes()
{
    reckonWithDrops();
    m_omissions.lanes.clear();
    for (std::size_t column = 0; column < 2; ++column) {
        const std::vector<Lane> &lanes = m_figure.column(column).lanes;
        if (lanes.empty())
            continue;
        m_chosen[column] = {byRelevance(m_figure, m_figure.column(column)).front()};
        for (std::size_t position = 0; position < lanes.size(); ++position) {
            if (position != m_chosen[column].front())
                m_omissions.lanes += lanes[position].shortTitle;
        }
    }
    measureColumns();
}

bool PageLayout::hasAllEvidence() const
{
    for (std::size_t column = 0; column < 2; ++column) {
        const std::vector<Lane> &lanes = m_figure.column(column).lanes;
        for (std::size_t position = 0; position < lanes.size(); ++position) {
            if (hasEvidence(lanes[position]) && !std::ranges::binary_search(m_chosen[column], position))
                return false;
        }
    }
    return true;
}

double PageLayout::heightWithPlots(double plotHeight) const
{
    const PageFooter below = footer();
    const double lanes = std::max({stackHeight(0, m_chosen[0], plotHeight), stackHeight(1, m_chosen[1], plotHeight), plotHeight});
    return m_topHeight + m_headingHeight + lanes + axisHeight() + contextRoom() + (below.height > 0 ? m_form.gap : 0) + below.height + m_form.margin;
}

double PageLayout::tallestPlot() const
{
    // A plot that is much higher than wide looks like a tower.
    constexpr double shareOfWidth = 0.75;
    const LanePlace place = lanePlace(0);
    return std::clamp(shareOfWidth * (place.plotRight - place.plotLeft), std::min(preferredPlot, m_form.tallestPlot), m_form.tallestPlot);
}

double PageLayout::plotHeightThatFits(double available) const
{
    double fitting = tallestPlot();
    for (std::size_t column = 0; column < 2; ++column) {
        const auto count = static_cast<double>(m_chosen[column].size());
        if (count > 0)
            fitting = std::min(fitting, (available - stackHeight(column, m_chosen[column], 0)) / count);
    }
    return std::max(std::floor(fitting), m_form.smallestPlot);
}

PageLayout::Stack PageLayout::stackLanes(const LaidOutFigure &laidOut, double plotHeight) const
{
    Stack stack;
    for (std::size_t column = 0; column < 2; ++column) {
        LanePlace place = lanePlace(column);
        place.plotHeight = plotHeight;
        // The shorter column ends before the other.
        const double overflow = isPage() ? 0 : std::max(0.0, stackHeight(column, m_chosen[column], plotHeight) - laidOut.viewport.height());
        const double start = laidOut.viewport.top() - std::min(laidOut.scroll, overflow);
        double top = start;
        const Lane *previous = nullptr;
        for (const std::size_t position : m_chosen[column]) {
            const Lane &shown = lane(column, position);
            const double sectionTop = top;
            const char *heading = sectionHeading(shown, previous);
            previous = &shown;
            if (heading)
                top += sectionHeight();
            place.frame.moveTop(top);
            LaidOutLane drawn = layOutLane(shown, place, m_measure, m_wording, stack.trayMarks);
            drawn.position = position;
            if (heading)
                drawn.over.push_back(textShape(m_wording.say("Column", heading), QRectF(place.frame.left(), sectionTop + 4, place.frame.width(), sectionHeight() - 8),
                                               FontRole::LabelStrong, column == 0 ? ColourRole::ProcessInk : ColourRole::VictimsInk));
            if (shown.potential) {
                const double overhang = std::min(8.0, m_form.panelPadding - 1);
                const QRectF tint(place.frame.left() - overhang, sectionTop, place.frame.width() + 2 * overhang, drawn.frame.bottom() + m_form.laneGap - sectionTop);
                drawn.under.insert(drawn.under.begin(), rectangleShape(tint, ColourRole::PotentialPanel));
            }
            drawn.under.push_back(lineShape(drawn.plot.bottomLeft(), drawn.plot.bottomRight(), ColourRole::Axis));
            for (const TimeTick &tick : laidOut.ticks) {
                const double x = laidOut.xOf(tick.day, column);
                drawn.under.push_back(lineShape({x, drawn.plot.bottom()}, {x, drawn.plot.bottom() + tickLength}, ColourRole::Axis));
            }
            top = drawn.frame.bottom() + m_form.laneGap;
            stack.lanes.push_back(std::move(drawn));
        }
        stack.height = std::max(stack.height, top - start);
    }
    return stack;
}

/// Makes plots as high as fit. Room that was kept for words which then fit inside the plots is given back to the plots.
PageLayout::Stack PageLayout::fittingStack(const LaidOutFigure &laidOut) const
{
    const double room = laidOut.viewport.height();
    const double plotHeight = plotHeightThatFits(room);
    Stack stack = stackLanes(laidOut, plotHeight);
    const auto most = static_cast<double>(std::max<std::size_t>(1, std::max(m_chosen[0].size(), m_chosen[1].size())));
    const double higher = std::min(tallestPlot(), plotHeight + std::floor((room - stack.height) / most));
    if (!isPage() || higher < plotHeight + 2)
        return stack;
    Stack grown = stackLanes(laidOut, higher);
    return grown.height <= room ? grown : stack;
}

}  // namespace countercheck
