// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/label_placement.h"
#include "models/layout/lane_layout.h"
#include "models/layout/mark_shapes.h"

namespace countercheck {

// Rows: a figure in large type, and under it a thin rule of time with a mark at its date.

/// The room of a badge before the words of a row; none in a lane without a badge.
double badgeRoom(const Lane &lane, const TextMeasure &measure);

/// Returns the width of the widest number of a lane's rows.
double numberWidth(const Lane &lane, const TextMeasure &measure);

/// Where the words of a row stand.
struct RowWords {
    QRectF number;              ///< the box of the digits of its number
    bool areOthersSaid = false; ///< whether there was room for the numbers of the small marks
};

/// Appends the words of a row: badge, number, what it counts. `extra` stands after them, muted, and `others` behind it if there is room
/// for all of it.
RowWords appendRowWords(LaidOutLane &laidOut, const FigureLine &line, const QString &extra, const QString &others, const LanePlace &place, double top, const TextMeasure &measure);

/// Appends the rows of a lane from `top` down and returns their bottom; in a lane with a plot, only those of figures without a date. The
/// first rule also shows the lane's other figures, small, with the least and the largest number among them, and what is missing. Reasons
/// that find no room on it are added to `unplaced`.
double appendRows(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, double top, const TextMeasure &measure, const Wording &wording,
                  UnplacedWords &unplaced);

/// Returns the height of a row with the gap under it. Where a row may take two lines of words, it does so if its words are wider
/// than the column.
double rowHeight(const FigureLine &line, const LanePlace &place, const TextMeasure &measure);

/// Returns the height of the rows that a lane has at a place.
double rowsHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure);

}  // namespace countercheck
