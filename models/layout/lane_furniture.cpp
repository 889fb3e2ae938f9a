// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/lane_furniture.h"

#include "models/layout/lane_bands.h"
#include "models/layout/plot_brackets.h"
#include "models/layout/row_layout.h"
#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The distance in pixels between a lane's title and its unit.
constexpr double titleGap = 12;

struct TitleRows {
    QStringList title;
    QStringList unit; ///< the lines of the unit under the title; empty if the unit stands beside the title
};

/// The room of the badge before the title, if the lane has one.
double titleIndent(const Lane &lane, const TextMeasure &measure)
{
    return lane.badge > 0 ? badgeRoom(measure.scale()) : 0;
}

/// Returns the figure that stands in the title of a plot without a value axis; nullptr if its title is the name of its measure.
const FigureLine *leadingFigure(const Lane &lane, const LanePlace &place)
{
    if (place.hasValueAxis)
        return nullptr;
    const auto dated = std::ranges::find_if(lane.lines, [](const FigureLine &line) { return line.mark.has_value(); });
    return dated != lane.lines.end() ? &*dated : nullptr;
}

/// Says why figures are missing in bands that have no room for it, with their years: "2023: not published for this period".
QStringList reasonsWithYears(const UnplacedWords &unplaced, const Wording &wording)
{
    constexpr int mostTimes = 4;
    // One reason that stands in one of the bands explains all.
    if (unplaced.reasons.size() == 1 && static_cast<int>(unplaced.reasons.front().bands.size()) < unplaced.reasons.front().inView)
        return {};
    QStringList parts;
    for (const UnplacedWords::Reason &reason : unplaced.reasons) {
        if (reason.bands.empty())
            continue;
        // The form depends on all bands in view, so that no note is longer than the room that was reckoned for all of their words.
        if (reason.inView > mostTimes) {
            parts += wording.say("Lane", "%n grey bands: %1", nullptr, static_cast<int>(reason.bands.size())).arg(reason.words);
            continue;
        }
        parts += wording.say("Lane", "%1: %2", "years without a figure: why").arg(reason.bands.join(u", "_s), reason.words);
    }
    return parts;
}

/// Writes the numbers of evidence with their dates into the box, from its left, as many as have room. Returns the width that they take.
double appendEvidence(LaidOutLane &laidOut, const Lane &lane, std::span<const Mark *const> evidence, const QRectF &box, const TextMeasure &measure)
{
    double used = 0;
    for (const Mark *mark : evidence) {
        const auto line = std::ranges::find(lane.lines, mark->observation, &FigureLine::observation);
        const QString number = mark->label + raisedLetters(mark->statusLetters);
        const QString dated = line != lane.lines.end() ? number + u" · "_s + line->date : number;
        const auto widthOf = [&measure](const QString &text) { return std::ceil(measure.width(FontRole::LabelStrong, text)); };
        const QString words = used + widthOf(dated) <= box.width() ? dated : number;
        const double width = widthOf(words);
        if (used + width > box.width())
            continue;
        const QRectF place(box.left() + used, box.top(), width, box.height());
        laidOut.over.push_back(textShape(words, place, FontRole::LabelStrong, ColourRole::Ink));
        laidOut.titleLabels.push_back({place, number, mark->observation});
        used += width + titleGap;
    }
    return used;
}

TitleRows titleRows(const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    const double width = place.frame.width() - titleIndent(lane, measure);
    const double room = width - measure.width(FontRole::Small, lane.unitNote) - titleGap;
    for (const QString &title : {lane.title, lane.shortTitle}) {
        if (measure.width(FontRole::LaneTitle, title) <= room)
            return {{title}, {}};
    }
    return {wrap(lane.shortTitle, width, FontRole::LaneTitle, measure), wrap(lane.unitNote, width, FontRole::Small, measure)};
}

}  // namespace

QString axisLabel(const Lane &lane, double tick, const Wording &wording)
{
    switch (lane.axis) {
    case AxisKind::Percent: return wording.say("Quantity", "%1 %", "a percentage").arg(wording.number(tick));
    case AxisKind::Change: return wording.quantity(Quantity::exact(tick), UnitOfMeasure::PercentChange);
    case AxisKind::Count:
    case AxisKind::Words: break;
    }
    return wording.number(tick);
}

