// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_dialog.h"

#include "app/library/session.h"
#include "app/shell/screen_fit.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"
#include "widgets/figures/figure_preview.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize firstSize(1040, 680);
constexpr int formWidth = 300;
constexpr qsizetype mostFaultsShown = 12;

/// The form that was chosen last, with what is in view.
ExportChoices firstChoices(const Settings &settings, const ExportSubject &subject)
{
    ExportChoices choices = ExportChoices::remembered(settings);
    choices.withContext = subject.request.view.withContext;
    return choices;
}

}  // namespace

ExportDialog::ExportDialog(Session &session, Settings &settings, ExportSubject subject, ExportScope scope, const QString &program, QWidget *parent)
    : QDialog(parent), m_session(session), m_settings(settings), m_wording(session.wording()), m_subject(std::move(subject)), m_scope(scope),
      m_program(program), m_job(m_wording),
      m_form(new ExportForm(m_wording, firstChoices(settings, m_subject), scope == ExportScope::OneChart ? m_subject.yearsInView : std::nullopt)),
      m_preview(new FigurePreview), m_caption(PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk)),
      m_words(PlainLabel::paragraph({})), m_progress(new QProgressBar), m_export(new QPushButton(m_wording.say("Export", "Export…"))),
      m_close(new QPushButton(m_wording.say("Export", "Close")))
{
    setWindowTitle(scope == ExportScope::OneChart ? m_wording.say("Export", "Export the chart") : m_wording.say("Export", "Export all claims"));
    buildLayout();
    connect(m_form, &ExportForm::changed, this, &ExportDialog::refresh);
    connect(m_preview, &FigurePreview::scaleChanged, this, &ExportDialog::showCaption);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(&m_job, &ExportJob::finished, this, &ExportDialog::finish);
    connect(&m_job, &ExportJob::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
        say(m_wording.say("Export", "%1 of %2 charts…").arg(m_wording.number(done), m_wording.number(all)));
    });
    say({});
    refresh();
}

void ExportDialog::buildLayout()
{
    m_preview->setAccessibleName(m_wording.say("Export", "Preview"));
    m_caption->setAlignment(Qt::AlignHCenter);
    m_caption->setSelectable(false);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();
    m_export->setDefault(true);

    auto *page = new QVBoxLayout;
    page->setSpacing(4);
    page->addWidget(m_preview, 1);
    page->addWidget(m_caption);
    auto *side = new QVBoxLayout;
    side->setSpacing(10);
    followTextSize(this, [this] { m_form->setFixedWidth(scaled(formWidth)); });
    side->addWidget(m_form, 1);
    auto *above = new QHBoxLayout;
    above->setSpacing(22);
    above->addLayout(page, 1);
    above->addLayout(side);

    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_words, 1);
    below->addWidget(m_close, 0, Qt::AlignBottom);
    below->addWidget(m_export, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(above, 1);
    layout->addWidget(m_progress);
    layout->addLayout(below);
    resize(sizeOnScreen(firstSize, *this));
}

Result<ExportRequest> ExportDialog::request() const
{
    ExportRequest wanted = m_subject.request;
    if (const std::optional<YearSpan> years = m_form->years()) {
        wanted.view.time = {QDate(years->first, 1, 1), QDate(years->second, 12, 31)};
    }
    return m_form->choices().applied(std::move(wanted));
}

void ExportDialog::refresh()
{
    const Result<ExportRequest> wanted = request();
    if (!wanted) {
        m_preview->clear();
        m_export->setEnabled(false);
        say(m_wording.say("Export", "A picture may have %1 pixels a side at most, and 100 million in all.").arg(m_wording.number(longestPictureSide)), true);
        return;
    }
    const bool isComposed = m_composed && m_composed->language == wanted->language && m_composed->view == wanted->view;
    if (!isComposed)
        compose(*wanted);
    else if (m_chart)
        showPreview();
}

void ExportDialog::compose(const ExportRequest &wanted)
{
    m_composed = wanted;
    m_chart.reset();
    m_export->setEnabled(false);
    m_session.pages().run(this, m_composing.next(), [dossier = m_subject.dossier, wanted](const std::stop_token &stop) {
        return prepareChart(Dossier(*dossier), wanted, wordingOf(wanted.language), stop);
    }, [this](Result<PreparedChart> chart) {
        if (!chart) {
            say(m_wording.error(chart.error()), true);
            return;
        }
        m_chart = std::move(chart).value();
        m_preview->setAccessibleDescription(m_chart->figure.spokenSummary);
        showPreview();
    });
}

