// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"
#include "widgets/chart/theme.h"

class QPainter;
class QPointF;
class QRectF;

namespace countercheck {

/// How wide and high a sign is.
double coverageSignSize();

/// Draws the sign of a covered year: a filled square for a figure, a pale one with its mark for a bound, a rounded or a revised figure; a
/// dashed grey one with its letter for what is missing; the letter alone where nobody searched or nothing can be.
void drawCoverageSign(QPainter *painter, const QRectF &box, const std::optional<CoverageCell> &cell, const QString &letter, Standing standing, const Theme &theme);

/// Draws the upright line at which a series changes.
void drawSeriesBreak(QPainter *painter, const QPointF &top, const QPointF &bottom, const Theme &theme);

}  // namespace countercheck
