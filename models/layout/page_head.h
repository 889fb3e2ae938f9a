// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/layout.h"
#include "models/layout/page_form.h"

namespace countercheck {

/// Lays out the head of a page: the finding, the claim with who made it and when, and its ratings. `place` gives left, top and width.
/// Returns the bottom of the head.
double layOutHead(LaidOutFigure &laidOut, const ComparisonFigure &figure, const QRectF &place, const PageForm &form, const TextMeasure &measure);

}  // namespace countercheck
