// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Two yearly figures of one measure that agree in everything but the year; a case changes one thing.
struct Pair {
    Measure m = test::measure(u"a"_s);
    Measure n = m;
    Observation x = test::observation(m, u"2021-01-01", u"2021-12-31", 100, u"x"_s);
    Observation y = test::observation(n, u"2021-01-01", u"2021-12-31", 120, u"y"_s);
    std::optional<Claim> claim;
    Dossier ties;
    mutable std::optional<Dossier> evidence; ///< made of both when they are first compared; a comparison refers to it
    bool areDefinitions = false; ///< compared without figures

    void otherMeasure() { n.id = y.measure = MeasureId(u"b"_s); }

    Comparison compared(bool swapped = false) const
    {
        if (!evidence) {
            evidence = ties;
            evidence->observations.insert(evidence->observations.end(), {x, y});
            evidence = test::ordered(std::move(*evidence));
        }
        const Ties index(*evidence);
        if (areDefinitions)
            return swapped ? compare(n, m, index) : compare(m, n, index);
        const Figure a{&m, &x, claim ? &*claim : nullptr};
        const Figure b{&n, &y, nullptr};
        return swapped ? compare(b, a, index) : compare(a, b, index);
    }
};

struct PairCase {
    const char *name;
    Rule rule; ///< the rule that must decide its dimension
    Verdict verdict;
    std::function<void(Pair &)> change;
};

void setPeriod(Observation &observation, QStringView from, QStringView to)
{
    observation.period = {EdtfDate::parse(from), EdtfDate::parse(to)};
}

void makeRunningTotals(Pair &pair)
{
    pair.m.accumulation = pair.n.accumulation = Accumulation::Cumulative;
    setPeriod(pair.x, u"", u"2025-05-27");
    setPeriod(pair.y, u"", u"2025-07-24");
}

Claim claimWithoutSlots()
{
    Claim claim;
    claim.id = ClaimId(u"claim"_s);
    return claim;
}

