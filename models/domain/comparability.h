// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ties.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Whether two figures may be set side by side, and why. Pure functions over values. A finding is a code; the sentence
// for people is made from it on demand, in models/wording.
namespace countercheck {

/// What is looked at, in the order in which a reader asks.
enum class Dimension : std::uint8_t {
    StatisticalUnit, UnitOfMeasure, Verification, Concept, Population, Producer, Area, Period, Accumulation, Continuity,
    Value, Status, SamePeriod
};
inline constexpr std::size_t dimensionCount = 13;

/// What was found in one dimension.
enum class Agreement : std::uint8_t {
    Same,
    Compatible, ///< differs in a way that can be stated and lived with
    Differs,
    Unknown,    ///< the metadata is missing: never silently passed
};

/// Each rule that can decide a dimension. The table `comparabilityRules()` gives its id, dimension, agreement and sentence.
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

struct RuleEntry {
    Rule rule;
    QLatin1StringView id; ///< cited by the interface and named by tests
    Dimension dimension;
    Agreement agreement;
    const char *sentence; ///< marked for translation; %1 and %2 are the two values in words
};

/// The rules, in the order of the enumeration: the one table.
std::span<const RuleEntry> comparabilityRules();

const RuleEntry &entryOf(Rule rule);

struct Finding {
    Dimension dimension = Dimension::StatisticalUnit;
    Rule rule = Rule::UnitSame;

    Agreement agreement() const { return entryOf(rule).agreement; }
    friend bool operator==(Finding, Finding) = default;
};

struct Comparison {
    Verdict verdict = Verdict::CannotTell;
    std::array<Finding, dimensionCount> findings;
    /// The judgement of a source on the two measures, or nullptr. Where it is stricter, the verdict is its verdict.
    const PublishedComparison *published = nullptr;

    Finding finding(Dimension dimension) const { return findings[static_cast<std::size_t>(dimension)]; }
    /// Whether the computed verdict alone would have been milder than the published one.
    bool publishedIsStricter = false;
};

/// A figure with the definition that it follows, and the claim whose slots bound it if it is the number of a claim.
/// Refers to values that must outlive it.
struct Figure {
    const Measure *measure = nullptr;
    const Observation *observation = nullptr;
    const Claim *claim = nullptr;
};

/// Compares two figures. Symmetric: the verdict and every finding are the same for (a, b) and (b, a).
Comparison compare(const Figure &a, const Figure &b, const Ties &ties);

/// Compares two definitions: what waits for two figures is said as such and promises no more than the best verdict possible.
Comparison compare(const Measure &a, const Measure &b, const Ties &ties);

/// The number of a claim as a figure: its first as_claimed observation, bounded by the claim's slots, of which the empty
/// ones are unknown in every comparison. Nothing where the library holds no such observation. The lists are ordered by id.
std::optional<Figure> claimedFigure(const Claim &claim, std::span<const EvidenceLink> evidence,
                                    const std::vector<Measure> &measures, const std::vector<Observation> &observations);

/// A break of the series that lies between two figures, the first in the order of the rows, or nullptr. It lies between
/// them when the earlier ends before it and the later does not: end < break ≤ end.
const SeriesBreak *breakBetween(const MeasureId &measure, const Period &p, const Period &q, const Ties &ties);

/// A misreport, status U and D together: what it counts is not known.
inline bool isMisreport(const ObservationStatus &status)
{
    return status.contains('U') && status.contains('D');
}

}  // namespace countercheck
