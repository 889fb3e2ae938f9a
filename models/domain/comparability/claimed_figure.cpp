// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability.h"

namespace countercheck {

std::optional<Figure> claimedFigure(const Claim &claim, std::span<const EvidenceLink> evidence,
                                    const std::vector<Measure> &measures, const std::vector<Observation> &observations)
{
    for (const EvidenceLink &link : evidence) {
        if (link.claim != claim.id || link.role != EvidenceRole::AsClaimed)
            continue;
        const Observation *observation = findById(observations, link.observation);
        const Measure *measure = observation ? findById(measures, observation->measure) : nullptr;
        if (measure)
            return Figure{measure, observation, &claim};
    }
    return std::nullopt;
}

}  // namespace countercheck
