// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/section.h"

#include <optional>

class QColor;
class QPainter;
class QRectF;

namespace countercheck {

/// Draws the sign of a section; without one, the lens of the search.
void drawSectionSign(QPainter *painter, std::optional<Section> section, const QRectF &box, const QColor &colour);

}  // namespace countercheck
