// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/page_header.h"

#include "widgets/controls/flow_layout.h"
#include "widgets/controls/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

PageHeader::PageHeader(const QString &backWords, QWidget *parent)
    : QWidget(parent), m_title(PlainLabel::paragraph({}, FontRole::Title)),
      m_subtitle(PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk)), m_buttons(new FlowLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    m_buttons->setFirstApart(true);
    auto *back = new QPushButton(backWords);
    connect(back, &QPushButton::clicked, this, &PageHeader::backRequested);
    m_buttons->addWidget(back);
    column->addLayout(m_buttons);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PageHeader::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QPushButton *PageHeader::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->addWidget(button);
    return button;
}

}  // namespace countercheck

#include "moc_page_header.cpp"
