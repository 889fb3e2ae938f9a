// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/mark_shapes.h"

#include "models/layout/shapes.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr double headRadius = 4;
constexpr double operationRadius = 3;
constexpr double chevronHalfWidth = 4.5;
constexpr double chevronHeight = 4;
constexpr double chevronGap = 3; ///< pixels between a head or a column and its chevron
constexpr double neighbourOffset = 9;
constexpr double smallestHit = 10;
constexpr std::size_t mostSideBySide = 6; ///< heads of one day; more than that stand on one another

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
    // The whole height above the base line can be clicked, so that a low mark can be hit.
    const double missing = std::max(0.0, smallestHit - box.width()) / 2;
    return QRectF(QPointF(box.left() - missing, std::min(box.top(), plot.bottom() - 24)), QPointF(box.right() + missing, plot.bottom()));
}

LaidOutMark laidOut(const Mark &mark, const QRectF &box, QPointF head, const MarkPlace &place)
{
    return {mark.observation, box, hitBoxOf(box, place.plot), head, 1, {}};
}

/// Returns the downward chevron under a head. Close to the base line it moves up, to stay inside the plot.
Shape chevronBelow(double x, double below, const MarkPlace &place, ColourRole stroke)
{
    return chevron({x, std::min(below + chevronGap + chevronHeight, place.plot.bottom())}, false, stroke);
}

/// Appends a stroke through a head that is not verified, so that it differs from verified ones without a hatched column.
void appendHatch(std::vector<Shape> &shapes, const Mark &mark, QPointF centre, double radius, const Shape &head)
{
    if (mark.fill != FillStyle::Hatched)
        return;
    const double reach = radius * 0.62;
    const bool isFilled = head.fill == head.stroke;
    shapes.push_back(lineShape({centre.x() - reach, centre.y() + reach}, {centre.x() + reach, centre.y() - reach},
                               isFilled ? ColourRole::Panel : head.stroke, 1.4));
}

double sideBySide(const MarkPlace &place)
{
    if (place.neighbours > mostSideBySide)
        return 0;
    return neighbourOffset * (static_cast<double>(place.position) - static_cast<double>(place.neighbours - 1) / 2);
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
        // A second measure on this axis gets a dotted outline, which differs without its colour.
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
        shapes.push_back(chevronBelow(head.x(), top, place, roles.stroke));
    } else if (mark.quantity.isLowerBound()) {
        // A lower bound is open at the top: the true number lies beyond the chevron.
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
    if (operation) {
        // An operation that lasted longer than a head is wide is also marked along the base line.
        const double from = std::max(place.plot.left(), place.time.x(mark.first));
        const double to = std::min(place.plot.right(), place.time.x(mark.last.addDays(1)));
        if (to - from > 2 * radius && place.neighbours == 1)
            shapes.push_back(lineShape({from, place.plot.bottom()}, {to, place.plot.bottom()}, roles.stroke, 3));
    }
    shapes.push_back(lineShape({x, place.plot.bottom()}, {x, y + radius}, roles.stroke, operation ? 1.2 : 2.4,
                               mark.series > 0 ? DashKind::Dotted : DashKind::Solid));
    const ColourRole headFill = mark.quantity.isExact() ? roles.stroke : ColourRole::Panel;
    const Shape head = circleShape({x, y}, radius, headFill, roles.stroke, 1.8);
    shapes.push_back(head);
    appendHatch(shapes, mark, {x, y}, radius, head);
    if (mark.quantity.isLowerBound()) {
        const double tip = y - radius - chevronGap - chevronHeight;
        shapes.push_back(chevron({x, tip}, true, roles.stroke));
        occupied.setTop(tip);
    } else if (mark.quantity.isUpperBound()) {
        shapes.push_back(chevronBelow(x, y + radius, place, roles.stroke));
    }
    return laidOut(mark, occupied, {x, y}, place);
}

