// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/palette_commands.h"

namespace countercheck {
namespace {

/// Why a command of an open library is not possible, for translation.
const char *reasonOf(const CommandEntry &entry)
{
    using enum Command;
    switch (entry.command) {
    case Back: return "there is nothing to go back to";
    case Forward: return "there is nothing to go forward to";
    case ClosePage: return "this is the first page";
    case EditCopy: return "it is edited already";
    case Save: return "all changes are in the file";
    case SaveAs:
    case Revert: return "the library is not edited";
    case ForgetHistory: return "there is no history";
    case Undo: return "nothing to undo";
    case Redo: return "nothing to redo";
    case CopyPairSentence:
    case CopyArithmetic: return "no second figure is set beside the one in view";
    case ExportChart:
    case CopyPicture:
    case CopyDrawing:
    case CopyTable:
    case ZoomIn:
    case ZoomOut:
    case ResetZoom: return "no chart is in view";
    case ShowTable: return "this page has no table";
    case ShowPassport: return "no figure is in view";
    case OneAxis: return "only for two measures that are compared";
    case ChartWords:
    case SaveComparison: return "only for a comparison";
    default: return entry.needsFigure ? "no figure is in view" : "not possible here";
    }
}

const char *reasonOf(ViewPage page)
{
    switch (page) {
    case ViewPage::Findings: return "two figures or measures must be picked";
    case ViewPage::Dissection: return "only for a claim with evidence";
    case ViewPage::Steps: return "no process is in view";
    case ViewPage::Chart: break;
    }
    return "not possible here";
}

PaletteCommand commandOf(QAction *action, const char *key, CommandMenu menu, const char *reason, const Wording &wording)
{
    PaletteCommand command{{}, action};
    const QString menuName = wording.say("Window", menuText(menu)).remove(u'&');
    command.row.action = PaletteAction::RunCommand;
    command.row.key = QStringLiteral("command:") + QString::fromUtf8(key).remove(u'&');
    command.row.title = plainText(action);
    // "Light" alone says nothing.
    if (menu == CommandMenu::Theme)
        command.row.title = wording.say("Window", "%1: %2", "command, detail").arg(menuName, command.row.title);
    else
        command.row.detail = menuName;
    command.row.shortcut = action->shortcut().toString(QKeySequence::NativeText);
    if (!action->isEnabled())
        command.row.whyNot = wording.say("Palette", reason);
    return command;
}

}  // namespace

std::vector<PaletteCommand> paletteCommands(const Actions &actions, bool hasLibrary, const Wording &wording)
{
    std::vector<PaletteCommand> commands;
    const auto reason = [hasLibrary](const char *otherwise) { return hasLibrary ? otherwise : "no library is open"; };
    for (const CommandEntry &entry : commandTable()) {
        if (entry.command == Command::ClosePage) {
            for (const PageEntry &page : pageTable())
                commands.push_back(commandOf(actions.action(page.page), page.command, entry.menu, reason(reasonOf(page.page)), wording));
        }
        if (entry.command != Command::OpenPalette)
            commands.push_back(commandOf(actions.action(entry.command), entry.text, entry.menu, reason(reasonOf(entry)), wording));
    }
    return commands;
}

}  // namespace countercheck
