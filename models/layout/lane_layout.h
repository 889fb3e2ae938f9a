// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/laid_out_figure.h"
#include "models/layout/layout.h"

#include <optional>

namespace countercheck {

/// A lane place says where a lane is laid out, so that it lines up with the others of its column.
struct LanePlace {
    std::size_t column = 0;
    QRectF frame;            ///< only its left, right and top count
    double plotLeft = 0;
    double plotRight = 0;
    double numberRight = 0;  ///< the right edge of the large numbers of rows
    bool asPlot = false;     ///< false: as rows, even if it could be a plot
    double plotHeight = 0;
    double rowGap = 0;       ///< under each row
    bool wrapsWords = false; ///< whether the words of a row may take two lines
    std::size_t mostLines = 1000; ///< how many of its figures are written out
    bool hasValueAxis = true;     ///< whether plots have their value axis; without one their title is the figure that they are shown for
    qsizetype mostNoteLines = 100; ///< parts of the note beyond that are left out
    bool holdsNoteLine = false;    ///< true if a lane keeps the lines that its note may need at any time, so that panning moves no lane
    TimeWindow window;
    const std::vector<TimeTick> *ticks = nullptr; ///< of the time axis; none while heights are reckoned
    std::optional<TimeWindow> claim; ///< the day, month or year in which the claim was made
};

/// Returns how many of its figures a lane writes out: all as rows, and in a plot only what has no date.
std::size_t linesOf(const Lane &lane, bool asPlot);

/// Returns the greatest height that a lane takes beside its plot and its rows: title, room for numbers and brackets, and a note with
/// every word that might find no room in the plot.
double laneFurnitureHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

/// Lays out one lane.
LaidOutLane layOutLane(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

}  // namespace countercheck
