// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/document_saving.h"

#include "app/editing/document_words.h"
#include "models/files/file_kind.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

#include <utility>

namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

/// What takes less is done before anybody could read a word on it.
constexpr int quickMilliseconds = 700;

/// Opens a question whose first answer does something, and whose other one leaves all as it is. It belongs to the library that is open.
void ask(Session &session, QWidget *window, const QString &title, const QString &words, const QString &yes, const QString &no, bool isYesUsual, const std::function<void()> &then)
{
    auto *question = new QMessageBox(QMessageBox::NoIcon, title, words, QMessageBox::Ok | QMessageBox::Cancel, window);
    question->setTextFormat(Qt::PlainText);
    question->button(QMessageBox::Ok)->setText(yes);
    question->button(QMessageBox::Cancel)->setText(no);
    question->setDefaultButton(isYesUsual ? QMessageBox::Ok : QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(question, &QMessageBox::accepted, window, then);
    QObject::connect(&session, &Session::libraryChanged, question, &QMessageBox::reject);
    question->open();
}

}  // namespace

DocumentSaving::DocumentSaving(Session &session, QWidget *window) : QObject(window), m_session(session), m_window(window), m_wording(session.wording())
{
    LibraryEditing &editing = m_session.editing();
    connect(&editing, &LibraryEditing::progressed, this, &DocumentSaving::showProgress);
    for (const auto signal : {&LibraryEditing::becameIdle, &LibraryEditing::began})
        connect(&editing, signal, this, &DocumentSaving::endProgress);
    connect(&editing, &LibraryEditing::saved, this, [this](const QString &path) {
        endProgress();
        Q_EMIT said(m_wording.say("Document", "Saved: %1").arg(shownPath(path)));
        if (std::exchange(m_isToForget, false))
            m_session.editing().forgetHistory();
    });
    connect(&editing, &LibraryEditing::saveFailed, this, [this](const Error &error) {
        endProgress();
        m_isToForget = false;
        report(error);
    });
}

bool DocumentSaving::run(Command command)
{
    switch (command) {
    case Command::Save: save(); return true;
    case Command::SaveAs: askForName(); return true;
    case Command::Revert: askToRevert(); return true;
    case Command::ForgetHistory: askToForget(); return true;
    default: return false;
    }
}

void DocumentSaving::updateCommands(Actions &actions) const
{
    const LibraryEditing &editing = m_session.editing();
    const bool canSave = editing.isEditing() && !editing.isSaving();
    actions.action(Command::Save)->setEnabled(canSave && editing.status()->isUnsaved);
    actions.action(Command::SaveAs)->setEnabled(canSave);
    actions.action(Command::Revert)->setEnabled(canSave);
    actions.action(Command::ForgetHistory)->setEnabled(canSave && (editing.status()->toUndo || editing.status()->toRedo));
}

void DocumentSaving::save()
{
    m_session.editing().save();
}

void DocumentSaving::askForName()
{
    if (!m_session.editing().isEditing())
        return;
    auto *dialog = new QFileDialog(m_window, m_wording.say("Document", "Save the library as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"countercheck"_s);
    dialog->setNameFilters({m_wording.say("Document", "Libraries (*.countercheck)")});
    const QFileInfo file(m_session.library()->path);
    dialog->setDirectory(file.absolutePath());
    dialog->selectFile(QFileInfo(freePath(file.absolutePath(), m_session.library()->description.title)).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentSaving::saveTo);
    dialog->open();
}

void DocumentSaving::saveTo(const QString &path)
{
    if (const Result<Done> other = refuseOtherKind(path, file_kind::library); !other)
        report(other.error());
    else
        m_session.editing().save(path);
}

void DocumentSaving::report(const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        Q_EMIT said(m_wording.say("Document", "Stopped. The file is as it was, and your changes are kept."));
    } else if (error.code == ErrorCode::ChangedOnDisk) {
        ask(m_session, m_window, m_wording.say("Document", "The file has changed"), m_wording.error(error), m_wording.say("Document", "Save as another…"), m_wording.say("Document", "Keep editing"), true,
            [this] { askForName(); });
    } else {
        Q_EMIT warned(m_wording.error(error));
    }
}

void DocumentSaving::askToRevert()
{
    LibraryEditing &editing = m_session.editing();
    if (!editing.isEditing())
        return;
    if (!editing.status()->isUnsaved) {
        editing.revert();
        return;
    }
    const QString title = m_wording.say("Document", "Revert to the file");
    const QString keep = m_wording.say("Document", "Keep editing");
    const auto revert = [this] { m_session.editing().revert(); };
    if (editing.hasFile()) {
        ask(m_session, m_window, title, m_wording.say("Document", "Drop %n changes and their history, and read the file again? They cannot be brought back.", nullptr, editing.status()->unsaved),
            m_wording.say("Document", "Drop the changes"), keep, false, revert);
    } else {
        ask(m_session, m_window, title, m_wording.say("Document", "This library was never saved. Drop it with all that you entered? It cannot be brought back."), m_wording.say("Document", "Drop the library"), keep, false, revert);
    }
}

void DocumentSaving::askToForget()
{
    if (!m_session.editing().isEditing())
        return;
    const QString title = m_wording.say("Document", "Forget history");
    const QString keep = m_wording.say("Document", "Keep it");
    if (m_session.editing().status()->isUnsaved) {
        ask(m_session, m_window, title, m_wording.say("Document", "Save the library and forget what was changed in it, when and by whom? Nothing of it can be undone then."), m_wording.say("Document", "Save and forget"), keep, false, [this] {
            m_isToForget = true;
            save();
        });
    } else {
        ask(m_session, m_window, title, m_wording.say("Document", "Forget what was changed in this library, when and by whom? Nothing of it can be undone then. The file never held it."), m_wording.say("Document", "Forget"), keep, false,
            [this] { m_session.editing().forgetHistory(); });
    }
}

void DocumentSaving::showProgress(double fraction)
{
    LibraryEditing &editing = m_session.editing();
    if (!editing.isSaving() && !editing.isBeginning())
        return;
    if (!m_progress) {
        m_progress = new QProgressDialog(editing.isSaving() ? m_wording.say("Document", "The library is being written.") : m_wording.say("Document", "The working copy is being made."), m_wording.say("Window", "Cancel"), 0, 100, m_window);
        m_progress->setAttribute(Qt::WA_DeleteOnClose);
        m_progress->setAutoReset(false);
        m_progress->setMinimumDuration(quickMilliseconds);
        m_progress->setWindowTitle(m_wording.say("Window", "Countercheck"));
        connect(m_progress, &QProgressDialog::canceled, &editing, &LibraryEditing::cancel);
    }
    m_progress->setValue(static_cast<int>(fraction * 100));
}

void DocumentSaving::endProgress()
{
    if (m_progress)
        m_progress->deleteLater();
    m_progress = nullptr;
}

}  // namespace countercheck

#include "moc_document_saving.cpp"
