// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/visible_marks.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

constexpr double cellPixels = 8;          ///< the width of a head
constexpr std::uint32_t mostInCell = 8;   ///< marks that are still drawn one by one
constexpr std::size_t mostReachingIn = 24;
constexpr std::uint32_t mostStandingOut = 2;

class Visible {
public:
    Visible(const SeriesIndex &index, const TimeScale &time)
        : m_index(index), m_window(time.window), m_pixel(time.window.length() / std::max(1.0, time.right - time.left)), m_time(time)
    {
    }

    std::vector<VisibleMark> run()
    {
        const std::uint32_t begin = firstFrom(0, m_window.first);
        const std::uint32_t end = firstFrom(begin, m_window.last);
        // Some marks reach into the window although their middle lies outside.
        const std::size_t endedBefore = static_cast<std::size_t>(std::ranges::upper_bound(m_index.ends, m_window.first) - m_index.ends.begin());
        const std::size_t startedBefore = static_cast<std::size_t>(std::ranges::lower_bound(m_index.starts, m_window.last) - m_index.starts.begin());
        if (begin > endedBefore)
            addReachingIn(m_index.latestEnd.above(0, begin, m_window.first, mostReachingIn), begin - endedBefore);
        addCells(begin, end);
        if (startedBefore > end)
            addReachingIn(m_index.earliestStart.above(end, static_cast<std::uint32_t>(m_index.order.size()), -m_window.last, mostReachingIn),
                          startedBefore - end);
        return std::move(m_marks);
    }

private:
    /// Returns the first position at or after `begin` whose middle is not before a day. The search starts where the last
    /// run ended and doubles its steps: the position is mostly near, and reading far ones is slow.
    std::uint32_t firstFrom(std::uint32_t begin, double day)
    {
        const std::vector<double> &middles = m_index.middles;
        std::size_t from = begin;
        std::size_t to = std::min<std::size_t>(begin + m_lastRun, middles.size());
        if (to > from && middles[to - 1] >= day) {
            for (std::size_t step = 1; to > from && middles[to - 1] >= day; step *= 2)
                to -= std::min(step, to - from);
            from = to;
            to = std::min<std::size_t>(begin + m_lastRun, middles.size());
        } else {
            from = to;
        }
        for (std::size_t step = 1; to < middles.size() && middles[to] < day; step *= 2) {
            from = to + 1;
            to = std::min(to + step, middles.size());
        }
        const auto found = std::lower_bound(middles.begin() + static_cast<std::ptrdiff_t>(from), middles.begin() + static_cast<std::ptrdiff_t>(to), day);
        const auto position = static_cast<std::uint32_t>(found - middles.begin());
        m_lastRun = position - begin;
        return position;
    }

    void addSingle(std::uint32_t position, std::size_t members = 1)
    {
        m_marks.push_back({m_index.order[position], m_index.order[position], members});
    }

    void addReachingIn(const std::vector<std::uint32_t> &positions, std::size_t count)
    {
        for (std::size_t found = 0; found < positions.size(); ++found) {
            const bool standsForRest = found + 1 == positions.size();
            addSingle(positions[found], standsForRest ? 1 + count - positions.size() : 1);
        }
    }

    void addCells(std::uint32_t begin, std::uint32_t end)
    {
        // Cells are counted from day zero, so that panning does not change what they hold.
        const double cellDays = cellPixels * m_pixel;
        while (begin < end) {
            const double cell = std::floor(m_index.middles[begin] / cellDays);
            const std::uint32_t cellEnd = std::max(begin + 1, std::min(end, firstFrom(begin, (cell + 1) * cellDays)));
            if (cellEnd - begin <= mostInCell) {
                for (std::uint32_t position = begin; position < cellEnd; ++position)
                    addSingle(position);
            } else {
                addCrowd(begin, cellEnd);
            }
            begin = cellEnd;
        }
    }

    void addCrowd(std::uint32_t begin, std::uint32_t end)
    {
        while (begin < end) {
            const double column = std::floor(m_index.middles[begin] / m_pixel);
            const std::uint32_t columnEnd = std::max(begin + 1, std::min(end, firstFrom(begin, (column + 1) * m_pixel)));
            addColumn(begin, columnEnd, m_time.x(column * m_pixel));
            begin = columnEnd;
        }
    }

    void addColumn(std::uint32_t begin, std::uint32_t end, double x)
    {
        std::uint32_t members = end - begin;
        auto evidence = std::ranges::lower_bound(m_index.linked, begin);
        for (std::uint32_t out = 0; out < mostStandingOut && evidence != m_index.linked.end() && *evidence < end; ++out, ++evidence) {
            addSingle(*evidence);
            --members;
        }
        if (members == 0)
            return;
        const std::uint32_t largest = m_index.order[m_index.largest.largest(begin, end)];
        const std::uint32_t least = m_index.order[m_index.smallest.largest(begin, end)];
        m_marks.push_back({largest, least, members, true, x, 1});
    }

    const SeriesIndex &m_index;
    const TimeWindow m_window;
    const double m_pixel; ///< the width of a pixel in days
    const TimeScale &m_time;
    std::uint32_t m_lastRun = 0;
    std::vector<VisibleMark> m_marks;
};

}  // namespace

std::vector<VisibleMark> visibleMarks(const SeriesIndex &index, const TimeScale &time)
{
    return Visible(index, time).run();
}

}  // namespace countercheck
