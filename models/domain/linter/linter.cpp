// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/linter.h"

#include "models/domain/linter/linter_parts.h"

#include <QtGlobal>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto lintTable = std::to_array<LintRuleEntry>({
    {LintRule::FileNotALibrary, "file.not-a-library"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::FileNewer, "file.newer"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::FileStructure, "file.structure"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::FileDamaged, "file.damaged"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The file is damaged: %1.")},
    {LintRule::FileUnmerged, "file.unmerged"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "%1")},
    {LintRule::CellOfOtherType, "cell.other-type"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The cell holds %1, where %2 belongs.")},
    {LintRule::CellNotUtf8, "cell.not-utf8"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The text is not valid UTF-8: “%1”.")},
    {LintRule::CellRequired, "cell.required"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The cell must not be empty.")},
    {LintRule::CellTooLong, "cell.too-long"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The cell has %1 characters, more than %2.")},
    {LintRule::CellControlCharacter, "cell.control-character"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The cell holds a control character: %1.")},
    {LintRule::CellSurroundingSpace, "cell.surrounding-space"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The cell begins or ends with white space: “%1”.")},
    {LintRule::CellNoIdentifier, "cell.identifier"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” is no identifier: lower-case letters and digits, joined by single hyphens.")},
    {LintRule::CellNoNumber, "cell.number"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” is no plain number: at most 15 digits and one decimal point, no needless zeros.")},
    {LintRule::CellNoDate, "cell.date"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” is no date: 2025, 2025-07 or 2025-07-24, with ~ for approximate.")},
    {LintRule::CellBeforeYearOne, "cell.before-year-one"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” is a year before 1 CE, which a library cannot hold: its dates begin with 0001.")},
    {LintRule::CellPeriodCode, "cell.period-code"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” is a period and no date: write when it begins and when it ends, such as %2.")},
    {LintRule::CellNoAddress, "cell.address"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "“%1” is no http or https address.")},
    {LintRule::CellAddressSpelling, "cell.address-spelling"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” is not how this address is sent: write “%2”.")},
    {LintRule::CellUnknownCode, "cell.code"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "“%1” is none of: %2.")},
    {LintRule::CellNoStatus, "cell.status"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” is no observation status: capital letters, each once, joined by blanks.")},
    {LintRule::CellNoCountry, "cell.country"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "“%1” is no country code of two capital letters.")},
    {LintRule::CellNoMonth, "cell.month"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "“%1” is no month: 01 to 12.")},
    {LintRule::CellNoPhrase, "cell.phrase"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” must hold {value} exactly once, where the number goes.")},
    {LintRule::CellNotUnique, "cell.not-unique"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "“%1” is taken already, by %2.")},
    {LintRule::CellLeadsNowhere, "cell.reference"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The table “%2” has no row “%1”.")},
    {LintRule::CellNotDerived, "cell.not-derived"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "The search would find something else: the derived names are not those that the tables give.")},
    {LintRule::RowNotOne, "row.not-one"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The table must have exactly one row, not %1.")},
    {LintRule::RowValueMissing, "row.value-missing"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The qualifier “%1” needs a value.")},
    {LintRule::RowReasonMissing, "row.reason-missing"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "An observation without a value needs a status that says why: H, L, M, O or Q.")},
    {LintRule::RowValueBesideRange, "row.value-beside-range"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "The qualifier “between” takes a lower and an upper bound, no value.")},
    {LintRule::RowRangeIncomplete, "row.range-incomplete"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "The qualifier “between” needs both a lower and an upper bound.")},
    {LintRule::RowRangeWithoutBetween, "row.range-without-between"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Bounds go with the qualifier “between” only, not with “%1”.")},
    {LintRule::RowRangeReversed, "row.range-reversed"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The lower bound %1 is above the upper bound %2.")},
    {LintRule::RowQualifierMissing, "row.qualifier-missing"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "A value needs a qualifier.")},
    {LintRule::RowExcerptTooLong, "row.excerpt-too-long"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The excerpt has %1 words, more than %2.")},
    {LintRule::RowRefersToItself, "row.refers-to-itself"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The row refers to itself.")},
    {LintRule::RowRefersInCircle, "row.refers-in-circle"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The rows lead in a circle: %1.")},
    {LintRule::RowRevisesOtherSeries, "row.revises-other-series"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "“%1” is of another measure or area.")},
    {LintRule::RowRetellingWithoutOriginal, "row.retelling-without-original"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "A retelling needs the observation that it retells.")},
    {LintRule::RowYearStartWithoutFiscalYear, "row.year-start"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "The first month of a year goes with fiscal years only, not with “%1”.")},
    {LintRule::RowPartitionWithoutPartOf, "row.partition"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "A partition goes with the kind “part_of” only, not with “%1”.")},
    {LintRule::RowPairedWithItself, "row.paired-with-itself"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "“%1” is paired with itself.")},
    {LintRule::RowPairRepeated, "row.pair-repeated"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The two measures are related already, by %2.")},
    {LintRule::RowLinkRepeated, "row.link-repeated"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The same link is there already: %2.")},
    {LintRule::RowTiedToNothing, "row.tied-to-nothing"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "A caution must name a claim, a measure or an observation.")},
    {LintRule::RowVerificationWithoutPersons, "row.verification"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "“%1” can be said of counted persons or children only, not of the unit “%2”.")},
    {LintRule::RowBasisWithoutVerification, "row.basis"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "A basis goes with a verification that has one, not with “%1”.")},
    {LintRule::PeriodReversed, "period.reversed"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "The period ends before it begins: %1 to %2.")},
    {LintRule::GapOverValue, "gap.over-value"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "A number is said to be missing where the library has one: %1.")},
    {LintRule::DefinitionMissing, "definition.missing"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Nothing says what “%1” counts.")},
    {LintRule::DefinitionUnsourced, "definition.unsourced"_L1, Gravity::Note,
     QT_TRANSLATE_NOOP("Lint", "No source states the definition of “%1”.")},
    {LintRule::PeriodInFuture, "period.in-future"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "%1 lies after the day on which the library was made, %2.")},
    {LintRule::BoundPrintedAsPoint, "bound.printed-as-point"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Stored as a bound (%1), but printed as “%2”.")},
    {LintRule::PointPrintedAsBound, "bound.kept-as-point"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Printed as “%2”, but stored without that qualifier: %1.")},
    {LintRule::NumberNegative, "number.negative"_L1, Gravity::Grave, QT_TRANSLATE_NOOP("Lint", "A count is below zero: %1.")},
    {LintRule::NumberOtherThanPrinted, "number.other-than-printed"_L1, Gravity::Grave,
     QT_TRANSLATE_NOOP("Lint", "Stored as %1, but printed as “%2”.")},
    {LintRule::NumberBroken, "number.broken"_L1, Gravity::Warning,
     QT_TRANSLATE_NOOP("Lint", "“%1” is counted in whole numbers, and %2 is none.")},
    {LintRule::NumberRound, "number.round"_L1, Gravity::Note,
     QT_TRANSLATE_NOOP("Lint", "%1 is a round number, and nothing says whether it is exact.")},
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

SeriesOfMeasures seriesOf(const WholeLibrary &library, const std::stop_token &stop)
{
    SeriesOfMeasures series;
    for (const Observation &observation : library.observations) {
        if (stop.stop_requested())
            return {};
        series[{observation.measure, observation.area}].push_back(&observation);
    }
    for (auto &[key, figures] : series)
        std::ranges::stable_sort(figures, {}, [](const Observation *figure) { return figure->period.lastDay(); });
    return series;
}

std::vector<LintFinding> lint(const WholeLibrary &library, const std::stop_token &stop)
{
    LintFindings findings;
    lintRows(library, stop, findings);
    const SeriesOfMeasures series = seriesOf(library, stop);
    lintSeries(library, series, stop, findings);
    lintLinks(library, series, stop, findings);
    std::ranges::stable_sort(findings, {}, &LintFinding::rule);
    return findings;
}

}  // namespace countercheck
