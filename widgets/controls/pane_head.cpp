// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/pane_head.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/search_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace countercheck {

PaneHead::PaneHead(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_title(new PlainLabel(FontRole::LaneTitle)), m_ways{new QToolButton, new QToolButton},
      m_search(new SearchField(wording.say("Window", "Search everything")))
{
    m_title->setWrapped(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(2);
    top->addWidget(m_title, 1);
    for (QToolButton *way : m_ways) {
        way->setAutoRaise(true);
        followTextSize(way, [way] { way->setIconSize(QSize(scaled(16), scaled(16))); });
        way->setArrowType(way == m_ways[0] ? Qt::LeftArrow : Qt::RightArrow);
        way->setFocusPolicy(Qt::TabFocus);
        top->addWidget(way, 0, Qt::AlignTop);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 0);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, this, &PaneHead::textEdited);
    // The clear button changes the text without the signal textEdited.
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            Q_EMIT textEdited(text);
        showOffers();
    });
    setTitle({});
}

void PaneHead::setTitle(const QString &title)
{
    m_title->setText(title);
    setVisible(!title.isEmpty());
}

void PaneHead::setActions(QAction *back, QAction *forward)
{
    const std::array actions{back, forward};
    for (std::size_t way = 0; way < actions.size(); ++way) {
        QToolButton *button = m_ways[way];
        QAction *action = actions[way];
        const auto follow = [button, action] { button->setEnabled(action->isEnabled()); };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        const QString words = QString(action->text()).remove(u'&');
        button->setAccessibleName(words);
        button->setToolTip(toolTipOf(QStringLiteral("%1 (%2)").arg(words, action->shortcut().toString(QKeySequence::NativeText))));
    }
}

void PaneHead::setSearchKeys(const QString &keys)
{
    //: %1 is a key.
    m_search->setPlaceholderText(m_wording.say("Window", "Search everything (%1)").arg(keys));
}

QString PaneHead::text() const
{
    return m_search->text();
}

void PaneHead::setText(const QString &text)
{
    if (text == m_search->text())
        return;
    const QSignalBlocker quiet(m_search);
    m_search->setText(text);
    if (m_offers)
        m_offers->hide();
}

void PaneHead::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool PaneHead::hasSearchFocus() const
{
    return m_search->hasFocus();
}

void PaneHead::search(const QString &text)
{
    setText(text);
    Q_EMIT textEdited(text);
}

void PaneHead::setOffers(std::function<std::vector<SearchOffer>(const QString &, qsizetype)> offers)
{
    m_makeOffers = std::move(offers);
}

void PaneHead::showOffers()
{
    const bool isWanted = m_makeOffers && window()->focusWidget() == m_search;
    const std::vector<SearchOffer> offers = isWanted ? m_makeOffers(m_search->text(), m_search->cursorPosition()) : std::vector<SearchOffer>();
    if (!m_offers && !offers.empty()) {
        m_offers = new SearchOffers(m_wording, m_search);
        connect(m_offers, &SearchOffers::chosen, this, &PaneHead::offerChosen);
        connect(m_offers, &SearchOffers::removeRequested, this, &PaneHead::offerRemoveRequested);
        connect(m_offers, &SearchOffers::renameRequested, this, &PaneHead::offerRenameRequested);
    }
    if (m_offers)
        m_offers->offer(offers);
}

bool PaneHead::eventFilter(QObject *watched, QEvent *event)
{
    // The field has the keyboard once the event was handled.
    if (watched == m_search && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &PaneHead::showOffers, Qt::QueuedConnection);
    // While offers are shown, Escape closes them before it does anything in the window.
    if (watched == m_search && event->type() == QEvent::ShortcutOverride && m_offers && m_offers->isVisible() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (watched == m_search && event->type() == QEvent::KeyPress && m_offers && m_offers->takeKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: Q_EMIT resultsRequested(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT openRequested(); return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            Q_EMIT escaped();
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_pane_head.cpp"
