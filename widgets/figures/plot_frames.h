// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"
#include "widgets/chart/figure_painter.h"

#include <QPointF>

#include <memory>
#include <vector>

class QGraphicsScene;

namespace countercheck {

/// Plot frames draw the grid of each lane with a chart of Qt Charts: value axes, grid and mapping. Everything else is
/// painted by paintFigure() from the layout, so the charts have no title, legend, labels, margins or animation.
class PlotFrames {
public:
    PlotFrames();
    ~PlotFrames();

    /// Makes the charts follow a layout. Charts are moved rather than made anew.
    void update(const LaidOutFigure &figure, const Theme &theme);
    /// Returns what draws the grid of a layout that update() was called with.
    GridPainter painter(const LaidOutFigure &figure);

    /// Returns where a chart maps a day and a share of the height of the value axis. The layout must agree within half a pixel.
    QPointF position(std::size_t lane, double day, double fraction) const;

private:
    struct Frame;
    std::unique_ptr<QGraphicsScene> m_scene;
    std::vector<Frame> m_frames;
};

}  // namespace countercheck
