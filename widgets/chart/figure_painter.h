// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/laid_out_figure.h"
#include "widgets/chart/theme.h"

class QPainter;

namespace countercheck {

class PlotFrames;

/// Paints a whole figure with its origin at that of the painter: screen, picture and print differ only in the device, the
/// size and the theme, which is that of the measure. A window brings the frames of its plots, whose charts then draw the
/// grid; a page draws it from the layout, at the same heights.
void paintFigure(QPainter &painter, const LaidOutFigure &figure, const FontTextMeasure &measure, PlotFrames *frames = nullptr);

}  // namespace countercheck
