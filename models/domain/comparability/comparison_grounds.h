// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"
#include "models/domain/row_reference.h"

namespace countercheck {

/// The grounds of a finding are what it rests on, so that a reader can check it.
struct Grounds {
    std::vector<QLatin1StringView> fields; ///< columns that were compared, as "table.column"
    std::vector<RowReference> rows;        ///< relations and breaks that decided it
    std::vector<SourceId> sources;         ///< the sources of those fields and rows, each once: those of the first figure, then of the second
};

/// Returns the grounds of a finding on two figures. For two definitions, which have no observations, only the measures
/// count.
Grounds groundsOf(const Finding &finding, const Figure &a, const Figure &b, const Ties &ties);

}  // namespace countercheck
