// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace countercheck {

/// Finds room for labels: a label never overlaps another, a mark or the edge. What finds no room is dropped, never squeezed.
class LabelPlacement {
public:
    explicit LabelPlacement(const QRectF &bounds) : m_bounds(bounds) {}

    /// Keeps labels off a box.
    void block(const QRectF &box) { m_blocked.push_back(box); }
    bool isFree(const QRectF &box) const;
    /// The first free and acceptable place of a label of that size, whose top left corners are tried in order; the place is
    /// then blocked.
    std::optional<QRectF> place(QSizeF size, std::span<const QPointF> corners,
                                const std::function<bool(const QRectF &)> &isAcceptable = {});

private:
    QRectF m_bounds;
    std::vector<QRectF> m_blocked;
};

/// Corners around the head of a mark, the best first: above, left, right, above to the left, above to the right.
std::vector<QPointF> cornersAround(QPointF head, QSizeF size, double clearance);

/// Corners at a distance, the nearest first: rows of the room to the left of a head, then to the right.
std::vector<QPointF> cornersFurtherOff(QPointF head, QSizeF size, const QRectF &room);

}  // namespace countercheck
