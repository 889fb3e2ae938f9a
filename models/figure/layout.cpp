// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/layout.h"

#include "models/figure/lane_layout.h"
#include "models/figure/shapes.h"
#include "models/figure/strip_layout.h"
#include "models/figure/text_layout.h"
#include "models/figure/ticks.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double exportMargin = 24;
constexpr double windowMargin = 1;
constexpr double blockGap = 12;
constexpr double columnGap = 16;
constexpr double panelPadding = 14;
constexpr double panelRadius = 8;
constexpr double columnBarHeight = 3;
constexpr double laneGap = 8;
constexpr double smallestPlot = 38;
constexpr double smallestFittedPlot = 28;
constexpr double tallestPlot = 150;
constexpr double preferredPlot = 64;
constexpr double tickLength = 3;

/// Below this height what only repeats itself is left out, so that the lanes keep their room.
constexpr double compactBelow = 430;

const char *sectionHeading(const Lane &lane, const Lane *previous)
{
    if (lane.potential && !(previous && previous->potential))
        return QT_TRANSLATE_NOOP("Column", "Potential victims: not verified");
    if (lane.axis != AxisKind::Count && !(previous && previous->axis != AxisKind::Count))
        return QT_TRANSLATE_NOOP("Column", "Rates and changes");
    return nullptr;
}

class Layout {
public:
    Layout(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure, const Wording &wording)
        : m_figure(figure), m_request(request), m_measure(measure), m_wording(wording),
          m_margin(request.withTitle ? exportMargin : windowMargin),
          m_isCompact(!request.withTitle && request.size.height() < compactBelow)
    {
        m_laidOut.size = request.size;
        m_laidOut.window = request.window;
    }

    LaidOutFigure run();
    /// The height of everything with plots of that height.
    double heightWithPlots(double plotHeight);

private:
    double left() const { return m_margin; }
    double width() const { return m_request.size.width() - 2 * m_margin; }

    double appendTitle(double top);
    double appendStrip(double top);
    std::vector<Shape> footer(double &height) const;
    QRectF panel(std::size_t column, double top, double bottom) const;
    double headingTop() const { return m_isCompact ? 5 : 9; } ///< under the coloured bar
    double headingHeight() const;
    double gap() const { return m_isCompact ? 8 : blockGap; }
    double axisHeight() const;
    void measureColumns();
    void appendPanel(std::size_t column, const QRectF &box);
    void appendTimeAxis();
    void placeLanes(double plotHeight);
    double laneStackHeight(std::size_t column, double plotHeight) const;
    double plotHeightThatFits(double available) const;
    LanePlace lanePlace(std::size_t column) const;
    double sectionHeight() const { return m_measure.lineHeight(FontRole::LabelStrong) + 8; }

    const ComparisonFigure &m_figure;
    const LayoutRequest &m_request;
    const TextMeasure &m_measure;
    const Wording &m_wording;
    const double m_margin;
    const bool m_isCompact;
    double m_axisWidth = 0; ///< of the value labels, the same in every lane
    double m_trayWidth = 0;
    LaidOutFigure m_laidOut;
};

double Layout::appendTitle(double top)
{
    if (!m_request.withTitle)
        return top;
    top = appendLines(m_laidOut.fixed, wrap(m_figure.title, width(), FontRole::Title, m_measure), left(), top, width(), FontRole::Title,
                      ColourRole::Ink, m_measure);
    top = appendLines(m_laidOut.fixed, wrap(m_figure.subtitle, width(), FontRole::Body, m_measure), left(), top + 4, width(), FontRole::Body,
                      ColourRole::MutedInk, m_measure);
    return top + blockGap;
}

double Layout::appendStrip(double top)
{
    if (!m_figure.strip)
        return top;
    return layOutStrip(m_laidOut, *m_figure.strip, QRectF(left(), top, width(), 0), m_isCompact, m_measure, m_wording) + gap();
}

