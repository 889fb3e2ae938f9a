// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_layout.h"

#include "models/layout/context_layout.h"
#include "models/layout/page_head.h"
#include "models/layout/reason_blocks.h"
#include "models/layout/shapes.h"
#include "models/layout/span_line.h"
#include "models/layout/text_layout.h"
#include "models/layout/ticks.h"
#include "models/wording/sentence_form.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double panelRadius = 8;
constexpr double contextShare = 0.25; ///< the largest share of the height of a page

}  // namespace

PageLayout::PageLayout(const ComparisonFigure &figure, const LayoutRequest &request, const PageForm &form, const TextMeasure &measure,
                       const Wording &wording)
    : m_figure(figure), m_request(request), m_form(form), m_measure(measure), m_wording(wording)
{
    for (std::size_t column = 0; column < 2; ++column)
        m_chosen[column] = allLanes(column);
    m_omissions.mostNames = form.mostNames;
    if (figure.context) {
        m_contextRows = std::min(figure.context->rows.size(), form.mostContextRows);
        while (isPage() && m_request.size.height() > 0 && m_contextRows > 1
               && contextHeight(*figure.context, m_contextRows, width(), form, measure) > contextShare * request.size.height())
            --m_contextRows;
        m_omissions.context = figure.context->rows.size() - m_contextRows;
    }
    m_topHeight = measureTop();
    measureColumns();
    // In a low window context gives way before the lanes and the verdict do.
    while (!isPage() && m_contextRows > 0 && lanesRoom() < lengths().smallestPlot) {
        --m_contextRows;
        ++m_omissions.context;
    }
}

double PageLayout::appendTitle(LaidOutFigure &laidOut, double top) const
{
    if (!m_request.withTitle)
        return top;
    return layOutHead(laidOut, m_figure, QRectF(left(), top, width(), 0), m_form, m_measure) + m_form.gap;
}

double PageLayout::appendStrip(LaidOutFigure &laidOut, double top) const
{
    // A page has its claim in the head, and what it traces to in numbered lanes; a window has both above its chart.
    if (!m_figure.strip || (m_figure.isOfClaim && (!m_request.withTitle || !m_figure.claim.isEmpty() || !m_figure.ratings.empty())))
        return top;
    return layOutStrip(laidOut, *m_figure.strip, QRectF(left(), top, width(), 0), m_form.strip, m_measure, m_wording) + m_form.gap;
}

/// Returns whether a column without a lane is one line above the other: in the window of a comparison the room is that of what was picked. Of a claim
/// the empty column is a finding, and has its place.
bool PageLayout::hasEmptyLine() const
{
    return (!isPage() || m_request.isStacked) && !m_request.withTitle && !m_figure.isOfClaim && !m_request.onlyFilledColumns && m_figure.process.lanes.empty() != m_figure.victims.lanes.empty();
}

/// What the line says of an empty column.
QString PageLayout::emptyInShort() const
{
    const LaneColumn &empty = m_figure.column(m_figure.process.lanes.empty() ? 0 : 1);
    return m_wording.say("Column", "%1: %2", "heading of an empty column: its statement").arg(empty.heading, empty.emptyWords);
}

/// In a low window the line stands beside the heading of the other column, if there is room.
bool PageLayout::isEmptySaidBeside() const
{
    if (!hasEmptyLine() || m_form.hasSubheadings)
        return false;
    constexpr double between = 16;
    const LaneColumn &filled = m_figure.column(m_figure.process.lanes.empty() ? 1 : 0);
    return m_measure.width(FontRole::Heading, filled.heading) + between + m_measure.width(FontRole::Body, emptyInShort()) <= width() - 2 * m_form.panelPadding;
}

