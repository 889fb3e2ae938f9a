// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability.h"

#include "models/domain/standing.h"

#include <algorithm>
#include <cstdlib>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The area of figures whose countries are not named, as the data model writes it.
constexpr QLatin1StringView areaOfNoFixedSet = "Several countries"_L1;

/// Two periods may differ by that many days and still count as equally long: leap years, and months as thirds of a
/// quarter.
constexpr qint64 lengthTolerance = 2;

/// Two figures, or two definitions without observations, with what ties their measures, looked up once.
struct Pair {
    const Measure &m;
    const Measure &n;
    const Observation *x;
    const Observation *y;
    const Claim *claimX;
    const Claim *claimY;
    bool oneMeasure;
    Tie tie;

    RelationKind kind() const { return tie.relation->kind; }
    bool isRelated(RelationKind kind) const { return tie.relation && tie.relation->kind == kind; }
    /// Returns whether the definitions are tied so that both may share an axis.
    bool mayShareAxis() const { return (tie.relation && kind() != RelationKind::NextStage) || tie.isOnePartition(); }
    /// Returns whether a claimant left a slot empty. It is then unknown, whatever the measure says.
    template <class Slot>
    bool isUndefined(const Slot &isEmpty) const
    {
        return (claimX && isEmpty(*claimX)) || (claimY && isEmpty(*claimY));
    }
};

Rule unitRule(const Pair &pair)
{
    if (pair.isUndefined([](const Claim &claim) { return !claim.statisticalUnit; }))
        return Rule::UnitNotDefined;
    if (pair.m.statisticalUnit == pair.n.statisticalUnit)
        return Rule::UnitSame;
    return countsPersons(pair.m.statisticalUnit) && countsPersons(pair.n.statisticalUnit) ? Rule::UnitChildIsPerson : Rule::UnitDiffers;
}

Rule verificationRule(const Pair &pair)
{
    if (!countsPersons(pair.m.statisticalUnit) && !countsPersons(pair.n.statisticalUnit))
        return Rule::VerificationNotOfPersons;
    if (pair.m.verification != pair.n.verification)
        return Rule::VerificationDiffers;
    return pair.m.verificationBasis == pair.n.verificationBasis ? Rule::VerificationSame : Rule::VerificationOtherBasis;
}

Rule conceptRule(const Pair &pair)
{
    if (pair.oneMeasure)
        return Rule::ConceptSameMeasure;
    if (pair.tie.relation) {
        switch (pair.kind()) {
        case RelationKind::Equivalent: return Rule::ConceptEquivalent;
        case RelationKind::PartOf: return Rule::ConceptPartOf;
        case RelationKind::NextStage: return Rule::ConceptNextStage;
        }
    }
    if (pair.tie.isOnePartition())
        return Rule::ConceptOnePartition;
    const Measure &m = pair.m;
    const Measure &n = pair.n;
    const bool alike = m.statisticalUnit == n.statisticalUnit && m.stage == n.stage && m.verification == n.verification
        && m.accumulation == n.accumulation && m.population == n.population && m.area == n.area;
    return alike ? Rule::ConceptUnrelated : Rule::ConceptDiffers;
}

Rule populationRule(const Pair &pair)
{
    if (pair.isUndefined([](const Claim &claim) { return claim.population.isEmpty(); }))
        return Rule::PopulationNotDefined;
    if (pair.oneMeasure)
        return Rule::PopulationSame;
    if (pair.m.population.isEmpty() || pair.n.population.isEmpty())
        return Rule::PopulationNotDefined;
    if (pair.m.population == pair.n.population)
        return Rule::PopulationSame;
    return pair.mayShareAxis() ? Rule::PopulationRelated : Rule::PopulationDiffers;
}

Rule producerRule(const Pair &pair)
{
    if (pair.oneMeasure || pair.m.producer == pair.n.producer)
        return Rule::ProducerSame;
    return pair.mayShareAxis() ? Rule::ProducerRelated : Rule::ProducerDiffers;
}

Rule areaRule(const Pair &pair)
{
    if (pair.isUndefined([](const Claim &claim) { return claim.area.isEmpty(); }))
        return Rule::AreaNotDefined;
    const QString &a = pair.x ? pair.x->area : pair.m.area;
    const QString &b = pair.y ? pair.y->area : pair.n.area;
    if (a == areaOfNoFixedSet || b == areaOfNoFixedSet)
        return Rule::AreaNotFixed;
    return a == b ? Rule::AreaSame : Rule::AreaDiffers;
}

