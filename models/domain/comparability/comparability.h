// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/ties.h"

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
    Edition, Value, Status, SamePeriod
};
inline constexpr std::size_t dimensionCount = 14;

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
    VerificationSame, VerificationNotOfPersons, VerificationDiffers,
    ConceptSameMeasure, ConceptRedefined, ConceptEquivalent, ConceptPartOf, ConceptOnePartition, ConceptPartsOfOneWhole,
    ConceptSameConcept, ConceptNextStage, ConceptShareOf, ConceptUnrelated, ConceptAsserted, ConceptDiffers,
    PopulationSame, PopulationRelated, PopulationDiffers, PopulationNotDefined,
    ProducerSame, ProducerWitnesses, ProducerRelated, ProducerSeveral, ProducerNotStated, ProducerDiffers,
    AreaSame, AreaNotFixed, AreaNotStated, AreaDiffers, AreaNotDefined,
    PeriodSame, PeriodOneSeries, PeriodNotStated, PeriodOnlyMonth, PeriodShifted, PeriodAsOfOneSeries, PeriodOtherLength,
    PeriodWithin, PeriodDiffers, PeriodOtherChange, PeriodAwaitsFigures,
    AccumulationSame, AccumulationPartOfStock, AccumulationDiffers, AccumulationOtherStart, AccumulationStartUnknown,
    ContinuitySame, ContinuityWording, ContinuityBreak, ContinuityUnexplained, ContinuityFlagged,
    EditionSame, EditionOther,
    ValueExact, ValueQualified, ValueMissing, ValueAwaitsFigures,
    StatusNormal, StatusFlagged, StatusReplaced, StatusMisreport,
    SamePeriodNo, SamePeriodRevision, SamePeriodFaithful, SamePeriodRounded, SamePeriodSameValue, SamePeriodQualifierLost,
    SamePeriodAgrees, SamePeriodConflict,
};
inline constexpr std::size_t ruleCount = static_cast<std::size_t>(Rule::SamePeriodConflict) + 1;

/// A rule entry is one row of the table of rules.
struct RuleEntry {
    Rule rule;
    QLatin1StringView id; ///< shown to readers and named by tests
    Dimension dimension;
    Agreement agreement;
    /// A template, translated in models/wording: %1 and %2 are the two values in words. For a break of the series %1 is its day,
    /// %2 its kind and %3 its description.
    const char *sentence;
};

/// Returns the table of all rules, in the order of the enumeration.
std::span<const RuleEntry> comparabilityRules();

/// Returns the row of a rule.
const RuleEntry &entryOf(Rule rule);

/// A finding is the rule that decided one dimension of a comparison.
struct Finding {
    Dimension dimension = Dimension::StatisticalUnit;
    Rule rule = Rule::UnitSame;
    const SeriesBreak *seriesBreak = nullptr; ///< the break that lies between the two, if the rule is about one
    const Observation *replacement = nullptr; ///< the figure that replaces one of the two, if the rule is about one

    Agreement agreement() const { return entryOf(rule).agreement; }
    /// True for what two definitions cannot say: it is judged when two figures are compared. It keeps a verdict from being more than “with care”, but is
    /// no finding that a reader has to keep in mind.
    bool awaitsFigures() const { return rule == Rule::PeriodAwaitsFigures || rule == Rule::ValueAwaitsFigures; }
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A comparison is the verdict on two figures or definitions, with one finding for each dimension.
struct Comparison {
    Verdict verdict = Verdict::CannotTell;
    std::array<Finding, dimensionCount> findings;
    /// The judgement that a source has published on the two measures, or nullptr. The stricter of it and the computed
    /// verdict holds.
    const PublishedComparison *published = nullptr;

    const Finding &finding(Dimension dimension) const { return findings[static_cast<std::size_t>(dimension)]; }
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

/// Returns the numbers of a claim as figures: the observations with the role as_claimed, in the order of the evidence, bounded by the
/// claim's slots. Empty slots are unknown in every comparison. All lists must be ordered by id.
std::vector<Figure> claimedFigures(const Claim &claim, std::span<const EvidenceLink> evidence, const std::vector<Measure> &measures,
                                   const std::vector<Observation> &observations);

/// Returns the pair of figures, one of each list, that comes nearest: the one with the mildest verdict, of equal ones the first. A
/// claim is compared through its numbers in this way. No list may be empty.
std::pair<Figure, Figure> nearest(std::span<const Figure> a, std::span<const Figure> b, const Ties &ties);

/// Returns whether a figure repeats another one with another value or meaning. It is no figure of its measure.
inline bool isMisreport(const Observation &observation)
{
    return observation.retelling == Retelling::Misreported;
}

}  // namespace countercheck
