// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_layout.h"

#include "app/claims/claim_page.h"
#include "app/shell/panes.h"
#include "app/shell/screen_fit.h"
#include "app/shell/settings.h"

#include <optional>

namespace countercheck {
namespace {

constexpr QSize firstSize(1440, 900);

// The names of the panes in the settings.
constexpr QLatin1StringView listName("claims");
constexpr QLatin1StringView tableName("table");
constexpr QLatin1StringView passportName("passport");
constexpr QLatin1StringView previewName("preview");

}  // namespace

void restoreLayout(const WindowLayout &layout, const Settings &settings)
{
    const QByteArray geometry = settings.value(Setting::WindowGeometry).toByteArray();
    if (geometry.isEmpty() || !layout.window.restoreGeometry(geometry))
        layout.window.resize(sizeOnScreen(firstSize, layout.window));
    layout.panes.restoreSizes(settings.value(Setting::PaneSizes).toByteArray());
    layout.claimPage.restoreSizes(settings.value(Setting::ChartAndTable).toByteArray());
    const QStringList hidden = settings.value(Setting::HiddenPanes).toStringList();
    const QStringList shown = settings.value(Setting::ShownPanes).toStringList();
    const auto choice = [&](const QString &name) {
        return hidden.contains(name) ? std::optional(false) : shown.contains(name) ? std::optional(true) : std::nullopt;
    };
    layout.panes.setPaneChoice(Panes::Pane::List, choice(listName));
    layout.panes.setPaneChoice(Panes::Pane::Passport, choice(passportName));
    layout.panes.setPaneChoice(Panes::Pane::Preview, choice(previewName));
    layout.claimPage.setTableChoice(choice(tableName));
}

void rememberLayout(const WindowLayout &layout, Settings &settings)
{
    settings.setValue(Setting::WindowGeometry, layout.window.saveGeometry());
    settings.setValue(Setting::PaneSizes, layout.panes.sizes());
    settings.setValue(Setting::ChartAndTable, layout.claimPage.sizes());
    QStringList hidden;
    QStringList shown;
    const auto remember = [&](const QString &name, std::optional<bool> choice) {
        if (choice)
            (*choice ? shown : hidden).append(name);
    };
    remember(listName, layout.panes.paneChoice(Panes::Pane::List));
    remember(passportName, layout.panes.paneChoice(Panes::Pane::Passport));
    remember(previewName, layout.panes.paneChoice(Panes::Pane::Preview));
    remember(tableName, layout.claimPage.tableChoice());
    settings.setValue(Setting::HiddenPanes, hidden);
    settings.setValue(Setting::ShownPanes, shown);
}

void resetLayout(const WindowLayout &layout, Settings &settings)
{
    for (const Setting setting : {Setting::PaneSizes, Setting::ChartAndTable, Setting::HiddenPanes, Setting::ShownPanes})
        settings.clear(setting);
    layout.panes.resetLayout();
    layout.claimPage.resetLayout();
}

}  // namespace countercheck
