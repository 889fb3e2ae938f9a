// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"

// The parts of a comparison that its rules share; comparability.h is what others use.
namespace countercheck {

/// A figure with what a faithful or rounded retelling takes from the figure that it retells.
struct ComparedSide {
    ComparedSide(const Figure &figure, const Ties &ties)
        : measure(*figure.measure), observation(figure.observation), claim(figure.claim),
          original(observation ? ties.original(*observation) : nullptr), isMisreported(observation && isMisreport(*observation)),
          period(observation ? &observation->period : nullptr), area(observation ? &observation->area : &measure.area),
          statedBy(observation ? &observation->statedBy : nullptr)
    {
        if (!original || isMisreported)
            return;
        if (!period->start && !period->end)
            period = &original->period;
        if (area->isEmpty())
            area = &original->area;
        if (statedBy->isEmpty())
            statedBy = &original->statedBy;
    }

    /// Returns the figure that both this one and its retellings tell.
    const Observation *told() const { return original ? original : observation; }

    const Measure &measure;
    const Observation *observation;
    const Claim *claim;
    const Observation *original;
    bool isMisreported;
    const Period *period;
    const QString *area;
    const OrganisationId *statedBy;
};

/// Two figures, or two definitions without observations, with what ties their measures, looked up once.
struct ComparedPair {
    ComparedPair(const Figure &a, const Figure &b, const Ties &index)
        : x(a, index), y(b, index), m(*a.measure), n(*b.measure), isOneMeasure(m.id == n.id), tie(index.tie(m.id, n.id)), ties(index)
    {
    }

    const ComparedSide x;
    const ComparedSide y;
    const Measure &m;
    const Measure &n;
    const bool isOneMeasure;
    const Tie tie;
    const Ties &ties;

    bool areFigures() const { return x.observation && y.observation; }
    bool isRelated(RelationKind kind) const { return tie.relation && tie.relation->kind == kind; }
    bool isOneDefinition() const { return isOneMeasure || isRelated(RelationKind::Equivalent); }
    bool both(Accumulation accumulation) const { return m.accumulation == accumulation && n.accumulation == accumulation; }
    bool isOneTelling() const { return areFigures() && x.told()->id == y.told()->id; }
    /// Returns whether the definitions are tied so that both may share an axis.
    bool mayShareAxis() const
    {
        return (tie.relation && !isRelated(RelationKind::NextStage) && !isRelated(RelationKind::ShareOf)) || tie.partOfA;
    }
    /// Returns whether a claimant left a slot empty. It is then unknown, whatever the measure says.
    template <class Slot>
    bool isUndefined(const Slot &isEmpty) const
    {
        return (x.claim && isEmpty(*x.claim)) || (y.claim && isEmpty(*y.claim));
    }
};

/// Decides the dimension Period. Both must be figures.
Rule periodRule(const ComparedPair &pair);

/// Decides the dimension Accumulation.
Rule accumulationRule(const ComparedPair &pair);

/// Decides the dimension Continuity, and names the break that decides. Both must be figures.
Finding continuityFinding(const ComparedPair &pair);

}  // namespace countercheck
