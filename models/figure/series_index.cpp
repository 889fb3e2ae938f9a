// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/series_index.h"

#include "models/figure/figure.h"

#include <algorithm>
#include <numeric>

namespace countercheck {
namespace {

double dayOf(QDate day)
{
    return static_cast<double>(day.toJulianDay());
}

/// A value that was revised stands on the one that replaced it, not beside it.
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
        start = end;
    }
    return places;
}

/// Columns of one period share its width; other marks are moved by pixels, which depend on no day.
double middleOf(const Mark &mark, const SeriesIndex::Place &place)
{
    const double first = dayOf(mark.first);
    const double length = dayOf(mark.last) + 1 - first;
    if (mark.kind != MarkKind::Column)
        return first + length / 2;
    return first + length * (place.position + 0.5) / place.neighbours;
}

}  // namespace

RunMaximum::RunMaximum(std::vector<double> keys) : m_keys(std::move(keys)), m_winners(2 * m_keys.size())
{
    const std::size_t size = m_keys.size();
    std::iota(m_winners.begin() + static_cast<std::ptrdiff_t>(size), m_winners.end(), 0U);
    for (std::size_t node = size; node-- > 1;)
        m_winners[node] = better(m_winners[2 * node], m_winners[2 * node + 1]);
}

std::uint32_t RunMaximum::better(std::uint32_t a, std::uint32_t b) const
{
    if (m_keys[a] != m_keys[b])
        return m_keys[a] > m_keys[b] ? a : b;
    return std::min(a, b);
}

std::uint32_t RunMaximum::largest(std::uint32_t begin, std::uint32_t end) const
{
    std::uint32_t best = begin;
    const std::size_t size = m_keys.size();
    for (std::size_t left = begin + size, right = end + size; left < right; left /= 2, right /= 2) {
        if (left % 2 == 1)
            best = better(best, m_winners[left++]);
        if (right % 2 == 1)
            best = better(best, m_winners[--right]);
    }
    return best;
}

std::vector<std::uint32_t> RunMaximum::above(std::uint32_t begin, std::uint32_t end, double limit, std::size_t most) const
{
    struct Run {
        std::uint32_t begin, end, best;
    };
    const auto lower = [this](const Run &a, const Run &b) { return a.best != b.best && better(a.best, b.best) == b.best; };
    std::vector<Run> runs; // a heap: the run with the largest key on top
    const auto add = [&](std::uint32_t from, std::uint32_t to) {
        if (from >= to)
            return;
        const std::uint32_t best = largest(from, to);
        if (m_keys[best] <= limit)
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
        found.push_back(run.best);
        add(run.begin, run.best);
        add(run.best + 1, run.end);
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
    for (std::size_t mark = 0; mark < marks.size(); ++mark) {
        middles[mark] = middleOf(marks[mark], index.places[mark]);
        index.starts.push_back(dayOf(marks[mark].first));
        index.ends.push_back(dayOf(marks[mark].last) + 1);
    }
    index.order.resize(marks.size());
    std::iota(index.order.begin(), index.order.end(), 0U);
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
        ends.push_back(index.ends[mark]);
        starts.push_back(-index.starts[mark]);
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
