// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claim_header_view.h"

#include "widgets/claims/claim_box.h"
#include "widgets/claims/claim_details.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

ClaimHeaderView::ClaimHeaderView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_above(PlainLabel::sectionTitle({})), m_buttons(new QHBoxLayout), m_more(new QPushButton(wording.say("Window", "More"))),
      m_headline(PlainLabel::paragraph({}, FontRole::Title)), m_headlineRow(new QHBoxLayout), m_besideHeadline(new QSpacerItem(0, 0)), m_box(new ClaimBox(wording))
{
    setAccessibleName(m_wording.say("Window", "Claim"));
    m_above->setWrapped(false);
    m_buttons->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_above, 0, Qt::AlignVCenter);
    top->addStretch(1);
    top->addLayout(m_buttons);
    top->addWidget(m_more);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    connect(m_more->menu(), &QMenu::aboutToShow, this, &ClaimHeaderView::fitButtons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    m_headlineRow->setSpacing(0);
    m_headlineRow->addWidget(m_headline, 1);
    m_headlineRow->addSpacerItem(m_besideHeadline);
    column->addLayout(m_headlineRow);
    column->addWidget(m_box);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_box, &ClaimBox::detailsRequested, this, &ClaimHeaderView::showDetails);
    connect(m_box, &ClaimBox::observationActivated, this, &ClaimHeaderView::observationActivated);
    followTextSize(this, [this] {
        fitButtons();
        balanceHeadline();
    });
}

/// Buttons without room do not hold the header apart.
QSize ClaimHeaderView::minimumSizeHint() const
{
    return {200, QWidget::minimumSizeHint().height()};
}

void ClaimHeaderView::setHeader(const std::optional<ClaimHeader> &header)
{
    m_header = header;
    // The finding is the headline; without one, the claim is.
    const bool hasFinding = header && !header->finding.isEmpty();
    m_above->setText(!header ? QString() : hasFinding ? m_wording.say("Window", "What the evidence shows") : m_wording.say("Window", "The claim"));
    m_headline->setText(!header ? QString() : hasFinding ? header->finding : header->statement);
    m_box->setHeader(header.value_or(ClaimHeader()), hasFinding);
    m_box->setVisible(header.has_value());
    balanceHeadline();
    fillButtons();
}

/// Makes the lines of the headline about equally long, so that no word stands alone in the last.
void ClaimHeaderView::balanceHeadline()
{
    const QFontMetrics metrics(m_headline->font());
    const auto heightIn = [&](int room) { return metrics.boundingRect(QRect(0, 0, room, 100'000), Qt::TextWordWrap, m_headline->text()).height(); };
    int enough = m_width;
    constexpr int fewest = 100;
    if (const int height = heightIn(enough); height > metrics.height()) {
        for (int tooNarrow = fewest; enough - tooNarrow > 4;) {
            const int middle = (enough + tooNarrow) / 2;
            (heightIn(middle) <= height ? enough : tooNarrow) = middle;
        }
    }
    constexpr int spare = 8; // a label breaks its lines a little earlier than its metrics say
    const int beside = std::max(0, m_width - enough - spare);
    if (beside == m_besideHeadline->sizeHint().width())
        return;
    m_besideHeadline->changeSize(beside, 0);
    m_headlineRow->invalidate();
    layout()->invalidate();
    updateGeometry();
}

void ClaimHeaderView::setStrip(const std::optional<ClaimStrip> &strip)
{
    m_box->setStrip(strip);
}

void ClaimHeaderView::setSelected(const ObservationId &observation)
{
    m_box->setSelected(observation);
}

void ClaimHeaderView::setRoom(ClaimRoom room, int width)
{
    m_width = width;
    m_headline->setFontRole(room == ClaimRoom::Full ? FontRole::Title : FontRole::Number);
    m_box->setRoom(room, width);
    fitButtons();
    balanceHeadline();
}

void ClaimHeaderView::setPages(const QList<PageLink> &pages)
{
    if (pages == m_pages)
        return;
    m_pages = pages;
    fillButtons();
}

void ClaimHeaderView::setActions(const QList<QAction *> &actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    fillButtons();
}

void ClaimHeaderView::fillButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget *before = m_headline;
    const auto add = [this, &before](const QString &words) {
        auto *button = new QPushButton(words);
        m_buttons->addWidget(button);
        setTabOrder(before, button);
        before = button;
        return button;
    };
    if (!m_header)
        return;
    QPushButton *details = add(m_wording.say("Window", "Details…"));
    connect(details, &QPushButton::clicked, this, [this, details] { showDetails(details); });
    for (const PageLink &link : m_pages)
        connect(add(link.words), &QPushButton::clicked, this, [this, page = link.page] { Q_EMIT pageRequested(page); });
    for (QAction *action : m_actions) {
        QPushButton *button = add(action->text().remove(u'&'));
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    }
    setTabOrder(before, m_more);
    fitButtons();
}

/// Shows the buttons that have room, in their order; the others stand in a menu.
void ClaimHeaderView::fitButtons()
{
    const int gap = m_buttons->spacing();
    const int room = m_width - m_above->sizeHint().width() - gap;
    QList<QPushButton *> buttons;
    int needed = -gap;
    for (int place = 0; place < m_buttons->count(); ++place) {
        if (auto *button = qobject_cast<QPushButton *>(m_buttons->itemAt(place)->widget())) {
            buttons += button;
            needed += gap + button->sizeHint().width();
        }
    }
    m_more->menu()->clear();
    const bool isWhole = needed <= room;
    int taken = isWhole ? 0 : m_more->sizeHint().width();
    bool hasRoom = true;
    for (QPushButton *button : buttons) {
        taken += gap + button->sizeHint().width();
        hasRoom = hasRoom && (isWhole || taken <= room);
        button->setVisible(hasRoom);
        if (hasRoom)
            continue;
        QAction *action = m_more->menu()->addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
        connect(button, &QObject::destroyed, action, &QObject::deleteLater);
    }
    m_more->setVisible(!isWhole && !buttons.isEmpty());
}

void ClaimHeaderView::showDetails(const QWidget *anchor)
{
    if (!m_header)
        return;
    auto *details = new ClaimDetails(m_wording, *m_header, this);
    connect(details, &ClaimDetails::openRequested, this, &ClaimHeaderView::openRequested);
    details->popUpBelow(anchor);
}

}  // namespace countercheck

#include "moc_claim_header_view.cpp"
