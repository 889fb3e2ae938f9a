// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/whole_library.h"

#include <algorithm>

namespace countercheck {

Dossier WholeLibrary::dossierAround(const ObservationId &figure) const
{
    Dossier dossier{library, {}, assessments, {}, measures, observations, breaks, gaps, cautions, comparisons, relations, {}, sources, organisations};
    const auto link = std::ranges::find_if(evidence, [&figure](const EvidenceLink &candidate) {
        return candidate.observation == figure && candidate.role == EvidenceRole::AsClaimed;
    });
    if (link == evidence.end())
        return dossier;
    if (const Claim *claim = findById(claims, link->claim))
        dossier.claim = *claim;
    dossier.evidence = {*link};
    return dossier;
}

}  // namespace countercheck
