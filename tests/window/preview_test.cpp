// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/figures_subject.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/pane_head.h"
#include "widgets/controls/pane_strip.h"
#include "widgets/passport/passport_view.h"
#include "widgets/pages/preview_view.h"
#include "widgets/pages/search_result_view.h"

#include <boost/test/unit_test.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>

// What is marked in a list is previewed in the side panel, without leaving the list.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenPreview : WindowFixture {
    OpenPreview() { open(folder.library()); }

    void press(QWidget *widget, int key)
    {
        QTest::keyClick(widget, static_cast<Qt::Key>(key));
        settle();
    }
    QListView *results() const { return find<SearchResultView>()->findChild<QListView *>(); }
    PreviewView *preview() const { return find<PreviewView>(); }
    bool isPreviewVisible() { return window.panes()->isPaneVisible(Panes::Pane::Preview); }
    /// Marks the first result of a kind.
    void markFirst(const QString &heading)
    {
        for (int row = 0; row < results()->model()->rowCount(); ++row) {
            if (results()->model()->index(row, 0).data().toString() == heading)
                results()->setCurrentIndex(results()->model()->index(row + 1, 0));
        }
        settle();
    }
    /// All words of the preview that can be seen.
    QString words() const
    {
        QStringList texts;
        for (const QLabel *label : preview()->findChildren<QLabel *>())
            texts += label->isVisible() ? label->text() : QString();
        return texts.join(u'\n');
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(previews)

BOOST_FIXTURE_TEST_CASE(space_shows_what_is_known_of_the_marked_result_and_arrows_change_it, OpenPreview)
{
    search(u"62,000"_s);
    BOOST_TEST(!isPreviewVisible());
    press(window.panes()->head()->findChild<QLineEdit *>(), Qt::Key_Down);
    results()->setCurrentIndex(results()->model()->index(1, 0));
    press(results(), Qt::Key_Space);
    BOOST_TEST(isPreviewVisible());
    BOOST_TEST((subject().view().kind() == SubjectKind::Search));
    BOOST_TEST(results()->hasFocus());
    BOOST_REQUIRE(preview());
    const QString first = results()->currentIndex().data().toString();
    BOOST_TEST(words().contains(first), words());
    BOOST_TEST(words().contains(u"What is counted"_s), words()); // what a claim defines, or leaves open
    BOOST_TEST(preview()->accessibleName().contains(first));

    press(results(), Qt::Key_Down);
    const QString second = results()->currentIndex().data().toString();
    BOOST_TEST(second != first);
    BOOST_TEST(words().contains(second), words());
    BOOST_TEST(!words().contains(first));

    press(results(), Qt::Key_Space);
    BOOST_TEST(!isPreviewVisible());
    BOOST_TEST(results()->hasFocus());
    BOOST_TEST(results()->currentIndex().data().toString() == second);
    // F4 is the key of the side panel everywhere.
    press(&window, Qt::Key_F4);
    BOOST_TEST(isPreviewVisible());
    BOOST_TEST(words().contains(second));
    press(results(), Qt::Key_Return);
    BOOST_TEST((subject().view().kind() == SubjectKind::Claim));
    BOOST_TEST(!isPreviewVisible());
    BOOST_TEST(!preview()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(each_kind_has_its_facts_in_the_preview, OpenPreview)
{
    search(u"UNODC"_s);
    press(results(), Qt::Key_Space);
    for (const auto &[heading, fact] : {std::pair(u"Measures"_s, u"Counted by"_s), std::pair(u"Sources"_s, u"Publisher"_s), std::pair(u"Gaps"_s, u"Searched in"_s)}) {
        markFirst(heading);
        BOOST_TEST(words().contains(results()->currentIndex().data().toString()), heading.toStdString());
        BOOST_TEST(words().contains(fact, Qt::CaseInsensitive), words());
    }
    // A button of the preview leads to the page of the record.
    for (QPushButton *button : preview()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Open"_s)
            button->click();
    }
    settle();
    BOOST_TEST((subject().view().kind() == SubjectKind::Gap));
}

BOOST_FIXTURE_TEST_CASE(a_figure_is_previewed_by_its_passport_with_all_that_can_be_copied_of_it, OpenPreview)
{
    search(u"62,000"_s);
    BOOST_TEST(!window.actions()->action(Command::CopyValue)->isEnabled());
    press(results(), Qt::Key_Space);
    markFirst(u"Figures"_s);
    auto *passport = find<PassportView>();
    BOOST_TEST(passport->isVisible());
    BOOST_TEST(visibleText().contains(u"Number passport"_s, Qt::CaseInsensitive));
    BOOST_TEST(window.actions()->action(Command::CopyValue)->isEnabled());
    window.actions()->action(Command::CopyValue)->trigger();
    BOOST_TEST(QGuiApplication::clipboard()->text().contains(u"62,000"_s), QGuiApplication::clipboard()->text());
    window.actions()->action(Command::CopySentence)->trigger();
    BOOST_TEST(QGuiApplication::clipboard()->text().endsWith(u'.'));
    press(results(), Qt::Key_Space);
    BOOST_TEST(!passport->isVisible());
    // What is not seen is not copied.
    BOOST_TEST(!window.actions()->action(Command::CopyValue)->isEnabled());
}

BOOST_FIXTURE_TEST_CASE(a_narrow_window_previews_as_well, OpenPreview)
{
    window.resize(1024, 700);
    search(u"62,000"_s);
    auto *strip = find<PaneStrip>();
    BOOST_TEST(strip->isVisible());
    BOOST_TEST(strip->accessibleName() == u"Preview"_s);
    press(results(), Qt::Key_Space);
    BOOST_TEST(isPreviewVisible());
    BOOST_TEST(preview()->width() >= 200);
    BOOST_TEST(results()->width() >= 300, results()->width());
    BOOST_TEST(!strip->isVisible());
    press(results(), Qt::Key_Space);
    BOOST_TEST(!isPreviewVisible());
    // By mouse; the keyboard stays where it was.
    results()->setFocus();
    QTest::mouseClick(strip, Qt::LeftButton);
    settle();
    BOOST_TEST(isPreviewVisible());
    BOOST_TEST(results()->hasFocus());
}

BOOST_FIXTURE_TEST_CASE(the_preview_is_of_the_newest_search_and_says_what_it_is_for_without_a_result, OpenPreview)
{
    search(u"62,000"_s);
    press(results(), Qt::Key_Space);
    search(u"omaha"_s);
    BOOST_TEST(words().contains(results()->currentIndex().data().toString()), words());
    search(u"omaha zebra"_s);
    BOOST_TEST(isPreviewVisible());
    BOOST_TEST(words().contains(u"Mark a result with the arrow keys"_s), words());
    BOOST_TEST(window.panes()->banner()->sentence() == QString());
}

BOOST_FIXTURE_TEST_CASE(the_way_back_leads_to_the_preview_as_it_was, OpenPreview)
{
    search(u"62,000"_s);
    press(results(), Qt::Key_Space);
    press(results(), Qt::Key_Return);
    BOOST_TEST(!isPreviewVisible());
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    settle();
    BOOST_TEST((subject().view().kind() == SubjectKind::Search));
    BOOST_TEST(isPreviewVisible());
    BOOST_TEST(words().contains(results()->currentIndex().data().toString()), words());
}

BOOST_FIXTURE_TEST_CASE(the_table_of_figures_shows_passports, OpenPreview)
{
    BOOST_REQUIRE(window.navigation().go(FiguresSubject::tableOf(u"value:62000..62000"_s)));
    settle();
    auto *table = subject().page()->findChild<QTableView *>();
    press(table, Qt::Key_Space);
    BOOST_TEST(isPreviewVisible());
    BOOST_TEST(table->selectionModel()->selectedRows().isEmpty());
    BOOST_REQUIRE(subject().passport());
    const ObservationId first = subject().passport()->observation;
    BOOST_TEST(find<PassportView>()->isVisible());
    press(table, Qt::Key_Down);
    BOOST_REQUIRE(subject().passport());
    BOOST_TEST((subject().passport()->observation != first));
    // Ctrl and Space select a row, as in any table.
    QTest::keyClick(table, Qt::Key_Space, Qt::ControlModifier);
    press(table, Qt::Key_Space);
    BOOST_TEST(!isPreviewVisible());
}

BOOST_AUTO_TEST_SUITE_END()
