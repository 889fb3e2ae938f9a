// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/window/address_opener.h"
#include "app/exporting/chart_opener.h"
#include "app/comparison/comparison_desk.h"
#include "app/exporting/export_desk.h"
#include "app/window/file_status.h"
#include "app/shell/panes.h"
#include "app/window/recent_files.h"
#include "app/window/library_check_dialog.h"
#include "app/window/shortcuts_dialog.h"
#include "widgets/banner.h"
#include "widgets/figure_view.h"
#include "widgets/claim_header_view.h"
#include "widgets/claim_list_view.h"
#include "widgets/comparison_page.h"
#include "widgets/figure_table.h"
#include "widgets/message_page.h"
#include "widgets/passport_view.h"
#include "widgets/side_by_side_view.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

namespace countercheck {

namespace {

constexpr QSize firstSize(1440, 900);
constexpr int messageMilliseconds = 6000;

/// How a pane is called in the settings.
struct NamedPane {
    Panes::Pane pane;
    const char *name;
};

constexpr NamedPane namedPanes[] = {
    {Panes::Pane::Claims, "claims"},
    {Panes::Pane::Table, "table"},
    {Panes::Pane::Passport, "passport"},
};

/// The one local file of a drag, or empty.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

MainWindow::MainWindow(Session &session, Settings &settings, Appearance &appearance)
    : m_session(session), m_settings(settings), m_appearance(appearance), m_wording(session.wording()),
      m_actions(new Actions(m_wording, this)), m_recentFiles(new RecentFiles(m_wording, settings, this)),
      m_pages(new QStackedWidget), m_panes(new Panes(m_wording)),
      m_desk(new ComparisonDesk(session, settings, *m_panes, *m_actions, this)),
      m_exports(new ExportDesk(session, settings, *m_desk, *m_panes, *m_actions, this)), m_message(new MessagePage),
      m_status(new FileStatus(m_wording, statusBar()))
{
    setWindowTitle(m_wording.say("Window", "Countercheck"));
    setMinimumSize(860, 520);
    setAcceptDrops(true);
    m_actions->addMenus(menuBar(), m_recentFiles, m_desk->savedMenu());
    m_pages->addWidget(m_panes);
    m_pages->addWidget(m_message);
    setCentralWidget(m_pages);
    restoreLayout();
    connectSession();
    connectViews();
    connectExports();
    showTheme();
    updateCommands();
    m_panes->claims()->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSession()
{
    connect(&m_session, &Session::libraryChanged, this, &MainWindow::showLibrary);
    connect(&m_session, &Session::openFailed, this, &MainWindow::showOpenError);
    connect(&m_session, &Session::claimRowsChanged, this, &MainWindow::showClaimRows);
    connect(&m_session, &Session::claimChanged, this, &MainWindow::showClaim);
    connect(&m_session, &Session::figureChanged, this, &MainWindow::showFigure);
    connect(&m_session, &Session::summariesArrived, m_panes->claimModel(), &ClaimListModel::setSummaries);
    connect(&m_session, &Session::summariesFailed, m_panes->claimModel(), &ClaimListModel::setUnreadable);
    connect(&m_session, &Session::facetsChanged, m_panes->claims(), &ClaimListView::setFacets);
    connect(&m_session, &Session::fileCheckChanged, this, [this] {
        const FileCheck &check = m_session.fileCheck();
        m_status->setCheck(check);
        // A check under way takes back nothing that another question has found.
        if (check.state == FileCheck::State::Faulty)
            m_panes->banner()->setSentence(m_wording.error(check.fault));
    });
    connect(&m_session, &Session::failed, this, [this](const Error &error) {
        m_panes->banner()->setSentence(m_wording.error(error));
    });
}

void MainWindow::connectViews()
{
    connect(m_actions, &Actions::triggered, this, &MainWindow::run);
    connect(m_recentFiles, &RecentFiles::chosen, this, [this](const QString &path) { openFile(path); });
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::showTheme);
    connect(m_message, &MessagePage::pressed, this, [this] {
        if (m_refusedPath.isEmpty())
            chooseFile();
        else
            openFile(m_refusedPath, Library::Unmerged::ReadPrivateCopy);
    });

    connect(m_message, &MessagePage::backPressed, this, &MainWindow::backToLibrary);

    connect(m_panes->claimModel(), &ClaimListModel::pageNeeded, &m_session, &Session::fetchSummaries);
    connect(m_panes->claims(), &ClaimListView::queryChanged, &m_session, &Session::setQuery);
    connect(m_panes->claims(), &ClaimListView::claimActivated, &m_session, &Session::selectClaim);
    connect(m_panes->chart(), &FigureView::observationActivated, &m_session, &Session::selectObservation);
    connect(m_panes->table(), &FigureTable::observationActivated, &m_session, &Session::selectObservation);
    connect(m_panes->passport(), &PassportView::citeRequested, this, [this](const QString &citation) {
        copy(citation, m_wording.say("Window", "The reference is on the clipboard."));
    });
    connect(m_panes->passport(), &PassportView::copyPairRequested, this, &MainWindow::copyPairSentence);
    connect(m_panes->passport(), &PassportView::copyArithmeticRequested, this, &MainWindow::copyArithmetic);
    connect(m_panes->findings(), &SideBySideView::copyPairRequested, this, &MainWindow::copyPairSentence);
    connect(m_panes->findings(), &SideBySideView::copyArithmeticRequested, this, &MainWindow::copyArithmetic);
    const auto open = [this](const QString &url) { openAddress(url, m_wording, this); };
    connect(m_panes->passport(), &PassportView::openRequested, this, open);
    connect(m_panes->header(), &ClaimHeaderView::openRequested, this, open);
    connect(m_desk, &ComparisonDesk::viewChanged, this, &MainWindow::updateCommands);
    connect(m_desk, &ComparisonDesk::said, this, [this](const QString &words) { statusBar()->showMessage(words, messageMilliseconds); });
    connect(m_panes, &Panes::paneVisibilityChanged, this, &MainWindow::updateCommands);
}

void MainWindow::connectExports()
{
    m_opener = new ChartOpener(m_session, *m_desk, *m_panes, this);
    const auto tell = [this](const QString &words) { statusBar()->showMessage(words, messageMilliseconds); };
    connect(m_exports, &ExportDesk::said, this, tell);
    connect(m_exports, &ExportDesk::warned, this, &MainWindow::warn);
    connect(m_opener, &ChartOpener::said, this, tell);
    connect(m_opener, &ChartOpener::warned, this, &MainWindow::warn);
    connect(m_opener, &ChartOpener::opened, this, [this] {
        forgetWarning();
        m_pages->setCurrentWidget(m_panes);
        updateCommands();
    });
    connect(m_opener, &ChartOpener::refused, this, [this](const QString &name, const QString &words) {
        if (m_session.library()) {
            warn(words);
            return;
        }
        m_refusedPath.clear();
        m_message->setMessage(m_wording.say("Window", "%1 was not opened").arg(name), words, m_wording.say("Window", "Open…"));
        m_pages->setCurrentWidget(m_message);
        updateCommands();
    });
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = m_settings.value(Setting::WindowGeometry).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(firstSize);
    m_panes->restore(m_settings.value(Setting::PaneSizes).toByteArray(), m_settings.value(Setting::ChartAndTable).toByteArray());
    const QStringList hidden = m_settings.value(Setting::HiddenPanes).toStringList();
    for (const NamedPane &entry : namedPanes) {
        if (hidden.contains(QLatin1String(entry.name)))
            m_panes->setPaneVisible(entry.pane, false);
    }
}

void MainWindow::openFile(const QString &path, Library::Unmerged unmerged, const ClaimId &claim)
{
    if (ChartOpener::isPicture(path))
        m_opener->open(path);
    else
        m_session.open(path, unmerged, claim);
}

void MainWindow::showNoLibrary()
{
    m_refusedPath.clear();
    m_message->setMessage(m_wording.say("Window", "No library is open"),
                          m_wording.say("Window", "Open a library file, or drop one here."), m_wording.say("Window", "Open…"));
    m_pages->setCurrentWidget(m_message);
    updateCommands();
}

void MainWindow::showLibrary()
{
    m_status->setLibrary(m_session.library());
    m_panes->claims()->clearSearch();
    if (!m_session.library()) {
        m_panes->claims()->setLibraryTitle({});
        setWindowTitle(m_wording.say("Window", "Countercheck"));
        showNoLibrary();
        return;
    }
    const OpenedLibrary &library = *m_session.library();
    m_refusedPath.clear();
    m_recentFiles->add(library.path);
    //: The title of the window; %1 is the title of the library.
    setWindowTitle(m_wording.say("Window", "Countercheck — %1").arg(library.description.title));
    m_panes->claims()->setLibraryTitle(library.description.title);
    m_panes->banner()->setSentence({});
    m_pages->setCurrentWidget(m_panes);
    if (library.counts.claims == 0) {
        m_panes->setEmptyWords(m_wording.say("Window", "This library holds no claims"),
                               m_wording.say("Window", "It may still hold measures and sources."));
    } else {
        m_panes->showChart();
    }
    updateCommands();
}

void MainWindow::showClaimRows()
{
    m_panes->claims()->setAnsweredQuery(m_session.query(), m_session.isSearched());
    m_panes->claimModel()->setRows(m_session.claimRows());
}

void MainWindow::showClaim()
{
    const auto &claim = m_session.claim();
    forgetWarning(); // about the words of one claim, it says nothing about another
    m_panes->header()->setHeader(claim ? claim->header : std::nullopt);
    m_panes->claims()->setCurrentRow(m_session.selectedRow());
}

void MainWindow::showFigure(bool sameChart)
{
    const auto &selected = m_session.figure();
    if (!selected) {
        m_panes->figureModel()->setFigureRows({});
        m_desk->showPassport();
        m_panes->setEmptyWords(m_wording.say("Window", "This claim cannot be read"),
                               m_wording.say("Window", "Others of this library may still be readable."));
        updateCommands();
        return;
    }
    m_panes->showChart();
    m_panes->chart()->setFigure(selected->figure, sameChart);
    if (!sameChart)
        m_panes->figureModel()->setFigureRows(selected->figure.rows);
    m_panes->chart()->setSelected(selected->observation);
    m_panes->table()->setSelected(selected->observation);
    m_desk->showPassport();
    updateCommands();
}

void MainWindow::showTheme()
{
    const ThemeName theme = m_appearance.theme();
    applyTheme(theme);
    m_panes->chart()->setTheme(theme);
    m_panes->comparison()->chart()->setTheme(theme);
}

void MainWindow::showOpenError(const QString &path, const Error &error)
{
    const bool canCopy = error.code == ErrorCode::UnmergedChanges;
    // A library that is open stays: the reader is told without losing it.
    if (m_session.library() && !canCopy) {
        m_panes->banner()->setSentence(m_wording.error(error));
        if (m_pages->currentWidget() != m_panes)
            backToLibrary();
        return;
    }
    m_refusedPath = canCopy ? path : QString();
    m_message->setMessage(m_wording.say("Window", "%1 was not opened").arg(QFileInfo(path).fileName()), m_wording.error(error),
                          canCopy ? m_wording.say("Window", "Read a private copy")
                                  : m_wording.say("Window", "Open another file…"),
                          m_session.library() ? m_wording.say("Window", "Back to the open library") : QString());
    m_pages->setCurrentWidget(m_message);
    updateCommands();
}

void MainWindow::backToLibrary()
{
    m_refusedPath.clear();
    m_pages->setCurrentWidget(m_panes);
    m_panes->claims()->setFocus();
    updateCommands();
}

void MainWindow::updateCommands()
{
    const bool hasLibrary = m_session.library().has_value() && m_pages->currentWidget() == m_panes;
    m_actions->setAvailable(hasLibrary, hasLibrary && m_desk->passport());
    m_desk->updateCommands(hasLibrary);
    m_exports->updateCommands(hasLibrary);
    m_actions->action(Command::ShowClaims)->setChecked(m_panes->isPaneVisible(Panes::Pane::Claims));
    m_actions->action(Command::ShowTable)->setChecked(m_panes->isPaneVisible(Panes::Pane::Table));
    m_actions->action(Command::ShowPassport)->setChecked(m_panes->isPaneVisible(Panes::Pane::Passport));
    const ThemeChoice choice = m_appearance.choice();
    m_actions->action(Command::ThemeDesktop)->setChecked(choice == ThemeChoice::Desktop);
    m_actions->action(Command::ThemeLight)->setChecked(choice == ThemeChoice::Light);
    m_actions->action(Command::ThemeDark)->setChecked(choice == ThemeChoice::Dark);
}

void MainWindow::run(Command command)
{
    const auto show = [this](Panes::Pane pane, Command toggle) {
        m_panes->setPaneVisible(pane, m_actions->action(toggle)->isChecked());
    };
    if (m_desk->run(command) || m_exports->run(command))
        return;
    switch (command) {
    case Command::Open: chooseFile(); break;
    case Command::CloseLibrary: m_session.close(); break;
    case Command::Quit: close(); break;
    case Command::CopyValue:
        if (const Passport *passport = m_desk->passport())
            copy(passport->value + QStringLiteral(" ") + passport->measureName,
                 m_wording.say("Window", "The value with its measure is on the clipboard."));
        break;
    case Command::CopySentence: copySentence(); break;
    case Command::CopyPairSentence: copyPairSentence(); break;
    case Command::CopyArithmetic: copyArithmetic(); break;
    case Command::CheckLibrary: showLibraryCheck(); break;
    case Command::CopyCitation:
        if (const Passport *passport = m_desk->passport())
            copy(passport->source.citation, m_wording.say("Window", "The reference is on the clipboard."));
        break;
    case Command::Find:
        m_panes->setPaneVisible(Panes::Pane::Claims, true);
        m_panes->claims()->focusSearch();
        break;
    case Command::NextClaim: m_panes->claims()->step(1); break;
    case Command::PreviousClaim: m_panes->claims()->step(-1); break;
    case Command::NextPane: m_panes->focusNextPane(); break;
    case Command::ZoomIn: m_panes->chartInView()->zoomIn(); break;
    case Command::ZoomOut: m_panes->chartInView()->zoomOut(); break;
    case Command::ResetZoom: m_panes->chartInView()->resetZoom(); break;
    case Command::ShowClaims: show(Panes::Pane::Claims, command); break;
    case Command::ShowTable: show(Panes::Pane::Table, command); break;
    case Command::ShowPassport: show(Panes::Pane::Passport, command); break;
    case Command::ResetLayout: resetLayout(); break;
    case Command::ThemeDesktop: m_appearance.setChoice(ThemeChoice::Desktop); break;
    case Command::ThemeLight: m_appearance.setChoice(ThemeChoice::Light); break;
    case Command::ThemeDark: m_appearance.setChoice(ThemeChoice::Dark); break;
    case Command::Shortcuts: showShortcuts(); break;
    case Command::About: showAbout(); break;
    default: break; // the desks'
    }
}

void MainWindow::resetLayout()
{
    m_settings.clear(Setting::PaneSizes);
    m_settings.clear(Setting::ChartAndTable);
    m_settings.clear(Setting::HiddenPanes);
    m_panes->resetLayout();
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, m_wording.say("Window", "Open a library, or a chart that was exported"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({m_wording.say("Window", "Libraries and exported charts (*.countercheck *.db *.sqlite *.sqlite3 *.png *.svg)"),
                            m_wording.say("Window", "All files (*)")});
    if (m_session.library())
        dialog->setDirectory(QFileInfo(m_session.library()->path).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { openFile(path); });
    dialog->open();
}

void MainWindow::copy(const QString &text, const QString &said)
{
    QApplication::clipboard()->setText(text);
    statusBar()->showMessage(said, messageMilliseconds);
}

void MainWindow::forgetWarning()
{
    if (!m_warning.isEmpty() && m_panes->banner()->sentence() == m_warning)
        m_panes->banner()->setSentence({});
    m_warning.clear();
}

void MainWindow::copySentence()
{
    if (const Passport *passport = m_desk->passport(); passport && m_desk->dossier())
        copy(composeSafeSentence(*m_desk->dossier(), passport->observation, m_wording), m_wording.say("Window", "The sentence is on the clipboard."));
}

void MainWindow::copyPairSentence()
{
    if (const BesideLine *beside = m_desk->beside(); beside && m_desk->dossier())
        copy(composeSafeSentence(*m_desk->dossier(), m_desk->passport()->observation, beside->observation, m_wording),
             m_wording.say("Window", "The sentence on the two figures is on the clipboard."));
}

void MainWindow::copyArithmetic()
{
    if (const BesideLine *beside = m_desk->beside(); beside && !beside->arithmetic.text.isEmpty())
        copy(beside->arithmetic.text, m_wording.say("Window", "The calculation is on the clipboard."));
}

void MainWindow::copy(const std::optional<SafeSentence> &safe, const QString &said)
{
    if (!safe)
        return;
    copy(safe->sentence, said);
    forgetWarning();
    if (const QString warning = safe->warnings.join(u' '); !warning.isEmpty())
        warn(warning);
}

void MainWindow::warn(const QString &words)
{
    // A warning may be long, and must not pass before it was read.
    m_warning = words;
    m_panes->banner()->setSentence(words);
    if (m_pages->currentWidget() != m_panes)
        backToLibrary();
}

void MainWindow::showLibraryCheck()
{
    auto *dialog = new LibraryCheckDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_wording, *m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    const QString text = m_wording.say("Window",
        "Countercheck %1\nAn explorer for evidence about numbers.\n\nFree software under the GNU General Public License, "
        "version 3 or later. It comes without any warranty.\nIt reads libraries without changing them and uses no network.")
        .arg(QCoreApplication::applicationVersion());
    auto *box = new QMessageBox(QMessageBox::NoIcon, m_wording.say("Window", "About Countercheck"), text,
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->button(QMessageBox::Close)->setText(m_wording.say("Window", "Close"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(Setting::WindowGeometry, saveGeometry());
    m_settings.setValue(Setting::PaneSizes, m_panes->paneSizes());
    m_settings.setValue(Setting::ChartAndTable, m_panes->chartAndTable());
    QStringList hidden;
    for (const NamedPane &entry : namedPanes) {
        if (!m_panes->isPaneVisible(entry.pane))
            hidden.append(QLatin1String(entry.name));
    }
    m_settings.setValue(Setting::HiddenPanes, hidden);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

}  // namespace countercheck
