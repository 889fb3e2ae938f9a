// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/banner.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace countercheck {

Banner::Banner(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_sentence(PlainLabel::paragraph({}, FontRole::Body, ColourRole::CareInk))
{
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *dismiss = new QPushButton(wording.say("Window", "Dismiss"));
    dismiss->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(dismiss, &QPushButton::clicked, this, &Banner::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setSpacing(12);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(dismiss, 0, Qt::AlignVCenter);
    setAccessibleName(wording.say("Window", "Warning"));
    hide();
}

void Banner::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
    setVisible(!sentence.isEmpty());
}

QString Banner::sentence() const
{
    return accessibleDescription();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(currentColour(ColourRole::CareFill));
    painter.setPen(currentColour(ColourRole::CareEdge));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace countercheck

#include "moc_banner.cpp"
