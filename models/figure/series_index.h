// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace countercheck {

struct Mark;

/// Finds the largest of a run of keys in logarithmic time: blocks of keys, blocks of those, and so on. What is read lies
/// together, since waiting for memory is what takes time.
class RunMaximum {
public:
    RunMaximum() = default;
    explicit RunMaximum(std::vector<double> keys);

    /// The position of the largest key from `begin` up to before `end`, the first of equals. The run is not empty.
    std::uint32_t largest(std::uint32_t begin, std::uint32_t end) const;
    /// Positions of a run whose key lies above a limit, the largest keys first where there are more than `most`.
    std::vector<std::uint32_t> above(std::uint32_t begin, std::uint32_t end, double limit, std::size_t most) const;

private:
    struct Best {
        double key;
        std::uint32_t position;
    };
    struct Level {
        std::vector<double> keys;
        std::vector<std::uint32_t> positions; ///< of those keys; empty in the lowest level, where each is its own
    };

    void scan(const Level &level, std::size_t begin, std::size_t end, Best &best) const;
    Best largestOf(std::uint32_t begin, std::uint32_t end) const;

    std::vector<Level> m_levels;
};

/// The marks of a lane in an order that answers "what is in this window, and what are its extremes" without looking at
/// every mark. A million figures then cost no more per picture than a thousand. Positions refer to `order`.
struct SeriesIndex {
    /// Figures of the same days stand side by side; each gets its place among them.
    struct Place {
        std::uint32_t position = 0;
        std::uint32_t neighbours = 1;
    };

    std::vector<Place> places;         ///< of each mark
    std::vector<std::uint32_t> order;  ///< marks by the middle of their days
    std::vector<double> middles;       ///< in that order; days
    std::vector<std::uint32_t> linked; ///< positions of the evidence of the claim
    std::vector<double> starts;        ///< first days, sorted
    std::vector<double> ends;          ///< the days after the last ones, sorted
    RunMaximum largest;                ///< by the largest printed number
    RunMaximum smallest;               ///< by the negative of the smallest printed number
    RunMaximum latestEnd;
    RunMaximum earliestStart;          ///< negative
};

/// Made once, when a figure is composed.
SeriesIndex indexSeries(const std::vector<Mark> &marks);

}  // namespace countercheck
