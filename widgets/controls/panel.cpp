// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/panel.h"

#include "widgets/controls/appearance.h"

#include <QPainter>

namespace countercheck {

Panel::Panel(Shape shape, QWidget *parent) : QWidget(parent), m_shape(shape) {}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    if (m_shape == Shape::Card) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.colour(ColourRole::Panel));
        painter.setPen(theme.colour(ColourRole::PanelEdge));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        return;
    }
    painter.fillRect(rect(), theme.colour(ColourRole::Panel));
    const int x = m_shape == Shape::LeftSide ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), theme.colour(ColourRole::PanelEdge));
}

}  // namespace countercheck

#include "moc_panel.cpp"