double PageLayout::appendEmptyLine(LaidOutFigure &laidOut, double top) const
{
    if (!hasEmptyLine() || isEmptySaidBeside())
        return top;
    constexpr double barWidth = 3;
    constexpr double afterBar = 8;
    const std::size_t column = m_figure.process.lanes.empty() ? 0 : 1;
    const LaneColumn &empty = m_figure.column(column);
    const double textLeft = left() + barWidth + afterBar;
    const double heading = std::ceil(m_measure.width(FontRole::LaneTitle, empty.heading));
    const bool isBeside = heading + afterBar + m_measure.width(FontRole::Body, empty.emptyWords) <= width() - barWidth - afterBar;
    const double lineHeight = std::max(m_measure.lineHeight(FontRole::LaneTitle), m_measure.lineHeight(FontRole::Body));
    laidOut.fixed.push_back(textShape(empty.heading, QRectF(textLeft, top, heading, lineHeight), FontRole::LaneTitle, column == 0 ? ColourRole::ProcessInk : ColourRole::VictimsInk));
    double bottom = top + lineHeight;
    if (isBeside)
        laidOut.fixed.push_back(textShape(empty.emptyWords, QRectF(textLeft + heading + afterBar, top, width() - barWidth - heading - 2 * afterBar, lineHeight), FontRole::Body, ColourRole::Ink));
    else
        bottom = appendLines(laidOut.fixed, wrap(empty.emptyWords, width() - barWidth - afterBar, FontRole::Body, m_measure), textLeft, bottom, width() - barWidth - afterBar,
                             FontRole::Body, ColourRole::Ink, m_measure);
    laidOut.fixed.push_back(rectangleShape(QRectF(left(), top, barWidth, bottom - top), column == 0 ? ColourRole::Process : ColourRole::Victims));
    return bottom + m_form.gap;
}

double PageLayout::measureTop() const
{
    LaidOutFigure scratch;
    return appendEmptyLine(scratch, appendStrip(scratch, appendTitle(scratch, m_form.edge)));
}

/// Returns whether the subheading of a column has room at the right of its heading.
bool PageLayout::isSubheadingBeside(std::size_t column) const
{
    constexpr double between = 10;
    const LaneColumn &lanes = m_figure.column(column);
    return m_measure.width(FontRole::Heading, lanes.heading) + between + m_measure.width(FontRole::Small, lanes.subheading) <= panelWidth(column) - 2 * m_form.panelPadding;
}

double PageLayout::headingHeight(std::size_t column) const
{
    if (isLeftOut(column))
        return 0;
    const double textWidth = panelWidth(column) - 2 * m_form.panelPadding;
    const LaneColumn &lanes = m_figure.column(column);
    const auto headings = static_cast<double>(wrap(lanes.heading, textWidth, FontRole::Heading, m_measure).size());
    const bool isBelow = m_form.hasSubheadings && !isSubheadingBeside(column);
    const auto subheadings = isBelow ? static_cast<double>(wrap(lanes.subheading, textWidth, FontRole::Small, m_measure).size()) : 0.0;
    return m_form.barHeight + m_form.headingTop + headings * m_measure.lineHeight(FontRole::Heading) + subheadings * m_measure.lineHeight(FontRole::Small)
        + m_form.headingBelow;
}

double PageLayout::contextRoom() const
{
    if (!m_figure.context || m_contextRows == 0)
        return 0;
    return contextHeight(*m_figure.context, m_contextRows, width(), m_form, m_measure) + m_form.gap;
}

std::set<KeyEntry> PageLayout::keyEntries() const
{
    std::set<KeyEntry> entries;
    for (std::size_t column = 0; column < 2; ++column) {
        for (const ChosenLane &chosen : m_chosen[column])
            addKeyEntries(entries, lane(column, chosen.lane), chosen.asPlot, chosen.lines, m_request.window);
    }
    const auto contextRows = m_figure.context ? std::span(m_figure.context->rows).first(m_contextRows) : std::span<const ContextRow>();
    if (std::ranges::any_of(contextRows, [](const ContextRow &row) { return row.badge > 0; }))
        entries.insert(KeyEntry::Badge);
    if (m_figure.strip && m_figure.strip->saidOn.isValid() && !entries.empty()) {
        const double days = static_cast<double>(m_figure.strip->saidOn.daysTo(m_figure.strip->saidUntil)) + 1;
        entries.insert(days / m_request.window.length() * plotWidth() < narrowestClaimBand ? KeyEntry::Claim : KeyEntry::ClaimTime);
    }
    return entries;
}

