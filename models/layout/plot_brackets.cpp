// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/plot_brackets.h"

#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

constexpr std::size_t mostLevels = 4;

/// A bracket over some days: of a span, or of a run of flags.
struct Bracket {
    QDate first;
    QDate last;
    const Mark *span = nullptr;
    const FlagRun *flag = nullptr;
    std::size_t level = 0;
};

/// Returns the brackets of a lane, each on the lowest level where no other covers its days.
std::vector<Bracket> bracketsOf(const Lane &lane)
{
    std::vector<Bracket> brackets;
    std::optional<SeriesIndex> own;
    if (lane.index.places.size() != lane.marks.size())
        own = indexSeries(lane.marks);
    for (const std::uint32_t position : (own ? *own : lane.index).spans)
        brackets.push_back({lane.marks[position].first, lane.marks[position].last, &lane.marks[position], nullptr});
    for (const FlagRun &flag : lane.flags)
        brackets.push_back({flag.first, flag.last, nullptr, &flag});
    std::ranges::stable_sort(brackets, {}, &Bracket::first);
    std::vector<QDate> reached;
    for (Bracket &bracket : brackets) {
        const auto free = std::ranges::find_if(reached, [&bracket](QDate last) { return last < bracket.first; });
        bracket.level = std::min(static_cast<std::size_t>(free - reached.begin()), mostLevels - 1);
        if (bracket.level == reached.size())
            reached.push_back(bracket.last);
        else
            reached[bracket.level] = std::max(reached[bracket.level], bracket.last);
    }
    return brackets;
}

double levelHeight(const TextMeasure &measure)
{
    return measure.lineHeight(FontRole::Small) + 7 * lengthsOf(measure.scale()).stroke;
}

}  // namespace

double bracketsHeight(const Lane &lane, const TextMeasure &measure)
{
    std::size_t levels = 0;
    for (const Bracket &bracket : bracketsOf(lane))
        levels = std::max(levels, bracket.level + 1);
    return static_cast<double>(levels) * levelHeight(measure);
}

void appendBrackets(LaidOutLane &laidOut, LabelPlacement &placement, const Lane &lane, const TimeScale &time, const TextMeasure &measure)
{
    const double height = levelHeight(measure);
    const double lineHeight = measure.lineHeight(FontRole::Small);
    const double bottom = laidOut.plot.top() - lengthsOf(measure.scale()).labelRoom;
    const MarkPlace place{laidOut.plot, &laidOut.axis, time, 0, 1, laidOut.column, measure.scale(), 0};
    for (const Bracket &bracket : bracketsOf(lane)) {
        const double top = bottom - static_cast<double>(bracket.level + 1) * height;
        const double y = top + lineHeight + 1;
        std::optional<QRectF> box;
        if (bracket.span) {
            if (const std::optional<LaidOutMark> drawn = appendSpan(laidOut.over, *bracket.span, place, y)) {
                box = drawn->box;
                laidOut.marks.push_back(*drawn);
            }
        } else {
            box = appendBracket(laidOut.over, bracket.first, bracket.last, y, ColourRole::Break, place);
        }
        if (!box)
            continue;
        placement.block(*box);
        const QString words = bracket.span ? bracket.span->label + raisedLetters(bracket.span->statusLetters) : bracket.flag->words;
        const FontRole font = bracket.span && bracket.span->linked ? FontRole::LabelStrong : FontRole::Small;
        const double width = std::ceil(measure.width(font, words));
        const double centred = box->center().x() - width / 2;
        const double inside = std::clamp(centred, laidOut.plot.left(), std::max(laidOut.plot.left(), laidOut.plot.right() - width));
        const QPointF corners[] = {{centred, top}, {inside, top}};
        const auto found = placement.place({width, lineHeight}, corners);
        if (found) {
            laidOut.over.push_back(textShape(words, *found, font, bracket.span ? ColourRole::Ink : ColourRole::MutedInk, Qt::AlignCenter));
            if (bracket.span)
                laidOut.labels.push_back({*found, words, bracket.span->observation});
        } else if (bracket.span) {
            ++laidOut.droppedLabels;
        }
        if (bracket.flag)
            laidOut.hints.push_back({QRectF(box->left(), top, box->width(), height), bracket.flag->words});
    }
}

}  // namespace countercheck
