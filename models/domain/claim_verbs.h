// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace countercheck {

/// Whether a number can carry the verb of a claim.
enum class VerbSupport {
    Carried,
    NotCarried,
    NotJudged, ///< a verb that the table does not hold
};

/// Judges a claimant's verb by what a measure counts, at which stage and how firmly, never by its name or definition:
/// - rescued, saved, freed, liberated: persons identified or adjudicated as victims, at the stage of victim or service;
/// - found, located, recovered: persons, located or further on;
/// - missing, lost: no measure carries it. A hearing missed, a notice not served or a call not answered leaves nobody missing.
/// Each word of `action` that the table holds must be carried ("lost or placed"); case does not matter.
VerbSupport verbSupport(QStringView action, const Measure &measure);

}  // namespace countercheck
