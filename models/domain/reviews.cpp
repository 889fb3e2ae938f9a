// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reviews.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace countercheck {
namespace {

/// Returns the day by which reviews are ordered. An invalid day is before all others.
QDate dayOf(const Review &review)
{
    return review.assessment.assessedOn ? review.assessment.assessedOn->firstDay() : QDate();
}

QString nameOf(const OrganisationId &id, const Dossier &dossier)
{
    const Organisation *organisation = findById(dossier.organisations, id);
    return organisation ? organisation->name : id.slug;
}

/// Returns who told a review: the publisher of its page, unless the reviewer published or wrote it.
OrganisationId tellerOf(const Assessment &assessment, const Dossier &dossier)
{
    const Source *page = findById(dossier.sources, assessment.source);
    if (!page || page->publisher == assessment.assessor)
        return {};
    const QString name = nameOf(assessment.assessor, dossier);
    const bool isAuthor = !name.isEmpty() && page->authors.contains(name, Qt::CaseInsensitive);
    return isAuthor ? OrganisationId() : page->publisher;
}

}  // namespace

int Reviewer::pages() const
{
    std::set<SourceId> pages;
    for (const Review &review : reviews)
        pages.insert(review.assessment.source);
    return static_cast<int>(pages.size());
}

int Reviewer::pagesAtSecondHand() const
{
    std::set<SourceId> pages;
    for (const Review &review : reviews) {
        if (review.isAtSecondHand())
            pages.insert(review.assessment.source);
    }
    return static_cast<int>(pages.size());
}

std::vector<Reviewer> reviewersOf(const Dossier &dossier)
{
    std::map<OrganisationId, Reviewer> byId;
    for (const Assessment &assessment : dossier.assessments) {
        Reviewer &reviewer = byId[assessment.assessor];
        reviewer.id = assessment.assessor;
        reviewer.reviews.push_back({assessment, tellerOf(assessment, dossier)});
    }
    std::vector<Reviewer> reviewers;
    for (auto &[id, reviewer] : byId) {
        std::ranges::sort(reviewer.reviews, [](const Review &a, const Review &b) {
            return std::tuple(dayOf(b), a.assessment.id) < std::tuple(dayOf(a), b.assessment.id);
        });
        reviewers.push_back(std::move(reviewer));
    }
    // The sort keeps the order of ids among reviewers of one name.
    std::ranges::stable_sort(reviewers, [&dossier](const Reviewer &a, const Reviewer &b) {
        return std::tuple(dayOf(b.reviews.front()), nameOf(a.id, dossier)) < std::tuple(dayOf(a.reviews.front()), nameOf(b.id, dossier));
    });
    return reviewers;
}

ReviewCounts countsOf(const std::vector<Reviewer> &reviewers)
{
    ReviewCounts counts;
    for (const Reviewer &reviewer : reviewers) {
        ++counts.reviewers;
        counts.pages += reviewer.pages();
        counts.atSecondHand += reviewer.pagesAtSecondHand();
    }
    return counts;
}

std::vector<RatingGroup> groupByRating(const std::vector<std::set<Rating>> &ratings)
{
    std::vector<RatingGroup> groups;
    for (const Code<Rating> &entry : codeList<Rating>()) {
        RatingGroup group{entry.value, {}};
        for (std::size_t reviewer = 0; reviewer < ratings.size(); ++reviewer) {
            if (ratings[reviewer].contains(entry.value))
                group.reviewers.push_back(reviewer);
        }
        if (!group.reviewers.empty())
            groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups, std::greater(), [](const RatingGroup &group) { return group.reviewers.size(); });
    return groups;
}

}  // namespace countercheck
