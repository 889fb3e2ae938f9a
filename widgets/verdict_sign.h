// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability.h"

class QColor;
class QPainter;
class QRectF;

namespace countercheck {

/// A sign for each verdict, drawn rather than typed: no font is sure to have them, and the shapes differ without colour.
void drawSign(QPainter *painter, Verdict verdict, const QRectF &box, const QColor &colour);

/// The sign of the verdict that an agreement alone would lead to.
Verdict verdictLike(Agreement agreement);

}  // namespace countercheck
