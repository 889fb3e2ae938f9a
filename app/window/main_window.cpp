// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/claims/claim_page.h"
#include "app/claims/claim_subject.h"
#include "app/comparison/comparison_subject.h"
#include "app/editing/document_desk.h"
#include "app/exporting/export_desk.h"
#include "app/exporting/library_export.h"
#include "app/find/figures_subject.h"
#include "app/find/find_subject.h"
#include "app/forms/edit_desk.h"
#include "app/forms/form_subject.h"
#include "app/help/help_subject.h"
#include "app/importing/import_desk.h"
#include "app/palette/palette.h"
#include "app/records/coverage_subject.h"
#include "app/records/citation_desk.h"
#include "app/records/questions_subject.h"
#include "app/records/record_subject.h"
#include "app/records/request_desk.h"
#include "app/shell/history_buttons.h"
#include "app/shell/panes.h"
#include "app/shell/passport_presenter.h"
#include "app/shell/screen_fit.h"
#include "app/shell/settings.h"
#include "app/window/about_box.h"
#include "app/window/address_opener.h"
#include "app/window/dropped_files.h"
#include "app/window/file_opening.h"
#include "app/window/file_status.h"
#include "app/window/library_check_dialog.h"
#include "app/window/library_details_dialog.h"
#include "app/window/recent_files.h"
#include "app/window/record_menu.h"
#include "app/window/search_memory.h"
#include "app/window/search_opener.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/document_line.h"
#include "widgets/controls/mark_bar.h"
#include "widgets/controls/pane_head.h"
#include "widgets/controls/rail.h"
#include "widgets/pages/record_view.h"
#include "widgets/pages/start_view.h"
#include "widgets/passport/passport_view.h"

#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

constexpr QSize leastSize(860, 520);
constexpr int messageMilliseconds = 6000;

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Lets a page that is not seen ask for no room.
void countCurrentPageOnly(QStackedWidget *pages)
{
    for (int index = 0; index < pages->count(); ++index) {
        const QSizePolicy::Policy policy = index == pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        pages->widget(index)->setSizePolicy(policy, policy);
    }
}

}  // namespace

