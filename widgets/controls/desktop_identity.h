// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace countercheck {

/// The name under which desktops know the program: of its desktop file and its icon.
inline constexpr QLatin1StringView programId("org.countercheck.Countercheck");

/// Gives the windows of the program their icon, and tells the desktop which desktop file they belong to. Needs a QGuiApplication.
void identifyToDesktop();

}  // namespace countercheck
