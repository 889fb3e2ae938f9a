// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/standing.h"

class QPainter;
class QPointF;

namespace countercheck {

class Theme;

/// Draws the square that tells of a measure or figure in which column it stands: filled for people identified as victims, dashed for what was only
/// claimed, an outline for all else, each in the colour of the column. So it can be read without colour.
void drawStandingSign(QPainter *painter, const QPointF &centre, Standing standing, const Theme &theme);

}  // namespace countercheck
