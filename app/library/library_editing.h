// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"
#include "app/library/saved_files.h"
#include "models/editing/working_copy.h"

#include <functional>

namespace countercheck {

/// The library that is open while it is edited. Its working copy has a thread of its own, so that a command is kept while lists and pages are read.
///
/// begin() puts the working copy in the place of the file that is open; every command that is kept, undone or done again changes what the library that is
/// open holds, which OpenLibrary::refreshed() says. save() alone writes a file.
class LibraryEditing final : public QObject {
    Q_OBJECT

public:
    /// `library` must outlive it. `folder`: where working copies lie; an empty one is a folder that is gone at the end.
    LibraryEditing(OpenLibrary &library, const QString &folder, QObject *parent = nullptr);
    ~LibraryEditing() override;

    /// Where working copies lie.
    const QString &folder() const { return m_folder; }

    /// Whether the library that is open is edited.
    bool isEditing() const { return m_status.has_value(); }
    /// Whether a working copy is being made or opened.
    bool isBeginning() const { return m_isBeginning; }
    bool isSaving() const { return m_isSaving; }
    /// Whether something is still on its way that must not be lost: a command, or a file that is being written.
    bool isKeeping() const { return m_keeping > 0; }
    /// Nothing while it is not edited.
    const std::optional<EditStatus> &status() const { return m_status; }

    /// Whether the library that is open is one's own: its file was saved last by this account, or was never written.
    bool isOwn() const { return m_isOwn; }
    /// Whether the library that is open has a file; a new one has none before it is saved.
    bool hasFile() const { return m_hasFile; }
    /// The name of the received file that the library is a copy of; empty if it is none.
    const QString &original() const { return m_original; }
    /// What was kept of this library at another time and is not in its file; nothing while it is edited.
    const std::optional<KeptWorkingCopy> &unsavedBefore() const { return m_unsavedBefore; }
    /// Whether there is a working copy of a file that is not there, or not there any more.
    bool isKeptWithoutFile(const QString &path) const;

    /// Who makes the changes, as the history names them.
    void setAuthor(const QString &author) { m_author = author; }
    const QString &author() const { return m_author; }

    /// Opens or makes the working copy of the library that is open. began() follows, or failed().
    void begin();
    /// Begins a library that is to be saved to a path where there is nothing yet, in place of the one that is open. `description`: the cells of its table
    /// `library`. began() follows, or OpenLibrary::openFailed().
    void create(const QString &path, const QStringList &description);
    /// Opens the working copy of a library whose file is not there. began() follows, or OpenLibrary::openFailed().
    void resume(const QString &path);
    /// Writes a copy of the file that is open to a path where there is nothing yet, which is then one's own. copied() follows, or saveFailed().
    void copyFile(const QString &path);
    /// Writes the library to a file, which is then the one that is edited. saved() follows, or saveFailed(). An empty path: to its own file.
    void save(const QString &path = {});
    /// Stops what is being made or written. What was there before stays.
    void cancel();
    /// Drops the working copy with all that is not in the file, and reads the file again; a library that was never saved is closed.
    void revert();
    /// Forgets what was done, and what could be undone. Only for a library whose file has all of it.
    void forgetHistory();
    /// Lets the working copy go, as it is. Commands that were asked for are still kept.
    void end();

    /// Keeps a command with the time of now; what became of it is told to `deliver`, and an error to failed().
    void apply(const QString &label, std::vector<RowEdit> edits, std::function<void(const CommandAnswer &)> deliver = {});
    /// Keeps a command that adds what an import makes, and that progressed() tells of. cancel() stops it, and nothing of it is kept.
    void addImport(const QString &label, std::function<Result<CommandAnswer>(WorkingCopy &copy, const EditCommand &command, const std::stop_token &stop, const Progress &progress)> work,
                   std::function<void(const Result<CommandAnswer> &)> deliver);
    /// Gives a row the cells that it had after a command of the history, by a new command; before all of them for number 0.
    void putBack(const QString &table, const QString &id, qint64 number, const QString &label);
    void undo() { step(true); }
    void redo() { step(false); }

    /// Lists all working copies.
    void list(QObject *receiver, std::function<void(const Result<std::vector<KeptWorkingCopy>> &)> deliver);
    /// Removes a working copy that is not being edited, with all that was not saved.
    void discard(const QString &file, QObject *receiver, std::function<void(const Result<Done> &)> deliver);

