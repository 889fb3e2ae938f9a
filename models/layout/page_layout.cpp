// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_layout.h"

#include "models/layout/context_layout.h"
#include "models/layout/page_head.h"
#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"
#include "models/layout/ticks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double panelRadius = 8;
constexpr double columnBarHeight = 3;
constexpr double contextShare = 0.25; ///< the largest share of the height of a page

}  // namespace

PageLayout::PageLayout(const ComparisonFigure &figure, const LayoutRequest &request, const PageForm &form, const TextMeasure &measure,
                       const Wording &wording)
    : m_figure(figure), m_request(request), m_form(form), m_measure(measure), m_wording(wording)
{
    for (std::size_t column = 0; column < 2; ++column) {
        m_chosen[column].resize(figure.column(column).lanes.size());
        std::iota(m_chosen[column].begin(), m_chosen[column].end(), std::size_t(0));
    }
    m_omissions.mostNames = form.mostNames;
    m_omissions.withoutTraces = form.strip == StripForm::ClaimOnly && figure.strip && hasTraces(*figure.strip);
    if (figure.context) {
        m_contextRows = std::min(figure.context->rows.size(), form.mostContextRows);
        while (isPage() && m_request.size.height() > 0 && m_contextRows > 1
               && contextHeight(*figure.context, m_contextRows, width(), form, measure) > contextShare * request.size.height())
            --m_contextRows;
        m_omissions.context = figure.context->rows.size() - m_contextRows;
    }
    m_topHeight = measureTop();
    m_headingHeight = measureHeading();
    measureColumns();
}

double PageLayout::appendTitle(LaidOutFigure &laidOut, double top) const
{
    if (!m_request.withTitle)
        return top;
    return layOutHead(laidOut, m_figure, QRectF(left(), top, width(), 0), m_form, m_measure) + m_form.gap;
}

double PageLayout::appendStrip(LaidOutFigure &laidOut, double top) const
{
    // The smallest form has the claim once: in the head.
    if (!m_figure.strip || (m_form.strip == StripForm::ClaimOnly && !m_figure.claim.isEmpty()))
        return top;
    return layOutStrip(laidOut, *m_figure.strip, QRectF(left(), top, width(), 0), m_form.strip, m_measure, m_wording) + m_form.gap;
}

double PageLayout::measureTop() const
{
    LaidOutFigure scratch;
    return appendStrip(scratch, appendTitle(scratch, m_form.margin));
}

double PageLayout::measureHeading() const
{
    qsizetype headings = 1;
    qsizetype subheadings = 0;
    for (std::size_t position = 0; position < 2; ++position) {
        const LaneColumn *column = &m_figure.column(position);
        const double textWidth = panel(position, 0, 0).width() - 2 * m_form.panelPadding;
        headings = std::max(headings, wrap(column->heading, textWidth, FontRole::Heading, m_measure).size());
        if (m_form.hasSubheadings)
            subheadings = std::max(subheadings, wrap(column->subheading, textWidth, FontRole::Small, m_measure).size());
    }
    return columnBarHeight + m_form.headingTop + static_cast<double>(headings) * m_measure.lineHeight(FontRole::Heading)
        + static_cast<double>(subheadings) * m_measure.lineHeight(FontRole::Small) + m_form.headingBelow;
}

double PageLayout::axisHeight() const
{
    return tickLength + 2 + (m_form.hasScaleNote ? 2 : 1) * m_measure.lineHeight(FontRole::Small) + std::min(8.0, m_form.gap);
}

double PageLayout::contextRoom() const
{
    if (!m_figure.context || m_contextRows == 0)
        return 0;
    return contextHeight(*m_figure.context, m_contextRows, width(), m_form, m_measure) + m_form.gap;
}

PageFooter PageLayout::footer() const
{
    return layOutFooter(m_figure, m_request.withSources ? omissionWords(m_omissions, m_wording) : QString(), m_heldNoteLines, left(), width(),
                        m_request.withSources, m_form, m_measure, m_wording);
}

