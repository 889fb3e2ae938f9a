// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/span_line.h"

#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr double lineRoom = 8;   ///< from the top to the words
constexpr double aboveLine = 3;
constexpr double apart = 2;      ///< between two pieces, so that they are two without colour as well
constexpr double signWidth = 26; ///< of the piece before words that stand below
constexpr qsizetype mostLines = 2;

/// Returns the lines of the words under a piece, or none if they have no room.
QStringList pieceLines(const YearBracket &bracket, double width, const TextMeasure &measure)
{
    const double room = width - 2 * apart;
    for (const QString &word : bracket.meaning.split(u' ')) {
        if (measure.width(FontRole::Small, word) > room)
            return {};
    }
    const QStringList lines = wrap(bracket.meaning, room, FontRole::Small, measure);
    return lines.size() <= mostLines ? lines : QStringList();
}

std::pair<double, double> reach(const YearBracket &bracket, const TimeScale &time)
{
    return {std::max(time.left, time.x(bracket.from)), std::min(time.right, time.x(bracket.until.addDays(1)))};
}

/// What stands under the pieces, and what below, while the time that is shown at first is in view.
struct Arrangement {
    qsizetype underPieces = 0; ///< lines
    std::vector<const YearBracket *> below;
};

Arrangement arrange(const ComparisonFigure &figure, double width, const TextMeasure &measure)
{
    Arrangement arrangement;
    const TimeScale time{evidenceWindow(figure), 0, width};
    for (const YearBracket &bracket : figure.brackets) {
        const auto [left, right] = reach(bracket, time);
        const QStringList lines = pieceLines(bracket, right - left, measure);
        if (lines.isEmpty())
            arrangement.below.push_back(&bracket);
        arrangement.underPieces = std::max(arrangement.underPieces, lines.size());
    }
    return arrangement;
}

QStringList linesBelow(const YearBracket &bracket, double width, const TextMeasure &measure)
{
    return wrap(bracket.words, std::max(1.0, width - signWidth - 8), FontRole::Small, measure);
}

Shape piece(const YearBracket &bracket, std::size_t column, double left, double right, double y, double stroke)
{
    const bool isComparable = bracket.kind == YearBracket::Kind::Comparable;
    const ColourRole ink = !isComparable ? ColourRole::MutedInk : column == 0 ? ColourRole::ProcessInk : ColourRole::VictimsInk;
    return lineShape({left, y}, {right, y}, ink, (isComparable ? 4 : 2) * stroke, bracket.kind == YearBracket::Kind::Missing ? DashKind::Dashed : DashKind::Solid);
}

}  // namespace

double spanLineHeight(const ComparisonFigure &figure, double width, const TextMeasure &measure)
{
    if (figure.brackets.empty())
        return 0;
    const Arrangement arrangement = arrange(figure, width, measure);
    qsizetype lines = arrangement.underPieces;
    for (const YearBracket *bracket : arrangement.below)
        lines += linesBelow(*bracket, width, measure).size();
    return lineRoom + static_cast<double>(lines) * measure.lineHeight(FontRole::Small) + 4;
}

void appendSpanLine(LaidOutFigure &laidOut, const ComparisonFigure &figure, std::size_t column, double top, const TextMeasure &measure)
{
    if (figure.brackets.empty() || figure.column(column).lanes.empty())
        return;
    const QRectF &span = laidOut.plotSpan[column];
    const TimeScale time{laidOut.window, span.left(), span.right()};
    const double stroke = lengthsOf(measure.scale()).stroke;
    const double lineHeight = measure.lineHeight(FontRole::Small);
    const Arrangement arrangement = arrange(figure, span.width(), measure);
    for (const YearBracket &bracket : figure.brackets) {
        const auto [left, right] = reach(bracket, time);
        if (right - left <= 2 * apart)
            continue;
        laidOut.fixed.push_back(piece(bracket, column, left + (left > span.left() ? apart : 0), right, top + aboveLine, stroke));
        const bool isBelow = std::ranges::find(arrangement.below, &bracket) != arrangement.below.end();
        const QStringList lines = isBelow ? QStringList() : pieceLines(bracket, right - left, measure);
        if (lines.size() <= arrangement.underPieces)
            appendLines(laidOut.fixed, lines, left + apart, top + lineRoom, right - left - apart, FontRole::Small,
                        bracket.kind == YearBracket::Kind::Comparable ? ColourRole::Ink : ColourRole::MutedInk, measure);
    }
    double y = top + lineRoom + static_cast<double>(arrangement.underPieces) * lineHeight;
    for (const YearBracket *bracket : arrangement.below) {
        laidOut.fixed.push_back(piece(*bracket, column, span.left(), span.left() + signWidth, y + lineHeight / 2, stroke));
        y = appendLines(laidOut.fixed, linesBelow(*bracket, span.width(), measure), span.left() + signWidth + 8, y, span.width() - signWidth - 8, FontRole::Small,
                        bracket->kind == YearBracket::Kind::Comparable ? ColourRole::Ink : ColourRole::MutedInk, measure);
    }
}

}  // namespace countercheck
