// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/page_table.h"

#include <array>

namespace countercheck {
namespace {

constexpr auto pages = std::to_array<PageEntry>({
    {ViewPage::Findings, "&Why this verdict…", "Ctrl+Shift+W", "Why…", true},
    {ViewPage::Dissection, "&Dissect the claim…", "Ctrl+D", "Dissect…"},
    {ViewPage::Steps, "Steps of the &process…", "Ctrl+Shift+P", "Steps…"},
});

static_assert(pages.size() + 1 == viewPageCodes.size());

}  // namespace

std::span<const PageEntry> pageTable()
{
    return pages;
}

QList<PageLink> pageLinks(const Wording &wording, const std::function<bool(const PageEntry &)> &isOffered)
{
    QList<PageLink> links;
    for (const PageEntry &entry : pages) {
        if (isOffered(entry))
            links.append({entry.page, wording.say("Window", entry.button)});
    }
    return links;
}

}  // namespace countercheck
