// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/permitted_operations.h"

#include "models/domain/standing.h"

#include <algorithm>

namespace countercheck {
namespace {

bool onlyValueToMind(const Comparison &comparison)
{
    return std::ranges::all_of(comparison.findings, [](const Finding &finding) {
        return finding.agreement() == Agreement::Same || finding.rule == Rule::ValueQualified || finding.rule == Rule::EditionOther;
    });
}

bool areDisjoint(const Period &p, const Period &q)
{
    return p.isComplete() && q.isComplete() && (p.lastDay() < q.firstDay() || q.lastDay() < p.firstDay());
}

bool maySum(const Comparison &comparison, const Figure &a, const Figure &b)
{
    const auto isPerPeriod = [](const Measure &measure) {
        return isCount(measure) && measure.accumulation == Accumulation::PerPeriod;
    };
    const Rule definition = comparison.finding(Dimension::Concept).rule;
    const bool overPeriods = definition == Rule::ConceptSameMeasure && areDisjoint(a.observation->period, b.observation->period);
    const bool overPartition = definition == Rule::ConceptOnePartition && comparison.finding(Dimension::Period).rule == Rule::PeriodSame;
    return isPerPeriod(*a.measure) && isPerPeriod(*b.measure) && (overPeriods || overPartition);
}

}  // namespace

PermittedOperations permittedOperations(const Comparison &comparison, const Figure &a, const Figure &b)
{
    PermittedOperations operations;
    const bool isBroken = comparison.finding(Dimension::Continuity).agreement() != Agreement::Same;
    const bool isOnePeriodTwice = comparison.finding(Dimension::SamePeriod).rule != Rule::SamePeriodNo;
    if (comparison.verdict > Verdict::ComparableWithCare || isBroken || isOnePeriodTwice || a.claim || b.claim
        || a.observation->id == b.observation->id)
        return operations;

    const UnitOfMeasure unit = a.measure->unitOfMeasure;
    if (unit == UnitOfMeasure::PercentChange || unit == UnitOfMeasure::OneIn)
        return operations;
    const bool plain = onlyValueToMind(comparison) && !comparison.publishedIsStricter;
    operations.difference = plain;
    if (unit == UnitOfMeasure::Percent)
        return operations;
    operations.ratio = plain;
    operations.change = plain && comparison.finding(Dimension::Period).rule == Rule::PeriodOneSeries;
    operations.share = comparison.finding(Dimension::Concept).rule == Rule::ConceptPartOf
        && comparison.finding(Dimension::Period).rule == Rule::PeriodSame;
    operations.sum = maySum(comparison, a, b);
    operations.mayCountTwice = operations.sum && countsPersons(a.measure->statisticalUnit)
        && a.measure->id == b.measure->id;
    return operations;
}

}  // namespace countercheck
