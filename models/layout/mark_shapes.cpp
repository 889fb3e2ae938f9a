// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/mark_shapes.h"

#include "models/layout/shapes.h"

#include <algorithm>

namespace countercheck {
namespace {

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
    // Evidence among process metrics is filled, so that it stands out as evidence among victims does by its label.
    const bool isFilled = mark.fill != FillStyle::Pale || mark.linked;
    return {hue, isFilled ? hue : pale};
}

/// A row has no value axis.
bool isOnRule(const MarkPlace &place)
{
    return !place.axis;
}

/// The lengths of a head and its chevron, which grow with the type.
struct HeadLengths {
    explicit HeadLengths(const MarkPlace &place) : stroke(lengthsOf(place.scale).stroke), radius(4 * stroke), width(4.5 * stroke), height(4 * stroke), gap(3 * stroke)
    {
        // On a rule of time words stand above: the chevron stays close to its head.
        if (isOnRule(place)) {
            height = 3.5 * stroke;
            gap = 1.5 * stroke;
        }
    }

    double stroke;
    double radius;
    double width;  ///< half of that of a chevron
    double height; ///< of a chevron
    double gap;    ///< between a head or a column and its chevron
};

Shape chevron(QPointF tip, bool upwards, ColourRole stroke, const HeadLengths &lengths)
{
    const double away = upwards ? lengths.height : -lengths.height;
    return polylineShape({{tip.x() - lengths.width, tip.y() + away}, tip, {tip.x() + lengths.width, tip.y() + away}}, stroke, 1.6 * lengths.stroke);
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

/// Returns the x of a chevron, moved inwards at the edge of the plot.
double insideFor(double x, const MarkPlace &place)
{
    const double half = HeadLengths(place).width;
    return std::clamp(x, place.plot.left() + half, std::max(place.plot.left() + half, place.plot.right() - half));
}

/// How far down a chevron may reach: to the base line of a plot. Under a rule of time there is room.
double lowestTip(double tip, const MarkPlace &place)
{
    return isOnRule(place) ? tip : std::min(tip, place.plot.bottom());
}

/// Returns the downward chevron under a head. Close to the base line it moves up, to stay inside the plot.
Shape chevronBelow(double x, double below, const MarkPlace &place, ColourRole stroke)
{
    const HeadLengths lengths(place);
    return chevron({insideFor(x, place), lowestTip(below + lengths.gap + lengths.height, place)}, false, stroke, lengths);
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
    return neighbourOffset * lengthsOf(place.scale).stroke * (static_cast<double>(place.position) - static_cast<double>(place.neighbours - 1) / 2);
}

/// The height of the zero line in a plot, or its base where zero is not on the axis.
double zeroOf(const MarkPlace &place)
{
    return place.axis->logarithmic ? place.plot.bottom() : place.y(0);
}

/// The bar of a column or of a change.
Shape barShape(const Mark &mark, const QRectF &box, const Roles &roles, const HeadLengths &lengths)
{
    Shape bar = rectangleShape(box, roles.fill, mark.fill == FillStyle::Solid ? ColourRole::None : roles.stroke);
    bar.strokeWidth = lengths.stroke;
    bar.pattern = mark.fill == FillStyle::Hatched ? PatternKind::Hatched : PatternKind::Plain;
    if (mark.series > 0) {
        // A second measure on this axis gets a dotted outline, which differs without its colour.
        bar.dash = DashKind::Dotted;
        bar.stroke = roles.stroke;
        bar.fill = mark.fill == FillStyle::Solid ? ColourRole::Panel : bar.fill;
        bar.strokeWidth = 1.6 * lengths.stroke;
    }
    return bar;
}

/// Narrows the days of a column to its part of them, if several columns share these days.
void takeSlot(double &left, double &right, const MarkPlace &place)
{
    const double slot = (right - left) / static_cast<double>(place.neighbours);
    left += slot * static_cast<double>(place.position);
    right = left + slot;
}

LaidOutMark appendColumn(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    const HeadLengths lengths(place);
    const Roles roles = rolesOf(mark, place.column);
    takeSlot(left, right, place);
    if (right - left > 5) {
        left += 1;
        right -= 1;
    } else if (right - left < 2) {
        right = std::min(left + 2, place.plot.right());
        left = right - 2;
    }
    const double zero = zeroOf(place);
    const double end = place.y(mark.quantity.largestPrinted());
    const QRectF box(QPointF(left, std::min(end, zero)), QPointF(right, std::max(end, zero)));
    const double top = box.top();
    const QPointF head(box.center().x(), end);

    Shape bar = barShape(mark, box, roles, lengths);
    QRectF occupied = box;
    if (mark.quantity.isUpperBound()) {
        bar.fill = ColourRole::None;
        bar.stroke = roles.stroke;
        shapes.push_back(bar);
        shapes.push_back(chevronBelow(head.x(), top, place, roles.stroke));
    } else if (mark.quantity.isLowerBound()) {
        // A lower bound is open at the top, where only its sides go on: the true number lies beyond the chevron.
        bar.stroke = ColourRole::None;
        bar.box.setTop(box.top() + std::min(5 * lengths.stroke, box.height() / 2));
        shapes.push_back(bar);
        shapes.push_back(lineShape(box.bottomLeft(), box.topLeft(), roles.stroke, lengths.stroke));
        shapes.push_back(lineShape(box.bottomRight(), box.topRight(), roles.stroke, lengths.stroke));
        shapes.push_back(chevron({insideFor(head.x(), place), top - lengths.gap - lengths.height}, true, roles.stroke, lengths));
        occupied.setTop(top - lengths.gap - lengths.height);
    } else if (mark.quantity.qualifier == Qualifier::Between) {
        bar.box.setTop(std::min(place.y(mark.quantity.smallestPrinted()), zero));
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

/// Appends a hollow, filled or bounded head with its centre at a point, and returns the room that it takes.
QRectF appendHead(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, QPointF centre, double radius)
{
    const HeadLengths lengths(place);
    const Roles roles = rolesOf(mark, place.column);
    QRectF occupied(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    Shape head = circleShape(centre, radius, mark.quantity.isExact() && mark.series == 0 ? roles.stroke : ColourRole::Panel, roles.stroke,
                             std::min(1.8 * lengths.stroke, radius * 0.5));
    head.dash = mark.series > 0 ? DashKind::Dotted : DashKind::Solid;
    shapes.push_back(head);
    appendHatch(shapes, mark, centre, radius, head);
    if (mark.quantity.isLowerBound()) {
        const double tip = centre.y() - radius - lengths.gap - lengths.height;
        shapes.push_back(chevron({insideFor(centre.x(), place), tip}, true, roles.stroke, lengths));
        occupied.setTop(tip);
    } else if (mark.quantity.isUpperBound()) {
        shapes.push_back(chevronBelow(centre.x(), centre.y() + radius, place, roles.stroke));
        occupied.setBottom(lowestTip(centre.y() + radius + lengths.gap + lengths.height, place));
    }
    return occupied;
}

/// Appends a total at its date in a plot: a stem from zero, and a head.
LaidOutMark appendPoint(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double x)
{
    const HeadLengths lengths(place);
    const Roles roles = rolesOf(mark, place.column);
    const double zero = zeroOf(place);
    const double y = place.y(mark.quantity.largestPrinted());
    const QRectF stem(QPointF(x - lengths.radius, std::min(y, zero)), QPointF(x + lengths.radius, std::max(y, zero)));
    if (mark.quantity.qualifier == Qualifier::Between) {
        const double low = place.y(mark.quantity.smallestPrinted());
        shapes.push_back(lineShape({x, zero}, {x, low}, roles.stroke, 1.2 * lengths.stroke, DashKind::Dotted));
        shapes.push_back(rectangleShape(QRectF(QPointF(x - lengths.radius, y), QPointF(x + lengths.radius, std::max(low, y + 3))), roles.fill, roles.stroke));
        return laidOut(mark, stem, {x, y}, place);
    }
    const double foot = y < zero ? std::min(y + lengths.radius, zero) : std::max(y - lengths.radius, zero);
    shapes.push_back(lineShape({x, zero}, {x, foot}, roles.stroke, 2.4 * lengths.stroke, mark.series > 0 ? DashKind::Dotted : DashKind::Solid));
    return laidOut(mark, stem.united(appendHead(shapes, mark, place, {x, y}, lengths.radius)), {x, y}, place);
}

LaidOutMark appendDot(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double middle)
{
    const HeadLengths lengths(place);
    const Roles roles = rolesOf(mark, place.column);
    const double x = std::clamp(middle + sideBySide(place), place.plot.left() + lengths.radius, place.plot.right() - lengths.radius);
    const double y = place.y(mark.quantity.largestPrinted());
    if (mark.quantity.qualifier == Qualifier::Between) {
        QRectF occupied(x - lengths.radius, y - lengths.radius, 2 * lengths.radius, 2 * lengths.radius);
        const double low = std::max(place.y(mark.quantity.smallestPrinted()), y + 3);
        shapes.push_back(rectangleShape(QRectF(QPointF(x - lengths.radius, y), QPointF(x + lengths.radius, low)), roles.fill, roles.stroke));
        occupied.setBottom(std::min(std::max(low, occupied.bottom()), place.plot.bottom()));
        return laidOut(mark, occupied, {x, y}, place);
    }
    QRectF occupied = appendHead(shapes, mark, place, {x, y}, lengths.radius);
    occupied.setBottom(std::min(occupied.bottom(), place.plot.bottom()));
    return laidOut(mark, occupied, {x, y}, place);
}

/// Appends a change: a bracket from its base on the zero line to its end, and there a bar from zero.
LaidOutMark appendChange(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    const HeadLengths lengths(place);
    constexpr double widestBar = 14;
    const Roles roles = rolesOf(mark, place.column);
    const double zero = zeroOf(place);
    const double y = place.y(mark.quantity.largestPrinted());
    const double slot = std::max(2.0, std::min(widestBar * lengths.stroke, right - left) / static_cast<double>(place.neighbours));
    const double barRight = std::min(place.plot.right(), std::max(left + slot, right - slot * static_cast<double>(place.neighbours - 1 - place.position)));
    const QRectF bar(QPointF(barRight - slot, std::min(y, zero)), QPointF(barRight, std::max(y, zero)));
    shapes.push_back(barShape(mark, bar, roles, lengths));
    // The bracket begins at the base of the change, not where the window cuts it.
    if (bar.left() > left) {
        std::vector<QPointF> points{{left, y}, {bar.left(), y}};
        if (place.time.x(mark.first) >= place.plot.left())
            points.insert(points.begin(), QPointF(left, zero));
        Shape bracket = polylineShape(std::move(points), roles.stroke, 1.2 * lengths.stroke);
        bracket.dash = mark.series > 0 ? DashKind::Dotted : DashKind::Solid;
        shapes.push_back(bracket);
    }
    LaidOutMark drawn = laidOut(mark, bar, {bar.center().x(), y}, place);
    drawn.hitBox = bar.adjusted(-4, -4, 4, 4);
    return drawn;
}

/// Appends a replaced value: a tick across the place of its successor, with a halo that keeps it visible on a filled
/// column.
LaidOutMark appendRevised(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double left, double right)
{
    const HeadLengths lengths(place);
    constexpr double overhang = 2;
    constexpr double narrowest = 12;
    if (!mark.isOnColumn) {
        // A wide tick among heads would look like a line that joins them.
        const double middle = std::clamp((left + right) / 2, place.plot.left() + lengths.radius, place.plot.right() - lengths.radius);
        left = right = middle;
    } else {
        takeSlot(left, right, place);
    }
    const double missing = std::max(0.0, narrowest - (right - left)) / 2;
    left = std::max(place.plot.left(), left - missing - overhang);
    right = std::min(place.plot.right(), right + missing + overhang);
    const double y = place.y(mark.quantity.largestPrinted());
    shapes.push_back(lineShape({left, y}, {right, y}, ColourRole::Panel, 3 * lengths.stroke));
    shapes.push_back(lineShape({left, y}, {right, y}, ColourRole::Break, 1.4 * lengths.stroke, DashKind::Dotted));
    LaidOutMark drawn = laidOut(mark, QRectF(left, std::min(y - 1.5, place.plot.bottom() - 3), right - left, 3), {(left + right) / 2, y}, place);
    // Only the tick itself can be clicked. Elsewhere a click selects the column below it.
    drawn.hitBox = drawn.box.adjusted(0, -3, 0, 3);
    return drawn;
}

/// The days of a mark as far as they lie in the plot; nothing if none does.
std::optional<std::pair<double, double>> shownPart(const Mark &mark, const MarkPlace &place)
{
    const double left = place.time.x(mark.first);
    const double right = place.time.x(mark.last.addDays(1));
    if (right <= place.plot.left() || left >= place.plot.right())
        return std::nullopt;
    return std::pair(std::max(left, place.plot.left()), std::min(right, place.plot.right()));
}

}  // namespace

std::optional<LaidOutMark> appendMark(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place)
{
    const auto part = shownPart(mark, place);
    // A scale by powers of ten has no place for zero and for what is below it.
    if (!part || (place.axis->logarithmic && mark.quantity.largestPrinted() <= 0))
        return std::nullopt;
    const auto [left, right] = *part;
    const double radius = HeadLengths(place).radius;
    const double middle = (left + right) / 2;
    switch (mark.kind) {
    case MarkKind::Column: return appendColumn(shapes, mark, place, left, right);
    case MarkKind::Change: return appendChange(shapes, mark, place, left, right);
    case MarkKind::RevisedTick: return appendRevised(shapes, mark, place, left, right);
    case MarkKind::Dot: return appendDot(shapes, mark, place, std::clamp(middle, place.plot.left() + radius, place.plot.right() - radius));
    // A head at the very edge is moved inwards by its radius, which is less than the width of a day.
    case MarkKind::Point: return appendPoint(shapes, mark, place, std::clamp(middle + sideBySide(place), place.plot.left() + radius, place.plot.right() - radius));
    case MarkKind::Span:  // above the plot: see appendSpan()
    case MarkKind::Words: // on a row: see appendTrackMark()
        break;
    }
    return std::nullopt;
}

std::optional<QRectF> appendBracket(std::vector<Shape> &shapes, QDate first, QDate last, double y, ColourRole stroke, const MarkPlace &place)
{
    const HeadLengths lengths(place);
    const double leg = 5 * lengths.stroke;
    const double start = place.time.x(first);
    const double end = place.time.x(last.addDays(1));
    const double left = std::max(start, place.plot.left());
    const double right = std::min(end, place.plot.right());
    if (right <= left)
        return std::nullopt;
    // Legs stand at the beginning and at the end, not where the window cuts the bracket.
    std::vector<QPointF> points{{left, y}, {right, y}};
    if (start >= place.plot.left())
        points.insert(points.begin(), QPointF(left, y + leg));
    if (end <= place.plot.right())
        points.emplace_back(right, y + leg);
    shapes.push_back(polylineShape(std::move(points), stroke, 1.4 * lengths.stroke));
    return QRectF(left, y - 1, right - left, leg + 1);
}

std::optional<LaidOutMark> appendSpan(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double y)
{
    const std::optional<QRectF> box = appendBracket(shapes, mark.first, mark.last, y, rolesOf(mark, place.column).stroke, place);
    if (!box)
        return std::nullopt;
    return LaidOutMark{mark.observation, *box, box->adjusted(-2, -16, 2, 2), {box->center().x(), y}, 1, {}};
}

std::optional<LaidOutMark> appendTrackMark(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double radius)
{
    const auto part = shownPart(mark, place);
    if (!part)
        return std::nullopt;
    const auto [left, right] = *part;
    const HeadLengths lengths(place);
    const Roles roles = rolesOf(mark, place.column);
    const double y = place.rule;
    const double stroke = radius < lengths.radius ? lengths.stroke : 2 * lengths.stroke;
    const auto laidOutAt = [&](const QRectF &box) { return LaidOutMark{mark.observation, box, box.adjusted(-3, -3, 3, 3), {box.center().x(), y}, 1, {}}; };
    if (mark.first.daysTo(mark.last) < longestDot) {
        const double x = std::clamp((left + right) / 2, place.plot.left() + radius, place.plot.right() - radius);
        if (mark.quantity.qualifier == Qualifier::Between) {
            const QRectF capsule(x - radius * 0.6, y - radius * 1.4, radius * 1.2, radius * 2.8);
            shapes.push_back(roundedShape(capsule, radius * 0.6, ColourRole::Panel, roles.stroke));
            return laidOutAt(capsule);
        }
        return laidOutAt(appendHead(shapes, mark, place, {x, y}, radius));
    }
    QRectF box(left, y - radius, right - left, 2 * radius);
    if (mark.fill == FillStyle::Hatched) {
        Shape bar = rectangleShape(box, roles.stroke, roles.stroke);
        bar.pattern = PatternKind::Hatched;
        shapes.push_back(bar);
    } else {
        shapes.push_back(lineShape({left, y}, {right, y}, roles.stroke, stroke));
        if (place.time.x(mark.first) >= place.plot.left())
            shapes.push_back(lineShape({left, y - radius}, {left, y + radius}, roles.stroke, stroke));
        else // it began before the time in view
            shapes.push_back(polylineShape({{left + radius, y - radius}, {left, y}, {left + radius, y + radius}}, roles.stroke, stroke));
        if (place.time.x(mark.last.addDays(1)) <= place.plot.right())
            shapes.push_back(lineShape({right, y - radius}, {right, y + radius}, roles.stroke, stroke));
    }
    const double middle = insideFor((left + right) / 2, place);
    if (mark.quantity.isLowerBound()) {
        shapes.push_back(chevron({middle, y - radius - lengths.height}, true, roles.stroke, lengths));
        box.setTop(y - radius - lengths.height);
    } else if (mark.quantity.isUpperBound()) {
        shapes.push_back(chevron({middle, y + radius + lengths.height}, false, roles.stroke, lengths));
        box.setBottom(y + radius + lengths.height);
    }
    return laidOutAt(box);
}

LaidOutMark appendCrowd(std::vector<Shape> &shapes, const Mark &largest, const Mark &least, std::size_t members, double x, double width,
                        const MarkPlace &place)
{
    const HeadLengths lengths(place);
    const Roles roles = rolesOf(largest, place.column);
    const QRectF plot = place.plot;
    const bool hasHeight = largest.kind == MarkKind::Column || largest.kind == MarkKind::Point;
    const double left = std::max(plot.left(), x);
    const double right = std::min(plot.right(), x + width);
    const double top = place.y(largest.quantity.largestPrinted());
    const double bottom = std::min(std::max(place.y(least.quantity.smallestPrinted()), top + 1), plot.bottom());
    const double middle = (left + right) / 2;
    const double zero = zeroOf(place);
    if (hasHeight && bottom < zero)
        shapes.push_back(rectangleShape(QRectF(QPointF(left, bottom), QPointF(right, zero)),
                                        largest.hue.value_or(place.column) == 0 ? ColourRole::ProcessFill : ColourRole::VictimsFill));
    // A pixel column is too narrow for hatching: figures that are not verified are dashed here.
    shapes.push_back(lineShape({middle, bottom}, {middle, top}, roles.stroke, std::max(0.5, right - left),
                               largest.fill == FillStyle::Hatched ? DashKind::Dashed : DashKind::Solid));
    const double beyond = top - lengths.gap - lengths.height;
    QRectF box(QPointF(left, top), QPointF(right, hasHeight ? std::max(bottom, zero) : bottom));
    if (largest.quantity.isLowerBound()) {
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
