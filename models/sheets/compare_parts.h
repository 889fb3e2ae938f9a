// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"
#include "models/figure/dossier_words.h"

namespace countercheck {

/// Returns what a figure, or a definition without one, says in a dimension. Empty if it says nothing.
QString dimensionValue(Dimension dimension, const Figure &figure, const DossierWords &words);

}  // namespace countercheck
