// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability_pair.h"

#include <algorithm>
#include <cstdlib>

// The rules that compare when two figures were counted, how they add up over time, and whether a series breaks between them.
namespace countercheck {
namespace {

/// Two periods may differ by that many days and still count as equally long or as beginning at the same time of year.
constexpr qint64 dayTolerance = 2;

/// One measure's periods may differ in length by that factor, as 52 and 53 weeks do.
constexpr double lengthTolerance = 1.1;

bool isAbout(QDate a, QDate b)
{
    return std::abs(a.daysTo(b)) <= dayTolerance;
}

/// Returns how many calendar months a period has if it consists of whole ones.
std::optional<int> wholeMonths(const Period &period)
{
    const QDate first = period.firstDay();
    const QDate next = period.lastDay().addDays(1);
    if (first.day() != 1 || next.day() != 1)
        return std::nullopt;
    return (next.year() - first.year()) * 12 + next.month() - first.month();
}

bool areEquallyLong(const Period &p, const Period &q)
{
    if (!p.isComplete() || !q.isComplete())
        return false;
    const std::optional<int> a = wholeMonths(p);
    const std::optional<int> b = wholeMonths(q);
    return a && b ? a == b : std::abs(*p.days() - *q.days()) <= dayTolerance;
}

bool overlap(const Period &p, const Period &q)
{
    return p.firstDay() <= q.lastDay() && q.firstDay() <= p.lastDay();
}

bool isWithin(const Period &part, const Period &whole)
{
    return part.isComplete() && whole.isComplete() && whole.firstDay() <= part.firstDay() && part.lastDay() <= whole.lastDay();
}

/// Returns whether two periods begin at the same time of year. 2021 and 2022 do, and so do the first quarters of two years;
/// two quarters of one year differ by their season.
bool beginAlike(const Period &p, const Period &q)
{
    const QDate first = std::min(p.firstDay(), q.firstDay());
    const QDate second = std::max(p.firstDay(), q.firstDay());
    return isAbout(first.addYears(second.year() - first.year()), second);
}

/// Returns whether a period is a date that is known to its month or year only: it states no length.
bool isVagueDate(const Period &period)
{
    return period.isInstant() && period.end->precision() != EdtfDate::Precision::Day;
}

bool isChange(const Measure &measure)
{
    return measure.unitOfMeasure == UnitOfMeasure::PercentChange || measure.accumulation == Accumulation::Change;
}

/// Returns whether the figures of two periods of different lengths can stand side by side: those of a stock or a running total
/// have no length, and a share does not grow with the time.
bool isFreeOfLength(const Measure &measure)
{
    return measure.accumulation == Accumulation::Stock || measure.accumulation == Accumulation::Cumulative
        || measure.unitOfMeasure == UnitOfMeasure::Percent || measure.unitOfMeasure == UnitOfMeasure::OneIn;
}

Rule ruleOfBreak(BreakKind kind)
{
    switch (kind) {
    case BreakKind::Wording: return Rule::ContinuityWording;
    case BreakKind::Unexplained: return Rule::ContinuityUnexplained;
    case BreakKind::Method:
    case BreakKind::Definition:
    case BreakKind::Coverage: break;
    }
    return Rule::ContinuityBreak;
}

/// Keeps the break that decides: the one of the strictest kind, of those the first.
void considerBreaks(const MeasureId &measure, QDate earlier, QDate later, const Ties &ties, Finding &finding)
{
    const auto strictness = [](Rule rule) {
        return rule == Rule::ContinuityBreak ? 3 : rule == Rule::ContinuityUnexplained ? 2 : rule == Rule::ContinuityWording ? 1 : 0;
    };
    for (const SeriesBreak *seriesBreak : ties.breaks(measure)) {
        const QDate at = seriesBreak->at.firstDay();
        const Rule rule = ruleOfBreak(seriesBreak->kind);
        if (earlier < at && at <= later && strictness(rule) > strictness(finding.rule)) {
            finding.rule = rule;
            finding.seriesBreak = seriesBreak;
        }
    }
}

}  // namespace

/// The first that applies, as the design of the rules lists them.
Rule periodRule(const ComparedPair &pair)
{
    const Period &p = *pair.x.period;
    const Period &q = *pair.y.period;
    if (!p.end || !q.end || pair.isUndefined([](const Claim &claim) { return claim.period.isEmpty(); }))
        return Rule::PeriodNotStated;
    if (isChange(pair.m) || isChange(pair.n))
        return p == q ? Rule::PeriodSame : Rule::PeriodOtherChange;
    if (pair.isOneTelling() && p == q)
        return Rule::PeriodSame;
    if (pair.isOneMeasure && (isVagueDate(p) || isVagueDate(q)))
        return Rule::PeriodOnlyMonth;
    const bool areInstants = p.isInstant() && q.isInstant();
    if (areInstants && p.lastDay() == q.lastDay())
        return Rule::PeriodSame;
    if (areInstants && pair.isOneMeasure && pair.both(Accumulation::Stock))
        return Rule::PeriodOneSeries;
    if (areInstants && pair.isOneMeasure)
        return Rule::PeriodAsOfOneSeries;
    if (areInstants)
        return Rule::PeriodShifted;
    const bool equallyLong = areEquallyLong(p, q);
    if (equallyLong && isAbout(p.firstDay(), q.firstDay()))
        return Rule::PeriodSame;
    if (equallyLong && pair.isOneMeasure && !overlap(p, q) && beginAlike(p, q))
        return Rule::PeriodOneSeries;
    if (pair.both(Accumulation::PerPeriod) && !equallyLong && (isWithin(p, q) || isWithin(q, p)))
        return Rule::PeriodWithin;
    if (equallyLong)
        return Rule::PeriodShifted;
    if (pair.isOneMeasure) {
        const bool haveLengths = p.isComplete() && q.isComplete() && *p.days() > 0 && *q.days() > 0;
        const bool isNearly = haveLengths && double(std::max(*p.days(), *q.days())) <= lengthTolerance * double(std::min(*p.days(), *q.days()));
        if (isNearly || isFreeOfLength(pair.m))
            return Rule::PeriodOtherLength;
    }
    return Rule::PeriodDiffers;
}

Rule accumulationRule(const ComparedPair &pair)
{
    const Accumulation a = pair.m.accumulation;
    const Accumulation b = pair.n.accumulation;
    if (a != b) {
        const auto isTotalOrStock = [](Accumulation accumulation) {
            return accumulation == Accumulation::Stock || accumulation == Accumulation::Cumulative;
        };
        const bool partOfStock = pair.isRelated(RelationKind::PartOf) && isTotalOrStock(a) && isTotalOrStock(b);
        return partOfStock ? Rule::AccumulationPartOfStock : Rule::AccumulationDiffers;
    }
    if (a != Accumulation::Cumulative)
        return Rule::AccumulationSame;
    const bool oneStart = pair.areFigures() && pair.x.period->start && pair.x.period->start == pair.y.period->start;
    if (oneStart || pair.isOneTelling())
        return Rule::AccumulationSame;
    return pair.isOneMeasure ? Rule::AccumulationOtherStart : Rule::AccumulationStartUnknown;
}

Finding continuityFinding(const ComparedPair &pair)
{
    Finding finding{Dimension::Continuity, Rule::ContinuitySame};
    const Period &p = *pair.x.period;
    const Period &q = *pair.y.period;
    if (!p.end || !q.end || pair.isOneTelling())
        return finding;
    const QDate earlier = std::min(p.lastDay(), q.lastDay());
    const QDate later = std::max(p.lastDay(), q.lastDay());
    // The order of the two measures must not matter where both have a break.
    considerBreaks(std::min(pair.m.id, pair.n.id), earlier, later, pair.ties, finding);
    if (!pair.isOneMeasure)
        considerBreaks(std::max(pair.m.id, pair.n.id), earlier, later, pair.ties, finding);
    // The status letter B (break) also says that a figure cannot be compared with those before it, if no row of breaks
    // does.
    if (finding.rule == Rule::ContinuitySame && pair.isOneMeasure && p.lastDay() != q.lastDay()) {
        const ComparedSide &second = p.lastDay() < q.lastDay() ? pair.y : pair.x;
        if (second.observation->status.contains('B'))
            finding.rule = Rule::ContinuityFlagged;
    }
    return finding;
}

}  // namespace countercheck
