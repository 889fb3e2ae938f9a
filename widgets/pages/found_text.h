// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/search_page.h"

#include <QColor>
#include <QFont>

class QPainter;
class QRectF;

namespace countercheck {

/// Draws one line of plain text, elided at its end, with the parts that were searched for marked.
void drawFoundText(QPainter *painter, const QRectF &box, const QString &text, const std::vector<FoundRange> &found, const QFont &font, const QColor &ink, const QColor &mark);

}  // namespace countercheck
