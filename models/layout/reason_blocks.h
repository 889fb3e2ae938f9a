// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/layout.h"

namespace countercheck {

/// Appends two blocks of text side by side, or one under the other where they would be narrow: how the numbers tie to the claim, by
/// their badges, and what is missing and where it was looked for. What does not fit into `room` is left out, entry by entry. Returns the
/// height that is used.
double appendReasonBlocks(std::vector<Shape> &shapes, const ComparisonFigure &figure, const QRectF &room, double columnGap, const TextMeasure &measure,
                          const Wording &wording);

}  // namespace countercheck
