// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/file_opening.h"

#include "app/importing/import_file.h"
#include "app/shell/navigation.h"
#include "app/window/recent_files.h"
#include "app/window/window_program.h"
#include "models/sheets/record_words.h"
#include "models/files/regular_file.h"
#include "models/wording/sentence_form.h"
#include "widgets/controls/message_page.h"
#include "widgets/pages/start_view.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

/// When a library was opened last, in words.
QString whenOpened(const QDateTime &opened, const Wording &wording)
{
    const QDate today = QDate::currentDate();
    if (!opened.isValid())
        return {};
    if (opened.date() == today)
        return wording.say("Start", "today, %1").arg(wording.locale().toString(opened.time(), QLocale::ShortFormat));
    return opened.date().addDays(1) == today ? wording.say("Start", "yesterday") : wording.date(opened.date());
}

/// What the library holds that comes with the program. It is small, so that it can be asked before the page is shown.
QString contentOfBundled(const QString &path, const Wording &wording)
{
    Result<Library> library = Library::open(path, Library::Unmerged::Refuse);
    if (!library)
        return {};
    const Result<LibraryDescription> description = library.value().description();
    const Result<LibraryCounts> counts = library.value().counts({});
    return description && counts ? contentOf(description.value(), counts.value(), wording) : QString();
}

}  // namespace

QString contentOf(const LibraryDescription &description, const LibraryCounts &counts, const Wording &wording)
{
    const QString rows = QStringList{kindCountWords(SearchedKind::Claims, counts.claims, wording), kindCountWords(SearchedKind::Figures, counts.observations, wording),
                                     kindCountWords(SearchedKind::Sources, counts.sources, wording)}
                             .join(QStringLiteral(", "));
    return joinedByDots({rows, description.version.isEmpty() ? QString() : wording.say("Start", "version %1").arg(description.version)});
}

FileOpening::FileOpening(Session &session, Navigation &navigation, RecentFiles &recent, QWidget *window)
    : QObject(window), m_session(session), m_navigation(navigation), m_window(window), m_wording(session.wording()), m_recent(recent), m_pages(new QStackedWidget(window)), m_start(new StartView(m_wording)),
      m_page(new MessagePage), m_pictures(new ChartOpener(session, navigation, this))
{
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_page);
    connect(&session, &Session::openFailed, this, &FileOpening::showRefusal);
    connect(m_start, &StartView::openRequested, this, [this](const QString &path) { open(path); });
    connect(m_start, &StartView::chooseRequested, this, &FileOpening::choose);
    connect(m_start, &StartView::newRequested, this, &FileOpening::newWanted);
    connect(m_start, &StartView::helpRequested, this, &FileOpening::helpWanted);
    connect(m_start, &StartView::forgetRequested, this, [this](const QString &path) {
        m_recent.forget(path);
        showNoLibrary();
    });
    connect(m_start, &StartView::findRequested, this, [this](const QString &path) {
        askForFile([this, path](const QString &found) {
            m_recent.forget(path);
            open(found);
        });
    });
    connect(m_page, &MessagePage::pressed, this, [this] { open(m_refusedPath, Library::Unmerged::ReadPrivateCopy); });
    connect(m_page, &MessagePage::backPressed, this, [this] {
        m_refusedPath.clear();
        if (m_session.library())
            Q_EMIT pageWanted(false);
        else
            showNoLibrary();
    });
    connect(m_pictures, &ChartOpener::said, this, &FileOpening::said);
    connect(m_pictures, &ChartOpener::warned, this, &FileOpening::warned);
    connect(m_pictures, &ChartOpener::opened, this, &FileOpening::pictureOpened);
    connect(m_pictures, &ChartOpener::refused, this, [this](const QString &name, const QString &words) {
        if (m_session.library()) {
            Q_EMIT warned(words);
            return;
        }
        //: %1 is the name of a file, %2 says why in a sentence.
        showStart({}, m_wording.say("Start", "%1 was not opened. %2").arg(name, words));
    });
}

void FileOpening::open(const QString &path, Library::Unmerged unmerged, const View &view)
{
    if (isTableFile(path)) {
        Q_EMIT tableWanted(path);
        return;
    }
    if (ChartOpener::isPicture(path)) {
        m_pictures->open(path);
        return;
    }
    // What is being edited goes on.
    const auto &library = m_session.library();
    if (library && m_session.editing().isEditing() && (path == library->path || isSameFile(path, library->path))) {
        Q_EMIT pageWanted(false);
        if (view != View())
            m_navigation.go(view);
        return;
    }
    m_wanted = view == View() ? std::nullopt : std::optional(view);
    m_session.open(path, unmerged);
}

std::optional<View> FileOpening::takeWanted()
{
    m_refusedPath.clear();
    return std::exchange(m_wanted, std::nullopt);
}

