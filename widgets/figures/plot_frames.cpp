// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/plot_frames.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

namespace countercheck {

using namespace Qt::StringLiterals;

struct PlotFrames::Frame {
    QChart *chart = nullptr; ///< owned by the scene
    QValueAxis *time = nullptr;
    QValueAxis *value = nullptr;
    QLineSeries *mapping = nullptr; ///< an empty series, since a chart maps only through a series
};

PlotFrames::PlotFrames() : m_scene(std::make_unique<QGraphicsScene>())
{
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
}

PlotFrames::~PlotFrames() = default;

void PlotFrames::update(const LaidOutFigure &figure, const Theme &theme)
{
    m_scene->setSceneRect(QRectF(QPointF(), figure.size));
    while (m_frames.size() > figure.lanes.size()) {
        delete m_frames.back().chart;
        m_frames.pop_back();
    }
    while (m_frames.size() < figure.lanes.size()) {
        Frame frame;
        frame.chart = new QChart;
        frame.time = new QValueAxis(frame.chart);
        frame.value = new QValueAxis(frame.chart);
        frame.mapping = new QLineSeries(frame.chart);
        // Time runs to the right, even on desktops with right-to-left writing.
        frame.chart->setLayoutDirection(Qt::LeftToRight);
        frame.chart->setBackgroundVisible(false);
        // A plot area background, even an empty one, makes the axes follow the plot area.
        frame.chart->setPlotAreaBackgroundBrush(Qt::NoBrush);
        frame.chart->setPlotAreaBackgroundPen(Qt::NoPen);
        frame.chart->setPlotAreaBackgroundVisible(true);
        frame.chart->setMargins(QMargins());
        frame.chart->layout()->setContentsMargins(0, 0, 0, 0);
        frame.chart->legend()->hide();
        frame.chart->setAnimationOptions(QChart::NoAnimation);
        for (QValueAxis *axis : {frame.time, frame.value}) {
            axis->setLabelsVisible(false);
            axis->setMinorGridLineVisible(false);
        }
        // The axis is hidden: its ticks would be equal slices, while the layout has those of the calendar. Hidden labels
        // would still be measured, which takes most of the time of a chart.
        frame.time->setTickCount(2);
        frame.time->setVisible(false);
        frame.value->setLabelFormat(u" "_s);
        frame.value->setLineVisible(false);
        m_scene->addItem(frame.chart);
        frame.chart->addSeries(frame.mapping);
        frame.chart->addAxis(frame.time, Qt::AlignBottom);
        frame.chart->addAxis(frame.value, Qt::AlignLeft);
        frame.mapping->attachAxis(frame.time);
        frame.mapping->attachAxis(frame.value);
        m_frames.push_back(frame);
    }
    for (std::size_t index = 0; index < m_frames.size(); ++index) {
        const Frame &frame = m_frames[index];
        const LaidOutLane &lane = figure.lanes[index];
        frame.value->setGridLinePen(QPen(theme.colour(ColourRole::Grid), 1));
        frame.value->setGridLineVisible(lane.hasValueAxis);
        frame.time->setRange(figure.window.first, figure.window.last);
        // Ticks stand at equal distances, those of powers of ten, too. The shares of the height serve any numbers, however large.
        frame.value->setRange(0, 1);
        frame.value->setTickCount(static_cast<int>(std::max<std::size_t>(2, lane.axis.ticks.size())));
        frame.chart->setGeometry(lane.plot);
        frame.chart->setPlotArea(QRectF(QPointF(), lane.plot.size()));
        frame.chart->layout()->invalidate();
        frame.chart->layout()->activate();
    }
}

GridPainter PlotFrames::painter(const LaidOutFigure &figure)
{
    return [this, whole = QRectF(QPointF(), figure.size)](QPainter &painter) {
        m_scene->render(&painter, whole, whole, Qt::IgnoreAspectRatio);
    };
}

QPointF PlotFrames::position(std::size_t lane, double day, double fraction) const
{
    const Frame &frame = m_frames[lane];
    return frame.chart->mapToScene(frame.chart->mapToPosition({day, fraction}, frame.mapping));
}

}  // namespace countercheck