/// Draws the key in the lines that are kept for it. As far as these have room it also says why figures are missing that no band or note
/// says, what the status letters in the picture mean, and how many marks have no number.
void PageLayout::appendKey(LaidOutFigure &laidOut, double top, std::size_t unlabelled) const
{
    if (!m_form.hasKeyLine)
        return;
    QStringList missing;
    for (const LaidOutLane &shown : laidOut.lanes) {
        for (const QString &reason : shown.unsaidReasons) {
            if (!missing.contains(reason))
                missing += reason;
        }
    }
    const QRectF place(left(), top, width(), 0);
    const auto appendIfItFits = [&](const std::set<KeyEntry> &entries, const KeyWords &words) {
        std::vector<Shape> drawn;
        const double bottom = appendKeyLine(drawn, entries, words, place, m_measure, m_wording);
        if (bottom > top + keyRoom() - m_form.gap / 2 + 0.5 || m_measure.width(FontRole::Small, words.right) > width())
            return false;
        std::ranges::move(drawn, std::back_inserter(laidOut.fixed));
        return true;
    };
    const std::set<KeyEntry> all = keyEntries();
    // What the claim traces to is said above a window's chart, with the same badges.
    std::set<KeyEntry> withoutBadge = all;
    withoutBadge.erase(KeyEntry::Badge);
    const QString explained = scaleWords(unlabelled, Unlabelled::Explained);
    const QString counted = scaleWords(unlabelled, Unlabelled::Counted);
    for (QStringList letters = letterWords(laidOut); !letters.isEmpty(); letters.removeLast()) {
        if (appendIfItFits(all, {explained, missing, letters}) || appendIfItFits(all, {counted, missing, letters}) || appendIfItFits(all, {counted, {}, letters})
            || appendIfItFits(all, {counted, {}, letters, true}) || (m_figure.isOfClaim && appendIfItFits(withoutBadge, {counted, {}, letters, true})))
            return;
    }
    if (!appendIfItFits(all, {explained, missing, {}}) && !appendIfItFits(all, {counted, missing, {}}))
        appendKeyLine(laidOut.fixed, all, {counted, {}, {}}, place, m_measure, m_wording);
}

/// Says how plots are scaled, if there are any, and in a window how many figures in view are drawn without their number.
QString PageLayout::scaleWords(std::size_t unlabelled, Unlabelled form) const
{
    QStringList words;
    std::ptrdiff_t plots = 0;
    for (const ChosenLanes &lanes : m_chosen)
        plots += std::ranges::count_if(lanes, &ChosenLane::asPlot);
    // A single plot is set against no other, unless its scale is not the usual one.
    if (plots > 1 || (plots == 1 && m_figure.scale != ScaleMode::Own))
        words += m_figure.shortScaleNote;
    if (isPage() || unlabelled == 0)
        return words.join(u" · "_s);
    const int count = static_cast<int>(std::min<std::size_t>(unlabelled, std::numeric_limits<int>::max()));
    words += form == Unlabelled::Explained ? m_wording.say("Omissions", "%n marks have no number beside them: point at one to read it", nullptr, count)
                                           : m_wording.say("Omissions", "%n marks without a number", nullptr, count);
    return words.join(u" · "_s);
}

/// Says what the status letters in the picture mean, in a window; a page says it in its notes.
QStringList PageLayout::letterWords(const LaidOutFigure &laidOut) const
{
    QStringList words;
    if (isPage())
        return words;
    const QString shown = raisedLettersIn(laidOut);
    for (const QChar letter : m_figure.statusLetters) {
        if (const QString raised = raisedLetters(letter); shown.contains(raised))
            words += letterWithMeaning(letter, m_wording);
    }
    return words;
}

double PageLayout::keyRoom() const
{
    if (!m_form.hasKeyLine)
        return 0;
    // The room does not depend on the time in view: what is not shown of it has no more digits than all figures of the chart.
    std::size_t widest = 9;
    while (widest < m_figure.rows.size())
        widest = 10 * widest + 9;
    std::vector<Shape> scratch;
    return appendKeyLine(scratch, keyEntries(), {scaleWords(widest, Unlabelled::Counted), {}, {}}, QRectF(left(), 0, width(), 0), m_measure, m_wording) + m_form.gap / 2;
}

