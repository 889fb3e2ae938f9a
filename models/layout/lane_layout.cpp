// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/lane_layout.h"

#include "models/layout/lane_bands.h"
#include "models/layout/mark_labels.h"
#include "models/layout/plot_brackets.h"
#include "models/layout/row_layout.h"
#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"
#include "models/layout/ticks.h"
#include "models/layout/visible_marks.h"

#include <algorithm>
#include <span>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Keeps numbers off the lines of a bracket.
void blockLines(LabelPlacement &placement, std::span<const Shape> shapes)
{
    constexpr double half = 0.6; // of the width of a line
    for (const Shape &shape : shapes) {
        for (std::size_t point = 1; point < shape.points.size(); ++point)
            placement.block(QRectF(shape.points[point - 1], shape.points[point]).normalized().adjusted(-half, -half, half, half));
    }
}

/// Appends the marks, and returns for each the mark of the lane that it draws.
std::vector<DrawnMark> appendMarks(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time, TypeScale scale)
{
    // A lane that was made without composeFigure(), as in tests, has no index yet.
    std::optional<SeriesIndex> own;
    if (lane.index.places.size() != lane.marks.size())
        own = indexSeries(lane.marks);
    const SeriesIndex &index = own ? *own : lane.index;
    std::vector<VisibleMark> visible = visibleMarks(index, time);
    // Crowds are drawn first, then marks from tall to low, so that a short period is not hidden by a longer one around
    // it; revised values come last.
    std::ranges::stable_sort(visible, {}, [&lane](const VisibleMark &mark) {
        return std::tuple(!mark.isCrowd, lane.marks[mark.mark].kind == MarkKind::RevisedTick, -lane.marks[mark.mark].quantity.largestPrinted());
    });
    std::vector<DrawnMark> drawnMarks;
    for (const VisibleMark &found : visible) {
        const Mark &mark = lane.marks[found.mark];
        const SeriesIndex::Place among = index.places[found.mark];
        const MarkPlace place{laidOut.plot, &laidOut.axis, time, among.position, among.neighbours, laidOut.column, scale, 0};
        const std::size_t before = laidOut.over.size();
        std::optional<LaidOutMark> drawn = found.isCrowd
            ? appendCrowd(laidOut.over, mark, lane.marks[found.least], found.members, found.x, found.width, place)
            : appendMark(laidOut.over, mark, place);
        if (!drawn)
            continue;
        drawn->members = found.members;
        placement.block(drawn->box);
        if (mark.kind == MarkKind::Change)
            blockLines(placement, std::span(laidOut.over).subspan(before));
        laidOut.marks.push_back(*drawn);
        drawnMarks.push_back({&mark, found.isCrowd ? 1 : among.neighbours});
    }
    return drawnMarks;
}

/// Marks the claim on the time axis: a line on its day, or a band over its month or year if no day was stated.
void appendClaim(LaidOutLane &laidOut, LabelPlacement &placement, const TimeWindow &claim, const TimeScale &time, TypeScale scale)
{
    const Lengths &lengths = lengthsOf(scale);
    const QRectF plot = laidOut.plot;
    const double top = plot.top() - lengths.labelRoom + 2;
    const auto appendLine = [&](double x) {
        if (!isInside(x, plot))
            return;
        laidOut.under.push_back(lineShape({x, top}, {x, plot.bottom()}, ColourRole::Claim, 1.2 * lengths.stroke, DashKind::Dotted));
        placement.block(QRectF(x - 1, top - 2, 2, plot.bottom() - top + 2));
    };
    if (claim.length() <= 1 || time.x(claim.last) - time.x(claim.first) < narrowestClaimBand) {
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
    if (!lane.care.isEmpty())
        hint += wording.say("Lane", "with care: %1").arg(lane.care.join(u", "_s));
    return hint.join(u'\n');
}

void appendZeroLine(LaidOutLane &laidOut)
{
    if (laidOut.axis.logarithmic || laidOut.axis.minimum >= 0)
        return;
    const double y = laidOut.plot.bottom() - laidOut.axis.fraction(0) * laidOut.plot.height();
    laidOut.under.push_back(lineShape({laidOut.plot.left(), y}, {laidOut.plot.right(), y}, ColourRole::Axis));
}

/// Lays out the plot of a lane, with its title. Words that find no room in it are added to `unplaced`.
void layOutPlot(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording, UnplacedWords &unplaced)
{
    laidOut.plot = plotRect(lane, place, measure);
    laidOut.axis = valueAxis(lane);
    laidOut.hasValueAxis = place.hasValueAxis;
    const QRectF plot = laidOut.plot;
    const double room = lengthsOf(measure.scale()).labelRoom;
    const TimeScale time{place.window, plot.left(), plot.right()};
    const double aboveRoom = room + bracketsHeight(lane, measure);
    LabelPlacement placement(QRectF(plot.left(), plot.top() - aboveRoom, plot.width(), plot.height() + aboveRoom));

    appendBands(laidOut, lane, time);
    if (place.claim)
        appendClaim(laidOut, placement, *place.claim, time, measure.scale());
    std::vector<double> walls;
    for (const BreakLine &line : lane.breaks) {
        if (const double x = time.x(line.at); isInside(x, plot)) {
            placement.block(QRectF(x - 1, plot.top() - room, 2, plot.height() + room));
            walls.push_back(x);
        }
    }
    appendZeroLine(laidOut);
    if (laidOut.hasValueAxis)
        appendAxisLabels(laidOut, lane, measure, wording);

    const std::vector<DrawnMark> drawn = appendMarks(laidOut, placement, lane, time, measure.scale());
    // The better places go to those that come first: evidence, reasons of gaps, the ends of the series, words of breaks, then
    // the rest.
    std::vector<QRectF> bands;
    for (const GapBand &band : lane.gaps) {
        if (const QRectF box = bandBox(band, plot, time); box.width() > 0 && !band.notApplicable)
            bands.push_back(box);
    }
    MarkLabels labels(laidOut, drawn, std::move(walls), std::move(bands), placement, measure);
    labels.placeEvidence();
    appendReasons(laidOut, placement, lane, place, time, measure, unplaced);
    labels.placeEvidenceFurtherOff();
    labels.placeEnds();
    appendBreaks(laidOut, placement, lane, time, measure, wording, unplaced);
    labels.placeOthers();
    labels.countDropped();
    std::vector<const Mark *> inTitle = labels.evidenceWithoutNumber();
    if (inTitle.empty() && laidOut.labels.empty() && !drawn.empty())
        inTitle.push_back(std::ranges::max_element(drawn, {}, [](const DrawnMark &shown) { return std::pair(shown.mark->revisedBy.isEmpty(), shown.mark->last); })->mark);
    appendLaneTitle(laidOut, lane, place, inTitle, measure);
    appendBrackets(laidOut, placement, lane, time, measure);
}

}  // namespace

