// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"

namespace countercheck {

/// A record dossier holds what the page of one measure, source or gap is made of.
struct RecordDossier {
    /// Of a measure: its figures, and the measures that relations name beside it, without theirs. Of a source: the figures that rest on
    /// it, the pages that it goes back to, those that go back to the same, and those of `sameNumbers`. Of a gap: its measure.
    Dossier dossier;
    /// Of a source: figures of other pages that may be numbers that it prints, with those that lead from one to the other; ordered by id.
    std::vector<Observation> sameNumbers;
    std::vector<Claim> claims; ///< that rest on it or are about it, ordered by id

    friend bool operator==(const RecordDossier &, const RecordDossier &) = default;
};

}  // namespace countercheck
