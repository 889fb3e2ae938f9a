// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/label_placement.h"
#include "models/layout/lane_furniture.h"

namespace countercheck {

// Bands and breaks of a lane: the times for which figures are missing, and the series breaks, in its plot.

/// Returns whether an x lies in the plot.
bool isInside(double x, const QRectF &plot);

/// Returns the part of a band that lies in the plot; without width if there is none.
QRectF bandBox(const GapBand &band, const QRectF &plot, const TimeScale &time);

/// Returns the shape of a band: flat grey with an edge if figures are missing, dots without a band if nothing could have been counted.
Shape bandShape(const GapBand &band, const QRectF &box);

/// Appends the bands of a plot.
void appendBands(LaidOutLane &laidOut, const Lane &lane, const TimeScale &time);

/// Writes the reasons into the bands. Reasons that find no room are added to `unplaced`.
void appendReasons(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const LanePlace &place, const TimeScale &time,
                   const TextMeasure &measure, UnplacedWords &unplaced);

/// Appends the lines of the breaks and their words. Words that find no room are added to `unplaced`.
void appendBreaks(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time, const TextMeasure &measure,
                  const Wording &wording, UnplacedWords &unplaced);

}  // namespace countercheck
