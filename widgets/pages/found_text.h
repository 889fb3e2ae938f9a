// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/search_page.h"

#include <QColor>
#include <QFont>

#include <cstdint>
#include <functional>

class QPainter;
class QRectF;

namespace countercheck {

/// A text as it is shown where there is too little room for all of it, with the parts that were searched for.
struct ShownText {
    QString text;
    std::vector<FoundRange> found;
};

/// What stays of a text that is shortened.
enum class TextEnd : std::uint8_t {
    Kept,   ///< the end tells what matters: of a figure when
    Dropped,
};

/// Returns a text that fits. What was searched for stays; dots stand for the longest stretches between.
ShownText shortenedText(const QString &text, const std::vector<FoundRange> &found, TextEnd end, const std::function<bool(const QString &)> &fits);

/// Returns a line of parts with dots between them that fits into a width: the longest name is cut at its end, or left out where it would tell nothing.
/// What has digits, such as a date, goes after all names, and the last part, such as a verdict, last of all: before it loses a word it loses what
/// stands in brackets.
QString shortenedParts(const QString &line, const QFont &font, double width);
/// The same for so many lines of a width.
QString shortenedParts(const QString &line, const QFont &font, int lines, double width);

/// Returns how many lines a text takes at a width, at most so many.
int linesOfText(const QString &text, const QFont &font, double width, int most);

/// Draws plain text in at most so many lines, shortened to fit, with the parts that were searched for marked: in full ink, which can be
/// read on the mark whatever the ink of the rest.
void drawFoundText(QPainter *painter, const QRectF &box, const QString &text, const std::vector<FoundRange> &found, const QFont &font, const QColor &ink, const QColor &mark, TextEnd end = TextEnd::Kept,
                   int lines = 1);

}  // namespace countercheck
