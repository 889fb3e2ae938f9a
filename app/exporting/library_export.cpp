// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/library_export.h"

#include "app/library/library_package.h"
#include "app/shell/settings.h"
#include "models/files/regular_file.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QProgressDialog>
#include <QStandardPaths>

namespace countercheck {

using namespace Qt::StringLiterals;

LibraryExport::LibraryExport(Session &session, Settings &settings, QWidget *window)
    : QObject(window), m_session(session), m_settings(settings), m_window(window), m_wording(session.wording())
{
    // What is written is of the library that was open.
    connect(&m_session, &Session::libraryChanged, this, &LibraryExport::cancel);
}

LibraryExport::~LibraryExport() = default;

bool LibraryExport::run(Command command)
{
    if (command != Command::ExportLibrary)
        return false;
    if (m_session.library() && !m_progress)
        chooseTarget();
    return true;
}

void LibraryExport::chooseTarget()
{
    auto *dialog = new QFileDialog(m_window, m_wording.say("LibraryExport", "Export the library to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString last = m_settings.value(Setting::ExportFolder).toString();
    dialog->setDirectory(!last.isEmpty() && QDir(last).exists() ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString zip = m_wording.say("LibraryExport", "CSV tables in a ZIP file (*.zip)");
    const QString folder = m_wording.say("LibraryExport", "CSV tables in a new folder (*)");
    dialog->setNameFilters({zip, folder});
    const auto setSuffix = [dialog, zip](const QString &filter) { dialog->setDefaultSuffix(filter == zip ? u"zip"_s : QString()); };
    setSuffix(zip);
    connect(dialog, &QFileDialog::filterSelected, dialog, setSuffix);
    dialog->selectFile(QFileInfo(m_session.library()->path).completeBaseName() + u".zip"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryExport::exportTo);
    dialog->open();
}

void LibraryExport::exportTo(const QString &path)
{
    const PackageForm form = packageFormOf(path);
    if (const Result<Done> other = refuseSameFile(path, m_session.library()->path); !other) {
        Q_EMIT warned(m_wording.error(other.error()));
        return;
    }
    m_settings.setValue(Setting::ExportFolder, QFileInfo(path).absolutePath());
    m_progress = new QProgressDialog(m_wording.say("LibraryExport", "The tables are being written."), m_wording.say("LibraryExport", "Cancel"), 0, 100, m_window);
    m_progress->setAttribute(Qt::WA_DeleteOnClose);
    m_progress->setAutoReset(false);
    m_progress->setWindowTitle(m_wording.say("LibraryExport", "Export library"));
    connect(m_progress, &QProgressDialog::canceled, this, &LibraryExport::cancel);

    const std::stop_token stop = m_question.next();
    const auto tell = [&worker = m_session.overviews(), self = QPointer(this), stop, shown = 0](double fraction) mutable {
        const int percent = static_cast<int>(fraction * 100);
        if (percent == std::exchange(shown, percent))
            return;
        worker.tell([self, stop, fraction] {
            if (self && !stop.stop_requested())
                self->showProgress(fraction);
        });
    };
    m_session.overviews().ask(this, stop, [path, form, tell](Library &library, const std::stop_token &both) { return writeLibraryPackage(library, path, form, false, both, tell); },
                              [this, path](const Result<qint64> &rows) {
        end();
        if (rows)
            Q_EMIT said(m_wording.say("LibraryExport", "%n rows were written to %1.", nullptr, *rows).arg(QDir::toNativeSeparators(path)));
        else
            Q_EMIT warned(m_wording.error(rows.error()));
    });
}

void LibraryExport::showProgress(double fraction)
{
    if (m_progress)
        m_progress->setValue(static_cast<int>(fraction * 100));
}

void LibraryExport::cancel()
{
    if (!m_progress)
        return;
    m_question.cancel();
    end();
    Q_EMIT said(m_wording.say("LibraryExport", "The export was stopped. Nothing was changed."));
}

void LibraryExport::end()
{
    QProgressDialog *const progress = std::exchange(m_progress, nullptr);
    if (progress)
        progress->deleteLater();
}

}  // namespace countercheck

#include "moc_library_export.cpp"
