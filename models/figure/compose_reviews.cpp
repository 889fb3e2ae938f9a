// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reviews.h"
#include "models/figure/compose_parts.h"
#include "models/figure/row_words.h"
#include "models/wording/sentence_form.h"

#include <algorithm>
#include <set>

// What reviewers found about a claim. A page is never counted as a reviewer.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString secondHandWords(const Review &review, const DossierWords &words)
{
    return review.isAtSecondHand() ? words.wording().say("Review", "as told by %1").arg(words.organisation(review.toldBy)) : QString();
}

ReviewLine inWords(const Review &review, const DossierWords &words)
{
    const Assessment &assessment = review.assessment;
    const Source *page = words.source(assessment.source);
    ReviewLine line;
    line.page = assessment.source;
    line.rating = assessment.rating;
    line.words = words.wording().rating(assessment.rating);
    line.date = words.wording().reviewDate(assessment.assessedOn);
    line.ratingText = assessment.ratingText;
    line.rationale = assessment.rationale;
    line.source = page && !page->title.isEmpty()
        ? words.wording().say("Review", "“%1”, %2", "title of a page, publisher and year").arg(page->title, words.shortSource(assessment.source))
        : words.shortSource(assessment.source);
    line.secondHand = secondHandWords(review, words);
    if (page && !page->origin.isEmpty())
        line.repeats = words.wording().say("Review", "repeats %1", "publisher and year of another page").arg(words.shortSource(page->origin));
    if (page)
        line.url = page->url.isEmpty() ? page->viaUrl : page->url;
    return line;
}

/// Returns one rating as it is spoken: "not supported, 9 December 2025, “…”".
QString spokenReview(const Review &review, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Source *page = words.source(review.assessment.source);
    QStringList parts{wording.rating(review.assessment.rating), wording.reviewDate(review.assessment.assessedOn)};
    if (review.isAtSecondHand())
        parts += secondHandWords(review, words);
    parts += page && !page->title.isEmpty() ? wording.say("Source", "“%1”", "a title in quotation marks").arg(page->title)
                                            : words.shortSource(review.assessment.source);
    return parts.join(u", "_s);
}

}  // namespace

std::vector<ReviewerLines> composeReviewers(const DossierWords &words)
{
    std::vector<ReviewerLines> reviewers;
    for (const Reviewer &reviewer : reviewersOf(words.dossier())) {
        ReviewerLines lines;
        lines.name = words.organisation(reviewer.id);
        lines.note = organisationNote(reviewer.id, words);
        if (reviewer.pages() > 1)
            lines.pages = words.wording().say("Review", "%n pages", nullptr, reviewer.pages());
        for (const Review &review : reviewer.reviews)
            lines.reviews.push_back(inWords(review, words));
        reviewers.push_back(std::move(lines));
    }
    return reviewers;
}

std::vector<RatingPill> composeRatings(const DossierWords &words)
{
    const std::vector<Reviewer> reviewers = reviewersOf(words.dossier());
    std::vector<std::set<Rating>> ratings(reviewers.size());
    for (std::size_t position = 0; position < reviewers.size(); ++position) {
        for (const Review &review : reviewers[position].reviews)
            ratings[position].insert(review.assessment.rating);
    }
    std::vector<RatingPill> pills;
    for (const RatingGroup &group : groupByRating(ratings)) {
        QStringList names;
        int atSecondHand = 0;
        for (const std::size_t position : group.reviewers) {
            names += words.organisation(reviewers[position].id);
            const auto isFirstHand = [&group](const Review &review) { return review.assessment.rating == group.rating && !review.isAtSecondHand(); };
            atSecondHand += std::ranges::none_of(reviewers[position].reviews, isFirstHand) ? 1 : 0;
        }
        const QString named = names.size() == 1 ? names.front() : words.wording().say("Review", "%n reviewers", nullptr, static_cast<int>(group.reviewers.size()));
        // The line on the pages gives way where room is short; that nobody read the page itself must not.
        QString atLength = named;
        if (atSecondHand == names.size())
            atLength = words.wording().say("Review", "%1 at second hand", "reviewer").arg(named);
        else if (atSecondHand > 0)
            atLength = words.wording().say("Review", "%1, %n at second hand", "reviewers", atSecondHand).arg(named);
        pills.push_back({group.rating, capitalised(words.wording().rating(group.rating)), named, atLength, names});
    }
    return pills;
}

QString pagesByReviewer(const DossierWords &words)
{
    const Wording &wording = words.wording();
    const std::vector<Reviewer> reviewers = reviewersOf(words.dossier());
    if (reviewers.empty())
        return QString();
    QStringList named;
    for (const Reviewer &reviewer : reviewers) {
        QString name = words.organisation(reviewer.id);
        if (reviewer.pages() > 1 && reviewers.size() > 1)
            name = wording.say("Review", "%1 %2", "reviewer, number of pages").arg(name, wording.number(reviewer.pages()));
        if (std::ranges::all_of(reviewer.reviews, &Review::isAtSecondHand))
            name = wording.say("Review", "%1 at second hand", "reviewer").arg(name);
        named += name;
    }
    return wording.say("Review", "%1: %2", "pages: reviewers").arg(wording.say("Review", "%n pages", nullptr, countsOf(reviewers).pages), named.join(u", "_s));
}

QString reviewSentence(const DossierWords &words)
{
    const Wording &wording = words.wording();
    if (!words.dossier().claim)
        return QString();
    const std::vector<Reviewer> reviewers = reviewersOf(words.dossier());
    const ReviewCounts counts = countsOf(reviewers);
    if (reviewers.empty())
        return capitalised(wording.reviewCounts(counts));
    QStringList said;
    for (const Reviewer &reviewer : reviewers) {
        QStringList reviews;
        for (const Review &review : reviewer.reviews)
            reviews += spokenReview(review, words);
        said += wording.say("Review", "%1 (%2)", "reviewer, ratings").arg(words.organisation(reviewer.id), reviews.join(u"; "_s));
    }
    return wording.say("Review", "Reviewed by %1 on %2: %3.", "reviewers, pages, ratings")
        .arg(wording.say("Review", "%n reviewers", nullptr, counts.reviewers), wording.say("Review", "%n pages", nullptr, counts.pages),
             said.join(u", "_s));
}

QStringList reviewLines(const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList lines;
    for (const Reviewer &reviewer : reviewersOf(words.dossier())) {
        for (const Review &review : reviewer.reviews) {
            const Assessment &assessment = review.assessment;
            QStringList parts{wording.say("Review", "%1: %2", "reviewer: rating").arg(words.organisation(reviewer.id), wording.rating(assessment.rating)),
                              wording.reviewDate(assessment.assessedOn)};
            if (review.isAtSecondHand())
                parts += secondHandWords(review, words);
            if (!assessment.ratingText.isEmpty())
                parts += wording.say("Review", "“%1”", "a reviewer's own words").arg(assessment.ratingText);
            const Source *page = words.source(assessment.source);
            // A line of a record has no line break of its own.
            lines += asSentences({parts.join(u", "_s), page ? words.citation(*page) : assessment.source.slug}).simplified();
        }
    }
    return lines;
}

}  // namespace countercheck
