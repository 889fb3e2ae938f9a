// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace countercheck {

/// The type scale says for which reader letters and marks are sized: at a desk, on paper, in a stream of posts, on a telephone that
/// a post fills, in a room.
enum class TypeScale : std::uint8_t { Window, Page, Story, Phone, Slide };

/// The font role says what a text is. Its size depends on the type scale.
enum class FontRole : std::uint8_t { Title, Statement, Heading, Claim, Number, LaneTitle, Body, Small, Label, LabelStrong };

/// How large a font is.
struct FontSize {
    int pixels;      ///< at 96 dots an inch
    bool isSemibold;
};

/// Returns the size of a font role.
FontSize fontSize(TypeScale scale, FontRole role);

/// The lengths that go with a type scale, in pixels.
struct Lengths {
    double dot;            ///< the radius of the mark of evidence on a row
    double smallDot;       ///< the radius of the other marks of a row, and of heads in a plot
    double stroke;         ///< the factor by which lines are wider than in a window
    double badge;          ///< the radius of a numbered badge
    double rowText;        ///< the height of the words of a row
    double rowTrack;       ///< the height of its rule of time
    double rule;           ///< how far down in that its line lies: in a window so far that a chevron with a ring around it leaves the words free
    double rowGap;         ///< between two rows
    double labelRoom;      ///< above a plot, for the numbers of its highest marks
    double smallestPlot;
    double preferredPlot;
    double tallestPlot;
    double yearWidth;      ///< the width from which every year has its number
    double tick;           ///< the length of a tick of the time axis
};
const Lengths &lengthsOf(TypeScale scale);

}  // namespace countercheck
