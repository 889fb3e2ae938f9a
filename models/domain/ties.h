// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"

#include <QHash>

#include <span>
#include <utility>
#include <vector>

namespace countercheck {

/// A tie is all that a library says about the relation of two measures. A row that does not exist is nullptr.
struct Tie {
    const Relation *relation = nullptr;
    /// The two rows that make the measures disjoint parts of one whole. `partOfA` is about the measure that was asked for
    /// first.
    const Relation *partOfA = nullptr;
    const Relation *partOfB = nullptr;
    /// The strictest judgement that a source has published on the two.
    const PublishedComparison *published = nullptr;

    /// Returns whether both are parts of one whole under one partition; such parts do not overlap.
    bool isOnePartition() const { return partOfA != nullptr; }
};

/// The ties of measures, looked up by pair. They refer to the rows that they were made from, which must outlive them.
class Ties {
public:
    Ties() = default;
    explicit Ties(const Dossier &dossier) : Ties(dossier.relations, dossier.comparisons, dossier.breaks) {}
    Ties(std::span<const Relation> relations, std::span<const PublishedComparison> comparisons, std::span<const SeriesBreak> breaks);

    /// Returns everything about a pair at once, since a comparison asks several questions about it.
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
