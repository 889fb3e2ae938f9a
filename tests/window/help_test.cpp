// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_subject.h"
#include "app/palette/palette.h"
#include "models/sheets/help_texts.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/help_link.h"
#include "app/window/file_opening.h"
#include "widgets/figures/figure_table.h"
#include "widgets/figures/figure_view.h"
#include "widgets/pages/help_view.h"
#include "widgets/pages/palette_view.h"
#include "widgets/passport/passport_view.h"

#include <boost/test/unit_test.hpp>

#include <QLineEdit>
#include <QListView>
#include <QTest>

// F1: the help as a page, by keyboard alone, and the words that lead to it.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenHelp : WindowFixture {
    OpenHelp()
    {
        openClaim(folder.library(), u"claim-62000-rescued"_s);
        settle();
    }

    HelpView *help() const { return window.help()->helpView(); }
    bool isHelp() { return subject().view().kind() == SubjectKind::Help; }
    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(widget, static_cast<Qt::Key>(key), modifiers);
        settle();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(help)

BOOST_FIXTURE_TEST_CASE(the_help_is_a_page_that_leads_back, OpenHelp)
{
    const View before = subject().view();
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_Escape, Qt::NoModifier), std::pair(Qt::Key_Left, Qt::AltModifier)}) {
        window.setFocus();
        press(&window, Qt::Key_F1);
        BOOST_TEST(isHelp());
        BOOST_TEST(help()->isVisible());
        BOOST_TEST(help()->topic() == u"first-steps"_s);
        BOOST_TEST(help()->entries()->hasFocus());
        press(help()->entries(), key, modifiers);
        BOOST_TEST((subject().view() == before));
        BOOST_TEST(!help()->isVisible());
    }
    window.actions()->action(Command::Shortcuts)->trigger();
    settle();
    BOOST_TEST(help()->topic() == u"keys"_s);
}

BOOST_FIXTURE_TEST_CASE(the_help_is_searched_and_walked_through_by_keyboard, OpenHelp)
{
    press(&window, Qt::Key_F1);
    const int all = help()->entries()->model()->rowCount();
    // The help comes with the table of keys.
    QStringList rows;
    for (int row = 0; row < all; ++row)
        rows += help()->entries()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    for (const QAction *action : window.actions()->all()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        BOOST_TEST((keys.isEmpty() || std::ranges::any_of(rows, [&](const QString &row) { return row.startsWith(plainText(action)) && row.contains(keys); })), keys);
    }
    press(help()->entries(), Qt::Key_F6);
    help()->field()->setFocus();
    QTest::keyClicks(help()->field(), u"bound"_s);
    settle();
    BOOST_TEST(help()->entries()->model()->rowCount() < all / 2);
    press(help()->field(), Qt::Key_Down);
    BOOST_TEST(help()->entries()->hasFocus());
    press(help()->entries(), Qt::Key_Down);
    const QString topic = help()->topic();
    BOOST_TEST(!topic.isEmpty());
    press(help()->entries(), Qt::Key_End);
    press(help()->entries(), Qt::Key_Return);
    BOOST_TEST((subject().view().kind() == SubjectKind::Search));
    BOOST_TEST(subject().view().query == u"bound"_s);
}

BOOST_FIXTURE_TEST_CASE(rows_of_the_help_follow_each_other_without_a_gap_at_any_width, OpenHelp)
{
    press(&window, Qt::Key_F1);
    const QListView *entries = help()->entries();
    for (const int width : {1440, 1024, 900, 1300, 1920}) {
        window.resize(width, 700);
        settle();
        for (int row = 1; row < entries->model()->rowCount(); ++row)
            BOOST_TEST(entries->visualRect(entries->model()->index(row, 0)).top() == entries->visualRect(entries->model()->index(row - 1, 0)).bottom() + 1, width << ", row " << row);
    }
}

BOOST_FIXTURE_TEST_CASE(words_on_screen_lead_to_their_explanation, OpenHelp)
{
    window.resize(1900, 1000);
    subject().selectFigure(ObservationId(u"unodc-us-detected-children-2022"_s));
    settle();
    // Every term of the passport is explained.
    const QList<Term *> terms = find<PassportView>()->findChildren<Term *>();
    BOOST_TEST(terms.size() > 8);
    const HelpPage page = composeHelp({}, {}, Wording());
    Term *verified = nullptr;
    for (Term *term : terms) {
        BOOST_TEST(findTopic(page, helpTopicOf(term)), term->accessibleName());
        if (term->accessibleName() == u"How verified"_s)
            verified = term;
    }
    BOOST_REQUIRE(verified);
    press(verified, Qt::Key_Space);
    BOOST_TEST(isHelp());
    BOOST_TEST(help()->topic() == u"how-verified"_s);
    press(help()->entries(), Qt::Key_Escape);
    // F1 on what has the keyboard: a column of the table, a verdict beside the figure, the chart.
    window.claim()->claimPage()->setTableChoice(true);
    settle();
    FigureTable *table = window.claim()->claimPage()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    press(table, Qt::Key_F1);
    BOOST_TEST(help()->topic() == u"bound"_s);
    press(help()->entries(), Qt::Key_Escape);
    window.claim()->chart()->setFocus();
    press(window.focusWidget(), Qt::Key_F1);
    BOOST_TEST(isHelp());
    BOOST_TEST((help()->topic() == u"chart"_s || findTopic(page, help()->topic())));
}

BOOST_FIXTURE_TEST_CASE(the_palette_leads_to_a_topic, OpenHelp)
{
    window.palette()->open(u"?presu"_s);
    settle();
    BOOST_TEST(window.palette()->view()->marked()->title == u"presumed victims"_s);
    press(window.palette()->view()->findChild<QLineEdit *>(), Qt::Key_Return);
    BOOST_TEST(isHelp());
    BOOST_TEST(help()->topic() == u"presumed"_s);
}

BOOST_AUTO_TEST_CASE(the_help_is_there_without_a_library)
{
    WindowFixture fixture;
    fixture.window.files()->showNoLibrary();
    BOOST_REQUIRE(comesTrue([&] { return fixture.window.isActiveWindow(); }));
    HelpView *help = fixture.window.help()->helpView();
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_Escape, Qt::NoModifier), std::pair(Qt::Key_Left, Qt::AltModifier)}) {
        QTest::keyClick(&fixture.window, Qt::Key_F1);
        BOOST_TEST(help->isVisible());
        QTest::keyClick(&fixture.window, key, modifiers);
        BOOST_TEST(!help->isVisible());
        BOOST_TEST(!fixture.window.panes()->isVisible());
    }
    // A library that is opened from the help is shown.
    QTest::keyClick(&fixture.window, Qt::Key_F1);
    fixture.open(fixture.folder.library());
    BOOST_TEST(!help->isVisible());
    BOOST_TEST(fixture.window.panes()->isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
