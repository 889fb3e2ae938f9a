// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/saved_comparisons_dialog.h"

#include "app/shell/screen_fit.h"
#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

namespace {

/// The name that a row had before the reader wrote over it.
constexpr int savedNameRole = Qt::UserRole;

}  // namespace

SavedComparisonsDialog::SavedComparisonsDialog(const Wording &wording, const SavedComparisons &saved, const LibraryDescription &library,
                                               QWidget *parent)
    : QDialog(parent), m_wording(wording), m_saved(saved), m_library(library),
      m_empty(PlainLabel::paragraph(wording.say("Window", "None saved for this library"), FontRole::Body, ColourRole::MutedInk)),
      m_list(new QListWidget), m_fault(PlainLabel::paragraph({}, FontRole::Body, ColourRole::ClaimInk)),
      m_open(new QPushButton(wording.say("Window", "Open"))), m_rename(new QPushButton(wording.say("Window", "Rename"))),
      m_delete(new QPushButton(wording.say("Window", "Delete…")))
{
    setWindowTitle(wording.say("Window", "Saved comparisons"));
    m_list->setAccessibleName(wording.say("Window", "Saved comparisons"));
    m_list->setSpacing(2);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    auto *close = new QPushButton(wording.say("Window", "Close"));
    // Enter in the list opens, and ends the writing of a name: no button may take it.
    for (QPushButton *button : {m_open, m_rename, m_delete, close})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_fault);
    layout->addLayout(buttons);
    resize(sizeOnScreen({460, 340}, *this));

    const auto open = [this] {
        if (const QString name = currentName(); !name.isEmpty()) {
            Q_EMIT openRequested(name);
            accept();
        }
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_delete, &QPushButton::clicked, this, &SavedComparisonsDialog::askToRemove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemChanged, this, &SavedComparisonsDialog::renameTo);
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedComparisonsDialog::showState);
    fill({});
    m_list->setFocus();
}

void SavedComparisonsDialog::fill(const QString &current)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString &name : m_saved.names(m_library)) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(savedNameRole, name);
        if (name == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    showState();
}

QString SavedComparisonsDialog::currentName() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(savedNameRole).toString() : QString();
}

void SavedComparisonsDialog::showState()
{
    const bool isEmpty = m_list->count() == 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    for (QPushButton *button : {m_open, m_rename, m_delete})
        button->setEnabled(m_list->currentItem() != nullptr);
    m_fault->setVisible(!m_fault->text().isEmpty());
}

void SavedComparisonsDialog::renameTo(QListWidgetItem *item)
{
    const QString from = item->data(savedNameRole).toString();
    const QString to = comparisonName(item->text());
    m_fault->setText({});
    if (to.isEmpty() || to == from) {
        const QSignalBlocker blocker(m_list);
        item->setText(from);
        showState();
        return;
    }
    if (const Result<Done> done = m_saved.rename(from, to); !done) {
        const QSignalBlocker blocker(m_list);
        item->setText(from);
        m_fault->setText(m_wording.error(done.error()));
        showState();
        return;
    }
    Q_EMIT renamed(from, to);
    // The list is in the order of names; the view is still at work on this row.
    QMetaObject::invokeMethod(this, [this, to] { fill(to); }, Qt::QueuedConnection);
}

void SavedComparisonsDialog::askToRemove()
{
    const QString name = currentName();
    auto *question = new QMessageBox(QMessageBox::NoIcon, m_wording.say("Window", "Delete a comparison"),
                                     m_wording.say("Window", "Delete the comparison “%1”? The library stays as it is.").arg(name),
                                     QMessageBox::Ok | QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->button(QMessageBox::Ok)->setText(m_wording.say("Window", "Delete"));
    question->button(QMessageBox::Cancel)->setText(m_wording.say("Window", "Cancel"));
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::accepted, this, [this, name] { remove(name); });
    question->open();
}

void SavedComparisonsDialog::remove(const QString &name)
{
    m_fault->setText({});
    if (const Result<Done> done = m_saved.remove(name); done)
        Q_EMIT removed(name);
    else
        m_fault->setText(m_wording.error(done.error()));
    fill(name);
}

}  // namespace countercheck

#include "moc_saved_comparisons_dialog.cpp"
