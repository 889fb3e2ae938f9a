// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countercheck {

/// The font settings say which fonts are found beside the bundled one, and how they are drawn.
enum class FontSettings {
    Desktop, ///< as the user has set them, for the window
    Own,     ///< the same for every user of a machine, for exports
};

/// Sets the fonts of the process. It must be called before the application object is made. A font of the system with the
/// name of the bundled one is hidden: it may be another version, and would be drawn instead.
void configureFonts(FontSettings settings);

}  // namespace countercheck
