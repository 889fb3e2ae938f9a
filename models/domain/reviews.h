// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"

#include <set>
#include <vector>

namespace countercheck {

/// A review is one rating of a claim, with who published the page on which it was read.
struct Review {
    Assessment assessment;
    /// The publisher of that page, if it is not the reviewer's own: the review was read at second hand. Else empty, also
    /// where the library does not say who published the page.
    OrganisationId toldBy;

    bool isAtSecondHand() const { return !toldBy.isEmpty(); }

    friend bool operator==(const Review &, const Review &) = default;
};

/// A reviewer is whoever rated a claim, with all its reviews, the newest first and those without a date last.
struct Reviewer {
    OrganisationId id;
    std::vector<Review> reviews;

    /// The number of pages: several ratings on one page count once.
    int pages() const;
    int pagesAtSecondHand() const;

    friend bool operator==(const Reviewer &, const Reviewer &) = default;
};

/// Review counts say how many reviewed a claim, and on how many pages. A page that two reviewers rated on, one of them as
/// told by the other, stands for a page of each.
struct ReviewCounts {
    int reviewers = 0;
    int pages = 0;
    int atSecondHand = 0; ///< of the pages

    friend bool operator==(const ReviewCounts &, const ReviewCounts &) = default;
};

/// Returns the reviews of the claim of a dossier by reviewer, in the order of the newest review of each, then of names.
std::vector<Reviewer> reviewersOf(const Dossier &dossier);

ReviewCounts countsOf(const std::vector<Reviewer> &reviewers);

/// All reviewers who gave one rating, by their positions.
struct RatingGroup {
    Rating rating = Rating::Unverified;
    std::vector<std::size_t> reviewers;
};

/// Groups reviewers by rating, given the ratings of each: first the rating that most gave, then in the order of the ratings.
std::vector<RatingGroup> groupByRating(const std::vector<std::set<Rating>> &ratings);

}  // namespace countercheck