/// Sentence, notes and sources, placed from y = 0 on.
std::vector<Shape> Layout::footer(double &height) const
{
    std::vector<Shape> shapes;
    double y = 0;
    if (m_figure.sentence) {
        const VerdictSentence &sentence = *m_figure.sentence;
        const double padding = m_isCompact ? 6 : 10;
        const double textWidth = width() - 2 * panelPadding;
        std::vector<Shape> texts;
        double bottom = appendLines(texts, wrap(sentence.headline, textWidth, FontRole::LaneTitle, m_measure), left() + panelPadding, y + padding,
                                    textWidth, FontRole::LaneTitle, ColourRole::CareInk, m_measure);
        if (!m_isCompact)
            bottom = appendLines(texts, wrap(sentence.detail, textWidth, FontRole::Body, m_measure), left() + panelPadding, bottom + 1,
                                 textWidth, FontRole::Body, ColourRole::MutedInk, m_measure);
        shapes.push_back(roundedShape(QRectF(left(), y, width(), bottom + padding - y), panelRadius, ColourRole::CareFill, ColourRole::CareEdge));
        shapes.insert(shapes.end(), texts.begin(), texts.end());
        y = bottom + padding;
    }
    // Never left out, however low the window: a picture without it would say what nobody may say.
    for (const AxisOverride &axisOverride : m_figure.overrides) {
        const double textWidth = width() - 2 * panelPadding;
        y += y > 0 ? 6 : 0;
        std::vector<Shape> texts;
        const double bottom = appendLines(texts, wrap(axisOverride.words, textWidth, FontRole::LabelStrong, m_measure), left() + panelPadding, y + 5,
                                          textWidth, FontRole::LabelStrong, ColourRole::ClaimInk, m_measure);
        Shape box = roundedShape(QRectF(left(), y, width(), bottom + 5 - y), panelRadius, ColourRole::ClaimFill, ColourRole::Claim);
        box.dash = DashKind::Dashed;
        shapes.push_back(box);
        shapes.insert(shapes.end(), texts.begin(), texts.end());
        y = bottom + 5;
    }
    if (m_request.withSources) {
        y += blockGap;
        for (const QString &line : {m_wording.say("Figure", "Note: %1").arg(m_figure.notes.join(u' ')), m_figure.sourceLine, m_figure.libraryLine})
            y = appendLines(shapes, wrap(line, width(), FontRole::Small, m_measure), left(), y, width(), FontRole::Small, ColourRole::MutedInk, m_measure) + 3;
    }
    height = y;
    return shapes;
}

QRectF Layout::panel(std::size_t column, double top, double bottom) const
{
    const double panelWidth = (width() - columnGap) / 2;
    return QRectF(left() + static_cast<double>(column) * (panelWidth + columnGap), top, panelWidth, bottom - top);
}

double Layout::headingHeight() const
{
    double height = columnBarHeight + headingTop() + m_measure.lineHeight(FontRole::Heading) + (m_isCompact ? 4 : 8);
    if (!m_isCompact) {
        const double textWidth = panel(0, 0, 0).width() - 2 * panelPadding;
        qsizetype lines = 1;
        for (const LaneColumn *column : {&m_figure.process, &m_figure.victims})
            lines = std::max(lines, wrap(column->subheading, textWidth, FontRole::Small, m_measure).size());
        height += static_cast<double>(lines) * m_measure.lineHeight(FontRole::Small);
    }
    return height;
}

double Layout::axisHeight() const
{
    return tickLength + 2 + 2 * m_measure.lineHeight(FontRole::Small) + 8;
}

void Layout::measureColumns()
{
    for (const LaneColumn *column : {&m_figure.process, &m_figure.victims}) {
        for (const Lane &lane : column->lanes) {
            const ValueAxis axis = valueAxis(lane);
            if (lane.axis == AxisKind::Count || lane.axis == AxisKind::Percent)
                m_axisWidth = std::max(m_axisWidth, m_measure.width(FontRole::Small, m_wording.number(axis.maximum)) + 8);
            for (const TrayItem &item : lane.undated)
                m_trayWidth = std::max(m_trayWidth, 10 + 12 + std::ceil(m_measure.width(FontRole::LabelStrong, item.label)) + 2);
        }
    }
    if (m_trayWidth > 0)
        m_trayWidth = std::max(m_trayWidth, 10 + m_measure.width(FontRole::Small, m_wording.say("Axis", "no date")));
}

