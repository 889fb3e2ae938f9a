// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/ties.h"

#include <map>

namespace countercheck {

void Ties::addMeasures(std::span<const Relation> relations, std::span<const PublishedComparison> comparisons)
{
    std::map<MeasureId, std::vector<const Relation *>> wholes;
    for (const Relation &relation : relations) {
        m_ties[{relation.measureA, relation.measureB}].relation = &relation;
        m_ties[{relation.measureB, relation.measureA}].relation = &relation;
        if (relation.kind == RelationKind::PartOf)
            wholes[relation.measureB].push_back(&relation);
    }
    for (const auto &[whole, parts] : wholes) {
        for (const Relation *a : parts) {
            for (const Relation *b : parts) {
                if (a == b)
                    continue;
                Tie &tie = m_ties[{a->measureA, b->measureA}];
                // Parts that do not overlap say more than parts that may.
                if (tie.isOnePartition())
                    continue;
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
}

void Ties::addBreaks(std::span<const SeriesBreak> breaks)
{
    for (const SeriesBreak &seriesBreak : breaks)
        m_breaks[seriesBreak.measure].push_back(&seriesBreak);
}

void Ties::addFigures(const std::vector<Observation> &observations)
{
    for (const Observation &observation : observations) {
        if (!observation.revises.isEmpty())
            m_replacements.insert(observation.revises, &observation);
        if (observation.retells.isEmpty() || m_originals.contains(observation.id))
            continue;
        // Each step of a chain of retellings is taken once. A crafted file may lead in a circle: that has no original.
        std::vector<const Observation *> chain;
        const Observation *original = &observation;
        while (original && !original->retells.isEmpty() && !m_originals.contains(original->id)) {
            m_originals.insert(original->id, nullptr);
            chain.push_back(original);
            original = findById(observations, original->retells);
        }
        if (original && m_originals.contains(original->id))
            original = m_originals.value(original->id);
        for (const Observation *retelling : chain)
            m_originals.insert(retelling->id, original);
    }
}

void Ties::addPublishers(std::span<const Organisation> organisations, std::span<const Source> sources)
{
    for (const Organisation &organisation : organisations) {
        if (organisation.kind == OrganisationKind::Several)
            m_several.insert(organisation.id);
    }
    for (const Source &source : sources) {
        if (source.kind == SourceKind::Dataset && !source.publisher.isEmpty())
            m_datasets.insert(source.id, source.publisher);
    }
}

const Observation *Ties::original(const Observation &observation) const
{
    return observation.retells.isEmpty() ? nullptr : m_originals.value(observation.id);
}

bool Ties::areEditions(const SourceId &a, const SourceId &b) const
{
    if (a == b || m_datasets.isEmpty())
        return false;
    const auto first = m_datasets.constFind(a);
    const auto second = m_datasets.constFind(b);
    return first != m_datasets.cend() && second != m_datasets.cend() && *first == *second;
}

std::span<const SeriesBreak *const> Ties::breaks(const MeasureId &measure) const
{
    const auto found = m_breaks.constFind(measure);
    if (found == m_breaks.cend())
        return {};
    return *found;
}

}  // namespace countercheck
