// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace countercheck {

/// Where a measure stands. Follows from its fields and is never stored.
enum class Standing : std::uint8_t {
    Process,   ///< left column: what agencies handled
    Verified,  ///< right column: people identified as victims
    Potential, ///< right column, apart: not verified
    Asserted,  ///< the claim strip above both columns
    Context,   ///< a strip of its own, shown when asked for
};

/// First match wins: context, prevalence or an estimate; asserted; a person or child identified or adjudicated;
/// potential or presumed; everything else is process.
Standing standingOf(const Measure &measure);

inline bool countsPersons(StatisticalUnit unit)
{
    return unit == StatisticalUnit::Person || unit == StatisticalUnit::Child;
}

/// A rate or a change is not a count and never shares an axis with one.
inline bool isCount(const Measure &measure)
{
    return measure.unitOfMeasure == UnitOfMeasure::Count;
}

}  // namespace countercheck
