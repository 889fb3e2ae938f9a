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

std::optional<QRectF> LabelPlacement::place(QSizeF size, std::span<const QPointF> corners)
{
    for (const QPointF corner : corners) {
        const QRectF box(corner, size);
        if (isFree(box)) {
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

}  // namespace countercheck
