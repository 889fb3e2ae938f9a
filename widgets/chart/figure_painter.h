// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/laid_out_figure.h"
#include "widgets/chart/theme.h"

#include <functional>

class QPainter;

namespace countercheck {

/// Whether a figure has a size that can be drawn: neither empty nor endless.
bool hasDrawableSize(const LaidOutFigure &figure);

/// Draws the grid of every lane, over what lies under it.
using GridPainter = std::function<void(QPainter &painter)>;

/// Paints a whole figure with its origin at that of the painter: screen, picture and print differ only in the device, the
/// size and the theme, which is that of the measure. A window has charts that draw the grid; on a page it is drawn from the
/// layout, at the same heights.
void paintFigure(QPainter &painter, const LaidOutFigure &figure, const FontTextMeasure &measure, const GridPainter &grid = {});

}  // namespace countercheck
