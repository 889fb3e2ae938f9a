// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability.h"

#include <QtGlobal>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

// The sentences are marked here for lupdate, the tool that collects texts for translators, and looked up in
// models/wording.

constexpr auto comparabilityTable = std::to_array<RuleEntry>({
    {Rule::UnitSame, "unit.same"_L1, Dimension::StatisticalUnit, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both count %1.")},
    {Rule::UnitChildIsPerson, "unit.child-is-person"_L1, Dimension::StatisticalUnit, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One counts children, the other counts persons.")},
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
     QT_TRANSLATE_NOOP("Comparability", "Neither counts persons, so neither is a count of victims.")},
    {Rule::VerificationDiffers, "verification.differs"_L1, Dimension::Verification, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "The verification differs. One: %1. The other: %2.")},

    {Rule::ConceptSameMeasure, "concept.same-measure"_L1, Dimension::Concept, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both follow the same definition.")},
    {Rule::ConceptRedefined, "concept.redefined"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Both are of one measure, whose definition changes between them.")},
    {Rule::ConceptEquivalent, "concept.equivalent"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The library treats the two definitions as equivalent.")},
    {Rule::ConceptPartOf, "concept.part-of"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One is a part of the other.")},
    {Rule::ConceptOnePartition, "concept.one-partition"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Both are parts of one whole that do not overlap.")},
    {Rule::ConceptPartsOfOneWhole, "concept.parts-of-one-whole"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Both are parts of one whole; this library does not say whether they overlap.")},
    {Rule::ConceptSameConcept, "concept.same-concept"_L1, Dimension::Concept, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Both count one concept, each producer in its own way; the two are never added.")},
    {Rule::ConceptNextStage, "concept.next-stage"_L1, Dimension::Concept, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One is the next step of the process after the other.")},
    {Rule::ConceptShareOf, "concept.share-of"_L1, Dimension::Concept, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One is a share of the other, in per cent.")},
    {Rule::ConceptUnrelated, "concept.unrelated"_L1, Dimension::Concept, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "No tie between the two is recorded in this library.")},
    {Rule::ConceptAsserted, "concept.asserted"_L1, Dimension::Concept, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "What is counted was not defined: both are numbers that were claimed.")},
    {Rule::ConceptDiffers, "concept.differs"_L1, Dimension::Concept, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "They follow different definitions: %1 and %2.")},

    {Rule::PopulationSame, "population.same"_L1, Dimension::Population, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both are about %1.")},
    {Rule::PopulationRelated, "population.related"_L1, Dimension::Population, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The two groups are related by their definitions: %1 and %2.")},
    {Rule::PopulationDiffers, "population.differs"_L1, Dimension::Population, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One is about %1, the other about %2.")},
    {Rule::PopulationNotDefined, "population.not-defined"_L1, Dimension::Population, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The group of people is not defined for one of them.")},

    {Rule::ProducerSame, "producer.same"_L1, Dimension::Producer, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "The same organisation produced both.")},
    {Rule::ProducerWitnesses, "producer.witnesses"_L1, Dimension::Producer, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Two places give one number: %1 and %2.")},
    {Rule::ProducerRelated, "producer.related"_L1, Dimension::Producer, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Different organisations produced them, under related definitions.")},
    {Rule::ProducerSeveral, "producer.several"_L1, Dimension::Producer, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "At least one was said by speakers who differ or are not named.")},
    {Rule::ProducerNotStated, "producer.not-stated"_L1, Dimension::Producer, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "Who produced at least one of them is not stated.")},
    {Rule::ProducerDiffers, "producer.differs"_L1, Dimension::Producer, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "Different organisations produced them: %1 and %2.")},

    {Rule::AreaSame, "area.same"_L1, Dimension::Area, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both cover %1.")},
    {Rule::AreaNotFixed, "area.not-fixed"_L1, Dimension::Area, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "“Several countries” names no fixed set of countries.")},
    {Rule::AreaNotStated, "area.not-stated"_L1, Dimension::Area, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The area of at least one of them is not stated.")},
    {Rule::AreaDiffers, "area.differs"_L1, Dimension::Area, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One covers %1, the other %2.")},
    {Rule::AreaNotDefined, "area.not-defined"_L1, Dimension::Area, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The claimant did not define the area.")},

    {Rule::PeriodSame, "period.same"_L1, Dimension::Period, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both cover %1.")},
    {Rule::PeriodOneSeries, "period.one-series"_L1, Dimension::Period, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Two points of one series, counted in the same way: %1 and %2.")},
    {Rule::PeriodNotStated, "period.not-stated"_L1, Dimension::Period, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The period of at least one of them is not stated.")},
    {Rule::PeriodOnlyMonth, "period.only-month"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "At least one is dated only by its month or year: %1 and %2.")},
    {Rule::PeriodShifted, "period.shifted"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The periods are equally long but are not the same: %1 and %2.")},
    {Rule::PeriodAsOfOneSeries, "period.as-of-one-series"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One series at two dates: %1 and %2.")},
    {Rule::PeriodOtherLength, "period.other-length"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The periods have different lengths: %1 and %2.")},
    {Rule::PeriodWithin, "period.within"_L1, Dimension::Period, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "One period is a part of the other, and the count grows with its length: %1 and %2.")},
    {Rule::PeriodDiffers, "period.differs"_L1, Dimension::Period, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "The periods have different lengths, or the length of one is not stated: %1 and %2.")},
    {Rule::PeriodOtherChange, "period.other-change"_L1, Dimension::Period, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "The changes begin or end at different times: %1 and %2.")},
    {Rule::PeriodAwaitsFigures, "period.awaits-figures"_L1, Dimension::Period, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The periods can be judged only when two figures are compared.")},

    {Rule::AccumulationSame, "accumulation.same"_L1, Dimension::Accumulation, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both add up in the same way: %1.")},
    {Rule::AccumulationPartOfStock, "accumulation.part-of-stock"_L1, Dimension::Accumulation, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "A running total is set beside the number on one day that it is a part of.")},
    {Rule::AccumulationDiffers, "accumulation.differs"_L1, Dimension::Accumulation, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "They add up in different ways: %1 and %2.")},
    {Rule::AccumulationOtherStart, "accumulation.other-start"_L1, Dimension::Accumulation, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "A running total whose start is not stated, or not the same, at both dates.")},
    {Rule::AccumulationStartUnknown, "accumulation.start-unknown"_L1, Dimension::Accumulation, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "Two running totals, without a statement that they began on the same day.")},

    {Rule::ContinuitySame, "continuity.same"_L1, Dimension::Continuity, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "No break of the series lies between them.")},
    {Rule::ContinuityWording, "continuity.wording"_L1, Dimension::Continuity, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The series continues under other words (%1, %2): %3. No arithmetic across it.")},
    {Rule::ContinuityBreak, "continuity.break"_L1, Dimension::Continuity, Agreement::Differs,
     QT_TRANSLATE_NOOP("Comparability", "The series breaks between them (%1, %2): %3. No arithmetic across it.")},
    {Rule::ContinuityUnexplained, "continuity.unexplained"_L1, Dimension::Continuity, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The series breaks between them for no stated reason (%1, %2): %3. No arithmetic across it.")},
    {Rule::ContinuityFlagged, "continuity.flagged"_L1, Dimension::Continuity, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "The later of them is flagged as a break of the series, and nothing says what changed: no arithmetic across it.")},

    {Rule::EditionSame, "edition.same"_L1, Dimension::Edition, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "They are not of two editions of one data set.")},
    {Rule::EditionOther, "edition.other"_L1, Dimension::Edition, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "They are of two editions of one data set: %1 and %2.")},

    {Rule::ValueExact, "value.exact"_L1, Dimension::Value, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Both are exact numbers.")},
    {Rule::ValueQualified, "value.qualified"_L1, Dimension::Value, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "At least one is a bound or rounded: %1 and %2.")},
    {Rule::ValueMissing, "value.missing"_L1, Dimension::Value, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "At least one has no value: %1 and %2.")},
    {Rule::ValueAwaitsFigures, "value.awaits-figures"_L1, Dimension::Value, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "The values can be judged only when two figures are compared.")},

    {Rule::StatusNormal, "status.normal"_L1, Dimension::Status, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "Neither is flagged.")},
    {Rule::StatusFlagged, "status.flagged"_L1, Dimension::Status, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "At least one is flagged: %1 and %2.")},
    {Rule::StatusReplaced, "status.replaced"_L1, Dimension::Status, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One is unreliable and was replaced by a later figure: “%1”, %2.")},
    {Rule::StatusMisreport, "status.misreport"_L1, Dimension::Status, Agreement::Unknown,
     QT_TRANSLATE_NOOP("Comparability", "One repeats another number with another value or meaning.")},

    {Rule::SamePeriodNo, "same-period.no"_L1, Dimension::SamePeriod, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "They are not two values of one measure for one period.")},
    {Rule::SamePeriodRevision, "same-period.revision"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Two values for one period: the later revises the earlier. A revision, not a change.")},
    {Rule::SamePeriodFaithful, "same-period.faithful"_L1, Dimension::SamePeriod, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "One repeats the other: one number, told twice.")},
    {Rule::SamePeriodRounded, "same-period.rounded"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One repeats the other, rounded or without its bound: %1 and %2. Not a change.")},
    {Rule::SamePeriodSameValue, "same-period.same-value"_L1, Dimension::SamePeriod, Agreement::Same,
     QT_TRANSLATE_NOOP("Comparability", "The same value for the same period, from two places: one number.")},
    {Rule::SamePeriodQualifierLost, "same-period.qualifier-lost"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "One prints as exact what the other prints as a bound or as rounded: %1 and %2. Not a change.")},
    {Rule::SamePeriodAgrees, "same-period.agrees"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Two values for one period that can both be true: %1 and %2. Not a change.")},
    {Rule::SamePeriodConflict, "same-period.conflict"_L1, Dimension::SamePeriod, Agreement::Compatible,
     QT_TRANSLATE_NOOP("Comparability", "Two values for one period that cannot both be true: %1 and %2. A conflict, not a change.")},
});

constexpr bool comparabilityRulesInOrder()
{
    for (std::size_t position = 0; position < comparabilityTable.size(); ++position) {
        if (static_cast<std::size_t>(comparabilityTable[position].rule) != position)
            return false;
    }
    return true;
}
static_assert(comparabilityRulesInOrder() && comparabilityTable.size() == ruleCount);

}  // namespace

std::span<const RuleEntry> comparabilityRules()
{
    return comparabilityTable;
}

const RuleEntry &entryOf(Rule rule)
{
    return comparabilityTable[static_cast<std::size_t>(rule)];
}

}  // namespace countercheck
