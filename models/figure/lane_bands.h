// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/label_placement.h"
#include "models/figure/lane_furniture.h"

namespace countercheck {

// What lies in the plot of a lane beside its marks: bands where something is missing, and the breaks of its series.

/// Whether an x lies in the plot.
bool isInside(double x, const QRectF &plot);

/// The part of a band that lies in the plot; no width where none does.
QRectF bandBox(const GapBand &band, const QRectF &plot, const TimeScale &time);

/// Appends the bands: hatched where something is missing, plain where nothing could have been counted.
void appendBands(LaidOutLane &laidOut, const Lane &lane, const TimeScale &time);

/// Writes the reasons into the bands. Those that find no room are added to `unplaced`.
void appendReasons(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const LanePlace &place, const TimeScale &time,
                   const TextMeasure &measure, UnplacedWords &unplaced);

/// Appends the lines of the breaks, over which no mark is joined, and their words. Those that find no room are added to
/// `unplaced`.
void appendBreaks(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time, const TextMeasure &measure,
                  const Wording &wording, UnplacedWords &unplaced);

}  // namespace countercheck
