// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ties.h"

#include <map>

namespace countercheck {

Ties::Ties(std::span<const Relation> relations, std::span<const PublishedComparison> comparisons,
           std::span<const SeriesBreak> breaks)
{
    std::map<std::pair<MeasureId, QString>, std::vector<const Relation *>> partitions;
    for (const Relation &relation : relations) {
        m_ties[{relation.measureA, relation.measureB}].relation = &relation;
        m_ties[{relation.measureB, relation.measureA}].relation = &relation;
        if (relation.kind == RelationKind::PartOf && !relation.partition.isEmpty())
            partitions[{relation.measureB, relation.partition}].push_back(&relation);
    }
    for (const auto &[whole, parts] : partitions) {
        for (const Relation *a : parts) {
            for (const Relation *b : parts) {
                if (a == b)
                    continue;
                Tie &tie = m_ties[{a->measureA, b->measureA}];
                tie.partOfA = a;
                tie.partOfB = b;
            }
        }
    }
    for (const PublishedComparison &comparison : comparisons) {
        for (const auto &[a, b] : {std::pair(comparison.measureA, comparison.measureB), std::pair(comparison.measureB, comparison.measureA)}) {
            const PublishedComparison *&known = m_ties[{a, b}].published;
            if (!known || comparison.verdict > known->verdict)
                known = &comparison;
        }
    }
    for (const SeriesBreak &seriesBreak : breaks)
        m_breaks[seriesBreak.measure].push_back(&seriesBreak);
}

std::span<const SeriesBreak *const> Ties::breaks(const MeasureId &measure) const
{
    const auto found = m_breaks.constFind(measure);
    if (found == m_breaks.cend())
        return {};
    return *found;
}

}  // namespace countercheck