/// Appends a span: a stem where the period ends, and at its top a thin arm back to where the period begins. Overlapping
/// columns would hide each other.
LaidOutMark appendSpan(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    const Roles roles = rolesOf(mark, place.column);
    const double y = place.y(mark.quantity.largestPrinted());
    const double end = std::clamp(right, place.plot.left() + headRadius, place.plot.right() - headRadius);
    const double tip = end - headRadius;
    if (tip > left) {
        std::vector<QPointF> arm{{left, y}, {tip, y}};
        // The leg stands where the period begins, not where the window cuts it.
        constexpr double leg = 5;
        if (place.time.x(mark.first) >= place.plot.left())
            arm.insert(arm.begin(), QPointF(left, std::min(y + leg, place.plot.bottom())));
        shapes.push_back(polylineShape(std::move(arm), roles.stroke, 1.4));
    }
    return appendStem(shapes, mark, place, end);
}

LaidOutMark appendDot(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double middle)
{
    const Roles roles = rolesOf(mark, place.column);
    const double x = std::clamp(middle + sideBySide(place), place.plot.left() + headRadius, place.plot.right() - headRadius);
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
    appendHatch(shapes, mark, {x, y}, headRadius, head);
    if (mark.quantity.isLowerBound()) {
        const double tip = y - headRadius - chevronGap - chevronHeight;
        shapes.push_back(chevron({x, tip}, true, roles.stroke));
        occupied.setTop(tip);
    } else if (mark.quantity.isUpperBound()) {
        shapes.push_back(chevronBelow(x, y + headRadius, place, roles.stroke));
        occupied.setBottom(y + headRadius + chevronGap + chevronHeight);
    }
    occupied.setBottom(std::min(occupied.bottom(), place.plot.bottom()));
    return laidOut(mark, occupied, {x, y}, place);
}

LaidOutMark appendBracket(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    constexpr double leg = 6;
    const Roles roles = rolesOf(mark, place.column);
    const double slot = place.plot.height() / static_cast<double>(place.neighbours + 1);
    const double y = place.plot.bottom() - slot * static_cast<double>(place.position + 1);
    // Legs stand at the base and at the end of a change, not where the window cuts the bracket.
    std::vector<QPointF> points{{left, y}, {right, y}};
    if (place.time.x(mark.first) >= place.plot.left())
        points.insert(points.begin(), QPointF(left, y + leg));
    if (place.time.x(mark.last.addDays(1)) <= place.plot.right())
        points.emplace_back(right, y + leg);
    shapes.push_back(polylineShape(std::move(points), roles.stroke, 1.8));
    return laidOut(mark, QRectF(QPointF(left, y - 1), QPointF(right, y + leg)), {(left + right) / 2, y}, place);
}