    /// Calls `question(WorkingCopy &, std::stop_token)` in the thread of the working copy, and `deliver(answer)` in this one. It may change nothing: see
    /// apply(). Without a working copy nothing is asked.
    template <class Question, class Deliver>
    void ask(QObject *receiver, std::stop_token stop, Question question, Deliver deliver)
    {
        using Answer = decltype(question(std::declval<WorkingCopy &>(), stop));
        m_worker.run(receiver, std::move(stop), [copy = m_copy, question = std::move(question)](const std::stop_token &both) mutable {
            return *copy ? std::make_shared<Answer>(question(**copy, both)) : std::shared_ptr<Answer>();
        }, [deliver = std::move(deliver)](const std::shared_ptr<Answer> &answer) {
            if (answer)
                deliver(*answer);
        });
    }

    bool isIdle() const { return m_worker.isIdle(); }

    /// Takes over what the library that is open reads now: a working copy that was begun, or another library.
    void followLibrary();
    /// Says began() once everybody reads the working copy.
    void tellOfBeginning();

Q_SIGNALS:
    /// The working copy is open in the place of the file, and is what pages read.
    void began();
    /// Editing, status(), isOwn() or unsavedBefore() is another.
    void changed();
    /// A command was undone, or done again.
    void stepped(bool isUndo, const countercheck::HistoryEntry &entry);
    /// How far the making of a working copy or the writing of a file is.
    void progressed(double fraction);
    void saved(const QString &path);
    void copied(const QString &path);
    void saveFailed(const countercheck::Error &error);
    void failed(const countercheck::Error &error);
    void becameIdle();

private:
    /// What the thread answers after a change.
    struct Stepped {
        Result<std::optional<HistoryEntry>> entry = std::optional<HistoryEntry>();
        Result<EditStatus> status = EditStatus();
    };

    /// A working copy, used by the thread only.
    using Copy = std::shared_ptr<std::optional<WorkingCopy>>;
    using Open = std::function<Result<WorkingCopy>(const std::stop_token &stop, const Progress &progress)>;

    /// A working copy that is open, but which the library does not read yet.
    struct Begun {
        QString database;
        EditStatus status;
        Copy copy;
    };

    /// Does in the thread of the working copy what must not be lost; `deliver` hears nothing if there is no working copy any more.
    template <class Question, class Deliver>
    void keep(Question question, Deliver deliver)
    {
        using Answer = decltype(question(std::declval<WorkingCopy &>(), std::stop_token()));
        ++m_keeping;
        m_worker.run(this, {}, [copy = m_copy, question = std::move(question)](const std::stop_token &stop) mutable {
            return *copy ? std::make_shared<Answer>(question(**copy, stop)) : std::shared_ptr<Answer>();
        }, [this, deliver = std::move(deliver)](const std::shared_ptr<Answer> &answer) {
            --m_keeping;
            if (answer && isEditing())
                deliver(*answer);
        });
    }
    void start(Open open, std::function<void(const Result<Begun> &)> deliver);
    void release(Copy copy);
    EditCommand commandOf(const QString &label, std::vector<RowEdit> edits) const;
    /// Does what changes rows, and tells what became of it.
    void change(std::function<Result<CommandAnswer>(WorkingCopy &copy, const std::stop_token &stop)> work, std::function<void(const CommandAnswer &)> deliver);
    void step(bool isUndo);
    void setStatus(const Result<EditStatus> &status);
    void lookAtFile();
    /// Tells every hundredth of a piece of work in this thread.
    Progress teller(const std::stop_token &stop);

    OpenLibrary &m_library;
    std::shared_ptr<void> m_ownFolder; ///< one that is gone at the end
    QString m_folder;
    QString m_author;
    Copy m_copy;
    QString m_database; ///< of the working copy that is edited
    QString m_path;     ///< of the library whose file was looked at last
    std::optional<EditStatus> m_status;
    std::optional<Begun> m_begun;
    std::optional<KeptWorkingCopy> m_unsavedBefore;
    QString m_original;
    bool m_isOwn = false;
    bool m_hasFile = false;
    NewestQuestion m_work; ///< what can be cancelled: beginning, saving, copying
    NewestQuestion m_looking;
    bool m_isBeginning = false;
    bool m_isSaving = false;
    bool m_isToTell = false;
    int m_keeping = 0;
    Worker m_worker;
};

}  // namespace countercheck
