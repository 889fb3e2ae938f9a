// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/changed_dot.h"

#include "widgets/controls/appearance.h"

#include <QPainter>

namespace countercheck {
namespace {

constexpr int side = 9;

}  // namespace

ChangedDot::ChangedDot(ColourRole colour, Shape shape, QWidget *parent) : QWidget(parent), m_colour(colour), m_shape(shape)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTextSize(this, [this] { updateGeometry(); });
}

QSize ChangedDot::sizeHint() const
{
    return {scaled(side), scaled(side)};
}

void ChangedDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = currentColour(m_colour);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (m_shape) {
    case Shape::Round:
        painter.setBrush(colour);
        painter.drawEllipse(box);
        break;
    case Shape::Ring: painter.drawEllipse(box); break;
    case Shape::Triangle:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()});
        break;
    case Shape::Cross:
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    }
}

}  // namespace countercheck

#include "moc_changed_dot.cpp"
