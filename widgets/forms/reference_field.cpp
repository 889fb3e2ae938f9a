// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/reference_field.h"

#include "widgets/forms/offer_delegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int idRole = Qt::UserRole + 1;
constexpr int isNewRole = Qt::UserRole + 3;

}  // namespace

ReferenceField::ReferenceField(const Wording &wording, const QString &newWords, QWidget *parent)
    : QLineEdit(parent), m_wording(wording), m_newWords(newWords), m_offers(new QStandardItemModel(this)), m_completer(new QCompleter(m_offers, this))
{
    setPlaceholderText(m_wording.say("Form", "Type a part of its name"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    // Not by setCompleter(): that would put the words of an offer into the field before it is known what they lead to.
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new OfferDelegate(m_completer));
    m_completer->popup()->setMouseTracking(true);
    m_completer->popup()->setAccessibleName(m_wording.say("Form", "Rows that are found"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ReferenceField::choose);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty() && !m_id.isEmpty()) {
            m_id.clear();
            m_name.clear();
            Q_EMIT chosen({}, {});
        }
        Q_EMIT searched(text.trimmed());
    });
}

void ReferenceField::setRow(const QString &id, const QString &name)
{
    const QString shown = name.isEmpty() ? id : name;
    const bool isSame = m_id == id && m_name == shown;
    m_id = id;
    m_name = shown;
    // What is being typed stays.
    if (!isSame || window()->focusWidget() != this) {
        setText(shown);
        setCursorPosition(0);
    }
    setToolTip({});
}

void ReferenceField::offer(const std::vector<NamedRow> &rows)
{
    if (window()->focusWidget() != this)
        return;
    m_offers->clear();
    for (const NamedRow &row : rows) {
        auto *item = new QStandardItem(row.detail.isEmpty() ? row.name : u"%1  —  %2"_s.arg(row.name, row.detail));
        item->setData(row.id, idRole);
        item->setData(row.name, offerNameRole);
        item->setData(row.detail, offerDetailRole);
        m_offers->appendRow(item);
    }
    auto *fresh = new QStandardItem(m_newWords);
    fresh->setData(true, isNewRole);
    m_offers->appendRow(fresh);
    m_completer->complete();
}

void ReferenceField::choose(const QModelIndex &index)
{
    if (index.data(isNewRole).toBool()) {
        const QString typed = text().trimmed() == m_name ? QString() : text().trimmed();
        setText(m_name);
        Q_EMIT newRequested(typed);
        return;
    }
    setRow(index.data(idRole).toString(), index.data(offerNameRole).toString());
    setText(m_name);
    setCursorPosition(0);
    Q_EMIT chosen(m_id, m_name);
}

bool ReferenceField::event(QEvent *event)
{
    // In the list of offers, Escape closes the list and not the form.
    if (event->type() == QEvent::ShortcutOverride && m_completer->popup()->isVisible()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void ReferenceField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        selectAll();
}

void ReferenceField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // What was typed and not chosen leads to no row.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason && text() != m_name) {
        setText(m_name);
        setCursorPosition(0);
    }
}

void ReferenceField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible() && (isEnter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the list takes them
        return;
    }
    if (event->key() == Qt::Key_Down || (isEnter && event->modifiers() == Qt::NoModifier)) {
        Q_EMIT searched(text() == m_name ? QString() : text().trimmed());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ReferenceField::mousePressEvent(QMouseEvent *event)
{
    const bool hadFocus = hasFocus();
    QLineEdit::mousePressEvent(event);
    if (!hadFocus) {
        selectAll();
        Q_EMIT searched(text() == m_name ? QString() : text().trimmed());
    }
}

}  // namespace countercheck

#include "moc_reference_field.cpp"
