// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/figure_painter.h"

#include "widgets/chart/stroke_patterns.h"

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
    painter.setPen(penOf(shape, theme));
    switch (shape.kind) {
    case ShapeKind::Rectangle: painter.drawRect(shape.box); break;
    case ShapeKind::RoundedRectangle: painter.drawRoundedRect(shape.box, shape.radius, shape.radius); break;
    case ShapeKind::Circle: painter.drawEllipse(shape.box); break;
    case ShapeKind::Line: painter.drawLine(shape.points.front(), shape.points.back()); break;
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
