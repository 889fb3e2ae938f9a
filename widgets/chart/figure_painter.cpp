// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/figure_painter.h"

#include "widgets/chart/stroke_patterns.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace countercheck {
namespace {

QPen penOf(const Shape &shape, const Theme &theme)
{
    if (shape.stroke == ColourRole::None)
        return Qt::NoPen;
    QPen pen(theme.colour(shape.stroke), shape.strokeWidth);
    pen.setCapStyle(shape.dash == DashKind::Solid ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (shape.dash != DashKind::Solid)
        pen.setDashPattern(dashPattern(shape.dash));
    return pen;
}

bool isLevelOrUpright(const Shape &shape)
{
    return shape.kind == ShapeKind::Line && (shape.points.front().x() == shape.points.back().x() || shape.points.front().y() == shape.points.back().y());
}

/// Moves the edges of a line or box onto whole pixels of an image or screen. A thin line between two pixels is paler than its colour, and
/// may then have too little contrast.
class PixelGrid {
public:
    PixelGrid(const QPainter &painter, double strokeWidth) : m_toDevice(painter.deviceTransform())
    {
        m_isOn = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster && m_toDevice.type() <= QTransform::TxScale && m_toDevice.m11() > 0 && m_toDevice.m22() > 0;
        const double width = strokeWidth * m_toDevice.m11();
        m_isOn = m_isOn && width > 0 && width < thinnerThan;
        m_pixels = std::max(1.0, std::round(width));
    }

    bool isOn() const { return m_isOn; }
    double strokeWidth() const { return m_pixels / m_toDevice.m11(); }
    double x(double at) const { return (snapped(at * m_toDevice.m11() + m_toDevice.dx()) - m_toDevice.dx()) / m_toDevice.m11(); }
    double y(double at) const { return (snapped(at * m_toDevice.m22() + m_toDevice.dy()) - m_toDevice.dy()) / m_toDevice.m22(); }
    QRectF box(const QRectF &box) const { return QRectF(QPointF(x(box.left()), y(box.top())), QPointF(x(box.right()), y(box.bottom()))); }

private:
    static constexpr double thinnerThan = 2.5; // pixels

    /// The middle of a line with an odd number of pixels is that of a pixel.
    double snapped(double pixels) const
    {
        const double half = std::fmod(m_pixels, 2.0) / 2;
        return std::round(pixels - half) + half;
    }

    QTransform m_toDevice;
    bool m_isOn = false;
    double m_pixels = 1;
};

void paintShape(QPainter &painter, const Shape &shape, const FontTextMeasure &measure)
{
    const Theme &theme = measure.theme();
    if (shape.kind == ShapeKind::Text) {
        painter.setFont(theme.font(shape.font, measure.scale()));
        painter.setPen(theme.colour(shape.ink));
        // The direction is that of the text, whatever the desktop's: it decides where its full stop stands.
        painter.setLayoutDirection(shape.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(measure.baseline(shape), shape.text);
        return;
    }
    const bool isBox = shape.kind == ShapeKind::Rectangle || shape.kind == ShapeKind::RoundedRectangle;
    if (isBox && shape.pattern != PatternKind::Plain) {
        painter.setPen(QPen(theme.colour(shape.fill), 1));
        painter.drawLines(hatchLines(shape.box, shape.pattern));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setBrush(shape.fill == ColourRole::None ? QBrush(Qt::NoBrush) : QBrush(theme.colour(shape.fill)));
    }
    QPen pen = penOf(shape, theme);
    const PixelGrid grid(painter, shape.stroke == ColourRole::None ? 0 : shape.strokeWidth);
    if (grid.isOn() && (isBox || isLevelOrUpright(shape)))
        pen.setWidthF(grid.strokeWidth());
    painter.setPen(pen);
    const QRectF box = isBox && grid.isOn() ? grid.box(shape.box) : shape.box;
    switch (shape.kind) {
    case ShapeKind::Rectangle: painter.drawRect(box); break;
    case ShapeKind::RoundedRectangle: painter.drawRoundedRect(box, shape.radius, shape.radius); break;
    case ShapeKind::Circle: painter.drawEllipse(shape.box); break;
    case ShapeKind::Line:
        if (grid.isOn() && isLevelOrUpright(shape)) {
            QPointF from = shape.points.front();
            QPointF to = shape.points.back();
            if (from.y() == to.y())
                from.ry() = to.ry() = grid.y(from.y());
            else
                from.rx() = to.rx() = grid.x(from.x());
            painter.drawLine(from, to);
        } else {
            painter.drawLine(shape.points.front(), shape.points.back());
        }
        break;
    case ShapeKind::Polyline:
        if (shape.fill == ColourRole::None)
            painter.drawPolyline(shape.points.data(), static_cast<int>(shape.points.size()));
        else
            painter.drawPolygon(shape.points.data(), static_cast<int>(shape.points.size()));
        break;
    case ShapeKind::Text: break;
    }
}

void paintShapes(QPainter &painter, const std::vector<Shape> &shapes, const FontTextMeasure &measure)
{
    for (const Shape &shape : shapes)
        paintShape(painter, shape, measure);
}

}  // namespace

bool hasDrawableSize(const LaidOutFigure &figure)
{
    const auto isLength = [](double length) { return std::isfinite(length) && length > 0; };
    return isLength(figure.size.width()) && isLength(figure.size.height());
}

void paintFigure(QPainter &painter, const LaidOutFigure &figure, const FontTextMeasure &measure, const GridPainter &grid)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintShapes(painter, figure.fixed, measure);

    painter.setClipRect(figure.viewport, Qt::IntersectClip);
    const auto isVisible = [&figure](const LaidOutLane &lane) { return lane.frame.adjusted(0, -40, 0, 20).intersects(figure.viewport); };
    for (const LaidOutLane &lane : figure.lanes) {
        if (isVisible(lane))
            paintShapes(painter, lane.under, measure);
    }
    if (grid) {
        grid(painter);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    } else {
        for (const LaidOutLane &lane : figure.lanes)
            paintShapes(painter, lane.grid(), measure);
    }
    for (const LaidOutLane &lane : figure.lanes) {
        if (isVisible(lane))
            paintShapes(painter, lane.over, measure);
    }
    painter.restore();
}

}  // namespace countercheck
