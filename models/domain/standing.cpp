// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standing.h"

namespace countercheck {

Standing standingOf(const Measure &measure)
{
    return standingOf(measure.stage, measure.verification, measure.statisticalUnit);
}

Standing standingOf(std::optional<Stage> stage, Verification verification, StatisticalUnit unit)
{
    if (stage == Stage::Context || stage == Stage::Prevalence || verification == Verification::Estimated)
        return Standing::Context;
    if (verification == Verification::Asserted)
        return Standing::Asserted;
    switch (verification) {
    case Verification::Identified:
    case Verification::Adjudicated:
        return countsPersons(unit) ? Standing::Verified : Standing::Process;
    case Verification::Potential:
    case Verification::Presumed:
        return Standing::Potential;
    default:
        return Standing::Process;
    }
}

}  // namespace countercheck
