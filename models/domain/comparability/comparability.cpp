// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability_pair.h"

#include "models/domain/quantity_arithmetic.h"
#include "models/domain/standing.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The area of figures whose countries are not named, as the data model writes it.
constexpr QLatin1StringView areaOfNoFixedSet = "Several countries"_L1;

Rule unitRule(const ComparedPair &pair)
{
    if (pair.isUndefined([](const Claim &claim) { return !claim.statisticalUnit; }))
        return Rule::UnitNotDefined;
    if (pair.m.statisticalUnit == pair.n.statisticalUnit)
        return Rule::UnitSame;
    return countsPersons(pair.m.statisticalUnit) && countsPersons(pair.n.statisticalUnit) ? Rule::UnitChildIsPerson : Rule::UnitDiffers;
}

Rule measureUnitRule(const ComparedPair &pair)
{
    return pair.m.unitOfMeasure == pair.n.unitOfMeasure ? Rule::MeasureUnitSame : Rule::MeasureUnitDiffers;
}

Rule verificationRule(const ComparedPair &pair)
{
    if (!countsPersons(pair.m.statisticalUnit) && !countsPersons(pair.n.statisticalUnit))
        return Rule::VerificationNotOfPersons;
    return pair.m.verification == pair.n.verification ? Rule::VerificationSame : Rule::VerificationDiffers;
}

Rule conceptRule(const ComparedPair &pair)
{
    const Measure &m = pair.m;
    const Measure &n = pair.n;
    const bool areAsserted = m.verification == Verification::Asserted && n.verification == Verification::Asserted;
    if (areAsserted && pair.areFigures() && !pair.isOneTelling())
        return Rule::ConceptAsserted;
    if (pair.isOneMeasure)
        return Rule::ConceptSameMeasure;
    if (pair.tie.relation) {
        switch (pair.tie.relation->kind) {
        case RelationKind::Equivalent: return Rule::ConceptEquivalent;
        case RelationKind::PartOf: return Rule::ConceptPartOf;
        case RelationKind::NextStage: return Rule::ConceptNextStage;
        case RelationKind::SameConcept: return Rule::ConceptSameConcept;
        case RelationKind::ShareOf: return Rule::ConceptShareOf;
        }
    }
    if (pair.tie.isOnePartition())
        return Rule::ConceptOnePartition;
    if (pair.tie.partOfA)
        return Rule::ConceptPartsOfOneWhole;
    const bool areAlike = m.statisticalUnit == n.statisticalUnit && m.stage == n.stage && m.verification == n.verification
        && m.accumulation == n.accumulation && m.population == n.population && m.area == n.area;
    return areAlike ? Rule::ConceptUnrelated : Rule::ConceptDiffers;
}

Rule populationRule(const ComparedPair &pair)
{
    if (pair.isUndefined([](const Claim &claim) { return claim.population.isEmpty(); }))
        return Rule::PopulationNotDefined;
    if (pair.isOneMeasure)
        return Rule::PopulationSame;
    if (pair.m.population.isEmpty() || pair.n.population.isEmpty())
        return Rule::PopulationNotDefined;
    if (pair.m.population == pair.n.population)
        return Rule::PopulationSame;
    return pair.mayShareAxis() ? Rule::PopulationRelated : Rule::PopulationDiffers;
}

Rule areaRule(const ComparedPair &pair)
{
    if (pair.isUndefined([](const Claim &claim) { return claim.area.isEmpty(); }))
        return Rule::AreaNotDefined;
    const QString &a = *pair.x.area;
    const QString &b = *pair.y.area;
    if (a.isEmpty() || b.isEmpty())
        return Rule::AreaNotStated;
    if (a == areaOfNoFixedSet || b == areaOfNoFixedSet)
        return Rule::AreaNotFixed;
    return a == b ? Rule::AreaSame : Rule::AreaDiffers;
}

Rule editionRule(const ComparedPair &pair)
{
    return pair.ties.areEditions(pair.x.observation->source, pair.y.observation->source) ? Rule::EditionOther : Rule::EditionSame;
}

Rule valueRule(const Quantity &a, const Quantity &b)
{
    if (!a.isStated() || !b.isStated())
        return Rule::ValueMissing;
    return a.isExact() && b.isExact() ? Rule::ValueExact : Rule::ValueQualified;
}

bool isFlagged(const ObservationStatus &status)
{
    return std::ranges::any_of(status.letters(), [](char letter) {
        return letter == 'D' || letter == 'E' || letter == 'P' || letter == 'U' || letter == 'V';
    });
}

/// Returns the later figure that replaces this one, which is unreliable, if the other is not that very figure.
const Observation *replacementOf(const ComparedSide &side, const ComparedSide &other, const Ties &ties)
{
    if (!side.observation->status.contains('U') || side.observation->id == other.observation->id)
        return nullptr;
    const Observation *replacement = ties.replacement(side.observation->id);
    return replacement && replacement->id != other.observation->id ? replacement : nullptr;
}