/// Says what is left out: in a short form in one sentence, with all that is only in the data.
QString PageLayout::omissionsSaid(const Omissions &omissions) const
{
    if (m_form.hasNotes)
        return omissionWords(omissions, m_wording);
    return shortOmissionWords(omissions, m_figure.outside, m_figure.onlyInData, m_wording);
}

PageFooter PageLayout::footer() const
{
    return layOutFooter(m_figure, m_request.withSources ? omissionsSaid(m_omissions) : QString(), {}, m_heldNoteLines, left(), width(),
                        m_request.withSources, m_form, m_measure, m_wording);
}

bool PageLayout::isStacked() const
{
    return m_request.isStacked || (isPage() && (width() - m_form.columnGap) / 2 < m_form.narrowestColumn);
}

bool PageLayout::isLeftOut(std::size_t column) const
{
    return (m_request.onlyFilledColumns || hasEmptyLine()) && m_figure.column(column).lanes.empty() && !m_figure.column(1 - column).lanes.empty();
}

double PageLayout::panelWidth(std::size_t column) const
{
    if (isStacked())
        return isLeftOut(column) ? 0 : width();
    // A column without a lane has a sentence to show, and leaves the rest to the other.
    constexpr double emptyShare = 0.29;
    const double room = width() - m_form.columnGap;
    const bool isEmpty[] = {m_figure.process.lanes.empty(), m_figure.victims.lanes.empty()};
    if (isLeftOut(0) || isLeftOut(1))
        return isLeftOut(column) ? 0 : width();
    if (isEmpty[0] == isEmpty[1])
        return room / 2;
    return room * (isEmpty[column] ? emptyShare : 1 - emptyShare);
}

double PageLayout::panelLeft(std::size_t column) const
{
    return column == 0 || isStacked() || isLeftOut(0) ? left() : left() + panelWidth(0) + m_form.columnGap;
}

void PageLayout::appendPanel(LaidOutFigure &laidOut, std::size_t column, double lanesTop) const
{
    if (isLeftOut(column))
        return;
    const QRectF box = laidOut.panels[column];
    const LaneColumn &lanes = m_figure.column(column);
    const ColourRole hue = column == 0 ? ColourRole::Process : ColourRole::Victims;
    const ColourRole ink = column == 0 ? ColourRole::ProcessInk : ColourRole::VictimsInk;
    if (m_form.hasPanels)
        laidOut.fixed.push_back(roundedShape(box, panelRadius, ColourRole::Panel, ColourRole::PanelEdge));
    laidOut.fixed.push_back(rectangleShape(QRectF(box.left(), box.top(), box.width(), m_form.barHeight), hue));
    const double textLeft = box.left() + m_form.panelPadding;
    const double textWidth = box.width() - 2 * m_form.panelPadding;
    const double bottom = appendLines(laidOut.fixed, wrap(lanes.heading, textWidth, FontRole::Heading, m_measure), textLeft,
                                      box.top() + m_form.barHeight + m_form.headingTop, textWidth, FontRole::Heading, ink, m_measure);
    if (isEmptySaidBeside())
        laidOut.fixed.push_back(textShape(emptyInShort(), QRectF(textLeft, box.top() + m_form.barHeight + m_form.headingTop, textWidth, m_measure.lineHeight(FontRole::Heading)),
                                          FontRole::Body, ColourRole::Ink, Qt::AlignRight | Qt::AlignVCenter));
    else if (isSubheadingBeside(column))
        laidOut.fixed.push_back(textShape(lanes.subheading, QRectF(textLeft, box.top() + m_form.barHeight + m_form.headingTop, textWidth, m_measure.lineHeight(FontRole::Heading)),
                                          FontRole::Small, ColourRole::MutedInk, Qt::AlignRight | Qt::AlignVCenter));
    else if (m_form.hasSubheadings)
        appendLines(laidOut.fixed, wrap(lanes.subheading, textWidth, FontRole::Small, m_measure), textLeft, bottom, textWidth, FontRole::Small,
                    ColourRole::MutedInk, m_measure);
    if (lanes.lanes.empty())
        appendEmptyWords(laidOut, lanes, QRectF(textLeft, lanesTop + 4, textWidth, box.bottom() - lanesTop - 4), ink);
}

