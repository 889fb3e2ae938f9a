// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/lane_layout.h"

#include "models/figure/label_placement.h"
#include "models/figure/mark_shapes.h"
#include "models/figure/shapes.h"
#include "models/figure/text_layout.h"
#include "models/figure/ticks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double trayRowHeight = 15;
constexpr double bandPadding = 3;
constexpr double breakClearance = 24; ///< between the words of a break and another break
constexpr double noteGap = 5; ///< between the base line with its ticks and the note under it

/// Pixels between a lane's title and its unit.
constexpr double titleGap = 12;

struct TitleRows {
    QStringList title;
    bool unitOnOwnRow = false;
};

TitleRows titleRows(const Lane &lane, double width, const TextMeasure &measure)
{
    const double unitWidth = measure.width(FontRole::Small, lane.unitNote) + titleGap;
    const double room = width - unitWidth;
    for (const QString &title : {lane.title, lane.shortTitle}) {
        if (measure.width(FontRole::LaneTitle, title) <= room)
            return {{title}, false};
    }
    return {wrap(lane.shortTitle, width, FontRole::LaneTitle, measure), true};
}

/// The lines of a reason that fit into a band, or none.
QStringList reasonLines(const QString &reason, QSizeF band, const TextMeasure &measure)
{
    const double width = band.width() - 2 * bandPadding;
    for (const QString &word : reason.split(u' ')) {
        if (measure.width(FontRole::Small, word) > width)
            return {};
    }
    const QStringList lines = wrap(reason, width, FontRole::Small, measure);
    return static_cast<double>(lines.size()) * measure.lineHeight(FontRole::Small) <= band.height() ? lines : QStringList();
}

QRectF bandBox(const GapBand &band, const QRectF &plot, const TimeScale &time)
{
    const double left = std::max(plot.left(), time.x(band.first));
    const double right = std::min(plot.right(), time.x(band.last.addDays(1)));
    return QRectF(left, plot.top(), right - left, plot.height());
}

/// The part of a band that the claim's line leaves for words: the wider side of it.
QRectF roomForReason(QRectF band, const LanePlace &place, const TimeScale &time)
{
    if (!place.claimDay)
        return band;
    const double x = time.x(*place.claimDay);
    if (x <= band.left() || x >= band.right())
        return band;
    if (x - band.left() >= band.right() - x)
        band.setRight(x);
    else
        band.setLeft(x);
    return band;
}

/// The line under the plot: how verified, what to mind, and the reasons of bands too narrow for words.
QStringList noteLines(const Lane &lane, const QRectF &plot, const LanePlace &place, const TimeScale &time, const TextMeasure &measure,
                      const Wording &wording)
{
    QStringList parts;
    if (!lane.basisNote.isEmpty())
        parts += lane.basisNote;
    QStringList reasons;
    for (const GapBand &band : lane.gaps) {
        const QRectF box = roomForReason(bandBox(band, plot, time), place, time);
        if (box.width() > 0 && reasonLines(band.reason, box.size(), measure).isEmpty() && !reasons.contains(band.reason))
            reasons += band.reason;
    }
    if (!reasons.isEmpty())
        parts += wording.say("Lane", "hatched: %1").arg(reasons.join(u", "_s));
    if (!lane.care.isEmpty())
        parts += wording.say("Lane", "with care: %1").arg(lane.care.join(u", "_s));
    if (place.mostNoteLines > 1)
        return wrap(parts.join(u" · "_s), place.frame.width(), FontRole::Small, measure, place.mostNoteLines);
    // In one line whole parts give way from the end; an ellipsis says that there is more.
    QString line = parts.join(u" · "_s);
    while (parts.size() > 1 && measure.width(FontRole::Small, line) > place.frame.width()) {
        parts.removeLast();
        line = parts.join(u" · "_s) + u" …"_s;
    }
    return wrap(line, place.frame.width(), FontRole::Small, measure, 1);
}

QRectF plotRect(const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    const TitleRows rows = titleRows(lane, place.frame.width(), measure);
    const double titleHeight = static_cast<double>(rows.title.size()) * measure.lineHeight(FontRole::LaneTitle)
        + (rows.unitOnOwnRow ? measure.lineHeight(FontRole::Small) : 0);
    return QRectF(place.plotLeft, place.frame.top() + titleHeight + labelHeadroom, place.plotRight - place.plotLeft, place.plotHeight);
}

