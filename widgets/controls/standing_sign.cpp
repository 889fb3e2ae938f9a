// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/standing_sign.h"

#include "widgets/controls/appearance.h"

#include <QPainter>

namespace countercheck {

void drawStandingSign(QPainter *painter, const QPointF &centre, Standing standing, const Theme &theme)
{
    const double side = scaled(8);
    const QRectF square(centre.x() - side / 2, centre.y() - side / 2, side, side);
    const QColor colour = theme.colour(inkOf(standing));
    QPen pen(colour, 1.4);
    if (standing == Standing::Asserted)
        pen.setDashPattern({1.6, 1.4});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(standing == Standing::Verified ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(square.adjusted(0.7, 0.7, -0.7, -0.7), 1.5, 1.5);
    painter->restore();
}

}  // namespace countercheck
