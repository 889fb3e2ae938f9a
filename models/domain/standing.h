// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace countercheck {

/// The standing says where a measure belongs in the chart. It follows from the measure's fields and is never stored.
enum class Standing : std::uint8_t {
    Process,   ///< left column: what agencies handled (reports, calls, cases)
    Verified,  ///< right column: people identified as victims
    Potential, ///< right column, under a heading of its own: possible victims, not verified
    Asserted,  ///< the claim strip above both columns
    Context,   ///< a strip of its own, shown if the reader asks for it: estimates and background
};

/// Returns the standing of a measure. The first that fits counts: Context (stage context or prevalence, or an estimate);
/// Asserted; Verified (a person or child, identified or adjudicated); Potential (potential or presumed); else Process.
Standing standingOf(const Measure &measure);
Standing standingOf(std::optional<Stage> stage, Verification verification, StatisticalUnit unit);

/// Returns whether a unit is a human being.
inline bool countsPersons(StatisticalUnit unit)
{
    return unit == StatisticalUnit::Person || unit == StatisticalUnit::Child;
}

/// Returns whether a measure is a count. Rates and changes never share an axis with counts.
inline bool isCount(const Measure &measure)
{
    return measure.unitOfMeasure == UnitOfMeasure::Count;
}

}  // namespace countercheck
