// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/reason_blocks.h"

#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

/// A sentence with the badge of the number that it is about; without one if it is about none.
struct Entry {
    int badge = 0;
    QString words;
};

/// Appends a block and returns its bottom; nothing, and the top, if not even its first entry fits.
double appendBlock(std::vector<Shape> &shapes, const QString &heading, const std::vector<Entry> &entries, const QRectF &place, const TextMeasure &measure)
{
    constexpr double entryGap = 4;
    const double lineHeight = measure.lineHeight(FontRole::Small);
    const double badgeWidth = 2 * lengthsOf(measure.scale()).badge;
    double bottom = place.top() + measure.lineHeight(FontRole::LaneTitle);
    std::vector<Shape> drawn;
    for (const Entry &entry : entries) {
        const double indent = entry.badge > 0 ? badgeWidth + 8 : 0;
        const QStringList lines = wrap(entry.words, place.width() - indent, FontRole::Small, measure);
        const double top = bottom + entryGap;
        const double height = std::max(static_cast<double>(lines.size()) * lineHeight, entry.badge > 0 ? badgeWidth : 0);
        if (top + height > place.bottom())
            break;
        if (entry.badge > 0)
            appendBadge(drawn, entry.badge, place.left(), top + badgeWidth / 2, measure.scale());
        appendLines(drawn, lines, place.left() + indent, top + (entry.badge > 0 ? (badgeWidth - lineHeight) / 2 : 0), place.width() - indent, FontRole::Small, ColourRole::Ink, measure);
        bottom = top + height;
    }
    if (drawn.empty())
        return place.top();
    appendLines(shapes, {elide(heading, place.width(), FontRole::LaneTitle, measure)}, place.left(), place.top(), place.width(), FontRole::LaneTitle, ColourRole::Ink, measure);
    shapes.insert(shapes.end(), drawn.begin(), drawn.end());
    return bottom;
}

/// Returns whether a row, a plot or the context carries a badge.
bool hasBadge(const ComparisonFigure &figure, int badge)
{
    const auto carries = [badge](const Lane &lane) { return lane.badge == badge || std::ranges::find(lane.lines, badge, &FigureLine::badge) != lane.lines.end(); };
    return std::ranges::any_of(figure.process.lanes, carries) || std::ranges::any_of(figure.victims.lanes, carries)
        || (figure.context && std::ranges::find(figure.context->rows, badge, &ContextRow::badge) != figure.context->rows.end());
}

}  // namespace

double appendReasonBlocks(std::vector<Shape> &shapes, const ComparisonFigure &figure, const QRectF &room, double columnGap, const TextMeasure &measure,
                          const Wording &wording)
{
    constexpr double narrowest = 260;
    std::vector<Entry> reasons;
    if (figure.strip) {
        for (const Tracing &tracing : figure.strip->traces) {
            if (tracing.reason.isEmpty())
                continue;
            // A number that is not on the page is named: its badge would lead nowhere.
            if (hasBadge(figure, tracing.badge))
                reasons.push_back({tracing.badge, tracing.reason});
            else
                reasons.push_back({0, wording.say("Figure", "%1: %2", "number, how it ties to the claim").arg(tracing.words, tracing.reason)});
        }
    }
    std::vector<Entry> missing;
    // An empty column says itself what was looked for.
    const bool isSaid = figure.process.lanes.empty() || figure.victims.lanes.empty();
    for (const Search &search : isSaid ? std::vector<Search>() : figure.victims.searches)
        missing.push_back({0, asSentences({search.question, search.where})});
    const double half = (room.width() - columnGap) / 2;
    const bool areBeside = half >= narrowest && !reasons.empty() && !missing.empty();
    const QRectF first(room.left(), room.top(), areBeside ? half : room.width(), room.height());
    double bottom = reasons.empty() ? room.top() : appendBlock(shapes, wording.say("Figure", "How the numbers tie to the claim"), reasons, first, measure);
    if (missing.empty())
        return bottom - room.top();
    const double top = areBeside || reasons.empty() ? room.top() : bottom + columnGap / 2;
    const QRectF second(areBeside ? room.left() + half + columnGap : room.left(), top, areBeside ? half : room.width(), room.bottom() - top);
    bottom = std::max(bottom, appendBlock(shapes, wording.say("Figure", "What is missing, and where it was looked for"), missing, second, measure));
    return bottom - room.top();
}

}  // namespace countercheck
