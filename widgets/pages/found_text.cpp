// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/found_text.h"

#include "widgets/controls/appearance.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// No place shows more; measuring a long text would take too long.
constexpr qsizetype longest = 600;

/// Breaks a text into lines; returns how many there are, at most so many and one.
int breakLines(QTextLayout &layout, double width, int most)
{
    QTextOption option;
    option.setWrapMode(most == 1 ? QTextOption::NoWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double top = 0;
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition(QPointF(0, top));
        top += line.height();
        if (++count > most)
            break;
    }
    layout.endLayout();
    return count;
}

/// Returns the text with dots in the place of some stretches, which are in order.
ShownText withoutStretches(const QString &text, const std::vector<FoundRange> &found, const std::vector<FoundRange> &cuts)
{
    ShownText shown{{}, found};
    qsizetype from = 0;
    for (const FoundRange &cut : cuts) {
        shown.text += QStringView(text).mid(from, cut.start - from);
        shown.text += u'…';
        for (std::size_t place = 0; place < found.size(); ++place) {
            if (found[place].start >= cut.start)
                shown.found[place].start -= cut.length - 1;
        }
        from = cut.start + cut.length;
    }
    shown.text += QStringView(text).mid(from);
    return shown;
}

}  // namespace

ShownText shortenedText(const QString &text, const std::vector<FoundRange> &found, TextEnd end, const std::function<bool(const QString &)> &fits)
{
    constexpr qsizetype longestEnd = 16; // "fiscal year 2023"
    constexpr qsizetype keptAtStart = 6;
    const QString whole = text.size() > longest ? text.left(longest) + u'…' : text;
    std::vector<FoundRange> kept;
    for (const FoundRange &range : found) {
        if (range.start + range.length <= std::min(longest, text.size()))
            kept.push_back(range);
    }
    if (fits(whole))
        return {whole, kept};
    // The end begins with a word.
    const qsizetype blank = whole.indexOf(u' ', std::max<qsizetype>(0, whole.size() - longestEnd - 1));
    const qsizetype keptFrom = end == TextEnd::Kept && blank >= 0 ? blank + 1 : whole.size();
    // What may go: the stretches between what stays.
    std::vector<FoundRange> stretches;
    qsizetype from = std::min(keptAtStart, whole.size());
    const auto addUpTo = [&](qsizetype place) {
        if (place - from > 1)
            stretches.push_back({from, place - from});
    };
    for (const FoundRange &range : kept) {
        addUpTo(range.start);
        from = std::max(from, range.start + range.length);
    }
    addUpTo(keptFrom);
    std::ranges::stable_sort(stretches, std::greater(), &FoundRange::length);
    std::vector<FoundRange> cuts;
    const auto withCut = [&](const FoundRange &cut) {
        std::vector<FoundRange> all = cuts;
        all.push_back(cut);
        std::ranges::sort(all, {}, &FoundRange::start);
        return all;
    };
    for (const FoundRange &stretch : stretches) {
        const qsizetype last = stretch.start + stretch.length;
        if (!fits(withoutStretches(whole, kept, withCut(stretch)).text)) {
            cuts.push_back(stretch);
            continue;
        }
        qsizetype least = 2; // what does not fit is shorter
        for (qsizetype greatest = stretch.length; least < greatest;) {
            const qsizetype middle = (least + greatest) / 2;
            if (fits(withoutStretches(whole, kept, withCut({last - middle, middle})).text))
                greatest = middle;
            else
                least = middle + 1;
        }
        return withoutStretches(whole, kept, withCut({last - least, least}));
    }
    // Not even what stays has room: as much of its beginning as fits.
    ShownText shown = withoutStretches(whole, kept, withCut({whole.size(), 0}));
    shown.text.chop(1);
    while (!shown.text.isEmpty() && !fits(shown.text + u'…'))
        shown.text.chop(1);
    std::erase_if(shown.found, [&shown](const FoundRange &range) { return range.start + range.length > shown.text.size(); });
    shown.text += u'…';
    return shown;
}

QString shortenedParts(const QString &line, const QFont &font, double width)
{
    constexpr int fewestLetters = 5;
    const QString between = u" · "_s;
    const QFontMetricsF metrics(font);
    const auto hasDigit = [](const QString &part) { return std::ranges::any_of(part, [](QChar letter) { return letter.isDigit(); }); };
    const auto isSmaller = [&](const QString &a, const QString &b) {
        return std::pair(!hasDigit(a), metrics.horizontalAdvance(a)) < std::pair(!hasDigit(b), metrics.horizontalAdvance(b));
    };
    QStringList parts = line.left(longest).split(between);
    const auto excess = [&] { return metrics.horizontalAdvance(parts.join(between)) - width; };
    while (parts.size() > 1 && excess() > 0) {
        const auto part = std::max_element(parts.begin(), std::prev(parts.end()), isSmaller);
        const double room = metrics.horizontalAdvance(*part) - excess();
        // Half a date is another one, and a few letters tell nothing.
        if (!hasDigit(*part) && room >= fewestLetters * metrics.averageCharWidth())
            *part = metrics.elidedText(*part, Qt::ElideRight, room);
        else
            parts.erase(part);
    }
    if (const qsizetype bracket = parts.back().lastIndexOf(u" ("_s); excess() > 0 && bracket > 0 && parts.back().endsWith(u')'))
        parts.back().truncate(bracket);
    return metrics.elidedText(parts.join(between), Qt::ElideRight, width);
}

QString shortenedParts(const QString &line, const QFont &font, int lines, double width)
{
    // No line begins with a dot.
    const auto tied = [](QString text) { return text.replace(u" · "_s, u"\u00A0· "_s); };
    QString shown = tied(line);
    for (double part = 1; linesOfText(shown, font, width, lines + 1) > lines && part > 0.4; part -= 0.05)
        shown = tied(shortenedParts(line, font, lines * part * width));
    return shown;
}

int linesOfText(const QString &text, const QFont &font, double width, int most)
{
    if (most == 1)
        return 1;
    QTextLayout layout(text.left(longest), font);
    return std::clamp(breakLines(layout, width, most), 1, most);
}

void drawFoundText(QPainter *painter, const QRectF &box, const QString &text, const std::vector<FoundRange> &found, const QFont &font, const QColor &ink, const QColor &mark, TextEnd end,
                   int lines)
{
    const QFontMetricsF metrics(font);
    const ShownText shown = shortenedText(text, found, end, [&](const QString &part) {
        if (lines == 1)
            return metrics.horizontalAdvance(part) <= box.width();
        QTextLayout layout(part, font);
        return breakLines(layout, box.width(), lines) <= lines;
    });
    QTextLayout layout(shown.text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const FoundRange &range : shown.found) {
        QTextLayout::FormatRange format;
        format.start = static_cast<int>(range.start);
        format.length = static_cast<int>(range.length);
        format.format.setBackground(mark);
        format.format.setForeground(currentColour(ColourRole::Ink));
        formats.append(format);
    }
    layout.setFormats(formats);
    breakLines(layout, box.width(), lines);
    painter->setPen(ink);
    layout.draw(painter, box.topLeft());
}

}  // namespace countercheck
