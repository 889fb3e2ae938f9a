// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/label_placement.h"
#include "models/layout/lane_layout.h"
#include "models/layout/mark_shapes.h"

namespace countercheck {

// Brackets above a plot: figures of another length than their series, and runs of figures with a status letter.

/// Returns the height that the brackets of a lane take above the room for its numbers.
double bracketsHeight(const Lane &lane, const TextMeasure &measure);

/// Appends the brackets with their words, in as many levels as they need. Words that find no room are counted.
void appendBrackets(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time, const TextMeasure &measure);

}  // namespace countercheck
