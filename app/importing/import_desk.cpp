// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/import_desk.h"

#include "app/editing/document_desk.h"
#include "app/importing/check_step.h"
#include "app/importing/measure_step.h"
#include "app/importing/reading_boxes.h"
#include "app/library/import_target.h"
#include "widgets/controls/banner.h"
#include "widgets/importing/done_page.h"
#include "widgets/importing/step_head.h"

#include <QClipboard>
#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QHash>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace countercheck {

using namespace Qt::StringLiterals;

ImportDesk::ImportDesk(Session &session, DocumentDesk &documents, QWidget *window)
    : QObject(window), m_session(session), m_documents(documents), m_window(window), m_wording(session.wording()), m_page(new ImportPage(m_wording))
{
    connect(m_page, &ImportPage::nextRequested, this, &ImportDesk::goOn);
    connect(m_page, &ImportPage::backRequested, this, &ImportDesk::goBack);
    connect(m_page, &ImportPage::cancelRequested, this, &ImportDesk::askToLeave);
    connect(m_page->read(), &ReadPage::guessChanged, this, [this](const QString &name, const QString &code) {
        m_isTouched = true;
        switch (takeBox(m_state, name, code)) {
        case BoxEffect::Nothing: show(); break;
        case BoxEffect::Look: look(); break;
        case BoxEffect::ReadAgain: readFile(); break;
        case BoxEffect::TakeMapping: takeMapping(); break;
        }
    });
    connect(m_page->read(), &ReadPage::roleChosen, this, [this](int column, ColumnRole role) {
        m_isTouched = true;
        takeRole(m_state, column, role);
        look();
    });
    connect(m_page->read(), &ReadPage::noticePressed, this, [this](const QString &name) {
        m_isTouched = true;
        m_state.mapping.keepsSums = name == u"keep_sums"_s;
        readAgain(m_state);
        look();
    });
    connectMeasure();
    connectCheck();
    connect(&m_session.editing(), &LibraryEditing::progressed, this, [this](double fraction) {
        if (m_isWriting) {
            m_progress = fraction;
            showFoot();
        }
    });
    connect(&m_session.editing(), &LibraryEditing::stepped, this, [this](bool isUndo) {
        // What its last page shows is not there any more.
        if (m_isActive && isUndo && m_page->step() == ImportPage::Step::Done)
            leave();
    });
    connect(&m_session, &Session::libraryChanged, this, [this] {
        m_measureNames.clear();
        if (m_isActive && !m_isWriting && !m_awaitsEditing)
            leave();
    });
    connect(&m_session, &Session::openFailed, this, [this](const QString &, const Error &error) {
        if (std::exchange(m_isWriting, false) || std::exchange(m_awaitsEditing, false)) {
            m_page->banner()->setSentence(m_wording.error(error));
            show();
            Q_EMIT pageWanted(true);
        }
    });
}

void ImportDesk::connectMeasure()
{
    const auto changes = [this](auto change) {
        return [this, change](auto &&...arguments) {
            if (m_state.outlook.series.empty())
                return;
            m_isTouched = true;
            change(std::forward<decltype(arguments)>(arguments)...);
            showMeasure();
            showFoot();
        };
    };
    MeasurePage *page = m_page->measure();
    connect(page, &MeasurePage::useChosen, this, changes([this](SeriesUse use) {
        setUse(m_state, m_series, use);
        if (use == SeriesUse::Existing)
            searchMeasures({});
    }));
    connect(page, &MeasurePage::cellEdited, this, changes([this](const QString &column, const QString &text) { setCell(m_state, m_series, column, text); }));
    connect(page, &MeasurePage::commonEdited, this, changes([this](const QString &name, const QString &text) { setCommon(m_state, name, text); }));
    connect(page, &MeasurePage::repeatRequested, this, changes([this] { repeatAnswer(m_state, m_series); }));
    connect(page, &MeasurePage::measureChosen, this, changes([this](const QString &id, const QString &name) {
        m_measureNames.insert(id, name);
        answerOf(m_state, m_series).measureId = id;
    }));
    connect(page, &MeasurePage::searched, this, &ImportDesk::searchMeasures);
}

