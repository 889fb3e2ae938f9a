// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/measure_selection.h"

#include <QString>

namespace countercheck {

/// What a reader has set side by side: what can be undone, saved and opened again.
struct ComparisonContent {
    QString name; ///< empty: never saved
    MeasureSelection selection;
    std::vector<MeasurePair> oneAxis; ///< shown on one axis against the verdict

    friend bool operator==(const ComparisonContent &, const ComparisonContent &) = default;
};

}  // namespace countercheck
