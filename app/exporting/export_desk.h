// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "app/exporting/export_dialog.h"
#include "app/shell/settings.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <memory>

namespace countercheck {

class ComparisonDesk;
class Panes;
class Session;

/// Takes the chart in view out of the window: into files, and onto the clipboard.
class ExportDesk final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    ExportDesk(Session &session, Settings &settings, ComparisonDesk &desk, Panes &panes, Actions &actions, QWidget *window);
    ~ExportDesk() override;

    /// The program whose command line writes: this one, if nothing else is said.
    void setProgram(const QString &program) { m_program = program; }

    /// Whether it is a command of this desk.
    bool run(Command command);
    void updateCommands(bool hasLibrary);

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

    /// What tells a file from one that took its place.
    struct FileFacts {
        qint64 size = -1;
        QDateTime modified;
        friend bool operator==(const FileFacts &, const FileFacts &) = default;
    };
    FileFacts factsNow() const;

    Session &m_session;
    Settings &m_settings;
    ComparisonDesk &m_desk;
    Panes &m_panes;
    Actions &m_actions;
    QWidget *m_window;
    Wording m_wording;
    QString m_program;
    FileFacts m_facts; ///< of the library, when it was opened
    ExportJob m_copying;
    ExportKind m_copied = ExportKind::Png;
    std::unique_ptr<QTemporaryDir> m_folder; ///< for what is copied, while it is made
    std::stop_source m_ended;
};

/// The figures of a chart as a table for the clipboard.
struct CopiedTable {
    QString tabbed; ///< which spreadsheets paste into cells
    QByteArray csv; ///< as it is exported
};
CopiedTable copiedTable(const ComparisonFigure &figure, const Dossier &dossier);

}  // namespace countercheck
