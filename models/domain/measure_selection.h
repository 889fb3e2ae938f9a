// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifier.h"

#include <algorithm>
#include <vector>

namespace countercheck {

/// A measure selection holds the measures that a reader has picked to set side by side.
struct MeasureSelection {
    std::vector<MeasureId> measures; ///< in the order of picking, each once

    bool contains(const MeasureId &measure) const { return std::ranges::find(measures, measure) != measures.end(); }
    friend bool operator==(const MeasureSelection &, const MeasureSelection &) = default;
};

/// A measure pair holds two measures. The order in which they are given does not matter.
struct MeasurePair {
    MeasureId a; ///< the first by id
    MeasureId b;

    MeasurePair() = default;
    MeasurePair(MeasureId first, MeasureId second) : a(std::move(first)), b(std::move(second))
    {
        if (b < a)
            std::swap(a, b);
    }
    bool has(const MeasureId &measure) const { return a == measure || b == measure; }
    friend bool operator==(const MeasurePair &, const MeasurePair &) = default;
};

}  // namespace countercheck
