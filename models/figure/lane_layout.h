// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/laid_out_figure.h"
#include "models/figure/layout.h"

#include <optional>

namespace countercheck {

/// What a lane needs to know to be laid out beside the others of its column.
struct LanePlace {
    std::size_t column = 0;
    QRectF frame;           ///< its full width; only left, right and top count
    double plotLeft = 0;
    double plotRight = 0;
    double plotHeight = 0;
    bool hasTray = true;    ///< undated figures stand in a tray; else in the note
    double trayRight = 0;   ///< the tray reaches from plotRight to here
    qsizetype mostNoteLines = 100; ///< parts of the note that do not fit give way from the end
    bool holdsNoteLine = false;    ///< a lane that may need a note always has one, so that panning moves no lane
    TimeWindow window;
    std::optional<TimeWindow> claim; ///< the day on which the claim was made, or the month or year in which it was
};

/// Pixels above the plot for labels of the highest marks.
inline constexpr double labelHeadroom = 16;

/// The most height that a lane takes beside its plot: title, headroom and a note with every word that might find no room in
/// the plot.
double laneFurnitureHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

/// Geometry of one lane, and of its tray in `trayMarks`.
LaidOutLane layOutLane(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording,
                       std::vector<LaidOutMark> &trayMarks);

}  // namespace countercheck