MainWindow::MainWindow(Session &session, Settings &settings, Appearance &appearance)
    : m_session(session), m_settings(settings), m_appearance(appearance), m_wording(session.wording()),
      m_actions(new Actions(m_wording, this)), m_recentFiles(new RecentFiles(m_wording, settings, this)), m_navigation(settings),
      m_claim(new ClaimSubject(session, settings, this)), m_comparison(new ComparisonSubject(session, this)), m_find(new FindSubject(session, this)), m_figures(new FiguresSubject(session, this)),
      m_coverage(new CoverageSubject(session, settings, this)), m_questions(new QuestionsSubject(session, settings, this)), m_help(new HelpSubject(m_wording, *m_actions, this)), m_forms(new FormSubject(session, this)),
      m_records{new RecordSubject(session, settings, SearchedKind::Measures, this), new RecordSubject(session, settings, SearchedKind::Figures, this), new RecordSubject(session, settings, SearchedKind::Sources, this),
                new RecordSubject(session, settings, SearchedKind::Gaps, this)},
      m_citations(new CitationDesk(m_wording, settings, m_navigation, this)), m_exports(new ExportDesk(session, settings, m_navigation, this)), m_libraryExport(new LibraryExport(session, settings, this)), m_documents(new DocumentDesk(session, settings, m_navigation, this)), m_imports(new ImportDesk(session, *m_documents, this)), m_requests(new RequestDesk(session, settings, m_navigation, this)),
      m_palette(new Palette(session, m_navigation, *m_actions, settings, this)), m_files(new FileOpening(session, m_navigation, *m_recentFiles, this)),
      m_pages(new QStackedWidget), m_status(new FileStatus(m_wording, statusBar()))
{
    m_navigation.add(m_claim);
    m_navigation.add(m_comparison);
    // Before the search and the records: a section begins with its table.
    m_navigation.add(m_figures);
    m_navigation.add(m_coverage);
    m_navigation.add(m_questions);
    m_navigation.add(m_find);
    m_navigation.add(m_help);
    for (RecordSubject *records : m_records)
        m_navigation.add(records);
    m_navigation.add(m_forms);
    m_edits = new EditDesk(m_session, m_navigation, *m_forms, [this](const std::function<void()> &then) { m_documents->beginEditing(then); }, this);
    m_recordMenu = new RecordMenu(m_session, m_navigation, this);
    m_passport = new PassportPresenter(m_wording, m_navigation, this);
    m_panes = new Panes(m_wording, m_passport->view());
    m_searchMemory = new SearchMemory(m_session, m_navigation, m_panes->head(), this);
    m_panes->setLineAbovePages(m_recordMenu->bar());
    m_panes->setLineAbovePages(m_documents->line());
    m_search = new SearchOpener({*m_panes, *m_find, *m_help, *m_palette}, m_navigation, *m_actions, this);
    setWindowTitle(m_wording.say("Window", "Countercheck"));
    setMinimumSize(sizeOnScreen(leastSize, *this));
    m_actions->addMenus(menuBar(), m_recentFiles, m_comparison->saving()->menu());
    m_pages->addWidget(m_panes);
    m_pages->addWidget(m_files->page());
    m_pages->addWidget(m_imports->page());
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] { countCurrentPageOnly(m_pages); });
    countCurrentPageOnly(m_pages);
    setCentralWidget(scrollingOnSmallScreens(m_pages));
    restoreLayout({*this, *m_panes, *m_claim->claimPage()}, m_settings);
    connectSession();
    connectSubjects();
    connectParts();
    for (SubjectInView *subject : m_navigation.subjects())
        m_panes->add(subject->list(), subject->page());
    m_navigation.restoreScale();
    showTheme();
    showView();
    m_claim->takeFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSession()
{
    connect(&m_session, &Session::libraryChanged, this, &MainWindow::showLibrary);
    connect(&m_session, &Session::rowsChanging, &m_navigation, &Navigation::keepViews);
    connect(&m_session, &Session::rowsChanged, &m_navigation, &Navigation::refresh);
    connect(&m_session.file(), &FileCheck::changed, this, &MainWindow::showFileState);
    connect(&m_session, &Session::counted, this, [this] {
        if (const auto &library = m_session.library(); library && library->counts)
            m_recentFiles->noteContent(library->path, contentOf(library->description, *library->counts, m_wording));
        m_status->setCounts(m_session.library()->counts);
        m_panes->rail()->setCounts(m_find->counts());
    });
    connect(&m_session, &Session::rowsChanged, this, &MainWindow::showTitle);
    connect(&m_session.editing(), &LibraryEditing::changed, this, &MainWindow::showDocument);
    connect(&m_session.editing(), &LibraryEditing::saved, this, [this](const QString &path) {
        if (m_session.library() && m_session.editing().isEditing())
            m_recentFiles->add(path, m_session.library()->description.title);
        // It is saved all the same, but nobody should pass it on without knowing.
        m_isSavedChecked = true;
        m_session.file().checkLibrary();
    });
    connect(&m_session.file(), &FileCheck::checked, this, [this](const Result<LibraryCheck> &check) {
        if (!std::exchange(m_isSavedChecked, false) || !check)
            return;
        const auto grave = std::ranges::count(check->findings, Gravity::Grave, &LintFinding::gravity);
        if (grave > 0)
            warn(m_wording.say("Window", "The file is saved. The check has %n grave findings, which File ▸ Check library lists.", nullptr, grave));
    });
    connect(&m_session.editing(), &LibraryEditing::becameIdle, this, [this] {
        if (m_isToClose)
            close();
    });
    connect(&m_session, &Session::failed, this, [this](const Error &error) {
        // The line above the pages says it as long as it is so.
        if (error.code != ErrorCode::EditedElsewhere)
            sayError(error);
    });
    connect(m_palette, &Palette::failed, this, &MainWindow::sayError);
    // A warning about the words of one claim says nothing about another.
    connect(&m_session.claim(), &ClaimInView::claimChanged, this, &MainWindow::forgetWarning);
}

