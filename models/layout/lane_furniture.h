// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/lane_layout.h"
#include "models/layout/mark_shapes.h"

#include <span>

namespace countercheck {

// The surroundings of a plot: title and unit above it, value labels beside it, the note under it.

/// Unplaced words belong in the plot but found no room there. They go into the note.
struct UnplacedWords {
    /// Why figures are missing, and in which bands in view these words found no room.
    struct Reason {
        QString words;
        QStringList bands;     ///< their times, in words
        int inView = 0;        ///< how many bands in view have this reason
        bool isGrey = true;    ///< false for dots, where nothing could have been counted
    };

    std::vector<Reason> reasons; ///< of every band in view, each once
    QStringList breaks;          ///< the words of breaks, with their year

    /// Adds a band in view; `isSaid` if its reason stands in it.
    void add(const GapBand &band, bool isSaid);
    /// Returns the reasons of grey bands that stand in none of them.
    QStringList unsaid() const;
};

/// Returns the plot, where values are drawn.
QRectF plotRect(const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// Returns the height of the title of a plot.
double titleHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure);

/// Returns all words that might find no room in a plot, or on the rule of a row.
UnplacedWords everyWord(const Lane &lane, const TimeScale &time, const Wording &wording);

/// Returns the words of a break with its year: "2017: definition changes".
QString breakWithYear(const BreakLine &line, const Wording &wording);

/// A lane note is the text under a plot, in lines.
struct LaneNote {
    QStringList lines;
    bool isShortened = false; ///< true if parts of the note found no room
};

/// Makes the note under the plot: words that found no room in it, how figures were verified, what to take care of.
LaneNote laneNote(const Lane &lane, const UnplacedWords &unplaced, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

/// Returns how many lines of a note a lane of a window keeps, whatever time is in view, so that panning moves no lane.
qsizetype heldNoteLines(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

/// Returns the height of so many lines of a note, with the room above them.
double noteHeight(qsizetype lines, const LanePlace &place, const TextMeasure &measure);

/// Appends title and unit; without a value axis the figure that the plot is shown for, in large type. `evidence` holds the evidence
/// whose number found no room at its mark: the title says it, beside the unit or in its place.
void appendLaneTitle(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, std::span<const Mark *const> evidence, const TextMeasure &measure);

/// Returns a number of the value axis as it is written.
QString axisLabel(const Lane &lane, double tick, const Wording &wording);

/// Appends the labels of the value axis.
void appendAxisLabels(LaidOutLane &laidOut, const Lane &lane, const TextMeasure &measure, const Wording &wording);

}  // namespace countercheck