QWidget *FileOpening::page() const
{
    return m_pages;
}

void FileOpening::choose()
{
    askForFile([this](const QString &path) { open(path); });
}

void FileOpening::askForFile(const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(m_window, m_wording.say("Window", "Open a library, a table, or a chart that was exported"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({m_wording.say("Window", "Libraries, tables and exported charts (*.countercheck *.db *.sqlite *.sqlite3 *.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.ods *.png *.svg)"),
                            m_wording.say("Window", "All files (*)")});
    if (m_session.library())
        dialog->setDirectory(QFileInfo(m_session.library()->path).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void FileOpening::showNoLibrary()
{
    showStart({}, {});
}

/// The libraries that were opened last, with whose they are.
std::vector<StartLibrary> FileOpening::startLibraries() const
{
    const QString bundled = bundledLibrary();
    const QString comesWithProgram = m_wording.say("Start", "comes with the program");
    const QString comesWithIt = m_wording.say("Start", "bundled");
    const SavedFiles saved(m_session.editing().folder());
    std::vector<StartLibrary> libraries;
    for (const RecentFile &file : m_recent.files()) {
        const bool isBundled = file.path == bundled;
        const QFileInfo info(file.path);
        const QString canonical = info.exists() ? info.canonicalFilePath() : file.path;
        const auto kept = std::ranges::find(m_kept, canonical, &KeptWorkingCopy::file);
        const bool isKept = kept != m_kept.end() && !kept->isInFile;
        StartLibrary library{file.path, file.title, joinedByDots({isBundled ? m_bundledContent : file.content, isBundled ? comesWithProgram : QDir::toNativeSeparators(file.path)}), whenOpened(file.opened, m_wording), {}, !info.exists() && !isKept};
        const bool isOwn = !info.exists() || saved.find(file.path);
        if (isKept && !info.exists())
            library.chip = m_wording.say("Start", "yours, not saved yet");
        else if (isKept)
            library.chip = isOwn ? m_wording.say("Start", "yours, %n changes", nullptr, kept->unsaved) : m_wording.say("Start", "%n changes of yours", nullptr, kept->unsaved);
        else
            library.chip = isBundled ? comesWithIt : isOwn ? m_wording.say("Start", "yours") : m_wording.say("Start", "received");
        libraries.push_back(library);
    }
    const bool isListed = std::ranges::any_of(libraries, [&bundled](const StartLibrary &library) { return library.path == bundled; });
    if (!bundled.isEmpty() && !isListed)
        libraries.push_back({bundled, bundledLibraryTitle(), joinedByDots({m_bundledContent, comesWithProgram}), {}, comesWithIt, false});
    return libraries;
}

void FileOpening::showStart(const QString &refusedPath, const QString &refusal)
{
    m_refusedPath.clear();
    const QString bundled = bundledLibrary();
    m_bundledContent = bundled.isEmpty() ? QString() : contentOfBundled(bundled, m_wording);
    m_start->setLibraries(startLibraries());
    m_start->setRefusal(QDir::cleanPath(QFileInfo(refusedPath).absoluteFilePath()), refusal);
    m_pages->setCurrentWidget(m_start);
    Q_EMIT pageWanted(true);
    m_start->takeFocus();
    // What was kept and not saved is read in the background.
    m_session.editing().list(this, [this](const Result<std::vector<KeptWorkingCopy>> &copies) {
        if (copies)
            showKept(*copies);
    });
}

void FileOpening::showKept(const std::vector<KeptWorkingCopy> &copies)
{
    m_kept = copies;
    const bool hadKeyboard = m_start->isAncestorOf(m_window->focusWidget());
    if (m_start->setLibraries(startLibraries()) && hadKeyboard)
        m_start->takeFocus();
}

void FileOpening::showRefusal(const QString &path, const Error &error)
{
    m_wanted.reset();
    const bool canCopy = error.code == ErrorCode::UnmergedChanges;
    // A library that is open stays: the reader is told without losing it.
    if (m_session.library() && !canCopy) {
        m_refusedPath.clear();
        Q_EMIT pageWanted(false);
        Q_EMIT refused(m_wording.error(error));
        return;
    }
    if (!canCopy) {
        showStart(path, m_wording.error(error));
        return;
    }
    m_refusedPath = path;
    m_page->setMessage(m_wording.say("Window", "%1 was not opened").arg(QFileInfo(path).fileName()), m_wording.error(error), m_wording.say("Window", "Read a private copy"),
                       m_session.library() ? m_wording.say("Window", "Back to the open library") : m_wording.say("Window", "Back"));
    m_pages->setCurrentWidget(m_page);
    Q_EMIT pageWanted(true);
}

}  // namespace countercheck

#include "moc_file_opening.cpp"
