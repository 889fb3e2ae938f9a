// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/lane_layout.h"

#include "models/layout/lane_bands.h"
#include "models/layout/mark_labels.h"
#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"
#include "models/layout/ticks.h"
#include "models/layout/visible_marks.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Appends the marks, and returns for each the mark of the lane that it draws.
std::vector<const Mark *> appendMarks(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time)
{
    // A lane that was made without composeFigure(), as in tests, has no index yet.
    std::optional<SeriesIndex> own;
    if (lane.index.order.size() != lane.marks.size())
        own = indexSeries(lane.marks);
    const SeriesIndex &index = own ? *own : lane.index;
    std::vector<VisibleMark> visible = visibleMarks(index, time);
    // Crowds are drawn first, then marks from tall to low, so that a short period is not hidden by a longer one around
    // it; revised values come last.
    std::ranges::stable_sort(visible, {}, [&lane](const VisibleMark &mark) {
        return std::tuple(!mark.isCrowd, lane.marks[mark.mark].kind == MarkKind::RevisedTick, -lane.marks[mark.mark].quantity.largestPrinted());
    });
    std::vector<const Mark *> drawnMarks;
    for (const VisibleMark &found : visible) {
        const Mark &mark = lane.marks[found.mark];
        const SeriesIndex::Place among = index.places[found.mark];
        const MarkPlace place{laidOut.plot, &laidOut.axis, time, among.position, among.neighbours, laidOut.column};
        std::optional<LaidOutMark> drawn = found.isCrowd
            ? appendCrowd(laidOut.over, mark, lane.marks[found.least], found.members, found.x, found.width, place)
            : appendMark(laidOut.over, mark, place);
        if (!drawn)
            continue;
        drawn->members = found.members;
        placement.block(drawn->box);
        if (mark.kind == MarkKind::Span && !found.isCrowd) {
            const double from = std::max(laidOut.plot.left(), time.x(mark.first));
            placement.blockLine(QLineF(QPointF(from, drawn->head.y()), QPointF(std::max(from, drawn->box.left()), drawn->head.y())));
        }
        laidOut.marks.push_back(*drawn);
        drawnMarks.push_back(&mark);
    }
    return drawnMarks;
}

/// Marks the claim on the time axis: a line on its day, or a band over its month or year if no day was stated.
void appendClaim(LaidOutLane &laidOut, LabelPlacement &placement, const TimeWindow &claim, const TimeScale &time)
{
    const QRectF plot = laidOut.plot;
    const double top = plot.top() - labelHeadroom + 2;
    const auto appendLine = [&](double x) {
        if (!isInside(x, plot))
            return;
        laidOut.under.push_back(lineShape({x, top}, {x, plot.bottom()}, ColourRole::Claim, 1.2, DashKind::Dashed));
        placement.block(QRectF(x - 1, top - 2, 2, plot.bottom() - top + 2));
    };
    constexpr double narrowestBand = 6;
    if (claim.length() <= 1 || time.x(claim.last) - time.x(claim.first) < narrowestBand) {
        appendLine(time.x((claim.first + claim.last) / 2));
        return;
    }
    const double left = std::max(plot.left(), time.x(claim.first));
    const double right = std::min(plot.right(), time.x(claim.last));
    if (right > left)
        laidOut.under.push_back(rectangleShape(QRectF(left, top, right - left, plot.bottom() - top), ColourRole::ClaimFill));
    appendLine(time.x(claim.first));
    appendLine(time.x(claim.last));
}

QString titleHint(const Lane &lane, const Wording &wording)
{
    QStringList hint{lane.title};
    if (!lane.basisNote.isEmpty())
        hint += lane.basisNote;
    hint += lane.notes;
    hint += lane.partWords;
    if (!lane.care.isEmpty())
        hint += wording.say("Lane", "with care: %1").arg(lane.care.join(u", "_s));
    return hint.join(u'\n');
}

}  // namespace

LaidOutLane layOutLane(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording,
                       std::vector<LaidOutMark> &trayMarks)
{
    LaidOutLane laidOut;
    laidOut.measure = lane.measure;
    laidOut.column = place.column;
    laidOut.plot = plotRect(lane, place, measure);
    laidOut.axis = valueAxis(lane);
    laidOut.hasValueAxis = lane.axis == AxisKind::Count || lane.axis == AxisKind::Percent;
    laidOut.frame = QRectF(place.frame.topLeft(), QPointF(place.frame.right(), laidOut.plot.bottom()));
    const QRectF plot = laidOut.plot;
    const TimeScale time{place.window, plot.left(), plot.right()};
    const QRectF labelBounds(plot.left() - 2, plot.top() - labelHeadroom, plot.width() + 4, plot.height() + labelHeadroom);
    LabelPlacement placement(labelBounds);

    appendBands(laidOut, lane, time);
    if (laidOut.axis.zeroRoom > 0) {
        // Zero has its place under a scale by powers of ten.
        const double y = plot.bottom() - laidOut.axis.zeroRoom / 2 * plot.height();
        laidOut.under.push_back(lineShape({plot.left(), y}, {plot.right(), y}, ColourRole::Axis, 1, DashKind::Dotted));
    }
    if (place.claim)
        appendClaim(laidOut, placement, *place.claim, time);
    std::vector<double> walls;
    for (const BreakLine &line : lane.breaks) {
        if (const double x = time.x(line.at); isInside(x, plot)) {
            placement.block(QRectF(x - 1, labelBounds.top(), 2, labelBounds.height()));
            walls.push_back(x);
        }
    }
    appendLaneTitle(laidOut, lane, place, measure);
    if (laidOut.hasValueAxis)
        appendAxisLabels(laidOut, lane, measure, wording);

    const std::vector<const Mark *> drawn = appendMarks(laidOut, placement, lane, time);
    // The better places go to those that come first: evidence, reasons of gaps, words of breaks, then the rest of the
    // series.
    UnplacedWords unplaced;
    MarkLabels labels(laidOut, drawn, std::move(walls), placement, measure);
    labels.placeEvidence();
    appendReasons(laidOut, placement, lane, place, time, measure, unplaced);
    labels.placeEvidenceFurtherOff();
    appendBreaks(laidOut, placement, lane, time, measure, wording, unplaced);
    labels.placeOthers();
    labels.countDropped();

    appendTray(laidOut, lane, place, wording, trayMarks);
    const LaneNote note = laneNote(lane, unplaced, place, measure, wording);
    const double under = noteHeight(note, lane, place, measure);
    laidOut.isNoteShortened = note.isShortened;
    laidOut.frame.setBottom(plot.bottom() + under);
    const double noteTop = laidOut.frame.bottom() - static_cast<double>(std::max<qsizetype>(1, note.lines.size())) * measure.lineHeight(FontRole::Small);
    appendLines(laidOut.over, note.lines, laidOut.frame.left(), noteTop, laidOut.frame.width(), FontRole::Small, ColourRole::MutedInk, measure);
    laidOut.hints.push_back({QRectF(laidOut.frame.topLeft(), QPointF(laidOut.frame.right(), plot.top() - labelHeadroom)), titleHint(lane, wording)});
    return laidOut;
}

}  // namespace countercheck
