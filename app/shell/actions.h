// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/page_table.h"

#include <QAction>
#include <QHash>
#include <QList>

#include <span>

class QMenu;
class QMenuBar;

namespace countercheck {

/// Everything that can be asked of the window by menu or keyboard, apart from the pages (page_table.h).
enum class Command {
    NewLibrary, Open, Import, EditCopy, Save, SaveAs, Revert, ForgetHistory, WorkingCopies, ExportChart, ExportAll, ExportLibrary, CiteSources, AboutLibrary, CheckLibrary, CloseLibrary, Quit,
    Undo, Redo, ChangeRecord, NewRecord, DuplicateRecord, DeleteRecord, LinkToClaim, EditAnyRow, DescribeLibrary, AuthorName, KeepForm, NextFault, CopyValue, CopySentence, CopyPairSentence, CopyArithmetic, CopyCitation, StarRecord, NoteRecord, DraftRequest, CopyPicture, CopyDrawing, CopyTable, PasteTable, Find, SaveSearch, OpenPalette, GoToClaims, GoToMeasures, GoToFigures, GoToSources, GoToGaps, OpenAddress,
    Back, Forward, NextClaim, PreviousClaim, NextPane,
    LargerText, SmallerText, UsualText, ZoomIn, ZoomOut, ResetZoom,
    ShowClaims, ShowTable, ShowPassport, ShowContext, ResetLayout,
    ScaleOwn, ScaleSame, ScaleLog,
    ThemeDesktop, ThemeLight, ThemeDark, ThemeHighContrast,
    NewComparison, CompareFigure, ClosePage, OneAxis, ChartWords, SaveComparison, ManageComparisons,
    Help, Shortcuts, About,
};

enum class CommandMenu { File, Edit, View, Go, Scale, Theme, Compare, Help };

struct CommandEntry {
    Command command;
    CommandMenu menu;
    const char *text;      ///< with its mnemonic, for translation
    const char *shortcuts; ///< portable, separated by blanks; the first is shown
    bool checkable = false;
    bool separatorBefore = false;
    bool needsFigure = false; ///< only with a figure in view
    bool needsLibrary = false;
};

/// The one table of actions, in the order of the enumeration and of the menus.
std::span<const CommandEntry> commandTable();

/// The name of a menu, with its mnemonic, for translation.
const char *menuText(CommandMenu menu);

/// The actions of a window.
class Actions final : public QObject {
    Q_OBJECT

public:
    Actions(const Wording &wording, QWidget *window);

    QAction *action(Command command) const { return m_actions[static_cast<qsizetype>(command)]; }
    /// Returns the action that leads to a page; nullptr for the chart.
    QAction *action(ViewPage page) const { return m_pageActions.value(page); }
    /// Returns all actions in the order of the menus.
    QList<QAction *> all() const;
    /// Fills the menu bar. `recentFiles` is placed in the menu of files, `comparisons` in that of comparing.
    void addMenus(QMenuBar *menuBar, QMenu *recentFiles, QMenu *comparisons) const;
    void setAvailable(bool library, bool figure);
    /// Says in the menu what a command would do, as in “Undo: add a measure”; nothing for an empty detail.
    void setDetail(Command command, const QString &detail);

Q_SIGNALS:
    void triggered(countercheck::Command command);
    void pageRequested(countercheck::ViewPage page);

private:
    QList<QAction *> pageActions() const;
    QAction *makeAction(const char *text, const char *shortcuts, QWidget *window);

    Wording m_wording;
    QList<QAction *> m_actions;
    QHash<ViewPage, QAction *> m_pageActions;
};

/// The text of an action without its mnemonic.
QString plainText(const QAction *action);

}  // namespace countercheck
