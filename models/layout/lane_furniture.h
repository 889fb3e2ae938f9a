// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/lane_layout.h"
#include "models/layout/mark_shapes.h"

namespace countercheck {

// The surroundings of a plot: title and unit above it, value labels and tray beside it, the note under it.

/// Unplaced words belong in the plot but found no room there. They go into the note.
struct UnplacedWords {
    QStringList reasons; ///< the reasons of hatched bands
    QStringList plain;   ///< the reasons of bands where nothing could be counted
    QStringList breaks;  ///< the words of breaks, with their year
};

/// Returns the height of a lane's plot, if plots of counts are `height` high. Changes and words have no heights to read:
/// their plots are only as high as their rows.
double plotHeightOf(const Lane &lane, double height);

/// Returns the plot, where values are drawn.
QRectF plotRect(const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// Returns all words that might find no room.
UnplacedWords everyWord(const Lane &lane, const QRectF &plot, const TimeScale &time, const Wording &wording);

/// Returns the words of a break with its year: "2017: definition changes".
QString breakWithYear(const BreakLine &line, const Wording &wording);

/// A lane note is the text under a plot, in lines.
struct LaneNote {
    QStringList lines;
    bool isShortened = false; ///< true if parts of the note found no room
};

/// Makes the note under the plot: words that found no room in it, how figures were verified, what to take care of.
LaneNote laneNote(const Lane &lane, const UnplacedWords &unplaced, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

/// Returns the height that a note takes under the plot.
double noteHeight(const LaneNote &note, const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// Appends title and unit.
void appendLaneTitle(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// Appends the labels of the value axis.
void appendAxisLabels(LaidOutLane &laidOut, const Lane &lane, const TextMeasure &measure, const Wording &wording);

/// Appends the undated figures beside the plot.
void appendTray(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, const Wording &wording, std::vector<LaidOutMark> &trayMarks);

}  // namespace countercheck
