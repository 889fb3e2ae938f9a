// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_dialog.h"
#include "app/library/newest_question.h"
#include "app/shell/actions.h"
#include "app/shell/settings.h"

#include <QTemporaryDir>

#include <memory>

namespace countercheck {

class Navigation;
class Session;

/// Takes the chart in view out of the window: into files, and onto the clipboard.
class ExportDesk final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    ExportDesk(Session &session, Settings &settings, Navigation &navigation, QWidget *window);

    /// The program whose command line writes: this one, if nothing else is said.
    void setProgram(const QString &program) { m_program = program; }

    /// Carries out a command of this desk; false for others.
    bool run(Command command);
    void updateCommands(Actions &actions, bool isInView) const;

Q_SIGNALS:
    void said(const QString &words);
    /// Something is in the way, which waits to be read.
    void warned(const QString &words);

private:
    void openDialog(ExportScope scope);
    void copyDrawn(ExportKind kind);
    void putOnClipboard(const ExportOutcome &outcome);
    void copyTable();
    /// Why the file of the library cannot be exported from; empty if it can.
    QString hindrance() const;

    Session &m_session;
    Settings &m_settings;
    Navigation &m_navigation;
    QWidget *m_window;
    Wording m_wording;
    QString m_program;
    ExportJob m_copying;
    ExportKind m_copied = ExportKind::Png;
    std::unique_ptr<QTemporaryDir> m_folder; ///< for what is copied, while it is made
    NewestQuestion m_copyingTable;
};

/// The figures of a chart as a table for the clipboard.
struct CopiedTable {
    QString tabbed; ///< which spreadsheets paste into cells
    QByteArray csv; ///< as it is exported
};
CopiedTable copiedTable(const ComparisonFigure &figure, const Dossier &dossier);

}  // namespace countercheck
