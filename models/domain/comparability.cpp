// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability.h"

#include "models/domain/quantity_arithmetic.h"
#include "models/domain/standing.h"

#include <algorithm>
#include <cstdlib>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The area of figures whose countries are not named, as the data model writes it.
constexpr QLatin1StringView areaOfNoFixedSet = "Several countries"_L1;

/// Two periods may differ by that many days and still count as equally long or as beginning at the same time of year.
constexpr qint64 dayTolerance = 2;

/// One measure's periods may differ in length by that factor, as 52 and 53 weeks do.
constexpr double lengthTolerance = 1.1;

/// A figure with what a faithful or rounded retelling takes from the figure that it retells.
struct Side {
    Side(const Figure &figure, const Ties &ties)
        : measure(*figure.measure), observation(figure.observation), claim(figure.claim),
          original(observation ? ties.original(*observation) : nullptr), isMisreported(observation && isMisreport(*observation)),
          period(observation ? &observation->period : nullptr), area(observation ? &observation->area : &measure.area),
          statedBy(observation ? &observation->statedBy : nullptr)
    {
        if (!original || isMisreported)
            return;
        if (!period->start && !period->end)
            period = &original->period;
        if (area->isEmpty())
            area = &original->area;
        if (statedBy->isEmpty())
            statedBy = &original->statedBy;
    }

    /// Returns the figure that both this one and its retellings tell.
    const Observation *told() const { return original ? original : observation; }

    const Measure &measure;
    const Observation *observation;
    const Claim *claim;
    const Observation *original;
    bool isMisreported;
    const Period *period;
    const QString *area;
    const OrganisationId *statedBy;
};

/// Two figures, or two definitions without observations, with what ties their measures, looked up once.
struct Pair {
    Pair(const Figure &a, const Figure &b, const Ties &index)
        : x(a, index), y(b, index), m(*a.measure), n(*b.measure), isOneMeasure(m.id == n.id), tie(index.tie(m.id, n.id)), ties(index)
    {
    }

    const Side x;
    const Side y;
    const Measure &m;
    const Measure &n;
    const bool isOneMeasure;
    const Tie tie;
    const Ties &ties;

    bool areFigures() const { return x.observation && y.observation; }
    bool isRelated(RelationKind kind) const { return tie.relation && tie.relation->kind == kind; }
    bool isOneDefinition() const { return isOneMeasure || isRelated(RelationKind::Equivalent); }
    bool both(Accumulation accumulation) const { return m.accumulation == accumulation && n.accumulation == accumulation; }
    bool isOneTelling() const { return areFigures() && x.told()->id == y.told()->id; }
    /// Returns whether the definitions are tied so that both may share an axis.
    bool mayShareAxis() const
    {
        return (tie.relation && !isRelated(RelationKind::NextStage) && !isRelated(RelationKind::ShareOf)) || tie.partOfA;
    }
    /// Returns whether a claimant left a slot empty. It is then unknown, whatever the measure says.
    template <class Slot>
    bool isUndefined(const Slot &isEmpty) const
    {
        return (x.claim && isEmpty(*x.claim)) || (y.claim && isEmpty(*y.claim));
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

Rule measureUnitRule(const Pair &pair)
{
    return pair.m.unitOfMeasure == pair.n.unitOfMeasure ? Rule::MeasureUnitSame : Rule::MeasureUnitDiffers;
}

Rule verificationRule(const Pair &pair)
{
    if (!countsPersons(pair.m.statisticalUnit) && !countsPersons(pair.n.statisticalUnit))
        return Rule::VerificationNotOfPersons;
    return pair.m.verification == pair.n.verification ? Rule::VerificationSame : Rule::VerificationDiffers;
}

Rule conceptRule(const Pair &pair)
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

Rule populationRule(const Pair &pair)
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

Rule areaRule(const Pair &pair)
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

/// The first that applies, as the design of the rules lists them.
Rule periodRule(const Pair &pair)
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
    const bool oneStart = pair.areFigures() && pair.x.period->start && pair.x.period->start == pair.y.period->start;
    if (oneStart || pair.isOneTelling())
        return Rule::AccumulationSame;
    return pair.isOneMeasure ? Rule::AccumulationOtherStart : Rule::AccumulationStartUnknown;
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

Finding continuityFinding(const Pair &pair)
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
        const Side &second = p.lastDay() < q.lastDay() ? pair.y : pair.x;
        if (second.observation->status.contains('B'))
            finding.rule = Rule::ContinuityFlagged;
    }
    return finding;
}

