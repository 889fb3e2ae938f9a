// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/lane_bands.h"

#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double bandPadding = 3;
constexpr double breakClearance = 24; ///< pixels between the words of a break and another break

/// Returns the lines of a reason that fit into a band, or none.
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

/// Returns the part of a band beside the line of the claim, on its wider side, where words do not cross that line.
QRectF roomForReason(QRectF band, const LanePlace &place, const TimeScale &time)
{
    if (!place.claim)
        return band;
    const double x = time.x((place.claim->first + place.claim->last) / 2);
    if (x <= band.left() || x >= band.right())
        return band;
    if (x - band.left() >= band.right() - x)
        band.setRight(x);
    else
        band.setLeft(x);
    return band;
}

bool placeReason(LaidOutLane &laidOut, LabelPlacement &placement, const QString &reason, const QRectF &room, const TextMeasure &measure)
{
    const QStringList lines = reasonLines(reason, room.size(), measure);
    if (lines.isEmpty())
        return false;
    const double lineHeight = measure.lineHeight(FontRole::Small);
    const QSizeF size(room.width() - 2 * bandPadding, static_cast<double>(lines.size()) * lineHeight);
    const double left = room.left() + bandPadding;
    const QPointF corners[] = {{left, room.center().y() - size.height() / 2}, {left, room.bottom() - size.height()}, {left, room.top()}};
    const std::optional<QRectF> words = placement.place(size, corners);
    if (!words)
        return false;
    double top = words->top();
    for (const QString &line : lines) {
        laidOut.over.push_back(textShape(line, QRectF(words->left(), top, words->width(), lineHeight), FontRole::Small, ColourRole::GapInk,
                                         Qt::AlignCenter));
        top += lineHeight;
    }
    return true;
}

}  // namespace

bool isInside(double x, const QRectF &plot)
{
    return x >= plot.left() && x <= plot.right();
}

QRectF bandBox(const GapBand &band, const QRectF &plot, const TimeScale &time)
{
    const double left = std::max(plot.left(), time.x(band.first));
    const double right = std::min(plot.right(), time.x(band.last.addDays(1)));
    return QRectF(left, plot.top(), right - left, plot.height());
}

Shape bandShape(const GapBand &band, const QRectF &box)
{
    if (!band.notApplicable)
        return rectangleShape(box, ColourRole::GapFill, ColourRole::Gap);
    Shape shape = rectangleShape(box, ColourRole::None, ColourRole::Gap);
    shape.dash = DashKind::Dotted;
    return shape;
}

void appendBands(LaidOutLane &laidOut, const Lane &lane, const TimeScale &time)
{
    for (const GapBand &band : lane.gaps) {
        const QRectF box = bandBox(band, laidOut.plot, time);
        if (box.width() <= 0)
            continue;
        laidOut.under.push_back(bandShape(band, box));
        // The lines of the value axis, which come between, must not thin out its edges.
        if (laidOut.hasValueAxis && !band.notApplicable)
            laidOut.over.push_back(rectangleShape(box, ColourRole::None, ColourRole::Gap));
        laidOut.hints.push_back({box, band.reason});
    }
}

void appendReasons(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const LanePlace &place, const TimeScale &time,
                   const TextMeasure &measure, UnplacedWords &unplaced)
{
    for (const GapBand &band : lane.gaps) {
        const QRectF box = bandBox(band, laidOut.plot, time);
        if (box.width() <= 0)
            continue;
        const QRectF room = roomForReason(box, place, time);
        const auto placed = [&](const QString &words) { return !words.isEmpty() && placeReason(laidOut, placement, words, room, measure); };
        unplaced.add(band, placed(band.reason) || placed(band.shortReason));
    }
}

void appendBreaks(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time, const TextMeasure &measure,
                  const Wording &wording, UnplacedWords &unplaced)
{
    const double height = measure.lineHeight(FontRole::Small);
    const Lengths &lengths = lengthsOf(measure.scale());
    const double top = laidOut.plot.top() - lengths.labelRoom + 2;
    // The words of a break must stand nearer to its line than to another.
    const auto isAlone = [&](const BreakLine &own) {
        return [&, x = time.x(own.at)](const QRectF &box) {
            return std::ranges::none_of(lane.breaks, [&](const BreakLine &other) {
                const double otherX = time.x(other.at);
                return otherX != x && isInside(otherX, laidOut.plot) && otherX > box.left() - breakClearance && otherX < box.right() + breakClearance;
            });
        };
    };
    for (const BreakLine &line : lane.breaks) {
        const double x = time.x(line.at);
        if (!isInside(x, laidOut.plot))
            continue;
        laidOut.over.push_back(lineShape({x, top}, {x, laidOut.plot.bottom()}, ColourRole::Break, lengths.stroke, DashKind::Dashed));
        // Two strokes cut the base line: what stands on either side is not one series.
        for (const double beside : {-2.0, 2.0})
            laidOut.over.push_back(lineShape({std::max(laidOut.plot.left(), x + beside - 2), laidOut.plot.bottom()},
                                             {std::min(laidOut.plot.right(), x + beside + 2), laidOut.plot.bottom() - 7}, ColourRole::Break, lengths.stroke));
        laidOut.hints.push_back({QRectF(x - 4, top, 8, laidOut.plot.bottom() - top), u"%1: %2"_s.arg(line.words, line.description)});
        const QSizeF size(std::ceil(measure.width(FontRole::Small, line.words)), height);
        const QPointF corners[] = {{x + 4, top}, {x - 4 - size.width(), top}, {x + 4, top + height}, {x - 4 - size.width(), top + height}};
        if (const auto box = placement.place(size, corners, isAlone(line)))
            laidOut.over.push_back(textShape(line.words, *box, FontRole::Small, ColourRole::MutedInk));
        else if (const QString words = breakWithYear(line, wording); !unplaced.breaks.contains(words))
            unplaced.breaks += words;
    }
}

}  // namespace countercheck
