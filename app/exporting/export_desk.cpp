// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_desk.h"

#include "app/library/session.h"
#include "app/shell/navigation.h"
#include "models/exchange/formula_guard.h"
#include "models/exchange/plotted_figures.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A cell between tabs: no tab and no line of its own, and nothing that a spreadsheet would run.
QString tabbedCell(QString text)
{
    for (QChar &character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return guarded(text);
}

}  // namespace

CopiedTable copiedTable(const ComparisonFigure &figure, const Dossier &dossier)
{
    const PlottedFigures table = plottedFigures(figure, dossier);
    QStringList names;
    for (const TableColumn &column : table.columns)
        names += column.name;
    QStringList lines{names.join(u'\t')};
    for (const QStringList &row : table.rows) {
        QStringList cells;
        for (qsizetype position = 0; position < row.size(); ++position)
            cells += table.columns.at(position).isNumber ? row.at(position) : tabbedCell(row.at(position));
        lines += cells.join(u'\t');
    }
    return {lines.join(u'\n') + u'\n', plottedCsv(table)};
}

ExportDesk::ExportDesk(Session &session, Settings &settings, Navigation &navigation, QWidget *window)
    : QObject(window), m_session(session), m_settings(settings), m_navigation(navigation), m_window(window),
      m_wording(session.wording()), m_program(QCoreApplication::applicationDirPath() + u"/countercheck"_s), m_copying(m_wording)
{
    connect(&m_copying, &ExportJob::finished, this, &ExportDesk::putOnClipboard);
    connect(&session, &Session::libraryChanged, &m_copying, &ExportJob::cancel);
}

bool ExportDesk::run(Command command)
{
    switch (command) {
    case Command::ExportChart: openDialog(ExportScope::OneChart); return true;
    case Command::ExportAll: openDialog(ExportScope::AllClaims); return true;
    case Command::CopyPicture: copyDrawn(ExportKind::Png); return true;
    case Command::CopyDrawing: copyDrawn(ExportKind::Svg); return true;
    case Command::CopyTable: copyTable(); return true;
    default: return false;
    }
}

void ExportDesk::updateCommands(Actions &actions, bool isInView) const
{
    const bool hasChart = isInView && m_navigation.subject().figure() && !m_navigation.subject().isOnItsWay();
    for (const Command command : {Command::ExportChart, Command::CopyPicture, Command::CopyDrawing, Command::CopyTable})
        actions.action(command)->setEnabled(hasChart);
    actions.action(Command::ExportAll)->setEnabled(hasChart && m_session.library()->counts.value_or(LibraryCounts{.claims = 1}).claims > 0);
}

QString ExportDesk::hindrance() const
{
    if (m_session.library()->unmerged == Library::Unmerged::ReadPrivateCopy) {
        return m_wording.say("Export", "This library is open as a private copy, since changes lie beside its file that are not merged into it. "
                                       "A chart of the copy could not be made again from the file, and is not exported. "
                                       "Close the program that uses the file, then open it again.");
    }
    if (const auto &status = m_session.editing().status(); status && status->isUnsaved)
        return m_wording.say("Export", "The library has changes that are not yet in its file, and a chart is made from the file, so that others can make it again. Save first.");
    if (!m_session.openLibrary().isUnchangedOnDisk())
        return m_wording.say("Export", "The file of the library is not the one that was opened. Open it again to export from it.");
    return {};
}

void ExportDesk::openDialog(ExportScope scope)
{
    std::optional<ExportSubject> subject = exportSubject(m_navigation.subject());
    if (!subject)
        return;
    if (const QString words = hindrance(); !words.isEmpty()) {
        Q_EMIT warned(words);
        return;
    }
    auto *dialog = new ExportDialog(m_session, m_settings, std::move(*subject), scope, m_program, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path) {
        Q_EMIT said(m_wording.say("Export", "Exported to %1.").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void ExportDesk::copyDrawn(ExportKind kind)
{
    const std::optional<ExportSubject> subject = exportSubject(m_navigation.subject());
    if (!subject)
        return;
    if (const QString words = hindrance(); !words.isEmpty()) {
        Q_EMIT warned(words);
        return;
    }
    ExportRequest wanted = subject->request;
    if (subject->yearsInView) {
        wanted.view.time = {QDate(subject->yearsInView->first, 1, 1), QDate(subject->yearsInView->second, 12, 31)};
    }
    // The form that was chosen last, but as high as this chart needs: a copy is not asked about a size that is too small.
    ExportChoices choices = ExportChoices::remembered(m_settings);
    choices.kind = kind;
    choices.withContext = wanted.view.withContext;
    choices.size.clear();
    const Result<ExportRequest> request = choices.applied(wanted);
    m_folder = std::make_unique<QTemporaryDir>();
    if (!request || !m_folder->isValid()) {
        Q_EMIT warned(m_wording.say("Export", "The chart could not be copied: %1").arg(m_folder->errorString()));
        return;
    }
    m_copied = kind;
    m_copying.start(m_program, request->arguments(QFileInfo(m_session.library()->path).absoluteFilePath(), m_folder->filePath(u"chart"_s)));
}

void ExportDesk::putOnClipboard(const ExportOutcome &outcome)
{
    const std::unique_ptr<QTemporaryDir> folder = std::exchange(m_folder, nullptr);
    if (!folder || outcome.state == ExportOutcome::State::Cancelled)
        return;
    QFile file(folder->filePath(u"chart"_s));
    if (outcome.state == ExportOutcome::State::Failed || !file.open(QIODevice::ReadOnly)) {
        Q_EMIT warned(m_wording.say("Export", "The chart could not be copied: %1").arg(outcome.messages.join(u' ')));
        return;
    }
    const QByteArray bytes = file.readAll();
    auto *data = new QMimeData;
    if (m_copied == ExportKind::Png) {
        data->setImageData(QImage::fromData(bytes, "PNG"));
        // As the file is, with the record of where it comes from.
        data->setData(u"image/png"_s, bytes);
    } else {
        data->setData(u"image/svg+xml"_s, bytes);
        data->setText(QString::fromUtf8(bytes));
    }
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT said(m_copied == ExportKind::Png ? m_wording.say("Export", "The chart is on the clipboard as a picture.")
                                            : m_wording.say("Export", "The chart is on the clipboard as SVG."));
}

void ExportDesk::copyTable()
{
    const std::optional<ExportSubject> subject = exportSubject(m_navigation.subject());
    if (!subject)
        return;
    m_session.pages().run(this, m_copyingTable.next(), [dossier = subject->dossier, request = subject->request, wording = m_wording](
                                                           const std::stop_token &stop) -> Result<CopiedTable> {
        const Result<PreparedChart> chart = prepareChart(Dossier(*dossier), request, wording, stop);
        if (!chart)
            return chart.error();
        return copiedTable(chart->figure, chart->dossier);
    }, [this](const Result<CopiedTable> &table) {
        if (!table) {
            Q_EMIT warned(m_wording.error(table.error()));
            return;
        }
        auto *data = new QMimeData;
        data->setText(table->tabbed);
        data->setData(u"text/csv"_s, table->csv);
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT said(m_wording.say("Export", "The figures of the chart are on the clipboard as a table."));
    });
}

}  // namespace countercheck

#include "moc_export_desk.cpp"