void ImportDesk::connectCheck()
{
    CheckPage *page = m_page->check();
    connect(page, &CheckPage::answered, this, [this](std::size_t problem, bool isGap, bool forAll) {
        m_isTouched = true;
        if (m_check)
            answerProblem(m_state, *m_check, problem, isGap, forAll);
        check();
    });
    connect(page, &CheckPage::targetChosen, this, [this](const QString &code) {
        m_isTouched = true;
        m_state.target = code == u"open"_s ? ImportTarget::Open : ImportTarget::New;
        check();
    });
    connect(page, &CheckPage::titleEdited, this, [this](const QString &title) {
        m_isTouched = true;
        m_state.newTitle = title;
        showCheck();
        showFoot();
    });
    connect(page, &CheckPage::rememberingChanged, this, [this](bool isRemembered, const QString &name) {
        m_state.isRemembered = isRemembered;
        m_state.rememberedName = name;
        showCheck();
        showFoot();
    });
    connect(page, &CheckPage::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(problemsAsText(checkContentOf(m_state, m_check, {}, {}, m_wording)));
        Q_EMIT said(m_wording.say("Import", "The list is on the clipboard."));
    });
    connect(m_page->done(), &DonePage::nextRequested, this, &ImportDesk::follow);
}

void ImportDesk::choose()
{
    auto *dialog = new QFileDialog(m_window, m_wording.say("Import", "Import a spreadsheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({m_wording.say("Import", "Tables (*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.ods)"), m_wording.say("Window", "All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { begin(path); });
    dialog->open();
}

void ImportDesk::begin(const QString &path, const std::optional<ImportMapping> &mapping, ImportPage::Step step)
{
    start({.path = path, .name = QFileInfo(path).fileName()}, mapping, step);
}

void ImportDesk::paste()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    const QByteArray text = content && content->hasText() ? content->text().toUtf8() : QByteArray();
    if (text.trimmed().isEmpty()) {
        Q_EMIT said(m_wording.say("Import", "There is no table on the clipboard."));
        return;
    }
    start({.path = {}, .name = m_wording.say("Import", "Clipboard"), .pasted = text}, {}, ImportPage::Step::Read);
}

void ImportDesk::start(ImportFile file, const std::optional<ImportMapping> &mapping, ImportPage::Step step)
{
    m_work.cancel();
    m_state = {};
    m_state.file = std::move(file);
    m_given = mapping;
    m_wanted = step;
    m_series = 0;
    m_check.reset();
    m_isRead = false;
    m_isTouched = false;
    m_page->banner()->setSentence({});
    m_page->setStep(ImportPage::Step::Read);
    // One's own library is what figures are for; a received one stays as it is unless somebody says so.
    m_state.target = m_session.library() && (m_session.editing().isEditing() || m_session.editing().isOwn()) ? ImportTarget::Open : ImportTarget::New;
    Result<std::vector<KeptText>> saved = m_session.own().mappings();
    m_saved = saved ? std::move(saved).value() : std::vector<KeptText>();
    readFile();
}

void ImportDesk::readFile()
{
    if (m_given)
        m_state.mapping = *m_given;
    const std::stop_token stop = m_work.next();
    m_isLooking = true;
    m_progress = 0;
    if (m_isActive)
        showFoot();
    m_session.overviews().run(this, stop, [file = m_state.file, dialect = m_state.mapping.dialect, sheet = m_state.mapping.sheet, tell = teller(stop)](const std::stop_token &both) {
        return file.path.isEmpty() ? readPasted(file.pasted, file.name, dialect, both, tell) : readImportFile(file.path, dialect, sheet, both, tell);
    }, [this](const Result<ImportFile> &file) { takeFile(file); });
    if (!m_isActive) {
        m_isActive = true;
        m_page->head()->setFile(m_state.file.name);
        m_page->setStep(ImportPage::Step::Read);
        showFoot();
        Q_EMIT pageWanted(true);
    }
}