/// Appends a replaced value: a tick across the place of its successor, with a halo that keeps it visible on a filled
/// column.
LaidOutMark appendRevised(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    constexpr double overhang = 2;
    constexpr double narrowest = 12;
    if (!mark.isOnColumn) {
        // A wide tick among heads would look like a line that joins them.
        const double middle = std::clamp((left + right) / 2, place.plot.left() + headRadius, place.plot.right() - headRadius);
        left = right = middle;
    }
    const double missing = std::max(0.0, narrowest - (right - left)) / 2;
    left = std::max(place.plot.left(), left - missing - overhang);
    right = std::min(place.plot.right(), right + missing + overhang);
    const double y = place.y(mark.quantity.largestPrinted());
    shapes.push_back(lineShape({left, y}, {right, y}, ColourRole::Panel, 3));
    shapes.push_back(lineShape({left, y}, {right, y}, ColourRole::Break, 1.2));
    LaidOutMark drawn = laidOut(mark, QRectF(left, std::min(y - 1.5, place.plot.bottom() - 3), right - left, 3), {(left + right) / 2, y}, place);
    // Only the tick itself can be clicked. Elsewhere a click selects the column below it.
    drawn.hitBox = drawn.box.adjusted(0, -3, 0, 3);
    return drawn;
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
    case MarkKind::Span: return appendSpan(shapes, mark, place, clippedLeft, clippedRight);
    case MarkKind::Bracket: return appendBracket(shapes, mark, place, clippedLeft, clippedRight);
    case MarkKind::Stem:
    case MarkKind::OperationStem: {
        const double middle = (left + right) / 2;
        if (middle < place.plot.left() || middle > place.plot.right())
            return std::nullopt;
        // A head at the very edge is moved inwards by its radius, which is less than the width of a day.
        return appendStem(shapes, mark, place, std::clamp(middle + sideBySide(place), place.plot.left() + headRadius, place.plot.right() - headRadius));
    }
    case MarkKind::Dot:
        return appendDot(shapes, mark, place, std::clamp((clippedLeft + clippedRight) / 2, place.plot.left() + headRadius, place.plot.right() - headRadius));
    case MarkKind::RevisedTick: return appendRevised(shapes, mark, place, clippedLeft, clippedRight);
    case MarkKind::Words: {
        const QPointF centre((clippedLeft + clippedRight) / 2, place.plot.bottom());
        const Roles roles = rolesOf(mark, place.column);
        shapes.push_back(lineShape(centre, {centre.x(), centre.y() - 8}, roles.stroke, 1.6));
        return laidOut(mark, QRectF(centre.x() - 2, centre.y() - 8, 4, 8), {centre.x(), centre.y() - 8}, place);
    }
    }
    return std::nullopt;
}

LaidOutMark appendCrowd(std::vector<Shape> &shapes, const Mark &largest, const Mark &least, std::size_t members, double x, double width,
                        const MarkPlace &place)
{
    const Roles roles = rolesOf(largest, place.column);
    const QRectF plot = place.plot;
    const bool hasHeight = largest.kind == MarkKind::Column || largest.kind == MarkKind::Span || largest.kind == MarkKind::Stem
        || largest.kind == MarkKind::OperationStem;
    const bool hasValue = hasHeight || largest.kind == MarkKind::Dot || largest.kind == MarkKind::RevisedTick;
    const double left = std::max(plot.left(), x);
    const double right = std::min(plot.right(), x + width);
    const double top = hasValue ? place.y(largest.quantity.largestPrinted()) : plot.bottom() - 8;
    const double bottom = hasValue ? std::min(std::max(place.y(least.quantity.smallestPrinted()), top + 1), plot.bottom()) : plot.bottom();
    const double middle = (left + right) / 2;
    if (hasHeight)
        shapes.push_back(rectangleShape(QRectF(QPointF(left, bottom), QPointF(right, plot.bottom())),
                                        largest.hue.value_or(place.column) == 0 ? ColourRole::ProcessFill : ColourRole::VictimsFill));
    // A pixel column is too narrow for hatching: figures that are not verified are dashed here.
    shapes.push_back(lineShape({middle, std::min(bottom, plot.bottom())}, {middle, top}, roles.stroke, std::max(0.5, right - left),
                               largest.fill == FillStyle::Hatched ? DashKind::Dashed : DashKind::Solid));
    const double beyond = top - chevronGap - chevronHeight;
    QRectF box(QPointF(left, top), QPointF(right, hasHeight ? plot.bottom() : bottom));
    if (hasValue && largest.quantity.isLowerBound()) {
        // There is no room for a chevron: the line goes on, dotted.
        shapes.push_back(lineShape({middle, top}, {middle, beyond}, roles.stroke, std::max(0.5, right - left), DashKind::Dotted));
        box.setTop(beyond);
    }
    LaidOutMark drawn = laidOut(largest, box, {middle, top}, place);
    drawn.members = members;
    drawn.least = least.observation;
    return drawn;
}

}  // namespace countercheck