Rule editionRule(const Pair &pair)
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

/// Returns whether a later figure replaces this one, which is unreliable, and the other is not that very figure.
bool isReplaced(const Side &side, const Side &other, const Ties &ties)
{
    if (!side.observation->status.contains('U'))
        return false;
    const Observation *replacement = ties.replacement(side.observation->id);
    return replacement && replacement->id != other.observation->id && side.observation->id != other.observation->id;
}

Rule statusRule(const Pair &pair)
{
    const bool isOneFigure = pair.x.observation->id == pair.y.observation->id;
    if (!isOneFigure && (pair.x.isMisreported || pair.y.isMisreported))
        return Rule::StatusMisreport;
    if (isReplaced(pair.x, pair.y, pair.ties) || isReplaced(pair.y, pair.x, pair.ties))
        return Rule::StatusReplaced;
    return isFlagged(pair.x.observation->status) || isFlagged(pair.y.observation->status) ? Rule::StatusFlagged : Rule::StatusNormal;
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

Rule samePeriodRule(const Pair &pair)
{
    const Observation &x = *pair.x.observation;
    const Observation &y = *pair.y.observation;
    if (!pair.isOneMeasure || !pair.x.period->end || *pair.x.period != *pair.y.period || *pair.x.area != *pair.y.area || x.id == y.id)
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
Rule producerRule(const Pair &pair, Rule samePeriod)
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
Verdict verdictOnMisreport(const Comparison &comparison, const Pair &pair)
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

bool isRelatedOnly(const Comparison &comparison, const Pair &pair)
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

Verdict computedVerdict(const Comparison &comparison, const Pair &pair)
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

Comparison conclude(const std::array<Rule, dimensionCount> &decided, const Finding &continuity, const Pair &pair)
{
    Comparison comparison;
    for (std::size_t position = 0; position < dimensionCount; ++position)
        comparison.findings[position] = {static_cast<Dimension>(position), decided[position]};
    comparison.findings[static_cast<std::size_t>(Dimension::Continuity)] = continuity;
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
    const Pair pair(a, b, ties);
    const Finding continuity = continuityFinding(pair);
    const Rule samePeriod = samePeriodRule(pair);
    // The order is that of Dimension.
    return conclude({unitRule(pair), measureUnitRule(pair), verificationRule(pair), conceptRule(pair), populationRule(pair),
                     producerRule(pair, samePeriod), areaRule(pair), periodRule(pair), accumulationRule(pair), continuity.rule, editionRule(pair),
                     valueRule(a.observation->quantity, b.observation->quantity), statusRule(pair), samePeriod},
                    continuity, pair);
}

Comparison compare(const Measure &a, const Measure &b, const Ties &ties)
{
    const Pair pair({&a, nullptr, nullptr}, {&b, nullptr, nullptr}, ties);
    return conclude({unitRule(pair), measureUnitRule(pair), verificationRule(pair), conceptRule(pair), populationRule(pair),
                     producerRule(pair, Rule::SamePeriodNo), areaRule(pair), Rule::PeriodAwaitsFigures, accumulationRule(pair), Rule::ContinuitySame,
                     Rule::EditionSame, Rule::ValueAwaitsFigures, Rule::StatusNormal, Rule::SamePeriodNo},
                    {Dimension::Continuity, Rule::ContinuitySame}, pair);
}

}  // namespace countercheck
