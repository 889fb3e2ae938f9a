// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/document_line.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/styled_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace countercheck {

DocumentLine::DocumentLine(QWidget *parent) : QWidget(parent), m_text(new StyledText)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 10, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    m_text->setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(policy);
    hide();
}

void DocumentLine::setContent(const DocumentLineContent &content)
{
    m_isWarning = content.isWarning;
    m_words = content.rest.isEmpty() ? content.strong : content.strong + u' ' + content.rest;
    m_text->setStyledText(m_words, {{0, content.strong.size(), StyledRange::Style::Bold}});
    setAccessibleName(m_words);
    m_presses.clear();
    for (const DocumentLineContent::Button &button : content.buttons)
        m_presses.push_back(button.press);
    // A button that stays keeps the keyboard.
    while (m_buttons.size() < content.buttons.size()) {
        auto *button = new QPushButton;
        const std::size_t place = m_buttons.size();
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, place] {
            // What it does may give the line another content.
            if (const std::function<void()> press = m_presses[place])
                press();
        });
        layout()->addWidget(button);
        layout()->setAlignment(button, Qt::AlignVCenter);
        m_buttons.push_back(button);
    }
    for (std::size_t place = 0; place < m_buttons.size(); ++place) {
        QPushButton &button = *m_buttons[place];
        const bool isShown = place < content.buttons.size();
        if (isShown) {
            button.setText(content.buttons[place].text);
            button.setEnabled(content.buttons[place].isEnabled);
        }
        button.setVisible(isShown);
    }
    setVisible(!content.strong.isEmpty());
    update();
}

QPushButton *DocumentLine::button(const QString &text) const
{
    const auto found = std::ranges::find_if(m_buttons, [&text](const QPushButton *button) { return !button->isHidden() && button->text() == text; });
    return found == m_buttons.end() ? nullptr : *found;
}

void DocumentLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = currentColour(m_isWarning ? ColourRole::CareFill : ColourRole::Victims);
    if (!m_isWarning)
        ground.setAlphaF(0.09F);
    painter.setBrush(ground);
    painter.setPen(m_isWarning ? QPen(currentColour(ColourRole::CareEdge)) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace countercheck

#include "moc_document_line.cpp"
