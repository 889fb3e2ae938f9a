// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace countercheck {

struct Mark;

/// Finds the largest of a run of keys in logarithmic time.
class RunMaximum {
public:
    RunMaximum() = default;
    explicit RunMaximum(std::vector<double> keys);

    double key(std::uint32_t position) const { return m_keys[position]; }
    /// The position of the largest key from `begin` up to before `end`, the first of equals. The run is not empty.
    std::uint32_t largest(std::uint32_t begin, std::uint32_t end) const;
    /// Positions of a run whose key lies above a limit, the largest keys first where there are more than `most`.
    std::vector<std::uint32_t> above(std::uint32_t begin, std::uint32_t end, double limit, std::size_t most) const;

private:
    std::uint32_t better(std::uint32_t a, std::uint32_t b) const;

    std::vector<double> m_keys;
    std::vector<std::uint32_t> m_winners; ///< a binary tree: node n has the better of 2n and 2n+1; the leaves are positions
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