/// The statement above potential victims where no verified count stands beside them.
QStringList PageLayout::statementLines(std::size_t column) const
{
    const std::vector<Lane> &lanes = m_figure.column(column).lanes;
    if (lanes.empty() || !std::ranges::all_of(lanes, &Lane::potential) || !m_form.hasStatement)
        return {};
    if (isLeftOut(column))
        return {};
    return wrap(m_figure.column(column).emptyWords, panelWidth(column) - 2 * m_form.panelPadding, statementFont(), m_measure);
}

FontRole PageLayout::statementFont() const
{
    return isPage() ? FontRole::Statement : FontRole::Heading;
}

double PageLayout::statementHeight(std::size_t column) const
{
    const QStringList lines = statementLines(column);
    return lines.isEmpty() ? 0 : static_cast<double>(lines.size()) * m_measure.lineHeight(statementFont()) + m_form.gap;
}

/// Says in large type that a column holds nothing, then what was asked and where it was looked for, as far as there is room.
void PageLayout::appendEmptyWords(LaidOutFigure &laidOut, const LaneColumn &column, const QRectF &room, ColourRole ink) const
{
    const auto heightOf = [&](const QStringList &lines, FontRole font) { return static_cast<double>(lines.size()) * m_measure.lineHeight(font); };
    FontRole font = FontRole::Statement;
    QStringList statement;
    for (const FontRole smaller : {FontRole::Statement, FontRole::Heading, FontRole::LaneTitle, FontRole::Small}) {
        font = smaller;
        statement = wrap(column.emptyWords, room.width(), font, m_measure);
        if (heightOf(statement, font) <= room.height())
            break;
    }
    double bottom = appendLines(laidOut.fixed, statement, room.left(), room.top(), room.width(), font, ink, m_measure);
    // If it does not fit whole, the first question is better than none.
    const auto append = [&](const QString &words, FontRole small) {
        const QStringList lines = wrap(words, room.width(), small, m_measure);
        if (lines.isEmpty() || bottom + m_form.gap + heightOf(lines, small) > room.bottom())
            return false;
        bottom = appendLines(laidOut.fixed, lines, room.left(), bottom + m_form.gap, room.width(), small, ColourRole::MutedInk, m_measure);
        return true;
    };
    for (const Search &search : column.searches) {
        const QString whole = asSentences({search.question, search.where});
        if (append(whole, FontRole::Body) || append(whole, FontRole::Small))
            continue;
        if (&search != &column.searches.front())
            break;
        for (const QString &shorter : {asSentences({search.question, search.answer}), search.question}) {
            if (append(shorter, FontRole::Body) || append(shorter, FontRole::Small))
                return;
        }
        break;
    }
}

double PageLayout::footerTop(const LaidOutFigure &laidOut) const
{
    const double under = std::max(laidOut.panels[0].bottom(), laidOut.panels[1].bottom()) + contextRoom() + keyRoom() + m_form.gap;
    if (!isPage())
        return under;
    // A post of a given height has its foot at its end; on paper the foot follows what it is about, and the rest of the sheet is blank.
    const double end = m_request.size.height() - m_form.edge - footer().height;
    return std::max(under, m_measure.scale() == TypeScale::Page ? std::min(end, under + reasonsHeight()) : end);
}

