// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/care_card.h"

#include "widgets/controls/appearance.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countercheck {

CareCard::CareCard(bool isCare, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_isCare(isCare)
{
    m_column->setContentsMargins(14, 11, 14, 11);
    m_column->setSpacing(4);
}

void CareCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(currentColour(m_isCare ? ColourRole::CareFill : ColourRole::Panel));
    painter.setPen(currentColour(m_isCare ? ColourRole::CareEdge : ColourRole::PanelEdge));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace countercheck

#include "moc_care_card.cpp"
