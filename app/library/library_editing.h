// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"
#include "models/editing/working_copy.h"

#include <functional>

namespace countercheck {

/// The library that is open while it is edited. Its working copy has a thread of its own, so that a command is kept while lists and pages are read.
///
/// begin() puts the working copy in the place of the file that is open; every command that is kept, undone or done again changes what the library that is
/// open holds, which OpenLibrary::refreshed() says.
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
    /// Nothing while it is not edited.
    const std::optional<EditStatus> &status() const { return m_status; }

    /// Who makes the changes, as the history names them.
    void setAuthor(const QString &author) { m_author = author; }
    const QString &author() const { return m_author; }

    /// Opens or makes the working copy of the library that is open. began() follows, or failed().
    void begin();
    /// Lets the working copy go, as it is. Commands that were asked for are still kept.
    void end();

    /// Keeps a command with the time of now; what became of it is told to `deliver`, and an error to failed().
    void apply(const QString &label, std::vector<RowEdit> edits, std::function<void(const CommandAnswer &)> deliver = {});
    void undo() { step(true); }
    void redo() { step(false); }

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

Q_SIGNALS:
    /// The working copy is open in the place of the file.
    void began();
    /// status() is another.
    void changed();
    /// A command was undone, or done again.
    void stepped(bool isUndo, const countercheck::HistoryEntry &entry);
    void failed(const countercheck::Error &error);
    void becameIdle();

private:
    /// What the thread answers after a change.
    struct Stepped {
        Result<std::optional<HistoryEntry>> entry = std::optional<HistoryEntry>();
        Result<EditStatus> status = EditStatus();
    };

    void step(bool isUndo);
    void setStatus(const Result<EditStatus> &status);

    OpenLibrary &m_library;
    std::shared_ptr<void> m_ownFolder; ///< one that is gone at the end
    QString m_folder;
    QString m_author;
    std::shared_ptr<std::optional<WorkingCopy>> m_copy; ///< used by the thread only
    std::optional<EditStatus> m_status;
    NewestQuestion m_beginning;
    bool m_isBeginning = false;
    Worker m_worker;
};

}  // namespace countercheck