Finding statusFinding(const ComparedPair &pair)
{
    const auto found = [](Rule rule) { return Finding{.dimension = Dimension::Status, .rule = rule}; };
    const bool isOneFigure = pair.x.observation->id == pair.y.observation->id;
    if (!isOneFigure && (pair.x.isMisreported || pair.y.isMisreported))
        return found(Rule::StatusMisreport);
    const Observation *first = replacementOf(pair.x, pair.y, pair.ties);
    const Observation *second = replacementOf(pair.y, pair.x, pair.ties);
    if (first || second) {
        Finding finding = found(Rule::StatusReplaced);
        // Of two that were replaced, the same one is named from both sides.
        finding.replacement = first && second ? (first->id < second->id ? first : second) : (first ? first : second);
        return finding;
    }
    return found(isFlagged(pair.x.observation->status) || isFlagged(pair.y.observation->status) ? Rule::StatusFlagged : Rule::StatusNormal);
}

bool printsOneNumber(const Quantity &a, const Quantity &b)
{
    return a.smallestPrinted() == b.smallestPrinted() && a.largestPrinted() == b.largestPrinted();
}

/// Returns whether one figure revises the other, directly or over others.
bool isRevisionOf(const Observation &later, const Observation &earlier, const Ties &ties)
{
    const Observation *next = ties.replacement(earlier.id);
    for (int step = 0; next && step < 100; ++step) {
        if (next->id == later.id)
            return true;
        next = ties.replacement(next->id);
    }
    return false;
}

Rule samePeriodRule(const ComparedPair &pair)
{
    const Observation &x = *pair.x.observation;
    const Observation &y = *pair.y.observation;
    if (!x.quantity.isStated() || !y.quantity.isStated() || !pair.isOneMeasure || !pair.x.period->end || *pair.x.period != *pair.y.period || *pair.x.area != *pair.y.area || x.id == y.id)
        return Rule::SamePeriodNo;
    if (x.revises == y.id || y.revises == x.id || isRevisionOf(x, y, pair.ties) || isRevisionOf(y, x, pair.ties))
        return Rule::SamePeriodRevision;
    const bool isOneNumber = printsOneNumber(x.quantity, y.quantity);
    const bool isOneValue = isOneNumber && x.quantity.qualifier == y.quantity.qualifier;
    if (pair.isOneTelling())
        return isOneValue ? Rule::SamePeriodFaithful : Rule::SamePeriodRounded;
    if (isOneValue)
        return Rule::SamePeriodSameValue;
    if (isOneNumber && (x.quantity.isExact() || y.quantity.isExact()))
        return Rule::SamePeriodQualifierLost;
    return mayBothBeTrue(x.quantity, y.quantity) ? Rule::SamePeriodAgrees : Rule::SamePeriodConflict;
}

/// `samePeriod` is the finding on values of one period: whoever repeats a number did not produce it.
Rule producerRule(const ComparedPair &pair, Rule samePeriod)
{
    const bool areStated = pair.areFigures() && !pair.x.statedBy->isEmpty() && !pair.y.statedBy->isEmpty();
    const OrganisationId &a = areStated ? *pair.x.statedBy : pair.m.producer;
    const OrganisationId &b = areStated ? *pair.y.statedBy : pair.n.producer;
    if (a == b && !pair.ties.isSeveral(a) && (!a.isEmpty() || pair.isOneMeasure))
        return Rule::ProducerSame;
    if (samePeriod == Rule::SamePeriodFaithful || samePeriod == Rule::SamePeriodRounded || samePeriod == Rule::SamePeriodSameValue)
        return Rule::ProducerWitnesses;
    if (pair.ties.isSeveral(a) || pair.ties.isSeveral(b))
        return Rule::ProducerSeveral;
    if (pair.mayShareAxis())
        return Rule::ProducerRelated;
    return a.isEmpty() || b.isEmpty() ? Rule::ProducerNotStated : Rule::ProducerDiffers;
}

bool hasRule(const Comparison &comparison, Dimension dimension, std::initializer_list<Rule> rules)
{
    return std::ranges::find(rules, comparison.finding(dimension).rule) != rules.end();
}

/// A misreport is no figure of its measure: beside what it may be mistaken for nothing can be told, and it is comparable with
/// nothing else.
Verdict verdictOnMisreport(const Comparison &comparison, const ComparedPair &pair)
{
    const auto agrees = [&comparison](Dimension dimension) { return comparison.finding(dimension).agreement() != Agreement::Differs; };
    const bool isAlike = agrees(Dimension::StatisticalUnit) && agrees(Dimension::UnitOfMeasure) && agrees(Dimension::Verification)
        && agrees(Dimension::Concept) && agrees(Dimension::Population);
    return pair.isOneTelling() || isAlike ? Verdict::CannotTell : Verdict::NotComparable;
}

