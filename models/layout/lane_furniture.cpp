// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/lane_furniture.h"

#include "models/layout/lane_bands.h"
#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double trayRowHeight = 15;

/// The distance in pixels between a lane's title and its unit.
constexpr double titleGap = 12;

struct TitleRows {
    QStringList title;
    QStringList unit; ///< the lines of the unit under the title; empty if the unit stands beside the title
};

/// The room of the badge before the title, if the lane has one.
double titleIndent(const Lane &lane, const LanePlace &place)
{
    return place.hasBadges && lane.badge > 0 ? badgeRoom : 0;
}

TitleRows titleRows(const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    const double width = place.frame.width() - titleIndent(lane, place);
    const double room = width - measure.width(FontRole::Small, lane.unitNote) - titleGap;
    for (const QString &title : {lane.title, lane.shortTitle}) {
        if (measure.width(FontRole::LaneTitle, title) <= room)
            return {{title}, {}};
    }
    return {wrap(lane.shortTitle, width, FontRole::LaneTitle, measure), wrap(lane.unitNote, width, FontRole::Small, measure)};
}

QString trayLabel(const TrayItem &item)
{
    return item.label + raisedLetters(item.statusLetters);
}

}  // namespace

QString breakWithYear(const BreakLine &line, const Wording &wording)
{
    return wording.say("Lane", "%1: %2", "year: what changes").arg(wording.locale().toString(line.at, u"yyyy"), line.words);
}

double plotHeightOf(const Lane &lane, double height)
{
    constexpr double heightOfRows = 72;
    return lane.axis == AxisKind::Count || lane.axis == AxisKind::Percent ? height : std::min(height, heightOfRows);
}

QRectF plotRect(const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    const TitleRows rows = titleRows(lane, place, measure);
    const double titleHeight = static_cast<double>(rows.title.size()) * measure.lineHeight(FontRole::LaneTitle)
        + static_cast<double>(rows.unit.size()) * measure.lineHeight(FontRole::Small);
    return QRectF(place.plotLeft, place.frame.top() + titleHeight + labelHeadroom, place.plotRight - place.plotLeft,
                  plotHeightOf(lane, place.plotHeight));
}

UnplacedWords everyWord(const Lane &lane, const QRectF &plot, const TimeScale &time, const Wording &wording)
{
    UnplacedWords words;
    for (const GapBand &band : lane.gaps) {
        QStringList &reasons = band.notApplicable ? words.plain : words.reasons;
        if (bandBox(band, plot, time).width() > 0 && !reasons.contains(band.reason))
            reasons += band.reason;
    }
    for (const BreakLine &line : lane.breaks) {
        if (const QString text = breakWithYear(line, wording); isInside(time.x(line.at), plot) && !words.breaks.contains(text))
            words.breaks += text;
    }
    return words;
}

LaneNote laneNote(const Lane &lane, const UnplacedWords &unplaced, const LanePlace &place, const TextMeasure &measure, const Wording &wording)
{
    // What explains the drawing comes first, since parts that do not fit are dropped from the end.
    QStringList parts;
    if (!place.hasTray && !lane.undated.empty()) {
        QStringList labels;
        for (const TrayItem &item : lane.undated)
            labels += trayLabel(item);
        parts += wording.say("Lane", "no date: %1").arg(labels.join(u", "_s));
    }
    if (!lane.basisNote.isEmpty())
        parts += lane.basisNote;
    if (!unplaced.reasons.isEmpty())
        parts += wording.say("Lane", "no figure: %1").arg(unplaced.reasons.join(u", "_s));
    if (!unplaced.plain.isEmpty())
        parts += wording.say("Lane", "grey: %1").arg(unplaced.plain.join(u", "_s));
    if (!lane.partWords.isEmpty())
        parts += wording.say("Lane", "dashed: %1").arg(lane.partWords.join(u", "_s));
    if (!unplaced.breaks.isEmpty())
        parts += wording.say("Lane", "breaks in the series: %1").arg(unplaced.breaks.join(u", "_s));
    if (!lane.care.isEmpty())
        parts += wording.say("Lane", "with care: %1").arg(lane.care.join(u", "_s));
    LaneNote note;
    note.isShortened = !parts.isEmpty() && place.mostNoteLines == 0;
    if (parts.isEmpty() || place.mostNoteLines == 0)
        return note;

    const double width = place.frame.width();
    QString line = parts.join(u" · "_s);
    const auto fits = [&] { return wrap(line, width, FontRole::Small, measure).size() <= place.mostNoteLines; };
    while (parts.size() > 1 && !fits()) {
        parts.removeLast();
        line = parts.join(u" · "_s) + u" …"_s;
        note.isShortened = true;
    }
    note.isShortened = note.isShortened || !fits();
    note.lines = wrap(line, width, FontRole::Small, measure, place.mostNoteLines);
    return note;
}