const PairCase pairCases[] = {
    {"another year of one measure", Rule::PeriodOneSeries, Verdict::Comparable,
     [](Pair &p) { setPeriod(p.y, u"2022-01-01", u"2022-12-31"); }},
    {"reports and calls", Rule::UnitDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.m.statisticalUnit = StatisticalUnit::Report;
         p.n.statisticalUnit = StatisticalUnit::Call;
     }},
    {"children and persons", Rule::UnitChildIsPerson, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.m.statisticalUnit = StatisticalUnit::Child;
     }},
    {"children as a part of persons", Rule::UnitChildIsPerson, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         p.m.statisticalUnit = StatisticalUnit::Child;
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::PartOf)};
     }},
    {"a percentage and a count", Rule::MeasureUnitDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.unitOfMeasure = UnitOfMeasure::Percent;
     }},
    {"potential and identified victims", Rule::VerificationDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.verification = Verification::Potential;
     }},
    {"verification of units that are no persons is not judged", Rule::VerificationNotOfPersons, Verdict::CannotTell,
     [](Pair &p) {
         p.otherMeasure();
         p.m.statisticalUnit = p.n.statisticalUnit = StatisticalUnit::Report;
         p.n.verification = Verification::NotApplicable;
         p.m.verification = Verification::NotApplicable;
     }},
    {"alike in all but name, unrelated", Rule::ConceptUnrelated, Verdict::CannotTell, [](Pair &p) { p.otherMeasure(); }},
    {"equivalent definitions of two producers", Rule::ProducerRelated, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         p.n.producer = OrganisationId(u"other"_s);
         p.ties.relations = {test::relation(p.n, p.m, RelationKind::Equivalent)};
     }},
    {"two disjoint parts of one whole", Rule::ConceptOnePartition, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         const Measure whole = test::measure(u"whole"_s);
         p.ties.relations = {test::relation(p.m, whole, RelationKind::PartOf, u"age"_s, u"r1"_s),
                             test::relation(p.n, whole, RelationKind::PartOf, u"age"_s, u"r2"_s)};
     }},
    {"two parts without a partition may overlap", Rule::ConceptPartsOfOneWhole, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         const Measure whole = test::measure(u"whole"_s);
         p.ties.relations = {test::relation(p.m, whole, RelationKind::PartOf, {}, u"r1"_s),
                             test::relation(p.n, whole, RelationKind::PartOf, {}, u"r2"_s)};
     }},
    {"a part in another year than its whole", Rule::ConceptPartOf, Verdict::RelatedNotComparable,
     [](Pair &p) {
         p.otherMeasure();
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::PartOf)};
     }},
    {"the next stage of a process", Rule::ConceptNextStage, Verdict::RelatedNotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.m.statisticalUnit = StatisticalUnit::Report;
         p.n.statisticalUnit = StatisticalUnit::Lead;
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::NextStage)};
     }},
    {"two populations that nothing ties", Rule::PopulationDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.population = u"suspects"_s;
     }},
    {"two producers that nothing ties", Rule::ProducerDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.producer = OrganisationId(u"other"_s);
     }},
    {"a state and its country", Rule::AreaDiffers, Verdict::NotComparable,
     [](Pair &p) { p.y.area = u"United States: Minnesota"_s; }},
    {"an area of no fixed set", Rule::AreaNotFixed, Verdict::CannotTell,
     [](Pair &p) { p.x.area = p.y.area = u"Several countries"_s; }},
    {"no date", Rule::PeriodNotStated, Verdict::CannotTell, [](Pair &p) { setPeriod(p.y, u"", u""); }},
    {"a quarter within the year of one measure", Rule::PeriodWithin, Verdict::RelatedNotComparable,
     [](Pair &p) { setPeriod(p.y, u"2021-01-01", u"2021-03-31"); }},
    {"a quarter within the year of equivalent measures", Rule::PeriodWithin, Verdict::RelatedNotComparable,
     [](Pair &p) {
         p.otherMeasure();
         setPeriod(p.y, u"2021-01-01", u"2021-03-31");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"a fiscal beside a calendar year of equivalent measures", Rule::PeriodShifted, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         setPeriod(p.y, u"2020-10-01", u"2021-09-30");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"a leap year is as long as another year", Rule::PeriodOneSeries, Verdict::Comparable,
     [](Pair &p) { setPeriod(p.y, u"2020-01-01", u"2020-12-31"); }},
    {"changes with another base", Rule::PeriodOtherChange, Verdict::NotComparable,
     [](Pair &p) {
         p.m.unitOfMeasure = p.n.unitOfMeasure = UnitOfMeasure::PercentChange;
         setPeriod(p.x, u"2019-01-01", u"2022-12-31");
         setPeriod(p.y, u"2020-01-01", u"2022-12-31");
     }},
    {"one running total at two dates", Rule::AccumulationOtherStart, Verdict::ComparableWithCare, makeRunningTotals},
    {"a date known to the month states no length", Rule::PeriodOnlyMonth, Verdict::ComparableWithCare,
     [](Pair &p) {
         makeRunningTotals(p);
         setPeriod(p.y, u"2025-03", u"2025-03");
     }},
    {"two running totals of unstated starts", Rule::AccumulationStartUnknown, Verdict::CannotTell,
     [](Pair &p) {
         p.otherMeasure();
         makeRunningTotals(p);
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"a stock and a running total", Rule::AccumulationDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.m.accumulation = Accumulation::Stock;
         p.n.accumulation = Accumulation::Cumulative;
     }},
    {"a running total within its stock, one day", Rule::AccumulationPartOfStock, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         p.m.accumulation = Accumulation::Cumulative;
         p.n.accumulation = Accumulation::Stock;
         setPeriod(p.x, u"", u"2025-05-27");
         setPeriod(p.y, u"2025-05-27", u"2025-05-27");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::PartOf)};
     }},
    {"across a break", Rule::ContinuityBreak, Verdict::RelatedNotComparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2022")};
     }},
    {"a break before both lies between neither", Rule::ContinuitySame, Verdict::Comparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2020")};
     }},
    {"a bound", Rule::ValueQualified, Verdict::ComparableWithCare,
     [](Pair &p) { p.y.quantity = Quantity::bounded(Qualifier::MoreThan, 120); }},
    {"a flagged figure", Rule::StatusFlagged, Verdict::ComparableWithCare,
     [](Pair &p) { p.y.status = *ObservationStatus::parse(u"P"); }},
    {"a misreport", Rule::StatusMisreport, Verdict::CannotTell,
     [](Pair &p) {
         p.y.retells = p.x.id;
         p.y.retelling = Retelling::Misreported;
     }},
    {"a revision of one period", Rule::SamePeriodRevision, Verdict::ComparableWithCare, [](Pair &p) { p.y.revises = p.x.id; }},
    {"a conflict within one period", Rule::SamePeriodConflict, Verdict::ComparableWithCare, [](Pair &) {}},
    {"the same value from two places", Rule::SamePeriodSameValue, Verdict::Comparable, [](Pair &p) { p.y.quantity = p.x.quantity; }},
    {"a claim that does not say what it counts", Rule::UnitNotDefined, Verdict::CannotTell,
     [](Pair &p) { p.claim = claimWithoutSlots(); }},
    {"a claim that does not say of whom", Rule::PopulationNotDefined, Verdict::CannotTell,
     [](Pair &p) {
         p.claim = claimWithoutSlots();
         p.claim->statisticalUnit = StatisticalUnit::Person;
     }},
    {"two equal periods years apart are one series", Rule::PeriodOneSeries, Verdict::Comparable,
     [](Pair &p) { setPeriod(p.y, u"2009-01-01", u"2009-12-31"); }},
    {"a fiscal beside a calendar year of one measure overlap", Rule::PeriodShifted, Verdict::ComparableWithCare,
     [](Pair &p) { setPeriod(p.y, u"2020-10-01", u"2021-09-30"); }},
    {"a fiscal beside a calendar year of one measure, apart", Rule::PeriodShifted, Verdict::ComparableWithCare,
     [](Pair &p) { setPeriod(p.y, u"2018-10-01", u"2019-09-30"); }},
    {"two quarters of one year have seasons", Rule::PeriodShifted, Verdict::ComparableWithCare,
     [](Pair &p) {
         setPeriod(p.x, u"2021-01-01", u"2021-03-31");
         setPeriod(p.y, u"2021-04-01", u"2021-06-30");
     }},
    {"the same quarter of two years", Rule::PeriodOneSeries, Verdict::Comparable,
     [](Pair &p) {
         setPeriod(p.x, u"2021-01-01", u"2021-03-31");
         setPeriod(p.y, u"2022-01-01", u"2022-03-31");
     }},
    {"another year of an equivalent measure", Rule::PeriodShifted, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"a stock on two days", Rule::PeriodOneSeries, Verdict::Comparable,
     [](Pair &p) {
         p.m.accumulation = p.n.accumulation = Accumulation::Stock;
         setPeriod(p.x, u"2020-12-31", u"2020-12-31");
         setPeriod(p.y, u"2021-12-31", u"2021-12-31");
     }},
    {"two raids of one kind", Rule::PeriodAsOfOneSeries, Verdict::ComparableWithCare,
     [](Pair &p) {
         setPeriod(p.x, u"2020-12-31", u"2020-12-31");
         setPeriod(p.y, u"2021-12-31", u"2021-12-31");
     }},
    {"one change told twice", Rule::PeriodSame, Verdict::ComparableWithCare,
     [](Pair &p) { p.m.unitOfMeasure = p.n.unitOfMeasure = UnitOfMeasure::PercentChange; }},
    {"one total from one start at two dates", Rule::AccumulationSame, Verdict::ComparableWithCare,
     [](Pair &p) {
         makeRunningTotals(p);
         setPeriod(p.x, u"2025-01-20", u"2025-05-27");
         setPeriod(p.y, u"2025-01-20", u"2025-07-24");
     }},
    {"victims established in two ways are victims", Rule::VerificationSame, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         p.m.verificationBasis = VerificationBasis::PublishedCriteria;
         p.n.verificationBasis = VerificationBasis::AgencyStatement;
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"presumed and identified victims of equivalent definitions", Rule::VerificationDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.m.verification = Verification::Presumed;
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"equivalent definitions of two areas", Rule::AreaDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.area = p.y.area = u"World"_s;
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"measures of one name that nothing ties", Rule::ConceptDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.name = p.n.shortName = p.m.name;
         p.n.definition = p.m.definition;
         p.n.stage = Stage::Service;
     }},
    {"a population that is not stated", Rule::PopulationNotDefined, Verdict::CannotTell,
     [](Pair &p) {
         p.otherMeasure();
         p.n.population.clear();
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
     }},
    {"a part of one day and the stock of another", Rule::ConceptPartOf, Verdict::RelatedNotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.m.accumulation = Accumulation::Cumulative;
         p.n.accumulation = Accumulation::Stock;
         setPeriod(p.x, u"", u"2025-07-24");
         setPeriod(p.y, u"2025-05-27", u"2025-05-27");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::PartOf)};
     }},
    {"a later figure flagged as a break", Rule::ContinuityFlagged, Verdict::CannotTell,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.y.status = *ObservationStatus::parse(u"B");
     }},
    {"an earlier figure flagged as a break", Rule::ContinuitySame, Verdict::Comparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.x.status = *ObservationStatus::parse(u"B");
     }},
    {"a break of the other measure counts as well", Rule::ContinuityBreak, Verdict::RelatedNotComparable,
     [](Pair &p) {
         p.otherMeasure();
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
         p.ties.breaks = {test::seriesBreak(p.n, u"2022")};
     }},
    {"an estimate", Rule::StatusFlagged, Verdict::ComparableWithCare, [](Pair &p) { p.x.status = *ObservationStatus::parse(u"E"); }},
    {"two letters mean what each means, and together nothing else", Rule::StatusFlagged, Verdict::ComparableWithCare,
     [](Pair &p) { p.x.status = *ObservationStatus::parse(u"D U"); }},
    {"a range", Rule::ValueQualified, Verdict::ComparableWithCare, [](Pair &p) { p.x.quantity = Quantity::between(75000, 80000); }},
    {"a claim that does not say when", Rule::PeriodNotStated, Verdict::CannotTell,
     [](Pair &p) {
         p.claim = claimWithoutSlots();
         p.claim->statisticalUnit = StatisticalUnit::Person;
         p.claim->population = u"victims"_s;
         p.claim->area = u"United States"_s;
     }},
    {"a claim that does not say where", Rule::AreaNotDefined, Verdict::CannotTell,
     [](Pair &p) {
         p.claim = claimWithoutSlots();
         p.claim->statisticalUnit = StatisticalUnit::Person;
         p.claim->population = u"victims"_s;
         p.claim->period = u"2021"_s;
     }},
    {"a claim that says it all", Rule::PopulationSame, Verdict::Comparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.claim = claimWithoutSlots();
         p.claim->statisticalUnit = StatisticalUnit::Person;
         p.claim->population = u"victims"_s;
         p.claim->area = u"United States"_s;
         p.claim->period = u"2021"_s;
     }},
    {"two groups of people that a definition ties", Rule::PopulationRelated, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         p.n.population = u"victims of any age"_s;
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::PartOf)};
     }},
    // The rules of version 2.
    {"two quarters of different years beside a year", Rule::PeriodDiffers, Verdict::RelatedNotComparable,
     [](Pair &p) { setPeriod(p.y, u"2019-01-01", u"2019-03-31"); }},
    {"a quarter of one year and another whole year of measures that nothing ties", Rule::PeriodDiffers, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.stage = Stage::Service;
         setPeriod(p.y, u"2019-01-01", u"2019-03-31");
     }},
    {"thirteen months beside a year of one measure", Rule::PeriodOtherLength, Verdict::ComparableWithCare,
     [](Pair &p) { setPeriod(p.y, u"2022-01-01", u"2023-01-31"); }},
    {"fourteen months beside a year of one measure", Rule::PeriodDiffers, Verdict::RelatedNotComparable,
     [](Pair &p) { setPeriod(p.y, u"2022-01-01", u"2023-02-28"); }},
    {"two months of different days are equally long", Rule::PeriodShifted, Verdict::ComparableWithCare,
     [](Pair &p) {
         setPeriod(p.x, u"2021-01-01", u"2021-01-31");
         setPeriod(p.y, u"2021-02-01", u"2021-02-28");
     }},
    {"one February beside another", Rule::PeriodOneSeries, Verdict::Comparable,
     [](Pair &p) {
         setPeriod(p.x, u"2020-02-01", u"2020-02-29");
         setPeriod(p.y, u"2021-02-01", u"2021-02-28");
     }},
    {"a percentage of a quarter beside that of a year", Rule::PeriodOtherLength, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.m.unitOfMeasure = p.n.unitOfMeasure = UnitOfMeasure::Percent;
         p.m.accumulation = p.n.accumulation = Accumulation::Average;
         setPeriod(p.y, u"2019-01-01", u"2019-03-31");
     }},
    {"one running total of a stated and an unstated start", Rule::PeriodOtherLength, Verdict::ComparableWithCare,
     [](Pair &p) {
         makeRunningTotals(p);
         setPeriod(p.x, u"2025-01-20", u"2025-05-27");
     }},
    {"two operations of one month", Rule::PeriodOnlyMonth, Verdict::ComparableWithCare,
     [](Pair &p) {
         setPeriod(p.x, u"2021-07", u"2021-07");
         setPeriod(p.y, u"2021-07", u"2021-07");
     }},
    {"a month beside a month of an equivalent measure", Rule::PeriodShifted, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::Equivalent)};
         setPeriod(p.x, u"2021-07", u"2021-07");
         setPeriod(p.y, u"2021-08", u"2021-08");
     }},
    {"a change that is an accumulation", Rule::PeriodOtherChange, Verdict::NotComparable,
     [](Pair &p) {
         p.m.accumulation = p.n.accumulation = Accumulation::Change;
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
     }},
    {"across a change of wording", Rule::ContinuityWording, Verdict::ComparableWithCare,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2022")};
         p.ties.breaks[0].kind = BreakKind::Wording;
     }},
    {"across a change of method", Rule::ContinuityBreak, Verdict::RelatedNotComparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2022")};
         p.ties.breaks[0].kind = BreakKind::Method;
     }},
    {"across a change of definition one definition is not claimed", Rule::ConceptRedefined, Verdict::RelatedNotComparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2022")};
         p.ties.breaks[0].kind = BreakKind::Definition;
     }},
    {"across a break that nobody explains", Rule::ContinuityUnexplained, Verdict::CannotTell,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2022")};
         p.ties.breaks[0].kind = BreakKind::Unexplained;
     }},
    {"of two breaks the stricter decides", Rule::ContinuityBreak, Verdict::RelatedNotComparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2022"), test::seriesBreak(p.m, u"2022", u"second"_s)};
         p.ties.breaks[0].kind = BreakKind::Wording;
     }},
    {"a break and another unit do not make them related", Rule::ContinuityBreak, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.statisticalUnit = StatisticalUnit::Report;
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.breaks = {test::seriesBreak(p.m, u"2022")};
     }},
    {"one concept of two producers", Rule::ConceptSameConcept, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.otherMeasure();
         p.n.producer = OrganisationId(u"other"_s);
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::SameConcept)};
     }},
    {"a share of the other", Rule::ConceptShareOf, Verdict::RelatedNotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.m.unitOfMeasure = UnitOfMeasure::Percent;
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::ShareOf)};
     }},
    {"a part within a year beside its whole year", Rule::PeriodWithin, Verdict::RelatedNotComparable,
     [](Pair &p) {
         p.otherMeasure();
         setPeriod(p.x, u"2021-01-01", u"2021-03-31");
         p.ties.relations = {test::relation(p.m, p.n, RelationKind::PartOf)};
     }},
    {"two numbers that were claimed", Rule::ConceptAsserted, Verdict::CannotTell,
     [](Pair &p) { p.m.verification = p.n.verification = Verification::Asserted; }},
    {"one claimed number, told twice", Rule::SamePeriodFaithful, Verdict::Comparable,
     [](Pair &p) {
         p.m.verification = p.n.verification = Verification::Asserted;
         p.y.quantity = p.x.quantity;
         p.y.retells = p.x.id;
         p.y.retelling = Retelling::Faithful;
     }},
    {"a retelling that lost its period, its area and its speaker", Rule::PeriodSame, Verdict::Comparable,
     [](Pair &p) {
         setPeriod(p.y, u"", u"");
         p.y.area.clear();
         p.y.quantity = p.x.quantity;
         p.y.retells = p.x.id;
         p.y.retelling = Retelling::Faithful;
     }},
    {"a misreport takes nothing from its original", Rule::PeriodNotStated, Verdict::CannotTell,
     [](Pair &p) {
         setPeriod(p.y, u"", u"");
         p.y.retells = p.x.id;
         p.y.retelling = Retelling::Misreported;
     }},
    {"a rounded retelling", Rule::SamePeriodRounded, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.y.quantity = Quantity::bounded(Qualifier::About, 100);
         p.y.retells = p.x.id;
         p.y.retelling = Retelling::Rounded;
     }},
    {"two retellings of one original", Rule::SamePeriodFaithful, Verdict::Comparable,
     [](Pair &p) {
         p.ties.observations = {test::observation(p.m, u"2021-01-01", u"2021-12-31", 100, u"original"_s)};
         p.x.retells = p.y.retells = p.ties.observations[0].id;
         p.y.quantity = p.x.quantity;
     }},
    {"a misreport beside another kind of count", Rule::StatusMisreport, Verdict::NotComparable,
     [](Pair &p) {
         p.otherMeasure();
         p.n.statisticalUnit = StatisticalUnit::Report;
         p.ties.observations = {test::observation(p.m, u"2021-01-01", u"2021-12-31", 100, u"original"_s)};
         p.x.retells = p.ties.observations[0].id;
         p.x.retelling = Retelling::Misreported;
     }},
    {"a misreport beside another year of its measure", Rule::StatusMisreport, Verdict::CannotTell,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.observations = {test::observation(p.m, u"2021-01-01", u"2021-12-31", 100, u"original"_s)};
         p.x.retells = p.ties.observations[0].id;
         p.x.retelling = Retelling::Misreported;
     }},
    {"a bound and its number without the bound", Rule::SamePeriodQualifierLost, Verdict::ComparableWithCare,
     [](Pair &p) { p.y.quantity = Quantity::bounded(Qualifier::MoreThan, 100); }},
    {"a bound and a number above it agree", Rule::SamePeriodAgrees, Verdict::ComparableWithCare,
     [](Pair &p) { p.y.quantity = Quantity::bounded(Qualifier::MoreThan, 90); }},
    {"a bound above the number is a conflict", Rule::SamePeriodConflict, Verdict::ComparableWithCare,
     [](Pair &p) { p.y.quantity = Quantity::bounded(Qualifier::MoreThan, 100.5); }},
    {"about 65,000 and 65,400 agree", Rule::SamePeriodAgrees, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.x.quantity = Quantity::bounded(Qualifier::About, 65000);
         p.y.quantity = Quantity::exact(65400);
     }},
    {"about 65,000 and 65,600 do not", Rule::SamePeriodConflict, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.x.quantity = Quantity::bounded(Qualifier::About, 65000);
         p.y.quantity = Quantity::exact(65600);
     }},
    {"an unreliable figure that was replaced", Rule::StatusReplaced, Verdict::RelatedNotComparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.x.status = *ObservationStatus::parse(u"U");
         p.ties.observations = {test::observation(p.m, u"2021-01-01", u"2021-12-31", 101, u"revision"_s)};
         p.ties.observations[0].revises = p.x.id;
     }},
    {"an unreliable figure beside the one that replaces it", Rule::SamePeriodRevision, Verdict::ComparableWithCare,
     [](Pair &p) {
         p.x.status = *ObservationStatus::parse(u"U");
         p.y.revises = p.x.id;
     }},
    {"speakers who differ", Rule::ProducerSeveral, Verdict::CannotTell,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.ties.organisations = {{.id = p.m.producer, .name = u"Speakers"_s, .kind = OrganisationKind::Several}};
     }},
    {"two speakers under one measure", Rule::ProducerDiffers, Verdict::NotComparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.x.statedBy = OrganisationId(u"one"_s);
         p.y.statedBy = OrganisationId(u"other"_s);
     }},
    {"two witnesses of one number", Rule::ProducerWitnesses, Verdict::Comparable,
     [](Pair &p) {
         p.y.quantity = p.x.quantity;
         p.x.statedBy = OrganisationId(u"one"_s);
         p.y.statedBy = OrganisationId(u"other"_s);
     }},
    {"one speaker alone is not set against a producer", Rule::ProducerSame, Verdict::Comparable,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.x.statedBy = OrganisationId(u"one"_s);
     }},
    {"a producer that is not stated", Rule::ProducerNotStated, Verdict::CannotTell,
     [](Pair &p) {
         p.otherMeasure();
         p.n.producer = OrganisationId();
     }},
    {"an area that is not stated", Rule::AreaNotStated, Verdict::CannotTell, [](Pair &p) { p.x.area.clear(); }},
    {"two editions of one data set", Rule::EditionOther, Verdict::ComparableWithCare,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.y.source = SourceId(u"edition"_s);
         for (const SourceId &id : {p.y.source, p.x.source}) {
             Source source;
             source.id = id;
             source.kind = SourceKind::Dataset;
             source.publisher = OrganisationId(u"office"_s);
             p.ties.sources.push_back(source);
         }
     }},
    {"a figure without a value", Rule::ValueMissing, Verdict::CannotTell,
     [](Pair &p) {
         setPeriod(p.y, u"2022-01-01", u"2022-12-31");
         p.y.quantity = Quantity();
     }},
    {"no value beside a zero is not one number", Rule::SamePeriodNo, Verdict::CannotTell,
     [](Pair &p) {
         p.x.quantity = Quantity::exact(0);
         p.y.quantity = Quantity();
     }},
    {"a stage that is not stated is not another stage", Rule::ConceptUnrelated, Verdict::CannotTell,
     [](Pair &p) {
         p.otherMeasure();
         p.m.stage.reset();
         p.n.stage.reset();
     }},
    {"two definitions have no values yet", Rule::ValueAwaitsFigures, Verdict::ComparableWithCare,
     [](Pair &p) { p.areDefinitions = true; }},
    {"two definitions have no periods yet", Rule::PeriodAwaitsFigures, Verdict::ComparableWithCare,
     [](Pair &p) { p.areDefinitions = true; }},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(comparability)