QRectF PageLayout::panel(std::size_t column, double top, double bottom) const
{
    // A column without a lane has a sentence to show, and leaves the rest to the other.
    constexpr double emptyShare = 0.29;
    const double room = width() - m_form.columnGap;
    const bool isEmpty[] = {m_figure.process.lanes.empty(), m_figure.victims.lanes.empty()};
    const double first = isEmpty[0] == isEmpty[1] ? room / 2 : isEmpty[0] ? room * emptyShare : room * (1 - emptyShare);
    return column == 0 ? QRectF(left(), top, first, bottom - top) : QRectF(left() + first + m_form.columnGap, top, room - first, bottom - top);
}

void PageLayout::appendPanel(LaidOutFigure &laidOut, std::size_t column) const
{
    const QRectF box = laidOut.panels[column];
    const LaneColumn &lanes = m_figure.column(column);
    const ColourRole hue = column == 0 ? ColourRole::Process : ColourRole::Victims;
    const ColourRole ink = column == 0 ? ColourRole::ProcessInk : ColourRole::VictimsInk;
    laidOut.fixed.push_back(roundedShape(box, panelRadius, ColourRole::Panel, ColourRole::PanelEdge));
    laidOut.fixed.push_back(rectangleShape(QRectF(box.left(), box.top(), box.width(), columnBarHeight), hue));
    const double textLeft = box.left() + m_form.panelPadding;
    const double textWidth = box.width() - 2 * m_form.panelPadding;
    const double bottom = appendLines(laidOut.fixed, wrap(lanes.heading, textWidth, FontRole::Heading, m_measure), textLeft,
                                      box.top() + columnBarHeight + m_form.headingTop, textWidth, FontRole::Heading, ink, m_measure);
    if (m_form.hasSubheadings)
        appendLines(laidOut.fixed, wrap(lanes.subheading, textWidth, FontRole::Small, m_measure), textLeft, bottom, textWidth, FontRole::Small,
                    ColourRole::MutedInk, m_measure);
    if (lanes.lanes.empty())
        appendEmptyWords(laidOut, lanes, QRectF(textLeft, laidOut.viewport.top() + 4, textWidth, laidOut.viewport.height() - 4), ink);
}

/// Says in large type that a column holds nothing, then what was asked and where it was looked for, as far as there is room.
void PageLayout::appendEmptyWords(LaidOutFigure &laidOut, const LaneColumn &column, const QRectF &room, ColourRole ink) const
{
    const auto heightOf = [&](const QStringList &lines, FontRole font) { return static_cast<double>(lines.size()) * m_measure.lineHeight(font); };
    FontRole font = FontRole::Title;
    QStringList statement;
    for (const FontRole smaller : {FontRole::Title, FontRole::Heading, FontRole::Body}) {
        font = smaller;
        statement = wrap(column.emptyWords, room.width(), font, m_measure);
        if (heightOf(statement, font) <= room.height())
            break;
    }
    double bottom = appendLines(laidOut.fixed, statement, room.left(), room.top(), room.width(), font, ink, m_measure);
    for (const QString &search : column.searches) {
        const QStringList lines = wrap(search, room.width(), FontRole::Body, m_measure);
        if (bottom + m_form.gap + heightOf(lines, FontRole::Body) > room.bottom())
            break;
        bottom = appendLines(laidOut.fixed, lines, room.left(), bottom + m_form.gap, room.width(), FontRole::Body, ColourRole::MutedInk, m_measure);
    }
}