void ImportDesk::takeFile(const Result<ImportFile> &file)
{
    m_progress.reset();
    m_isLooking = false;
    if (!file) {
        const QString path = m_state.file.path;
        if (m_isRead) {
            // Another way of reading that does not work leaves the one before.
            m_page->banner()->setSentence(m_wording.error(file.error()));
            m_state.mapping.dialect = m_state.file.dialect;
            show();
            return;
        }
        leave();
        if (file.error().code == ErrorCode::NotALibrary)
            Q_EMIT libraryFound(path);
        else
            Q_EMIT refused(path, file.error());
        return;
    }
    m_isRead = true;
    m_page->banner()->setSentence({});
    m_state.file = *file;
    m_state.guess = file->guess;
    m_given.reset();
    readAgain(m_state);
    if (m_state.newTitle.isEmpty())
        m_state.newTitle = m_state.file.path.isEmpty() ? m_wording.say("Import", "Pasted figures") : QFileInfo(m_state.file.path).completeBaseName();
    if (m_state.rememberedName.isEmpty())
        m_state.rememberedName = m_state.mapping.name.isEmpty() ? QFileInfo(m_state.file.name).completeBaseName() : m_state.mapping.name;
    m_page->head()->setFile(m_state.file.name);
    showStep(ImportPage::Step::Read);
    look();
}

/// Looks at all rows, since series, signs and counts follow from every answer.
void ImportDesk::look()
{
    m_check.reset();
    if (!m_state.reading.hasTable()) {
        m_state.outlook = {};
        show();
        return;
    }
    m_isLooking = true;
    const std::stop_token stop = m_work.next();
    m_session.overviews().run(this, stop, [workbook = m_state.file.workbook, reading = m_state.reading, wording = m_wording](const std::stop_token &both) { return lookAt(*workbook, reading, wording, both); },
                              [this](const std::optional<ReadingOutlook> &outlook) {
        if (!outlook)
            return;
        m_isLooking = false;
        m_state.outlook = *outlook;
        m_fitting.clear();
        for (const KeptText &saved : m_saved) {
            const Result<ImportMapping> mapping = mappingFromJson(saved.content.toUtf8(), saved.name);
            const bool fits = mapping && !m_state.outlook.series.empty() && std::ranges::all_of(m_state.outlook.series, [&](const SeriesOutlook &series) { return mapping->measureOf(series.series) != nullptr; });
            if (fits)
                m_fitting += saved.name;
        }
        show();
        const bool canGoOn = missingOfReading(m_state, m_wording).isEmpty();
        if (m_page->step() == ImportPage::Step::Read && m_wanted > ImportPage::Step::Read && canGoOn)
            goOn();
    });
    show();
}

void ImportDesk::takeMapping()
{
    const auto saved = std::ranges::find(m_saved, m_state.usedMapping, &KeptText::name);
    const bool isOther = saved != m_saved.end();
    const Result<ImportMapping> mapping = isOther ? mappingFromJson(saved->content.toUtf8(), saved->name) : Result<ImportMapping>(ImportMapping());
    if (!mapping) {
        m_page->banner()->setSentence(m_wording.error(mapping.error()));
        return;
    }
    m_state.mapping = *mapping;
    // The source of last year's table is not that of this one.
    m_state.mapping.sourceCells.clear();
    if (isOther)
        m_state.rememberedName = saved->name;
    m_state.heads.reset();
    readFile();
}

void ImportDesk::goOn()
{
    if (m_page->step() == ImportPage::Step::Read) {
        beginAnswers(m_state);
        m_series = 0;
        showStep(ImportPage::Step::Measure);
    } else if (m_page->step() == ImportPage::Step::Measure && m_series + 1 < m_state.outlook.series.size()) {
        ++m_series;
        showStep(ImportPage::Step::Measure);
    } else if (m_page->step() == ImportPage::Step::Measure) {
        showStep(ImportPage::Step::Check);
        check();
    } else if (m_page->step() == ImportPage::Step::Check) {
        write();
    }
    if (m_page->step() == ImportPage::Step::Measure && m_wanted > ImportPage::Step::Measure && missingOfMeasure(m_state, m_series, m_wording).isEmpty())
        goOn();
}

void ImportDesk::goBack()
{
    m_wanted = ImportPage::Step::Read;
    if (m_isWriting)
        return;
    if (m_page->step() == ImportPage::Step::Check) {
        showStep(ImportPage::Step::Measure);
    } else if (m_page->step() == ImportPage::Step::Measure && m_series > 0) {
        --m_series;
        showStep(ImportPage::Step::Measure);
    } else if (m_page->step() == ImportPage::Step::Measure) {
        m_work.cancel();
        showStep(ImportPage::Step::Read);
    }
}

