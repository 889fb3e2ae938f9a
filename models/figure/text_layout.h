// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/laid_out_figure.h"
#include "models/figure/layout.h"

#include <QStringList>

namespace countercheck {

/// The text with every character that would steer a reader or a terminal made visible as U+FFFD: control characters, and
/// those that turn the direction of writing, with which "000,26" reads as 62,000.
QString visibleText(const QString &text);

/// Breaks a text into lines that fit. A word wider than the line is broken between characters, never cut. At most
/// `mostLines`; what is left over then ends in an ellipsis.
QStringList wrap(const QString &text, double width, FontRole font, const TextMeasure &measure, qsizetype mostLines = 100);

/// The text if it fits, else its first words with an ellipsis; of a single word that is too wide, its beginning.
QString elide(const QString &text, double width, FontRole font, const TextMeasure &measure);

/// One line of text as a shape.
Shape textShape(const QString &text, const QRectF &box, FontRole font, ColourRole ink,
                Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Appends wrapped lines from `top` on and returns the bottom of the last.
double appendLines(std::vector<Shape> &shapes, const QStringList &lines, double left, double top, double width, FontRole font,
                   ColourRole ink, const TextMeasure &measure);

}  // namespace countercheck