void MainWindow::connectSubjects()
{
    connect(&m_navigation, &Navigation::changed, this, &MainWindow::showView);
    new HistoryButtons(m_navigation, this);
    for (const SubjectInView *subject : m_navigation.subjects()) {
        connect(subject, &SubjectInView::said, this, &MainWindow::say);
        connect(subject, &SubjectInView::failed, this, &MainWindow::sayError);
        connect(subject, &SubjectInView::listWanted, this, [this] {
            m_panes->setPaneChoice(Panes::Pane::List, true);
            m_navigation.subject().takeFocus();
        });
        connect(subject, &SubjectInView::previewToggled, this, [this] { runHere(Command::ShowPassport); });
    }
    const auto open = [this](const QString &url) { openAddress(url, m_wording, this); };
    connect(m_claim, &ClaimSubject::openRequested, this, open);
    const auto go = [this](const View &view) { m_navigation.go(view); };
    connect(m_figures, &FiguresSubject::viewRequested, this, go);
    connect(m_coverage, &CoverageSubject::viewRequested, this, go);
    connect(m_questions, &QuestionsSubject::viewRequested, this, go);
    for (RecordSubject *records : m_records) {
        connect(records, &RecordSubject::openRequested, this, open);
        connect(records, &RecordSubject::viewRequested, this, [this](const View &view) { m_navigation.go(view); });
    }
    connect(m_forms, &FormSubject::viewRequested, this, go);
    connect(m_forms, &FormSubject::unkeptChanged, this, &MainWindow::updateCommands);
    connect(m_edits, &EditDesk::viewRequested, this, go);
    connect(m_edits, &EditDesk::saveRequested, this, [this] { run(Command::Save); });
    connect(m_edits, &EditDesk::said, this, &MainWindow::say);
    connect(m_edits, &EditDesk::warned, this, &MainWindow::warn);
    connect(m_edits, &EditDesk::failed, this, &MainWindow::sayError);
    connect(m_recordMenu, &RecordMenu::filling, m_edits, &EditDesk::fill);
    connect(m_passport, &PassportPresenter::openRequested, this, open);
    connect(m_passport, &PassportPresenter::compareRequested, this, &MainWindow::compareFigure);
    connect(m_passport, &PassportPresenter::copied, this, [this](const QString &said, const QString &warning) {
        say(said);
        forgetWarning();
        if (!warning.isEmpty())
            warn(warning);
    });
}