void ImportDesk::check()
{
    m_check.reset();
    m_progress = 0;
    m_isLooking = true;
    const std::stop_token stop = m_work.next();
    const auto deliver = [this](const Result<ImportCheck> &found) {
        m_progress.reset();
        m_isLooking = false;
        if (found)
            m_check = *found;
        else if (found.error().code != ErrorCode::Cancelled)
            m_page->banner()->setSentence(m_wording.error(found.error()));
        show();
        if (m_page->step() == ImportPage::Step::Check && !m_isTouched)
            m_page->takeFocus();
    };
    const auto question = [job = jobOf(m_state), wording = m_wording, tell = teller(stop)](Library *library, const std::stop_token &both) { return checkImport(job, library, wording, both, tell); };
    if (isForOpen())
        m_session.overviews().ask(this, stop, [question](Library &library, const std::stop_token &both) { return question(&library, both); }, deliver);
    else
        m_session.overviews().run(this, stop, [question](const std::stop_token &both) { return question(nullptr, both); }, deliver);
    show();
}

std::function<void(double)> ImportDesk::teller(const std::stop_token &stop)
{
    return [this, stop, shown = -1](double fraction) mutable {
        const int percent = static_cast<int>(fraction * 100);
        if (percent == std::exchange(shown, percent))
            return;
        m_session.overviews().tell([this, stop, fraction] {
            if (stop.stop_requested() || !m_progress)
                return;
            m_progress = fraction;
            showFoot();
        });
    };
}

void ImportDesk::write()
{
    if (!m_check || m_isWriting)
        return;
    if (isForOpen()) {
        // For a received library the author is asked first, and may say no.
        m_awaitsEditing = true;
        m_documents.beginEditing([this] { writeNow(); });
        return;
    }
    m_isWriting = true;
    m_newPath = m_documents.placeFor(m_state.newTitle.trimmed());
    const TableSchema &table = *findTable("library"_L1);
    const QHash<QLatin1StringView, QString> cells{{"title"_L1, m_state.newTitle.simplified()}, {"description"_L1, m_wording.say("Import", "Figures imported from %1.").arg(m_state.file.name)}, {"version"_L1, u"1"_s},
                                                  {"created"_L1, QDate::currentDate().toString(Qt::ISODate)}, {"language"_L1, m_wording.locale().name().section(u'_', 0, 0)}, {"licence"_L1, u"all rights reserved"_s}};
    QStringList row;
    for (const ColumnSchema &column : table.columns)
        row += cells.value(column.name);
    m_documents.beginNew(m_newPath, row, [this] { writeNow(); });
    showFoot();
}

void ImportDesk::writeNow()
{
    if (!m_isActive || !m_check || m_page->step() != ImportPage::Step::Check)
        return;
    m_isWriting = true;
    m_awaitsEditing = false;
    m_progress = 0;
    Q_EMIT pageWanted(true);
    showFoot();
    ImportJob job = jobOf(m_state);
    job.mapping = m_check->mapping;
    m_written = m_check->summary.figures;
    const QString label = m_wording.say("Import", "import %1: %n figures", nullptr, m_written).arg(m_state.file.name);
    m_session.editing().addImport(label, [job](WorkingCopy &copy, const EditCommand &command, const std::stop_token &stop, const Progress &progress) {
        return countercheck::addImport(copy, command, job.content(), targetOf(copy), stop, progress);
    }, [this, mapping = job.mapping](const Result<CommandAnswer> &answer) { finish(answer, mapping); });
}

void ImportDesk::finish(const Result<CommandAnswer> &answer, const ImportMapping &mapping)
{
    m_isWriting = false;
    m_progress.reset();
    if (!answer || answer->isRefused()) {
        QStringList why;
        if (!answer)
            why += m_wording.error(answer.error());
        else
            for (const LintFinding &fault : answer->faults)
                why += m_wording.lint(fault);
        m_page->banner()->setSentence(m_wording.say("Import", "Nothing was imported. %1").arg(why.mid(0, 3).join(u' ')));
        // A library that was begun for these figures alone is gone with them.
        if (!isForOpen())
            m_session.editing().revert();
        show();
        return;
    }
    remember();
    m_session.overviews().ask(this, m_work.next(), [mapping, wording = m_wording](Library &library, const std::stop_token &stop) {
        library.noticeChanges();
        return importedMeasure(library, mapping, wording, stop);
    }, [this](const ImportedMeasure &imported) {
        m_imported = imported;
        showDone();
    });
}

