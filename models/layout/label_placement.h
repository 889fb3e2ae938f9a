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

/// Label placement finds room for labels. A label never overlaps another label, a mark, a leader line (from a label to
/// its mark) or the edge. A label that finds no room is left out, never squeezed. Boxes are sorted into upright slices,
/// so that a thousand marks do not slow it down.
class LabelPlacement {
public:
    explicit LabelPlacement(const QRectF &bounds);

    /// Keeps labels off a box.
    void block(const QRectF &box);
    /// Keeps labels and leader lines off a box of words.
    void blockWords(const QRectF &box);
    /// Keeps labels and other leader lines off a leader line.
    void blockLine(const QLineF &line);

    bool isFree(const QRectF &box) const;
    /// Returns the same, except that the label may lie within one blocked box: that of its own mark.
    bool isFreeWithin(const QRectF &box, const QRectF &own) const;
    /// Returns whether a leader line crosses no words and no other leader line.
    bool isClear(const QLineF &line) const;

    /// Places a label of that size, and blocks its place. `corners` are the places of its top left corner, tried in
    /// order. Returns the first that is free and acceptable; nothing if none is.
    std::optional<QRectF> place(QSizeF size, std::span<const QPointF> corners,
                                const std::function<bool(const QRectF &)> &isAcceptable = {});

private:
    std::size_t cellOf(double x) const;
    bool isFreeBut(const QRectF &box, const QRectF *own) const;

    QRectF m_bounds;
    std::vector<QRectF> m_blocked;
    std::vector<std::vector<std::size_t>> m_cells; ///< for each upright slice of the bounds, the boxes that reach into it
    std::vector<QRectF> m_words;
    std::vector<QLineF> m_lines;
};

/// Returns corners for a label close to the head of a mark, best first: above, left, right, above left, above right.
std::vector<QPointF> cornersAround(QPointF head, QSizeF size, double clearance);

/// Returns corners for the label of a mark that reaches from the zero line down, best first: below its end, then above the zero line.
std::vector<QPointF> cornersBelow(const QRectF &mark, QSizeF size, double clearance);

/// Returns corners for a label beside a head, up to `furthest` pixels away and over the whole height of the room, nearest
/// first.
std::vector<QPointF> cornersFurtherOff(QPointF head, QSizeF size, const QRectF &room, double furthest);

/// Returns whether a line touches a box.
bool touches(const QLineF &line, const QRectF &box);

}  // namespace countercheck
