// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/chart_opener.h"
#include "app/library/session.h"

class QMimeData;

namespace countercheck {

class MessagePage;

/// Opens libraries and exported pictures, and says why one was not opened: on a page of its own where no library is open, else
/// above the library that stays open.
class FileOpening final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    FileOpening(Session &session, Navigation &navigation, QWidget *window);

    /// The page that stands in the window where there is no library to see.
    MessagePage *page() const { return m_page; }

    /// Opens a library, and shows a view of it if one is given. An exported picture leads back to the view that it shows.
    void open(const QString &path, Library::Unmerged unmerged = Library::Unmerged::Refuse, const View &view = {});
    /// Gives away the view that is to be shown of the library that was opened, if there is one. No file counts as refused any
    /// more.
    std::optional<View> takeWanted();
    /// Asks for a file and opens it.
    void choose();
    void showNoLibrary();

    /// The one local file of a drag; empty for anything else.
    static QString fileIn(const QMimeData *data);

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

private:
    void showMessage(const QString &title, const QString &sentence, const QString &button, const QString &back = {});
    void showRefusal(const QString &path, const Error &error);

    Session &m_session;
    QWidget *m_window;
    Wording m_wording;
    MessagePage *m_page;
    ChartOpener *m_pictures;
    std::optional<View> m_wanted;
    QString m_refusedPath; ///< of a library with unmerged changes, of which a copy can be read
};

}  // namespace countercheck