/// Keeps the answers under their name, for next year's table.
void ImportDesk::remember()
{
    if (!m_state.isRemembered || m_state.rememberedName.trimmed().isEmpty())
        return;
    ImportMapping mapping = m_state.mapping;
    mapping.name = m_state.rememberedName.trimmed();
    const Result<Done> kept = m_session.own().keepMapping({mapping.name, QString::fromUtf8(mappingAsJson(mapping))});
    if (!kept)
        Q_EMIT said(m_wording.error(kept.error()));
}

void ImportDesk::showDone()
{
    DoneContent content;
    content.title = m_wording.say("Import", "%n figures are in your library", nullptr, m_written);
    const QString title = m_session.library() ? m_session.library()->description.title : QString();
    content.detail = m_wording.say("Import", "%1. One step in the history: Ctrl+Z takes all of it back. Ctrl+S writes the file.").arg(title);
    content.chartTitle = m_imported.name;
    content.chart = m_imported.chart;
    content.moves = {{u"export"_s, m_wording.say("Import", "Save and export this chart"), m_wording.say("Import", "PNG, SVG or PDF, made from the saved file")},
                     {u"chart"_s, m_wording.say("Import", "See the measure"), m_wording.say("Import", "its figures, and what is known of them")},
                     {u"claim"_s, m_wording.say("Import", "Add the claim that it answers"), m_wording.say("Import", "who said which number, in which words")},
                     {u"compare"_s, m_wording.say("Import", "Set it beside another count"), m_wording.say("Import", "if the library has one")}};
    if (const qint64 bare = m_check ? m_check->summary.sourcesWithoutAddress : 0; bare > 0)
        content.moves.insert(content.moves.begin() + 3, {u"sources"_s, m_wording.say("Import", "Give %n sources an address", nullptr, bare), m_wording.say("Import", "so that a reader can look them up")});
    m_page->done()->setContent(content);
    m_isTouched = false;
    showStep(ImportPage::Step::Done);
    Q_EMIT pageWanted(true);
    Q_EMIT said(m_wording.say("Import", "Kept. Ctrl+S writes it to the file."));
}

void ImportDesk::follow(const QString &name)
{
    View view;
    if (name == u"sources"_s) {
        leave();
        Q_EMIT sectionRequested(Section::Sources);
        return;
    }
    if (name == u"claim"_s) {
        leave();
        Q_EMIT newRowRequested(u"claims"_s);
        return;
    }
    if (name == u"chart"_s)
        view.subject = m_imported.id;
    else
        view.subject = MeasureSelection{.measures = {m_imported.id}};
    leave();
    if (name == u"export"_s)
        Q_EMIT exportRequested(view);
    else
        Q_EMIT viewRequested(view);
}

void ImportDesk::askToLeave()
{
    if (m_page->step() == ImportPage::Step::Done || (!m_isTouched && !m_isWriting)) {
        leave();
        return;
    }
    if (m_isWriting) {
        m_session.editing().cancel();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, m_wording.say("Import", "Import"), m_wording.say("Import", "Stop the import? Nothing has been written yet. The answers would be lost."), QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *stop = box->addButton(m_wording.say("Import", "Stop"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(m_wording.say("Import", "Go on with the import"), QMessageBox::RejectRole));
    connect(stop, &QPushButton::clicked, this, &ImportDesk::leave);
    box->open();
}

void ImportDesk::leave()
{
    m_work.cancel();
    m_searching.cancel();
    m_isActive = false;
    m_isLooking = false;
    m_isWriting = false;
    m_awaitsEditing = false;
    m_progress.reset();
    m_check.reset();
    m_state = {};
    m_page->read()->setContent({});
    Q_EMIT pageWanted(false);
}

}  // namespace countercheck

#include "moc_import_desk.cpp"
