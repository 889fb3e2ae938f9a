// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"

namespace countercheck {

/// The functions below make shapes of each kind. Lengths are in pixels.
inline Shape rectangleShape(const QRectF &box, ColourRole fill, ColourRole stroke = ColourRole::None)
{
    Shape shape;
    shape.kind = ShapeKind::Rectangle;
    shape.box = box;
    shape.fill = fill;
    shape.stroke = stroke;
    return shape;
}

inline Shape roundedShape(const QRectF &box, double radius, ColourRole fill, ColourRole stroke = ColourRole::None)
{
    Shape shape = rectangleShape(box, fill, stroke);
    shape.kind = ShapeKind::RoundedRectangle;
    shape.radius = radius;
    return shape;
}

inline Shape lineShape(QPointF from, QPointF to, ColourRole stroke, double width = 1, DashKind dash = DashKind::Solid)
{
    Shape shape;
    shape.kind = ShapeKind::Line;
    shape.points = {from, to};
    shape.stroke = stroke;
    shape.strokeWidth = width;
    shape.dash = dash;
    return shape;
}

inline Shape polylineShape(std::vector<QPointF> points, ColourRole stroke, double width = 1, DashKind dash = DashKind::Solid)
{
    Shape shape;
    shape.kind = ShapeKind::Polyline;
    shape.points = std::move(points);
    shape.stroke = stroke;
    shape.strokeWidth = width;
    shape.dash = dash;
    return shape;
}

inline Shape circleShape(QPointF centre, double radius, ColourRole fill, ColourRole stroke, double width = 1)
{
    Shape shape;
    shape.kind = ShapeKind::Circle;
    shape.box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    shape.fill = fill;
    shape.stroke = stroke;
    shape.strokeWidth = width;
    return shape;
}

/// Moves a shape, whatever its kind.
inline void moveDown(Shape &shape, double distance)
{
    shape.box.translate(0, distance);
    for (QPointF &point : shape.points)
        point.ry() += distance;
}

}  // namespace countercheck
