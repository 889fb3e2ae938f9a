// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"

#include <QHash>

#include <span>
#include <utility>
#include <vector>

namespace countercheck {

/// All that a library says about how two measures hang together. Rows that are not there are nullptr.
struct Tie {
    const Relation *relation = nullptr;
    /// For two disjoint parts of one whole: the two rows that say so, `partOfA` that of the measure asked for first.
    const Relation *partOfA = nullptr;
    const Relation *partOfB = nullptr;
    /// The strictest judgement that a source has published on the pair.
    const PublishedComparison *published = nullptr;

    /// Both are parts of one whole under one partition, hence disjoint.
    bool isOnePartition() const { return partOfA != nullptr; }
};

/// How measures hang together, looked up by pair. Refers to the rows that it was made from, which must outlive it.
class Ties {
public:
    Ties() = default;
    explicit Ties(const Dossier &dossier) : Ties(dossier.relations, dossier.comparisons, dossier.breaks) {}
    Ties(std::span<const Relation> relations, std::span<const PublishedComparison> comparisons, std::span<const SeriesBreak> breaks);

    /// One look-up for everything: comparing asks several questions about each pair.
    Tie tie(const MeasureId &a, const MeasureId &b) const { return m_ties.value({a, b}); }
    const Relation *relation(const MeasureId &a, const MeasureId &b) const { return tie(a, b).relation; }
    bool shareOnePartition(const MeasureId &a, const MeasureId &b) const { return tie(a, b).isOnePartition(); }
    const PublishedComparison *published(const MeasureId &a, const MeasureId &b) const { return tie(a, b).published; }
    std::span<const SeriesBreak *const> breaks(const MeasureId &measure) const;

private:
    QHash<std::pair<MeasureId, MeasureId>, Tie> m_ties;
    QHash<MeasureId, std::vector<const SeriesBreak *>> m_breaks;
};

}  // namespace countercheck