void PageLayout::appendTimeAxis(LaidOutFigure &laidOut) const
{
    const double lineHeight = m_measure.lineHeight(FontRole::Small);
    const double top = laidOut.viewport.bottom() + 1;
    for (std::size_t column = 0; column < 2; ++column) {
        if (m_figure.column(column).lanes.empty())
            continue; // no time to show
        const QRectF &span = laidOut.plotSpan[column];
        laidOut.fixed.push_back(lineShape({span.left(), top}, {span.right(), top}, ColourRole::Axis));
        for (const TimeTick &tick : laidOut.ticks) {
            const double x = laidOut.xOf(tick.day, column);
            laidOut.fixed.push_back(lineShape({x, top}, {x, top + tickLength}, ColourRole::Axis));
            const double labelWidth = std::ceil(m_measure.width(FontRole::Small, tick.label));
            // The first label may reach over the value labels; the last must stay inside its panel.
            const double labelLeft = std::min(x - labelWidth / 2, span.right() + m_trayWidth + m_form.panelPadding - 2 - labelWidth);
            if (m_trayWidth > 0 && labelLeft + labelWidth > span.right() + 8 && x > span.right() - labelWidth / 2)
                continue;
            laidOut.fixed.push_back(textShape(tick.label, QRectF(labelLeft, top + tickLength + 2, labelWidth, lineHeight), FontRole::Small,
                                              ColourRole::MutedInk, Qt::AlignCenter));
        }
        if (m_trayWidth > 0)
            laidOut.fixed.push_back(textShape(m_wording.say("Axis", "no date"), QRectF(span.right() + 10, top + tickLength + 2, m_trayWidth - 10, lineHeight),
                                              FontRole::Small, ColourRole::MutedInk));
    }
}

/// Writes how the lanes are scaled under the left column, or under the right one if the left is empty. A window says under the other
/// what is left out; a page says it in its note.
void PageLayout::appendScaleNote(LaidOutFigure &laidOut, std::size_t droppedInView) const
{
    if (!m_form.hasScaleNote)
        return;
    const double top = laidOut.viewport.bottom() + 1 + tickLength + 4 + m_measure.lineHeight(FontRole::Small);
    const auto widthOf = [&](std::size_t column) { return panel(column, 0, 0).width() - 2 * m_form.panelPadding; };
    const auto append = [&](std::size_t column, const QString &words) {
        const double noteWidth = widthOf(column);
        laidOut.fixed.push_back(textShape(elide(words, noteWidth, FontRole::Small, m_measure),
                                          QRectF(laidOut.panels[column].left() + m_form.panelPadding, top, noteWidth, m_measure.lineHeight(FontRole::Small)),
                                          FontRole::Small, ColourRole::MutedInk));
    };
    const std::size_t scaled = m_figure.process.lanes.empty() ? 1 : 0;
    const bool fits = m_measure.width(FontRole::Small, m_figure.scaleNote) <= widthOf(scaled);
    append(scaled, fits ? m_figure.scaleNote : m_figure.shortScaleNote);
    if (m_request.withSources || laidOut.omissions.isEmpty())
        return;
    const bool omissionsFit = m_measure.width(FontRole::Small, laidOut.omissions) <= widthOf(1 - scaled);
    append(1 - scaled, omissionsFit || droppedInView == 0
                  ? laidOut.omissions
                  : m_wording.say("Omissions", "%n without label", nullptr, static_cast<int>(droppedInView)));
}

double PageLayout::footerTop(const LaidOutFigure &laidOut) const
{
    return laidOut.panels[0].bottom() + contextRoom() + m_form.gap;
}

