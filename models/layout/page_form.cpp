// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_form.h"

#include <array>

namespace countercheck {
namespace {

constexpr PageForm roomyPage{.margin = 40, .edge = 40, .gap = 14, .columnGap = 24, .panelPadding = 0, .hasPanels = false, .barHeight = 3, .headingTop = 9, .headingBelow = 6,
                             .sentencePadding = 10, .laneGap = 8, .narrowestColumn = 280, .title = FontRole::Title, .strip = StripForm::Full,
                             .mostSubtitleLines = 100, .hasSubheadings = true, .hasStatement = true, .hasSections = true, .hasReasons = true, .hasDetail = true, .hasKeyLine = true, .hasNotes = true,
                             .mostNames = 12, .mostContextRows = 1000, .mostSourceLines = 100, .mostLaneNoteLines = 100, .wrapsWords = true, .holdsNoteLine = false};

constexpr PageForm narrowPage = [] {
    PageForm form = roomyPage;
    form.margin = form.edge = 16;
    form.gap = 8;
    form.columnGap = 16;
    form.headingTop = 6;
    form.headingBelow = 4;
    form.sentencePadding = 8;
    form.laneGap = 6;
    form.title = FontRole::Number;
    form.hasSubheadings = false;
    return form;
}();

constexpr PageForm compactPage = [] {
    PageForm form = narrowPage;
    form.margin = form.edge = 12;
    form.gap = 6;
    form.columnGap = 12;
    form.headingTop = 4;
    form.headingBelow = 3;
    form.sentencePadding = 6;
    form.laneGap = 4;
    form.narrowestColumn = 0;
    form.title = FontRole::Heading;
    form.strip = StripForm::OneLine;
    form.hasSections = false;
    form.hasReasons = false;
    form.hasDetail = false;
    form.wrapsWords = false;
    form.mostNames = 3;
    form.mostSourceLines = 2;
    form.mostLaneNoteLines = 1;
    return form;
}();

constexpr PageForm smallestPage = [] {
    PageForm form = compactPage;
    form.margin = form.edge = 4;
    form.gap = 1;
    form.columnGap = 8;
    form.headingTop = 1;
    form.headingBelow = 1;
    form.sentencePadding = 2;
    form.laneGap = 2;
    form.title = FontRole::LaneTitle;
    form.strip = StripForm::ClaimOnly;
    form.hasStatement = false;
    form.mostSubtitleLines = 1;
    form.hasKeyLine = false;
    form.hasNotes = false;
    form.mostNames = 1;
    form.mostContextRows = 0;
    form.mostSourceLines = 1;
    form.mostLaneNoteLines = 0;
    return form;
}();

constexpr PageForm roomyStory{.margin = 36, .edge = 36, .gap = 14, .columnGap = 32, .panelPadding = 0, .hasPanels = false, .barHeight = 5, .headingTop = 8, .headingBelow = 6,
                              .sentencePadding = 10, .laneGap = 4, .narrowestColumn = 420, .title = FontRole::Title, .strip = StripForm::OneLine,
                              .mostSubtitleLines = 2, .hasSubheadings = true, .hasStatement = true, .hasSections = false, .hasReasons = false, .hasDetail = false, .hasKeyLine = true, .hasNotes = false,
                              .mostNames = 0, .mostContextRows = 3, .mostSourceLines = 1, .mostLaneNoteLines = 0, .wrapsWords = false, .holdsNoteLine = false};

constexpr PageForm compactStory = [] {
    PageForm form = roomyStory;
    form.edge = 30;
    form.gap = 8;
    form.headingTop = 4;
    form.headingBelow = 2;
    form.sentencePadding = 6;
    form.laneGap = 0;
    form.mostSubtitleLines = 1;
    form.hasSubheadings = false;
    form.mostContextRows = 1;
    return form;
}();

/// For a claim of many words: its parts come closer.
constexpr PageForm smallestStory = [] {
    PageForm form = compactStory;
    form.edge = 20;
    form.gap = 4;
    form.headingTop = 2;
    form.headingBelow = 0;
    form.sentencePadding = 3;
    form.title = FontRole::Heading;
    form.strip = StripForm::ClaimOnly;
    form.hasStatement = false;
    form.mostContextRows = 0;
    return form;
}();

/// The last resort, in which the key gives way.
constexpr PageForm storyWithoutKey = [] {
    PageForm form = smallestStory;
    form.hasKeyLine = false;
    return form;
}();

/// On a telephone letters are so large that words need two lines.
constexpr PageForm onTelephone(PageForm form)
{
    form.wrapsWords = true;
    return form;
}

constexpr std::array pages{roomyPage, narrowPage, compactPage, smallestPage};
constexpr std::array stories{roomyStory, compactStory, smallestStory, storyWithoutKey};
constexpr std::array telephones{onTelephone(roomyStory), onTelephone(compactStory), onTelephone(smallestStory), onTelephone(storyWithoutKey)};

}  // namespace

std::span<const PageForm> pageForms(TypeScale scale)
{
    switch (scale) {
    case TypeScale::Story:
    case TypeScale::Slide: return stories;
    case TypeScale::Phone: return telephones;
    case TypeScale::Window:
    case TypeScale::Page: break;
    }
    return pages;
}

}  // namespace countercheck
