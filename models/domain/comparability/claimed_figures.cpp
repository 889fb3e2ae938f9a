// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability.h"

namespace countercheck {

std::vector<Figure> claimedFigures(const Claim &claim, std::span<const EvidenceLink> evidence, const std::vector<Measure> &measures,
                                   const std::vector<Observation> &observations)
{
    std::vector<Figure> figures;
    for (const EvidenceLink &link : evidence) {
        if (link.claim != claim.id || link.role != EvidenceRole::AsClaimed)
            continue;
        const Observation *observation = findById(observations, link.observation);
        const Measure *measure = observation ? findById(measures, observation->measure) : nullptr;
        if (measure)
            figures.push_back({measure, observation, &claim});
    }
    return figures;
}

std::pair<Figure, Figure> nearest(std::span<const Figure> a, std::span<const Figure> b, const Ties &ties)
{
    std::pair<Figure, Figure> pair{a.front(), b.front()};
    Verdict mildest = compare(pair.first, pair.second, ties).verdict;
    for (const Figure &first : a) {
        for (const Figure &second : b) {
            const Verdict verdict = compare(first, second, ties).verdict;
            if (verdict < mildest) {
                mildest = verdict;
                pair = {first, second};
            }
        }
    }
    return pair;
}

}  // namespace countercheck
