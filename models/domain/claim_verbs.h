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

/// Judges the verb of a claim by the phrase of a measure: rescued, saved, freed, liberated, found, located, recovered, missing and
/// lost are carried only where the phrase says that verb without "said to". Detections carry none of them.
/// Each of these words in `action` must be carried ("lost or placed"). Case does not matter.
VerbSupport verbSupport(QStringView action, const Measure &measure);

}  // namespace countercheck