std::size_t linesOf(const Lane &lane, bool asPlot)
{
    if (!asPlot)
        return lane.lines.size();
    return static_cast<std::size_t>(std::ranges::count_if(lane.lines, [](const FigureLine &line) { return !line.mark; }));
}

LaidOutLane layOutLane(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording)
{
    LaidOutLane laidOut;
    laidOut.measure = lane.measure;
    laidOut.title = lane.title;
    laidOut.column = place.column;
    laidOut.isPlot = place.asPlot;
    laidOut.frame = place.frame;
    UnplacedWords unplaced;
    double top = place.frame.top();
    const auto appendNote = [&] {
        LanePlace noted = place;
        if (place.holdsNoteLine)
            noted.mostNoteLines = heldNoteLines(lane, place, measure, wording);
        LaneNote note = laneNote(lane, unplaced, noted, measure, wording);
        laidOut.isNoteShortened = note.isShortened;
        // What asks for care is said before how the number was verified, which the heading of the column tells in part.
        if (note.isShortened && !lane.care.isEmpty() && !lane.basisNote.isEmpty()) {
            Lane careful;
            careful.care = lane.care;
            note = laneNote(careful, unplaced, noted, measure, wording);
        }
        if (place.mostNoteLines == 0)
            laidOut.unsaidReasons = unplaced.unsaid();
        const double height = noteHeight(place.holdsNoteLine ? noted.mostNoteLines : note.lines.size(), place, measure);
        appendLines(laidOut.over, note.lines, place.frame.left(), top + noteHeight(0, place, measure), place.frame.width(), FontRole::Small, ColourRole::MutedInk, measure);
        top += height;
    };
    if (place.asPlot) {
        layOutPlot(laidOut, lane, place, measure, wording, unplaced);
        top = laidOut.plot.bottom();
        appendNote();
        UnplacedWords none;
        top = appendRows(laidOut, lane, place, top, measure, wording, none);
        laidOut.hints.push_back({QRectF(place.frame.topLeft(), QPointF(place.frame.right(), place.frame.top() + titleHeight(lane, place, measure))), titleHint(lane, wording)});
    } else {
        laidOut.hasValueAxis = false;
        top = appendRows(laidOut, lane, place, top, measure, wording, unplaced);
        const double rowsTop = place.frame.top() + lengthsOf(measure.scale()).rowText;
        laidOut.plot = QRectF(QPointF(place.plotLeft, rowsTop), QPointF(place.plotRight, std::max(rowsTop, top - place.rowGap)));
        laidOut.hints.push_back({QRectF(place.frame.topLeft(), QPointF(place.frame.right(), rowsTop)), titleHint(lane, wording)});
        // The note stands at its row, not in the room before the next, and off a chevron that points down.
        constexpr double offMarks = 3;
        const double gap = lane.lines.empty() ? 0 : std::max(0.0, place.rowGap - offMarks);
        top -= gap;
        appendNote();
        top += gap;
    }
    laidOut.frame = QRectF(place.frame.topLeft(), QPointF(place.frame.right(), top));
    return laidOut;
}

}  // namespace countercheck
