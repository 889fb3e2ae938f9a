// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/linter_parts.h"
#include "models/domain/linter/published_number.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

void lintDates(const RowReference &where, const Period &period, const std::optional<EdtfDate> &published, const QDate &created,
               LintFindings &findings)
{
    if (!created.isValid())
        return;
    for (const std::optional<EdtfDate> &date : {period.end, published}) {
        if (date && date->earliest() > created) {
            findings.push_back({LintRule::PeriodInFuture, where, {}, {date->toString(), created}});
            return;
        }
    }
}

void lintBound(const Observation &observation, LintFindings &findings)
{
    // A derived number was not published: its text is the library's own.
    if (!observation.derivation.isEmpty())
        return;
    const PublishedBound printed = publishedBound(observation.valueText);
    const Quantity &quantity = observation.quantity;
    const std::vector<LintParameter> parameters{quantity, observation.valueText};
    const bool isBound = quantity.isLowerBound() || quantity.isUpperBound();
    if (printed == PublishedBound::Point && isBound)
        findings.push_back({LintRule::BoundPrintedAsPoint, rowOf(observation), {}, parameters});
    const bool lostLower = printed == PublishedBound::Lower && !quantity.isLowerBound();
    const bool lostUpper = printed == PublishedBound::Upper && !quantity.isUpperBound();
    const bool lostDoubt = printed == PublishedBound::Nearly && quantity.isExact();
    if (lostLower || lostUpper || lostDoubt)
        findings.push_back({LintRule::PointPrintedAsBound, rowOf(observation), {}, parameters});
}

/// A count of whole thousands is rarely exact from here on; smaller ones may well be.
constexpr double smallestRound = 10'000;

bool isWhole(double number)
{
    return std::floor(number) == number;
}

/// Looks at the number of a row against its other columns and its measure.
void lintNumber(const Observation &observation, const Measure &measure, LintFindings &findings)
{
    const Quantity &quantity = observation.quantity;
    if (!quantity.isStated())
        return;
    const bool isPlainCount = measure.unitOfMeasure == UnitOfMeasure::Count && measure.accumulation != Accumulation::Change;
    if (isPlainCount && quantity.smallestPrinted() < 0)
        findings.push_back({LintRule::NumberNegative, rowOf(observation), {}, {quantity}});
    const bool countsWhole = isPlainCount && measure.accumulation != Accumulation::Average;
    if (countsWhole && !(isWhole(quantity.smallestPrinted()) && isWhole(quantity.largestPrinted())))
        findings.push_back({LintRule::NumberBroken, rowOf(observation), {}, {measure.label(), quantity}});
    // A derived number was not published: its text is the library's own.
    const std::vector<double> printed = publishedNumbers(observation.valueText);
    const auto isPrinted = [&printed](double number) {
        return std::ranges::any_of(printed, [number](double candidate) { return std::abs(candidate - std::abs(number)) <= 1e-9 * std::abs(number); });
    };
    // "75 to 80,000" leaves the thousands of its lower end to the reader.
    const bool isLowerPrinted = isPrinted(quantity.smallestPrinted()) || (quantity.qualifier == Qualifier::Between && isPrinted(quantity.smallestPrinted() / 1000));
    const bool isAsPrinted = printed.empty() || (isLowerPrinted && isPrinted(quantity.largestPrinted()));
    if (observation.derivation.isEmpty() && !isAsPrinted)
        findings.push_back({LintRule::NumberOtherThanPrinted, rowOf(observation), {}, {quantity, observation.valueText}});
    const bool isRound = countsWhole && quantity.isExact() && *quantity.value >= smallestRound && std::fmod(*quantity.value, 1000) == 0;
    const bool isOfItsOwn = observation.derivation.isEmpty() && observation.retells.isEmpty();
    if (isRound && isOfItsOwn && publishedBound(observation.valueText) == PublishedBound::Point)
        findings.push_back({LintRule::NumberRound, rowOf(observation), {}, {quantity}});
    const Period &period = observation.period;
    const bool isYearly = measure.periodKind == PeriodKind::CalendarYear || measure.periodKind == PeriodKind::FiscalYear;
    if (isYearly && period.start && period.start == period.end && period.start->precision() == EdtfDate::Precision::Month)
        findings.push_back({LintRule::PeriodOfOneMonth, rowOf(observation), {}, {measure.label(), period.start->toString()}});
}

}  // namespace

void lintRows(const WholeLibrary &library, const std::stop_token &stop, LintFindings &findings)
{
    const std::optional<EdtfDate> createdDate = EdtfDate::parse(library.library.created);
    const QDate created = createdDate ? createdDate->latest() : QDate();
    for (const Observation &observation : library.observations) {
        if (stop.stop_requested())
            return;
        lintDates(rowOf(observation), observation.period, observation.published, created, findings);
        lintBound(observation, findings);
        if (const Measure *measure = findById(library.measures, observation.measure))
            lintNumber(observation, *measure, findings);
    }
    for (const Measure &measure : library.measures) {
        if (measure.definition.trimmed().isEmpty())
            findings.push_back({LintRule::DefinitionMissing, rowOf(measure), {}, {measure.name}});
        else if (measure.definitionSource.isEmpty())
            findings.push_back({LintRule::DefinitionUnsourced, rowOf(measure), {}, {measure.name}});
    }
    for (const Gap &gap : library.gaps)
        lintDates(rowOf(gap), gap.period, gap.searchedOn, created, findings);
    for (const Claim &claim : library.claims)
        lintDates(rowOf(claim), {}, claim.statedOn, created, findings);
}

}  // namespace countercheck
