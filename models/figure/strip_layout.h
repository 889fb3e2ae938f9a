// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/layout.h"

namespace countercheck {

/// Lays out the claim strip from the top of `place` on, appends it to the fixed shapes and returns its bottom.
double layOutStrip(LaidOutFigure &laidOut, const ClaimStrip &strip, const QRectF &place, bool isCompact, const TextMeasure &measure,
                   const Wording &wording);

}  // namespace countercheck
