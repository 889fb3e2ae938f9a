// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "models/sheets/palette_page.h"

namespace countercheck {

/// A palette command is an action as a row of the palette.
struct PaletteCommand {
    PaletteRow row;
    QAction *action = nullptr;
};

/// Returns all actions in the order of the menus, but the one that opens the palette. One that is not possible now says why.
std::vector<PaletteCommand> paletteCommands(const Actions &actions, bool hasLibrary, const Wording &wording);

}  // namespace countercheck
