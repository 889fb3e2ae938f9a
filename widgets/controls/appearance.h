// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/domain/standing.h"
#include "widgets/chart/theme.h"
#include "widgets/controls/text_size.h"

namespace countercheck {

/// Returns the theme that fits the application's palette, with the text size in use. Widgets follow the palette and need not be told.
Theme currentTheme();

/// Makes text as large as that in the whole application.
void applyTextScale(double scale);

/// Returns the colour of a role in the current theme.
QColor currentColour(ColourRole role);

/// Returns the width of the dot that shows a rating by its colour, in pixels.
int verdictDotSize();

/// Returns the colour role of a reviewer's rating. Words always stand beside the colour.
ColourRole roleOf(Rating rating);
/// Returns the colour role of a verdict on two figures.
ColourRole roleOf(Verdict verdict);
/// Returns the colour role for words about a figure of a column.
ColourRole inkOf(Standing standing);

/// Returns a tool tip that shows a text of a library as it stands. Without this, a text that looks like markup would be
/// rendered, and could make the program open files.
QString toolTipOf(const QString &plainText);

/// Stands where a long word may break: a zero width space.
inline constexpr QChar wordBreak(0x200B);

/// Lets words that are too long for a line break, so that a wrapped label never runs out of its column. Not for copying.
QString withBreakableWords(const QString &text);

}  // namespace countercheck