void ExportDialog::showPreview()
{
    const Result<ExportRequest> wanted = request();
    if (!wanted)
        return;
    if (!m_measure || m_measure->theme().name() != wanted->theme || m_measure->scale() != wanted->typeScale())
        m_measure = std::make_shared<FontTextMeasure>(Theme(wanted->theme), wanted->typeScale());
    const Result<LaidOutFigure> laidOut = layOutExport(*m_chart, *wanted, *m_measure, wordingOf(wanted->language));
    // Another claim may have room at a size that is too small for this one: what did not fit is said at the end.
    m_export->setEnabled(laidOut || m_scope == ExportScope::AllClaims);
    if (!laidOut) {
        m_preview->clear();
        say(m_scope == ExportScope::OneChart ? m_wording.say("Export", "Too small: %1.").arg(laidOut.error().detail)
                                             : m_wording.say("Export", "Too small for the claim in view: %1.").arg(laidOut.error().detail), true);
        return;
    }
    m_preview->setFigure(*laidOut, m_measure);
    say({});
}

void ExportDialog::showCaption()
{
    const Result<ExportRequest> wanted = request();
    const std::optional<LaidOutFigure> &figure = m_preview->figure();
    if (!wanted || !figure) {
        m_caption->setText({});
        return;
    }
    const auto rounded = [this](double length) { return m_wording.number(std::lround(length)); };
    const QString shown = m_wording.number(std::lround(m_preview->scale() * 100));
    if (entryOf(wanted->kind).isPage) {
        const double millimetres = 25.4 / unitsPerInch;
        m_caption->setText(m_wording.say("Export", "%1 × %2 mm, shown at %3 %")
                               .arg(rounded(figure->size.width() * millimetres), rounded(figure->size.height() * millimetres), shown));
    } else if (entryOf(wanted->kind).hasLayout) {
        const double scale = wanted->dotsPerInch / unitsPerInch;
        m_caption->setText(m_wording.say("Export", "%1 × %2 pixels, shown at %3 %")
                               .arg(rounded(figure->size.width() * scale), rounded(figure->size.height() * scale), shown));
    } else {
        m_caption->setText(m_wording.say("Export", "%n figures of this chart, one a row", nullptr, static_cast<int>(m_chart->figure.rows.size())));
    }
}

void ExportDialog::say(const QString &words, bool isFault)
{
    m_words->setInk(isFault ? ColourRole::ClaimInk : ColourRole::MutedInk);
    m_words->setText(words);
    m_words->setAccessibleDescription(words);
}

