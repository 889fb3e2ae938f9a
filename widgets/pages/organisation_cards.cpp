// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/organisation_cards.h"

#include "widgets/controls/chip.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"

#include <QVBoxLayout>

namespace countercheck {

OrganisationCards::OrganisationCards(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording), m_column(new QVBoxLayout(this)), m_note(PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    setAccessibleName(m_wording.say("Search", "Who is called so"));
    m_column->addWidget(m_note);
    m_note->setText(m_wording.say("Search", "What goes by this name. The results below are all that mention it; the boxes count every kind together."));
    hide();
}

void OrganisationCards::setLines(const std::vector<OrganisationLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    for (QWidget *card : std::exchange(m_cards, {})) {
        m_column->removeWidget(card);
        card->hide();
        // The link that was pressed is deleted later, since its signal is still being handled.
        card->deleteLater();
    }
    for (const OrganisationLine &line : m_lines) {
        m_cards.push_back(makeCard(line));
        m_column->insertWidget(static_cast<int>(m_cards.size()) - 1, m_cards.back());
    }
    setVisible(!m_cards.empty());
    fit();
}

void OrganisationCards::setRoom(int height)
{
    m_room = height;
    fit();
}

void OrganisationCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void OrganisationCards::fit()
{
    int used = 0;
    bool isFull = false;
    for (QWidget *card : m_cards) {
        used += card->heightForWidth(width()) + m_column->spacing();
        isFull = isFull || (card != m_cards.front() && used > m_room);
        card->setVisible(!isFull);
    }
    // Where it would take room from the results, it is left out.
    m_note->setVisible(used + m_note->heightForWidth(width()) <= m_room && m_note->heightForWidth(width()) <= 2 * m_note->fontMetrics().height());
}

QWidget *OrganisationCards::makeCard(const OrganisationLine &line)
{
    auto *card = new countercheck::Panel(countercheck::Panel::Shape::Card);
    card->setAccessibleName(line.name);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(14, 8, 14, 10);
    column->setSpacing(2);
    column->addWidget(PlainLabel::paragraph(line.name, FontRole::LaneTitle));
    column->addWidget(PlainLabel::paragraph(line.detail.left(300), FontRole::Small, ColourRole::MutedInk));
    auto *links = new QWidget;
    auto *flow = new FlowLayout(6, links);
    for (const OrganisationLink &link : line.links) {
        auto *button = new Chip(link.words, {}, std::nullopt);
        button->setAccessibleName(m_wording.say("Search", "%1: %2", "the name of a body or person, how many rows").arg(line.name, link.words));
        connect(button, &Chip::clicked, this, [this, link] { Q_EMIT linkRequested(link.kind, link.query); });
        flow->addWidget(button);
    }
    column->addSpacing(4);
    column->addWidget(links);
    return card;
}

}  // namespace countercheck

#include "moc_organisation_cards.cpp"
