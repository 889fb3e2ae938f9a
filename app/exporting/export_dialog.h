// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_job.h"
#include "app/exporting/export_subject.h"
#include "app/exporting/figure_export.h"
#include "app/library/newest_question.h"

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace countercheck {

class FigurePreview;
class Session;

/// Whether an export is of the chart in view, or of each claim of the library.
enum class ExportScope { OneChart, AllClaims };

/// Chooses the form of an export with the laid-out chart in view, and exports. The preview is made of what is already in
/// memory; the file is written by the command line.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// Both references must outlive the dialog. `program`: this program, or what stands for it.
    ExportDialog(Session &session, Settings &settings, ExportSubject subject, ExportScope scope, const QString &program, QWidget *parent = nullptr);

    ExportForm *form() const { return m_form; }
    FigurePreview *preview() const { return m_preview; }
    /// Asks where to, as the button does.
    void chooseTarget();
    /// Exports to a file, or into a folder for all claims.
    void exportTo(const QString &path);

Q_SIGNALS:
    void exported(const QString &path);

protected:
    /// While an export is under way it is that which is cancelled.
    void reject() override;

private:
    void buildLayout();
    void refresh();
    void compose(const ExportRequest &request);
    void showPreview();
    void showCaption();
    void say(const QString &words, bool isFault = false);
    void showRunning(bool running);
    void askAboutExisting(const QString &folder);
    void finish(const ExportOutcome &outcome);
    QString summary(const ExportOutcome &outcome) const;
    QString folder() const;
    /// Of the form: what is exported if it is a chart of its own.
    Result<ExportRequest> request() const;

    Session &m_session;
    Settings &m_settings;
    Wording m_wording;
    ExportSubject m_subject;
    ExportScope m_scope;
    QString m_program;
    QString m_path; ///< that is being written
    ExportJob m_job;
    std::optional<PreparedChart> m_chart;
    std::shared_ptr<const FontTextMeasure> m_measure; ///< of the theme in view
    std::optional<ExportRequest> m_composed; ///< that m_chart was made for, or is being made for
    NewestQuestion m_composing;
    NewestQuestion m_counting; ///< how many files of a batch are there already
    ExportForm *m_form;
    FigurePreview *m_preview;
    PlainLabel *m_caption;
    PlainLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_export;
    QPushButton *m_close;
};

}  // namespace countercheck
