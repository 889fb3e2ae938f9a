// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability.h"

#include "models/domain/standing.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

// Each sentence is marked for lupdate here and looked up in models/wording: the domain speaks no language.

constexpr auto rules = std::to_array<RuleEntry>({
    {Rule::UnitSame, "unit.same"_L1, Dimension::StatisticalUnit, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both count %1.")},
    {Rule::UnitChildIsPerson, "unit.child-is-person"_L1, Dimension::StatisticalUnit, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One counts children, the other persons of any age: the first group is narrower.")},
    {Rule::UnitDiffers, "unit.differs"_L1, Dimension::StatisticalUnit, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One counts %1, the other %2.")},
    {Rule::UnitNotDefined, "unit.not-defined"_L1, Dimension::StatisticalUnit, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The claimant did not define what is counted.")},

    {Rule::MeasureUnitSame, "measure-unit.same"_L1, Dimension::UnitOfMeasure, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both are given as %1.")},
    {Rule::MeasureUnitDiffers, "measure-unit.differs"_L1, Dimension::UnitOfMeasure, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One is given as %1, the other as %2.")},

    {Rule::VerificationSame, "verification.same"_L1, Dimension::Verification, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both have the same verification: %1.")},
    {Rule::VerificationNotOfPersons, "verification.not-of-persons"_L1, Dimension::Verification, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Neither counts persons, so neither verifies anybody.")},
    {Rule::VerificationDiffers, "verification.differs"_L1, Dimension::Verification, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "The verification differs: %1 against %2.")},

    {Rule::ConceptSameMeasure, "concept.same-measure"_L1, Dimension::Concept, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both follow one definition.")},
    {Rule::ConceptEquivalent, "concept.equivalent"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The library holds the two definitions to be equivalent.")},
    {Rule::ConceptPartOf, "concept.part-of"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One is a part of the other.")},
    {Rule::ConceptOnePartition, "concept.one-partition"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Both are parts of one whole that do not overlap.")},
    {Rule::ConceptNextStage, "concept.next-stage"_L1, Dimension::Concept, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One is the next step of the process after the other.")},
    {Rule::ConceptUnrelated, "concept.unrelated"_L1, Dimension::Concept, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The definitions do not say how they differ.")},
    {Rule::ConceptDiffers, "concept.differs"_L1, Dimension::Concept, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "They follow two definitions: %1 against %2.")},

    {Rule::PopulationSame, "population.same"_L1, Dimension::Population, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both are about %1.")},
    {Rule::PopulationRelated, "population.related"_L1, Dimension::Population, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The groups are tied by their definitions: %1 and %2.")},
    {Rule::PopulationDiffers, "population.differs"_L1, Dimension::Population, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One is about %1, the other about %2.")},
    {Rule::PopulationNotDefined, "population.not-defined"_L1, Dimension::Population, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The group of people is not defined for one of them.")},

    {Rule::ProducerSame, "producer.same"_L1, Dimension::Producer, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "One body produced both.")},
    {Rule::ProducerRelated, "producer.related"_L1, Dimension::Producer, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Two bodies produced them, under definitions that are tied.")},
    {Rule::ProducerDiffers, "producer.differs"_L1, Dimension::Producer, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "Two bodies produced them: %1 and %2.")},

    {Rule::AreaSame, "area.same"_L1, Dimension::Area, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both cover %1.")},
    {Rule::AreaNotFixed, "area.not-fixed"_L1, Dimension::Area, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "“Several countries” names no fixed set of countries.")},
    {Rule::AreaDiffers, "area.differs"_L1, Dimension::Area, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One covers %1, the other %2.")},
    {Rule::AreaNotDefined, "area.not-defined"_L1, Dimension::Area, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The claimant did not define the area.")},

    {Rule::PeriodSame, "period.same"_L1, Dimension::Period, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both cover %1.")},
    {Rule::PeriodNotStated, "period.not-stated"_L1, Dimension::Period, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The period of at least one of them is not stated.")},
    {Rule::PeriodShifted, "period.shifted"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The periods are equally long but are not the same: %1 and %2.")},
    {Rule::PeriodAsOfOneSeries, "period.as-of-one-series"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One series at two dates: %1 and %2.")},
    {Rule::PeriodOtherLength, "period.other-length"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The periods have different lengths: %1 and %2.")},
    {Rule::PeriodDiffers, "period.differs"_L1, Dimension::Period, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "The periods have different lengths: %1 against %2.")},
    {Rule::PeriodOtherChange, "period.other-change"_L1, Dimension::Period, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "The changes have another base or another end: %1 against %2.")},
    {Rule::PeriodAwaitsFigures, "period.awaits-figures"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The periods can be judged only for two figures.")},

    {Rule::AccumulationSame, "accumulation.same"_L1, Dimension::Accumulation, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both accumulate alike: %1.")},
    {Rule::AccumulationPartOfStock, "accumulation.part-of-stock"_L1, Dimension::Accumulation, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "A running total stands against the stock that it is a part of.")},
    {Rule::AccumulationDiffers, "accumulation.differs"_L1, Dimension::Accumulation, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "They accumulate differently: %1 against %2.")},
    {Rule::AccumulationOtherStart, "accumulation.other-start"_L1, Dimension::Accumulation, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "A running total whose start is not stated, or not the same, at both dates.")},
    {Rule::AccumulationStartUnknown, "accumulation.start-unknown"_L1, Dimension::Accumulation, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "Two running totals that do not say that they began on the same day.")},

    {Rule::ContinuitySame, "continuity.same"_L1, Dimension::Continuity, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "No break of the series lies between them.")},
    {Rule::ContinuityBreak, "continuity.break"_L1, Dimension::Continuity, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "A break of the series lies between them: no arithmetic across it.")},

    {Rule::ValueExact, "value.exact"_L1, Dimension::Value, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both are exact numbers.")},
    {Rule::ValueQualified, "value.qualified"_L1, Dimension::Value, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "At least one is a bound or rounded: %1 and %2.")},
    {Rule::ValueAwaitsFigures, "value.awaits-figures"_L1, Dimension::Value, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The values can be judged only for two figures.")},

    {Rule::StatusNormal, "status.normal"_L1, Dimension::Status, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Neither is flagged.")},
    {Rule::StatusFlagged, "status.flagged"_L1, Dimension::Status, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "At least one is flagged: %1 and %2.")},
    {Rule::StatusMisreport, "status.misreport"_L1, Dimension::Status, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "One is flagged as a misreport, so what it counts is not known.")},

    {Rule::SamePeriodNo, "same-period.no"_L1, Dimension::SamePeriod, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "They are not two values of one measure for one period.")},
    {Rule::SamePeriodRevision, "same-period.revision"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Two values for one period: the later revises the earlier. A revision, not a change.")},
    {Rule::SamePeriodRestatement, "same-period.restatement"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One value for one period, told twice.")},
    {Rule::SamePeriodConflict, "same-period.conflict"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Two values for one period that do not agree. A conflict, not a change.")},
});

constexpr bool rulesInOrder()
{
    for (std::size_t position = 0; position < rules.size(); ++position) {
        if (static_cast<std::size_t>(rules[position].rule) != position)
            return false;
    }
    return true;
}
static_assert(rulesInOrder());

/// The label that the data model reserves for an area whose countries are not named.
constexpr QLatin1StringView areaOfNoFixedSet = "Several countries"_L1;

/// Days by which two periods may differ in length and still count as equally long: leap years, and months as thirds
/// of a quarter.
constexpr qint64 lengthTolerance = 2;

bool isRunningTotal(Accumulation accumulation)
{
    return accumulation == Accumulation::Cumulative;
}


/// The relation that ties two definitions so that they may share an axis, or nullptr.
const Relation *axisRelation(const Measure &a, const Measure &b, const Ties &ties)
{
    const Relation *relation = ties.relation(a.id, b.id);
    return relation && relation->kind != RelationKind::NextStage ? relation : nullptr;
}

bool areTied(const Measure &a, const Measure &b, const Ties &ties)
{
    return axisRelation(a, b, ties) || ties.shareOnePartition(a.id, b.id);
}

const Claim *claimOf(const Figure &a, const Figure &b)
{
    return a.claim ? a.claim : b.claim;
}

Rule unitRule(const Measure &a, const Measure &b, const Claim *claim)
{
    if (claim && !claim->statisticalUnit)
        return Rule::UnitNotDefined;
    if (a.statisticalUnit == b.statisticalUnit)
        return Rule::UnitSame;
    return countsPersons(a.statisticalUnit) && countsPersons(b.statisticalUnit) ? Rule::UnitChildIsPerson
                                                                                : Rule::UnitDiffers;
}

Rule verificationRule(const Measure &a, const Measure &b)
{
    if (!countsPersons(a.statisticalUnit) && !countsPersons(b.statisticalUnit))
        return Rule::VerificationNotOfPersons;
    return a.verification == b.verification ? Rule::VerificationSame : Rule::VerificationDiffers;
}

Rule conceptRule(const Measure &a, const Measure &b, const Ties &ties)
{
    if (a.id == b.id)
        return Rule::ConceptSameMeasure;
    if (const Relation *relation = ties.relation(a.id, b.id)) {
        switch (relation->kind) {
        case RelationKind::Equivalent: return Rule::ConceptEquivalent;
        case RelationKind::PartOf: return Rule::ConceptPartOf;
        case RelationKind::NextStage: return Rule::ConceptNextStage;
        }
    }
    if (ties.shareOnePartition(a.id, b.id))
        return Rule::ConceptOnePartition;
    const bool alike = a.statisticalUnit == b.statisticalUnit && a.stage == b.stage && a.verification == b.verification
        && a.population == b.population && a.area == b.area && a.accumulation == b.accumulation;
    return alike ? Rule::ConceptUnrelated : Rule::ConceptDiffers;
}

Rule populationRule(const Measure &a, const Measure &b, const Ties &ties, const Claim *claim)
{
    if ((claim && claim->population.isEmpty()) || a.population.isEmpty() || b.population.isEmpty())
        return a.id == b.id && !claim ? Rule::PopulationSame : Rule::PopulationNotDefined;
    if (a.population == b.population)
        return Rule::PopulationSame;
    return areTied(a, b, ties) ? Rule::PopulationRelated : Rule::PopulationDiffers;
}

Rule producerRule(const Measure &a, const Measure &b, const Ties &ties)
{
    if (a.producer == b.producer)
        return Rule::ProducerSame;
    return areTied(a, b, ties) ? Rule::ProducerRelated : Rule::ProducerDiffers;
}

Rule areaRule(const QString &a, const QString &b, const Claim *claim)
{
    if (claim && claim->area.isEmpty())
        return Rule::AreaNotDefined;
    if (a == areaOfNoFixedSet || b == areaOfNoFixedSet)
        return Rule::AreaNotFixed;
    return a == b ? Rule::AreaSame : Rule::AreaDiffers;
}

Rule periodRule(const Figure &a, const Figure &b)
{
    const Period &p = a.observation->period;
    const Period &q = b.observation->period;
    if (!p.end || !q.end)
        return Rule::PeriodNotStated;
    const bool oneMeasure = a.measure->id == b.measure->id;

    if (a.measure->unitOfMeasure == UnitOfMeasure::PercentChange
        && b.measure->unitOfMeasure == UnitOfMeasure::PercentChange)
        return p == q ? Rule::PeriodSame : Rule::PeriodOtherChange;

    const bool bothInstants = p.isInstant() && q.isInstant();
    if (bothInstants) {
        if (p.lastDay() == q.lastDay())
            return Rule::PeriodSame;
        return oneMeasure ? Rule::PeriodAsOfOneSeries : Rule::PeriodShifted;
    }
    if (!p.start || !q.start)
        return oneMeasure ? Rule::PeriodOtherLength : Rule::PeriodDiffers;
    const bool equallyLong = std::abs(*p.days() - *q.days()) <= lengthTolerance;
    if (!equallyLong)
        return oneMeasure ? Rule::PeriodOtherLength : Rule::PeriodDiffers;
    const bool sameDays = std::abs(p.firstDay().daysTo(q.firstDay())) <= lengthTolerance;
    return sameDays ? Rule::PeriodSame : Rule::PeriodShifted;
}

Rule accumulationRule(const Measure &a, const Measure &b, const Ties &ties, const Observation *x, const Observation *y)
{
    if (a.accumulation != b.accumulation) {
        const Relation *relation = ties.relation(a.id, b.id);
        const auto isTotalOrStock = [](Accumulation accumulation) {
            return accumulation == Accumulation::Stock || accumulation == Accumulation::Cumulative;
        };
        const bool partOfStock = relation && relation->kind == RelationKind::PartOf && isTotalOrStock(a.accumulation)
            && isTotalOrStock(b.accumulation);
        return partOfStock ? Rule::AccumulationPartOfStock : Rule::AccumulationDiffers;
    }
    if (!isRunningTotal(a.accumulation))
        return Rule::AccumulationSame;
    const bool oneStart = x && y && x->period.start && y->period.start && *x->period.start == *y->period.start;
    if (oneStart)
        return Rule::AccumulationSame;
    return a.id == b.id ? Rule::AccumulationOtherStart : Rule::AccumulationStartUnknown;
}

/// A break lies between two figures when the earlier ends before it and the later does not: end < break ≤ end.
bool crossesBreak(const MeasureId &measure, const Period &p, const Period &q, const Ties &ties)
{
    if (!p.end || !q.end)
        return false;
    const QDate earlier = std::min(p.lastDay(), q.lastDay());
    const QDate later = std::max(p.lastDay(), q.lastDay());
    return std::ranges::any_of(ties.breaks(measure), [earlier, later](const SeriesBreak *seriesBreak) {
        const QDate at = seriesBreak->at.firstDay();
        return earlier < at && at <= later;
    });
}

Rule continuityRule(const Figure &a, const Figure &b, const Ties &ties)
{
    const Period &p = a.observation->period;
    const Period &q = b.observation->period;
    const bool broken = crossesBreak(a.measure->id, p, q, ties)
        || (a.measure->id != b.measure->id && crossesBreak(b.measure->id, p, q, ties));
    return broken ? Rule::ContinuityBreak : Rule::ContinuitySame;
}

Rule statusRule(const ObservationStatus &a, const ObservationStatus &b)
{
    const auto isMisreport = [](const ObservationStatus &status) { return status.contains('U') && status.contains('D'); };
    const auto isFlagged = [](const ObservationStatus &status) {
        return std::ranges::any_of(status.letters(), [](char letter) { return std::string_view("DEPUV").find(letter) != std::string_view::npos; });
    };
    if (isMisreport(a) || isMisreport(b))
        return Rule::StatusMisreport;
    return isFlagged(a) || isFlagged(b) ? Rule::StatusFlagged : Rule::StatusNormal;
}

Rule samePeriodRule(const Figure &a, const Figure &b)
{
    const Observation &x = *a.observation;
    const Observation &y = *b.observation;
    if (x.id == y.id || a.measure->id != b.measure->id || x.area != y.area || !x.period.end || x.period != y.period)
        return Rule::SamePeriodNo;
    if (x.revises == y.id || y.revises == x.id)
        return Rule::SamePeriodRevision;
    return x.quantity.agreesWith(y.quantity) ? Rule::SamePeriodRestatement : Rule::SamePeriodConflict;
}

Verdict computedVerdict(const Comparison &comparison, const Measure &a, const Measure &b, const Ties &ties)
{
    const Relation *relation = ties.relation(a.id, b.id);
    const Rule period = comparison.finding(Dimension::Period).rule;
    const bool partOfOtherPeriod = relation && relation->kind == RelationKind::PartOf && period != Rule::PeriodSame
        && period != Rule::PeriodAwaitsFigures && period != Rule::PeriodNotStated;
    if ((relation && relation->kind == RelationKind::NextStage) || partOfOtherPeriod)
        return Verdict::RelatedNotComparable;

    const auto any = [&comparison](Agreement agreement) {
        return std::ranges::any_of(comparison.findings, [agreement](Finding finding) { return finding.agreement() == agreement; });
    };
    if (any(Agreement::Differs))
        return Verdict::NotComparable;
    if (any(Agreement::Unknown))
        return Verdict::CannotTell;
    if (any(Agreement::Compatible))
        return Verdict::ComparableWithCare;
    return Verdict::Comparable;
}

void conclude(Comparison &comparison, const Measure &a, const Measure &b, const Ties &ties)
{
    for (std::size_t position = 0; position < dimensionCount; ++position)
        comparison.findings[position].dimension = static_cast<Dimension>(position);
    comparison.verdict = computedVerdict(comparison, a, b, ties);
    comparison.published = ties.published(a.id, b.id);
    if (comparison.published && comparison.published->verdict > comparison.verdict) {
        comparison.verdict = comparison.published->verdict;
        comparison.publishedIsStricter = true;
    }
}

}  // namespace

std::span<const RuleEntry> comparabilityRules()
{
    return rules;
}

const RuleEntry &entryOf(Rule rule)
{
    return rules[static_cast<std::size_t>(rule)];
}

Verdict strictest(Verdict a, Verdict b)
{
    return std::max(a, b);
}

Ties::Ties(const Dossier &dossier)
{
    for (const Relation &relation : dossier.relations) {
        m_relations.insert({relation.measureA, relation.measureB}, &relation);
        m_relations.insert({relation.measureB, relation.measureA}, &relation);
        if (relation.kind == RelationKind::PartOf && !relation.partition.isEmpty())
            m_partitions[relation.measureA].push_back({relation.measureB, relation.partition});
    }
    for (const PublishedComparison &comparison : dossier.comparisons) {
        for (const Pair &pair : {Pair(comparison.measureA, comparison.measureB), Pair(comparison.measureB, comparison.measureA)}) {
            const PublishedComparison *&known = m_published[pair];
            if (!known || comparison.verdict > known->verdict)
                known = &comparison;
        }
    }
    for (const SeriesBreak &seriesBreak : dossier.breaks)
        m_breaks[seriesBreak.measure].push_back(&seriesBreak);
}

const Relation *Ties::relation(const MeasureId &a, const MeasureId &b) const
{
    return m_relations.value({a, b}, nullptr);
}

bool Ties::shareOnePartition(const MeasureId &a, const MeasureId &b) const
{
    const auto first = m_partitions.constFind(a);
    const auto second = m_partitions.constFind(b);
    if (first == m_partitions.cend() || second == m_partitions.cend())
        return false;
    return std::ranges::any_of(*first, [&second](const Membership &one) {
        return std::ranges::any_of(*second, [&one](const Membership &other) {
            return one.whole == other.whole && one.partition == other.partition;
        });
    });
}

const PublishedComparison *Ties::published(const MeasureId &a, const MeasureId &b) const
{
    return m_published.value({a, b}, nullptr);
}

std::span<const SeriesBreak *const> Ties::breaks(const MeasureId &measure) const
{
    const auto found = m_breaks.constFind(measure);
    if (found == m_breaks.cend())
        return {};
    return *found;
}

Comparison compare(const Figure &a, const Figure &b, const Ties &ties)
{
    const Measure &m = *a.measure;
    const Measure &n = *b.measure;
    const Observation &x = *a.observation;
    const Observation &y = *b.observation;
    const Claim *claim = claimOf(a, b);

    Comparison comparison;
    const auto set = [&comparison](Dimension dimension, Rule rule) {
        comparison.findings[static_cast<std::size_t>(dimension)].rule = rule;
    };
    set(Dimension::StatisticalUnit, unitRule(m, n, claim));
    set(Dimension::UnitOfMeasure, m.unitOfMeasure == n.unitOfMeasure ? Rule::MeasureUnitSame : Rule::MeasureUnitDiffers);
    set(Dimension::Verification, verificationRule(m, n));
    set(Dimension::Concept, conceptRule(m, n, ties));
    set(Dimension::Population, populationRule(m, n, ties, claim));
    set(Dimension::Producer, producerRule(m, n, ties));
    set(Dimension::Area, areaRule(x.area, y.area, claim));
    set(Dimension::Period, claim && claim->period.isEmpty() ? Rule::PeriodNotStated : periodRule(a, b));
    set(Dimension::Accumulation, accumulationRule(m, n, ties, &x, &y));
    set(Dimension::Continuity, continuityRule(a, b, ties));
    set(Dimension::Value, x.quantity.isExact() && y.quantity.isExact() ? Rule::ValueExact : Rule::ValueQualified);
    set(Dimension::Status, statusRule(x.status, y.status));
    set(Dimension::SamePeriod, samePeriodRule(a, b));
    conclude(comparison, m, n, ties);
    return comparison;
}

Comparison compare(const Measure &a, const Measure &b, const Ties &ties)
{
    Comparison comparison;
    const auto set = [&comparison](Dimension dimension, Rule rule) {
        comparison.findings[static_cast<std::size_t>(dimension)].rule = rule;
    };
    set(Dimension::StatisticalUnit, unitRule(a, b, nullptr));
    set(Dimension::UnitOfMeasure, a.unitOfMeasure == b.unitOfMeasure ? Rule::MeasureUnitSame : Rule::MeasureUnitDiffers);
    set(Dimension::Verification, verificationRule(a, b));
    set(Dimension::Concept, conceptRule(a, b, ties));
    set(Dimension::Population, populationRule(a, b, ties, nullptr));
    set(Dimension::Producer, producerRule(a, b, ties));
    set(Dimension::Area, areaRule(a.area, b.area, nullptr));
    set(Dimension::Period, Rule::PeriodAwaitsFigures);
    set(Dimension::Accumulation, accumulationRule(a, b, ties, nullptr, nullptr));
    set(Dimension::Continuity, Rule::ContinuitySame);
    set(Dimension::Value, Rule::ValueAwaitsFigures);
    set(Dimension::Status, Rule::StatusNormal);
    set(Dimension::SamePeriod, Rule::SamePeriodNo);
    conclude(comparison, a, b, ties);
    return comparison;
}

}  // namespace countercheck
