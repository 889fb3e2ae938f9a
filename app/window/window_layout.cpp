// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_layout.h"

#include "app/claims/claim_page.h"
#include "app/shell/panes.h"
#include "app/shell/screen_fit.h"
#include "app/shell/settings.h"

namespace countercheck {
namespace {

constexpr QSize firstSize(1440, 900);

// The names of the panes in the settings.
constexpr QLatin1StringView listName("claims");
constexpr QLatin1StringView tableName("table");
constexpr QLatin1StringView passportName("passport");

}  // namespace

void restoreLayout(const WindowLayout &layout, const Settings &settings)
{
    const QByteArray geometry = settings.value(Setting::WindowGeometry).toByteArray();
    if (geometry.isEmpty() || !layout.window.restoreGeometry(geometry))
        layout.window.resize(sizeOnScreen(firstSize, layout.window));
    layout.panes.restoreSizes(settings.value(Setting::PaneSizes).toByteArray());
    layout.claimPage.restoreSizes(settings.value(Setting::ChartAndTable).toByteArray());
    const QStringList hidden = settings.value(Setting::HiddenPanes).toStringList();
    if (hidden.contains(listName))
        layout.panes.setPaneVisible(Panes::Pane::List, false);
    if (hidden.contains(passportName))
        layout.panes.setPaneVisible(Panes::Pane::Passport, false);
    if (hidden.contains(tableName))
        layout.claimPage.setTableVisible(false);
}

void rememberLayout(const WindowLayout &layout, Settings &settings)
{
    settings.setValue(Setting::WindowGeometry, layout.window.saveGeometry());
    settings.setValue(Setting::PaneSizes, layout.panes.sizes());
    settings.setValue(Setting::ChartAndTable, layout.claimPage.sizes());
    QStringList hidden;
    if (!layout.panes.isPaneVisible(Panes::Pane::List))
        hidden += listName;
    if (!layout.panes.isPaneVisible(Panes::Pane::Passport))
        hidden += passportName;
    if (!layout.claimPage.isTableVisible())
        hidden += tableName;
    settings.setValue(Setting::HiddenPanes, hidden);
}

void resetLayout(const WindowLayout &layout, Settings &settings)
{
    for (const Setting setting : {Setting::PaneSizes, Setting::ChartAndTable, Setting::HiddenPanes})
        settings.clear(setting);
    layout.panes.resetLayout();
    layout.claimPage.resetLayout();
}

}  // namespace countercheck
