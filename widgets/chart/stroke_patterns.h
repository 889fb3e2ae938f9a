// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/laid_out_figure.h"

#include <QLineF>
#include <QList>

// What a hatch and a dash look like, for every painter alike.
namespace countercheck {

/// The diagonal lines of a hatched box, cut to it. Anchored to the origin, so that neighbouring boxes hatch in one run.
/// Lines, not a brush: a brush is a bitmap that print and zoom would show. None for PatternKind::Plain.
QList<QLineF> hatchLines(const QRectF &box, PatternKind pattern);

/// Lengths of dash and gap in widths of the stroke; none for a solid one.
QList<double> dashPattern(DashKind dash);

}  // namespace countercheck