QString breakWithYear(const BreakLine &line, const Wording &wording)
{
    return wording.say("Lane", "%1: %2", "year: what changes").arg(wording.date(line.at, u"yyyy"), line.words);
}

double titleHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    if (leadingFigure(lane, place))
        return lengthsOf(measure.scale()).rowText;
    const TitleRows rows = titleRows(lane, place, measure);
    return static_cast<double>(rows.title.size()) * measure.lineHeight(FontRole::LaneTitle) + static_cast<double>(rows.unit.size()) * measure.lineHeight(FontRole::Small);
}

QRectF plotRect(const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    const double top = place.frame.top() + titleHeight(lane, place, measure) + bracketsHeight(lane, measure) + lengthsOf(measure.scale()).labelRoom;
    return QRectF(place.plotLeft, top, place.plotRight - place.plotLeft, place.plotHeight);
}

void UnplacedWords::add(const GapBand &band, bool isSaid)
{
    auto reason = std::ranges::find(reasons, band.reason, &Reason::words);
    if (reason == reasons.end())
        reason = reasons.insert(reasons.end(), {band.reason, {}, 0, !band.notApplicable});
    ++reason->inView;
    if (!isSaid)
        reason->bands += band.time;
}

QStringList UnplacedWords::unsaid() const
{
    QStringList words;
    for (const Reason &reason : reasons) {
        if (reason.isGrey && static_cast<int>(reason.bands.size()) == reason.inView)
            words += reason.words;
    }
    return words;
}

UnplacedWords everyWord(const Lane &lane, const TimeScale &time, const Wording &wording)
{
    UnplacedWords words;
    const QRectF room(time.left, 0, time.right - time.left, 1);
    for (const GapBand &band : lane.gaps) {
        if (bandBox(band, room, time).width() > 0)
            words.add(band, false);
    }
    for (const BreakLine &line : lane.breaks) {
        if (const QString text = breakWithYear(line, wording); isInside(time.x(line.at), room) && !words.breaks.contains(text))
            words.breaks += text;
    }
    return words;
}

LaneNote laneNote(const Lane &lane, const UnplacedWords &unplaced, const LanePlace &place, const TextMeasure &measure, const Wording &wording)
{
    // What explains the drawing comes first, since parts that do not fit are dropped from the end.
    QStringList parts;
    bool hasBasis = place.asPlot && !lane.basisNote.isEmpty();
    if (hasBasis)
        parts += lane.basisNote;
    parts += reasonsWithYears(unplaced, wording);
    if (place.asPlot && !unplaced.breaks.isEmpty())
        parts += wording.say("Lane", "breaks in the series: %1").arg(unplaced.breaks.join(u", "_s));
    QStringList care = place.asPlot ? lane.care : QStringList();
    LaneNote note;
    note.isShortened = (!parts.isEmpty() || !care.isEmpty()) && place.mostNoteLines == 0;
    if ((parts.isEmpty() && care.isEmpty()) || place.mostNoteLines == 0)
        return note;

    const double width = place.frame.width();
    QString line;
    const auto fits = [&] {
        QStringList all = parts;
        if (!care.isEmpty())
            all += wording.say("Lane", "with care: %1").arg(care.join(u", "_s));
        line = all.join(u" · "_s) + (note.isShortened ? u" …"_s : QString());
        return wrap(line, width, FontRole::Small, measure).size() <= place.mostNoteLines;
    };
    // How the number was verified gives way to what asks for care: the heading of the column tells it in part. Then one reason for care goes after the
    // other, so that the first is said where all do not fit.
    while (!fits() && parts.size() + care.size() > 1) {
        if (hasBasis && !care.isEmpty()) {
            parts.removeFirst();
            hasBasis = false;
        } else {
            (care.isEmpty() ? parts : care).removeLast();
        }
        note.isShortened = true;
    }
    note.isShortened = note.isShortened || !fits();
    note.lines = wrap(line, width, FontRole::Small, measure, place.mostNoteLines);
    return note;
}

