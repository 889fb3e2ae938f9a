// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"
#include "models/layout/layout.h"

#include <QStringList>

namespace countercheck {

/// Returns the text with every steering character shown as U+FFFD (�): control characters, and those that turn the
/// direction of writing, with which "000,26" reads as 62,000.
QString visibleText(const QString &text);

/// Breaks a text into lines that fit. A word that is wider than the line is broken between characters. There are at most
/// `mostLines`; if text is left over, the last ends in an ellipsis.
QStringList wrap(const QString &text, double width, FontRole font, const TextMeasure &measure, qsizetype mostLines = 100);

/// Breaks a text into as few lines as wrap() does, and as equally long as its words allow: no last line of one word.
QStringList wrapBalanced(const QString &text, double width, FontRole font, const TextMeasure &measure);

/// Returns the text if it fits, or its first words with an ellipsis. Of a single word that is too wide, its beginning is
/// kept.
QString elide(const QString &text, double width, FontRole font, const TextMeasure &measure);

/// Returns one line of text as a shape. A line that begins in a script from right to left stands at the right of its box, unless it is
/// centred.
Shape textShape(const QString &text, const QRectF &box, FontRole font, ColourRole ink,
                Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Appends lines of text from `top` down and returns the bottom of the last.
double appendLines(std::vector<Shape> &shapes, const QStringList &lines, double left, double top, double width, FontRole font,
                   ColourRole ink, const TextMeasure &measure);

}  // namespace countercheck
