// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/shell/actions.h"
#include "models/wording/wording.h"

#include <QObject>

class QProgressDialog;

namespace countercheck {

class Settings;

/// Exports the tables of the open library as a data package, into a ZIP file or a folder, while the window goes on.
class LibraryExport final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    LibraryExport(Session &session, Settings &settings, QWidget *window);
    ~LibraryExport() override;

    /// Carries out its command; false for others.
    bool run(Command command);

    /// Writes the package: into a ZIP file if the path ends so, else into a folder.
    void exportTo(const QString &path);
    /// Stops what is being written. The files of before stay.
    void cancel();

Q_SIGNALS:
    void said(const QString &words);
    void warned(const QString &words);

private:
    void chooseTarget();
    void showProgress(double fraction);
    void end();

    Session &m_session;
    Settings &m_settings;
    QWidget *m_window;
    Wording m_wording;
    NewestQuestion m_question;
    QProgressDialog *m_progress = nullptr; ///< while something is written
};

}  // namespace countercheck
