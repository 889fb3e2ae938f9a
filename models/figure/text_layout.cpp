// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/text_layout.h"

#include <algorithm>

namespace countercheck {
namespace {

/// How many characters from `start` on fit, at least one.
qsizetype fittingCharacters(const QString &text, qsizetype start, double width, FontRole font, const TextMeasure &measure)
{
    // In growing pieces: to measure all that is left for each line would take forever for a long text.
    constexpr qsizetype firstPiece = 32;
    const qsizetype most = text.size() - start;
    qsizetype low = 1;
    qsizetype high = std::min(most, firstPiece);
    while (high < most && measure.width(font, text.sliced(start, high)) <= width) {
        low = high;
        high = std::min(most, 2 * high);
    }
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (measure.width(font, text.sliced(start, middle)) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    // A surrogate pair is one character.
    if (low > 1 && start + low < text.size() && text.at(start + low).isLowSurrogate())
        --low;
    return low;
}

}  // namespace

QString elide(const QString &text, double width, FontRole font, const TextMeasure &measure)
{
    if (text.isEmpty())
        return text;
    const qsizetype whole = fittingCharacters(text, 0, width, font, measure);
    if (whole == text.size() && measure.width(font, text) <= width)
        return text;
    const double room = width - measure.width(font, QString(u'…'));
    if (room <= 0)
        return QString(u'…');
    const qsizetype fitting = fittingCharacters(text, 0, room, font, measure);
    // Whole words, if there is one: half a word can be another word.
    const qsizetype blank = fitting < text.size() && text.at(fitting) != u' ' ? text.lastIndexOf(u' ', fitting) : fitting;
    return text.first(blank > 0 ? blank : fitting).trimmed() + u'…';
}

QStringList wrap(const QString &text, double width, FontRole font, const TextMeasure &measure, qsizetype mostLines)
{
    QStringList lines;
    const QString simplified = text.simplified();
    qsizetype start = 0;
    while (start < simplified.size()) {
        if (lines.size() + 1 == mostLines) {
            lines += elide(simplified.sliced(start), width, font, measure);
            return lines;
        }
        qsizetype length = fittingCharacters(simplified, start, width, font, measure);
        if (start + length < simplified.size() && simplified.at(start + length) != u' ') {
            const qsizetype blank = simplified.lastIndexOf(u' ', start + length);
            if (blank > start)
                length = blank - start;
        }
        lines += simplified.sliced(start, length).trimmed();
        start += length;
        while (start < simplified.size() && simplified.at(start) == u' ')
            ++start;
    }
    return lines;
}

Shape textShape(const QString &text, const QRectF &box, FontRole font, ColourRole ink, Qt::Alignment alignment)
{
    Shape shape;
    shape.kind = ShapeKind::Text;
    shape.box = box;
    shape.text = text;
    shape.font = font;
    shape.ink = ink;
    shape.alignment = alignment;
    return shape;
}

double appendLines(std::vector<Shape> &shapes, const QStringList &lines, double left, double top, double width, FontRole font,
                   ColourRole ink, const TextMeasure &measure)
{
    const double lineHeight = measure.lineHeight(font);
    for (const QString &line : lines) {
        shapes.push_back(textShape(line, QRectF(left, top, width, lineHeight), font, ink));
        top += lineHeight;
    }
    return top;
}

}  // namespace countercheck
