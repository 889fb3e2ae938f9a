// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparable_span.h"

#include "models/domain/coverage.h"

#include <algorithm>
#include <map>
#include <set>

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
bool asksForCare(char letter)
{
    return letter != 'A' && letter != 'B';
}

bool asksForCare(const Observation &figure)
{
    return std::ranges::any_of(figure.status.letters(), [](char letter) { return asksForCare(letter); });
}

/// Returns the years in a row that carry each letter, by time; of the letters only those that `isWanted`.
template <class Wanted>
std::vector<FlaggedYears> flaggedYears(YearlyFigures::const_iterator begin, YearlyFigures::const_iterator end, const Wanted &isWanted)
{
    std::map<char, std::vector<FlaggedYears>> byLetter;
    for (auto year = begin; year != end; ++year) {
        std::set<char> letters;
        for (const Observation *figure : year->second) {
            for (const char letter : figure->status.letters()) {
                if (isWanted(letter))
                    letters.insert(letter);
            }
        }
        for (const char letter : letters) {
            std::vector<FlaggedYears> &runs = byLetter[letter];
            if (!runs.empty() && runs.back().last == year->first - 1)
                runs.back().last = year->first;
            else
                runs.push_back({year->first, year->first, letter});
        }
    }
    std::vector<FlaggedYears> all;
    for (const auto &[letter, runs] : byLetter)
        all.insert(all.end(), runs.begin(), runs.end());
    std::ranges::stable_sort(all, {}, &FlaggedYears::first);
    return all;
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
        const QDate end = gap.period.end->lastDay();
        const int last = yearUnderWhichItStands(end, measure.yearStart);
        if (last >= first && (!missing || first < missing->first))
            missing = MissingYears{first, last, gap.kind, gap.id, end.day() != end.daysInMonth()};
    }
    return missing;
}

}  // namespace

SeriesChanges changesOfSeries(const Measure &measure, const Dossier &dossier)
{
    SeriesChanges changes;
    QDate first;
    QDate last;
    YearlyFigures years;
    for (const Observation &figure : dossier.observations) {
        if (figure.measure != measure.id || figure.retelling == Retelling::Misreported || !figure.period.end)
            continue;
        const QDate end = figure.period.end->lastDay();
        first = first.isValid() ? std::min(first, end) : end;
        last = last.isValid() ? std::max(last, end) : end;
        if (coversOneYear(figure))
            years[end.year()].push_back(&figure);
    }
    for (const SeriesBreak &seriesBreak : dossier.breaks) {
        // As between two figures: the earlier ends before the break, the later does not.
        if (seriesBreak.measure == measure.id && seriesBreak.kind != BreakKind::Wording && first.isValid() && first < seriesBreak.at.firstDay() && seriesBreak.at.firstDay() <= last)
            changes.breaks.push_back(&seriesBreak);
    }
    std::ranges::stable_sort(changes.breaks, {}, [](const SeriesBreak *seriesBreak) { return seriesBreak->at.firstDay(); });
    changes.otherDefinition = flaggedYears(years.cbegin(), years.cend(), [](char letter) { return letter == 'D'; });
    return changes;
}

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
    span.care = flaggedYears(oldest, years.cend(), [](char letter) { return asksForCare(letter); });
    span.earliestYear = years.begin()->first;
    span.earliest = years.begin()->second.front();
    span.after = missingAfter(measure, area, span.lastYear, dossier);
    return span;
}

}  // namespace countercheck
