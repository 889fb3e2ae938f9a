// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"

#include <QHash>
#include <QSet>

#include <span>
#include <utility>
#include <vector>

namespace countercheck {

/// A tie is all that a library says about the relation of two measures. A row that does not exist is nullptr.
struct Tie {
    const Relation *relation = nullptr;
    /// The two rows that make the measures parts of one whole, nullptr if none do. `partOfA` is about the measure that was
    /// asked for first.
    const Relation *partOfA = nullptr;
    const Relation *partOfB = nullptr;
    /// The strictest judgement that a source has published on the two.
    const PublishedComparison *published = nullptr;

    /// Returns whether both are parts of one whole under one partition; such parts do not overlap.
    bool isOnePartition() const { return partOfA && !partOfA->partition.isEmpty() && partOfA->partition == partOfB->partition; }
};

/// The ties of measures and figures, looked up by pair or id. They refer to the rows that they were made from, which must
/// outlive them.
class Ties {
public:
    Ties() = default;
    /// Takes a Dossier or a WholeLibrary. Its lists must be ordered by id.
    template <class Evidence>
    explicit Ties(const Evidence &evidence)
    {
        addMeasures(evidence.relations, evidence.comparisons);
        addBreaks(evidence.breaks);
        addFigures(evidence.observations);
        addPublishers(evidence.organisations, evidence.sources);
    }

    /// Returns everything about a pair at once, since a comparison asks several questions about it.
    Tie tie(const MeasureId &a, const MeasureId &b) const { return m_ties.value({a, b}); }
    const Relation *relation(const MeasureId &a, const MeasureId &b) const { return tie(a, b).relation; }
    bool shareOnePartition(const MeasureId &a, const MeasureId &b) const { return tie(a, b).isOnePartition(); }
    const PublishedComparison *published(const MeasureId &a, const MeasureId &b) const { return tie(a, b).published; }
    std::span<const SeriesBreak *const> breaks(const MeasureId &measure) const;

    /// Returns the figure that a retelling leads back to, over all retellings between them; nullptr if it is none, or if its
    /// original is not at hand.
    const Observation *original(const Observation &observation) const;
    /// Returns the figure that replaces another one, or nullptr.
    const Observation *replacement(const ObservationId &revised) const { return m_replacements.value(revised); }
    /// Returns whether an organisation stands for several speakers.
    bool isSeveral(const OrganisationId &organisation) const { return m_several.contains(organisation); }
    /// Returns whether two sources are editions of one data set: two sources of this kind by one publisher.
    bool areEditions(const SourceId &a, const SourceId &b) const;

private:
    void addMeasures(std::span<const Relation> relations, std::span<const PublishedComparison> comparisons);
    void addBreaks(std::span<const SeriesBreak> breaks);
    void addFigures(const std::vector<Observation> &observations);
    void addPublishers(std::span<const Organisation> organisations, std::span<const Source> sources);

    QHash<std::pair<MeasureId, MeasureId>, Tie> m_ties;
    QHash<MeasureId, std::vector<const SeriesBreak *>> m_breaks;
    QHash<ObservationId, const Observation *> m_originals;
    QHash<ObservationId, const Observation *> m_replacements;
    QSet<OrganisationId> m_several;
    QHash<SourceId, OrganisationId> m_datasets; ///< the publisher of each data set
};

}  // namespace countercheck
