// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace countercheck {

/// The columns of the table of all figures.
enum class FigureColumn : std::uint8_t { Number, Counts, Period, HowVerified, PublishedBy, HowClose };
inline constexpr int figureColumnCount = 6;

/// The order of figures: by a column, else the newest first. Figures without what they are ordered by come last either way.
struct FigureOrder {
    std::optional<FigureColumn> column;
    bool isDescending = false;

    friend bool operator==(const FigureOrder &, const FigureOrder &) = default;
};

}  // namespace countercheck
