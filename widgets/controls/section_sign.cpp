// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/section_sign.h"

#include <QPainter>
#include <QPainterPath>

namespace countercheck {

void drawSectionSign(QPainter *painter, std::optional<Section> section, const QRectF &box, const QColor &colour)
{
    // Drawn on a square of 18 units.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(box.topLeft());
    painter->scale(box.width() / 18, box.height() / 18);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto line = [painter](double x1, double y1, double x2, double y2) { painter->drawLine(QPointF(x1, y1), QPointF(x2, y2)); };
    if (!section) {
        painter->drawEllipse(QPointF(7.5, 7.5), 5, 5);
        line(11.2, 11.2, 16, 16);
    } else if (*section == Section::Claims) {
        QPainterPath bubble;
        bubble.moveTo(2, 3);
        for (const QPointF &corner : {QPointF(16, 3), QPointF(16, 12.5), QPointF(8, 12.5), QPointF(4.5, 16), QPointF(4.5, 12.5), QPointF(2, 12.5)})
            bubble.lineTo(corner);
        bubble.closeSubpath();
        painter->drawPath(bubble);
        line(5, 6.5, 13, 6.5);
        line(5, 9.2, 10, 9.2);
    } else if (*section == Section::Measures) {
        painter->drawPolygon(QPolygonF{{{2.2, 12}, {12, 2.2}, {15.8, 6}, {6, 15.8}}});
        for (const double place : {0.0, 2.4, 4.8})
            line(5.2 + place, 9 - place, 6.7 + place, 10.5 - place);
    } else if (*section == Section::Figures) {
        line(2, 16, 16, 16);
        painter->drawRect(QRectF(3.5, 9, 2.6, 7));
        painter->drawRect(QRectF(7.7, 5.5, 2.6, 10.5));
        painter->drawRect(QRectF(11.9, 2.5, 2.6, 13.5));
    } else if (*section == Section::Sources) {
        painter->drawPolygon(QPolygonF{{{4, 2}, {11, 2}, {14.5, 5.5}, {14.5, 16}, {4, 16}}});
        line(7, 8.5, 11.5, 8.5);
        line(7, 11.7, 11.5, 11.7);
    } else if (*section == Section::Gaps) {
        painter->drawRoundedRect(QRectF(2.5, 2.5, 5.5, 5.5), 1, 1);
        painter->drawRoundedRect(QRectF(10.5, 2.5, 5.5, 5.5), 1, 1);
        painter->drawRoundedRect(QRectF(2.5, 10.5, 5.5, 5.5), 1, 1);
        painter->setPen(QPen(colour, 1.5, Qt::DotLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawRoundedRect(QRectF(10.5, 10.5, 5.5, 5.5), 1, 1);
    } else {
        painter->drawRect(QRectF(2.5, 8, 4, 8));
        painter->drawRect(QRectF(11.5, 3, 4, 13));
        painter->setPen(QPen(colour, 1.5, Qt::DotLine, Qt::RoundCap, Qt::RoundJoin));
        line(9, 2, 9, 16);
    }
    painter->restore();
}

}  // namespace countercheck
