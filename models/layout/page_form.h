// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"
#include "models/layout/strip_layout.h"

#include <array>

namespace countercheck {

/// A page form says how much room a page gives to each of its parts. Smaller forms leave out what can be found elsewhere,
/// and say so. Title, claim, both headings, verdict, note, sources and library are on every page.
struct PageForm {
    double margin;
    double gap;            ///< between parts of the page
    double columnGap;
    double panelPadding;
    double headingTop;     ///< between the coloured bar of a panel and its heading
    double headingBelow;
    double sentencePadding;
    double laneGap;
    double smallestPlot;
    double tallestPlot;
    FontRole title;
    StripForm strip;
    qsizetype mostSubtitleLines;
    bool hasSubheadings;
    bool hasDetail;        ///< whether the verdict has its second sentence
    bool hasScaleNote;     ///< whether the note on scales stands under the time axis; otherwise it is in the note
    bool hasKey;           ///< whether the note explains lines and bold numbers, and names figures that are not drawn
    qsizetype mostNames;   ///< how many left-out lanes are named
    std::size_t mostContextRows;
    qsizetype mostSourceLines;
    qsizetype mostLaneNoteLines;
    bool holdsNoteLine;    ///< whether lanes keep a line for a note, so that panning moves nothing
};

inline constexpr double preferredPlot = 64;
inline constexpr double tickLength = 3; ///< of the time axis and the base lines

/// The form of a window: title and sources stand elsewhere, and lanes scroll.
inline constexpr PageForm roomyWindow{1, 12, 16, 14, 9, 8, 10, 8, 38, 150, FontRole::Title, StripForm::Full, 100, true, true, true, true, 12, 6, 100, 1, true};
/// The form of a low window: what is said elsewhere is left out, so that lanes keep their room.
inline constexpr PageForm lowWindow{1, 8, 16, 14, 5, 4, 6, 8, 38, 150, FontRole::Title, StripForm::OneLine, 100, false, false, true, true, 12, 2, 100, 1, true};
inline constexpr double lowWindowBelow = 430;

/// The forms of pages, the roomiest first.
inline constexpr std::array pageForms{
    PageForm{24, 12, 16, 14, 9, 8, 10, 8, 28, 420, FontRole::Title, StripForm::Full, 100, true, true, true, true, 12, 1000, 100, 100, false},
    PageForm{16, 8, 12, 12, 6, 4, 8, 6, 28, 420, FontRole::Heading, StripForm::Full, 100, false, true, true, true, 12, 1000, 100, 100, false},
    PageForm{12, 6, 10, 10, 5, 3, 6, 5, 28, 420, FontRole::Heading, StripForm::OneLine, 100, false, false, true, true, 3, 1000, 2, 1, false},
    PageForm{4, 1, 8, 8, 1, 1, 2, 3, 20, 420, FontRole::LaneTitle, StripForm::ClaimOnly, 1, false, false, false, false, 1, 0, 1, 0, false},
};

/// The width in pixels below which a column has no room for a tray beside its plots.
inline constexpr double narrowestWithTray = 300;

}  // namespace countercheck