LanePlace Layout::lanePlace(std::size_t column) const
{
    const QRectF box = panel(column, 0, 0).adjusted(panelPadding, 0, -panelPadding, 0);
    LanePlace place;
    place.column = column;
    place.frame = box;
    place.plotLeft = box.left() + m_axisWidth;
    place.plotRight = box.right() - m_trayWidth;
    place.trayRight = box.right();
    // On screen lanes stay low so that more of them are seen together; an export prints every word.
    place.mostNoteLines = m_request.withSources ? 100 : 1;
    place.window = m_request.window;
    if (m_figure.strip && m_figure.strip->saidOn.isValid())
        place.claimDay = static_cast<double>(m_figure.strip->saidOn.toJulianDay()) + 0.5;
    return place;
}

double Layout::laneStackHeight(std::size_t column, double plotHeight) const
{
    const std::vector<Lane> &lanes = m_figure.column(column).lanes;
    LanePlace place = lanePlace(column);
    place.plotHeight = plotHeight;
    double height = 0;
    for (std::size_t index = 0; index < lanes.size(); ++index) {
        if (sectionHeading(lanes[index], index > 0 ? &lanes[index - 1] : nullptr))
            height += sectionHeight();
        height += laneFurnitureHeight(lanes[index], place, m_measure, m_wording) + plotHeight + laneGap;
    }
    return height;
}

double Layout::plotHeightThatFits(double available) const
{
    const double smallest = m_request.fitAllLanes ? smallestFittedPlot : smallestPlot;
    double fitting = tallestPlot;
    for (std::size_t column = 0; column < 2; ++column) {
        const auto count = static_cast<double>(m_figure.column(column).lanes.size());
        if (count > 0)
            fitting = std::min(fitting, (available - laneStackHeight(column, 0)) / count);
    }
    return std::clamp(std::floor(fitting), smallest, tallestPlot);
}

void Layout::appendPanel(std::size_t column, const QRectF &box)
{
    const LaneColumn &lanes = m_figure.column(column);
    const ColourRole hue = column == 0 ? ColourRole::Process : ColourRole::Victims;
    const ColourRole ink = column == 0 ? ColourRole::ProcessInk : ColourRole::VictimsInk;
    m_laidOut.fixed.push_back(roundedShape(box, panelRadius, ColourRole::Panel, ColourRole::PanelEdge));
    m_laidOut.fixed.push_back(rectangleShape(QRectF(box.left(), box.top(), box.width(), columnBarHeight), hue));
    const double textLeft = box.left() + panelPadding;
    const double textWidth = box.width() - 2 * panelPadding;
    const double bottom = appendLines(m_laidOut.fixed, wrap(lanes.heading, textWidth, FontRole::Heading, m_measure, 1), textLeft,
                                      box.top() + columnBarHeight + headingTop(), textWidth, FontRole::Heading, ink, m_measure);
    if (!m_isCompact)
        appendLines(m_laidOut.fixed, wrap(lanes.subheading, textWidth, FontRole::Small, m_measure), textLeft, bottom, textWidth, FontRole::Small,
                    ColourRole::MutedInk, m_measure);
    if (lanes.lanes.empty())
        appendLines(m_laidOut.fixed, wrap(lanes.emptyWords, textWidth, FontRole::Body, m_measure), textLeft, m_laidOut.viewport.top() + 8, textWidth,
                    FontRole::Body, ColourRole::MutedInk, m_measure);
}

