// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter.h"

#include "models/domain/linter_parts.h"

#include <QtGlobal>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto lintTable = std::to_array<LintRuleEntry>({
    {LintRule::FileNotALibrary, "file.not-a-library"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::FileNewer, "file.newer"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::FileStructure, "file.structure"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::FileDamaged, "file.damaged"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::FileUnmerged, "file.unmerged"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::SourceMissing, "source.missing"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "The figure %1 has no source.")},
    {LintRule::DefinitionMissing, "definition.missing"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Nothing says what “%1” counts.")},
    {LintRule::DefinitionUnsourced, "definition.unsourced"_L1, Gravity::Note,
     QT_TRANSLATE_NOOP("Lint", "No source states the definition of “%1”.")},
    {LintRule::PeriodReversed, "period.reversed"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "The period ends before it begins: %1 to %2.")},
    {LintRule::PeriodInFuture, "period.in-future"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "%1 lies after the day on which the library was made, %2.")},
    {LintRule::BoundPrintedAsPoint, "bound.printed-as-point"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Stored as a bound (%1), but printed as “%2”.")},
    {LintRule::PointPrintedAsBound, "bound.kept-as-point"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Printed as “%2”, but stored without that bound: %1.")},
    {LintRule::NumberNegative, "number.negative"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "A count is below zero: %1.")},
    {LintRule::NumberOtherThanPrinted, "number.other-than-printed"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Stored as %1, but printed as “%2”.")},
    {LintRule::NumberBroken, "number.broken"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "“%1” is counted in whole numbers, and %2 is none.")},
    {LintRule::PeriodOfOneMonth, "period.one-month"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "“%1” is counted by years, and this figure is about one month, %2: is a fiscal or school year meant?")},
    {LintRule::CalendarsMixed, "series.calendars-mixed"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "Years of “%1” begin at different times of year: %2.")},
    {LintRule::PartsExceedWhole, "partition.exceeds"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "The parts %1, which do not overlap, add up to %2, more than their whole, %3.")},
    {LintRule::PartsExceedWholeNoted, "partition.exceeds-noted"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "The parts %1, which do not overlap, add up to %2, more than their whole, %3. The library says so itself.")},
    {LintRule::PartsMissWhole, "partition.falls-short"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "The parts %1, which do not overlap, add up to %2, less than their whole, %3.")},
    {LintRule::TotalFalls, "total.falls"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "The published total of “%1” is lower than before: %2, then %3.")},
    {LintRule::ClaimAgainstIncomparable, "claim.against-incomparable"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "The claim is set against “%1”, which cannot be compared with it, and the library does not say so.")},
    {LintRule::SecondaryBesidePrimary, "source.secondary"_L1, Gravity::Note,
     QT_TRANSLATE_NOOP("Lint", "%1 rests on a secondary source, though the library holds the primary one.")},
    {LintRule::GapOverValue, "gap.over-value"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "A number is said to be missing where the library has one: %1.")},
    {LintRule::HoleUnexplained, "series.hole"_L1, Gravity::Note,
     QT_TRANSLATE_NOOP("Lint", "“%1” has no figure for %2, and the library does not say why.")},
    {LintRule::OneNumberTwoLabels, "number.two-labels"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "One number under two labels: %1 as “%2”, %3 as “%4”.")},
    {LintRule::OneNumberEquivalent, "number.equivalent-labels"_L1, Gravity::Note,
     QT_TRANSLATE_NOOP("Lint", "One number under two labels that the library treats as equivalent: %1 as “%2”, %3 as “%4”.")},
});

constexpr bool lintRulesInOrder()
{
    for (std::size_t position = 0; position < lintTable.size(); ++position) {
        if (static_cast<std::size_t>(lintTable[position].rule) != position)
            return false;
    }
    return true;
}
static_assert(lintRulesInOrder());

}  // namespace

std::span<const LintRuleEntry> lintRules()
{
    return lintTable;
}

const LintRuleEntry &entryOf(LintRule rule)
{
    return lintTable[static_cast<std::size_t>(rule)];
}

QLatin1StringView code(Gravity gravity)
{
    switch (gravity) {
    case Gravity::Note: return "note"_L1;
    case Gravity::Warning: return "warning"_L1;
    case Gravity::Grave: return "grave"_L1;
    }
    return {};
}

Gravity gravest(std::span<const LintFinding> findings)
{
    Gravity gravity = Gravity::Note;
    for (const LintFinding &finding : findings)
        gravity = std::max(gravity, finding.gravity());
    return gravity;
}

SeriesOfMeasures seriesOf(const WholeLibrary &library)
{
    SeriesOfMeasures series;
    for (const Observation &observation : library.observations)
        series[{observation.measure, observation.area}].push_back(&observation);
    for (auto &[key, figures] : series)
        std::ranges::stable_sort(figures, {}, [](const Observation *figure) { return figure->period.lastDay(); });
    return series;
}

std::vector<LintFinding> lint(const WholeLibrary &library)
{
    LintFindings findings;
    lintRows(library, findings);
    lintSeries(library, findings);
    lintLinks(library, findings);
    std::ranges::stable_sort(findings, {}, &LintFinding::rule);
    return findings;
}

}  // namespace countercheck
