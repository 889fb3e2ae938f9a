// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/text_layout.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace countercheck {
namespace {

/// Counts the characters from `start` that fit, at least one.
qsizetype fittingCharacters(const QString &text, qsizetype start, double width, FontRole font, const TextMeasure &measure)
{
    // The text is measured in growing pieces: measuring the whole rest for every line would take too long for a long
    // text.
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
    // A letter with its marks, or a pair of surrogates, is one character.
    if (start + low < text.size()) {
        QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, text.sliced(start, std::min<qsizetype>(most, low + 32)));
        boundaries.setPosition(low);
        if (!boundaries.isAtBoundary())
            low = std::max<qsizetype>(boundaries.toPreviousBoundary(), 1);
    }
    return low;
}

/// Returns whether the words of a text are as wide alone as in a line. In scripts of other fonts than the bundled one, a blank may be
/// as wide as theirs, and letters join.
bool hasWordsOfItsOwn(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) {
        const char16_t unit = character.unicode();
        const bool isMark = unit >= u'\u0300' && unit <= u'\u036F';
        return (unit < u'\u0530' && !isMark) || (unit >= u'\u1E00' && unit <= u'\u20CF');
    });
}

/// Returns the end of the whole words from `start` that fit in a line; `start` if not even the first does.
qsizetype endOfFittingWords(const QString &text, qsizetype start, double width, FontRole font, const TextMeasure &measure)
{
    // Words are measured one by one, since their widths are remembered. The line is no wider than their sum: the bundled
    // font moves letters across a blank by at most a sixth of a pixel, and closer only.
    const bool areAlone = hasWordsOfItsOwn(text);
    const double blankWidth = measure.width(font, QString(u' '));
    // A text with more characters than the line has pixels need not be measured.
    const auto longestWord = static_cast<qsizetype>(std::max(200.0, width));
    qsizetype end = start; // the end of the words that fit
    qsizetype wordStart = start;
    double used = 0;
    while (wordStart < text.size()) {
        const qsizetype blank = text.indexOf(u' ', wordStart);
        const qsizetype wordEnd = blank < 0 ? text.size() : blank;
        if (!areAlone && wordEnd - start <= longestWord)
            used = measure.width(font, text.sliced(start, wordEnd - start));
        else
            used += (end > start ? blankWidth : 0)
            + (wordEnd - wordStart > longestWord ? width + 1 : measure.width(font, text.sliced(wordStart, wordEnd - wordStart)));
        if (used > width)
            break;
        end = wordEnd;
        wordStart = wordEnd + 1;
    }
    return end;
}

/// Returns whether a text fits in one line.
bool fits(const QString &text, double width, FontRole font, const TextMeasure &measure)
{
    return endOfFittingWords(text, 0, width, font, measure) == text.size();
}

}  // namespace

QString visibleText(const QString &text)
{
    const auto steers = [](QChar character) {
        const char16_t unit = character.unicode();
        const bool isOverride = (unit >= u'\u202A' && unit <= u'\u202E') || (unit >= u'\u2066' && unit <= u'\u2069');
        return isOverride || (character.category() == QChar::Other_Control && unit != u'\n' && unit != u'\t');
    };
    if (std::ranges::none_of(text, steers))
        return text;
    QString visible = text;
    std::ranges::replace_if(visible, steers, QChar(QChar::ReplacementCharacter));
    return visible;
}

QString elide(const QString &anyText, double width, FontRole font, const TextMeasure &measure)
{
    const QString text = visibleText(anyText);
    if (text.isEmpty() || fits(text, width, font, measure))
        return text;
    const double room = width - measure.width(font, QString(u'…'));
    if (room <= 0)
        return QString(u'…');
    // Whole words are kept if there is one, since half a word can be another word. A dot between words is none.
    const qsizetype words = endOfFittingWords(text, 0, room, font, measure);
    const bool hasWord = std::ranges::any_of(text.first(words), [](QChar character) { return character.isLetterOrNumber(); });
    QString shown = text.first(hasWord ? words : fittingCharacters(text, 0, room, font, measure)).trimmed();
    while (shown.size() > 1 && (shown.endsWith(u',') || shown.endsWith(u';')))
        shown.chop(1);
    return shown + u'…';
}

QStringList wrap(const QString &text, double width, FontRole font, const TextMeasure &measure, qsizetype mostLines)
{
    const QString simplified = visibleText(text).simplified();
    QStringList lines;
    qsizetype start = 0;
    while (start < simplified.size()) {
        if (lines.size() + 1 == mostLines) {
            lines += elide(simplified.sliced(start), width, font, measure);
            return lines;
        }
        qsizetype end = endOfFittingWords(simplified, start, width, font, measure);
        if (end == start) {
            const qsizetype blank = simplified.indexOf(u' ', start);
            const qsizetype wordEnd = blank < 0 ? simplified.size() : blank;
            end = std::min(wordEnd, start + fittingCharacters(simplified, start, width, font, measure));
        }
        lines += simplified.sliced(start, end - start);
        start = end < simplified.size() && simplified.at(end) == u' ' ? end + 1 : end;
    }
    return lines;
}

QStringList wrapBalanced(const QString &text, double width, FontRole font, const TextMeasure &measure)
{
    QStringList lines = wrap(text, width, font, measure);
    const bool isWhole = lines.join(u' ') == visibleText(text).simplified(); // no word had to be broken
    if (lines.size() < 2 || !isWhole)
        return lines;
    double narrow = width / 2;
    double wide = width;
    constexpr double exact = 2; // pixels
    while (wide - narrow > exact) {
        const double middle = (narrow + wide) / 2;
        const QStringList narrower = wrap(text, middle, font, measure);
        if (narrower.size() > lines.size() || narrower.join(u' ') != lines.join(u' ')) {
            narrow = middle;
        } else {
            wide = middle;
            lines = narrower;
        }
    }
    return lines;
}

Shape textShape(const QString &text, const QRectF &box, FontRole font, ColourRole ink, Qt::Alignment alignment)
{
    Shape shape;
    shape.kind = ShapeKind::Text;
    shape.box = box;
    shape.text = visibleText(text);
    shape.font = font;
    shape.ink = ink;
    // A line of Arabic or Hebrew begins at the right.
    const bool begins = alignment.testFlag(Qt::AlignLeft) && shape.text.isRightToLeft();
    shape.alignment = begins ? (alignment & ~Qt::AlignLeft) | Qt::AlignRight : alignment;
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
