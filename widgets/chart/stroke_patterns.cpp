// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/stroke_patterns.h"

#include <algorithm>
#include <cmath>

namespace countercheck {

QList<QLineF> hatchLines(const QRectF &box, PatternKind pattern)
{
    constexpr double spacing = 5;
    QList<QLineF> lines;
    if (pattern == PatternKind::Plain)
        return lines;
    // Each line has a constant sum of x and y, and so rises to the right.
    for (double sum = std::ceil((box.left() + box.top()) / spacing) * spacing; sum < box.right() + box.bottom(); sum += spacing) {
        const double left = std::max(box.left(), sum - box.bottom());
        const double right = std::min(box.right(), sum - box.top());
        if (left < right)
            lines.append(QLineF(left, sum - left, right, sum - right));
    }
    return lines;
}

QList<double> dashPattern(DashKind dash)
{
    switch (dash) {
    case DashKind::Solid: return {};
    case DashKind::Dashed: return {4, 3};
    case DashKind::Dotted: break;
    }
    return {1.5, 2};
}

}  // namespace countercheck