LaidOutFigure PageLayout::draw() const
{
    LaidOutFigure laidOut;
    laidOut.size = m_request.size;
    laidOut.background = isPage() && !m_request.isStacked ? ColourRole::Panel : ColourRole::Page;
    laidOut.window = m_request.window;
    const double panelTop = appendEmptyLine(laidOut, appendStrip(laidOut, appendTitle(laidOut, m_form.edge)));
    const PageFooter below = footer();
    const double room = lanesRoom();
    for (std::size_t column = 0; column < 2; ++column) {
        if (isLeftOut(column))
            continue;
        const double plotLeft = panelLeft(column) + m_form.panelPadding + m_axisWidth;
        laidOut.plotSpan[column] = QRectF(plotLeft, 0, panelLeft(column) + panelWidth(column) - m_form.panelPadding - plotLeft, 0);
    }
    laidOut.ticks = calendarTicks(m_request.window, laidOut.plotSpan[m_figure.process.lanes.empty() ? 1 : 0].width(), m_measure, m_wording);

    const double heading = isStacked() ? 0 : std::max(headingHeight(0), headingHeight(1));
    if (!isPage()) {
        // In a window both columns scroll together, under their headings.
        const double top = panelTop + heading;
        std::array<Filling, 2> fillings{fillingFor(0, room - foldHeight()), fillingFor(1, room - foldHeight())};
        for (std::size_t column = 0; column < 2; ++column)
            laidOut.contentHeight = std::max(laidOut.contentHeight, windowHeight(column, m_chosen[column], fillings[column]));
        // In a comparison years stand near its few lanes; a column without any keeps room for its statement.
        constexpr double lowest = 160;
        const double used = m_figure.isOfClaim ? room : std::min(room, std::max(lowest, laidOut.contentHeight + m_form.gap));
        const double bottom = std::max(top + lengths().smallestPlot + foldHeight(), top + used);
        laidOut.viewport = QRectF(left() + 1, top, width() - 2, bottom - foldHeight() - top);
        laidOut.scroll = std::clamp(m_request.scroll, 0.0, std::max(0.0, laidOut.contentHeight - laidOut.viewport.height()));
        for (std::size_t column = 0; column < 2; ++column) {
            // The shorter column ends before the other.
            const double overflow = std::max(0.0, windowHeight(column, m_chosen[column], fillings[column]) - laidOut.viewport.height());
            layOutColumn(laidOut, column, top - std::min(laidOut.scroll, overflow), fillings[column]);
            laidOut.plotSpan[column].setTop(top);
            laidOut.plotSpan[column].setBottom(bottom);
            laidOut.panels[column] = QRectF(panelLeft(column), panelTop, panelWidth(column), bottom + axisHeight() - panelTop);
            appendPanel(laidOut, column, top);
            appendFold(laidOut, column, laidOut.viewport.bottom() + 1);
            appendTimeAxis(laidOut, column, bottom + 1);
            appendSpanLine(laidOut, m_figure, column, underYears(bottom), m_measure);
            appendOverview(laidOut, column, underYears(bottom) + spanLineHeight(m_figure, plotWidth(), m_measure));
        }
    } else {
        double top = panelTop;
        double lowest = panelTop;
        std::array<double, 2> tops{};
        std::array<double, 2> bottoms{};
        double left = room;
        // Reasons come before rows that stand wider apart, but no plot is made low for them.
        const Filling preferred{lengths().preferredPlot, smallest().rowGap};
        const double heights[] = {stackHeight(0, m_chosen[0], preferred), stackHeight(1, m_chosen[1], preferred)};
        const double needed = isStacked() ? heights[0] + heights[1] : std::max(heights[0], heights[1]);
        const double reasons = m_request.size.height() > 0 ? std::clamp(room - needed, 0.0, reasonsHeight()) : 0;
        for (std::size_t column = 0; column < 2; ++column) {
            tops[column] = top + (isStacked() ? headingHeight(column) : heading);
            const double other = isStacked() && column == 0 ? stackHeight(1, m_chosen[1], smallest()) : 0;
            bottoms[column] = layOutColumn(laidOut, column, tops[column], fillingFor(column, left - other - reasons));
            if (isStacked() && !isLeftOut(column)) {
                left -= bottoms[column] - tops[column];
                top = bottoms[column] + axisHeight() + m_form.gap;
            }
        }
        if (!isStacked())
            bottoms[0] = bottoms[1] = std::max({bottoms[0], bottoms[1], tops[0] + (m_chosen[0].empty() && m_chosen[1].empty() ? lengths().smallestPlot : 0)});
        for (std::size_t column = 0; column < 2; ++column) {
            laidOut.plotSpan[column].setTop(tops[column]);
            laidOut.plotSpan[column].setBottom(bottoms[column]);
            const double panelStart = isStacked() ? tops[column] - headingHeight(column) : panelTop;
            laidOut.panels[column] = QRectF(panelLeft(column), panelStart, panelWidth(column), bottoms[column] + axisHeight() - panelStart);
            appendPanel(laidOut, column, tops[column]);
            appendTimeAxis(laidOut, column, bottoms[column] + 1);
            appendSpanLine(laidOut, m_figure, column, underYears(bottoms[column]), m_measure);
            lowest = std::max(lowest, bottoms[column]);
        }
        laidOut.viewport = QRectF(this->left() - 1, tops[0], width() + 2, lowest - tops[0] + 1);
        laidOut.contentHeight = laidOut.viewport.height();
    }
    laidOut.leftOut = m_omissions.lanes;
    laidOut.fits = m_fits;

    // A page shows every lane. In a window notes have tool tips, and only lanes in view are counted.
    Omissions omissions = m_omissions;
    omissions.labels = omissions.notes = 0;
    for (const LaidOutLane &shown : laidOut.lanes) {
        if (isPage() || shown.plot.intersects(laidOut.viewport))
            omissions.labels += shown.droppedLabels;
        if (m_saysNumbers && !shown.unsaidNumbers.isEmpty())
            omissions.numbers += shown.unsaidNumbers;
        omissions.notes += isPage() && shown.isNoteShortened ? 1 : 0;
    }
    laidOut.omissions = omissionsSaid(omissions);

    double bottom = std::max(laidOut.panels[0].bottom(), laidOut.panels[1].bottom());
    if (m_figure.context && m_contextRows > 0)
        layOutContext(laidOut, *m_figure.context, m_contextRows, QRectF(left(), bottom + m_form.gap, width(), 0), m_form, m_measure);
    bottom += contextRoom();
    appendKey(laidOut, bottom + m_form.gap / 2, omissions.labels);
    bottom += keyRoom() + m_form.gap;
    const double foot = footerTop(laidOut);
    laidOut.usedHeight = foot + below.height + m_form.edge;
    if (const double free = foot - m_form.gap - bottom; m_form.hasReasons && free > 0)
        appendReasonBlocks(laidOut.fixed, m_figure, QRectF(left(), bottom, width(), free), m_form.columnGap, m_measure, m_wording);
    for (Shape shape : below.shapes) {
        moveDown(shape, foot);
        laidOut.fixed.push_back(std::move(shape));
    }
    return laidOut;
}