LaidOutFigure PageLayout::draw() const
{
    LaidOutFigure laidOut;
    laidOut.size = m_request.size;
    laidOut.window = m_request.window;
    const double panelTop = appendStrip(laidOut, appendTitle(laidOut, m_form.margin));
    PageFooter below = footer();
    const double panelBottom = m_request.size.height() - m_form.margin - below.height - (below.height > 0 ? m_form.gap : 0) - contextRoom();
    const double viewportTop = panelTop + m_headingHeight;
    const double viewportBottom = std::max(viewportTop + m_form.smallestPlot, panelBottom - axisHeight());
    laidOut.viewport = QRectF(left() + 1, viewportTop, width() - 2, viewportBottom - viewportTop);
    for (std::size_t column = 0; column < 2; ++column) {
        const LanePlace place = lanePlace(column);
        laidOut.plotSpan[column] = QRectF(place.plotLeft, viewportTop, place.plotRight - place.plotLeft, laidOut.viewport.height());
    }
    laidOut.ticks = calendarTicks(m_request.window, laidOut.plotSpan[m_figure.process.lanes.empty() ? 1 : 0].width(), m_measure, m_wording);
    if (isPage()) {
        laidOut.contentHeight = 0;
    } else {
        const double plotHeight = plotHeightThatFits(laidOut.viewport.height());
        laidOut.contentHeight = std::max(stackHeight(0, m_chosen[0], plotHeight), stackHeight(1, m_chosen[1], plotHeight));
        laidOut.scroll = std::clamp(m_request.scroll, 0.0, std::max(0.0, laidOut.contentHeight - laidOut.viewport.height()));
    }
    Stack stack = fittingStack(laidOut);
    if (isPage()) {
        laidOut.contentHeight = stack.height;
        // The time axis follows directly under the lanes, even if there is room left.
        laidOut.viewport.setHeight(std::min(laidOut.viewport.height(), std::max(m_form.smallestPlot, std::ceil(stack.height))));
    }
    for (std::size_t column = 0; column < 2; ++column) {
        laidOut.plotSpan[column].setHeight(laidOut.viewport.height());
        laidOut.panels[column] = panel(column, panelTop, laidOut.viewport.bottom() + axisHeight());
        appendPanel(laidOut, column);
    }
    laidOut.lanes = std::move(stack.lanes);
    laidOut.trayMarks = std::move(stack.trayMarks);
    laidOut.leftOut = m_omissions.lanes;
    laidOut.fits = m_fits;

    // A page shows every lane. In a window notes have tool tips, and only lanes in view are counted.
    Omissions omissions = m_omissions;
    omissions.labels = omissions.notes = 0;
    for (const LaidOutLane &shown : laidOut.lanes) {
        if (isPage() || shown.plot.intersects(laidOut.viewport))
            omissions.labels += shown.droppedLabels;
        omissions.notes += isPage() && shown.isNoteShortened ? 1 : 0;
    }
    omissions.withoutTraces = omissions.withoutTraces && isPage();
    laidOut.omissions = omissionWords(omissions, m_wording);

    appendTimeAxis(laidOut);
    appendScaleNote(laidOut, omissions.labels);
    if (m_figure.context && m_contextRows > 0)
        layOutContext(laidOut, *m_figure.context, m_contextRows, QRectF(left(), laidOut.panels[0].bottom() + m_form.gap, width(), 0), m_form, m_measure);
    for (Shape &shape : below.shapes) {
        moveDown(shape, footerTop(laidOut));
        laidOut.fixed.push_back(std::move(shape));
    }
    return laidOut;
}

LaidOutFigure PageLayout::run()
{
    if (!m_request.withSources)
        return draw();
    // What is left out is known only after everything is placed, but the sentence about it takes room itself. The note
    // therefore gets a number of lines, and more until the words fit. The geometry depends on that number alone.
    m_omissions.labels = m_omissions.notes = 0;
    m_heldNoteLines = footer().noteLines;
    for (int round = 0;; ++round) {
        LaidOutFigure laidOut = draw();
        const PageFooter said = layOutFooter(m_figure, laidOut.omissions, m_heldNoteLines, left(), width(), true, m_form, m_measure, m_wording);
        constexpr int mostRounds = 5;
        if (said.noteLines <= m_heldNoteLines || round == mostRounds) {
            // The words are those for which the room was kept.
            const PageFooter reckoned = footer();
            laidOut.fixed.resize(laidOut.fixed.size() - reckoned.shapes.size());
            for (Shape shape : said.shapes) {
                moveDown(shape, footerTop(laidOut));
                laidOut.fixed.push_back(std::move(shape));
            }
            return laidOut;
        }
        m_heldNoteLines = said.noteLines;
    }
}

}  // namespace countercheck
