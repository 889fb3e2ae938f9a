// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/label_placement.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Pixels between two labels, or a label and a mark.
constexpr double breathing = 2;

}  // namespace

bool LabelPlacement::isFree(const QRectF &box) const
{
    const QRectF claimed = box.adjusted(-breathing, 0, breathing, 0);
    return m_bounds.contains(box)
        && std::ranges::none_of(m_blocked, [&claimed](const QRectF &taken) { return taken.intersects(claimed); });
}

std::optional<QRectF> LabelPlacement::place(QSizeF size, std::span<const QPointF> corners,
                                            const std::function<bool(const QRectF &)> &isAcceptable)
{
    for (const QPointF corner : corners) {
        const QRectF box(corner, size);
        if (isFree(box) && (!isAcceptable || isAcceptable(box))) {
            block(box);
            return box;
        }
    }
    return std::nullopt;
}

std::vector<QPointF> cornersAround(QPointF head, QSizeF size, double clearance)
{
    const double above = head.y() - clearance - size.height();
    const double beside = head.y() - size.height() / 2;
    const double leftOf = head.x() - clearance - size.width();
    const double rightOf = head.x() + clearance;
    return {
        {head.x() - size.width() / 2, above},
        {leftOf, beside},
        {rightOf, beside},
        {head.x() - size.width() + clearance, above},
        {head.x() - clearance, above},
    };
}

std::vector<QPointF> cornersFurtherOff(QPointF head, QSizeF size, const QRectF &room)
{
    constexpr double step = 6;
    constexpr double furthest = 120;
    std::vector<QPointF> corners;
    for (double away = 2 * step; away <= furthest; away += step) {
        for (double down = 0; down + size.height() <= room.height(); down += step) {
            const double top = std::max(room.top(), head.y() - size.height() / 2) + down;
            if (top + size.height() > room.bottom())
                break;
            corners.emplace_back(head.x() - away - size.width(), top);
            corners.emplace_back(head.x() + away, top);
        }
    }
    return corners;
}

}  // namespace countercheck
