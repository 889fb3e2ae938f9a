// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_layout.h"

#include "models/layout/lane_furniture.h"
#include "models/layout/row_layout.h"
#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"
#include "models/layout/ticks.h"

#include <algorithm>
#include <cmath>
#include <ranges>

// The lanes of a page: which are drawn, as what and how high, and one under the other.
namespace countercheck {

using namespace Qt::StringLiterals;

QString PageLayout::sectionHeading(const Lane &lane, const Lane *previous) const
{
    enum class Section : std::uint8_t { None, Potential, Claimed, Traced, Confused, Others };
    const auto sectionOf = [this](const Lane &shown) {
        if (shown.potential)
            return Section::Potential;
        if (!m_form.hasSections || !shown.role)
            return Section::None;
        switch (*shown.role) {
        case EvidenceRole::AsClaimed: return Section::Claimed;
        case EvidenceRole::TracesTo: return Section::Traced;
        case EvidenceRole::ConfusedWith: return Section::Confused;
        default: return Section::Others;
        }
    };
    const Section section = sectionOf(lane);
    if (previous && sectionOf(*previous) == section)
        return QString();
    // A row with another role has a tag that says so, and the heading must not contradict it.
    const bool isMixed = std::ranges::any_of(lane.lines, [&lane](const FigureLine &line) { return line.role && line.role != lane.role; });
    switch (section) {
    case Section::Potential: return m_wording.say("Column", "Potential victims: not verified");
    case Section::Claimed:
        return isMixed ? m_wording.say("Column", "The number of the claim, and others") : m_wording.say("Column", "The number of the claim");
    case Section::Traced: return isMixed ? m_wording.say("Column", "What the claim traces to, and others") : m_wording.say("Column", "The claim traces to");
    case Section::Confused: return m_wording.say("Column", "Taken for it: something else was counted");
    // The first lanes of a column need no heading that says no more than the column's own.
    case Section::Others: return previous ? m_wording.say("Column", "Other figures about it") : QString();
    case Section::None: break;
    }
    return QString();
}

double PageLayout::sectionHeight() const
{
    return m_measure.lineHeight(FontRole::LabelStrong) + 6;
}

double PageLayout::plotWidth() const
{
    return panelWidth(m_figure.process.lanes.empty() ? 1 : 0) - 2 * m_form.panelPadding - m_axisWidth;
}

void PageLayout::measureColumns()
{
    m_axisWidth = 0;
    for (std::size_t column = 0; column < 2; ++column) {
        m_numberWidths[column] = 0;
        for (const ChosenLane &chosen : m_chosen[column]) {
            const Lane &shown = lane(column, chosen.lane);
            // Beyond a share of the column a number stands alone: it does not push away the words of all.
            constexpr double mostShare = 0.45;
            const double number = badgeRoom(shown, m_measure) + numberWidth(shown, m_measure);
            if (number <= mostShare * panelWidth(column))
                m_numberWidths[column] = std::max(m_numberWidths[column], number);
            if (!chosen.asPlot || !hasValueAxes())
                continue;
            const ValueAxis axis = valueAxis(shown);
            for (const double tick : axis.ticks)
                m_axisWidth = std::max(m_axisWidth, m_measure.width(FontRole::Small, axisLabel(shown, tick, m_wording)) + 8);
        }
    }
    for (std::size_t column = 0; column < 2; ++column) {
        m_furnitureHeights[column].clear();
        for (std::size_t position = 0; position < m_figure.column(column).lanes.size(); ++position) {
            const Lane &shown = lane(column, position);
            std::array<double, 2> heights{};
            for (const bool asPlot : {false, true}) {
                if (!asPlot || shown.isPlot)
                    heights[asPlot ? 1 : 0] = laneFurnitureHeight(shown, lanePlace(column, {position, asPlot, 0}, smallest()), m_measure, m_wording);
            }
            m_furnitureHeights[column].push_back(heights);
        }
    }
}

bool PageLayout::hasValueAxes() const
{
    return m_measure.scale() == TypeScale::Window || m_measure.scale() == TypeScale::Page;
}

LanePlace PageLayout::lanePlace(std::size_t column, const ChosenLane &chosen, const Filling &filling) const
{
    const QRectF box(panelLeft(column) + m_form.panelPadding, 0, panelWidth(column) - 2 * m_form.panelPadding, 0);
    LanePlace place;
    place.column = column;
    place.frame = box;
    place.plotLeft = box.left() + m_axisWidth;
    place.plotRight = box.right();
    place.numberRight = box.left() + m_numberWidths[column];
    place.asPlot = chosen.asPlot;
    place.plotHeight = filling.plotHeight;
    place.rowGap = filling.rowGap;
    place.mostLines = chosen.lines;
    // In a window what has no room is one hover away, and no lane moves for it.
    place.wrapsWords = m_form.wrapsWords;
    place.hasValueAxis = hasValueAxes();
    // In a window what a row cannot say in one line is one hover away.
    place.mostNoteLines = chosen.asPlot || !m_form.holdsNoteLine ? m_form.mostLaneNoteLines : std::min<qsizetype>(1, m_form.mostLaneNoteLines);
    place.holdsNoteLine = m_form.holdsNoteLine;
    place.window = m_request.window;
    if (m_figure.strip && m_figure.strip->saidOn.isValid())
        place.claim = TimeWindow{static_cast<double>(m_figure.strip->saidOn.toJulianDay()), static_cast<double>(m_figure.strip->saidUntil.toJulianDay()) + 1};
    return place;
}

/// The room under a lane: rows keep some of their own.
double PageLayout::gapBelow(const ChosenLane &chosen) const
{
    constexpr double underRows = 0.25;
    return (chosen.asPlot ? 1 : underRows) * m_form.laneGap;
}

double PageLayout::stackHeight(std::size_t column, const ChosenLanes &lanes, const Filling &filling) const
{
    double height = statementHeight(column);
    const Lane *previous = nullptr;
    for (const ChosenLane &chosen : lanes) {
        const Lane &shown = lane(column, chosen.lane);
        if (!sectionHeading(shown, previous).isEmpty())
            height += sectionHeight();
        height += m_furnitureHeights[column][chosen.lane][chosen.asPlot ? 1 : 0] + (chosen.asPlot ? filling.plotHeight : 0) + rowsHeight(shown, lanePlace(column, chosen, filling), m_measure)
            + gapBelow(chosen);
        previous = &shown;
    }
    return height;
}

/// Returns how high the lanes of a column are in a window, where the last one needs no gap below it.
double PageLayout::windowHeight(std::size_t column, const ChosenLanes &lanes, const Filling &filling) const
{
    const double height = stackHeight(column, lanes, filling);
    return lanes.empty() ? height : height - gapBelow(lanes.back()) - (lanes.back().lines > 0 ? filling.rowGap : 0);
}

double PageLayout::lanesRoom() const
{
    const PageFooter below = footer();
    const double secondAxis = isLeftOut(0) || isLeftOut(1) ? 0 : axisHeight() + m_form.gap;
    const double headings = isStacked() ? headingHeight(0) + headingHeight(1) + secondAxis : std::max(headingHeight(0), headingHeight(1));
    return m_request.size.height() - m_topHeight - headings - axisHeight() - contextRoom() - keyRoom() - below.height - (below.height > 0 ? m_form.gap : 0)
        - m_form.edge;
}

PageLayout::ChosenLanes PageLayout::allLanes(std::size_t column) const
{
    ChosenLanes lanes;
    for (std::size_t position = 0; position < m_figure.column(column).lanes.size(); ++position) {
        const Lane &shown = lane(column, position);
        lanes.push_back({position, shown.isPlot, linesOf(shown, shown.isPlot)});
    }
    return lanes;
}

/// Assumes that labels and notes will be dropped, so that the sentence about them does not cost a lane later.
void PageLayout::reckonWithDrops()
{
    m_omissions.labels = 999;
    m_omissions.notes = m_form.mostLaneNoteLines < 100 ? 99 : 0;
}

void PageLayout::makeRows(std::size_t column, ChosenLane &chosen) const
{
    const Lane &shown = lane(column, chosen.lane);
    if (!chosen.asPlot || !shown.also.empty() || shown.lines.empty())
        return;
    chosen.asPlot = false;
    chosen.lines = shown.lines.size();
}

PageLayout::ChosenLanes PageLayout::fittingLanes(std::size_t column, double room) const
{
    ChosenLanes lanes = allLanes(column);
    const std::vector<std::size_t> relevance = byRelevance(m_figure, m_figure.column(column));
    const auto fits = [&] { return stackHeight(column, lanes, smallest()) <= room; };
    const auto chosen = [&lanes](std::size_t position) { return std::ranges::find(lanes, position, &ChosenLane::lane); };
    // First plots become rows, the least relevant first and that of the sentence last; then further figures of a lane are left out,
    // then lanes.
    for (auto least = relevance.rbegin(); least != relevance.rend() && *least != relevance.front() && !fits(); ++least)
        makeRows(column, *chosen(*least));
    // In a comparison each measure is there by the reader's choice: the last plot becomes a row before one is left out.
    if (!m_figure.isOfClaim && lanes.size() > 1 && !fits())
        makeRows(column, *chosen(relevance.front()));
    for (auto least = relevance.rbegin(); least != relevance.rend() && !fits(); ++least) {
        ChosenLane &shown = *chosen(*least);
        const std::size_t fewest = shown.asPlot ? 0 : 1;
        while (shown.lines > fewest && !fits())
            --shown.lines;
        if (!fits() && lanes.size() > 1)
            lanes.erase(chosen(*least));
    }
    if (!fits() && !lanes.empty()) {
        makeRows(column, lanes.front());
        lanes.front().lines = std::min<std::size_t>(1, lanes.front().lines);
    }
    // What became smaller for others that had to go after all gets its place back.
    for (const std::size_t position : relevance) {
        const auto shown = chosen(position);
        if (shown == lanes.end())
            continue;
        const ChosenLane before = *shown;
        const Lane &whole = lane(column, position);
        *shown = {position, whole.isPlot, linesOf(whole, whole.isPlot)};
        if (fits())
            continue;
        *shown = before;
        while (shown->lines < linesOf(whole, shown->asPlot)) {
            ++shown->lines;
            if (fits())
                continue;
            --shown->lines;
            break;
        }
    }
    return lanes;
}

/// Returns how many figures of a lane have neither a row nor a mark: those without a date that find no room.
std::size_t PageLayout::undrawnLines(const Lane &shown, const ChosenLane &chosen)
{
    const auto isRow = [&chosen](const FigureLine &line) { return !chosen.asPlot || !line.mark; };
    auto further = shown.lines | std::views::filter(isRow) | std::views::drop(chosen.lines);
    return static_cast<std::size_t>(std::ranges::count_if(further, [](const FigureLine &line) { return !line.mark; }));
}

void PageLayout::noteOmissions()
{
    m_omissions.lanes.clear();
    m_omissions.figures = m_omissions.unwritten = 0;
    m_omissions.plots = 0;
    for (std::size_t column = 0; column < 2; ++column) {
        for (std::size_t position = 0; position < m_figure.column(column).lanes.size(); ++position) {
            const auto shown = std::ranges::find(m_chosen[column], position, &ChosenLane::lane);
            const Lane &whole = lane(column, position);
            if (shown == m_chosen[column].end()) {
                m_omissions.lanes += whole.shortTitle;
                continue;
            }
            m_omissions.unwritten += linesOf(whole, shown->asPlot) - shown->lines;
            m_omissions.figures += undrawnLines(whole, *shown);
            m_omissions.plots += whole.isPlot && !shown->asPlot ? 1 : 0;
        }
    }
}

void PageLayout::chooseLanes()
{
    // The note names what is left out and takes room from the lanes itself: repeated until nothing changes.
    reckonWithDrops();
    for (int round = 0; round < 4; ++round) {
        const double room = lanesRoom();
        const Omissions before = m_omissions;
        if (isStacked()) {
            // Both columns share the height: each is sure of half of it, and of what the other leaves.
            const double first = stackHeight(0, allLanes(0), smallest());
            const double second = stackHeight(1, allLanes(1), smallest());
            m_chosen[0] = fittingLanes(0, std::max(room / 2, room - second));
            m_chosen[1] = fittingLanes(1, std::max(room / 2, room - first));
        } else {
            for (std::size_t column = 0; column < 2; ++column)
                m_chosen[column] = fittingLanes(column, room);
        }
        noteOmissions();
        measureColumns();
        if (m_omissions.lanes == before.lanes && m_omissions.unwritten == before.unwritten && m_omissions.plots == before.plots)
            break;
    }
    const double room = lanesRoom();
    const double heights[] = {stackHeight(0, m_chosen[0], smallest()), stackHeight(1, m_chosen[1], smallest())};
    const double needed = isStacked() ? heights[0] + heights[1] : std::max(heights[0], heights[1]);
    m_fits = room >= lengths().rowText + lengths().rowTrack && needed <= room;
}

bool PageLayout::isFoldable(std::size_t column, std::size_t position) const
{
    const Lane &shown = lane(column, position);
    const auto isOfSentence = [&](const ObservationId &figure) { return std::ranges::find(shown.marks, figure, &Mark::observation) != shown.marks.end(); };
    if (m_figure.sentence && (isOfSentence(m_figure.sentence->a) || isOfSentence(m_figure.sentence->b)))
        return false;
    return !shown.role || *shown.role == EvidenceRole::Context || *shown.role == EvidenceRole::ConfusedWith;
}

double PageLayout::foldLineHeight() const
{
    return m_measure.lineHeight(FontRole::LabelStrong) + 10;
}

double PageLayout::foldHeight() const
{
    return m_folded[0].isEmpty() && m_folded[1].isEmpty() ? 0 : foldLineHeight();
}

/// Returns the lanes of a column of a window that have room. Plots keep a height at which they can be read, as long as anything can be
/// folded for it.
PageLayout::ChosenLanes PageLayout::unfoldedLanes(std::size_t column, double room) const
{
    ChosenLanes lanes = allLanes(column);
    std::vector<std::size_t> relevance = byRelevance(m_figure, m_figure.column(column));
    const Filling filling{lengths().preferredPlot, smallest().rowGap};
    const auto fits = [&] { return windowHeight(column, lanes, filling) <= room; };
    const auto chosen = [&lanes](std::size_t position) { return std::ranges::find(lanes, position, &ChosenLane::lane); };
    if (lanes.empty() || fits())
        return lanes;
    // First plots become rows, that of the sentence last; then what was taken for it and the context are folded.
    for (auto least = relevance.rbegin(); least != relevance.rend() && *least != relevance.front() && !fits(); ++least)
        makeRows(column, *chosen(*least));
    std::ranges::stable_sort(relevance, {}, [&](std::size_t position) { return lane(column, position).role.value_or(EvidenceRole::Context) != EvidenceRole::ConfusedWith; });
    for (auto least = relevance.rbegin(); least != relevance.rend() && !fits(); ++least) {
        // Of a lane that stays, further figures are small marks: what the claim traces to is written out.
        ChosenLane &shown = *chosen(*least);
        const std::vector<FigureLine> &lines = lane(column, *least).lines;
        while (shown.lines > 1 && lines[shown.lines - 1].badge == 0 && !fits())
            --shown.lines;
        if (!fits() && lanes.size() > 1 && isFoldable(column, *least))
            lanes.erase(chosen(*least));
    }
    // What had to go for something larger that went after it comes back: first each series with one figure, then the rest of them.
    const auto tryWith = [&](const ChosenLane &wanted) {
        const ChosenLanes before = lanes;
        std::erase_if(lanes, [&wanted](const ChosenLane &shown) { return shown.lane == wanted.lane; });
        lanes.insert(std::ranges::upper_bound(lanes, wanted.lane, {}, &ChosenLane::lane), wanted);
        if (!fits())
            lanes = before;
    };
    for (const std::size_t position : relevance) {
        if (chosen(position) != lanes.end())
            continue;
        ChosenLane wanted{position, lane(column, position).isPlot, linesOf(lane(column, position), lane(column, position).isPlot)};
        makeRows(column, wanted);
        wanted.lines = std::min<std::size_t>(wanted.lines, 1);
        tryWith(wanted);
    }
    for (const std::size_t position : relevance) {
        if (chosen(position) == lanes.end())
            continue;
        const Lane &whole = lane(column, position);
        while (chosen(position)->lines < linesOf(whole, chosen(position)->asPlot)) {
            const std::size_t before = chosen(position)->lines;
            tryWith({position, chosen(position)->asPlot, before + 1});
            if (chosen(position)->lines == before)
                break;
        }
        tryWith({position, whole.isPlot, linesOf(whole, whole.isPlot)});
    }
    // A plot that is cut says less than a row.
    if (windowHeight(column, lanes, smallest()) > room) {
        for (ChosenLane &cut : lanes)
            makeRows(column, cut);
    }
    return lanes;
}

/// Returns the names of what a column folds: series, and further figures of a series under its name.
QStringList PageLayout::foldedNames(std::size_t column, const ChosenLanes &lanes) const
{
    QStringList names;
    for (std::size_t position = 0; position < m_figure.column(column).lanes.size(); ++position) {
        const Lane &whole = lane(column, position);
        const auto shown = std::ranges::find(lanes, position, &ChosenLane::lane);
        if (shown == lanes.end()) {
            names += whole.shortTitle;
            continue;
        }
        const auto isRow = [&shown](const FigureLine &line) { return !shown->asPlot || !line.mark; };
        QStringList numbers;
        for (const FigureLine &line : whole.lines | std::views::filter(isRow) | std::views::drop(shown->lines))
            numbers += line.number;
        if (!numbers.isEmpty())
            names += m_wording.say("Column", "%1 (%2)", "a measure, further numbers of it").arg(whole.label, numbers.join(u", "_s));
    }
    return names;
}

/// Chooses the lanes for a room, in which both columns have the line that opens what is folded if one of them needs it.
std::array<PageLayout::ChosenLanes, 2> PageLayout::unfoldedLanes(double room) const
{
    const auto choose = [this](double each) { return std::array{unfoldedLanes(0, each), unfoldedLanes(1, each)}; };
    std::array<ChosenLanes, 2> lanes = choose(room);
    if (!foldedNames(0, lanes[0]).isEmpty() || !foldedNames(1, lanes[1]).isEmpty())
        lanes = choose(room - foldLineHeight());
    return lanes;
}

void PageLayout::foldLanes()
{
    // In a comparison every lane is there by the reader's choice.
    if (isPage() || !m_figure.isOfClaim)
        return;
    const std::array<ChosenLanes, 2> all = m_chosen;
    double room = lanesRoom();
    std::array<ChosenLanes, 2> lanes = unfoldedLanes(room);
    // Of what is folded the key explains no marks, which may leave the lanes another line.
    m_chosen = lanes;
    if (const double more = lanesRoom(); more > room) {
        const std::array<ChosenLanes, 2> further = unfoldedLanes(more);
        m_chosen = further;
        if (lanesRoom() >= more) {
            lanes = further;
            room = more;
        }
    }
    for (std::size_t column = 0; column < 2; ++column)
        m_folded[column] = foldedNames(column, lanes[column]);
    m_chosen = m_request.isUnfolded ? all : lanes;
    measureColumns();
}

/// Appends the line that opens or folds lanes, under them: it stays when they are scrolled.
void PageLayout::appendFold(LaidOutFigure &laidOut, std::size_t column, double top) const
{
    if (m_folded[column].isEmpty())
        return;
    const QRectF line(panelLeft(column) + m_form.panelPadding, top, panelWidth(column) - 2 * m_form.panelPadding, m_measure.lineHeight(FontRole::LabelStrong));
    constexpr double arrow = 3.5;
    const QPointF middle(line.left() + 4, line.center().y());
    laidOut.fixed.push_back(m_request.isUnfolded
        ? polylineShape({middle + QPointF(-arrow, arrow / 2), middle + QPointF(0, -arrow / 2), middle + QPointF(arrow, arrow / 2)}, ColourRole::MutedInk, 1.5)
        : polylineShape({middle + QPointF(-arrow / 2, -arrow), middle + QPointF(arrow / 2, 0), middle + QPointF(-arrow / 2, arrow)}, ColourRole::MutedInk, 1.5));
    const QString words = m_request.isUnfolded
        ? m_wording.say("Column", "Fewer figures")
        : m_wording.say("Column", "%n more: %1", nullptr, static_cast<int>(m_folded[column].size())).arg(m_folded[column].join(u" · "_s));
    const QRectF place = line.adjusted(16, 0, 0, 0);
    laidOut.fixed.push_back(textShape(elide(words, place.width(), FontRole::LabelStrong, m_measure), place, FontRole::LabelStrong, ColourRole::MutedInk));
    laidOut.folds[column] = line;
}

void PageLayout::chooseFewestLanes()
{
    reckonWithDrops();
    for (std::size_t column = 0; column < 2; ++column)
        m_chosen[column] = fittingLanes(column, 0);
    noteOmissions();
    measureColumns();
}

bool PageLayout::showsEvidence() const
{
    if (m_omissions.unwritten > 0)
        return false;
    for (std::size_t column = 0; column < 2; ++column) {
        const std::vector<Lane> &lanes = m_figure.column(column).lanes;
        for (std::size_t position = 0; position < lanes.size(); ++position) {
            if (hasEvidence(lanes[position]) && std::ranges::find(m_chosen[column], position, &ChosenLane::lane) == m_chosen[column].end())
                return false;
        }
    }
    return true;
}

std::size_t PageLayout::shownCount() const
{
    std::size_t count = 0;
    for (const ChosenLanes &lanes : m_chosen) {
        for (const ChosenLane &chosen : lanes)
            count += chosen.lines + (chosen.asPlot ? 1 : 0);
    }
    return count;
}

std::size_t PageLayout::plotCount() const
{
    std::size_t count = 0;
    for (const ChosenLanes &lanes : m_chosen)
        count += static_cast<std::size_t>(std::ranges::count_if(lanes, &ChosenLane::asPlot));
    return count;
}

bool PageLayout::showsAll() const
{
    std::size_t all = 0;
    for (std::size_t column = 0; column < 2; ++column) {
        for (const ChosenLane &whole : allLanes(column))
            all += whole.lines + (whole.asPlot ? 1 : 0);
    }
    return shownCount() == all;
}

double PageLayout::heightWithPlots(double plotHeight) const
{
    const PageFooter below = footer();
    const Filling filling{plotHeight, lengths().rowGap};
    const double heights[] = {stackHeight(0, m_chosen[0], filling), stackHeight(1, m_chosen[1], filling)};
    const double lanes = isStacked() ? heights[0] + heights[1] : std::max({heights[0], heights[1], lengths().rowText + lengths().rowTrack});
    const double headings = isStacked() ? headingHeight(0) + headingHeight(1) + axisHeight() + m_form.gap : std::max(headingHeight(0), headingHeight(1));
    return m_topHeight + headings + lanes + axisHeight() + contextRoom() + keyRoom() + reasonsHeight() + (below.height > 0 ? m_form.gap : 0) + below.height + m_form.edge;
}

double PageLayout::tallestPlot() const
{
    // A plot that is much higher than wide looks like a tower.
    constexpr double shareOfWidth = 0.6;
    return std::clamp(shareOfWidth * plotWidth(), lengths().preferredPlot, lengths().tallestPlot);
}

/// Makes plots as high as there is room. On a page, rows spread over what is left; in a window they close up if all then fit.
PageLayout::Filling PageLayout::fillingFor(std::size_t column, double room) const
{
    constexpr double widestGap = 0.8; // of the height of a row
    Filling filling = smallest();
    const ChosenLanes &lanes = m_chosen[column];
    const auto plots = static_cast<double>(std::ranges::count_if(lanes, &ChosenLane::asPlot));
    if (plots > 0) {
        // A plot that is alone in a window may be higher.
        const double alone = !isPage() && lanes.size() == 1 ? 1.25 : 1;
        const double higher = filling.plotHeight + (room - stackHeight(column, lanes, filling)) / plots;
        filling.plotHeight = std::max(filling.plotHeight, std::floor(std::min(tallestPlot() * alone, higher)));
    }
    std::size_t rows = 0;
    for (const ChosenLane &chosen : lanes)
        rows += chosen.lines;
    if (rows == 0)
        return filling;
    const double extra = (room - (isPage() ? stackHeight(column, lanes, filling) : windowHeight(column, lanes, filling))) / static_cast<double>(rows);
    if (isPage() && m_request.size.height() > 0)
        filling.rowGap += std::clamp(std::floor(extra), 0.0, widestGap * (lengths().rowText + lengths().rowTrack));
    else if (!isPage() && extra < 0 && extra >= -0.35 * filling.rowGap)
        filling.rowGap += extra; // a few pixels are not worth a scroll bar
    return filling;
}

/// Lays out the lanes of a column from `top` down and returns their bottom.
double PageLayout::layOutColumn(LaidOutFigure &laidOut, std::size_t column, double top, const Filling &filling) const
{
    const Lane *previous = nullptr;
    const QStringList statement = statementLines(column);
    for (const ChosenLane &chosen : m_chosen[column]) {
        const Lane &shown = lane(column, chosen.lane);
        LanePlace place = lanePlace(column, chosen, filling);
        double sectionTop = top;
        const QString heading = sectionHeading(shown, previous);
        const bool isFirst = !previous;
        previous = &shown;
        if (isFirst)
            top = sectionTop = top + statementHeight(column);
        if (!heading.isEmpty())
            top += sectionHeight();
        place.frame.moveTop(top);
        place.ticks = &laidOut.ticks;
        LaidOutLane drawn = layOutLane(shown, place, m_measure, m_wording);
        drawn.position = chosen.lane;
        if (isFirst)
            appendLines(drawn.over, statement, place.frame.left(), sectionTop - statementHeight(column), place.frame.width(), statementFont(), ColourRole::VictimsInk, m_measure);
        if (!heading.isEmpty())
            drawn.over.push_back(textShape(heading, QRectF(place.frame.left(), sectionTop + 3, place.frame.width(), sectionHeight() - 6), FontRole::LabelStrong,
                                           shown.potential ? ColourRole::VictimsInk : ColourRole::ClaimInk));
        if (shown.potential) {
            const double overhang = std::clamp(m_form.panelPadding - 1, 0.0, 8.0);
            const QRectF tint(place.frame.left() - overhang, sectionTop, place.frame.width() + 2 * overhang, drawn.frame.bottom() + gapBelow(chosen) - sectionTop);
            drawn.under.insert(drawn.under.begin(), rectangleShape(tint, ColourRole::PotentialPanel));
        }
        const double tick = lengths().tick;
        if (drawn.isPlot)
            drawn.under.push_back(lineShape(drawn.plot.bottomLeft(), drawn.plot.bottomRight(), ColourRole::Axis, lengths().stroke));
        for (const TimeTick &at : laidOut.ticks) {
            const double x = laidOut.xOf(at.day, column);
            if (x < place.plotLeft - 0.5 || x > place.plotRight + 0.5)
                continue;
            if (drawn.isPlot)
                drawn.under.push_back(lineShape({x, drawn.plot.bottom()}, {x, drawn.plot.bottom() + tick}, ColourRole::Axis, lengths().stroke));
        }
        top = drawn.frame.bottom() + gapBelow(chosen);
        laidOut.lanes.push_back(std::move(drawn));
    }
    return top;
}

}  // namespace countercheck
