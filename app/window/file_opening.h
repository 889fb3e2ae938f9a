// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/chart_opener.h"
#include "app/library/session.h"
#include "widgets/pages/start_view.h"

#include <functional>

class QStackedWidget;

namespace countercheck {

class MessagePage;
class RecentFiles;

/// Returns what a library holds, in words: "28 claims, 714 figures, 239 sources · version 1.2".
QString contentOf(const LibraryDescription &description, const LibraryCounts &counts, const Wording &wording);

/// Opens libraries and exported pictures, and says why one was not opened: on the start page where no library is open, else above the
/// library that stays open. What must be decided about a file stands on a page of its own.
class FileOpening final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    FileOpening(Session &session, Navigation &navigation, RecentFiles &recent, QWidget *window);

    /// What stands in the window where there is no library to see: the start page, or a question about a file.
    QWidget *page() const;
    StartView *start() const { return m_start; }

    /// Opens a library, and shows a view of it if one is given. An exported picture leads back to the view that it shows, a table to the import.
    void open(const QString &path, Library::Unmerged unmerged = Library::Unmerged::Refuse, const View &view = {});
    /// Gives away the view that is to be shown of the library that was opened, if there is one. No file counts as refused any
    /// more.
    std::optional<View> takeWanted();
    /// Asks for a file and opens it.
    void choose();
    /// Shows the start page.
    void showNoLibrary();
    /// Says why a file was not opened.
    void showRefusal(const QString &path, const Error &error);

Q_SIGNALS:
    /// The page is filled and wants to be seen, or no longer does.
    void pageWanted(bool isWanted);
    /// A short remark for the status bar.
    void said(const QString &words);
    /// Something that waits to be read.
    void warned(const QString &words);
    /// A sentence on why a file was not opened, while a library is.
    void refused(const QString &words);
    /// The view of a picture is about to be shown.
    void pictureOpened();
    /// The file is a table, which is imported.
    void tableWanted(const QString &path);
    /// The reader wants to begin a library.
    void newWanted();
    /// The reader wants to see the first steps.
    void helpWanted();

private:
    void showStart(const QString &refusedPath, const QString &refusal);
    std::vector<StartLibrary> startLibraries() const;
    void showKept(const std::vector<KeptWorkingCopy> &copies);
    void askForFile(const std::function<void(const QString &path)> &chosen);

    Session &m_session;
    Navigation &m_navigation;
    QWidget *m_window;
    Wording m_wording;
    RecentFiles &m_recent;
    QStackedWidget *m_pages;
    StartView *m_start;
    MessagePage *m_page;
    ChartOpener *m_pictures;
    std::optional<View> m_wanted;
    std::vector<KeptWorkingCopy> m_kept; ///< what is not in a file, as far as it is known
    QString m_bundledContent;
    QString m_refusedPath; ///< of a library with unmerged changes, of which a copy can be read
};

}  // namespace countercheck
