// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/document_desk.h"

#include "app/editing/author_dialog.h"
#include "app/editing/copy_dialog.h"
#include "app/editing/document_words.h"
#include "app/editing/new_library_dialog.h"
#include "app/editing/working_copies_dialog.h"
#include "app/shell/settings.h"
#include "widgets/controls/document_line.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

/// Where a library of one's own is offered to be put.
QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void openDocumentDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace

DocumentDesk::DocumentDesk(Session &session, Settings &settings, Navigation &navigation, QWidget *window)
    : QObject(window), m_session(session), m_settings(settings), m_navigation(navigation), m_window(window), m_wording(session.wording()), m_line(new DocumentLine), m_saving(new DocumentSaving(session, window))
{
    LibraryEditing &editing = m_session.editing();
    editing.setAuthor(m_settings.value(Setting::AuthorName).toString());
    connect(m_saving, &DocumentSaving::said, this, &DocumentDesk::said);
    connect(m_saving, &DocumentSaving::warned, this, &DocumentDesk::warned);
    connect(&editing, &LibraryEditing::changed, this, &DocumentDesk::showLine);
    connect(&m_session, &Session::rowsChanged, this, &DocumentDesk::showLine);
    connect(&editing, &LibraryEditing::began, this, &DocumentDesk::tellOfEditing);
    connect(&editing, &LibraryEditing::copied, this, [this](const QString &path) {
        if (path == m_copy)
            Q_EMIT openRequested(path, m_navigation.subject().view());
    });
    connect(&editing, &LibraryEditing::saveFailed, this, [this] { forgetCopy(); });
    connect(&editing, &LibraryEditing::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::EditedElsewhere)
            return;
        forgetCopy();
        m_isElsewhere = true;
        showLine();
    });
    connect(&editing, &LibraryEditing::stepped, this, [this](bool isUndo, const HistoryEntry &entry) {
        //: %1 is what was done, in the words of the history: “Number: 45 → more than 45”.
        Q_EMIT said((isUndo ? m_wording.say("Document", "Undone: %1") : m_wording.say("Document", "Done again: %1")).arg(entry.label));
    });
    connect(&m_session, &Session::libraryChanged, this, [this] {
        m_isElsewhere = false;
        m_isLeft = false;
        const bool isCopy = !m_copy.isEmpty() && m_session.library() && m_session.library()->path == m_copy;
        m_copy.clear();
        if (isCopy)
            begin();
        else if (!m_isNew)
            forgetCopy();
        showLine();
    });
    connect(&m_session, &Session::openFailed, this, [this] {
        forgetCopy();
        m_isNew = false;
    });
    showLine();
}

bool DocumentDesk::run(Command command)
{
    switch (command) {
    case Command::NewLibrary: beginLibrary(); return true;
    case Command::EditCopy: askForCopy(false); return true;
    case Command::AuthorName: askForAuthor(); return true;
    case Command::Undo: m_session.editing().undo(); return true;
    case Command::Redo: m_session.editing().redo(); return true;
    case Command::WorkingCopies: {
        auto *dialog = new WorkingCopiesDialog(m_session, m_window);
        connect(dialog, &WorkingCopiesDialog::openRequested, this, [this](const QString &file) {
            const bool isOpen = m_session.library() && QFileInfo(m_session.library()->path) == QFileInfo(file);
            if (!isOpen)
                Q_EMIT openRequested(file, {});
            else
                begin();
        });
        openDocumentDialog(dialog);
        return true;
    }
    default: return m_saving->run(command);
    }
}

/// A comparison has undo and saving of its own while it is in view.
bool DocumentDesk::isComparisonInView() const
{
    return m_navigation.subject().view().kind() == SubjectKind::Measures;
}

void DocumentDesk::updateCommands(Actions &actions, bool isInView) const
{
    const LibraryEditing &editing = m_session.editing();
    m_saving->updateCommands(actions);
    actions.action(Command::EditCopy)->setEnabled(isInView && !editing.isEditing() && !editing.isBeginning() && !editing.isSaving());
    // In a page, the key of the new library makes a new row.
    actions.action(Command::NewLibrary)->setShortcut(isInView ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::Key_N));
    const bool isForComparison = isInView && isComparisonInView() && !editing.isEditing();
    actions.action(isForComparison ? Command::Save : Command::SaveComparison)->setShortcut({});
    actions.action(isForComparison ? Command::SaveComparison : Command::Save)->setShortcut(Qt::CTRL | Qt::Key_S);
    if (isInView && isComparisonInView())
        return;
    const auto offer = [&](Command command, const std::optional<HistoryEntry> &entry) {
        actions.action(command)->setEnabled(isInView && entry);
        actions.setDetail(command, isInView && entry ? entry->label : QString());
    };
    offer(Command::Undo, editing.status() ? editing.status()->toUndo : std::nullopt);
    offer(Command::Redo, editing.status() ? editing.status()->toRedo : std::nullopt);
}

void DocumentDesk::beginEditing(std::function<void()> then)
{
    LibraryEditing &editing = m_session.editing();
    if (!m_session.library())
        return;
    if (editing.isEditing()) {
        if (then)
            then();
        return;
    }
    m_then = std::move(then);
    if (editing.isBeginning() || !m_copy.isEmpty())
        return;
    // Whoever has begun to change this file was asked before.
    if (editing.isOwn() || WorkingCopy::exists(editing.folder(), m_session.library()->path))
        begin();
    else
        askForCopy(true);
}

void DocumentDesk::begin()
{
    m_isElsewhere = false;
    m_session.editing().begin();
    showLine();
}

