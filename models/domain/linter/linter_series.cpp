// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/linter_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

namespace countercheck {
namespace {

/// Two years that begin within that many days of each other follow one calendar: dates may be approximate, and reporting
/// days differ.
constexpr int calendarTolerance = 15;
/// A series needs that many figures before a missing one counts as a hole.
constexpr std::size_t fewestOfSeries = 3;

bool isYearly(const Measure &measure)
{
    return measure.periodKind == PeriodKind::CalendarYear || measure.periodKind == PeriodKind::FiscalYear;
}

/// Returns whether a period is complete and about a year long.
bool isYear(const Period &period)
{
    return period.isComplete() && std::abs(*period.days() - 365) <= 3;
}

/// Returns whether a year shows its calendar. An approximate date leaves open when the year begins.
bool isStatedYear(const Period &period)
{
    return isYear(period) && !period.start->isApproximate() && !period.end->isApproximate();
}

/// Returns the days from one time of year to another, the shorter way round.
int seasonDistance(QDate a, QDate b)
{
    const int distance = std::abs(a.dayOfYear() - b.dayOfYear());
    return std::min(distance, 365 - distance);
}

QString isoOf(const Period &period)
{
    return period.start->toString() + u'/' + period.end->toString();
}

void lintCalendars(const Measure &measure, const Series &series, LintFindings &findings)
{
    Series calendars; // one figure of each calendar
    for (const Observation *figure : series) {
        const bool isKnown = !isStatedYear(figure->period) || std::ranges::any_of(calendars, [figure](const Observation *other) {
            return seasonDistance(figure->period.firstDay(), other->period.firstDay()) <= calendarTolerance;
        });
        if (!isKnown)
            calendars.push_back(figure);
    }
    if (calendars.size() < 2)
        return;
    LintFinding finding{LintRule::CalendarsMixed, rowOf(measure), {}, {measure.label()}};
    QStringList periods;
    for (const Observation *figure : calendars) {
        finding.others.push_back(rowOf(*figure));
        periods += isoOf(figure->period);
    }
    finding.parameters.emplace_back(periods);
    findings.push_back(std::move(finding));
}

/// Cuts a number to as many digits as another was rounded to: 403 beside "more than 400" is 400.
double cutLike(double number, const Quantity &rounded)
{
    if (rounded.isExact())
        return number;
    double step = 1;
    while (rounded.largestPrinted() >= step * 10 && std::fmod(rounded.largestPrinted(), step * 10) == 0)
        step *= 10;
    return std::floor(number / step) * step;
}

void lintTotal(const Measure &measure, const Series &series, LintFindings &findings)
{
    if (measure.accumulation != Accumulation::Cumulative || measure.unitOfMeasure != UnitOfMeasure::Count)
        return;
    const Observation *highest = nullptr;
    bool isReported = false;
    for (const Observation *figure : series) {
        if (!figure->period.end || !figure->quantity.isStated() || isUnreliable(*figure))
            continue;
        const bool falls = highest && highest->period.lastDay() < figure->period.lastDay()
            && highest->period.start == figure->period.start
            && figure->quantity.largestPrinted() < cutLike(highest->quantity.smallestPrinted(), figure->quantity);
        if (falls && !isReported)
            findings.push_back({LintRule::TotalFalls, rowOf(*figure), {rowOf(*highest)},
                                {measure.label(), highest->quantity, figure->quantity}});
        isReported = falls;
        if (!highest || figure->quantity.smallestPrinted() > highest->quantity.smallestPrinted())
            highest = figure;
    }
}

/// Returns whether a gap covers a day of a series of its measure. A gap without dates covers all of it.
bool covers(const Gap &gap, const QString &area, QDate day)
{
    const bool isOfPeriod = (!gap.period.start || gap.period.start->firstDay() <= day) && (!gap.period.end || day <= gap.period.end->lastDay());
    return isOfPeriod && (gap.area.isEmpty() || gap.area == area);
}

/// Writes years as runs: "2014", "2016–2018".
QStringList runsOf(const std::vector<int> &years)
{
    QStringList runs;
    for (std::size_t first = 0; first < years.size();) {
        std::size_t last = first;
        while (last + 1 < years.size() && years[last + 1] == years[last] + 1)
            ++last;
        const QString from = QString::number(years[first]);
        runs += first == last ? from : from + u'–' + QString::number(years[last]);
        first = last + 1;
    }
    return runs;
}

void lintHoles(const Measure &measure, const Series &series, const std::vector<const Gap *> &gaps, LintFindings &findings)
{
    if (!isYearly(measure))
        return;
    std::set<int> years;
    std::vector<QDate> ends; // the end of a year in each calendar that the series uses
    for (const Observation *figure : series) {
        if (!figure->period.end)
            continue;
        const QDate end = figure->period.lastDay();
        years.insert(end.year());
        const bool isKnown = std::ranges::any_of(ends, [end](QDate other) { return seasonDistance(end, other) <= calendarTolerance; });
        if (isYear(figure->period) && !isKnown)
            ends.push_back(end);
    }
    if (years.size() < fewestOfSeries || ends.empty())
        return;
    const QString &area = series.front()->area;
    const auto isExplained = [&](int year) {
        return std::ranges::any_of(ends, [&](QDate end) {
            const QDate day = end.addYears(year - end.year());
            return std::ranges::any_of(gaps, [&](const Gap *gap) { return covers(*gap, area, day); });
        });
    };
    std::vector<int> holes;
    for (int year = *years.begin(); year < *years.rbegin(); ++year) {
        if (!years.contains(year) && !isExplained(year))
            holes.push_back(year);
    }
    if (!holes.empty())
        findings.push_back({LintRule::HoleUnexplained, rowOf(measure), {}, {measure.label(), runsOf(holes)}});
}

}  // namespace

void lintSeries(const WholeLibrary &library, const SeriesOfMeasures &seriesOfMeasures, const std::stop_token &stop, LintFindings &findings)
{
    std::map<MeasureId, std::vector<const Gap *>> gaps; // of each measure, those of missing numbers
    for (const Gap &gap : library.gaps) {
        if (gap.scope == GapScope::Value)
            gaps[gap.measure].push_back(&gap);
    }
    for (const auto &[key, series] : seriesOfMeasures) {
        const Measure *measure = findById(library.measures, std::get<MeasureId>(key));
        if (stop.stop_requested())
            return;
        if (!measure)
            continue;
        lintCalendars(*measure, series, findings);
        lintTotal(*measure, series, findings);
        lintHoles(*measure, series, gaps[measure->id], findings);
    }
}

}  // namespace countercheck