void MainWindow::connectParts()
{
    connect(m_actions, &Actions::triggered, this, &MainWindow::run);
    connect(m_search, &SearchOpener::closeRequested, this, [this] { run(Command::ClosePage); });
    connect(m_search, &SearchOpener::comparisonWanted, this, [this] { runHere(Command::NewComparison); });
    connect(m_palette, &Palette::savedSearchWanted, m_searchMemory, &SearchMemory::open);
    connect(m_palette, &Palette::savedComparisonWanted, m_comparison->saving(), &ComparisonSaving::open);
    connect(m_palette, &Palette::measureWanted, m_comparison, &ComparisonSubject::addMeasure);
    connect(m_actions, &Actions::pageRequested, this, [this](ViewPage page) { m_navigation.subject().openPage(page); });
    connect(m_recentFiles, &RecentFiles::chosen, this, [this](const QString &path) { openFile(path); });
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::showTheme);
    connect(&m_appearance, &Appearance::textSizeChanged, this, [this] {
        showTheme();
        updateCommands();
        //: %1 is a number; the text of the window is that large, in per cent of its usual size.
        say(m_wording.say("Window", "Text size %1 %").arg(m_appearance.textSize()));
    });
    // The keyboard stays with the subject, and does not go to whatever comes next in the window.
    connect(m_panes, &Panes::focusHidden, this, [this] { m_navigation.subject().takeFocus(); });
    connect(m_panes, &Panes::paneVisibilityChanged, this, [this] {
        tellOfPreview();
        updateCommands();
    });
    m_citations->attach(m_records[2]->record(), m_actions->action(Command::CopyCitation)->shortcut().toString(QKeySequence::NativeText));
    connect(m_find, &FindSubject::saveRequested, this, [this] { run(Command::SaveSearch); });
    connect(m_searchMemory, &SearchMemory::said, this, &MainWindow::say);
    connect(m_searchMemory, &SearchMemory::failed, this, &MainWindow::sayError);
    connect(m_recordMenu, &RecordMenu::viewRequested, this, [this](const View &view) { m_navigation.go(view); });
    connect(m_recordMenu, &RecordMenu::comparisonRequested, m_comparison, &ComparisonSubject::addMeasure);
    connect(m_recordMenu, &RecordMenu::citationRequested, m_citations, &CitationDesk::copy);
    connect(m_recordMenu, &RecordMenu::requestRequested, m_requests, &RequestDesk::draft);
    for (const RecordSubject *records : m_records)
        connect(records->record(), &RecordView::comparisonRequested, m_comparison, &ComparisonSubject::addMeasure);
    connect(m_records[3]->record(), &RecordView::requestRequested, this, [this] { m_requests->run(Command::DraftRequest); });
    connect(m_records[3]->record(), &RecordView::noteRequested, this, [this] { run(Command::NoteRecord); });
    connect(m_questions, &QuestionsSubject::requestRequested, m_requests, &RequestDesk::draft);
    connect(m_coverage, &CoverageSubject::requestRequested, m_requests, &RequestDesk::draft);
    connect(m_requests, &RequestDesk::said, this, &MainWindow::say);
    connect(m_requests, &RequestDesk::warned, this, &MainWindow::warn);
    connect(m_requests, &RequestDesk::failed, this, &MainWindow::sayError);
    connect(m_recordMenu, &RecordMenu::copied, m_passport, &PassportPresenter::copied);
    connect(m_recordMenu, &RecordMenu::said, this, &MainWindow::say);
    connect(m_recordMenu, &RecordMenu::failed, this, &MainWindow::sayError);
    connect(&m_session.own(), &OwnRecords::changed, this, &MainWindow::updateCommands);
    connect(m_citations, &CitationDesk::openRequested, this, [this](const QString &url) { openAddress(url, m_wording, this); });
    connect(m_citations, &CitationDesk::said, this, &MainWindow::say);
    connect(m_citations, &CitationDesk::warned, this, &MainWindow::warn);
    connect(m_exports, &ExportDesk::said, this, &MainWindow::say);
    connect(m_exports, &ExportDesk::warned, this, &MainWindow::warn);
    connect(m_libraryExport, &LibraryExport::said, this, &MainWindow::say);
    connect(m_libraryExport, &LibraryExport::warned, this, &MainWindow::warn);
    connect(m_documents, &DocumentDesk::said, this, &MainWindow::say);
    connect(m_documents, &DocumentDesk::warned, this, &MainWindow::warn);
    connect(m_documents, &DocumentDesk::changed, this, &MainWindow::updateCommands);
    connect(m_documents, &DocumentDesk::openRequested, this, [this](const QString &path, const View &view) { openFile(path, Library::Unmerged::Refuse, view); });
    connect(m_imports, &ImportDesk::pageWanted, this, [this](bool isWanted) {
        if (isWanted) {
            m_panes->banner()->setSentence({});
            m_pages->setCurrentWidget(m_imports->page());
            updateCommands();
        } else if (m_session.library()) {
            showPage(false);
        } else if (m_pages->currentWidget() == m_imports->page()) {
            m_files->showNoLibrary();
        }
    });
    connect(m_imports, &ImportDesk::changed, this, &MainWindow::updateCommands);
    connect(m_imports, &ImportDesk::said, this, &MainWindow::say);
    connect(m_imports, &ImportDesk::refused, m_files, &FileOpening::showRefusal);
    connect(m_imports, &ImportDesk::libraryFound, &m_session, [this](const QString &path) { m_session.open(path); });
    connect(m_files, &FileOpening::tableWanted, this, &MainWindow::importTable);
    connect(m_imports, &ImportDesk::viewRequested, this, [this](const View &view) { m_navigation.go(view); });
    connect(m_imports, &ImportDesk::sectionRequested, this, [this](Section section) { m_navigation.goToSection(section); });
    connect(m_imports, &ImportDesk::exportRequested, this, &MainWindow::exportOnceShown);
    connect(m_imports, &ImportDesk::newRowRequested, this, [this](const QString &table) { m_forms->beginNew(*findTable(QLatin1StringView(table.toLatin1()))); });
    auto *drops = new DroppedFiles(this);
    connect(drops, &DroppedFiles::hovering, m_files->start(), &StartView::setDropping);
    connect(drops, &DroppedFiles::dropped, this, [this](const QString &path) { openFile(path); });
    connect(m_files->start(), &StartView::importRequested, this, [this] { run(Command::Import); });
    connect(m_files, &FileOpening::newWanted, this, [this] { run(Command::NewLibrary); });
    connect(m_files, &FileOpening::helpWanted, m_help, &HelpSubject::showFirstSteps);
    connect(m_files, &FileOpening::said, this, &MainWindow::say);
    connect(m_files, &FileOpening::warned, this, &MainWindow::warn);
    connect(m_files, &FileOpening::refused, this, [this](const QString &words) { m_panes->banner()->setSentence(words); });
    connect(m_files, &FileOpening::pageWanted, this, &MainWindow::showPage);
    connect(m_files, &FileOpening::pictureOpened, this, [this] {
        forgetWarning();
        m_pages->setCurrentWidget(m_panes);
    });
}

