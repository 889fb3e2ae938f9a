// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/choice_card.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/importing/step_foot.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

ChoiceCard::ChoiceCard(const QString &question, std::vector<ExplainedChoice> choices, std::size_t shown, const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_question(question), m_choices(std::move(choices)), m_shown(shown), m_state(new PlainLabel(FontRole::Small))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    column->addWidget(PlainLabel::paragraph(question, FontRole::LaneTitle));
    column->addWidget(m_state);
    auto *group = new QButtonGroup(this);
    for (const ExplainedChoice &choice : m_choices) {
        Line line{new QRadioButton(QString(choice.words).replace(u'&', QStringLiteral("&&"))), PlainLabel::paragraph(choice.explanation, FontRole::Small, ColourRole::MutedInk)};
        line.button->setAccessibleName(choice.words);
        line.button->setAccessibleDescription(QStringList{question, choice.explanation}.join(u' '));
        line.explanation->setSelectable(false);
        line.explanation->setContentsMargins(scaled(14) + 8, 0, 0, 3);
        line.explanation->installEventFilter(this);
        group->addButton(line.button);
        connect(line.button, &QRadioButton::clicked, this, [this, code = choice.code] {
            setChosen(code);
            Q_EMIT chose(code);
        });
        column->addWidget(line.button);
        column->addWidget(line.explanation);
        m_lines.push_back(line);
    }
    if (m_choices.size() > m_shown) {
        QStringList names;
        for (std::size_t index = m_shown; index < std::min(m_choices.size(), m_shown + 4); ++index)
            names += m_choices[index].shortWords;
        QString words = m_wording.say("Import", "%n more: %1", nullptr, static_cast<qint64>(m_choices.size() - m_shown)).arg(names.join(QStringLiteral(", ")));
        if (m_choices.size() > m_shown + 4)
            words += u'…';
        m_more = new LinkButton(words);
        connect(m_more, &QPushButton::clicked, this, [this] {
            showMore(true);
            m_lines[m_shown].button->setFocus(Qt::TabFocusReason);
        });
        auto *line = new QHBoxLayout;
        line->setContentsMargins(10, 0, 0, 0);
        line->addWidget(m_more);
        line->addStretch(1);
        column->addLayout(line);
        showMore(false);
    }
    column->addStretch(1);
    setChosen({});
}

void ChoiceCard::showMore(bool isShown)
{
    for (std::size_t index = m_shown; index < m_lines.size(); ++index) {
        m_lines[index].button->setVisible(isShown);
        m_lines[index].explanation->setVisible(isShown);
    }
    m_more->setVisible(!isShown);
}

QRadioButton *ChoiceCard::button(const QString &code) const
{
    const auto found = std::ranges::find(m_choices, code, &ExplainedChoice::code);
    return found == m_choices.end() ? nullptr : m_lines[static_cast<std::size_t>(found - m_choices.begin())].button;
}

void ChoiceCard::setChosen(const QString &code)
{
    m_chosen = code;
    const auto found = std::ranges::find(m_choices, code, &ExplainedChoice::code);
    const auto index = static_cast<std::size_t>(found - m_choices.begin());
    if (found != m_choices.end()) {
        if (index >= m_shown && m_more && m_lines[index].button->isHidden())
            showMore(true);
        m_lines[index].button->setChecked(true);
    } else if (auto *group = m_lines.front().button->group()) {
        group->setExclusive(false);
        for (const Line &line : m_lines)
            line.button->setChecked(false);
        group->setExclusive(true);
    }
    for (std::size_t each = 0; each < m_lines.size(); ++each) {
        QFont font = currentTheme().font(FontRole::Body);
        if (m_lines[each].button->isChecked())
            font.setWeight(QFont::DemiBold);
        m_lines[each].button->setFont(font);
    }
    const bool isChosen = found != m_choices.end();
    m_state->setText(isChosen ? m_wording.say("Import", "✓ chosen") : m_wording.say("Import", "choose one: no default"));
    m_state->setInk(isChosen ? ColourRole::VictimsInk : ColourRole::ClaimInk);
    update();
}

void ChoiceCard::takeFocus()
{
    QRadioButton *chosen = button(m_chosen);
    (chosen ? chosen : m_lines.front().button)->setFocus(Qt::OtherFocusReason);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.setPen(QPen(theme.colour(m_chosen.isEmpty() ? ColourRole::Claim : ColourRole::PanelEdge), m_chosen.isEmpty() ? 1.4 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 8, 8);
}

bool ChoiceCard::eventFilter(QObject *watched, QEvent *event)
{
    // The explanation belongs to its answer.
    if (event->type() == QEvent::MouseButtonRelease) {
        for (const Line &line : m_lines) {
            if (watched == line.explanation)
                line.button->click();
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_choice_card.cpp"