void appendTitle(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    const TitleRows rows = titleRows(lane, place.frame.width(), measure);
    const double left = place.frame.left();
    const double width = place.frame.width();
    const double bottom = appendLines(laidOut.over, rows.title, left, place.frame.top(), width, FontRole::LaneTitle, ColourRole::Ink, measure);
    const double unitHeight = measure.lineHeight(FontRole::Small);
    const double unitTop = rows.unitOnOwnRow ? bottom : place.frame.top() + (measure.lineHeight(FontRole::LaneTitle) - unitHeight) / 2;
    laidOut.over.push_back(textShape(lane.unitNote, QRectF(left, unitTop, width, unitHeight), FontRole::Small, ColourRole::MutedInk,
                                     (rows.unitOnOwnRow ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
}

void appendAxisLabels(LaidOutLane &laidOut, const Lane &lane, const TextMeasure &measure, const Wording &wording)
{
    const double height = measure.lineHeight(FontRole::Small);
    double free = laidOut.plot.bottom() + height; // what lies above it can hold a label
    const bool isCrowded = static_cast<double>(laidOut.axis.ticks.size() - 1) * height > laidOut.plot.height();
    for (const double tick : laidOut.axis.ticks) {
        if (isCrowded && tick != laidOut.axis.ticks.front() && tick != laidOut.axis.ticks.back())
            continue;
        const double y = laidOut.plot.bottom() - laidOut.axis.fraction(tick) * laidOut.plot.height();
        const bool isLast = tick == laidOut.axis.ticks.back();
        const bool leavesRoomForLast = isLast || y - laidOut.plot.top() >= height - 3;
        if (y + height / 2 > free + 3 || !leavesRoomForLast)
            continue;
        free = y - height / 2;
        const QString label = lane.axis == AxisKind::Percent ? wording.say("Quantity", "%1 %", "a percentage").arg(wording.number(tick))
                                                             : wording.number(tick);
        laidOut.over.push_back(textShape(label, QRectF(laidOut.frame.left(), y - height / 2, laidOut.plot.left() - laidOut.frame.left() - 6, height),
                                         FontRole::Small, ColourRole::MutedInk, Qt::AlignRight | Qt::AlignVCenter));
    }
}

/// Figures of one period or one day stand side by side; each gets its place among them.
struct Neighbours {
    std::size_t position = 0;
    std::size_t count = 1;
};

std::vector<Neighbours> neighbours(const std::vector<Mark> &marks)
{
    std::vector<Neighbours> places(marks.size());
    for (std::size_t start = 0; start < marks.size();) {
        std::size_t end = start + 1;
        while (end < marks.size() && marks[end].first == marks[start].first && marks[end].last == marks[start].last)
            ++end;
        for (std::size_t index = start; index < end; ++index)
            places[index] = {index - start, end - start};
        start = end;
    }
    return places;
}

double distance(const QRectF &box, QPointF point)
{
    const double dx = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double dy = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(dx, dy);
}

/// A reader takes a number for that of the nearest mark: no other head may be nearer, nor any other mark as near as its own.
bool isNearestTo(const QRectF &label, const LaidOutMark &own, const std::vector<LaidOutMark> &marks)
{
    const double near = distance(label, own.head);
    const double across = std::abs(label.center().x() - own.head.x());
    return std::ranges::none_of(marks, [&](const LaidOutMark &other) {
        if (other.observation == own.observation)
            return false;
        const double otherNear = distance(label, other.head);
        return otherNear < near || (otherNear < near + 4 && std::abs(label.center().x() - other.head.x()) < across);
    });
}

QPointF leaderStart(const QRectF &label, const LaidOutMark &own)
{
    const bool isLeft = label.center().x() < own.head.x();
    return {isLeft ? label.right() + 1 : label.left() - 1, label.center().y()};
}

/// A leader must not run through the head of another mark, whose number it would seem to give, nor through a column; one
/// thin stem on the way can be told apart.
bool isLeaderClear(const QRectF &label, const LaidOutMark &own, const std::vector<LaidOutMark> &marks)
{
    constexpr double headReach = 7;
    constexpr double widestStem = 10;
    const QPointF from = leaderStart(label, own);
    const QPointF way = own.head - from;
    const int steps = std::max(1, static_cast<int>(std::hypot(way.x(), way.y()) / 2));
    int stems = 0;
    for (const LaidOutMark &other : marks) {
        if (other.observation == own.observation)
            continue;
        bool isCrossed = false;
        for (int step = 0; step <= steps; ++step) {
            const QPointF point = from + way * step / steps;
            if (std::hypot(point.x() - other.head.x(), point.y() - other.head.y()) < headReach)
                return false;
            isCrossed = isCrossed || other.box.contains(point);
        }
        if (isCrossed && (other.box.width() > widestStem || ++stems > 1))
            return false;
    }
    return true;
}

/// Two rounds: close to the head, and, for the evidence of the claim only, further off with a line to the head.
enum class LabelRound { Close, FurtherOff };

bool placeLabel(LaidOutLane &laidOut, LabelPlacement &placement, const Mark &mark, const LaidOutMark &drawn, LabelRound round,
                const TextMeasure &measure)
{
    const FontRole font = mark.linked ? FontRole::LabelStrong : FontRole::Label;
    const QString label = mark.label + raisedLetters(mark.statusLetters);
    const QSizeF size(std::ceil(measure.width(font, label)), measure.lineHeight(font) - 2);
    std::vector<QPointF> corners;
    if (round == LabelRound::Close) {
        const double clearance = drawn.box.top() < drawn.head.y() - 6 ? drawn.head.y() - drawn.box.top() + 1 : mark.kind == MarkKind::Column ? 2 : 5;
        corners = cornersAround(drawn.head, size, clearance);
        // At the edge of the plot a label is pushed inwards rather than dropped.
        const double inside = std::clamp(corners.front().x(), laidOut.plot.left(), std::max(laidOut.plot.left(), laidOut.plot.right() - size.width()));
        corners.insert(corners.begin() + 1, QPointF(inside, corners.front().y()));
    } else {
        corners = cornersFurtherOff(drawn.head, size, laidOut.plot);
    }
    const std::optional<QRectF> box = placement.place(size, corners, [&](const QRectF &candidate) {
        return round == LabelRound::Close ? isNearestTo(candidate, drawn, laidOut.marks) : isLeaderClear(candidate, drawn, laidOut.marks);
    });
    if (!box)
        return false;
    if (round == LabelRound::FurtherOff)
        laidOut.over.push_back(lineShape(leaderStart(*box, drawn), drawn.head, ColourRole::MutedInk, 0.8));
    laidOut.labels.push_back({*box, label, mark.observation});
    laidOut.over.push_back(textShape(label, *box, font, ColourRole::Ink, Qt::AlignCenter));
    return true;
}

void layOutBands(LaidOutLane &laidOut, const Lane &lane, const TimeScale &time)
{
    for (const GapBand &band : lane.gaps) {
        const QRectF box = bandBox(band, laidOut.plot, time);
        if (box.width() <= 0)
            continue;
        Shape shape = rectangleShape(box, ColourRole::Gap);
        shape.pattern = band.notApplicable ? PatternKind::Plain : PatternKind::WideHatched;
        laidOut.under.push_back(shape);
        laidOut.hints.push_back({box, band.reason});
    }
}

void placeReasons(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const LanePlace &place, const TimeScale &time,
                  const TextMeasure &measure)
{
    const double lineHeight = measure.lineHeight(FontRole::Small);
    for (const GapBand &band : lane.gaps) {
        const QRectF box = roomForReason(bandBox(band, laidOut.plot, time), place, time);
        if (box.width() <= 0)
            continue;
        const QStringList lines = reasonLines(band.reason, box.size(), measure);
        if (lines.isEmpty())
            continue;
        const QSizeF size(box.width() - 2 * bandPadding, static_cast<double>(lines.size()) * lineHeight);
        const double left = box.left() + bandPadding;
        const QPointF corners[] = {{left, box.center().y() - size.height() / 2}, {left, box.bottom() - size.height()}, {left, box.top()}};
        const std::optional<QRectF> placed = placement.place(size, corners);
        if (!placed)
            continue; // the words stand in the hint of the band
        const QRectF words = *placed;
        double top = words.top();
        for (const QString &line : lines) {
            laidOut.over.push_back(textShape(line, QRectF(words.left(), top, words.width(), lineHeight), FontRole::Small, ColourRole::GapInk,
                                             Qt::AlignCenter));
            top += lineHeight;
        }
    }
}

void layOutBreaks(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time, const TextMeasure &measure)
{
    const double height = measure.lineHeight(FontRole::Small);
    const double top = laidOut.plot.top() - labelHeadroom + 2;
    const auto isShown = [&](double x) { return x >= laidOut.plot.left() && x <= laidOut.plot.right(); };
    const auto lineBox = [&](double x) { return QRectF(x - 1, top, 2, laidOut.plot.bottom() - top); };
    // Words stand at their own line, and not as near to another.
    const auto isAlone = [&](const BreakLine &own) {
        return [&, x = time.x(own.at)](const QRectF &box) {
            return std::ranges::none_of(lane.breaks, [&](const BreakLine &other) {
                const double otherX = time.x(other.at);
                return otherX != x && isShown(otherX) && otherX > box.left() - breakClearance && otherX < box.right() + breakClearance;
            });
        };
    };
    for (const BreakLine &seriesBreak : lane.breaks) {
        const double x = time.x(seriesBreak.at);
        if (!isShown(x))
            continue;
        laidOut.over.push_back(lineShape({x, top}, {x, laidOut.plot.bottom()}, ColourRole::Break, 1, DashKind::Dashed));
        const QSizeF size(std::ceil(measure.width(FontRole::Small, seriesBreak.words)), height);
        const QPointF corners[] = {{x + 4, top}, {x - 4 - size.width(), top}, {x + 4, top + height}, {x - 4 - size.width(), top + height}};
        if (const auto box = placement.place(size, corners, isAlone(seriesBreak)))
            laidOut.over.push_back(textShape(seriesBreak.words, *box, FontRole::Small, ColourRole::MutedInk));
        laidOut.hints.push_back({lineBox(x).adjusted(-3, 0, 3, 0), u"%1: %2"_s.arg(seriesBreak.words, seriesBreak.description)});
    }
}

void layOutTray(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const Wording &wording, std::vector<LaidOutMark> &trayMarks)
{
    if (lane.undated.empty())
        return;
    const ColourRole stroke = place.column == 0 ? ColourRole::Process : ColourRole::Victims;
    const auto rows = static_cast<std::size_t>(std::max(1.0, std::floor((laidOut.plot.height() + labelHeadroom) / trayRowHeight)));
    const std::size_t shown = lane.undated.size() <= rows ? lane.undated.size() : rows - 1;
    const double left = place.plotRight + 10;
    double top = laidOut.plot.bottom() - trayRowHeight * static_cast<double>(std::min(rows, lane.undated.size()));
    for (std::size_t index = 0; index < shown; ++index) {
        const TrayItem &item = lane.undated[index];
        const QRectF row(left, top, place.trayRight - left, trayRowHeight);
        laidOut.over.push_back(circleShape({left + 4, row.center().y()}, 3.5, ColourRole::Panel, stroke, 1.3));
        laidOut.over.push_back(textShape(item.label, row.adjusted(12, 0, 0, 0), item.linked ? FontRole::LabelStrong : FontRole::Label, ColourRole::Ink));
        trayMarks.push_back({item.observation, row, row, {left + 4, row.center().y()}});
        top += trayRowHeight;
    }
    if (shown < lane.undated.size()) {
        const auto more = static_cast<int>(lane.undated.size() - shown);
        laidOut.over.push_back(textShape(wording.say("Lane", "+%n more", nullptr, more), QRectF(left, top, place.trayRight - left, trayRowHeight),
                                         FontRole::Small, ColourRole::MutedInk));
    }
}

}  // namespace

double laneFurnitureHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording)
{
    const QRectF plot = plotRect(lane, place, measure);
    const TimeScale time{place.window, plot.left(), plot.right()};
    const auto notes = static_cast<double>(noteLines(lane, plot, place, time, measure, wording).size());
    return plot.top() - place.frame.top() + noteGap + notes * measure.lineHeight(FontRole::Small);
}

LaidOutLane layOutLane(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording,
                       std::vector<LaidOutMark> &trayMarks)
{
    LaidOutLane laidOut;
    laidOut.measure = lane.measure;
    laidOut.column = place.column;
    laidOut.plot = plotRect(lane, place, measure);
    laidOut.axis = valueAxis(lane);
    laidOut.hasValueAxis = lane.axis == AxisKind::Count || lane.axis == AxisKind::Percent;
    const TimeScale time{place.window, laidOut.plot.left(), laidOut.plot.right()};
    const QStringList notes = noteLines(lane, laidOut.plot, place, time, measure, wording);
    laidOut.frame = QRectF(place.frame.topLeft(),
                           QSizeF(place.frame.width(), laidOut.plot.bottom() - place.frame.top() + noteGap
                                                           + static_cast<double>(notes.size()) * measure.lineHeight(FontRole::Small)));

    layOutBands(laidOut, lane, time);
    if (place.claimDay) {
        const double x = time.x(*place.claimDay);
        if (x >= laidOut.plot.left() && x <= laidOut.plot.right())
            laidOut.under.push_back(lineShape({x, laidOut.plot.top() - labelHeadroom + 2}, {x, laidOut.plot.bottom()}, ColourRole::Claim, 1.2, DashKind::Dashed));
    }
    appendTitle(laidOut, lane, place, measure);
    QStringList titleHint{lane.title};
    titleHint += lane.notes;
    if (!lane.care.isEmpty())
        titleHint += wording.say("Lane", "with care: %1").arg(lane.care.join(u", "_s));
    laidOut.hints.push_back({QRectF(laidOut.frame.topLeft(), QPointF(laidOut.frame.right(), laidOut.plot.top() - labelHeadroom)),
                             titleHint.join(u'\n')});
    if (laidOut.hasValueAxis)
        appendAxisLabels(laidOut, lane, measure, wording);

    const QRectF labelBounds(laidOut.plot.left() - 2, laidOut.plot.top() - labelHeadroom, laidOut.plot.width() + 4, laidOut.plot.height() + labelHeadroom);
    LabelPlacement placement(labelBounds);
    if (place.claimDay)
        placement.block(QRectF(time.x(*place.claimDay) - 1, labelBounds.top(), 2, labelBounds.height()));
    for (const BreakLine &seriesBreak : lane.breaks)
        placement.block(QRectF(time.x(seriesBreak.at) - 1, labelBounds.top(), 2, labelBounds.height()));
    const std::vector<Neighbours> places = neighbours(lane.marks);
    std::vector<std::pair<const Mark *, std::size_t>> toLabel;
    // The tallest first, so that a figure whose period lies within another's is not hidden by it.
    std::vector<std::size_t> drawingOrder(lane.marks.size());
    std::iota(drawingOrder.begin(), drawingOrder.end(), 0);
    std::ranges::stable_sort(drawingOrder, std::ranges::greater(), [&lane](std::size_t index) { return lane.marks[index].quantity.largestPrinted(); });
    for (const std::size_t index : drawingOrder) {
        const Mark &mark = lane.marks[index];
        const MarkPlace markPlace{laidOut.plot, &laidOut.axis, time, places[index].position, places[index].count, place.column};
        if (const auto drawn = appendMark(laidOut.over, mark, markPlace)) {
            placement.block(drawn->box);
            laidOut.marks.push_back(*drawn);
            toLabel.emplace_back(&mark, laidOut.marks.size() - 1);
        }
    }
    std::ranges::stable_sort(toLabel, {}, [](const auto &entry) { return entry.first->labelRank; });
    // Who comes first gets the better place: the evidence, why something is missing, what changes, then the rest of the series.
    const auto firstPlain = std::ranges::find_if(toLabel, [](const auto &entry) { return entry.first->labelRank > 0; });
    const auto isUnplaced = [&](LabelRound round) {
        return [&laidOut, &placement, &measure, round](const auto &entry) {
            return !placeLabel(laidOut, placement, *entry.first, laidOut.marks[entry.second], round, measure);
        };
    };
    std::vector<std::pair<const Mark *, std::size_t>> evidence(toLabel.begin(), firstPlain);
    std::erase_if(evidence, [&](const auto &entry) { return !isUnplaced(LabelRound::Close)(entry); });
    placeReasons(laidOut, placement, lane, place, time, measure);
    laidOut.droppedLabels += static_cast<std::size_t>(std::ranges::count_if(evidence, isUnplaced(LabelRound::FurtherOff)));
    layOutBreaks(laidOut, placement, lane, time, measure);
    laidOut.droppedLabels += static_cast<std::size_t>(std::count_if(firstPlain, toLabel.end(), isUnplaced(LabelRound::Close)));

    layOutTray(laidOut, lane, place, wording, trayMarks);
    appendLines(laidOut.over, notes, laidOut.frame.left(), laidOut.plot.bottom() + noteGap, laidOut.frame.width(), FontRole::Small,
                ColourRole::MutedInk, measure);
    return laidOut;
}

}  // namespace countercheck