void MainWindow::openFile(const QString &path, Library::Unmerged unmerged, const View &view)
{
    // What was found is shown where it was looked for.
    if (!view.facets.empty() || view.kind() == SubjectKind::Search)
        m_panes->setPaneChoice(Panes::Pane::List, true);
    m_edits->askAboutUnkept([=, this] { m_files->open(path, unmerged, view); });
}

void MainWindow::importTable(const QString &path)
{
    m_edits->askAboutUnkept([=, this] { m_imports->begin(path); });
}

/// Shows a chart, and asks how to export it as soon as it is there. It is made from the file, which is written first.
void MainWindow::exportOnceShown(const View &view)
{
    const LibraryEditing &editing = m_session.editing();
    if (editing.status() && editing.status()->isUnsaved) {
        auto *saving = new QObject(this);
        connect(&editing, &LibraryEditing::saved, saving, [this, saving, view] {
            saving->deleteLater();
            exportOnceShown(view);
        }, Qt::QueuedConnection);
        connect(&editing, &LibraryEditing::saveFailed, saving, &QObject::deleteLater);
        m_navigation.go(view);
        run(Command::Save);
        return;
    }
    auto *waiting = new QObject(this);
    const auto look = [this, waiting] {
        if (!m_actions->action(Command::ExportChart)->isEnabled() || m_navigation.subject().isOnItsWay())
            return;
        waiting->deleteLater();
        run(Command::ExportChart);
    };
    connect(&m_navigation, &Navigation::changed, waiting, look, Qt::QueuedConnection);
    connect(&m_session, &Session::settled, waiting, look, Qt::QueuedConnection);
    m_navigation.go(view);
}

void MainWindow::showLibrary()
{
    m_navigation.restart();
    m_status->setLibrary(m_session.library());
    showTitle();
    const std::optional<View> wanted = m_files->takeWanted();
    if (!m_session.library()) {
        m_files->showNoLibrary();
        return;
    }
    const OpenedLibrary &library = *m_session.library();
    m_recentFiles->add(library.path, library.description.title);
    m_panes->banner()->setSentence({});
    m_pages->setCurrentWidget(m_panes);
    if (wanted && wanted->kind() == SubjectKind::Row) {
        m_edits->change(std::get<EditedRow>(wanted->subject));
    } else if (wanted && !m_navigation.go(*wanted)) {
        m_navigation.setScale(wanted->scale);
        m_navigation.setWithContext(wanted->withContext);
        m_claim->showFirst(*wanted);
    }
    updateCommands();
}

