// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

#include <array>
#include <cstddef>
#include <vector>

namespace countercheck {

/// A claim query says which claims to list. Both conditions must hold; an empty condition holds for every claim.
struct ClaimQuery {
    /// The text holds words as a person types them. Each must begin a word of the claim or of its claimant's name. Words
    /// without a letter or digit are ignored.
    QString text;
    /// The ratings select claims that have an assessment of at least one of them.
    std::vector<Rating> ratings;
    /// Selects claims without any assessment; together with ratings, those that either selects.
    bool withoutReview = false;

    bool isNarrowed() const { return withoutReview || !ratings.empty(); }
    friend bool operator==(const ClaimQuery &, const ClaimQuery &) = default;
};

/// Rating counts hold one number for each rating, zero at first.
class RatingCounts {
public:
    qint64 &operator[](Rating rating) { return m_counts[static_cast<std::size_t>(rating)]; }
    qint64 operator[](Rating rating) const { return m_counts[static_cast<std::size_t>(rating)]; }

    friend bool operator==(const RatingCounts &, const RatingCounts &) = default;

private:
    std::array<qint64, static_cast<std::size_t>(Rating::False) + 1> m_counts = {};
};

/// A claim summary is what a list shows of a claim.
struct ClaimSummary {
    qint64 row = 0; ///< the row number in the table `claims` of the library file
    ClaimId id;
    QString statement;
    std::optional<ClaimWording> wording;
    QString claimant; ///< the name of the organisation or person
    std::optional<EdtfDate> statedOn;
    QString valueText;
    RatingCounts ratedBy;   ///< how many reviewers gave each rating; one who gave two is counted for both
    qint64 reviewers = 0;   ///< how many there are, however many pages they wrote

    friend bool operator==(const ClaimSummary &, const ClaimSummary &) = default;
};

/// Library counts say how many rows each table of a library holds.
struct LibraryCounts {
    qint64 organisations = 0;
    qint64 sources = 0;
    qint64 measures = 0;
    qint64 observations = 0;
    qint64 breaks = 0;
    qint64 claims = 0;
    qint64 assessments = 0;
    qint64 evidence = 0;
    qint64 gaps = 0;
    qint64 cautions = 0;
    qint64 comparisons = 0;
    qint64 relations = 0;

    friend bool operator==(const LibraryCounts &, const LibraryCounts &) = default;
};

}  // namespace countercheck
