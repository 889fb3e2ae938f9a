// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Whether no rule can tell two figures apart but by their identity.
bool haveOneSignature(const Figure &a, const Figure &b)
{
    const Observation &x = *a.observation;
    const Observation &y = *b.observation;
    return a.measure->id == b.measure->id && a.claim == b.claim && x.period == y.period && x.area == y.area
        && x.quantity.isExact() == y.quantity.isExact() && x.status == y.status;
}

/// Figures that stand for all others. Two of each signature, because what two values of one period are to each other
/// (a revision, a restatement, a conflict) is never milder than the same figure beside itself.
std::vector<std::size_t> representatives(std::span<const Figure> figures)
{
    struct Signature {
        std::size_t first;
        bool isPaired;
    };
    std::vector<Signature> signatures;
    std::vector<std::size_t> chosen;
    for (std::size_t index = 0; index < figures.size(); ++index) {
        const auto known = std::ranges::find_if(signatures, [&](const Signature &signature) {
            return haveOneSignature(figures[signature.first], figures[index]);
        });
        if (known == signatures.end())
            signatures.push_back({index, false});
        else if (!known->isPaired)
            known->isPaired = true;
        else
            continue;
        chosen.push_back(index);
    }
    return chosen;
}

}  // namespace

std::optional<GroupComparison> compare(std::span<const Figure> figures, const Ties &ties)
{
    std::optional<GroupComparison> strictestPair;
    const std::vector<std::size_t> chosen = representatives(figures);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (std::size_t j = i + 1; j < chosen.size(); ++j) {
            const Comparison comparison = compare(figures[chosen[i]], figures[chosen[j]], ties);
            if (!strictestPair || comparison.verdict > strictestPair->comparison.verdict)
                strictestPair = {comparison, chosen[i], chosen[j]};
            if (strictestPair->comparison.verdict == Verdict::NotComparable)
                return strictestPair; // nothing is stricter
        }
    }
    return strictestPair;
}

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
