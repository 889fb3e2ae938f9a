// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability.h"
#include "models/domain/row_reference.h"

namespace countercheck {

/// What a finding rests on, so that a reader can check it.
struct Grounds {
    std::vector<QLatin1StringView> fields; ///< columns as "table.column"
    std::vector<RowReference> rows;        ///< relations and breaks that decided it
    std::vector<SourceId> sources;         ///< who states those fields or rows; each once, in the order of a, then b
};

/// The grounds of a finding on two figures. Where there are no observations (two definitions), only those of the measures.
Grounds groundsOf(Finding finding, const Figure &a, const Figure &b, const Ties &ties);

}  // namespace countercheck
