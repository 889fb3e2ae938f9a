// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace countercheck {

/// The support for a verb says whether a figure can carry the verb of a claim: whether what was counted is what the verb
/// says.
enum class VerbSupport {
    Carried,
    NotCarried,
    NotJudged, ///< the table has no such verb
};

/// Judges the verb of a claim by what a measure counts, at which stage, and how firmly that is established. The measure's
/// name and definition play no part.
/// - rescued, saved, freed, liberated: carried by persons identified or adjudicated as victims, at the stage of victim or
///   service.
/// - found, located, recovered: carried by persons at the stage of location or later.
/// - missing, lost: carried by no measure. Missing a hearing or a call does not make a child a missing child.
/// Each word of `action` that the table holds must be carried ("lost or placed"). Case does not matter.
VerbSupport verbSupport(QStringView action, const Measure &measure);

}  // namespace countercheck