/// Nothing is to be edited any more once it can be.
void DocumentDesk::forgetCopy()
{
    m_then = nullptr;
    m_copy.clear();
    m_title.clear();
}

void DocumentDesk::beginLibrary()
{
    auto *dialog = new NewLibraryDialog(m_wording, usualFolder(), m_session.editing().folder(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        beginNew(dialog->path(), dialog->description(QDate::currentDate()), {});
    });
    openDocumentDialog(dialog);
}

void DocumentDesk::beginNew(const QString &path, const QStringList &description, std::function<void()> then)
{
    forgetCopy();
    m_isNew = true;
    m_then = std::move(then);
    m_session.editing().create(path, description);
}

QString DocumentDesk::placeFor(const QString &title) const
{
    // What was begun at a place and never saved takes that place, too.
    QString path = freePath(usualFolder(), title);
    for (int number = 2; WorkingCopy::exists(m_session.editing().folder(), path); ++number)
        path = freePath(usualFolder(), QStringLiteral("%1 %2").arg(title).arg(number));
    return path;
}

void DocumentDesk::askForAuthor()
{
    auto *dialog = new AuthorDialog(m_wording, m_settings.value(Setting::AuthorName).toString(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setValue(Setting::AuthorName, dialog->author());
        m_session.editing().setAuthor(dialog->author());
    });
    openDocumentDialog(dialog);
}

void DocumentDesk::askForCopy(bool canChangeItself)
{
    if (!m_session.library())
        return;
    const OpenedLibrary &library = *m_session.library();
    auto *dialog = new CopyDialog(m_wording, {library.description.title, QFileInfo(library.path).size(), usualFolder(), m_session.editing().folder(), canChangeItself}, m_window);
    connect(dialog, &CopyDialog::copyRequested, this, [this, path = library.path](const QString &title, const QString &copy) {
        if (!m_session.library() || m_session.library()->path != path)
            return;
        m_copy = copy;
        m_title = title;
        m_session.editing().copyFile(copy);
    });
    connect(dialog, &CopyDialog::changeItselfRequested, this, &DocumentDesk::begin);
    connect(dialog, &QDialog::rejected, this, [this] { m_then = nullptr; });
    // What is asked belongs to the library that was open.
    connect(&m_session, &Session::libraryChanged, dialog, &QDialog::reject);
    openDocumentDialog(dialog);
}

void DocumentDesk::tellOfEditing()
{
    m_isElsewhere = false;
    const QString title = std::exchange(m_title, {});
    if (!title.isEmpty() && title != m_session.library()->description.title)
        m_session.editing().apply(m_wording.say("Document", "Title: %1").arg(title), {{RowEdit::Kind::Change, u"library"_s, {}, {{u"title"_s, title}}}});
    if (std::exchange(m_isNew, false))
        Q_EMIT said(m_wording.say("Document", "The library is begun."));
    showLine();
    if (const std::function<void()> then = std::exchange(m_then, nullptr))
        then();
}

void DocumentDesk::showLine()
{
    const LibraryEditing &editing = m_session.editing();
    DocumentLineContent content;
    if (m_session.library() && editing.isEditing()) {
        if (!editing.original().isEmpty()) {
            content.strong = m_wording.say("Document", "You are editing your own copy.");
            content.rest = m_wording.say("Document", "The library that you received, %1, stays as it is.").arg(editing.original());
        } else {
            content.strong = m_wording.say("Document", "You are editing %1.").arg(QFileInfo(m_session.library()->path).fileName());
            content.rest = !editing.hasFile() ? m_wording.say("Document", "It is in no file until you save it.")
                : editing.status()->isUnsaved ? m_wording.say("Document", "The file stays as it is until you save.")
                                              : m_wording.say("Document", "The file holds all that you see here.");
        }
        content.buttons.push_back({m_wording.say("Document", "Save"), [this] { m_saving->save(); }, editing.status()->isUnsaved && !editing.isSaving()});
    } else if (m_session.library() && m_isElsewhere) {
        content.isWarning = true;
        content.strong = m_wording.say("Document", "This library is edited in another window.");
        content.rest = m_wording.say("Document", "Here it is read-only.");
        content.buttons.push_back({m_wording.say("Document", "Try again"), [this] { begin(); }, !editing.isBeginning()});
    } else if (const auto &kept = editing.unsavedBefore(); m_session.library() && kept && !m_isLeft) {
        content.isWarning = kept->isFileChanged;
        content.strong = m_wording.say("Document", "%n changes of %1 are not yet in the file.", nullptr, kept->unsaved).arg(QFileInfo(m_session.library()->path).fileName());
        if (const QString when = whenDone(kept->lastTime, QDateTime::currentDateTime(), m_wording); !when.isEmpty())
            content.rest = m_wording.say("Document", "You made the last one %1.").arg(when);
        if (kept->isFileChanged)
            content.rest = QStringList{content.rest, m_wording.say("Document", "Another program has changed the file since: they can be saved under another name.")}.join(u' ');
        content.buttons.push_back({m_wording.say("Document", "Go on editing"), [this] { begin(); }, !editing.isBeginning()});
        content.buttons.push_back({m_wording.say("Document", "Leave them"), [this] {
                                       m_isLeft = true;
                                       showLine();
                                   }});
    } else if (m_session.library() && editing.isOwn() && editing.hasFile()) {
        content.strong = m_wording.say("Document", "This library is yours.");
        content.rest = m_wording.say("Document", "It is opened for reading.");
        content.buttons.push_back({m_wording.say("Document", "Edit"), [this] { begin(); }, !editing.isBeginning()});
    }
    m_line->setContent(content);
    Q_EMIT changed();
}

}  // namespace countercheck

#include "moc_document_desk.cpp"
