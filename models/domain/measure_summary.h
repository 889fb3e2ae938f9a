// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace countercheck {

/// Which measures to list. An empty text finds all.
struct MeasureQuery {
    /// Words as a person types them. Each must begin a word of the measure or of its producer's name.
    QString text;

    friend bool operator==(const MeasureQuery &, const MeasureQuery &) = default;
};

/// What a list shows of a measure.
struct MeasureSummary {
    qint64 row = 0; ///< the number of its row in the library file
    MeasureId id;
    QString name;
    QString shortName;
    StatisticalUnit statisticalUnit = StatisticalUnit::Report;
    UnitOfMeasure unitOfMeasure = UnitOfMeasure::Count;
    Stage stage = Stage::Context;
    Verification verification = Verification::NotApplicable;
    QString producer; ///< name
    qint64 figures = 0;

    friend bool operator==(const MeasureSummary &, const MeasureSummary &) = default;
};

}  // namespace countercheck
