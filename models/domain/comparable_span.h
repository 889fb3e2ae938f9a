// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/domain/lanes.h"

namespace countercheck {

/// Why the years before a run of comparable ones are not part of it.
enum class SpanBegins : std::uint8_t {
    WithFirstFigure, ///< there are none
    AtBreak,         ///< the series is counted in a new way from there on
    AfterMissing,    ///< the year before has no figure
    AtOtherFigure,   ///< the year before cannot be set beside it for another reason
};

/// Years after the newest figure, of which a gap says why they have none.
struct MissingYears {
    int first = 0;
    int last = 0;
    GapKind kind = GapKind::NotFound;
    GapId gap;
    bool endsWithSearch = false; ///< within a month: the last year is that of the search, and nothing is known to follow

    friend bool operator==(const MissingYears &, const MissingYears &) = default;
};

/// Years in a row whose figures carry one status letter.
struct FlaggedYears {
    int first = 0;
    int last = 0;
    char letter = 0;

    friend bool operator==(const FlaggedYears &, const FlaggedYears &) = default;
};

/// How long a yearly series can be compared: the longest run of years up to its newest figure without a break and without a missing year. Years are
/// those in which a period ends.
struct ComparableSpan {
    const Observation *first = nullptr; ///< the oldest figure of the run
    const Observation *last = nullptr;  ///< the newest
    int firstYear = 0;
    int lastYear = 0;
    int yearsWithCare = 0; ///< of the run, whose figures have a status letter that asks for care
    std::vector<FlaggedYears> care; ///< those years by letter, in the order of time
    const Observation *earliest = nullptr; ///< the figure of the first year of all
    SpanBegins begins = SpanBegins::WithFirstFigure;
    const SeriesBreak *seriesBreak = nullptr; ///< at which it begins, if the library describes it
    int earlierYears = 0;  ///< that have a figure before the run
    int earliestYear = 0;  ///< the first year with a figure, in the run or before it
    std::optional<MissingYears> after;

    int years() const { return lastYear - firstYear + 1; }
};

/// What in the series of a measure forbids arithmetic between some of its years, or asks for care in others.
struct SeriesChanges {
    std::vector<const SeriesBreak *> breaks;   ///< that lie between two of its figures, in the order of time; not those of wording
    std::vector<FlaggedYears> otherDefinition; ///< years whose figures follow another definition than the rest

    bool isEmpty() const { return breaks.empty() && otherDefinition.empty(); }
};

/// Returns what changes in the series of a measure. The result refers to the dossier.
SeriesChanges changesOfSeries(const Measure &measure, const Dossier &dossier);

/// Returns how long the figures of a measure can be compared, in the area of which there are most years; nothing for a measure without yearly
/// figures. The result refers to the dossier.
std::optional<ComparableSpan> comparableSpan(const Measure &measure, const Dossier &dossier, const Ties &ties);

}  // namespace countercheck