void MainWindow::showTitle()
{
    if (!m_session.library()) {
        setWindowModified(false);
        setWindowTitle(m_wording.say("Window", "Countercheck"));
        m_panes->head()->setTitle({});
        return;
    }
    QString title = m_session.library()->description.title;
    m_panes->head()->setTitle(title);
    const LibraryEditing &editing = m_session.editing();
    if (!editing.isEditing()) {
        setWindowModified(false);
        //: The title of the window; %1 is the title of the library.
        setWindowTitle(m_wording.say("Window", "Countercheck — %1").arg(title));
        return;
    }
    // Qt puts the mark of what is not saved where these brackets stand; those of a title are doubled.
    setWindowTitle(m_wording.say("Window", "Countercheck — %1").arg(title.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"))) + QStringLiteral("[*]"));
    setWindowModified(editing.status()->isUnsaved);
}

void MainWindow::showDocument()
{
    const LibraryEditing &editing = m_session.editing();
    showTitle();
    if (!m_session.library() || !editing.isEditing())
        m_status->setEditing(std::nullopt);
    else
        m_status->setEditing(DocumentState{m_session.library()->path, !editing.original().isEmpty(), editing.hasFile(), editing.status()->isUnsaved, editing.status()->unsaved});
    updateCommands();
}

void MainWindow::showFileState()
{
    const FileState &state = m_session.file().state();
    m_status->setState(state);
    // A check under way takes back nothing that another question has found.
    if (state.soundness == FileState::Soundness::Faulty)
        m_panes->banner()->setSentence(m_wording.error(state.fault));
    else if (state.soundness == FileState::Soundness::Changed)
        m_panes->banner()->setSentence(m_wording.say("Window", "The file of this library has changed since it was opened. Open it again to see what it holds now."));
}

void MainWindow::showView()
{
    SubjectInView &subject = m_navigation.subject();
    // The help is there without a library as well.
    if (&subject == m_help && !m_pageBeforeHelp) {
        m_pageBeforeHelp = m_pages->currentWidget();
        m_pages->setCurrentWidget(m_panes);
    } else if (&subject != m_help && m_pageBeforeHelp) {
        m_pages->setCurrentWidget(std::exchange(m_pageBeforeHelp, nullptr));
    }
    m_panes->show(subject.list(), subject.page());
    m_panes->setSide(subject.hasPreview() ? std::optional(Panes::Pane::Preview) : subject.chart() ? std::optional(Panes::Pane::Passport) : std::nullopt, subject.preview(), subject.previewName());
    tellOfPreview();
    m_panes->rail()->setCurrent(&subject == m_find ? m_find->sectionShownAlone() : subject.section());
    m_panes->rail()->setCounts(m_find->counts());
    m_panes->head()->setText(m_find->typed());
    updateCommands();
}

/// Tells the subject in view whether the side panel shows what it has for it.
void MainWindow::tellOfPreview()
{
    SubjectInView &subject = m_navigation.subject();
    subject.setPreviewVisible(m_panes->isPaneVisible(Panes::Pane::Preview) || (subject.preview() && m_panes->isPaneVisible(Panes::Pane::Passport)));
}

void MainWindow::showTheme()
{
    const ThemeName theme = m_appearance.theme();
    applyTheme(theme, m_appearance.textSize());
    for (SubjectInView *subject : m_navigation.subjects())
        subject->setTheme(theme);
    m_imports->setTheme(theme);
}

void MainWindow::showPage(bool isMessage)
{
    QWidget *page = isMessage ? m_files->page() : m_panes;
    const bool isOther = m_pages->currentWidget() != page;
    m_pages->setCurrentWidget(page);
    if (isOther && !isMessage)
        m_navigation.subject().takeFocus();
    updateCommands();
}

bool MainWindow::isLibraryInView() const
{
    return m_session.library().has_value() && m_pages->currentWidget() == m_panes;
}

void MainWindow::updateCommands()
{
    const bool isInView = isLibraryInView();
    m_actions->setAvailable(isInView, isInView && m_navigation.subject().passport());
    // Each subject sets its own commands; only the one in view sets those that all share.
    for (SubjectInView *subject : m_navigation.subjects())
        subject->updateCommands(*m_actions, isInView && subject == &m_navigation.subject());
    m_passport->updateCommands(*m_actions, isInView);
    m_recordMenu->updateCommands(*m_actions, isInView);
    m_searchMemory->updateCommands(*m_actions, isInView);
    m_requests->updateCommands(*m_actions, isInView);
    m_citations->updateCommands(*m_actions, isInView);
    m_exports->updateCommands(*m_actions, isInView);
    m_documents->updateCommands(*m_actions, isInView);
    m_navigation.updateCommands(*m_actions, isInView || &m_navigation.subject() == m_help);
    m_appearance.updateCommands(*m_actions);
    m_comparison->saving()->menu()->setEnabled(isInView);
    m_edits->updateCommands(*m_actions, isInView);
    m_panes->updateCommands(*m_actions);
    m_imports->updateCommands(*m_actions);
}

void MainWindow::run(Command command)
{
    if (m_imports->run(command) || m_edits->run(command) || m_navigation.run(command) || m_search->run(command) || m_recordMenu->run(command) || m_searchMemory->run(command) || m_citations->run(command) || m_requests->run(command) || m_passport->run(command) || m_exports->run(command) || m_libraryExport->run(command) || m_appearance.run(command) || m_navigation.subject().run(command) || m_documents->run(command))
        return;
    runHere(command);
}

void MainWindow::runHere(Command command)
{
    const auto toggle = [this](Panes::Pane pane) { m_panes->setPaneChoice(pane, !m_panes->isPaneVisible(pane)); };
    switch (command) {
    case Command::Open: m_files->choose(); break;
    case Command::CloseLibrary: m_edits->askAboutUnkept([this] { m_session.close(); }); break;
    case Command::AboutLibrary: openDialog(new LibraryDetailsDialog(m_session, this)); break;
    case Command::CheckLibrary: openDialog(new LibraryCheckDialog(m_session, this)); break;
    case Command::Quit: close(); break;
    case Command::NextPane: m_panes->focusNext(m_navigation.subject().parts()); break;
    case Command::ShowClaims: toggle(Panes::Pane::List); break;
    case Command::ShowPassport: toggle(m_panes->side().value_or(Panes::Pane::Passport)); break;
    case Command::ResetLayout: resetLayout({*this, *m_panes, *m_claim->claimPage()}, m_settings); break;
    case Command::NewComparison:
        // Measures are picked in the list.
        if (!m_panes->isPaneVisible(Panes::Pane::List))
            m_panes->setPaneChoice(Panes::Pane::List, true);
        m_comparison->start({}, {});
        break;
    case Command::CompareFigure: compareFigure(); break;
    case Command::ManageComparisons: m_comparison->saving()->showDialog(); break;
    case Command::About: showAbout(m_wording, this); break;
    default: break;
    }
}

void MainWindow::compareFigure()
{
    const SubjectInView &subject = m_navigation.subject();
    const auto dossier = subject.dossier();
    const Observation *figure = dossier && subject.passport() ? findById(dossier->observations, subject.passport()->observation) : nullptr;
    if (figure)
        m_comparison->addMeasure(figure->measure);
}

void MainWindow::sayError(const Error &error)
{
    // What an undo has taken away is no fault.
    if (error.code == ErrorCode::NoSuchRow && m_session.editing().isEditing()) {
        if (statusBar()->currentMessage().isEmpty())
            say(m_wording.say("Window", "That record is not there any more."));
        return;
    }
    m_panes->banner()->setSentence(m_wording.error(error));
}

void MainWindow::say(const QString &words)
{
    statusBar()->showMessage(words, messageMilliseconds);
}

void MainWindow::warn(const QString &words)
{
    // A warning may be long, and must not pass before it was read.
    m_warning = words;
    m_panes->banner()->setSentence(words);
    if (!isLibraryInView() && !m_imports->isActive())
        showPage(false);
}

void MainWindow::forgetWarning()
{
    if (!m_warning.isEmpty() && m_panes->banner()->sentence() == m_warning)
        m_panes->banner()->setSentence({});
    m_warning.clear();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberLayout({*this, *m_panes, *m_claim->claimPage()}, m_settings);
    if (m_forms->unkept() > 0) {
        event->ignore();
        m_edits->askAboutUnkept([this] {
            m_forms->discardAll();
            close();
        });
        return;
    }
    // A change on its way, and a file that is being written, come to their end first: nothing asks, and nothing is lost.
    m_isToClose = m_session.editing().isKeeping();
    if (m_isToClose) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Whoever comes back to the window may have replaced the file meanwhile.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_session.file().lookAtFile();
    // Another window may have changed what the reader keeps.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_session.library())
        m_session.own().readAgain();
}

void MainWindow::contextMenuEvent(QContextMenuEvent *event)
{
    const QWidget *at = event->reason() == QContextMenuEvent::Keyboard ? focusWidget() : childAt(event->pos());
    if (!at || !isLibraryInView())
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    if (m_recordMenu->popUp(at, isByKey ? std::nullopt : std::optional(at->mapFrom(this, event->pos())), isByKey ? at->mapToGlobal(at->rect().center()) : event->globalPos()))
        event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const QWidget *at = focusWidget();
    const bool isMenuKey = event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (isMenuKey && at && isLibraryInView() && m_recordMenu->popUp(at, std::nullopt, at->mapToGlobal(at->rect().center())))
        return;
    QMainWindow::keyPressEvent(event);
}

}  // namespace countercheck

#include "moc_main_window.cpp"
