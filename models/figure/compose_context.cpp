// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace countercheck {

std::optional<ContextStrip> composeContext(const std::vector<LaneGroup> &groups, const ComparisonFigure &figure, const FigureOptions &options, const DossierWords &words)
{
    // What the claim traces to, and what a reader has put into a comparison, is shown without being asked for.
    const auto badgeOf = [&figure](const ContextRow &row) {
        if (!figure.strip)
            return 0;
        const auto isTraced = [&row](const Tracing &tracing) { return tracing.observation == row.observation || std::ranges::find(row.retellings, tracing.observation) != row.retellings.end(); };
        const auto traced = std::ranges::find_if(figure.strip->traces, isTraced);
        return traced == figure.strip->traces.end() ? 0 : traced->badge;
    };
    const auto isChosen = [&](const Measure &measure) { return !words.dossier().claim && std::ranges::find(options.order, measure.id) != options.order.end(); };
    const Wording &wording = words.wording();
    ContextStrip strip;
    for (const LaneGroup &group : groups) {
        const Measure &measure = *group.measure;
        if (standingOf(measure) != Standing::Context)
            continue;
        for (const auto *tellings : {&group.figures, &group.undated}) {
            for (const Telling &telling : *tellings) {
                const Observation &observation = *telling.observation;
                ContextRow row;
                row.observation = observation.id;
                row.retellings = idsOf(telling.retellings);
                row.value = wording.quantity(observation.quantity, measure.unitOfMeasure);
                row.words = wording.say("Context", "%1: %2, %3, %4, %5", "measure: unit, period, area, how verified")
                                .arg(measure.label(), wording.unit(measure.statisticalUnit), words.period(observation), observation.area,
                                     wording.verification(measure.verification));
                row.spoken = spokenFigure(observation, measure, words);
                row.linked = isLinked(telling, words);
                row.badge = badgeOf(row);
                if (options.withContext || row.badge > 0 || isChosen(measure))
                    strip.rows.push_back(std::move(row));
            }
        }
    }
    if (strip.rows.empty())
        return std::nullopt;
    // In a comparison the latest figure of each measure comes first: none pushes another one out.
    std::map<ObservationId, std::size_t> ages;
    if (!words.dossier().claim) {
        std::ranges::stable_sort(strip.rows, std::ranges::greater(), [&words](const ContextRow &row) { return words.observation(row.observation)->period.lastDay(); });
        std::map<MeasureId, std::size_t> shown;
        for (const ContextRow &row : strip.rows)
            ages[row.observation] = shown[words.observation(row.observation)->measure]++;
    }
    std::ranges::stable_sort(strip.rows, {}, [&ages](const ContextRow &row) { return std::tuple(row.badge == 0, row.badge, !row.linked, ages[row.observation]); });
    strip.heading = wording.say("Context", "Estimates and context");
    strip.subheading = wording.say("Context", "for orientation, outside both columns and not drawn to scale");
    return strip;
}

}  // namespace countercheck