BOOST_AUTO_TEST_CASE(one_change_decides_one_dimension_and_the_verdict)
{
    for (const PairCase &entry : pairCases) {
        BOOST_TEST_CONTEXT(entry.name)
        {
            Pair pair;
            entry.change(pair);
            const Comparison comparison = pair.compared();
            const RuleEntry &expected = entryOf(entry.rule);
            const RuleEntry &found = entryOf(comparison.finding(expected.dimension).rule);
            BOOST_TEST(found.id.latin1() == expected.id.latin1());
            BOOST_TEST(comparison.verdict == entry.verdict);
        }
    }
}

BOOST_AUTO_TEST_CASE(each_rule_decides_in_some_case)
{
    std::set<Rule> decided;
    for (const PairCase &entry : pairCases) {
        Pair pair;
        entry.change(pair);
        for (const Finding &finding : pair.compared().findings)
            decided.insert(finding.rule);
    }
    for (const RuleEntry &entry : comparabilityRules())
        BOOST_TEST(decided.contains(entry.rule), entry.id.latin1());
}

BOOST_AUTO_TEST_CASE(a_comparison_is_the_same_from_both_sides)
{
    for (const PairCase &entry : pairCases) {
        BOOST_TEST_CONTEXT(entry.name)
        {
            Pair pair;
            entry.change(pair);
            const Comparison there = pair.compared();
            const Comparison back = pair.compared(true);
            BOOST_TEST(there.verdict == back.verdict);
            BOOST_TEST((there.findings == back.findings));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_published_judgement_is_shown_and_outranks_only_where_it_is_stricter)
{
    Pair pair;
    setPeriod(pair.y, u"2022-01-01", u"2022-12-31");
    pair.otherMeasure();
    pair.ties.relations = {test::relation(pair.m, pair.n, RelationKind::Equivalent)};
    PublishedComparison published{PublishedComparisonId(u"p"_s), pair.n.id, pair.m.id, Verdict::NotComparable, u"its reason"_s, {}};
    pair.ties.comparisons = {published};
    const Comparison stricter = pair.compared();
    BOOST_TEST(stricter.verdict == Verdict::NotComparable);
    BOOST_TEST(stricter.publishedIsStricter);

    pair.ties.comparisons.front().verdict = Verdict::Comparable;
    pair.evidence.reset();
    const Comparison milder = pair.compared();
    BOOST_TEST(milder.verdict == Verdict::ComparableWithCare);
    BOOST_TEST(!milder.publishedIsStricter);
    BOOST_REQUIRE(milder.published);
    BOOST_TEST(milder.published->reason == u"its reason"_s);
}

BOOST_AUTO_TEST_CASE(two_measures_are_promised_no_more_than_care)
{
    const Measure m = test::measure(u"a"_s);
    const Comparison comparison = compare(m, m, Ties());
    BOOST_TEST(comparison.verdict == Verdict::ComparableWithCare);
    BOOST_TEST((comparison.finding(Dimension::Period).rule == Rule::PeriodAwaitsFigures));
}

BOOST_AUTO_TEST_CASE(two_claims_are_bound_by_the_slots_of_both)
{
    Pair pair;
    setPeriod(pair.y, u"2022-01-01", u"2022-12-31");
    Claim full = claimWithoutSlots();
    full.statisticalUnit = StatisticalUnit::Person;
    full.population = full.area = full.period = u"said"_s;
    Claim open = full;
    open.population.clear();
    const auto compared = [&](const Claim &a, const Claim &b) {
        return compare({&pair.m, &pair.x, &a}, {&pair.n, &pair.y, &b}, Ties()).verdict;
    };
    BOOST_TEST(compared(full, full) == Verdict::Comparable);
    BOOST_TEST(compared(full, open) == Verdict::CannotTell);
    BOOST_TEST(compared(open, full) == Verdict::CannotTell);
}

BOOST_AUTO_TEST_CASE(each_rule_has_an_id_of_its_own_and_a_sentence)
{
    std::set<std::string> ids;
    for (const RuleEntry &entry : comparabilityRules()) {
        BOOST_TEST(ids.insert(entry.id.latin1()).second, entry.id.latin1());
        BOOST_TEST(std::string(entry.sentence).ends_with('.'), entry.sentence);
    }
}

BOOST_AUTO_TEST_CASE(a_claim_is_compared_through_the_number_that_comes_nearest)
{
    const Measure asserted = [] { Measure measure = test::measure(u"asserted"_s); measure.verification = Verification::Asserted; return measure; }();
    const Measure counted = test::measure(u"counted"_s);
    Claim claim;
    claim.id = ClaimId(u"claim"_s);
    claim.statisticalUnit = StatisticalUnit::Person;
    claim.population = claim.area = claim.period = u"stated"_s;
    const std::vector<Measure> measures{asserted, counted};
    const std::vector<Observation> observations{test::observation(asserted, u"2022-01-01", u"2022-12-31", 900, u"a"_s), test::observation(counted, u"2022-01-01", u"2022-12-31", 900, u"b"_s),
                                                test::observation(counted, u"2021-01-01", u"2021-12-31", 800, u"c"_s)};
    const auto link = [&claim](const QString &id, EvidenceRole role) { return EvidenceLink{EvidenceId(id), claim.id, ObservationId(id), role, {}}; };
    const std::vector<EvidenceLink> evidence{link(u"a"_s, EvidenceRole::AsClaimed), link(u"b"_s, EvidenceRole::AsClaimed), link(u"c"_s, EvidenceRole::Contradicts)};
    const std::vector<Figure> claimed = claimedFigures(claim, evidence, measures, observations);
    BOOST_TEST(claimed.size() == 2u);
    const std::vector<Figure> other{{&counted, &observations[2], nullptr}};
    const Ties ties;
    const auto [first, second] = nearest(claimed, other, ties);
    BOOST_TEST(first.observation->id.slug == u"b"_s);
    BOOST_TEST((compare(first, second, ties).verdict < compare(claimed.front(), other.front(), ties).verdict));
    BOOST_TEST((nearest(other, claimed, ties).second.observation == first.observation));
}

BOOST_AUTO_TEST_SUITE_END()
