// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

#include <algorithm>
#include <vector>

namespace countercheck {

/// A dossier holds all that is needed to show some measures, with or without a claim. It is read once from a library and
/// then stands alone. Every list is ordered by id, so that the order of reading cannot change a chart.
struct Dossier {
    LibraryDescription library;
    std::optional<Claim> claim;
    std::vector<Assessment> assessments;
    std::vector<EvidenceLink> evidence;
    std::vector<Measure> measures;
    /// All figures of those measures in the areas that were asked for: whole series, not only the figures of the claim.
    std::vector<Observation> observations;
    std::vector<SeriesBreak> breaks;
    std::vector<Gap> gaps;
    std::vector<Caution> cautions;
    std::vector<PublishedComparison> comparisons;
    /// Between those measures, and those that make several of them parts of one whole.
    std::vector<Relation> relations;
    std::vector<Measure> wholes; ///< that these name beside the measures; without their figures
    std::vector<Source> sources;
    std::vector<Organisation> organisations;

    friend bool operator==(const Dossier &, const Dossier &) = default;
};

/// Returns the row with that id in a list ordered by id, or nullptr.
template <class Row, class Id>
const Row *findById(const std::vector<Row> &rows, const Id &id)
{
    const auto found = std::ranges::lower_bound(rows, id, {}, &Row::id);
    return found != rows.end() && found->id == id ? &*found : nullptr;
}

}  // namespace countercheck
