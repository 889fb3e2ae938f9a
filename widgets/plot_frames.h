// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/laid_out_figure.h"
#include "widgets/chart/figure_painter.h"

#include <QPointF>

#include <memory>
#include <vector>

class QGraphicsScene;

namespace countercheck {

/// The plot frame of each lane: one chart with its value axes, grid and mapping. Everything else of the figure is painted
/// by paintFigure() from the layout, so charts carry no title, legend, labels, margins or animation.
class PlotFrames {
public:
    PlotFrames();
    ~PlotFrames();

    /// Brings the charts in line with a layout. Charts are kept and moved rather than made anew.
    void update(const LaidOutFigure &figure, const Theme &theme);
    /// Draws the charts of a layout that they were brought in line with.
    GridPainter painter(const LaidOutFigure &figure);

    /// Where a chart maps a day and a share of the height of the value axis: the layout must agree within half a pixel.
    QPointF position(std::size_t lane, double day, double fraction) const;

private:
    struct Frame;
    std::unique_ptr<QGraphicsScene> m_scene;
    std::vector<Frame> m_frames;
};

}  // namespace countercheck
