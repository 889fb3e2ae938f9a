// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/help_page.h"

#include <span>

namespace countercheck {

/// A help text is one entry of the help, for translation in the context "Help".
struct HelpText {
    HelpChapter chapter;
    const char *topic;
    const char *title;
    const char *text;
    const char *alsoCalled = "";
    HelpMark mark = {};
    const char *shortcut = ""; ///< portable
};

/// The one table of texts of the help, apart from the keys of commands.
std::span<const HelpText> helpTexts();

}  // namespace countercheck
