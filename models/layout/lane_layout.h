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
    QRectF frame;           ///< only its left, right and top count
    double plotLeft = 0;
    double plotRight = 0;
    double plotHeight = 0;
    bool hasTray = true;    ///< true if undated figures have a tray beside the plot; otherwise they stand in the note
    double trayRight = 0;   ///< the right edge of the tray, which begins at plotRight
    qsizetype mostNoteLines = 100; ///< parts of the note beyond that are left out
    bool hasBadges = true;         ///< false where the page has no strip whose numbers they repeat
    bool holdsNoteLine = false;    ///< true if a lane that may need a note always keeps a line for it, so that panning moves no lane
    TimeWindow window;
    std::optional<TimeWindow> claim; ///< the day, month or year in which the claim was made
};

/// The height above the plot, in pixels, for labels of the highest marks.
inline constexpr double labelHeadroom = 16;

/// Returns the greatest height that a lane takes beside its plot: title, headroom, and a note with every word that might
/// find no room in the plot.
double laneFurnitureHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording);

/// Lays out one lane. The marks of its tray are added to `trayMarks`.
LaidOutLane layOutLane(const Lane &lane, const LanePlace &place, const TextMeasure &measure, const Wording &wording,
                       std::vector<LaidOutMark> &trayMarks);

}  // namespace countercheck
