// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/choice_button.h"

#include "widgets/controls/appearance.h"

#include <QActionGroup>
#include <QMenu>

namespace countercheck {

ChoiceButton::ChoiceButton(const QString &spoken, QWidget *parent) : QPushButton(parent), m_spoken(spoken), m_choices(new QActionGroup(this))
{
    setMenu(new QMenu(this));
    connect(m_choices, &QActionGroup::triggered, this, [this](const QAction *action) {
        const int choice = action->data().toInt();
        if (choice == m_choice)
            return;
        setChoice(choice);
        Q_EMIT chosen(choice);
    });
    followTextSize(this, [this] { setFont(currentTheme().font(FontRole::Small)); });
}

void ChoiceButton::add(int choice, const QString &words, const QString &shortWords)
{
    // An ampersand in the words is no keyboard shortcut.
    const auto shown = [](QString text) { return text.replace(u'&', QStringLiteral("&&")); };
    QAction *action = menu()->addAction(shown(words));
    action->setIconText(shown(shortWords.isEmpty() ? words : shortWords));
    action->setCheckable(true);
    action->setData(choice);
    m_choices->addAction(action);
    if (m_choices->actions().size() == 1)
        setChoice(choice);
}

void ChoiceButton::setChoice(int choice)
{
    for (QAction *action : m_choices->actions()) {
        action->setChecked(action->data().toInt() == choice);
        if (!action->isChecked())
            continue;
        m_choice = choice;
        setText(action->iconText());
        setAccessibleName(m_spoken.arg(action->text()));
    }
}

}  // namespace countercheck

#include "moc_choice_button.cpp"