/// The height that reasons need to be whole; 0 if the form has none or there are none.
double PageLayout::reasonsHeight() const
{
    constexpr double anyHeight = 1e6;
    std::vector<Shape> scratch;
    const double height = m_form.hasReasons ? appendReasonBlocks(scratch, m_figure, QRectF(left(), 0, width(), anyHeight), m_form.columnGap, m_measure, m_wording) : 0;
    return height > 0 ? height + m_form.gap : 0;
}

/// Returns the raised status letters that stand in a picture.
QString PageLayout::raisedLettersIn(const LaidOutFigure &laidOut)
{
    const QString all = raisedLetters(u"DPUV"_s);
    QString found;
    for (const LaidOutLane &shown : laidOut.lanes) {
        for (const Shape &shape : shown.over) {
            for (const QChar letter : all) {
                if (shape.kind == ShapeKind::Text && shape.text.contains(letter) && !found.contains(letter))
                    found += letter;
            }
        }
    }
    return found;
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
        const PageFooter said = layOutFooter(m_figure, laidOut.omissions, raisedLettersIn(laidOut), m_heldNoteLines, left(), width(), true, m_form, m_measure, m_wording);
        constexpr int mostRounds = 5;
        if (said.noteLines <= m_heldNoteLines || round == mostRounds) {
            // The words are those for which the room was kept.
            const PageFooter reckoned = footer();
            if (!laidOut.omissions.isEmpty() && m_saysNumbers && m_request.size.height() > 0 && footerTop(laidOut) + said.height > m_request.size.height() - m_form.edge / 2) {
                // Where nothing can give way to them, the numbers of small marks are only counted.
                m_saysNumbers = false;
                return run();
            }
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
