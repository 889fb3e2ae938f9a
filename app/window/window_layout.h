// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace countercheck {

class ClaimPage;
class Panes;
class Settings;

/// The parts of the window whose places and sizes are remembered.
struct WindowLayout {
    QWidget &window;
    Panes &panes;
    ClaimPage &claimPage;
};

/// Gives the parts the places that they had last, as far as the screen has room for them.
void restoreLayout(const WindowLayout &layout, const Settings &settings);
void rememberLayout(const WindowLayout &layout, Settings &settings);
/// Shows all parts at the sizes that suit the window, and forgets what was remembered.
void resetLayout(const WindowLayout &layout, Settings &settings);

}  // namespace countercheck
