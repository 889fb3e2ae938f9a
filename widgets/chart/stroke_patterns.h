// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"

#include <QLineF>
#include <QList>

// How hatches and dashes look, for all painters alike.
namespace countercheck {

/// Returns the diagonal lines of a hatched box, cut to it; none for PatternKind::Plain. They are anchored to the origin,
/// so that the hatches of neighbouring boxes join. A brush would be a bitmap, which shows in print and when zoomed.
QList<QLineF> hatchLines(const QRectF &box, PatternKind pattern);

/// Returns the lengths of dash and gap, in widths of the stroke; none for a solid stroke.
QList<double> dashPattern(DashKind dash);

}  // namespace countercheck
