// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/shell/actions.h"

#include <QPointer>

class QProgressDialog;

namespace countercheck {

/// Saves the library that is edited, under its own or another name, drops what was not saved, and forgets its history. It asks where something would be lost.
class DocumentSaving final : public QObject {
    Q_OBJECT

public:
    /// `session` must outlive it; the window owns it.
    DocumentSaving(Session &session, QWidget *window);

    /// Carries out a command of its own; false for others.
    bool run(Command command);
    void updateCommands(Actions &actions) const;

    void save();
    /// Asks for a name and saves under it.
    void askForName();
    void saveTo(const QString &path);

Q_SIGNALS:
    void said(const QString &words);
    void warned(const QString &words);

private:
    void report(const Error &error);
    void askToRevert();
    void askToForget();
    void showProgress(double fraction);
    void endProgress();

    Session &m_session;
    QWidget *m_window;
    Wording m_wording;
    QPointer<QProgressDialog> m_progress;
    bool m_isToForget = false; ///< once all is saved
};

}  // namespace countercheck
