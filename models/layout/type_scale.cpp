// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/type_scale.h"

#include <array>

namespace countercheck {
namespace {

constexpr std::size_t scales = 5;

// One row for each role, in the order of FontRole; one column for each scale. On paper words have the size of a newspaper's body; on a
// slide a digit is three hundredths of its height.
constexpr std::array<std::array<int, scales>, 10> pixels{{
    {22, 28, 40, 46, 46}, // title
    {24, 24, 31, 38, 46}, // statement
    {15, 16, 23, 30, 34}, // heading
    {15, 16, 20, 26, 30}, // claim
    {20, 22, 34, 46, 64}, // number
    {13, 13, 20, 26, 30}, // title of a lane, unit
    {13, 13, 20, 26, 30}, // body
    {12, 12, 18, 24, 30}, // small
    {12, 12, 18, 24, 30}, // label
    {13, 13, 19, 25, 30}, // label of evidence
}};

constexpr std::array isSemibold{true, true, true, true, true, true, false, false, false, true};

constexpr std::array<Lengths, scales> lengths{{
    {.dot = 4.5, .smallDot = 2.8, .stroke = 1, .badge = 9, .rowText = 23, .rowTrack = 17, .rule = 11.5, .rowGap = 5, .labelRoom = 18, .smallestPlot = 44, .preferredPlot = 84,
     .tallestPlot = 160, .yearWidth = 36, .tick = 3},
    {.dot = 4.5, .smallDot = 2.8, .stroke = 1, .badge = 9, .rowText = 25, .rowTrack = 18, .rule = 10.5, .rowGap = 8, .labelRoom = 18, .smallestPlot = 44, .preferredPlot = 84,
     .tallestPlot = 160, .yearWidth = 36, .tick = 3},
    {.dot = 7, .smallDot = 4.3, .stroke = 1.5, .badge = 14, .rowText = 38, .rowTrack = 27, .rule = 15.5, .rowGap = 12, .labelRoom = 26, .smallestPlot = 70, .preferredPlot = 100,
     .tallestPlot = 220, .yearWidth = 60, .tick = 4},
    {.dot = 9, .smallDot = 5.5, .stroke = 1.9, .badge = 18, .rowText = 48, .rowTrack = 32, .rule = 18.5, .rowGap = 10, .labelRoom = 34, .smallestPlot = 90, .preferredPlot = 140,
     .tallestPlot = 320, .yearWidth = 78, .tick = 5},
    {.dot = 11, .smallDot = 7, .stroke = 2.4, .badge = 20, .rowText = 72, .rowTrack = 42, .rule = 24.5, .rowGap = 14, .labelRoom = 40, .smallestPlot = 90, .preferredPlot = 130,
     .tallestPlot = 240, .yearWidth = 110, .tick = 6},
}};

}  // namespace

FontSize fontSize(TypeScale scale, FontRole role)
{
    const auto position = static_cast<std::size_t>(role);
    return {pixels[position][static_cast<std::size_t>(scale)], isSemibold[position]};
}

const Lengths &lengthsOf(TypeScale scale)
{
    return lengths[static_cast<std::size_t>(scale)];
}

}  // namespace countercheck
