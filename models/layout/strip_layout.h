// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/layout.h"

namespace countercheck {

/// The strip form says how much of the claim strip is shown.
enum class StripForm : std::uint8_t {
    Full,
    OneLine,   ///< what the claim traces to in one line, and how much more there is
    ClaimOnly, ///< only the claim
};

/// Lays out the claim strip from the top of `place` down, adds it to the fixed shapes and returns its bottom.
double layOutStrip(LaidOutFigure &laidOut, const ClaimStrip &strip, const QRectF &place, StripForm form, const TextMeasure &measure,
                   const Wording &wording);

}  // namespace countercheck
