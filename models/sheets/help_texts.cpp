// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/help_texts.h"

#include <array>

namespace countercheck {
namespace {

using enum HelpChapter;

const auto texts = std::to_array<HelpText>({
    {FirstSteps, "find", "1. Find the number", "Type 62,000: claims, figures and pages that hold it, each with the reason why it is there. Where a word is found more than 500 times, the first 500 are put in order; the counts are of all.", "search", {}, "Ctrl+F"},
    {FirstSteps, "read", "2. Read what it counts", "The headline says what the evidence shows. The left column holds process metrics, the right one verified victim counts.", "claim", {}, ""},
    {FirstSteps, "passport", "3. Open its passport", "What is counted, of whom, where, when, how verified, who says so, and what the number does not say.", "number passport", {}, "F4"},
    {FirstSteps, "compare", "4. Compare it", "Set its measure beside another one. The verdict says whether the two may stand side by side, and Why… gives each reason.", "comparison", {}, "Ctrl+Shift+M"},
    {FirstSteps, "take", "5. Take it with you", "A sentence that can be printed, with its source; or a chart with its sources on it (Ctrl+E).", "copy export print", {}, "Ctrl+Shift+S"},

    {Editing, "edit-begin", "1. Begin, or make a copy", "File ▸ New library begins an empty one. A library that you received stays as it is: the first change offers a copy of it.", "new library edit copy", {}, ""},
    {Editing, "edit-source", "2. Add a source", "Go to Sources and press Ctrl+N. Each figure and each review names the source that was read.", "new record", {}, "Ctrl+N"},
    {Editing, "edit-measure", "3. Say what is counted", "Go to Measures and press Ctrl+N. Unit and verification are chosen by you, since they decide what may be compared.", "new measure", {}, ""},
    {Editing, "edit-figures", "4. Add the figures", "The menu of a measure (right mouse button) has Add ▸ New figure; among figures, Ctrl+N begins one of the same measure. Type the number as it is printed; “more than” and “about” are understood. Duplicate begins the same for the next year.", "new figure duplicate", {}, ""},
    {Editing, "edit-claim", "5. Add a claim and its evidence", "Go to Claims and press Ctrl+N. Under the form of a claim stand its reviews, its evidence and its gaps, each with Add. On the page of a figure, Edit ▸ Link to a claim does the same.", "new claim evidence link", {}, ""},
    {Editing, "edit-keep", "6. Keep, then save", "Ctrl+Enter keeps a form: it can be undone, and survives a crash. Ctrl+S writes the file. A file that is passed on holds no history.", "save keep undo", {}, "Ctrl+S"},
    {Editing, "edit-undo", "Undo, history, put back", "Ctrl+Z undoes step by step. Beside a form, History shows what was done to its row, with before and after, and puts an older state back.", "undo redo history put back", {}, "Ctrl+Z"},
    {Editing, "edit-any", "Rows without a page of their own", "Edit ▸ Edit any row finds organisations, reviews, series breaks, relations and all other rows by their name. Edit ▸ Describe the library has its title and licence.", "organisation review relation table", {}, ""},

    {Chart, "mark-exact", "Exact", "A filled dot on its day: the number as printed.", "dot", KeyEntry::Exact},
    {Chart, "mark-about", "About", "A hollow dot: the number is rounded or approximate.", "approximate rounded ~", KeyEntry::About},
    {Chart, "mark-more-than", "More than, at least", "Hollow, with a chevron up: a lower bound. The number keeps its “>”.", "bound minimum", KeyEntry::MoreThan},
    {Chart, "mark-less-than", "Less than, at most", "Hollow, with a chevron down: an upper bound.", "bound maximum", KeyEntry::LessThan},
    {Chart, "mark-between", "Between", "A capsule: two bounds, both printed.", "range bounds", KeyEntry::Between},
    {Chart, "mark-span", "A span", "A bracket over its true dates: a number that was counted over more than 45 days.", "bracket period", KeyEntry::Span},
    {Chart, "mark-earlier", "Began earlier", "A bracket with an arrow: the count began before the years in view.", "bracket", KeyEntry::Earlier},
    {Chart, "mark-others", "Other figures", "Small dots: other figures of the same measure. The row gives the least and the largest of their numbers; each comes up under the mouse and stands in the table.", "small dots", KeyEntry::Others},
    {Chart, "mark-unverified", "Not verified", "Hatched: potential or presumed victims. Nothing else is ever hatched.", "hatched potential presumed", KeyEntry::Unverified},
    {Chart, "mark-missing", "No figure, and why", "A pale band with words: the time for which a figure is missing. Never a zero, nor a line across.", "gap missing band", KeyEntry::Missing},
    {Chart, "mark-break", "The series changes", "Two strokes and a dashed line: from that day the series counts something else.", "break", KeyEntry::Break},
    {Chart, "mark-revised", "First published as", "A dotted line at the older value, which a later one has replaced.", "revised revision", KeyEntry::Revised},
    {Chart, "mark-claim", "Claim made", "A triangle on the day of the claim. A claim never stands in a plot as a bar.", "claim triangle", KeyEntry::Claim},
    {Chart, "mark-claim-time", "Time of the claim", "A band between two dotted lines: the month or year of a claim that is not dated by day.", "claim month year", KeyEntry::ClaimTime},
    {Chart, "mark-badge", "What the claim traces to", "A number in a circle ties a figure to the claim that goes back to it.", "badge traces to", KeyEntry::Badge},
    {Chart, "sign-tick", "A tick", "Comparable, as a verdict; supported, as a rating.", "sign comparable supported", Sign::Tick},
    {Chart, "sign-wave", "A wave", "Comparable with care.", "sign with care", Sign::Wave},
    {Chart, "sign-unequal", "An unequal sign", "Related, not comparable, as a verdict; cannot be compared, as a rating.", "sign related", Sign::Unequal},
    {Chart, "sign-cross", "A cross", "Cannot be compared, as a verdict; not supported or false, as a rating.", "sign cannot be compared false", Sign::Cross},
    {Chart, "sign-question", "A question mark", "Cannot tell, as a verdict; unverified, as a rating.", "sign cannot tell unverified", Sign::Question},
    {Chart, "sign-dash", "A dash", "No verified count, or no review.", "sign none", Sign::Dash},

    {Words, "process-metrics", "process metrics", "Numbers that count what agencies handled: reports, calls, leads, visits, cases. None of them is a count of victims."},
    {Words, "verified-victim-counts", "verified victim count", "A number of people who were identified as victims, or found to be victims by a court, by a rule that the source states.", "verified victim counts"},
    {Words, "not-a-count-of-victims", "not a count of victims", "The number counts something else: reports, or people who were found, whether or not anybody asked if they are victims.", "not applicable"},
    {Words, "asserted", "claimed, no method published", "Somebody says that these are victims, and no method of counting was published.", "asserted"},
    {Words, "potential", "potential victims", "There are signs that they may be victims. Nobody has decided yet.", "potential"},
    {Words, "presumed", "presumed victims", "Somebody who works with them treats them as victims until it is decided.", "presumed"},
    {Words, "identified", "identified victims", "A body that may decide it has decided that these persons are victims.", "identified"},
    {Words, "adjudicated", "found by a court", "A court has found that these persons are victims.", "adjudicated"},
    {Words, "estimated", "estimated", "Nobody was counted one by one: the number comes from a sample or a model.", "estimate prevalence"},
    {Words, "as-claimed", "as claimed", "The number in the words of the person who claims it, before any check."},
    {Words, "traces-to", "traces to", "The published number that a claim goes back to, with the reason."},
    {Words, "confused-with", "confused with", "A number that the claim takes for another one."},
    {Words, "comparable", "comparable", "The two may be set side by side: what, whom, where, when and how they count is alike.", "verdict"},
    {Words, "with-care", "comparable with care", "The two may be set side by side if the difference is named beside them.", "verdict with care"},
    {Words, "related", "related, not comparable", "The two belong together, as a part and its whole or as steps of one process. Their numbers may not be compared.", "verdict related_not_comparable"},
    {Words, "cannot-tell", "cannot tell", "The source does not say what would be needed to compare. That is never taken for a yes.", "verdict"},
    {Words, "cannot-be-compared", "cannot be compared", "The two differ in what is counted, how it was verified, whom, where or when. Why… names each difference.", "verdict not_comparable"},
    {Words, "counts", "counts", "What one unit is: a report, a call, a child, a conviction. The number of reports is not the number of children.", "statistical unit"},
    {Words, "given-as", "given as", "Whether the number is a count, a percentage, a change, or “1 in so many”.", "unit of measure"},
    {Words, "population", "population", "Of whom or what: children who came alone, all ages, one nationality."},
    {Words, "area", "area", "Where: a country, a state, the world."},
    {Words, "period", "period", "The days that a number covers. A running total may have no first day.", "counted year"},
    {Words, "fiscal-year", "fiscal year", "A year of accounts that need not begin in January: that of the United States begins in October.", "year begins in"},
    {Words, "adds-up", "adds up", "Whether a count begins anew each year, runs on as a total, or is the number on one day. Totals are never added.", "accumulation cumulative stock running total"},
    {Words, "how-verified", "how verified", "Who decided that a person is a victim, and by what rule.", "verification"},
    {Words, "stage", "stage", "The step of the process, from a first report over an investigation to a victim who is helped."},
    {Words, "bound", "bound", "“More than”, “at least”, “less than”, “at most”. A bound is never drawn, sorted or added as the bare number.", "value qualifier more than at least less than at most"},
    {Words, "as-published", "as published", "The number as the source prints it, letter by letter."},
    {Words, "published", "published", "The day on which this value was published, which may be years after the period."},
    {Words, "said-by", "said by", "The person or body that gives the number out.", "reported by speaker"},
    {Words, "counted-by", "counted by", "The body that counted, by its own rule.", "producer"},
    {Words, "status", "status letters", "Small letters at a number: what is to be known of it.", "flags"},
    {Words, "status-b", "B: a break of the series", "From this value on something else is counted.", "status letter"},
    {Words, "status-d", "D: another definition", "This value was counted by another definition than its neighbours.", "status letter"},
    {Words, "status-e", "E: estimated", "This value was estimated, not counted.", "status letter"},
    {Words, "status-p", "P: provisional", "The publisher says that this value may still change.", "status letter"},
    {Words, "status-u", "U: low reliability", "The publisher warns that this value is uncertain.", "status letter"},
    {Words, "status-v", "V: not validated", "Nobody has checked this value yet.", "status letter unvalidated"},
    {Words, "status-missing", "status letters H, L, M, O, Q: no value", "Why there is no value: a holiday, not collected, cannot exist, missing, suppressed.", "status letter missing"},
    {Words, "break", "break", "A day from which a series counts something else. No sum and no change is computed across it.", "series break method definition coverage"},
    {Words, "revised", "revised", "A later value has replaced this one. Both are kept; the chart shows the later one and marks the older.", "revision revisions replaced"},
    {Words, "retelling", "repeats", "The figure gives another one again: with the same value, rounded, or with another value or meaning. It is no second count.", "retelling retold"},
    {Words, "derived", "derived", "The number stands in no source: it was computed from others, as is said beside it.", "derivation computed"},
    {Words, "origin", "origin", "The event, file or page that pages go back to. Twelve pages with one origin are one source.", "goes back to independent"},
    {Words, "primary", "primary source", "The page of the body that counted.", "directness"},
    {Words, "secondary", "secondary source", "A page that quotes the body that counted.", "directness"},
    {Words, "tertiary", "tertiary source", "A page that quotes a quotation.", "directness"},
    {Words, "gap", "gap", "A figure that was looked for and is not there, with the reason and the day of the search.", "missing gaps"},
    {Words, "gap-b", "B: not broken down", "There is a number for a greater group, and none for this part of it.", "gap letter"},
    {Words, "gap-c", "C: published, not comparable", "A number was published that counts something else, so that it cannot stand here.", "gap letter"},
    {Words, "gap-f", "F: searched, not found", "It was looked for on the day that is named, and not found.", "gap letter"},
    {Words, "gap-l", "L: published, not in this library", "It exists, and nobody has put it into this library yet.", "gap letter"},
    {Words, "gap-n", "N: never published", "The body that would know has never published it.", "gap letter"},
    {Words, "gap-p", "P: not published for this period", "There are numbers for other years, and none for this one.", "gap letter"},
    {Words, "gap-s", "S: suppressed by the publisher", "The publisher has it and withholds it, often since the number is small.", "gap letter"},
    {Words, "not-searched", "not searched for this library", "The library holds neither a figure nor a search for one. A figure may have been published.", "not in this library grey band"},
    {Words, "library", "library", "One file of claims, figures and sources. Reading it never changes it.", "file"},
    {Words, "reviewer", "reviewer", "Who has rated a claim. Reviewers are counted as reviewers, however many pages they wrote.", "rating fact checker"},
    {Words, "supported-as-count", "supported as a count", "The number exists as a count of something. That does not say that it counts what the claim says.", "rating"},

    {Keys, "keys-zoom", "Zoom in and out", "In the chart, with the mouse over it or the keyboard in it: wheel, + and −.", "chart wheel"},
    {Keys, "keys-time", "Move in time", "In the chart: drag, ← and →.", "chart drag"},
    {Keys, "keys-figures", "From figure to figure", "In the chart and in the table: ↑ and ↓.", "chart arrows"},
    {Keys, "keys-whole", "Whole time span", "In the chart: 0.", "chart reset zoom"},
    {Keys, "keys-scroll", "Scroll the lanes", "In the chart: Shift+wheel, Page Up and Page Down.", "chart"},
    {Keys, "keys-fold", "Show or fold what does not bear on the claim", "In the chart: M.", "chart more"},
    {Keys, "keys-gaps", "From gap to gap", "In the coverage of measures by years: N leads to the next gap, R drafts a request about the one at hand.", "gap request coverage"},
    {Keys, "keys-beside", "Set a figure beside the one in view", "In the passport, under “Can it be set beside…”: Space. The same again takes it away.", "passport pair"},
    {Keys, "keys-explain", "Explain what has the keyboard", "F1 on a line of the passport, a verdict or a column of the table leads to the word in this help.", "help", {}, "F1"},
});

}  // namespace

std::span<const HelpText> helpTexts()
{
    return texts;
}

}  // namespace countercheck
