// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/comparability/ties.h"

#include <vector>

namespace countercheck {

/// A whole library holds every row of a library as values, each list ordered by id.
struct WholeLibrary {
    LibraryDescription library;
    std::vector<Organisation> organisations;
    std::vector<Source> sources;
    std::vector<Measure> measures;
    std::vector<Observation> observations;
    std::vector<SeriesBreak> breaks;
    std::vector<Claim> claims;
    std::vector<Assessment> assessments;
    std::vector<EvidenceLink> evidence;
    std::vector<Gap> gaps;
    std::vector<Caution> cautions;
    std::vector<PublishedComparison> comparisons;
    std::vector<Relation> relations;

    Ties ties() const { return Ties(*this); }

    /// Returns all of the library as one dossier, with the claim whose number a figure is, if it is one.
    Dossier dossierAround(const ObservationId &figure) const;

    friend bool operator==(const WholeLibrary &, const WholeLibrary &) = default;
};

}  // namespace countercheck
