// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/sign.h"

class QColor;
class QPainter;
class QRectF;

namespace countercheck {

/// Draws a sign. It is drawn, since no font is sure to have such signs; their shapes differ without colour.
void drawSign(QPainter *painter, Sign sign, const QRectF &box, const QColor &colour);

/// Returns the verdict whose sign also stands for an agreement.
Verdict verdictLike(Agreement agreement);

}  // namespace countercheck
