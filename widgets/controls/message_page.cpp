// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/message_page.h"

#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace countercheck {

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent), m_title(PlainLabel::paragraph({}, FontRole::Title)),
      m_sentence(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_button(new QPushButton),
      m_back(new QPushButton), m_escape(new QShortcut(Qt::Key_Escape, this))
{
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_button, &QPushButton::clicked, this, &MessagePage::pressed);
    m_back->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_back, &QPushButton::clicked, this, &MessagePage::backPressed);
    connect(m_escape, &QShortcut::activated, this, &MessagePage::backPressed);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_button);
    buttons->addWidget(m_back);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addLayout(buttons);
    column->addStretch(3);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    m_button->hide();
    m_back->hide();
    m_escape->setEnabled(false);
}

void MessagePage::setMessage(const QString &title, const QString &sentence, const QString &button, const QString &back)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_back->setText(back);
    m_back->setVisible(!back.isEmpty());
    m_escape->setEnabled(!back.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

}  // namespace countercheck

#include "moc_message_page.cpp"
