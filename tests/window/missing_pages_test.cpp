// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"
#include "widgets/pages/coverage_view.h"
#include "widgets/pages/gap_switch.h"
#include "widgets/pages/questions_view.h"

#include <boost/test/unit_test.hpp>

#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

// The pages of what is missing: the table by years, the questions, and one of them.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct MissingPages : WindowFixture {
    MissingPages() { open(folder.library()); }
    ~MissingPages() { applyTheme(ThemeName::Light); }

    void goTo(const View &view)
    {
        BOOST_REQUIRE(window.navigation().go(view));
        settle();
    }
    void goToTable(const QString &name)
    {
        View view;
        view.subject = SearchResult();
        view.facets = {{u"table"_s, name}};
        goTo(view);
    }
    void setSize(QSize size, int hundredths = 100)
    {
        appearance.setTextSize(hundredths);
        window.resize(size);
        settle();
    }
    /// The bars by which a page can be scrolled up and down.
    qsizetype barsOf(const QWidget *page) const
    {
        const QList<QScrollBar *> bars = page->findChildren<QScrollBar *>();
        return std::ranges::count_if(bars, [](const QScrollBar *bar) { return bar->orientation() == Qt::Vertical && bar->isVisible() && bar->maximum() > 0; });
    }
    QPushButton *button(const QWidget *page, const QString &words) const
    {
        const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
        const auto found = std::ranges::find(buttons, words, &QPushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(missing_pages)

BOOST_FIXTURE_TEST_CASE(the_table_cuts_no_year_and_shows_the_cell_that_it_tells, MissingPages)
{
    goToTable(u"coverage"_s);
    const auto *table = find<CoverageView>()->findChild<QTableView *>();
    for (int width = 1000; width <= 1600; width += 37) {
        setSize({width, 700});
        const QHeaderView *years = table->horizontalHeader();
        const int first = years->logicalIndexAt(0);
        BOOST_TEST(years->sectionViewportPosition(first) == 0, width << ": " << years->sectionViewportPosition(first));
        const int last = years->count() - 1;
        // No year is cut at the right either, wherever the table is scrolled to.
        if (table->horizontalScrollBar()->maximum() > 0)
            BOOST_TEST(table->viewport()->width() % years->sectionSize(last) == 0, width << ": " << table->viewport()->width());
        BOOST_TEST(table->viewport()->rect().contains(table->visualRect(table->currentIndex())), width);
    }
    // Where that cell and the latest years have room, both are seen.
    setSize({1024, 700});
    const QHeaderView *years = table->horizontalHeader();
    const int last = years->count() - 1;
    BOOST_TEST(years->sectionViewportPosition(last) + years->sectionSize(last) <= table->viewport()->width());
}

BOOST_FIXTURE_TEST_CASE(the_key_of_the_table_is_folded_where_the_page_is_low, MissingPages)
{
    goToTable(u"coverage"_s);
    const auto *page = find<CoverageView>();
    QPushButton *key = button(page, u"Key"_s);
    BOOST_REQUIRE(key);
    const auto isOpen = [this] { return visibleText().contains(u"A fiscal year stands under the year in which it ends"_s); };
    setSize({1024, 640});
    BOOST_TEST(!isOpen());
    BOOST_TEST(!key->isChecked());
    key->click();
    settle();
    BOOST_TEST(isOpen());
    key->click();
    settle();
    BOOST_TEST(!isOpen());
    // What the reader wants stays.
    setSize({1440, 900});
    BOOST_TEST(!isOpen());
}

BOOST_FIXTURE_TEST_CASE(large_text_needs_one_scroll_bar, MissingPages)
{
    for (const auto &[size, hundredths] : {std::pair(QSize(1280, 720), 200), std::pair(QSize(1920, 1080), 300)}) {
        setSize(size, hundredths);
        goToTable(u"questions"_s);
        BOOST_TEST(barsOf(find<QuestionsView>()) == 1, hundredths);
        goToTable(u"coverage"_s);
        BOOST_TEST(barsOf(find<CoverageView>()) == 1, hundredths);
    }
}

BOOST_FIXTURE_TEST_CASE(the_page_of_a_question_marks_the_questions_and_leads_back_to_them, MissingPages)
{
    View view;
    view.subject = GapId(u"gap-sex-trafficking-alone"_s);
    goTo(view);
    auto *pages = subject().page()->findChild<GapSwitch *>();
    BOOST_REQUIRE(pages);
    BOOST_TEST(button(pages, u"Questions"_s)->isChecked());
    BOOST_TEST(!button(pages, u"Coverage"_s)->isChecked());
    button(pages, u"Questions"_s)->click();
    settle();
    BOOST_TEST(find<QuestionsView>()->isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