void Layout::appendTimeAxis()
{
    const double lineHeight = m_measure.lineHeight(FontRole::Small);
    const double top = m_laidOut.viewport.bottom() + 1;
    for (std::size_t column = 0; column < 2; ++column) {
        const QRectF &span = m_laidOut.plotSpan[column];
        m_laidOut.fixed.push_back(lineShape({span.left(), top}, {span.right(), top}, ColourRole::Axis));
        for (const TimeTick &tick : m_laidOut.ticks) {
            const double x = m_laidOut.xOf(tick.day, column);
            m_laidOut.fixed.push_back(lineShape({x, top}, {x, top + tickLength}, ColourRole::Axis));
            const double labelWidth = std::ceil(m_measure.width(FontRole::Small, tick.label));
            // The first label may lean over the value labels, the last must stay inside its panel.
            const double labelLeft = std::min(x - labelWidth / 2, span.right() + m_trayWidth + panelPadding - 2 - labelWidth);
            if (m_trayWidth > 0 && labelLeft + labelWidth > span.right() + 8 && x > span.right() - labelWidth / 2)
                continue;
            m_laidOut.fixed.push_back(textShape(tick.label, QRectF(labelLeft, top + tickLength + 2, labelWidth, lineHeight), FontRole::Small,
                                                ColourRole::MutedInk, Qt::AlignCenter));
        }
        if (m_trayWidth > 0)
            m_laidOut.fixed.push_back(textShape(m_wording.say("Axis", "no date"), QRectF(span.right() + 10, top + tickLength + 2, m_trayWidth - 10, lineHeight),
                                                FontRole::Small, ColourRole::MutedInk));
    }
    const double noteTop = top + tickLength + 4 + lineHeight;
    const double noteWidth = panel(0, 0, 0).width() - 2 * panelPadding;
    const bool fits = m_measure.width(FontRole::Small, m_figure.scaleNote) <= noteWidth;
    m_laidOut.fixed.push_back(textShape(elide(fits ? m_figure.scaleNote : m_figure.shortScaleNote, noteWidth, FontRole::Small, m_measure),
                                        QRectF(left() + panelPadding, noteTop, noteWidth, lineHeight), FontRole::Small, ColourRole::MutedInk));
}

void Layout::placeLanes(double plotHeight)
{
    for (std::size_t column = 0; column < 2; ++column) {
        LanePlace place = lanePlace(column);
        place.plotHeight = plotHeight;
        const std::vector<Lane> &lanes = m_figure.column(column).lanes;
        // The shorter column stops at its end.
        const double overflow = std::max(0.0, laneStackHeight(column, plotHeight) - m_laidOut.viewport.height());
        double top = m_laidOut.viewport.top() - std::min(m_laidOut.scroll, overflow);
        for (std::size_t index = 0; index < lanes.size(); ++index) {
            const Lane &lane = lanes[index];
            const double sectionTop = top;
            const char *heading = sectionHeading(lane, index > 0 ? &lanes[index - 1] : nullptr);
            if (heading)
                top += sectionHeight();
            place.frame.moveTop(top);
            LaidOutLane laidOut = layOutLane(lane, place, m_measure, m_wording, m_laidOut.trayMarks);
            if (heading)
                laidOut.over.push_back(textShape(m_wording.say("Column", heading), QRectF(place.frame.left(), sectionTop + 4, place.frame.width(), sectionHeight() - 8),
                                                 FontRole::LabelStrong, column == 0 ? ColourRole::ProcessInk : ColourRole::VictimsInk));
            if (lane.potential) {
                const QRectF tint(place.frame.left() - 8, sectionTop, place.frame.width() + 16, laidOut.frame.bottom() + laneGap / 2 - sectionTop + laneGap / 2);
                laidOut.under.insert(laidOut.under.begin(), rectangleShape(tint, ColourRole::PotentialPanel));
            }
            laidOut.under.push_back(lineShape(laidOut.plot.bottomLeft(), laidOut.plot.bottomRight(), ColourRole::Axis));
            for (const TimeTick &tick : m_laidOut.ticks) {
                const double x = m_laidOut.xOf(tick.day, column);
                laidOut.under.push_back(lineShape({x, laidOut.plot.bottom()}, {x, laidOut.plot.bottom() + tickLength}, ColourRole::Axis));
            }
            top = laidOut.frame.bottom() + laneGap;
            m_laidOut.lanes.push_back(std::move(laidOut));
        }
    }
}

