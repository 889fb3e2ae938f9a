// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"
#include "models/layout/strip_layout.h"

#include <span>

namespace countercheck {

/// A page form says how much room a page gives its parts, and which it has. Lengths are in pixels. Size of type and marks: see type_scale.h.
struct PageForm {
    double margin;         ///< at the left and right
    double edge;           ///< above the first part of the page and under the last
    double gap;            ///< between parts of the page
    double columnGap;
    double panelPadding;
    bool hasPanels;        ///< whether each column stands on a card; in an export it stands on the page, under its bar
    double barHeight;      ///< of the coloured bar above a column
    double headingTop;     ///< between that bar and the heading
    double headingBelow;
    double sentencePadding;
    double laneGap;
    double narrowestColumn; ///< where columns would be narrower, they stand one under the other
    FontRole title;
    StripForm strip;
    qsizetype mostSubtitleLines;
    bool hasSubheadings;
    bool hasStatement;     ///< whether potential victims stand under the statement that none is verified
    bool hasSections;      ///< whether lanes stand under headings that say how they bear on the claim
    bool hasReasons;       ///< whether room that is left holds how numbers tie to the claim, and what is missing
    bool hasDetail;        ///< whether the verdict has its second sentence
    bool hasKeyLine;
    bool hasNotes;         ///< whether the foot has all notes; otherwise it says in short what is not drawn
    qsizetype mostNames;   ///< how many left-out lanes are named
    std::size_t mostContextRows;
    qsizetype mostSourceLines;
    qsizetype mostLaneNoteLines;
    bool wrapsWords;       ///< whether the words of a row may take two lines
    bool holdsNoteLine;    ///< whether lanes keep the lines that their note may need, so that panning moves nothing
};

/// The form of a window: title and sources stand elsewhere, and lanes scroll.
inline constexpr PageForm roomyWindow{.margin = 1, .edge = 1, .gap = 10, .columnGap = 16, .panelPadding = 14, .hasPanels = true, .barHeight = 3, .headingTop = 9, .headingBelow = 6,
                                      .sentencePadding = 9, .laneGap = 8, .narrowestColumn = 0, .title = FontRole::Title, .strip = StripForm::Full,
                                      .mostSubtitleLines = 100, .hasSubheadings = true, .hasStatement = true, .hasSections = true, .hasReasons = false, .hasDetail = true, .hasKeyLine = true, .hasNotes = true,
                                      .mostNames = 12, .mostContextRows = 6, .mostSourceLines = 100, .mostLaneNoteLines = 3, .wrapsWords = false, .holdsNoteLine = true};
/// The form of a low window: what is said elsewhere is left out, so that lanes keep their room.
inline constexpr PageForm lowWindow{.margin = 1, .edge = 1, .gap = 6, .columnGap = 16, .panelPadding = 14, .hasPanels = true, .barHeight = 3, .headingTop = 5, .headingBelow = 3,
                                    .sentencePadding = 5, .laneGap = 6, .narrowestColumn = 0, .title = FontRole::Title, .strip = StripForm::OneLine,
                                    .mostSubtitleLines = 100, .hasSubheadings = false, .hasStatement = false, .hasSections = false, .hasReasons = false, .hasDetail = false, .hasKeyLine = true, .hasNotes = true,
                                    .mostNames = 12, .mostContextRows = 2, .mostSourceLines = 100, .mostLaneNoteLines = 2, .wrapsWords = false, .holdsNoteLine = true};
/// The form of a window that is narrow for its text. Nothing gives way in it: the page around it scrolls.
inline constexpr PageForm stackedWindow = [] {
    PageForm form = roomyWindow;
    form.mostContextRows = 1000;
    form.mostLaneNoteLines = 100;
    form.wrapsWords = true;
    form.holdsNoteLine = false;
    return form;
}();
inline constexpr double lowWindowBelow = 380;

/// Returns the forms of exported pages with that type, the roomiest first.
std::span<const PageForm> pageForms(TypeScale scale);

}  // namespace countercheck
