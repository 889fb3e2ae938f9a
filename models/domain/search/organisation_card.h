// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace countercheck {

/// An organisation card says of a body or a person what a library holds by it. Each number is that of the rows of a kind that a filter on
/// the whole name finds: several rows of one name are counted together.
struct OrganisationCard {
    Organisation organisation;
    qint64 claimsSaid = 0;
    qint64 claimsReviewed = 0;
    qint64 measures = 0; ///< that it counts
    qint64 figures = 0;  ///< on pages that it published
    qint64 sources = 0;  ///< that it published

    qint64 count() const { return claimsSaid + claimsReviewed + measures + figures + sources; }
    friend bool operator==(const OrganisationCard &, const OrganisationCard &) = default;
};

/// The most cards that a search shows.
inline constexpr std::size_t mostOrganisationCards = 3;

}  // namespace countercheck
