// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editing/document_saving.h"
#include "app/shell/navigation.h"

#include <functional>

namespace countercheck {

class DocumentLine;
class Settings;

/// The library as a document: begun, copied, edited, saved, reverted; what of it is in no file is said above the pages and never lost. What is edited in it is
/// the business of others: they call beginEditing() first.
class DocumentDesk final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    DocumentDesk(Session &session, Settings &settings, Navigation &navigation, QWidget *window);

    /// Carries out a command of its own; false for others. Undoing is its own where the subject in view has nothing to undo by itself: ask that first.
    bool run(Command command);
    /// `isInView`: whether a library is in view. To be called after all subjects.
    void updateCommands(Actions &actions, bool isInView) const;

    /// Does whatever is needed before the library can be edited, and calls `then` once it is: at once where it is already. For a file that is not one's own
    /// the reader is asked first; `then` is not called if they say no, or if it cannot be edited.
    void beginEditing(std::function<void()> then = {});

    /// Begins a library at a path where there is nothing yet, and calls `then` once it is edited; not if that fails.
    void beginNew(const QString &path, const QStringList &description, std::function<void()> then);
    /// Where a new library of that title is offered to be put.
    QString placeFor(const QString &title) const;

    /// What is said above the pages.
    DocumentLine *line() const { return m_line; }
    DocumentSaving *saving() const { return m_saving; }

Q_SIGNALS:
    void said(const QString &words);
    void warned(const QString &words);
    /// A library is to be opened, with that view of it.
    void openRequested(const QString &path, const countercheck::View &view);
    /// Other commands are possible.
    void changed();

private:
    void showLine();
    void beginLibrary();
    void askForAuthor();
    void askForCopy(bool canChangeItself);
    void begin();
    void forgetCopy();
    void tellOfEditing();
    bool isComparisonInView() const;

    Session &m_session;
    Settings &m_settings;
    Navigation &m_navigation;
    QWidget *m_window;
    Wording m_wording;
    DocumentLine *m_line;
    DocumentSaving *m_saving;
    std::function<void()> m_then; ///< once the library is edited
    QString m_copy;               ///< the path of a copy that is being made to be edited
    QString m_title;              ///< which that copy is to have
    bool m_isNew = false;         ///< a library is being begun
    bool m_isElsewhere = false;   ///< another window edits it
    bool m_isLeft = false;        ///< what was kept before is left for now
};

}  // namespace countercheck