LaidOutFigure Layout::run()
{
    measureColumns();
    double y = appendTitle(m_margin);
    y = appendStrip(y);

    double footerHeight = 0;
    std::vector<Shape> footerShapes = footer(footerHeight);
    const double footerTop = m_request.size.height() - m_margin - footerHeight;
    const double panelBottom = footerHeight > 0 ? footerTop - gap() : footerTop;
    const double viewportTop = y + headingHeight();
    const double viewportBottom = std::max(viewportTop + smallestPlot, panelBottom - axisHeight());
    m_laidOut.viewport = QRectF(left() + 1, viewportTop, width() - 2, viewportBottom - viewportTop);

    const double plotHeight = plotHeightThatFits(m_laidOut.viewport.height());
    m_laidOut.contentHeight = std::max(laneStackHeight(0, plotHeight), laneStackHeight(1, plotHeight));
    m_laidOut.scroll = std::clamp(m_request.scroll, 0.0, std::max(0.0, m_laidOut.contentHeight - m_laidOut.viewport.height()));
    for (std::size_t column = 0; column < 2; ++column) {
        const LanePlace place = lanePlace(column);
        m_laidOut.plotSpan[column] = QRectF(place.plotLeft, viewportTop, place.plotRight - place.plotLeft, m_laidOut.viewport.height());
    }
    m_laidOut.ticks = calendarTicks(m_request.window, m_laidOut.plotSpan[0].width(), m_measure, m_wording);

    for (std::size_t column = 0; column < 2; ++column) {
        m_laidOut.panels[column] = panel(column, y, viewportBottom + axisHeight());
        appendPanel(column, m_laidOut.panels[column]);
    }
    appendTimeAxis();
    placeLanes(plotHeight);

    for (Shape &shape : footerShapes) {
        shape.box.translate(0, footerTop);
        m_laidOut.fixed.push_back(std::move(shape));
    }
    return std::move(m_laidOut);
}

double Layout::heightWithPlots(double plotHeight)
{
    measureColumns();
    const double top = appendStrip(appendTitle(m_margin)) + headingHeight();
    double footerHeight = 0;
    (void)footer(footerHeight);
    return top + std::max(laneStackHeight(0, plotHeight), laneStackHeight(1, plotHeight)) + axisHeight() + blockGap + footerHeight + m_margin;
}

}  // namespace

TimeWindow fullWindow(const ComparisonFigure &figure)
{
    if (!figure.extent.first.isValid())
        return {static_cast<double>(QDate(2000, 1, 1).toJulianDay()), static_cast<double>(QDate(2001, 1, 1).toJulianDay())};
    // A whole year, and at least a month beyond the last day, so that no head touches the edge.
    const QDate last = figure.extent.last.addDays(30);
    return {static_cast<double>(QDate(figure.extent.first.year(), 1, 1).toJulianDay()),
            static_cast<double>(QDate(last.year() + 1, 1, 1).toJulianDay())};
}

QSizeF preferredSize(const ComparisonFigure &figure, double width, const TextMeasure &measure, const Wording &wording)
{
    const LayoutRequest request{QSizeF(width, 0), fullWindow(figure), 0, true, true, true};
    return QSizeF(width, std::ceil(Layout(figure, request, measure, wording).heightWithPlots(preferredPlot)));
}

QSizeF smallestSize(const ComparisonFigure &figure, double width, const TextMeasure &measure, const Wording &wording)
{
    const LayoutRequest request{QSizeF(width, 0), fullWindow(figure), 0, true, true, true};
    return QSizeF(width, std::ceil(Layout(figure, request, measure, wording).heightWithPlots(smallestFittedPlot)));
}

LaidOutFigure layOut(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure, const Wording &wording)
{
    return Layout(figure, request, measure, wording).run();
}

}  // namespace countercheck
