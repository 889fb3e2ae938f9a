// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"
#include "widgets/chart/theme.h"

#include <functional>

class QPainter;

namespace countercheck {

/// Returns whether a figure has a size that can be drawn: neither empty nor endless.
bool hasDrawableSize(const LaidOutFigure &figure);

/// A grid painter draws the grid of every lane, over the shapes below it.
using GridPainter = std::function<void(QPainter &painter)>;

/// Paints a whole figure with its origin at that of the painter. Screen, picture and print differ only in device, size
/// and theme, which is that of `measure`. `grid` draws the grid with charts, in the window; without it the grid is drawn
/// from the layout, at the same heights.
void paintFigure(QPainter &painter, const LaidOutFigure &figure, const FontTextMeasure &measure, const GridPainter &grid = {});

}  // namespace countercheck
