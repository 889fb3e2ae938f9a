// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"
#include "widgets/controls/page_link.h"

#include <QList>

#include <functional>
#include <span>

namespace countercheck {

/// How the reader gets to a page that leads on from a chart.
struct PageEntry {
    ViewPage page;
    const char *command;   ///< the text in the menu, with its mnemonic, for translation
    const char *shortcuts; ///< portable, separated by blanks; the first is shown
    const char *button;    ///< beside the chart, for translation
    bool isOfPair = false; ///< it is about the two figures or measures that are picked
};

/// The one table of pages, in the order of the menu: all but the chart.
std::span<const PageEntry> pageTable();

/// Returns the buttons of the pages that `isOffered` says.
QList<PageLink> pageLinks(const Wording &wording, const std::function<bool(const PageEntry &)> &isOffered);

}  // namespace countercheck
