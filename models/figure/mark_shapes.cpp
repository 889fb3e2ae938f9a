// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/mark_shapes.h"

#include "models/figure/shapes.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr double headRadius = 4;
constexpr double operationRadius = 3;
constexpr double chevronHalfWidth = 4.5;
constexpr double chevronHeight = 4;
constexpr double chevronGap = 3; ///< between a head or a column and its chevron
constexpr double neighbourOffset = 9;
constexpr double smallestHit = 10;

struct Roles {
    ColourRole stroke;
    ColourRole fill;
};

Roles rolesOf(const Mark &mark, std::size_t column)
{
    column = mark.hue.value_or(column);
    const ColourRole hue = column == 0 ? ColourRole::Process : ColourRole::Victims;
    const ColourRole pale = column == 0 ? ColourRole::ProcessFill : ColourRole::VictimsFill;
    return {hue, mark.fill == FillStyle::Pale ? pale : hue};
}

Shape chevron(QPointF tip, bool upwards, ColourRole stroke)
{
    const double away = upwards ? chevronHeight : -chevronHeight;
    return polylineShape({{tip.x() - chevronHalfWidth, tip.y() + away}, tip, {tip.x() + chevronHalfWidth, tip.y() + away}}, stroke, 1.6);
}

QRectF hitBoxOf(const QRectF &box, const QRectF &plot)
{
    // The whole height over the base line answers to the mouse, so that a low mark can be hit.
    const double missing = std::max(0.0, smallestHit - box.width()) / 2;
    return QRectF(QPointF(box.left() - missing, std::min(box.top(), plot.bottom() - 24)), QPointF(box.right() + missing, plot.bottom()));
}

LaidOutMark laidOut(const Mark &mark, const QRectF &box, QPointF head, const MarkPlace &place)
{
    return {mark.observation, box, hitBoxOf(box, place.plot), head};
}

LaidOutMark appendColumn(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    const Roles roles = rolesOf(mark, place.column);
    const double slot = (right - left) / static_cast<double>(place.neighbours);
    left += slot * static_cast<double>(place.position);
    right = left + slot;
    if (right - left > 5) {
        left += 1;
        right -= 1;
    } else if (right - left < 2) {
        right = std::min(left + 2, place.plot.right());
        left = right - 2;
    }
    const double top = place.y(mark.quantity.largestPrinted());
    const QRectF box(QPointF(left, top), QPointF(right, place.plot.bottom()));
    const QPointF head(box.center().x(), top);

    Shape bar = rectangleShape(box, roles.fill, mark.fill == FillStyle::Solid ? ColourRole::None : roles.stroke);
    bar.pattern = mark.fill == FillStyle::Hatched ? PatternKind::Hatched : PatternKind::Plain;
    bar.dash = mark.partOfYear ? DashKind::Dashed : DashKind::Solid;
    if (mark.series > 0) {
        // Another measure on this axis: a dotted outline tells it apart without its colour.
        bar.dash = DashKind::Dotted;
        bar.stroke = roles.stroke;
        bar.fill = mark.fill == FillStyle::Solid ? ColourRole::Panel : bar.fill;
        bar.strokeWidth = 1.6;
    }
    QRectF occupied = box;
    if (mark.quantity.isUpperBound()) {
        bar.fill = ColourRole::None;
        bar.stroke = roles.stroke;
        shapes.push_back(bar);
        shapes.push_back(chevron({head.x(), top + chevronGap + chevronHeight}, false, roles.stroke));
    } else if (mark.quantity.isLowerBound()) {
        // Open at the top: the true number lies beyond the chevron.
        bar.stroke = ColourRole::None;
        shapes.push_back(bar);
        shapes.push_back(lineShape(box.bottomLeft(), box.topLeft(), roles.stroke));
        shapes.push_back(lineShape(box.bottomRight(), box.topRight(), roles.stroke));
        shapes.push_back(chevron({head.x(), top - chevronGap - chevronHeight}, true, roles.stroke));
        occupied.setTop(top - chevronGap - chevronHeight);
    } else if (mark.quantity.qualifier == Qualifier::Between) {
        bar.box.setTop(place.y(mark.quantity.smallestPrinted()));
        shapes.push_back(bar);
        Shape band = rectangleShape(QRectF(QPointF(left, top), QPointF(right, bar.box.top())), ColourRole::None, roles.stroke);
        band.dash = DashKind::Dotted;
        shapes.push_back(band);
    } else {
        if (mark.quantity.qualifier == Qualifier::About && mark.fill == FillStyle::Solid)
            bar.stroke = roles.stroke;
        shapes.push_back(bar);
    }
    return laidOut(mark, occupied, head, place);
}

