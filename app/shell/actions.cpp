// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/actions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <array>

namespace countercheck {

std::span<const CommandEntry> commandTable()
{
    using enum Command;
    static constexpr std::array table{
        // In a page Ctrl+N makes a row, on the start page a library: DocumentDesk.
        CommandEntry{NewLibrary, CommandMenu::File, "&New library…", ""},
        CommandEntry{Open, CommandMenu::File, "&Open…", "Ctrl+O"},
        CommandEntry{Import, CommandMenu::File, "&Import…", "Ctrl+T"},
        CommandEntry{EditCopy, CommandMenu::File, "E&dit a copy…", "", false, false, false, true},
        CommandEntry{Save, CommandMenu::File, "Sa&ve", "Ctrl+S", false, true, false, true},
        CommandEntry{SaveAs, CommandMenu::File, "Save as…", "", false, false, false, true},
        CommandEntry{Revert, CommandMenu::File, "Rever&t to the file…", "", false, false, false, true},
        CommandEntry{ForgetHistory, CommandMenu::File, "&Forget history…", "", false, false, false, true},
        CommandEntry{WorkingCopies, CommandMenu::File, "&Working copies…", ""},
        CommandEntry{ExportChart, CommandMenu::File, "&Export chart…", "Ctrl+E", false, true},
        CommandEntry{ExportAll, CommandMenu::File, "Export &all claims…", "Ctrl+Shift+E"},
        CommandEntry{ExportLibrary, CommandMenu::File, "Export librar&y…", "", false, false, false, true},
        CommandEntry{CiteSources, CommandMenu::File, "Cite &sources of this view…", ""},
        CommandEntry{AboutLibrary, CommandMenu::File, "A&bout this library…", "Ctrl+I", false, true, false, true},
        CommandEntry{CheckLibrary, CommandMenu::File, "Chec&k library…", "Ctrl+Shift+L", false, false, false, true},
        CommandEntry{CloseLibrary, CommandMenu::File, "&Close library", "Ctrl+W", false, false, false, true},
        CommandEntry{Quit, CommandMenu::File, "&Quit", "Ctrl+Q", false, true},
        CommandEntry{Undo, CommandMenu::Edit, "&Undo", "Ctrl+Z"},
        CommandEntry{Redo, CommandMenu::Edit, "&Redo", "Ctrl+Shift+Z Ctrl+Y"},
        CommandEntry{ChangeRecord, CommandMenu::Edit, "Change…", "E", false, true, false, true},
        CommandEntry{NewRecord, CommandMenu::Edit, "Ne&w record…", "Ctrl+N", false, false, false, true},
        CommandEntry{DuplicateRecord, CommandMenu::Edit, "Duplicate…", "", false, false, false, true},
        CommandEntry{DeleteRecord, CommandMenu::Edit, "De&lete…", "", false, false, false, true},
        CommandEntry{LinkToClaim, CommandMenu::Edit, "Lin&k to a claim…", "", false, false, false, true},
        CommandEntry{EditAnyRow, CommandMenu::Edit, "Ed&it any row…", "", false, false, false, true},
        CommandEntry{DescribeLibrary, CommandMenu::Edit, "Describe the librar&y…", "", false, false, false, true},
        CommandEntry{AuthorName, CommandMenu::Edit, "Author na&me…", ""},
        CommandEntry{KeepForm, CommandMenu::Edit, "Keep this form", "Ctrl+Return Ctrl+Enter", false, false, false, true},
        CommandEntry{NextFault, CommandMenu::Edit, "Next field to fill in", "F8", false, false, false, true},
        CommandEntry{CopyValue, CommandMenu::Edit, "Copy &value", "Ctrl+Shift+C", false, true, true},
        CommandEntry{CopySentence, CommandMenu::Edit, "Copy &sentence", "Ctrl+Shift+S", false, false, true},
        CommandEntry{CopyPairSentence, CommandMenu::Edit, "Copy sentence on the &two", "Ctrl+Shift+T"},
        CommandEntry{CopyArithmetic, CommandMenu::Edit, "Copy c&alculation", "Ctrl+Shift+X"},
        CommandEntry{CopyCitation, CommandMenu::Edit, "Copy refere&nce", "Ctrl+Shift+R", false, false, true},
        CommandEntry{StarRecord, CommandMenu::Edit, "Star this re&cord", "Ctrl+B", true, true},
        CommandEntry{NoteRecord, CommandMenu::Edit, "Annotat&e…", "Ctrl+J"},
        CommandEntry{DraftRequest, CommandMenu::Edit, "&Draft request…", "Ctrl+Shift+D"},
        CommandEntry{CopyPicture, CommandMenu::Edit, "Copy chart as &picture", "Ctrl+Shift+I", false, true},
        CommandEntry{CopyDrawing, CommandMenu::Edit, "Copy chart as SV&G", "Ctrl+Shift+G"},
        CommandEntry{CopyTable, CommandMenu::Edit, "Copy chart as ta&ble", "Ctrl+Shift+B"},
        CommandEntry{PasteTable, CommandMenu::Edit, "Paste as table…", "Ctrl+Shift+V"},
        CommandEntry{Find, CommandMenu::Edit, "&Find…", "Ctrl+F", false, true, false, true},
        CommandEntry{SaveSearch, CommandMenu::Edit, "Save t&his search…", "", false, false, false, true},
        CommandEntry{OpenPalette, CommandMenu::Edit, "C&ommands and records…", "Ctrl+K"},
        CommandEntry{GoToClaims, CommandMenu::Go, "&Claims", "Ctrl+1", false, false, false, true},
        CommandEntry{GoToMeasures, CommandMenu::Go, "&Measures", "Ctrl+2", false, false, false, true},
        CommandEntry{GoToFigures, CommandMenu::Go, "&Figures", "Ctrl+3", false, false, false, true},
        CommandEntry{GoToSources, CommandMenu::Go, "&Sources", "Ctrl+4", false, false, false, true},
        CommandEntry{GoToGaps, CommandMenu::Go, "&Gaps", "Ctrl+5", false, false, false, true},
        CommandEntry{OpenAddress, CommandMenu::Go, "Open &address in browser…", "Ctrl+Shift+O", false, true},
        CommandEntry{Back, CommandMenu::Go, "&Back", "Alt+Left", false, true, false, true},
        CommandEntry{Forward, CommandMenu::Go, "F&orward", "Alt+Right", false, false, false, true},
        CommandEntry{NextClaim, CommandMenu::Go, "&Next claim", "Alt+Down", false, true, false, true},
        CommandEntry{PreviousClaim, CommandMenu::Go, "&Previous claim", "Alt+Up", false, false, false, true},
        CommandEntry{NextPane, CommandMenu::View, "Go to ne&xt pane", "F6", false, false, false, true},
        CommandEntry{LargerText, CommandMenu::View, "Text: &greater", "Ctrl++ Ctrl+=", false, true},
        CommandEntry{SmallerText, CommandMenu::View, "Text: s&maller", "Ctrl+-"},
        CommandEntry{UsualText, CommandMenu::View, "Text: usual si&ze", "Ctrl+0"},
        // In the chart, + - 0 do this.
        CommandEntry{ZoomIn, CommandMenu::View, "Zoom &in", "", false, true, false, true},
        CommandEntry{ZoomOut, CommandMenu::View, "Zoom &out", "", false, false, false, true},
        CommandEntry{ResetZoom, CommandMenu::View, "Whole time &span", "", false, false, false, true},
        CommandEntry{ShowClaims, CommandMenu::View, "&List", "Ctrl+Shift+1", true, true},
        CommandEntry{ShowTable, CommandMenu::View, "&Table", "Ctrl+Shift+2", true},
        CommandEntry{ShowPassport, CommandMenu::View, "N&umber passport", "F4 Ctrl+Shift+3", true},
        CommandEntry{ShowContext, CommandMenu::View, "&Estimates and context", "", true},
        CommandEntry{ResetLayout, CommandMenu::View, "&Reset layout", ""},
        CommandEntry{ScaleOwn, CommandMenu::Scale, "&Own scale for each lane", "", true},
        CommandEntry{ScaleSame, CommandMenu::Scale, "&Same scale for one unit", "", true},
        CommandEntry{ScaleLog, CommandMenu::Scale, "&Log scale", "", true},
        CommandEntry{ThemeDesktop, CommandMenu::Theme, "As the &desktop", "", true},
        CommandEntry{ThemeLight, CommandMenu::Theme, "&Light", "", true},
        CommandEntry{ThemeDark, CommandMenu::Theme, "D&ark", "", true},
        CommandEntry{ThemeHighContrast, CommandMenu::Theme, "&High contrast", "", true},
        CommandEntry{NewComparison, CommandMenu::Compare, "&New comparison", "Ctrl+Shift+N", false, false, false, true},
        CommandEntry{CompareFigure, CommandMenu::Compare, "&Compare with…", "Ctrl+Shift+M", false, false, true, true},
        CommandEntry{ClosePage, CommandMenu::Compare, "C&lose this page", "Esc"},
        CommandEntry{OneAxis, CommandMenu::Compare, "Show on one &axis anyway", "Ctrl+Shift+A", true, true},
        CommandEntry{ChartWords, CommandMenu::Compare, "&Words of the chart…", "Ctrl+Shift+H"},
        // It has the key of Save while a comparison is in view and nothing is edited.
        CommandEntry{SaveComparison, CommandMenu::Compare, "&Save comparison…", "", false, true},
        CommandEntry{ManageComparisons, CommandMenu::Compare, "Saved co&mparisons…", "", false, false, false, true},
        CommandEntry{Command::Help, CommandMenu::Help, "&Help", "F1"},
        CommandEntry{Shortcuts, CommandMenu::Help, "&Keyboard", ""},
        CommandEntry{About, CommandMenu::Help, "&About Countercheck", ""},
    };
    return table;
}

const char *menuText(CommandMenu menu)
{
    switch (menu) {
    case CommandMenu::File: return "&File";
    case CommandMenu::Edit: return "&Edit";
    case CommandMenu::View: return "&View";
    case CommandMenu::Go: return "&Go";
    case CommandMenu::Scale: return "&Scale of the lanes";
    case CommandMenu::Theme: return "T&heme";
    case CommandMenu::Compare: return "&Compare";
    case CommandMenu::Help: return "&Help";
    }
    return "";
}

Actions::Actions(const Wording &wording, QWidget *window) : QObject(window), m_wording(wording)
{
    auto *themes = new QActionGroup(this);
    auto *scales = new QActionGroup(this);
    for (const CommandEntry &entry : commandTable()) {
        QAction *action = makeAction(entry.text, entry.shortcuts, window);
        action->setCheckable(entry.checkable);
        if (entry.menu == CommandMenu::Theme)
            themes->addAction(action);
        if (entry.menu == CommandMenu::Scale)
            scales->addAction(action);
        connect(action, &QAction::triggered, this, [this, command = entry.command] { Q_EMIT triggered(command); });
        m_actions.append(action);
    }
    for (const PageEntry &entry : pageTable()) {
        QAction *action = makeAction(entry.command, entry.shortcuts, window);
        connect(action, &QAction::triggered, this, [this, page = entry.page] { Q_EMIT pageRequested(page); });
        m_pageActions.insert(entry.page, action);
    }
}

QAction *Actions::makeAction(const char *text, const char *shortcuts, QWidget *window)
{
    auto *action = new QAction(m_wording.say("Window", text), this);
    QList<QKeySequence> keys;
    for (const QString &shortcut : QString::fromLatin1(shortcuts).split(u' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence(shortcut, QKeySequence::PortableText));
    action->setShortcuts(keys);
    action->setMenuRole(QAction::NoRole);
    // On the window too, so that a shortcut works before its menu was ever opened.
    window->addAction(action);
    return action;
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> actions;
    for (const CommandEntry &entry : commandTable()) {
        if (entry.command == Command::ClosePage)
            actions += pageActions();
        actions += action(entry.command);
    }
    return actions;
}

QList<QAction *> Actions::pageActions() const
{
    QList<QAction *> actions;
    for (const PageEntry &entry : pageTable())
        actions += action(entry.page);
    return actions;
}

void Actions::addMenus(QMenuBar *menuBar, QMenu *recentFiles, QMenu *comparisons) const
{
    const auto name = [this](CommandMenu menu) { return m_wording.say("Window", menuText(menu)); };
    const std::array menus{
        menuBar->addMenu(name(CommandMenu::File)),
        menuBar->addMenu(name(CommandMenu::Edit)),
        menuBar->addMenu(name(CommandMenu::View)),
        menuBar->addMenu(name(CommandMenu::Go)),
        new QMenu(name(CommandMenu::Scale), menuBar),
        new QMenu(name(CommandMenu::Theme), menuBar),
        menuBar->addMenu(name(CommandMenu::Compare)),
        menuBar->addMenu(name(CommandMenu::Help)),
    };
    QMenu *view = menus[static_cast<std::size_t>(CommandMenu::View)];
    for (const CommandEntry &entry : commandTable()) {
        QMenu *menu = menus[static_cast<std::size_t>(entry.menu)];
        if (entry.separatorBefore)
            menu->addSeparator();
        // The pages stand together with the command that closes them.
        if (entry.command == Command::ClosePage) {
            menu->addSeparator();
            menu->addActions(pageActions());
        }
        menu->addAction(action(entry.command));
        if (entry.command == Command::Open)
            menu->addMenu(recentFiles);
        if (entry.command == Command::SaveComparison)
            menu->addMenu(comparisons);
    }
    view->addSeparator();
    view->addMenu(menus[static_cast<std::size_t>(CommandMenu::Scale)]);
    view->addMenu(menus[static_cast<std::size_t>(CommandMenu::Theme)]);
}

void Actions::setAvailable(bool library, bool figure)
{
    for (const CommandEntry &entry : commandTable())
        action(entry.command)->setEnabled((!entry.needsLibrary || library) && (!entry.needsFigure || figure));
}

void Actions::setDetail(Command command, const QString &detail)
{
    const QString text = m_wording.say("Window", commandTable()[static_cast<std::size_t>(command)].text);
    //: A command of the menu and what it would do: “Undo: add a measure”.
    action(command)->setText(detail.isEmpty() ? text : m_wording.say("Window", "%1: %2", "command, detail").arg(text, detail));
}

QString plainText(const QAction *action)
{
    QString text = action->text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(u'&');
    text.replace(QStringLiteral("\x01"), QStringLiteral("&"));
    return text;
}

}  // namespace countercheck

#include "moc_actions.cpp"
