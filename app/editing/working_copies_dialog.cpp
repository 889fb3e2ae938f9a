// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/working_copies_dialog.h"

#include "app/editing/document_words.h"
#include "app/shell/screen_fit.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

enum Column { LibraryColumn, EditedColumn, UnsavedColumn, SizeColumn, PlaceColumn };

constexpr int rowPadding = 12;
constexpr int cellPadding = 22;
constexpr int widestCell = 280;

}  // namespace

WorkingCopiesDialog::WorkingCopiesDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_wording(session.wording()),
      m_empty(PlainLabel::paragraph(m_wording.say("Document", "No library was changed on this computer."), FontRole::Body, ColourRole::MutedInk)), m_list(new QTreeWidget),
      m_fault(PlainLabel::paragraph({}, FontRole::Body, ColourRole::ClaimInk)), m_open(new QPushButton(m_wording.say("Document", "Open"))), m_delete(new QPushButton(m_wording.say("Document", "Delete…")))
{
    setWindowTitle(m_wording.say("Document", "Working copies"));
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({m_wording.say("Document", "Library"), m_wording.say("Document", "Last edited"), m_wording.say("Document", "Not in the file"), m_wording.say("Document", "Size"),
                             m_wording.say("Document", "Place")});
    auto *close = new QPushButton(m_wording.say("Window", "Close"));
    for (QPushButton *button : {m_open, m_delete, close})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Document", "What was changed here is kept in a private copy beside each file, with its history. Deleting one leaves the file as it is."), FontRole::Small, ColourRole::MutedInk));
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_fault);
    column->addLayout(buttons);
    resize(sizeOnScreen({scaled(820), scaled(380)}, *this));
    const auto open = [this] {
        if (const KeptWorkingCopy *copy = current(); copy && m_open->isEnabled()) {
            const QString file = copy->file;
            accept();
            Q_EMIT openRequested(file);
        }
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_delete, &QPushButton::clicked, this, &WorkingCopiesDialog::askToDelete);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WorkingCopiesDialog::showState);
    m_fault->hide();
    m_empty->hide();
    read();
    m_list->setFocus();
}

void WorkingCopiesDialog::read()
{
    m_session.editing().list(this, [this](const Result<std::vector<KeptWorkingCopy>> &copies) { fill(copies); });
}

void WorkingCopiesDialog::fill(const Result<std::vector<KeptWorkingCopy>> &copies)
{
    if (!copies) {
        m_fault->setText(m_wording.error(copies.error()));
        m_fault->show();
        return;
    }
    m_copies = *copies;
    m_list->clear();
    for (const KeptWorkingCopy &copy : m_copies) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(LibraryColumn, copy.file.isEmpty() ? m_wording.say("Document", "cannot be read") : QFileInfo(copy.file).fileName());
        item->setText(EditedColumn, whenDone(copy.lastTime, QDateTime::currentDateTime(), m_wording));
        item->setText(UnsavedColumn, copy.isInFile ? m_wording.say("Document", "nothing") : m_wording.say("Document", "%n changes", nullptr, copy.unsaved));
        item->setText(SizeColumn, m_wording.locale().formattedDataSize(copy.size));
        item->setText(PlaceColumn, shownPath(QFileInfo(copy.file).path()));
        for (const int column : {LibraryColumn, EditedColumn, UnsavedColumn, SizeColumn})
            item->setSizeHint(column, QSize(std::min(fontMetrics().horizontalAdvance(item->text(column)) + cellPadding, scaled(widestCell)), fontMetrics().height() + rowPadding));
        item->setToolTip(LibraryColumn, toolTipOf(copy.file));
        item->setToolTip(PlaceColumn, toolTipOf(copy.file));
    }
    for (const int column : {LibraryColumn, EditedColumn, UnsavedColumn, SizeColumn})
        m_list->resizeColumnToContents(column);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setVisible(!m_copies.empty());
    m_empty->setVisible(m_copies.empty());
    showState();
}

const KeptWorkingCopy *WorkingCopiesDialog::current() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row < 0 || static_cast<std::size_t>(row) >= m_copies.size() ? nullptr : &m_copies[static_cast<std::size_t>(row)];
}

void WorkingCopiesDialog::showState()
{
    const KeptWorkingCopy *copy = current();
    m_open->setEnabled(copy && !copy->file.isEmpty());
    m_delete->setEnabled(copy && !copy->file.isEmpty());
}

void WorkingCopiesDialog::askToDelete()
{
    const KeptWorkingCopy *copy = current();
    if (!copy)
        return;
    const QString file = copy->file;
    const QString name = QFileInfo(file).fileName();
    if (copy->isInFile) {
        remove(file);
        return;
    }
    auto *question = new QMessageBox(QMessageBox::NoIcon, m_wording.say("Document", "Delete changes"),
                                     m_wording.say("Document", "Delete %n changes of “%1” that are in no file? They cannot be brought back.", nullptr, copy->unsaved).arg(name), QMessageBox::Ok | QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->button(QMessageBox::Ok)->setText(m_wording.say("Document", "Delete"));
    question->button(QMessageBox::Cancel)->setText(m_wording.say("Window", "Cancel"));
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::accepted, this, [this, file] { remove(file); });
    question->open();
}

void WorkingCopiesDialog::remove(const QString &file)
{
    m_session.editing().discard(file, this, [this](const Result<Done> &done) {
        m_fault->setText(done ? QString() : m_wording.error(done.error()));
        m_fault->setVisible(!done);
        read();
    });
}

}  // namespace countercheck

#include "moc_working_copies_dialog.cpp"
