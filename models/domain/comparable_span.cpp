// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparable_span.h"

#include "models/domain/coverage.h"

#include <algorithm>
#include <map>

namespace countercheck {
namespace {

using YearlyFigures = std::map<int, std::vector<const Observation *>>;

bool coversOneYear(const Observation &figure)
{
    return figure.period.start && figure.period.end && figure.period.start->firstDay().addYears(1) == figure.period.end->lastDay().addDays(1);
}

YearlyFigures yearsOf(const LaneGroup &lane)
{
    YearlyFigures years;
    for (const Telling &telling : lane.figures) {
        if (coversOneYear(*telling.observation))
            years[telling.observation->period.end->lastDay().year()].push_back(telling.observation);
    }
    return years;
}

bool isComparable(Verdict verdict)
{
    return verdict == Verdict::Comparable || verdict == Verdict::ComparableWithCare;
}

/// Compares all figures of a year with all of the next. Returns what keeps the first of them apart; nothing if all are comparable.
std::optional<Comparison> obstacle(const Measure &measure, const std::vector<const Observation *> &year, const std::vector<const Observation *> &next, const Ties &ties)
{
    for (const Observation *a : year) {
        for (const Observation *b : next) {
            const Comparison comparison = compare({&measure, a}, {&measure, b}, ties);
            if (!isComparable(comparison.verdict))
                return comparison;
        }
    }
    return std::nullopt;
}

/// What stands before the run.
void addBeginning(ComparableSpan &span, const std::optional<Comparison> &obstacle)
{
    if (!obstacle) {
        span.begins = SpanBegins::AfterMissing;
        return;
    }
    const Finding &continuity = obstacle->finding(Dimension::Continuity);
    const bool isBreak = continuity.agreement() == Agreement::Differs || continuity.agreement() == Agreement::Unknown;
    span.begins = isBreak ? SpanBegins::AtBreak : SpanBegins::AtOtherFigure;
    span.seriesBreak = isBreak ? continuity.seriesBreak : nullptr;
}

/// A letter that asks for care; the break that B tells of ends the run before it.
bool asksForCare(const Observation &figure)
{
    const auto letters = figure.status.letters();
    return std::ranges::any_of(letters, [](char letter) { return letter != 'A' && letter != 'B'; });
}

std::optional<MissingYears> missingAfter(const Measure &measure, const QString &area, int lastYear, const Dossier &dossier)
{
    std::optional<MissingYears> missing;
    for (const Gap &gap : dossier.gaps) {
        const bool isOfSeries = gap.measure == measure.id && (gap.area.isEmpty() || gap.area == area) && (!gap.scope || gap.scope == GapScope::Value);
        if (!isOfSeries || !gap.period.end || gap.kind == GapKind::NotApplicable)
            continue;
        const QDate start = (gap.period.start ? *gap.period.start : *gap.period.end).firstDay();
        const int first = std::max(lastYear + 1, yearUnderWhichItStands(start, measure.yearStart));
        const int last = yearUnderWhichItStands(gap.period.end->lastDay(), measure.yearStart);
        if (last >= first && (!missing || first < missing->first))
            missing = MissingYears{first, last, gap.kind, gap.id};
    }
    return missing;
}

}  // namespace

std::optional<ComparableSpan> comparableSpan(const Measure &measure, const Dossier &dossier, const Ties &ties)
{
    YearlyFigures years;
    QString area;
    for (const LaneGroup &lane : groupIntoLanes(dossier, ties)) {
        if (lane.measure->id != measure.id)
            continue;
        if (YearlyFigures found = yearsOf(lane); found.size() > years.size()) {
            years = std::move(found);
            area = lane.area;
        }
    }
    if (years.empty())
        return std::nullopt;
    ComparableSpan span;
    auto oldest = std::prev(years.end());
    span.lastYear = oldest->first;
    span.last = oldest->second.front();
    while (oldest != years.begin()) {
        const auto before = std::prev(oldest);
        const bool isNext = before->first == oldest->first - 1;
        const std::optional<Comparison> found = isNext ? obstacle(measure, before->second, oldest->second, ties) : std::nullopt;
        if (!isNext || found) {
            addBeginning(span, found);
            break;
        }
        oldest = before;
    }
    span.firstYear = oldest->first;
    span.first = oldest->second.front();
    span.yearsWithCare = static_cast<int>(std::count_if(oldest, years.end(), [](const auto &year) { return std::ranges::any_of(year.second, [](const Observation *figure) { return asksForCare(*figure); }); }));
    span.earlierYears = static_cast<int>(std::distance(years.begin(), oldest));
    span.earliestYear = years.begin()->first;
    span.after = missingAfter(measure, area, span.lastYear, dossier);
    return span;
}

}  // namespace countercheck
