// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/domain/standing.h"
#include "widgets/chart/theme.h"

namespace countercheck {

/// The theme that the application's palette belongs to: widgets follow the palette and need not be told.
Theme currentTheme();

/// The colour of a role in the current theme.
QColor currentColour(ColourRole role);

/// The role in which a verdict of a reviewer is shown. Never the only carrier of it: words stand beside it.
ColourRole roleOf(Rating rating);
/// The role in which a verdict on two figures is shown.
ColourRole roleOf(Verdict verdict);
/// The role for words about a figure of a column.
ColourRole inkOf(Standing standing);

/// A tool tip that shows a text of a library as it stands: without this, text that looks like markup would be rendered,
/// and could make the program open files.
QString toolTipOf(const QString &plainText);

/// Splits what no line can hold, so that a wrapped label never runs out of its column.
QString withBreakableWords(const QString &text);

}  // namespace countercheck