bool isAbout(QDate a, QDate b)
{
    return std::abs(a.daysTo(b)) <= lengthTolerance;
}

/// Returns whether two periods are points of one time series: equally long, without overlap, beginning at the same time
/// of year. 2021 and 2022 are, and so are the first quarters of two years; two quarters of one year differ by their
/// season.
bool areOneSeries(const Period &p, const Period &q)
{
    const bool overlap = p.firstDay() <= q.lastDay() && q.firstDay() <= p.lastDay();
    if (overlap)
        return false;
    const QDate first = std::min(p.firstDay(), q.firstDay());
    const QDate second = std::max(p.firstDay(), q.firstDay());
    const int years = second.year() - first.year();
    return isAbout(first.addYears(years), second);
}

Rule periodRule(const Pair &pair)
{
    const Period &p = pair.x->period;
    const Period &q = pair.y->period;
    if (!p.end || !q.end || pair.isUndefined([](const Claim &claim) { return claim.period.isEmpty(); }))
        return Rule::PeriodNotStated;

    if (pair.m.unitOfMeasure == UnitOfMeasure::PercentChange && pair.n.unitOfMeasure == UnitOfMeasure::PercentChange)
        return p == q ? Rule::PeriodSame : Rule::PeriodOtherChange;

    if (p.isInstant() && q.isInstant()) {
        if (p.lastDay() == q.lastDay())
            return Rule::PeriodSame;
        if (!pair.oneMeasure)
            return Rule::PeriodShifted;
        // A stock is counted on a day: two days of one stock are points of one series.
        return pair.m.accumulation == Accumulation::Stock ? Rule::PeriodOneSeries : Rule::PeriodAsOfOneSeries;
    }
    const bool equallyLong = p.start && q.start && std::abs(*p.days() - *q.days()) <= lengthTolerance;
    if (!equallyLong)
        return pair.oneMeasure ? Rule::PeriodOtherLength : Rule::PeriodDiffers;
    if (isAbout(p.firstDay(), q.firstDay()))
        return Rule::PeriodSame;
    return pair.oneMeasure && areOneSeries(p, q) ? Rule::PeriodOneSeries : Rule::PeriodShifted;
}

Rule accumulationRule(const Pair &pair)
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
    const bool oneStart = pair.x && pair.x->period.start && pair.y->period.start && *pair.x->period.start == *pair.y->period.start;
    if (oneStart)
        return Rule::AccumulationSame;
    return pair.oneMeasure ? Rule::AccumulationOtherStart : Rule::AccumulationStartUnknown;
}

Rule continuityRule(const Pair &pair, const Ties &ties)
{
    const Period &p = pair.x->period;
    const Period &q = pair.y->period;
    const bool broken = breakBetween(pair.m.id, p, q, ties) || (!pair.oneMeasure && breakBetween(pair.n.id, p, q, ties));
    if (broken)
        return Rule::ContinuityBreak;
    // The status letter B (break) also says that a figure cannot be compared with those before it, if no row of breaks
    // does.
    if (pair.oneMeasure && p.end && q.end) {
        const QDate first = p.lastDay();
        const QDate second = q.lastDay();
        if ((first < second && pair.y->status.contains('B')) || (second < first && pair.x->status.contains('B')))
            return Rule::ContinuityFlagged;
    }
    return Rule::ContinuitySame;
}

bool isFlagged(const ObservationStatus &status)
{
    return std::ranges::any_of(status.letters(), [](char letter) {
        return letter == 'D' || letter == 'E' || letter == 'P' || letter == 'U' || letter == 'V';
    });
}

Rule statusRule(const ObservationStatus &a, const ObservationStatus &b)
{
    if (isMisreport(a) || isMisreport(b))
        return Rule::StatusMisreport;
    return isFlagged(a) || isFlagged(b) ? Rule::StatusFlagged : Rule::StatusNormal;
}

Rule samePeriodRule(const Pair &pair)
{
    const Observation &x = *pair.x;
    const Observation &y = *pair.y;
    if (!pair.oneMeasure || !x.period.end || x.period != y.period || x.area != y.area || x.id == y.id)
        return Rule::SamePeriodNo;
    if (x.revises == y.id || y.revises == x.id)
        return Rule::SamePeriodRevision;
    return x.quantity.agreesWith(y.quantity) ? Rule::SamePeriodRestatement : Rule::SamePeriodConflict;
}

