// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ties.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Comparability: whether two figures may be set side by side, and why. All functions are pure. A finding is a code; its
// sentence is made in models/wording.
namespace countercheck {

/// A dimension is one thing in which two figures can differ. The order of the list is the order in which a reader asks.
enum class Dimension : std::uint8_t {
    StatisticalUnit, UnitOfMeasure, Verification, Concept, Population, Producer, Area, Period, Accumulation, Continuity,
    Value, Status, SamePeriod
};
inline constexpr std::size_t dimensionCount = 13;

/// The agreement is what was found in one dimension.
enum class Agreement : std::uint8_t {
    Same,
    Compatible, ///< the difference can be stated, and the figures compared with care
    Differs,
    Unknown,    ///< the library does not say; this never counts as agreement
};

/// A rule decides one dimension. `comparabilityRules()` gives its id, dimension, agreement and sentence.
enum class Rule : std::uint8_t {
    UnitSame, UnitChildIsPerson, UnitDiffers, UnitNotDefined,
    MeasureUnitSame, MeasureUnitDiffers,
    VerificationSame, VerificationNotOfPersons, VerificationOtherBasis, VerificationDiffers,
    ConceptSameMeasure, ConceptEquivalent, ConceptPartOf, ConceptOnePartition, ConceptNextStage, ConceptUnrelated,
    ConceptDiffers,
    PopulationSame, PopulationRelated, PopulationDiffers, PopulationNotDefined,
    ProducerSame, ProducerRelated, ProducerDiffers,
    AreaSame, AreaNotFixed, AreaDiffers, AreaNotDefined,
    PeriodSame, PeriodOneSeries, PeriodNotStated, PeriodShifted, PeriodAsOfOneSeries, PeriodOtherLength, PeriodDiffers,
    PeriodOtherChange, PeriodAwaitsFigures,
    AccumulationSame, AccumulationPartOfStock, AccumulationDiffers, AccumulationOtherStart, AccumulationStartUnknown,
    ContinuitySame, ContinuityBreak, ContinuityFlagged,
    ValueExact, ValueQualified, ValueAwaitsFigures,
    StatusNormal, StatusFlagged, StatusMisreport,
    SamePeriodNo, SamePeriodRevision, SamePeriodRestatement, SamePeriodConflict,
};

/// A rule entry is one row of the table of rules.
struct RuleEntry {
    Rule rule;
    QLatin1StringView id; ///< shown to readers and named by tests
    Dimension dimension;
    Agreement agreement;
    const char *sentence; ///< a template, translated in models/wording; %1 and %2 are the two values in words
};

/// Returns the table of all rules, in the order of the enumeration.
std::span<const RuleEntry> comparabilityRules();

/// Returns the row of a rule.
const RuleEntry &entryOf(Rule rule);

/// A finding is the rule that decided one dimension of a comparison.
struct Finding {
    Dimension dimension = Dimension::StatisticalUnit;
    Rule rule = Rule::UnitSame;

    Agreement agreement() const { return entryOf(rule).agreement; }
    friend bool operator==(Finding, Finding) = default;
};

/// A comparison is the verdict on two figures or definitions, with one finding for each dimension.
struct Comparison {
    Verdict verdict = Verdict::CannotTell;
    std::array<Finding, dimensionCount> findings;
    /// The judgement that a source has published on the two measures, or nullptr. The stricter of it and the computed
    /// verdict holds.
    const PublishedComparison *published = nullptr;

    Finding finding(Dimension dimension) const { return findings[static_cast<std::size_t>(dimension)]; }
    /// True if the published judgement is stricter than the computed verdict, and therefore decides.
    bool publishedIsStricter = false;
};

/// A figure is an observation with its definition. If it is the number of a claim, it also has the claim, whose slots
/// bound it. All three pointers refer to values that must outlive it.
struct Figure {
    const Measure *measure = nullptr;
    const Observation *observation = nullptr;
    const Claim *claim = nullptr;
};

/// Compares two figures. The order of the two does not matter: verdict and findings are the same for (a, b) and (b, a).
Comparison compare(const Figure &a, const Figure &b, const Ties &ties);

/// Compares two definitions. Period and value depend on the figures that are set side by side: their findings say so. The
/// verdict is the best that two figures under these definitions can reach.
Comparison compare(const Measure &a, const Measure &b, const Ties &ties);

/// Returns the number of a claim as a figure: the first observation with the role as_claimed, bounded by the claim's
/// slots. Empty slots are unknown in every comparison. Returns nothing if there is no such observation. All lists must be
/// ordered by id.
std::optional<Figure> claimedFigure(const Claim &claim, std::span<const EvidenceLink> evidence,
                                    const std::vector<Measure> &measures, const std::vector<Observation> &observations);

/// Returns the first break of a series, in the order of the rows, that lies between two figures, or nullptr. A break lies
/// between them if the earlier figure ends before it and the later does not: end of the earlier < break ≤ end of the
/// later.
const SeriesBreak *breakBetween(const MeasureId &measure, const Period &p, const Period &q, const Ties &ties);

/// Returns whether a figure is a misreport: status U (unreliable) and D (definition differs) together. What a misreport
/// counts is not known.
inline bool isMisreport(const ObservationStatus &status)
{
    return status.contains('U') && status.contains('D');
}

}  // namespace countercheck
