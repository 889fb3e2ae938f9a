// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/organisation_card.h"
#include "models/domain/search/search_answer.h"
#include "models/wording/wording.h"

#include <vector>

// The persons and bodies that a search names, as they are shown above its results.
namespace countercheck {

/// An organisation link leads to what a library holds of one kind by an organisation.
struct OrganisationLink {
    QString words; ///< "counts 21 measures"
    SearchedKind kind = SearchedKind::Claims;
    QString query; ///< as it would be typed

    friend bool operator==(const OrganisationLink &, const OrganisationLink &) = default;
};

/// An organisation line is one person or body with what it is, and how much the library holds by it.
struct OrganisationLine {
    QString id;
    QString name;
    QString detail; ///< "Intergovernmental body, AT · Collects trafficking data from governments by questionnaire."
    std::vector<OrganisationLink> links; ///< of what the library holds anything

    friend bool operator==(const OrganisationLine &, const OrganisationLine &) = default;
};

/// Returns the words and numbers of a query, which may name somebody; empty for a query of filters alone.
QString namedIn(const SearchQuery &query);

std::vector<OrganisationLine> composeOrganisations(const std::vector<OrganisationCard> &cards, const Wording &wording);

}  // namespace countercheck
