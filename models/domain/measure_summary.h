// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace countercheck {

/// A measure query says which measures to list. An empty text finds all.
struct MeasureQuery {
    /// The text holds words as a person types them. Each must begin a word of the measure or of its producer's name.
    QString text;

    friend bool operator==(const MeasureQuery &, const MeasureQuery &) = default;
};

/// A measure summary is what a list shows of a measure.
struct MeasureSummary {
    qint64 row = 0; ///< the row number in the table `measures` of the library file
    MeasureId id;
    QString name;
    QString shortName;
    StatisticalUnit statisticalUnit = StatisticalUnit::Report;
    UnitOfMeasure unitOfMeasure = UnitOfMeasure::Count;
    std::optional<Stage> stage;
    Verification verification = Verification::NotApplicable;
    QString producer; ///< the name of the organisation
    qint64 figures = 0; ///< how many figures the library holds of it

    friend bool operator==(const MeasureSummary &, const MeasureSummary &) = default;
};

}  // namespace countercheck
