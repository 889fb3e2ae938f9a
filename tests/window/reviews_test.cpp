// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "tests/support/bundled_library.h"
#include "tests/window/window_fixture.h"
#include "widgets/claims/claim_details.h"
#include "widgets/claims/claim_header_view.h"
#include "widgets/controls/chip.h"

#include <QLabel>
#include <QScreen>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// The words of the chips that stand whole in their window. Words that are cut do not count as seen.
QStringList seenChips(const QWidget *parent)
{
    QStringList words;
    for (const Chip *chip : parent->findChildren<Chip *>()) {
        const QRect place(chip->mapTo(chip->window(), QPoint()), chip->size());
        if (chip->isVisible() && chip->width() >= chip->sizeHint().width() && chip->window()->rect().contains(place)
            && chip->visibleRegion() == QRegion(chip->rect()))
            words += chip->words();
    }
    return words;
}

/// A claim that so many reviewers rated, all in one way.
ClaimHeader reviewedBy(int number, const QString &name = u"Reviewer number %1"_s)
{
    Dossier dossier;
    dossier.claim = Claim();
    for (int index = 0; index < number; ++index) {
        Organisation organisation;
        organisation.id = OrganisationId(u"who%1"_s.arg(index, 3, 10, QChar(u'0')));
        organisation.name = name.contains(u"%1"_s) ? name.arg(index) : name;
        dossier.organisations.push_back(organisation);
        Assessment assessment;
        assessment.id = AssessmentId(u"as%1"_s.arg(index, 3, 10, QChar(u'0')));
        assessment.assessor = organisation.id;
        assessment.rating = Rating::NotSupported;
        dossier.assessments.push_back(assessment);
    }
    return *composeClaimHeader(dossier, Wording());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviews)

BOOST_AUTO_TEST_CASE(ratings_are_counted_and_reviewers_named_at_every_size)
{
    for (const QString &claim : {u"claim-62000-rescued"_s, u"claim-75000-found"_s, u"claim-1500-taken-and-lost"_s}) {
        const Dossier dossier = test::bundledDossier(ClaimId(claim));
        WindowFixture fixture;
        fixture.openClaim(fixture.folder.library(), claim);
        fixture.settle();
        for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080), QSize(3840, 2160)}) {
            fixture.window.resize(size);
            fixture.settle();
            const QStringList chips = seenChips(fixture.window.claim()->claimPage());
            BOOST_TEST_CONTEXT(claim.toStdString() << " at " << size.width() << "x" << size.height() << ": " << chips.join(u" | ").toStdString()) {
                for (const Assessment &assessment : dossier.assessments) {
                    const QString rating = Wording().rating(assessment.rating);
                    const QString name = findById(dossier.organisations, assessment.assessor)->name;
                    BOOST_TEST(std::ranges::any_of(chips, [&](const QString &chip) { return chip.startsWith(rating, Qt::CaseInsensitive); }), rating);
                    // Where the window is lowest, reviewers who find no room behind the ratings are counted.
                    const bool isCounted = size.height() < 720 && std::ranges::any_of(chips, [](const QString &chip) { return chip.contains(u" pages"_s); });
                    BOOST_TEST((isCounted || std::ranges::any_of(chips, [&](const QString &chip) { return chip.contains(name); })), name);
                }
                if (claim == u"claim-62000-rescued"_s)
                    BOOST_TEST(chips.contains(u"9 pages: Factually 7, 365claims, Snopes at second hand"_s));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(what_finds_no_room_is_counted_and_stands_in_the_details)
{
    for (const int width : {500, 1000, 2000}) {
        ClaimHeaderView view{Wording()};
        view.resize(width, 200);
        view.setRoom(ClaimRoom::Full, width);
        const ClaimHeader header = reviewedBy(40);
        view.setHeader(header);
        view.show();
        BOOST_REQUIRE(comesTrue([&] { return view.isVisible(); }));
        const QStringList chips = seenChips(&view);
        BOOST_REQUIRE(chips.size() == 2);
        BOOST_TEST(chips.first() == u"Not supported 40 reviewers"_s);
        BOOST_TEST(chips.last() == u"40 reviewers, 40 pages"_s);

        view.findChildren<Chip *>().last()->click();
        const auto *details = view.findChild<ClaimDetails *>();
        BOOST_REQUIRE(details);
        QStringList titles;
        for (const QLabel *label : details->findChildren<QLabel *>())
            titles += label->text();
        for (const ReviewerLines &reviewer : header.reviewers)
            BOOST_TEST(titles.contains(reviewer.name), reviewer.name);
        delete details;
    }
}

BOOST_AUTO_TEST_CASE(the_details_lie_on_the_screen_wherever_the_window_stands)
{
    ClaimHeaderView view{Wording()};
    view.resize(700, 300);
    view.setRoom(ClaimRoom::Full, 700);
    view.setHeader(reviewedBy(40));
    view.show();
    BOOST_REQUIRE(comesTrue([&] { return view.isVisible(); }));
    const QRect screen = view.screen()->availableGeometry();
    for (const QPoint &place : {screen.topLeft(), screen.bottomRight() - QPoint(350, 200), screen.bottomLeft() - QPoint(350, 120), screen.topRight() - QPoint(400, 0)}) {
        view.move(place);
        view.findChildren<Chip *>().last()->click();
        const auto *details = view.findChild<ClaimDetails *>();
        BOOST_REQUIRE(details);
        const QRect shown = details->geometry();
        BOOST_TEST(screen.contains(shown), "top " << shown.top() << ", bottom " << shown.bottom() << ", right " << shown.right());
        delete details;
    }
}

BOOST_AUTO_TEST_CASE(the_showngroup_pages_by_reviewer)
{
    const ClaimHeader header = *composeClaimHeader(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), Wording());
    QWidget parent;
    const ClaimDetails details(Wording(), header, &parent);
    QStringList words;
    for (const QLabel *label : details.findChildren<QLabel *>())
        words += label->text();
    const auto place = [&words](const QString &text) { return words.indexOf(text); };
    BOOST_TEST(words.filter(u"Factually: "_s) == QStringList{u"Factually: 7 pages"_s});
    BOOST_TEST(place(u"3 reviewers, 9 pages, 1 at second hand"_s) >= 0);
    BOOST_TEST(place(u"Factually: 7 pages"_s) < place(u"Cannot be compared, 9 December 2025"_s));
    BOOST_TEST(place(u"Cannot be compared, 9 December 2025"_s) < place(u"Unverified, 7 December 2025"_s));
    BOOST_TEST(place(u"Unverified, 7 December 2025"_s) < place(u"365claims"_s));
    BOOST_TEST(words.filter(u" · as told by Factually"_s).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
