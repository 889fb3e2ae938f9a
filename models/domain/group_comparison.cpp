// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Returns whether two figures are alike in all that a rule looks at, apart from their ids.
bool haveOneSignature(const Figure &a, const Figure &b)
{
    const Observation &x = *a.observation;
    const Observation &y = *b.observation;
    return a.measure->id == b.measure->id && a.claim == b.claim && x.period == y.period && x.area == y.area
        && x.quantity.isExact() == y.quantity.isExact() && x.status == y.status;
}

/// Returns figures that stand for all others: at most two of those that are alike. Two are enough, since a pair of
/// figures of one period (a revision, a restatement, a conflict) is never judged milder than a figure with itself.
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
                return strictestPair; // no verdict is stricter
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
