// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include "models/domain/standing.h"

#include <algorithm>
#include <map>
#include <set>

// The claim above both columns.
namespace countercheck {

using namespace Qt::StringLiterals;

ClaimStrip composeStrip(const std::vector<LaneGroup> &groups, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Claim &claim = *words.dossier().claim;
    ClaimStrip strip;
    strip.heading = wording.say("Strip", "As claimed");
    const Observation *claimed = words.asClaimed();
    strip.subheading = claimed && !words.figure(*claimed).claim ? wording.say("Strip", "as it was said; the count is shown below")
                                                                 : wording.say("Strip", "claimed, no method published");
    const QString number = words.claimedNumber();
    const QString said = number.isEmpty() ? wording.say("Strip", "no number given") : number;
    strip.number = said;
    strip.words = claim.statedOn ? wording.say("Strip", "%1: %2", "date: what was claimed").arg(wording.shortDate(*claim.statedOn), said)
                                 : wording.say("Strip", "%1, date not stated").arg(said);
    if (claim.statedOn) {
        strip.saidOn = claim.statedOn->firstDay();
        strip.saidUntil = claim.statedOn->lastDay();
    }
    if (claimed)
        strip.observation = claimed->id;

    std::map<double, QString> tellings;
    for (const LaneGroup &group : groups) {
        if (standingOf(*group.measure) != Standing::Asserted)
            continue;
        for (const auto *tellingsOfGroup : {&group.figures, &group.undated, &group.misreports}) {
            for (const Telling &telling : *tellingsOfGroup) {
                const Observation &observation = *telling.observation;
                if (!claimed || !observation.quantity.agreesWith(claimed->quantity))
                    tellings.emplace(observation.quantity.largestPrinted(),
                                     wording.quantity(observation.quantity, group.measure->unitOfMeasure));
            }
        }
    }
    for (const auto &[value, telling] : tellings)
        strip.otherTellings += telling;

    strip.tracesHeading = wording.say("Strip", "traces to");
    strip.confusedHeading = wording.say("Strip", "confused with");
    std::set<MeasureId> traced;
    for (const EvidenceLink &link : words.dossier().evidence) {
        const Observation *observation = words.observation(link.observation);
        const Measure *measure = observation ? words.measure(observation->measure) : nullptr;
        if (!measure)
            continue;
        const QString value = wording.shortQuantity(observation->quantity, measure->unitOfMeasure);
        const QString unit = wording.unit(measure->statisticalUnit);
        if (link.role == EvidenceRole::TracesTo && traced.insert(measure->id).second)
            strip.traces.push_back({observation->id, value, measure->unitOfMeasure == UnitOfMeasure::Count ? nameWithUnit(measure->label(), unit) : measure->label(), unit, wording.say("Strip", "%1 (%2)", "measure, number").arg(measure->label(), value), link.note});
        if (link.role == EvidenceRole::ConfusedWith)
            strip.confusedWith.push_back({observation->id, value, unit, unit, wording.say("Strip", "%1 %2", "number, unit").arg(value, unit), link.note});
    }
    std::ranges::stable_sort(strip.traces, {}, [&words](const Tracing &tracing) { return words.measure(words.observation(tracing.observation)->measure)->stage; });
    for (std::size_t position = 0; position < strip.traces.size(); ++position)
        strip.traces[position].badge = static_cast<int>(position) + 1;
    return strip;
}

}  // namespace countercheck