void appendLaneTitle(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, std::span<const Mark *const> evidence, const TextMeasure &measure)
{
    if (const FigureLine *leading = leadingFigure(lane, place)) {
        const QRectF number = appendRowWords(laidOut, *leading, leading->date, QString(), place, place.frame.top(), measure).number;
        laidOut.titleLabels.push_back({number, leading->number, leading->observation});
        return;
    }
    const TitleRows rows = titleRows(lane, place, measure);
    const double indent = titleIndent(lane, measure);
    const double left = place.frame.left() + indent;
    const double width = place.frame.width() - indent;
    if (indent > 0)
        appendBadge(laidOut.over, lane.badge, place.frame.left(), place.frame.top() + measure.lineHeight(FontRole::LaneTitle) / 2, measure.scale());
    // A title from right to left stands at the left, too: the unit has the right.
    const double titleWidth = rows.unit.isEmpty() ? std::ceil(measure.width(FontRole::LaneTitle, rows.title.value(0))) : width;
    const double bottom = appendLines(laidOut.over, rows.title, left, place.frame.top(), titleWidth, FontRole::LaneTitle, ColourRole::Ink, measure);
    const double unitHeight = measure.lineHeight(FontRole::Small);
    const QRectF beside(left + titleWidth + titleGap, place.frame.top() + (measure.lineHeight(FontRole::LaneTitle) - unitHeight) / 2, width - titleWidth - titleGap, unitHeight);
    const QRectF unitBox = rows.unit.isEmpty() ? beside : QRectF(left, bottom, width, unitHeight);
    const double used = appendEvidence(laidOut, lane, evidence, unitBox, measure);
    if (rows.unit.isEmpty()) {
        if (measure.width(FontRole::Small, lane.unitNote) <= beside.width() - used)
            laidOut.over.push_back(textShape(lane.unitNote, beside.adjusted(used, 0, 0, 0), FontRole::Small, ColourRole::MutedInk, Qt::AlignRight | Qt::AlignVCenter));
    } else if (used == 0) {
        appendLines(laidOut.over, rows.unit, left, bottom, width, FontRole::Small, ColourRole::MutedInk, measure);
    }
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
        const QString label = axisLabel(lane, tick, wording);
        laidOut.over.push_back(textShape(label, QRectF(laidOut.frame.left(), y - height / 2, laidOut.plot.left() - laidOut.frame.left() - 6, height),
                                         FontRole::Small, ColourRole::MutedInk, Qt::AlignRight | Qt::AlignVCenter));
    }
}

double laneFurnitureHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording)
{
    const TimeScale time{place.window, place.plotLeft, place.plotRight};
    const double above = place.asPlot ? titleHeight(lane, place, measure) + bracketsHeight(lane, measure) + lengthsOf(measure.scale()).labelRoom : 0;
    const qsizetype lines = place.holdsNoteLine ? heldNoteLines(lane, place, measure, wording) : laneNote(lane, everyWord(lane, time, wording), place, measure, wording).lines.size();
    return above + noteHeight(lines, place, measure);
}

qsizetype heldNoteLines(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording)
{
    std::vector<QDate> days;
    for (const GapBand &band : lane.gaps)
        days.insert(days.end(), {band.first, band.last});
    for (const BreakLine &line : lane.breaks)
        days.push_back(line.at);
    UnplacedWords words;
    if (!days.empty()) {
        const auto [first, last] = std::ranges::minmax(days);
        const TimeWindow all{static_cast<double>(first.toJulianDay()), static_cast<double>(last.toJulianDay()) + 1};
        words = everyWord(lane, {all, 0, all.length()}, wording);
    }
    return laneNote(lane, words, place, measure, wording).lines.size();
}

double noteHeight(qsizetype lines, const LanePlace &place, const TextMeasure &measure)
{
    // Between the base line and the note there is room for ticks, and for half of a head that stands on the line.
    const Lengths &lengths = lengthsOf(measure.scale());
    const double noteGap = place.asPlot ? std::max(lengths.tick + 2, 4 * lengths.stroke + 1) : 0;
    return noteGap + static_cast<double>(lines) * measure.lineHeight(FontRole::Small);
}

}  // namespace countercheck
