// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/shell/actions.h"
#include "models/wording/wording.h"

#include <QObject>

namespace countercheck {

class Navigation;
class Settings;

/// The request desk drafts requests about gaps: to the clipboard, into a file, and with a note that it was asked.
class RequestDesk final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    RequestDesk(Session &session, Settings &settings, Navigation &navigation, QWidget *window);

    /// Carries out a command of this desk; false for others.
    bool run(Command command);
    void updateCommands(Actions &actions, bool isInView) const;

    /// Opens the draft of a request about a gap.
    void draft(const countercheck::GapId &gap);
    /// Writes a text into a file.
    void save(const QString &text, const QString &path);

Q_SIGNALS:
    void said(const QString &words);
    /// Something is in the way, which waits to be read.
    void warned(const QString &words);
    void failed(const countercheck::Error &error);

private:
    GapId gapInView() const;
    void show(const RecordDossier &record, const GapId &gap);
    void chooseFile(const QString &text, const GapId &gap, QWidget *parent);
    void noteAsked(const GapId &gap);

    Session &m_session;
    Settings &m_settings;
    Navigation &m_navigation;
    QWidget *m_window;
    Wording m_wording;
    NewestQuestion m_question;
};

}  // namespace countercheck
