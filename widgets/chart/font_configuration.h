// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countercheck {

/// Which fonts beside the bundled one are found, and how they are drawn.
enum class FontSettings {
    Desktop, ///< as the user has set them: for the window
    Own,     ///< the same for every user of a machine: for what is exported
};

/// Must be called before the application object is made. In both cases a font of the system with the name of the bundled
/// one is hidden: it may be another version, and would be drawn in its place.
void configureFonts(FontSettings settings);

}  // namespace countercheck
