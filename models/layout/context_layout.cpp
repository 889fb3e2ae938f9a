// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/context_layout.h"

#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

constexpr double valueGap = 12;
constexpr double contextPadding = 8;

/// The room of the badges before the values; none if no row has one.
double badgeWidth(const ContextStrip &strip, std::size_t rows, const TextMeasure &measure)
{
    const bool hasBadge = std::ranges::any_of(strip.rows.begin(), strip.rows.begin() + static_cast<std::ptrdiff_t>(rows), [](const ContextRow &row) { return row.badge > 0; });
    return hasBadge ? badgeRoom(measure.scale()) : 0;
}

/// The room between the edge of the strip and its words.
double stripPadding(const PageForm &form)
{
    return std::max(form.panelPadding, 12.0);
}

/// The width of the values, so that the words beside them are aligned.
double valueWidth(const ContextStrip &strip, std::size_t rows, double width, const TextMeasure &measure)
{
    double widest = 0;
    for (std::size_t row = 0; row < rows; ++row)
        widest = std::max(widest, std::ceil(measure.width(FontRole::LabelStrong, strip.rows[row].value)));
    return std::min(widest, width / 3) + valueGap;
}

struct RowLines {
    QStringList value;
    QStringList words;
    double height = 0;
};

RowLines linesOf(const ContextRow &row, double valueRoom, double width, const TextMeasure &measure)
{
    RowLines lines{wrap(row.value, valueRoom - valueGap, FontRole::LabelStrong, measure), wrap(row.words, width - valueRoom, FontRole::Small, measure)};
    lines.height = static_cast<double>(std::max(lines.value.size(), lines.words.size())) * measure.lineHeight(FontRole::Small);
    if (row.badge > 0)
        lines.height = std::max(lines.height, 2 * lengthsOf(measure.scale()).badge + 2);
    return lines;
}

double headingHeight(const PageForm &form, const TextMeasure &measure)
{
    return measure.lineHeight(FontRole::LaneTitle) + (form.hasSubheadings ? measure.lineHeight(FontRole::Small) : 0);
}

}  // namespace

double contextHeight(const ContextStrip &strip, std::size_t rows, double width, const PageForm &form, const TextMeasure &measure)
{
    const double badges = badgeWidth(strip, rows, measure);
    const double inner = width - 2 * stripPadding(form) - badges;
    const double valueRoom = valueWidth(strip, rows, inner, measure);
    double height = 2 * contextPadding + headingHeight(form, measure);
    for (std::size_t row = 0; row < rows; ++row)
        height += linesOf(strip.rows[row], valueRoom, inner, measure).height;
    return height;
}

void layOutContext(LaidOutFigure &laidOut, const ContextStrip &strip, std::size_t rows, const QRectF &place, const PageForm &form,
                   const TextMeasure &measure)
{
    const double height = contextHeight(strip, rows, place.width(), form, measure);
    laidOut.fixed.push_back(roundedShape(QRectF(place.left(), place.top(), place.width(), height), 8, ColourRole::Panel, ColourRole::PanelEdge));
    const double badges = badgeWidth(strip, rows, measure);
    const double left = place.left() + stripPadding(form) + badges;
    const double inner = place.width() - 2 * stripPadding(form) - badges;
    double y = place.top() + contextPadding;
    y = appendLines(laidOut.fixed, {strip.heading}, left - badges, y, inner + badges, FontRole::LaneTitle, ColourRole::Ink, measure);
    if (form.hasSubheadings)
        y = appendLines(laidOut.fixed, wrap(strip.subheading, inner + badges, FontRole::Small, measure, 1), left - badges, y, inner + badges, FontRole::Small, ColourRole::MutedInk, measure);
    const double valueRoom = valueWidth(strip, rows, inner, measure);
    for (std::size_t position = 0; position < rows; ++position) {
        const ContextRow &row = strip.rows[position];
        const RowLines lines = linesOf(row, valueRoom, inner, measure);
        const QRectF box(left, y, inner, lines.height);
        double top = y;
        if (row.badge > 0)
            appendBadge(laidOut.fixed, row.badge, left - badges, y + measure.lineHeight(FontRole::Small) / 2, measure.scale());
        for (const QString &line : lines.value) {
            laidOut.fixed.push_back(textShape(line, QRectF(left, top, valueRoom - valueGap, measure.lineHeight(FontRole::Small)), FontRole::LabelStrong,
                                              ColourRole::Ink, Qt::AlignRight | Qt::AlignVCenter));
            top += measure.lineHeight(FontRole::Small);
        }
        appendLines(laidOut.fixed, lines.words, left + valueRoom, y, inner - valueRoom, FontRole::Small, row.linked ? ColourRole::Ink : ColourRole::MutedInk, measure);
        laidOut.contextMarks.push_back({row.observation, box, box, box.center(), 1, {}});
        y += lines.height;
    }
}

}  // namespace countercheck
