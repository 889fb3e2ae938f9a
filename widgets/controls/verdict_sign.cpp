// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/verdict_sign.h"

#include "models/layout/sign_shapes.h"

#include <QPainter>

namespace countercheck {

void drawSign(QPainter *painter, Sign sign, const QRectF &box, const QColor &colour)
{
    QPen pen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    if (sign == Sign::Question) {
        QFont font = painter->font();
        font.setWeight(QFont::Bold);
        painter->setFont(font);
        painter->drawText(box.adjusted(-3, -3, 3, 3), Qt::AlignCenter, QStringLiteral("?"));
    }
    for (const std::vector<QPointF> &stroke : strokesOf(sign)) {
        QPolygonF line;
        for (const QPointF &point : stroke)
            line << QPointF(box.left() + box.width() * point.x(), box.top() + box.height() * point.y());
        painter->drawPolyline(line);
    }
}

Verdict verdictLike(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Same: return Verdict::Comparable;
    case Agreement::Compatible: return Verdict::ComparableWithCare;
    case Agreement::Differs: return Verdict::NotComparable;
    case Agreement::Unknown: break;
    }
    return Verdict::CannotTell;
}

}  // namespace countercheck
