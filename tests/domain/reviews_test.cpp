// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reviews.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

Assessment review(const QString &slug, const QString &assessor, const QString &source, QStringView date = {}, Rating rating = Rating::Unverified)
{
    Assessment assessment;
    assessment.id = AssessmentId(slug);
    assessment.assessor = OrganisationId(assessor);
    assessment.source = SourceId(source);
    assessment.assessedOn = EdtfDate::parse(date);
    assessment.rating = rating;
    return assessment;
}

Source page(const QString &slug, const QString &publisher, const QString &authors = {})
{
    Source source;
    source.id = SourceId(slug);
    source.publisher = OrganisationId(publisher);
    source.authors = authors;
    source.directness = Directness::Secondary;
    return source;
}

Organisation organisation(const QString &slug, const QString &name)
{
    Organisation organisation;
    organisation.id = OrganisationId(slug);
    organisation.name = name;
    return organisation;
}

/// The reviewers as text: name, then its reviews by id; those at second hand with who told them.
QStringList told(const Dossier &dossier)
{
    QStringList lines;
    for (const Reviewer &reviewer : reviewersOf(test::ordered(dossier))) {
        QString line = reviewer.id.slug + u':';
        for (const Review &review : reviewer.reviews)
            line += u' ' + review.assessment.id.slug + (review.isAtSecondHand() ? u'<' + review.toldBy.slug : QString());
        lines += line;
    }
    return lines;
}

Dossier anyReviews()
{
    const auto below = [](int limit) { return *rc::gen::inRange(0, limit); };
    const QStringList dates{u""_s, u"2025"_s, u"2025-03"_s, u"2025-12~"_s, u"2025-03-04"_s, u"2024-12-31"_s};
    Dossier dossier;
    for (int number = 0; number < 6; ++number) {
        dossier.sources.push_back(page(u"page%1"_s.arg(number), below(3) ? u"who%1"_s.arg(below(4)) : QString()));
        // Two reviewers of one name stay two.
        if (number < 4)
            dossier.organisations.push_back(organisation(u"who%1"_s.arg(number), u"Name %1"_s.arg(number / 2)));
    }
    for (int number = below(20); number > 0; --number)
        dossier.assessments.push_back(review(u"as%1"_s.arg(number, 2, 10, QChar(u'0')), u"who%1"_s.arg(below(5)), u"page%1"_s.arg(below(7)),
                                             dates.at(below(int(dates.size()))), codeList<Rating>()[std::size_t(below(6))].value));
    return test::ordered(dossier);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviews)

BOOST_AUTO_TEST_CASE(nine_pages_of_three_reviewers_are_three_reviews_by_reviewer)
{
    Dossier dossier;
    dossier.organisations = {organisation(u"daily"_s, u"The Daily"_s), organisation(u"facts"_s, u"Facts"_s), organisation(u"other"_s, u"Other"_s)};
    for (int number = 1; number <= 7; ++number) {
        const QString name = u"facts%1"_s.arg(number);
        dossier.sources.push_back(page(name, u"facts"_s));
        dossier.assessments.push_back(review(name, u"facts"_s, name, number == 3 ? u"2025-12-09" : number == 5 ? u"2025-12-08" : u""));
    }
    dossier.sources.push_back(page(u"other"_s, u"other"_s));
    dossier.assessments.push_back(review(u"other"_s, u"other"_s, u"other"_s));
    dossier.assessments.push_back(review(u"told"_s, u"daily"_s, u"facts1"_s));
    const QStringList expected{u"facts: facts3 facts5 facts1 facts2 facts4 facts6 facts7"_s, u"other: other"_s, u"daily: told<facts"_s};
    BOOST_TEST(told(dossier) == expected);
    BOOST_TEST((countsOf(reviewersOf(test::ordered(dossier))) == ReviewCounts{.reviewers = 3, .pages = 9, .atSecondHand = 1}));
}

BOOST_AUTO_TEST_CASE(a_page_of_its_author_or_of_an_unknown_publisher_is_not_at_second_hand)
{
    Dossier dossier;
    dossier.organisations = {organisation(u"writer"_s, u"A. Writer"_s)};
    dossier.sources = {page(u"column"_s, u"paper"_s, u"B. Other and A. Writer"_s), page(u"nobody"_s, QString()), page(u"paper"_s, u"paper"_s)};
    dossier.assessments = {review(u"a"_s, u"writer"_s, u"column"_s), review(u"b"_s, u"writer"_s, u"nobody"_s), review(u"c"_s, u"writer"_s, u"missing"_s),
                           review(u"d"_s, u"writer"_s, u"paper"_s)};
    BOOST_TEST(told(dossier) == QStringList{u"writer: a b c d<paper"_s});
}

BOOST_AUTO_TEST_CASE(a_page_repeats_another_and_stays_a_page)
{
    Dossier dossier;
    dossier.sources = {page(u"first"_s, u"facts"_s), page(u"second"_s, u"facts"_s)};
    dossier.sources.back().origin = SourceId(u"first"_s);
    dossier.assessments = {review(u"a"_s, u"facts"_s, u"first"_s), review(u"b"_s, u"facts"_s, u"second"_s), review(u"c"_s, u"facts"_s, u"second"_s)};
    BOOST_TEST((countsOf(reviewersOf(dossier)) == ReviewCounts{.reviewers = 1, .pages = 2, .atSecondHand = 0}));
}

BOOST_AUTO_TEST_CASE(every_review_of_any_dossier_stands_once_with_its_reviewer)
{
    BOOST_TEST(rc::check("by reviewer", [] {
        Dossier dossier = anyReviews();
        const std::vector<Reviewer> reviewers = reviewersOf(dossier);
        std::set<OrganisationId> assessors;
        std::set<std::pair<OrganisationId, SourceId>> pages;
        for (const Assessment &assessment : dossier.assessments) {
            assessors.insert(assessment.assessor);
            pages.insert({assessment.assessor, assessment.source});
        }
        const ReviewCounts counts = countsOf(reviewers);
        RC_ASSERT(counts.reviewers == int(assessors.size()));
        RC_ASSERT(counts.pages == int(pages.size()));
        RC_ASSERT(counts.atSecondHand <= counts.pages);

        std::vector<Assessment> seen;
        for (const Reviewer &reviewer : reviewers) {
            RC_ASSERT(assessors.erase(reviewer.id) == 1U);
            QDate before;
            for (const Review &review : reviewer.reviews) {
                RC_ASSERT(review.assessment.assessor == reviewer.id);
                const QDate day = review.assessment.assessedOn ? review.assessment.assessedOn->firstDay() : QDate();
                RC_ASSERT(&review == &reviewer.reviews.front() || day <= before);
                before = day;
                seen.push_back(review.assessment);
            }
        }
        std::ranges::sort(seen, {}, &Assessment::id);
        RC_ASSERT(seen == dossier.assessments);

        // The order of reading changes nothing.
        std::ranges::reverse(dossier.assessments);
        RC_ASSERT(reviewersOf(dossier) == reviewers);
    }));
}

BOOST_AUTO_TEST_SUITE_END()
