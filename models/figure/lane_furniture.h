// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/lane_layout.h"
#include "models/figure/mark_shapes.h"

namespace countercheck {

// What stands around the plot of a lane: title and unit above it, value labels and tray beside it, a note under it.

/// Words that belong into the plot and found no room there: they go into the note.
struct UnplacedWords {
    QStringList reasons; ///< of hatched bands
    QStringList plain;   ///< of bands where nothing could be counted
    QStringList breaks;  ///< with their year
};

/// The height of a lane's plot where plots are so high: changes and words have no heights to read and need no more than rows.
double plotHeightOf(const Lane &lane, double height);

/// Where the values are drawn.
QRectF plotRect(const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// All words that might find no room.
UnplacedWords everyWord(const Lane &lane, const QRectF &plot, const TimeScale &time, const Wording &wording);

/// "2017: definition changes".
QString breakWithYear(const BreakLine &line, const Wording &wording);

struct LaneNote {
    QStringList lines;
    bool isShortened = false;
};

/// The note under the plot: what found no room in it, how verified, what to mind.
LaneNote laneNote(const Lane &lane, const UnplacedWords &unplaced, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

/// The height under the plot.
double noteHeight(const LaneNote &note, const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// Appends title and unit.
void appendLaneTitle(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// Appends the labels of the value axis.
void appendAxisLabels(LaidOutLane &laidOut, const Lane &lane, const TextMeasure &measure, const Wording &wording);

/// Appends the undated figures beside the plot.
void appendTray(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const Wording &wording, std::vector<LaidOutMark> &trayMarks);

}  // namespace countercheck
