// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <stop_token>

// What a library holds by the persons and bodies that a text names.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const Result<std::vector<OrganisationCard>> &cards)
{
    BOOST_REQUIRE(cards);
    QStringList names;
    for (const OrganisationCard &card : *cards)
        names += card.organisation.name;
    return names;
}

/// How many rows of a kind a filter on a whole name finds.
qint64 found(Library &library, SearchedKind kind, SearchProperty property, const QString &name)
{
    SearchQuery query;
    query.filters.push_back({.field = property, .text = name, .isWhole = true});
    const Result<std::vector<qint64>> counts = library.hitCounts(query);
    BOOST_REQUIRE(counts);
    return (*counts)[static_cast<std::size_t>(kind)];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(organisation_cards)

BOOST_AUTO_TEST_CASE(each_number_is_what_the_filter_on_the_name_finds)
{
    Library library = test::openBundledLibrary();
    int cardsSeen = 0;
    const std::vector<Organisation> organisations = library.organisations().value();
    for (const Organisation &organisation : organisations) {
        const Result<std::vector<OrganisationCard>> cards = library.organisationCards(organisation.name, 1);
        BOOST_REQUIRE(cards);
        if (cards->empty())
            continue; // nothing is by it
        ++cardsSeen;
        const OrganisationCard &card = cards->front();
        const QString &name = card.organisation.name;
        BOOST_TEST(name == organisation.name);
        BOOST_TEST(card.claimsSaid == found(library, SearchedKind::Claims, SearchProperty::SaidBy, name), name);
        BOOST_TEST(card.claimsReviewed == found(library, SearchedKind::Claims, SearchProperty::Reviewer, name), name);
        BOOST_TEST(card.measures == found(library, SearchedKind::Measures, SearchProperty::PublishedBy, name), name);
        BOOST_TEST(card.figures == found(library, SearchedKind::Figures, SearchProperty::PublishedBy, name), name);
        BOOST_TEST(card.sources == found(library, SearchedKind::Sources, SearchProperty::PublishedBy, name), name);
    }
    BOOST_TEST(cardsSeen > 30);
}

BOOST_AUTO_TEST_CASE(a_name_is_told_by_the_beginning_of_a_word_in_either_case)
{
    Library library = test::openBundledLibrary();
    const QString unodc = u"United Nations Office on Drugs and Crime (UNODC)"_s;
    for (const QString &typed : {u"UNODC"_s, u"unodc"_s, u"united  nations off"_s, u"drugs and"_s})
        BOOST_TEST(namesIn(library.organisationCards(typed, 3)).value(0) == unodc, typed);
    BOOST_TEST(namesIn(library.organisationCards(u"homan"_s, 3)) == QStringList{u"Tom Homan"_s});
    // Who is called so stands before whoever has more rows.
    BOOST_TEST(namesIn(library.organisationCards(u"CNN"_s, 3)).value(0) == u"CNN"_s);
    BOOST_TEST(namesIn(library.organisationCards(u"nodc"_s, 3)).isEmpty());
    BOOST_TEST(namesIn(library.organisationCards(u"un"_s, 3)).isEmpty());
    BOOST_TEST(namesIn(library.organisationCards({}, 3)).isEmpty());
    BOOST_TEST(namesIn(library.organisationCards(u"62,000"_s, 3)).isEmpty());
    BOOST_TEST(namesIn(library.organisationCards(u"\" OR 1 --"_s, 3)).isEmpty());
    // Common words begin many names: no more than were asked for.
    const QStringList department = namesIn(library.organisationCards(u"department"_s, 3));
    BOOST_TEST(department.size() == 3);
    BOOST_TEST(namesIn(library.organisationCards(u"department"_s, 2)) == department.first(2));
}

BOOST_AUTO_TEST_CASE(a_question_that_is_stopped_has_no_cards)
{
    Library library = test::openBundledLibrary();
    std::stop_source stop;
    stop.request_stop();
    const Result<std::vector<OrganisationCard>> cards = library.organisationCards(u"UNODC"_s, 3, stop.get_token());
    BOOST_REQUIRE(!cards);
    BOOST_TEST((cards.error().code == ErrorCode::Cancelled));
}

BOOST_AUTO_TEST_SUITE_END()
