// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace countercheck {

struct Mark;

/// A run maximum finds the largest key of a run in logarithmic time, by a tree of blocks of keys. Keys that are read
/// together lie together in memory, since waiting for memory takes most of the time.
class RunMaximum {
public:
    RunMaximum() = default;
    explicit RunMaximum(std::vector<double> keys);

    /// Returns the position of the largest key from `begin` up to before `end`, the first of equals. The run may not be
    /// empty.
    std::uint32_t largest(std::uint32_t begin, std::uint32_t end) const;
    /// Returns the positions in a run whose key is above a limit; only the largest keys if there are more than `most`.
    std::vector<std::uint32_t> above(std::uint32_t begin, std::uint32_t end, double limit, std::size_t most) const;

private:
    struct Best {
        double key;
        std::uint32_t position;
    };
    struct Level {
        std::vector<double> keys;
        std::vector<std::uint32_t> positions; ///< the positions of those keys; empty in the lowest level, where key and position agree
    };

    void scan(const Level &level, std::size_t begin, std::size_t end, Best &best) const;
    Best largestOf(std::uint32_t begin, std::uint32_t end) const;

    std::vector<Level> m_levels;
};

/// A series index finds the marks of a lane in a time window, and their extremes, without looking at every mark. A
/// million figures then take no longer to draw than a thousand. Positions refer to `order`.
struct SeriesIndex {
    /// The place of a mark among figures of the same days, which stand side by side.
    struct Place {
        std::uint32_t position = 0;
        std::uint32_t neighbours = 1;
    };

    std::vector<Place> places;         ///< the place of each mark
    std::vector<std::uint32_t> order;  ///< the marks, ordered by the middle of their days; without spans, which stand above the plot
    std::vector<std::uint32_t> spans;  ///< the marks that are spans, by their first days
    std::vector<double> middles;       ///< those middles, in that order, as days
    std::vector<std::uint32_t> linked; ///< the positions of evidence of the claim
    std::vector<double> starts;        ///< first days, sorted
    std::vector<double> ends;          ///< the days after the last days, sorted
    RunMaximum largest;                ///< by the largest printed number
    RunMaximum smallest;               ///< by the smallest printed number, negated
    RunMaximum latestEnd;
    RunMaximum earliestStart;          ///< negated
};

/// Makes the index of a lane, once, when the figure is composed.
SeriesIndex indexSeries(const std::vector<Mark> &marks);

}  // namespace countercheck
