// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/find_subject.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/pane_head.h"
#include "widgets/pages/organisation_cards.h"
#include "widgets/pages/search_result_view.h"

#include <boost/test/unit_test.hpp>

#include <QLineEdit>
#include <QListView>
#include <QTest>

// A search that names a person or a body begins with a card of it.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenCards : WindowFixture {
    OpenCards() { open(folder.library()); }

    OrganisationCards *cards() const { return find<OrganisationCards>(); }
    QListView *results() const { return find<SearchResultView>()->findChild<QListView *>(); }
    std::vector<Chip *> links() const
    {
        std::vector<Chip *> found;
        for (Chip *button : cards()->findChildren<Chip *>()) {
            if (button->isVisible())
                found.push_back(button);
        }
        return found;
    }
    Chip *link(const QString &kind) const
    {
        for (Chip *button : links()) {
            if (button->words().contains(kind))
                return button;
        }
        return nullptr;
    }
    QStringList shownNames() const
    {
        QStringList names;
        for (QWidget *card : cards()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (card->isVisible() && !card->accessibleName().isEmpty())
                names += card->accessibleName();
        }
        return names;
    }
};

const QString unodc = u"United Nations Office on Drugs and Crime (UNODC)"_s;

}  // namespace

BOOST_AUTO_TEST_SUITE(organisation_cards)

BOOST_FIXTURE_TEST_CASE(a_body_that_is_named_has_a_card_whose_numbers_lead_to_what_they_count, OpenCards)
{
    search(u"unodc"_s);
    BOOST_TEST(shownNames() == QStringList{unodc});
    BOOST_TEST(visibleText().contains(u"Intergovernmental body"_s));
    // The numbers of the card, of the results and of the boxes are not the same, and the page says why.
    BOOST_TEST(visibleText().contains(u"What goes by this name."_s));
    const QString before = results()->currentIndex().data().toString();
    Chip *sources = link(u"sources"_s);
    BOOST_REQUIRE(sources);
    BOOST_TEST(sources->accessibleName().startsWith(unodc));
    BOOST_TEST(sources->words().startsWith(u"published "_s), sources->words());
    const int counted = sources->words().section(u' ', 1, 1).toInt();
    // By the keyboard alone.
    sources->setFocus(Qt::TabFocusReason);
    QTest::keyClick(sources, Qt::Key_Space);
    settle();
    BOOST_TEST(subject().view().query == u"published-by:\"%1\""_s.arg(unodc), subject().view().query);
    BOOST_TEST((subject().view().facets == std::vector<Facet>{{u"kind"_s, u"sources"_s}}));
    BOOST_TEST((*window.find()->counts())[static_cast<std::size_t>(SearchedKind::Sources)] == counted);
    BOOST_TEST(results()->model()->rowCount() == counted + 1);
    BOOST_TEST(shownNames().isEmpty());
    // The way back leads to the search that named it.
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    settle();
    BOOST_TEST(subject().view().query == u"unodc"_s);
    BOOST_TEST(shownNames() == QStringList{unodc});
    BOOST_TEST(results()->currentIndex().data().toString() == before);
    Chip *figures = link(u"figures"_s);
    BOOST_REQUIRE(figures);
    figures->click();
    settle();
    BOOST_TEST((subject().view().facets.front() == Facet{u"table"_s, u"figures"_s}));
}

BOOST_FIXTURE_TEST_CASE(a_person_has_a_card_and_what_names_nobody_has_none, OpenCards)
{
    search(u"homan"_s);
    BOOST_TEST(shownNames() == QStringList{u"Tom Homan"_s});
    Chip *said = link(u"said"_s);
    BOOST_REQUIRE(said);
    const int counted = said->words().section(u' ', 1, 1).toInt();
    said->click();
    settle();
    BOOST_TEST(subject().view().query == u"said-by:\"Tom Homan\""_s);
    BOOST_TEST((*window.find()->counts())[static_cast<std::size_t>(SearchedKind::Claims)] == counted);
    for (const QString &nobody : {u"62,000"_s, u"said-by:homan"_s, u"-homan located"_s, u"zebra"_s, QString()}) {
        search(nobody);
        BOOST_TEST(!cards()->isVisible(), nobody);
    }
}

BOOST_FIXTURE_TEST_CASE(many_cards_leave_room_for_results, OpenCards)
{
    search(u"department"_s);
    BOOST_TEST(shownNames().size() == 3);
    BOOST_TEST(results()->hasFocus() == false); // whoever types goes on typing
    window.resize(1024, 640);
    settle();
    BOOST_TEST(!shownNames().isEmpty());
    BOOST_TEST(results()->height() > find<SearchResultView>()->height() / 3);
    window.resize(1440, 900);
    settle();
    BOOST_TEST(shownNames().size() == 3);
}

BOOST_AUTO_TEST_SUITE_END()
