// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter_parts.h"
#include "models/domain/published_number.h"

namespace countercheck {
namespace {

/// Returns whether a period is reversed, even if approximate dates are taken as wide as they can be meant.
bool isReversed(const Period &period)
{
    return period.isComplete() && period.end->latest() < period.start->earliest();
}

void lintDates(const RowReference &where, const Period &period, const std::optional<EdtfDate> &published, const QDate &created,
               LintFindings &findings)
{
    if (isReversed(period))
        findings.push_back({LintRule::PeriodReversed, where, {}, {period.start->toString(), period.end->toString()}});
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
    if (lostLower || lostUpper)
        findings.push_back({LintRule::PointPrintedAsBound, rowOf(observation), {}, parameters});
}

}  // namespace

void lintRows(const WholeLibrary &library, LintFindings &findings)
{
    const std::optional<EdtfDate> createdDate = EdtfDate::parse(library.library.created);
    const QDate created = createdDate ? createdDate->latest() : QDate();
    for (const Observation &observation : library.observations) {
        if (!findById(library.sources, observation.source))
            findings.push_back({LintRule::SourceMissing, rowOf(observation), {}, {observation.valueText}});
        lintDates(rowOf(observation), observation.period, observation.published, created, findings);
        lintBound(observation, findings);
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
