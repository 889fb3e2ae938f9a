// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace countercheck {

/// Finds room for labels: a label never overlaps another, a mark, a leader line or the edge. What finds no room is dropped,
/// never squeezed. Boxes are kept by where they stand, so that a thousand marks do not make a label slow.
class LabelPlacement {
public:
    explicit LabelPlacement(const QRectF &bounds);

    /// Keeps labels off a box.
    void block(const QRectF &box);
    /// Keeps labels and leader lines off a box with words in it.
    void blockWords(const QRectF &box);
    /// Keeps labels and other leader lines off a leader line.
    void blockLine(const QLineF &line);

    bool isFree(const QRectF &box) const;
    /// The same, but a label may lie within one box that is blocked: that of its own mark.
    bool isFreeWithin(const QRectF &box, const QRectF &own) const;
    /// Whether a leader line runs through no words and no other leader line.
    bool isClear(const QLineF &line) const;

    /// The first free and acceptable place of a label of that size, whose top left corners are tried in order; the place is
    /// then blocked.
    std::optional<QRectF> place(QSizeF size, std::span<const QPointF> corners,
                                const std::function<bool(const QRectF &)> &isAcceptable = {});

private:
    std::size_t cellOf(double x) const;
    bool isFreeBut(const QRectF &box, const QRectF *own) const;

    QRectF m_bounds;
    std::vector<QRectF> m_blocked;
    std::vector<std::vector<std::size_t>> m_cells; ///< upright slices of the bounds with the boxes that reach into them
    std::vector<QRectF> m_words;
    std::vector<QLineF> m_lines;
};

/// Corners around the head of a mark, the best first: above, left, right, above to the left, above to the right.
std::vector<QPointF> cornersAround(QPointF head, QSizeF size, double clearance);

/// Corners beside a head, up to `furthest` pixels off and all over the height of the room; the shortest way to the head first.
std::vector<QPointF> cornersFurtherOff(QPointF head, QSizeF size, const QRectF &room, double furthest);

/// Whether a line touches a box.
bool touches(const QLineF &line, const QRectF &box);

}  // namespace countercheck