/// Returns whether all that differs, at least one thing, is the length of the periods or a break of the series.
bool differsOnlyInTime(const Comparison &comparison)
{
    bool any = false;
    for (const Finding &finding : comparison.findings) {
        if (finding.agreement() != Agreement::Differs)
            continue;
        const bool isOfTime = finding.rule == Rule::PeriodWithin || finding.rule == Rule::PeriodDiffers || finding.rule == Rule::ContinuityBreak;
        if (!isOfTime)
            return false;
        any = true;
    }
    return any;
}

bool isRelatedOnly(const Comparison &comparison, const ComparedPair &pair)
{
    if (pair.isRelated(RelationKind::NextStage) || pair.isRelated(RelationKind::ShareOf))
        return true;
    const bool isOnePeriod = hasRule(comparison, Dimension::Period, {Rule::PeriodSame, Rule::PeriodAwaitsFigures, Rule::PeriodNotStated});
    if (pair.isRelated(RelationKind::PartOf) && !isOnePeriod)
        return true;
    if (comparison.finding(Dimension::Status).rule == Rule::StatusReplaced)
        return true;
    return pair.isOneDefinition() && *pair.x.area == *pair.y.area && differsOnlyInTime(comparison);
}

Verdict computedVerdict(const Comparison &comparison, const ComparedPair &pair)
{
    if (comparison.finding(Dimension::Status).rule == Rule::StatusMisreport)
        return verdictOnMisreport(comparison, pair);
    if (isRelatedOnly(comparison, pair))
        return Verdict::RelatedNotComparable;
    const auto any = [&comparison](Agreement agreement) {
        return std::ranges::any_of(comparison.findings, [agreement](const Finding &finding) { return finding.agreement() == agreement; });
    };
    if (any(Agreement::Differs))
        return Verdict::NotComparable;
    if (any(Agreement::Unknown))
        return Verdict::CannotTell;
    if (any(Agreement::Compatible))
        return Verdict::ComparableWithCare;
    return Verdict::Comparable;
}

Comparison conclude(const std::array<Rule, dimensionCount> &decided, const Finding &continuity, const Finding &status, const ComparedPair &pair)
{
    Comparison comparison;
    for (std::size_t position = 0; position < dimensionCount; ++position)
        comparison.findings[position] = {static_cast<Dimension>(position), decided[position]};
    comparison.findings[static_cast<std::size_t>(Dimension::Continuity)] = continuity;
    comparison.findings[static_cast<std::size_t>(Dimension::Status)] = status;
    // "Both follow one definition" is not said across a change of it.
    Finding &definition = comparison.findings[static_cast<std::size_t>(Dimension::Concept)];
    if (definition.rule == Rule::ConceptSameMeasure && continuity.seriesBreak && continuity.seriesBreak->kind == BreakKind::Definition)
        definition.rule = Rule::ConceptRedefined;
    comparison.verdict = computedVerdict(comparison, pair);
    comparison.published = pair.tie.published;
    if (comparison.published && comparison.published->verdict > comparison.verdict) {
        comparison.verdict = comparison.published->verdict;
        comparison.publishedIsStricter = true;
    }
    return comparison;
}

}  // namespace

Comparison compare(const Figure &a, const Figure &b, const Ties &ties)
{
    const ComparedPair pair(a, b, ties);
    const Finding continuity = continuityFinding(pair);
    const Finding status = statusFinding(pair);
    const Rule samePeriod = samePeriodRule(pair);
    // The order is that of Dimension.
    return conclude({unitRule(pair), measureUnitRule(pair), verificationRule(pair), conceptRule(pair), populationRule(pair),
                     producerRule(pair, samePeriod), areaRule(pair), periodRule(pair), accumulationRule(pair), continuity.rule, editionRule(pair),
                     valueRule(a.observation->quantity, b.observation->quantity), status.rule, samePeriod},
                    continuity, status, pair);
}

Comparison compare(const Measure &a, const Measure &b, const Ties &ties)
{
    const ComparedPair pair({&a, nullptr, nullptr}, {&b, nullptr, nullptr}, ties);
    return conclude({unitRule(pair), measureUnitRule(pair), verificationRule(pair), conceptRule(pair), populationRule(pair),
                     producerRule(pair, Rule::SamePeriodNo), areaRule(pair), Rule::PeriodAwaitsFigures, accumulationRule(pair), Rule::ContinuitySame,
                     Rule::EditionSame, Rule::ValueAwaitsFigures, Rule::StatusNormal, Rule::SamePeriodNo},
                    {Dimension::Continuity, Rule::ContinuitySame}, {Dimension::Status, Rule::StatusNormal}, pair);
}

}  // namespace countercheck
