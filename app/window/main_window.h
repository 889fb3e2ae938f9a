// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "app/shell/appearance.h"
#include "app/library/session.h"
#include "app/shell/settings.h"
#include "models/figure/safe_sentence.h"

#include <QMainWindow>

class QStackedWidget;

namespace countercheck {

class ChartOpener;
class ComparisonDesk;
class ExportDesk;
class FileStatus;
class MessagePage;
class Panes;
class RecentFiles;

/// Connects the session with the views, and the menus with both.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// All three must outlive the window.
    MainWindow(Session &session, Settings &settings, Appearance &appearance);
    ~MainWindow() override;

    /// Opens a library; `claim` is shown first, if given. An exported picture leads back to the view that it shows.
    void openFile(const QString &path, Library::Unmerged unmerged = Library::Unmerged::Refuse, const ClaimId &claim = {});
    /// What stands in the window when there is no library to open.
    void showNoLibrary();

    Actions *actions() const { return m_actions; }
    Panes *panes() const { return m_panes; }
    ComparisonDesk *desk() const { return m_desk; }
    ExportDesk *exports() const { return m_exports; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectSession();
    void connectViews();
    void connectExports();
    void restoreLayout();
    void run(Command command);

    void showLibrary();
    void showClaimRows();
    void showClaim();
    void showFigure(bool sameChart);
    void showTheme();
    void showOpenError(const QString &path, const Error &error);
    void backToLibrary();
    void updateCommands();

    void chooseFile();
    void copy(const QString &text, const QString &said);
    void resetLayout();
    void forgetWarning();
    void copySentence();
    void copyPairSentence();
    void copyArithmetic();
    void copy(const std::optional<SafeSentence> &safe, const QString &said);
    void warn(const QString &words);
    void showLibraryCheck();
    void showShortcuts();
    void showAbout();

    Session &m_session;
    Settings &m_settings;
    Appearance &m_appearance;
    Wording m_wording;
    Actions *m_actions;
    RecentFiles *m_recentFiles;
    QStackedWidget *m_pages;
    Panes *m_panes;
    ComparisonDesk *m_desk;
    ExportDesk *m_exports;
    ChartOpener *m_opener = nullptr; ///< hears of what happens after the views have
    MessagePage *m_message;
    FileStatus *m_status;
    QString m_warning;     ///< about the sentence that was copied or the picture that was opened last
    QString m_refusedPath; ///< of a library with unmerged changes, of which a copy can be read
};

}  // namespace countercheck
