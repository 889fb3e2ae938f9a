// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/layout.h"
#include "models/layout/page_form.h"

namespace countercheck {

/// Returns the height of the strip of estimates and context, if it shows that many of its rows.
double contextHeight(const ContextStrip &strip, std::size_t rows, double width, const PageForm &form, const TextMeasure &measure);

/// Lays out heading and rows from the top of `place` down. They are text only: a height could be compared with other
/// heights.
void layOutContext(LaidOutFigure &laidOut, const ContextStrip &strip, std::size_t rows, const QRectF &place, const PageForm &form,
                   const TextMeasure &measure);

}  // namespace countercheck
