// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/claims/claim_query.h"

#include <algorithm>

namespace countercheck {
namespace {

/// The facet of a view that asks for claims with a verdict.
constexpr QLatin1StringView verdictFacet("verdict");
/// The one that asks for claims without any.
const Facet withoutReview{verdictFacet, QStringLiteral("no-review")};

}  // namespace

ClaimQuery claimQuery(const View &view)
{
    ClaimQuery query;
    for (const Facet &facet : view.facets) {
        if (facet == withoutReview)
            query.withoutReview = true;
        const std::optional<Rating> rating = facet.name == verdictFacet ? fromCode<Rating>(facet.value) : std::nullopt;
        if (rating)
            query.ratings.push_back(*rating);
    }
    std::ranges::sort(query.ratings);
    return query;
}

void setClaimQuery(View &view, const ClaimQuery &query)
{
    view.facets.clear();
    for (const Rating rating : query.ratings)
        view.facets.push_back({verdictFacet, code(rating)});
    if (query.withoutReview)
        view.facets.push_back(withoutReview);
}

}  // namespace countercheck
