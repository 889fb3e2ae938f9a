// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/sign_shapes.h"

#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"

#include <cmath>
#include <numbers>

namespace countercheck {

using namespace Qt::StringLiterals;

SignColours coloursOf(Sign sign)
{
    switch (sign) {
    case Sign::Tick: return {ColourRole::VictimsFill, ColourRole::Victims, ColourRole::VictimsInk};
    case Sign::Wave:
    case Sign::Unequal: return {ColourRole::CareFill, ColourRole::Process, ColourRole::ProcessInk};
    case Sign::Cross: return {ColourRole::ClaimFill, ColourRole::Claim, ColourRole::ClaimInk};
    case Sign::Question:
    case Sign::Dash: break;
    }
    return {ColourRole::Panel, ColourRole::Axis, ColourRole::MutedInk};
}

std::vector<std::vector<QPointF>> strokesOf(Sign sign)
{
    switch (sign) {
    case Sign::Tick: return {{{0.1, 0.55}, {0.4, 0.85}, {0.92, 0.18}}};
    case Sign::Wave: {
        std::vector<QPointF> wave;
        constexpr int steps = 12;
        for (int step = 0; step <= steps; ++step) {
            const double part = static_cast<double>(step) / steps;
            wave.emplace_back(0.05 + 0.9 * part, 0.5 - 0.22 * std::sin(2 * std::numbers::pi * part));
        }
        return {wave};
    }
    case Sign::Unequal: return {{{0.08, 0.35}, {0.92, 0.35}}, {{0.08, 0.68}, {0.92, 0.68}}, {{0.28, 0.95}, {0.72, 0.08}}};
    case Sign::Cross: return {{{0.14, 0.14}, {0.86, 0.86}}, {{0.86, 0.14}, {0.14, 0.86}}};
    case Sign::Dash: return {{{0.12, 0.5}, {0.88, 0.5}}};
    case Sign::Question: break;
    }
    return {};
}

void appendSign(std::vector<Shape> &shapes, Sign sign, const QRectF &box, ColourRole ink)
{
    constexpr double strokeWidth = 1.8;
    if (sign == Sign::Question)
        shapes.push_back(textShape(u"?"_s, box, FontRole::LabelStrong, ink, Qt::AlignCenter));
    for (std::vector<QPointF> stroke : strokesOf(sign)) {
        for (QPointF &point : stroke)
            point = {box.left() + box.width() * point.x(), box.top() + box.height() * point.y()};
        shapes.push_back(polylineShape(std::move(stroke), ink, strokeWidth));
    }
}

Shape claimArrow(QPointF tip, double radius)
{
    Shape arrow = polylineShape({{tip.x() - radius, tip.y() - 1.5 * radius}, {tip.x() + radius, tip.y() - 1.5 * radius}, tip}, ColourRole::None);
    arrow.fill = ColourRole::Claim;
    return arrow;
}

void appendBadge(std::vector<Shape> &shapes, int number, double left, double middle, TypeScale scale)
{
    const double radius = lengthsOf(scale).badge;
    const QRectF box(left, middle - radius, 2 * radius, 2 * radius);
    shapes.push_back(circleShape(box.center(), radius, ColourRole::Claim, ColourRole::None));
    shapes.push_back(textShape(QString::number(number), box, FontRole::LabelStrong, ColourRole::Panel, Qt::AlignCenter));
}

}  // namespace countercheck