QString ExportDialog::folder() const
{
    const QString last = m_settings.value(Setting::ExportFolder).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void ExportDialog::chooseTarget()
{
    if (!m_export->isEnabled() || m_job.isRunning())
        return;
    auto *dialog = new QFileDialog(this, m_scope == ExportScope::OneChart ? m_wording.say("Export", "Export the chart to")
                                                                          : m_wording.say("Export", "Export all claims into the folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(folder());
    if (m_scope == ExportScope::OneChart) {
        const QString ending = QString(code(m_form->choices().kind));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(ending);
        dialog->setNameFilters({u"%1 (*.%2)"_s.arg(m_form->kind()->currentText().section(u" ("_s, 0, 0), ending),
                                m_wording.say("Window", "All files (*)")});
        dialog->selectFile(m_subject.fileName + u'.' + ending);
        connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    } else {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::askAboutExisting);
    }
    dialog->open();
}

void ExportDialog::askAboutExisting(const QString &folder)
{
    const QString ending = u'.' + QString(code(m_form->choices().kind));
    // A question of its own: a change of the form composes anew and must not void it.
    m_session.pages().ask(this, m_counting.next(), [folder, ending](Library &library, const std::stop_token &) -> int {
        const Result<std::vector<Claim>> claims = library.claims();
        if (!claims)
            return 0;
        return static_cast<int>(std::ranges::count_if(*claims, [&](const Claim &claim) {
            return QFileInfo::exists(folder + u'/' + claim.id.slug + ending);
        }));
    }, [this, folder](int existing) {
        if (existing == 0) {
            exportTo(folder);
            return;
        }
        auto *question = new QMessageBox(QMessageBox::NoIcon, m_wording.say("Export", "Export all claims"),
                                         m_wording.say("Export", "%n files of these names are in the folder already. Replace them?", nullptr, existing),
                                         QMessageBox::Ok | QMessageBox::Cancel, this);
        question->setTextFormat(Qt::PlainText);
        question->button(QMessageBox::Ok)->setText(m_wording.say("Export", "Replace"));
        question->button(QMessageBox::Cancel)->setText(m_wording.say("Window", "Cancel"));
        question->setDefaultButton(QMessageBox::Cancel);
        question->setAttribute(Qt::WA_DeleteOnClose);
        connect(question, &QMessageBox::accepted, this, [this, folder] { exportTo(folder); });
        question->open();
    });
}

void ExportDialog::exportTo(const QString &path)
{
    // An ending that was typed decides, as on the command line.
    ExportKind kind = m_form->choices().kind;
    if (m_scope == ExportScope::OneChart && readEnding(path, kind))
        m_form->setKind(kind);
    const Result<ExportRequest> wanted = request();
    if (!wanted || m_job.isRunning() || !m_session.library())
        return;
    if (!m_session.openLibrary().isUnchangedOnDisk()) {
        say(m_wording.say("Export", "The file of the library is not the one that was opened. Open it again to export from it."), true);
        return;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_form->choices().remember(m_settings);
    const QString library = QFileInfo(m_session.library()->path).absoluteFilePath();
    showRunning(true);
    say(m_wording.say("Export", "Exporting…"));
    // Whoever chose the file was asked whether to replace it.
    m_job.start(m_program, (m_scope == ExportScope::OneChart ? wanted->arguments(library, m_path) : batchArguments(*wanted, library, m_path)) << u"--force"_s);
}

void ExportDialog::showRunning(bool running)
{
    m_form->setEnabled(!running);
    m_export->setEnabled(!running);
    m_progress->setRange(0, 0);
    m_progress->setVisible(running);
    m_close->setText(running ? m_wording.say("Window", "Cancel") : m_wording.say("Export", "Close"));
    if (running)
        m_close->setFocus();
}

void ExportDialog::finish(const ExportOutcome &outcome)
{
    using enum ExportOutcome::State;
    showRunning(false);
    const bool isBatch = m_scope == ExportScope::AllClaims;
    if (outcome.state == Done || outcome.written > 0)
        m_settings.setValue(Setting::ExportFolder, isBatch ? m_path : QFileInfo(m_path).absolutePath());
    if (isBatch) {
        say(summary(outcome), outcome.state == Failed);
        if (outcome.state == Done)
            Q_EMIT exported(m_path);
        return;
    }
    switch (outcome.state) {
    case Done:
        Q_EMIT exported(m_path);
        accept();
        break;
    case Cancelled: say(m_wording.say("Export", "Cancelled. What was there before is unchanged.")); break;
    case Failed: say(outcome.messages.join(u'\n'), true); break;
    }
}

QString ExportDialog::summary(const ExportOutcome &outcome) const
{
    const QString written = m_wording.number(outcome.written);
    const QString all = m_wording.number(m_session.library() && m_session.library()->counts ? static_cast<double>(m_session.library()->counts->claims) : outcome.all);
    const QString target = QDir::toNativeSeparators(m_path);
    if (outcome.state == ExportOutcome::State::Cancelled)
        return m_wording.say("Export", "Cancelled: %1 of %2 charts were written to %3.").arg(written, all, target);
    QStringList lines{m_wording.say("Export", "%1 of %2 charts were written to %3.").arg(written, all, target)};
    lines += outcome.messages.first(std::min(outcome.messages.size(), mostFaultsShown));
    if (const qsizetype more = outcome.messages.size() - mostFaultsShown; more > 0)
        lines += m_wording.say("Export", "… and %n more.", nullptr, static_cast<int>(more));
    return lines.join(u'\n');
}

void ExportDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

}  // namespace countercheck

#include "moc_export_dialog.cpp"
