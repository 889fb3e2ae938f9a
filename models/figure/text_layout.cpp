// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/text_layout.h"

namespace countercheck {
namespace {

/// How many characters from `start` on fit, at least one.
qsizetype fittingCharacters(const QString &text, qsizetype start, double width, FontRole font, const TextMeasure &measure)
{
    qsizetype low = 1;
    qsizetype high = text.size() - start;
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
    if (measure.width(font, text) <= width)
        return text;
    const double room = width - measure.width(font, QString(u'…'));
    if (room <= 0)
        return QString(u'…');
    return text.first(fittingCharacters(text, 0, room, font, measure)).trimmed() + u'…';
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
