// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace countercheck {

/// An identifier is a short, stable name (a slug), unique in its table. The tag makes the ids of each table a type of
/// their own, so that a measure's id cannot be passed for a claim's.
template <class Tag>
struct Identifier {
    QString slug;

    Identifier() = default;
    explicit Identifier(QString text) : slug(std::move(text)) {}

    bool isEmpty() const { return slug.isEmpty(); }

    friend bool operator==(const Identifier &a, const Identifier &b) = default;
    friend std::strong_ordering operator<=>(const Identifier &a, const Identifier &b) {
        return a.slug.compare(b.slug) <=> 0;
    }
    friend size_t qHash(const Identifier &id, size_t seed = 0) { return ::qHash(id.slug, seed); }
};

using OrganisationId = Identifier<struct OrganisationTag>;
using SourceId = Identifier<struct SourceTag>;
using MeasureId = Identifier<struct MeasureTag>;
using ObservationId = Identifier<struct ObservationTag>;
using SeriesBreakId = Identifier<struct SeriesBreakTag>;
using ClaimId = Identifier<struct ClaimTag>;
using AssessmentId = Identifier<struct AssessmentTag>;
using EvidenceId = Identifier<struct EvidenceTag>;
using GapId = Identifier<struct GapTag>;
using CautionId = Identifier<struct CautionTag>;
using PublishedComparisonId = Identifier<struct PublishedComparisonTag>;
using RelationId = Identifier<struct RelationTag>;

}  // namespace countercheck
