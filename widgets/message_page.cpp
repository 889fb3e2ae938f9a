// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_page.h"

#include "widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent), m_title(PlainLabel::paragraph({}, FontRole::Title)),
      m_sentence(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_button(new QPushButton)
{
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_button, &QPushButton::clicked, this, &MessagePage::pressed);

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addStretch(3);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    m_button->hide();
}

void MessagePage::setMessage(const QString &title, const QString &sentence, const QString &button)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

}  // namespace countercheck
