// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/measure_selection.h"

#include <QString>

namespace countercheck {

/// The content of a comparison is what a reader has set side by side. It can be undone, saved and opened again.
struct ComparisonContent {
    QString name; ///< empty if it was never saved
    MeasureSelection selection;
    std::vector<MeasurePair> oneAxis; ///< pairs that the reader has put on one axis although the verdict forbids it

    friend bool operator==(const ComparisonContent &, const ComparisonContent &) = default;
};

}  // namespace countercheck
