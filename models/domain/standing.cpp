// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standing.h"

namespace countercheck {

Standing standingOf(const Measure &measure)
{
    if (measure.stage == Stage::Context || measure.stage == Stage::Prevalence
        || measure.verification == Verification::Estimated)
        return Standing::Context;
    if (measure.verification == Verification::Asserted)
        return Standing::Asserted;
    switch (measure.verification) {
    case Verification::Identified:
    case Verification::Adjudicated:
        return countsPersons(measure.statisticalUnit) ? Standing::Verified : Standing::Process;
    case Verification::Potential:
    case Verification::Presumed:
        return Standing::Potential;
    default:
        return Standing::Process;
    }
}

}  // namespace countercheck