Verdict computedVerdict(const Comparison &comparison, const Pair &pair)
{
    const Rule period = comparison.finding(Dimension::Period).rule;
    const bool partOfOtherPeriod = pair.isRelated(RelationKind::PartOf) && period != Rule::PeriodSame
        && period != Rule::PeriodAwaitsFigures && period != Rule::PeriodNotStated;
    if (pair.isRelated(RelationKind::NextStage) || partOfOtherPeriod)
        return Verdict::RelatedNotComparable;

    std::array<bool, 4> found{};
    for (const Finding finding : comparison.findings)
        found[static_cast<std::size_t>(finding.agreement())] = true;
    const auto any = [&found](Agreement agreement) { return found[static_cast<std::size_t>(agreement)]; };
    if (any(Agreement::Differs))
        return Verdict::NotComparable;
    if (any(Agreement::Unknown))
        return Verdict::CannotTell;
    if (any(Agreement::Compatible))
        return Verdict::ComparableWithCare;
    return Verdict::Comparable;
}

Comparison conclude(const std::array<Rule, dimensionCount> &decided, const Pair &pair)
{
    Comparison comparison;
    for (std::size_t position = 0; position < dimensionCount; ++position)
        comparison.findings[position] = {static_cast<Dimension>(position), decided[position]};
    comparison.verdict = computedVerdict(comparison, pair);
    comparison.published = pair.tie.published;
    if (comparison.published && comparison.published->verdict > comparison.verdict) {
        comparison.verdict = comparison.published->verdict;
        comparison.publishedIsStricter = true;
    }
    return comparison;
}

}  // namespace

const SeriesBreak *breakBetween(const MeasureId &measure, const Period &p, const Period &q, const Ties &ties)
{
    const std::span<const SeriesBreak *const> breaks = ties.breaks(measure);
    if (breaks.empty() || !p.end || !q.end)
        return nullptr;
    const QDate earlier = std::min(p.lastDay(), q.lastDay());
    const QDate later = std::max(p.lastDay(), q.lastDay());
    const auto found = std::ranges::find_if(breaks, [earlier, later](const SeriesBreak *seriesBreak) {
        const QDate at = seriesBreak->at.firstDay();
        return earlier < at && at <= later;
    });
    return found == breaks.end() ? nullptr : *found;
}

Comparison compare(const Figure &a, const Figure &b, const Ties &ties)
{
    const bool oneMeasure = a.measure->id == b.measure->id;
    const Pair pair{*a.measure, *b.measure, a.observation, b.observation, a.claim, b.claim, oneMeasure,
                    ties.tie(a.measure->id, b.measure->id)};
    const bool exact = a.observation->quantity.isExact() && b.observation->quantity.isExact();
    // The order is that of Dimension.
    return conclude({unitRule(pair),
                     a.measure->unitOfMeasure == b.measure->unitOfMeasure ? Rule::MeasureUnitSame : Rule::MeasureUnitDiffers,
                     verificationRule(pair),
                     conceptRule(pair),
                     populationRule(pair),
                     producerRule(pair),
                     areaRule(pair),
                     periodRule(pair),
                     accumulationRule(pair),
                     continuityRule(pair, ties),
                     exact ? Rule::ValueExact : Rule::ValueQualified,
                     statusRule(a.observation->status, b.observation->status),
                     samePeriodRule(pair)},
                    pair);
}

Comparison compare(const Measure &a, const Measure &b, const Ties &ties)
{
    const Pair pair{a, b, nullptr, nullptr, nullptr, nullptr, a.id == b.id, ties.tie(a.id, b.id)};
    return conclude({unitRule(pair),
                     a.unitOfMeasure == b.unitOfMeasure ? Rule::MeasureUnitSame : Rule::MeasureUnitDiffers,
                     verificationRule(pair),
                     conceptRule(pair),
                     populationRule(pair),
                     producerRule(pair),
                     areaRule(pair),
                     Rule::PeriodAwaitsFigures,
                     accumulationRule(pair),
                     Rule::ContinuitySame,
                     Rule::ValueAwaitsFigures,
                     Rule::StatusNormal,
                     Rule::SamePeriodNo},
                    pair);
}

}  // namespace countercheck
