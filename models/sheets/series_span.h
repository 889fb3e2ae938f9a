// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"

namespace countercheck {

/// Returns how long the series of a measure can be compared, in words; nothing without yearly figures.
std::optional<SeriesSpan> composeSeriesSpan(const Measure &measure, const Dossier &dossier, const Wording &wording);

}  // namespace countercheck
