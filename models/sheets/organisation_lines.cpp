// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/organisation_lines.h"

#include "models/wording/sentence_form.h"

#include <algorithm>
#include <limits>

namespace countercheck {
namespace {

/// Adds a link with the number of rows, unless there are none.
void addLink(OrganisationLine &line, const char *words, qint64 count, SearchedKind kind, SearchProperty property, const Wording &wording)
{
    if (count == 0)
        return;
    SearchFilter filter;
    filter.field = property;
    filter.text = line.name;
    filter.isWhole = true;
    line.links.push_back({wording.say("Search", words, nullptr, static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()))), kind, searchText(filter)});
}

}  // namespace

QString namedIn(const SearchQuery &query)
{
    QStringList words;
    for (const SearchTerm &term : query.terms) {
        if (!term.isExcluded)
            words += term.text;
    }
    return words.join(u' ');
}

std::vector<OrganisationLine> composeOrganisations(const std::vector<OrganisationCard> &cards, const Wording &wording)
{
    std::vector<OrganisationLine> lines;
    for (const OrganisationCard &card : cards) {
        const Organisation &organisation = card.organisation;
        OrganisationLine line;
        line.id = organisation.id.slug;
        line.name = organisation.name.simplified();
        const QString kind = wording.organisationKind(organisation.kind);
        //: What a body or person is and its country: "government agency, US".
        const QString kindAndCountry = organisation.country.isEmpty() ? kind : wording.say("Search", "%1, %2", "government agency, US").arg(kind, organisation.country);
        line.detail = joinedByDots({capitalised(kindAndCountry), organisation.note.simplified()});
        addLink(line, "said %n claims", card.claimsSaid, SearchedKind::Claims, SearchProperty::SaidBy, wording);
        addLink(line, "reviewed %n claims", card.claimsReviewed, SearchedKind::Claims, SearchProperty::Reviewer, wording);
        addLink(line, "counts %n measures", card.measures, SearchedKind::Measures, SearchProperty::PublishedBy, wording);
        addLink(line, "published %n figures", card.figures, SearchedKind::Figures, SearchProperty::PublishedBy, wording);
        addLink(line, "published %n sources", card.sources, SearchedKind::Sources, SearchProperty::PublishedBy, wording);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace countercheck