void appendLaneTitle(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    const TitleRows rows = titleRows(lane, place, measure);
    const double left = place.frame.left() + titleIndent(lane, place);
    const double width = place.frame.width() - titleIndent(lane, place);
    if (titleIndent(lane, place) > 0)
        appendBadge(laidOut.over, lane.badge, place.frame.left(), place.frame.top() + measure.lineHeight(FontRole::LaneTitle) / 2);
    const double bottom = appendLines(laidOut.over, rows.title, left, place.frame.top(), width, FontRole::LaneTitle, ColourRole::Ink, measure);
    if (!rows.unit.isEmpty()) {
        appendLines(laidOut.over, rows.unit, left, bottom, width, FontRole::Small, ColourRole::MutedInk, measure);
        return;
    }
    const double unitHeight = measure.lineHeight(FontRole::Small);
    const double unitTop = place.frame.top() + (measure.lineHeight(FontRole::LaneTitle) - unitHeight) / 2;
    laidOut.over.push_back(textShape(lane.unitNote, QRectF(left, unitTop, width, unitHeight), FontRole::Small, ColourRole::MutedInk,
                                     Qt::AlignRight | Qt::AlignVCenter));
}

void appendAxisLabels(LaidOutLane &laidOut, const Lane &lane, const TextMeasure &measure, const Wording &wording)
{
    const double height = measure.lineHeight(FontRole::Small);
    double free = laidOut.plot.bottom() + height; // a label fits if it lies above this
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

void appendTray(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const Wording &wording, std::vector<LaidOutMark> &trayMarks)
{
    if (lane.undated.empty() || !place.hasTray)
        return;
    const auto rows = static_cast<std::size_t>(std::max(1.0, std::floor((laidOut.plot.height() + labelHeadroom) / trayRowHeight)));
    const std::size_t shown = lane.undated.size() <= rows ? lane.undated.size() : rows - 1;
    const double left = place.plotRight + 10;
    // Undated figures are listed from the top behind a line, so that none is read as a height on the axis.
    double top = laidOut.plot.top() - labelHeadroom / 2;
    laidOut.under.push_back(lineShape({place.plotRight + 4, laidOut.plot.top()}, {place.plotRight + 4, laidOut.plot.bottom()}, ColourRole::Grid));
    for (std::size_t index = 0; index < shown; ++index) {
        const TrayItem &item = lane.undated[index];
        const QRectF row(left, top, place.trayRight - left, trayRowHeight);
        laidOut.over.push_back(textShape(trayLabel(item), row, item.linked ? FontRole::LabelStrong : FontRole::Label, ColourRole::Ink));
        trayMarks.push_back({item.observation, row, row, {left, row.center().y()}, 1, {}});
        top += trayRowHeight;
    }
    if (shown < lane.undated.size()) {
        const auto more = static_cast<int>(lane.undated.size() - shown);
        laidOut.over.push_back(textShape(wording.say("Lane", "+%n more", nullptr, more), QRectF(left, top, place.trayRight - left, trayRowHeight),
                                         FontRole::Small, ColourRole::MutedInk));
    }
}

double laneFurnitureHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording)
{
    const QRectF plot = plotRect(lane, place, measure);
    const TimeScale time{place.window, plot.left(), plot.right()};
    const double above = plot.top() - place.frame.top();
    return above + noteHeight(laneNote(lane, everyWord(lane, plot, time, wording), place, measure, wording), lane, place, measure);
}

double noteHeight(const LaneNote &note, const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    constexpr double noteGap = 5; // between the ticks of the base line and the note
    const bool mayHaveNote = !note.lines.isEmpty() || (place.holdsNoteLine && (!lane.gaps.empty() || !lane.breaks.empty()));
    const auto lines = std::max<qsizetype>(note.lines.size(), mayHaveNote ? 1 : 0);
    return noteGap + static_cast<double>(lines) * measure.lineHeight(FontRole::Small);
}

}  // namespace countercheck
