// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/sign.h"
#include "models/layout/laid_out_figure.h"

namespace countercheck {

/// The colours of a sign and of what it stands on.
struct SignColours {
    ColourRole fill;
    ColourRole edge;
    ColourRole ink;
};

/// Returns the colours that go with a sign: those of the victims' column for what holds, of the claim for what does not.
SignColours coloursOf(Sign sign);

/// Returns the strokes of a sign within a square of side one; none for the question mark, which is a letter.
std::vector<std::vector<QPointF>> strokesOf(Sign sign);

/// Appends a sign. It is drawn, since no font is sure to have such signs.
void appendSign(std::vector<Shape> &shapes, Sign sign, const QRectF &box, ColourRole ink);

/// Returns the small triangle that points at the day on which a claim was made. `tip` is its lower end.
Shape claimArrow(QPointF tip, double radius);

/// The room that a badge takes before the words that it numbers.
inline double badgeRoom(TypeScale scale)
{
    return 2 * lengthsOf(scale).badge + 6;
}

/// Appends the numbered badge of what the claim traces to. `left` is its left edge, `middle` the height of its centre.
void appendBadge(std::vector<Shape> &shapes, int number, double left, double middle, TypeScale scale);

}  // namespace countercheck
