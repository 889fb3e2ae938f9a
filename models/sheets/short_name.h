// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// Returns the short name that the name of a body holds: "UNODC" of "United Nations Office on Drugs and Crime (UNODC)", "ORR" of "Office of Refugee
/// Resettlement (ORR), US Department of Health and Human Services". It is in capitals, and its letters come in the same order in the words before
/// it. A name without one is returned as it is.
QString shortName(const QString &name);

}  // namespace countercheck
