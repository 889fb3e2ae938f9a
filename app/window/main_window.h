// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/shell/actions.h"
#include "app/shell/appearance.h"
#include "app/shell/navigation.h"
#include "app/window/window_layout.h"

#include <QMainWindow>

#include <array>

class QStackedWidget;

namespace countercheck {

class ClaimSubject;
class ComparisonSubject;
class CitationDesk;
class DocumentDesk;
class EditDesk;
class ExportDesk;
class FileOpening;
class FileStatus;
class CoverageSubject;
class QuestionsSubject;
class FiguresSubject;
class FormSubject;
class FindSubject;
class HelpSubject;
class ImportDesk;
class LibraryExport;
class Palette;
class PassportPresenter;
class RecordMenu;
class SearchMemory;
class RecentFiles;
class RecordSubject;
class RequestDesk;
class SearchOpener;

/// The window of the program. It puts the parts together, opens files, and hands each command to the part that it is for.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// All three must outlive the window.
    MainWindow(Session &session, Settings &settings, Appearance &appearance);
    ~MainWindow() override;

    /// Opens a library, and shows a view of it if one is given; a table leads to the import; a view without a subject is one of the first claim. An exported picture leads back to the view that it shows.
    void openFile(const QString &path, Library::Unmerged unmerged = Library::Unmerged::Refuse, const View &view = {});

    Actions *actions() const { return m_actions; }
    Panes *panes() const { return m_panes; }
    Navigation &navigation() { return m_navigation; }
    ClaimSubject *claim() const { return m_claim; }
    ComparisonSubject *comparison() const { return m_comparison; }
    FindSubject *find() const { return m_find; }
    HelpSubject *help() const { return m_help; }
    FormSubject *forms() const { return m_forms; }
    ExportDesk *exports() const { return m_exports; }
    LibraryExport *libraryExport() const { return m_libraryExport; }
    DocumentDesk *documents() const { return m_documents; }
    Palette *palette() const { return m_palette; }
    ImportDesk *imports() const { return m_imports; }
    FileOpening *files() const { return m_files; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectSession();
    void connectSubjects();
    void connectParts();
    void run(Command command);
    void runHere(Command command);

    void showLibrary();
    void showFileState();
    void showDocument();
    void showTitle();
    void showView();
    void tellOfPreview();
    void showTheme();
    /// Shows the message on a file that is not open, or what is in view of the library.
    void showPage(bool isMessage);
    void updateCommands();
    bool isLibraryInView() const;
    void importTable(const QString &path);
    void exportOnceShown(const View &view);

    void compareFigure();
    void sayError(const Error &error);
    void say(const QString &words);
    void warn(const QString &words);
    void forgetWarning();

    Session &m_session;
    Settings &m_settings;
    Appearance &m_appearance;
    Wording m_wording;
    Actions *m_actions;
    RecentFiles *m_recentFiles;
    Navigation m_navigation;
    ClaimSubject *m_claim;
    ComparisonSubject *m_comparison;
    FindSubject *m_find;
    FiguresSubject *m_figures;
    CoverageSubject *m_coverage;
    QuestionsSubject *m_questions;
    HelpSubject *m_help;
    FormSubject *m_forms;
    std::array<RecordSubject *, 4> m_records; ///< measures, figures, sources, gaps
    EditDesk *m_edits = nullptr;
    RecordMenu *m_recordMenu = nullptr;
    SearchMemory *m_searchMemory = nullptr;
    PassportPresenter *m_passport = nullptr;
    Panes *m_panes = nullptr;
    CitationDesk *m_citations;
    ExportDesk *m_exports;
    LibraryExport *m_libraryExport;
    DocumentDesk *m_documents;
    ImportDesk *m_imports;
    RequestDesk *m_requests;
    Palette *m_palette;
    SearchOpener *m_search = nullptr;
    FileOpening *m_files;
    QStackedWidget *m_pages;
    QWidget *m_pageBeforeHelp = nullptr; ///< what was in the window before the help; none while that is not in view
    FileStatus *m_status;
    bool m_isToClose = false; ///< once what was entered is kept
    bool m_isSavedChecked = false; ///< a file that was saved is being checked
    QString m_warning; ///< about the sentence that was copied or the picture that was opened last
};

}  // namespace countercheck
