// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/verdict_sign.h"

#include <QPainter>

#include <cmath>

namespace countercheck {

void drawSign(QPainter *painter, Verdict verdict, const QRectF &box, const QColor &colour)
{
    QPen pen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    switch (verdict) {
    case Verdict::Comparable:
        painter->drawPolyline(QPolygonF{at(0.1, 0.55), at(0.4, 0.85), at(0.92, 0.18)});
        break;
    case Verdict::ComparableWithCare: {
        QPolygonF wave;
        for (int step = 0; step <= 12; ++step)
            wave << at(0.05 + 0.9 * step / 12.0, 0.5 - 0.22 * std::sin(step / 12.0 * 6.2832));
        painter->drawPolyline(wave);
        break;
    }
    case Verdict::RelatedNotComparable:
        painter->drawLine(at(0.08, 0.35), at(0.92, 0.35));
        painter->drawLine(at(0.08, 0.68), at(0.92, 0.68));
        painter->drawLine(at(0.28, 0.95), at(0.72, 0.08));
        break;
    case Verdict::CannotTell: {
        QFont font = painter->font();
        font.setWeight(QFont::Bold);
        painter->setFont(font);
        painter->drawText(box.adjusted(-3, -3, 3, 3), Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case Verdict::NotComparable:
        painter->drawLine(at(0.14, 0.14), at(0.86, 0.86));
        painter->drawLine(at(0.86, 0.14), at(0.14, 0.86));
        break;
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
