// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/label_placement.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

/// The distance in pixels between two labels, or a label and a mark.
constexpr double breathing = 2;

constexpr double cellWidth = 24;

}  // namespace

bool touches(const QLineF &line, const QRectF &box)
{
    // Clips the line to the box, edge by edge. If something is left, the line touches the box.
    double from = 0;
    double to = 1;
    const auto clip = [&](double step, double room) {
        if (step == 0)
            return room >= 0;
        const double at = room / step;
        if (step > 0)
            to = std::min(to, at);
        else
            from = std::max(from, at);
        return from <= to;
    };
    return clip(line.dx(), box.right() - line.x1()) && clip(-line.dx(), line.x1() - box.left())
        && clip(line.dy(), box.bottom() - line.y1()) && clip(-line.dy(), line.y1() - box.top());
}

LabelPlacement::LabelPlacement(const QRectF &bounds)
    : m_bounds(bounds), m_cells(static_cast<std::size_t>(std::max(0.0, bounds.width()) / cellWidth) + 1)
{
}

std::size_t LabelPlacement::cellOf(double x) const
{
    const double cell = std::floor((x - m_bounds.left()) / cellWidth);
    return static_cast<std::size_t>(std::clamp(cell, 0.0, static_cast<double>(m_cells.size() - 1)));
}

void LabelPlacement::block(const QRectF &box)
{
    m_blocked.push_back(box);
    const std::size_t last = cellOf(box.right() + breathing);
    for (std::size_t cell = cellOf(box.left() - breathing); cell <= last; ++cell)
        m_cells[cell].push_back(m_blocked.size() - 1);
}

void LabelPlacement::blockWords(const QRectF &box)
{
    block(box);
    m_words.push_back(box);
}

void LabelPlacement::blockLine(const QLineF &line)
{
    m_lines.push_back(line);
}

bool LabelPlacement::isFreeBut(const QRectF &box, const QRectF *own) const
{
    if (!m_bounds.contains(box))
        return false;
    const QRectF claimed = box.adjusted(-breathing, 0, breathing, 0);
    const std::size_t last = cellOf(claimed.right());
    for (std::size_t cell = cellOf(claimed.left()); cell <= last; ++cell) {
        for (const std::size_t taken : m_cells[cell]) {
            if (m_blocked[taken].intersects(claimed) && !(own && m_blocked[taken] == *own))
                return false;
        }
    }
    return std::ranges::none_of(m_lines, [&claimed](const QLineF &line) { return touches(line, claimed); });
}

bool LabelPlacement::isFree(const QRectF &box) const
{
    return isFreeBut(box, nullptr);
}

bool LabelPlacement::isFreeWithin(const QRectF &box, const QRectF &own) const
{
    return own.contains(box) && isFreeBut(box, &own);
}

bool LabelPlacement::isClear(const QLineF &line) const
{
    return std::ranges::none_of(m_words, [&line](const QRectF &box) { return touches(line, box.adjusted(-1, 0, 1, 0)); })
        && std::ranges::none_of(m_lines, [&line](const QLineF &other) {
               return line.intersects(other, nullptr) == QLineF::BoundedIntersection;
           });
}

std::optional<QRectF> LabelPlacement::place(QSizeF size, std::span<const QPointF> corners,
                                            const std::function<bool(const QRectF &)> &isAcceptable)
{
    for (const QPointF corner : corners) {
        const QRectF box(corner, size);
        if (isFree(box) && (!isAcceptable || isAcceptable(box))) {
            blockWords(box);
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

std::vector<QPointF> cornersBelow(const QRectF &mark, QSizeF size, double clearance)
{
    constexpr double aside = 3; // pixels from what stands beside the mark
    std::vector<QPointF> corners;
    for (const double top : {mark.bottom() + clearance, mark.top() - clearance - size.height()}) {
        for (const double left : {mark.center().x() - size.width() / 2, mark.right() - aside - size.width(), mark.left() + aside})
            corners.emplace_back(left, top);
    }
    return corners;
}

std::vector<QPointF> cornersFurtherOff(QPointF head, QSizeF size, const QRectF &room, double furthest)
{
    constexpr double step = 5;
    constexpr double nearest = 10;
    std::vector<std::pair<double, QPointF>> corners;
    for (double top = room.top(); top + size.height() <= room.bottom(); top += step) {
        const double down = top + size.height() / 2 - head.y();
        for (double away = nearest; away <= furthest; away += step) {
            const double way = std::hypot(away, down);
            corners.emplace_back(way, QPointF(head.x() - away - size.width(), top));
            corners.emplace_back(way, QPointF(head.x() + away, top));
        }
    }
    // Of equally near corners, those on the left come first.
    std::ranges::stable_sort(corners, {}, [](const auto &corner) { return corner.first; });
    std::vector<QPointF> sorted;
    sorted.reserve(corners.size());
    for (const auto &[way, corner] : corners)
        sorted.push_back(corner);
    return sorted;
}

}  // namespace countercheck
