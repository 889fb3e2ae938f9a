// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/series_index.h"

#include "models/figure/figure.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>

namespace countercheck {
namespace {

constexpr std::size_t blockSize = 16;

double dayOf(QDate day)
{
    return static_cast<double>(day.toJulianDay());
}

/// Gives each revised value of a run the place of its successor, if that is of the same days.
void placeRevised(std::vector<SeriesIndex::Place> &places, const std::vector<Mark> &marks, std::size_t start, std::size_t end)
{
    QHash<ObservationId, std::size_t> drawn;
    for (std::size_t position = start; position < end; ++position) {
        if (marks[position].kind != MarkKind::RevisedTick)
            drawn.insert(marks[position].observation, position);
    }
    for (std::size_t position = start; position < end; ++position) {
        const auto successor = marks[position].kind == MarkKind::RevisedTick ? drawn.constFind(marks[position].revisedBy) : drawn.constEnd();
        if (successor != drawn.constEnd())
            places[position] = places[*successor];
    }
}

/// A revised value stands on the one that replaced it, not beside it, and is as wide.
std::vector<SeriesIndex::Place> placesOf(const std::vector<Mark> &marks)
{
    std::vector<SeriesIndex::Place> places(marks.size());
    std::vector<std::uint32_t> same;
    for (std::size_t start = 0; start < marks.size();) {
        same.clear();
        std::size_t end = start;
        for (; end < marks.size() && marks[end].first == marks[start].first && marks[end].last == marks[start].last; ++end) {
            if (marks[end].kind != MarkKind::RevisedTick)
                same.push_back(static_cast<std::uint32_t>(end));
        }
        for (std::size_t position = 0; position < same.size(); ++position)
            places[same[position]] = {static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(same.size())};
        if (end - start > same.size())
            placeRevised(places, marks, start, end);
        start = end;
    }
    return places;
}

/// Returns the middle of a mark as a day. Columns of the same days share their width. Other marks of the same days are
/// moved apart by pixels later, which changes no day.
double middleOf(const Mark &mark, const SeriesIndex::Place &place)
{
    const double first = dayOf(mark.first);
    const double length = dayOf(mark.last) + 1 - first;
    if (mark.kind != MarkKind::Column)
        return first + length / 2;
    return first + length * (place.position + 0.5) / place.neighbours;
}

}  // namespace

RunMaximum::RunMaximum(std::vector<double> keys)
{
    m_levels.push_back({std::move(keys), {}});
    while (m_levels.back().keys.size() > blockSize) {
        const Level &below = m_levels.back();
        Level level;
        for (std::size_t begin = 0; begin < below.keys.size(); begin += blockSize) {
            Best best{-std::numeric_limits<double>::infinity(), std::numeric_limits<std::uint32_t>::max()};
            scan(below, begin, std::min(begin + blockSize, below.keys.size()), best);
            level.keys.push_back(best.key);
            level.positions.push_back(best.position);
        }
        m_levels.push_back(std::move(level));
    }
}

void RunMaximum::scan(const Level &level, std::size_t begin, std::size_t end, Best &best) const
{
    for (std::size_t at = begin; at < end; ++at) {
        if (level.keys[at] < best.key)
            continue;
        const std::uint32_t position = level.positions.empty() ? static_cast<std::uint32_t>(at) : level.positions[at];
        // Of equal keys the first position counts, in whatever order blocks are read.
        if (level.keys[at] > best.key || position < best.position)
            best = {level.keys[at], position};
    }
}

RunMaximum::Best RunMaximum::largestOf(std::uint32_t begin, std::uint32_t end) const
{
    Best best{-std::numeric_limits<double>::infinity(), std::numeric_limits<std::uint32_t>::max()};
    std::size_t first = begin;
    std::size_t last = end;
    std::size_t level = 0;
    for (; level + 1 < m_levels.size() && last - first > 2 * blockSize; ++level) {
        const std::size_t wholeFrom = (first + blockSize - 1) / blockSize;
        const std::size_t wholeTo = last / blockSize;
        scan(m_levels[level], first, wholeFrom * blockSize, best);
        scan(m_levels[level], wholeTo * blockSize, last, best);
        first = wholeFrom;
        last = wholeTo;
    }
    scan(m_levels[level], first, last, best);
    return best;
}

std::uint32_t RunMaximum::largest(std::uint32_t begin, std::uint32_t end) const
{
    return largestOf(begin, end).position;
}

std::vector<std::uint32_t> RunMaximum::above(std::uint32_t begin, std::uint32_t end, double limit, std::size_t most) const
{
    struct Run {
        std::uint32_t begin, end;
        Best best;
    };
    const auto lower = [](const Run &a, const Run &b) {
        return std::tuple(a.best.key, b.best.position) < std::tuple(b.best.key, a.best.position);
    };
    std::vector<Run> runs; // a heap: the run with the largest key on top
    const auto add = [&](std::uint32_t from, std::uint32_t to) {
        if (from >= to)
            return;
        const Best best = largestOf(from, to);
        if (best.key <= limit)
            return;
        runs.push_back({from, to, best});
        std::ranges::push_heap(runs, lower);
    };
    std::vector<std::uint32_t> found;
    add(begin, end);
    while (!runs.empty() && found.size() < most) {
        std::ranges::pop_heap(runs, lower);
        const Run run = runs.back();
        runs.pop_back();
        found.push_back(run.best.position);
        add(run.begin, run.best.position);
        add(run.best.position + 1, run.end);
    }
    std::ranges::sort(found);
    return found;
}

SeriesIndex indexSeries(const std::vector<Mark> &marks)
{
    SeriesIndex index;
    index.places = placesOf(marks);
    std::vector<double> middles(marks.size());
    index.starts.reserve(marks.size());
    index.ends.reserve(marks.size());
    for (std::uint32_t mark = 0; mark < marks.size(); ++mark) {
        if (marks[mark].kind == MarkKind::Span) {
            index.spans.push_back(mark);
            continue;
        }
        index.order.push_back(mark);
        middles[mark] = middleOf(marks[mark], index.places[mark]);
        index.starts.push_back(dayOf(marks[mark].first));
        index.ends.push_back(dayOf(marks[mark].last) + 1);
    }
    std::ranges::stable_sort(index.spans, {}, [&marks](std::uint32_t mark) { return marks[mark].first; });
    std::ranges::stable_sort(index.order, {}, [&middles](std::uint32_t mark) { return middles[mark]; });

    std::vector<double> largest, smallest, ends, starts;
    for (std::vector<double> *keys : {&largest, &smallest, &ends, &starts})
        keys->reserve(marks.size());
    index.middles.reserve(marks.size());
    for (std::uint32_t position = 0; position < index.order.size(); ++position) {
        const std::uint32_t mark = index.order[position];
        index.middles.push_back(middles[mark]);
        largest.push_back(marks[mark].quantity.largestPrinted());
        smallest.push_back(-marks[mark].quantity.smallestPrinted());
        ends.push_back(dayOf(marks[mark].last) + 1);
        starts.push_back(-dayOf(marks[mark].first));
        if (marks[mark].linked)
            index.linked.push_back(position);
    }
    index.largest = RunMaximum(std::move(largest));
    index.smallest = RunMaximum(std::move(smallest));
    index.latestEnd = RunMaximum(std::move(ends));
    index.earliestStart = RunMaximum(std::move(starts));
    std::ranges::sort(index.starts);
    std::ranges::sort(index.ends);
    return index;
}

}  // namespace countercheck