LaidOutMark appendStem(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double x)
{
    const Roles roles = rolesOf(mark, place.column);
    const bool operation = mark.kind == MarkKind::OperationStem;
    const double radius = operation ? operationRadius : headRadius;
    const double y = place.y(mark.quantity.largestPrinted());
    QRectF occupied(x - radius, y - radius, 2 * radius, place.plot.bottom() - y + radius);

    if (mark.quantity.qualifier == Qualifier::Between) {
        const double low = place.y(mark.quantity.smallestPrinted());
        shapes.push_back(lineShape({x, place.plot.bottom()}, {x, low}, roles.stroke, 1.2, DashKind::Dotted));
        shapes.push_back(rectangleShape(QRectF(QPointF(x - radius, y), QPointF(x + radius, std::max(low, y + 3))), roles.fill, roles.stroke));
        return laidOut(mark, occupied, {x, y}, place);
    }
    shapes.push_back(lineShape({x, place.plot.bottom()}, {x, y + radius}, roles.stroke, operation ? 1.2 : 2.4,
                               mark.series > 0 ? DashKind::Dotted : DashKind::Solid));
    const ColourRole headFill = mark.quantity.isExact() ? roles.stroke : ColourRole::Panel;
    shapes.push_back(circleShape({x, y}, radius, headFill, roles.stroke, 1.8));
    if (mark.quantity.isLowerBound()) {
        const double tip = y - radius - chevronGap - chevronHeight;
        shapes.push_back(chevron({x, tip}, true, roles.stroke));
        occupied.setTop(tip);
    } else if (mark.quantity.isUpperBound()) {
        shapes.push_back(chevron({x, y + radius + chevronGap + chevronHeight}, false, roles.stroke));
    }
    return laidOut(mark, occupied, {x, y}, place);
}

LaidOutMark appendDot(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double middle)
{
    const Roles roles = rolesOf(mark, place.column);
    const double offset = neighbourOffset * (static_cast<double>(place.position) - static_cast<double>(place.neighbours - 1) / 2);
    const double x = std::clamp(middle + offset, place.plot.left() + headRadius, place.plot.right() - headRadius);
    const double y = place.y(mark.quantity.largestPrinted());
    QRectF occupied(x - headRadius, y - headRadius, 2 * headRadius, 2 * headRadius);
    if (mark.quantity.qualifier == Qualifier::Between) {
        const double low = std::max(place.y(mark.quantity.smallestPrinted()), y + 3);
        shapes.push_back(rectangleShape(QRectF(QPointF(x - headRadius, y), QPointF(x + headRadius, low)), roles.fill, roles.stroke));
        occupied.setBottom(std::min(std::max(low, occupied.bottom()), place.plot.bottom()));
        return laidOut(mark, occupied, {x, y}, place);
    }
    Shape head = circleShape({x, y}, headRadius, mark.quantity.isExact() && mark.series == 0 ? roles.stroke : ColourRole::Panel, roles.stroke, 1.8);
    head.dash = mark.series > 0 ? DashKind::Dotted : DashKind::Solid;
    shapes.push_back(head);
    if (mark.quantity.isLowerBound()) {
        const double tip = y - headRadius - chevronGap - chevronHeight;
        shapes.push_back(chevron({x, tip}, true, roles.stroke));
        occupied.setTop(tip);
    } else if (mark.quantity.isUpperBound()) {
        shapes.push_back(chevron({x, y + headRadius + chevronGap + chevronHeight}, false, roles.stroke));
    }
    occupied.setBottom(std::min(occupied.bottom(), place.plot.bottom()));
    return laidOut(mark, occupied, {x, y}, place);
}

LaidOutMark appendBracket(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    const Roles roles = rolesOf(mark, place.column);
    const double slot = place.plot.height() / static_cast<double>(place.neighbours + 1);
    const double y = place.plot.bottom() - slot * static_cast<double>(place.position + 1);
    shapes.push_back(polylineShape({{left, y + 6}, {left, y}, {right, y}, {right, y + 6}}, roles.stroke, 1.8));
    return laidOut(mark, QRectF(QPointF(left, y - 1), QPointF(right, y + 6)), {(left + right) / 2, y}, place);
}

}  // namespace

std::optional<LaidOutMark> appendMark(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place)
{
    const double left = place.time.x(mark.first);
    const double right = place.time.x(mark.last.addDays(1));
    if (right <= place.plot.left() || left >= place.plot.right())
        return std::nullopt;
    const double clippedLeft = std::max(left, place.plot.left());
    const double clippedRight = std::min(right, place.plot.right());

    switch (mark.kind) {
    case MarkKind::Column: return appendColumn(shapes, mark, place, clippedLeft, clippedRight);
    case MarkKind::Bracket: return appendBracket(shapes, mark, place, clippedLeft, clippedRight);
    case MarkKind::Stem:
    case MarkKind::OperationStem: {
        const double offset = neighbourOffset * (static_cast<double>(place.position) - static_cast<double>(place.neighbours - 1) / 2);
        const double middle = (left + right) / 2;
        if (middle < place.plot.left() || middle > place.plot.right())
            return std::nullopt;
        // At the very edge a head is moved inwards by its radius: less than the width of a day matters less than the figure.
        return appendStem(shapes, mark, place, std::clamp(middle + offset, place.plot.left() + headRadius, place.plot.right() - headRadius));
    }
    case MarkKind::Dot:
        return appendDot(shapes, mark, place, std::clamp((clippedLeft + clippedRight) / 2, place.plot.left() + headRadius, place.plot.right() - headRadius));
    case MarkKind::Words: {
        const QPointF centre((clippedLeft + clippedRight) / 2, place.plot.bottom());
        const Roles roles = rolesOf(mark, place.column);
        shapes.push_back(lineShape(centre, {centre.x(), centre.y() - 8}, roles.stroke, 1.6));
        return laidOut(mark, QRectF(centre.x() - 2, centre.y() - 8, 4, 8), {centre.x(), centre.y() - 8}, place);
    }
    }
    return std::nullopt;
}

}  // namespace countercheck
