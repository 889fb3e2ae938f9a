// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigation.h"
#include "models/items/record_list_model.h"
#include "tests/support/print.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_head.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/long_list.h"
#include "widgets/pages/question_delegate.h"
#include "widgets/pages/record_row_delegate.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <numeric>

// Lists at the left: the heading of a group, the first row in view, and the line over them.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A list of groups of any size, shown in a window of any height.
struct ShownList {
    ShownList(const std::vector<int> &sizes, int height) : model(SearchedKind::Measures, Wording())
    {
        std::vector<RowGroup> groups;
        std::size_t first = 0;
        for (const int size : sizes) {
            groups.push_back({u"group %1"_s.arg(groups.size()), first});
            first += static_cast<std::size_t>(size);
        }
        QList<qint64> rows(static_cast<qsizetype>(first));
        std::iota(rows.begin(), rows.end(), 1);
        model.setRows(rows, groups, RecordOrder::Who);
        setUpList(&list, &model, &delegate, u"list"_s);
        delegate.setUniform(false);
        list.setUniformItemSizes(false);
        list.setHeadings([this](int row) { return model.headingOver(row); }, &RecordRowDelegate::headingHeight);
        list.resize(240, height);
        list.show();
        QApplication::processEvents();
    }

    /// The row that is first in view, under the heading that stays.
    QModelIndex first() const { return list.indexAt(QPoint(5, list.heldHeight())); }
    bool isFirstWhole() const { return list.visualRect(first()).top() >= list.heldHeight(); }
    bool isAtEnd() const { return list.verticalScrollBar()->value() == list.verticalScrollBar()->maximum(); }

    RecordListModel model;
    RecordRowDelegate delegate;
    LongList list;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(long_lists)

BOOST_AUTO_TEST_CASE(the_heading_of_the_first_row_is_in_view_wherever_the_list_is_scrolled_to)
{
    BOOST_TEST(rc::check([] {
        ShownList shown(*rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 9))), *rc::gen::inRange(150, 600));
        QScrollBar *bar = shown.list.verticalScrollBar();
        bar->setValue(*rc::gen::inRange(0, bar->maximum() + 1));
        const QModelIndex top = shown.list.indexAt(QPoint(5, 0));
        const QRect heading = shown.list.visualRect(top.siblingAtRow(shown.model.headingOver(top.row())));
        // It is in view itself, or it stays, or the next one pushes it out and takes its place.
        const bool isSeen = heading.bottom() + 1 >= RecordRowDelegate::headingHeight();
        RC_ASSERT(isSeen == (shown.list.heldHeight() == 0) || shown.model.isHeading(shown.list.indexAt(QPoint(5, RecordRowDelegate::headingHeight())).row()));
        RC_ASSERT(shown.list.heldHeight() <= RecordRowDelegate::headingHeight());
    }));
}

BOOST_AUTO_TEST_CASE(a_list_that_is_led_to_a_row_shows_it_and_begins_with_a_whole_row)
{
    BOOST_TEST(rc::check([] {
        ShownList shown(*rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 9))), *rc::gen::inRange(200, 600));
        for (const auto hint : {QAbstractItemView::PositionAtCenter, QAbstractItemView::EnsureVisible}) {
            shown.list.verticalScrollBar()->setValue(0);
            const QModelIndex wanted = shown.model.index(shown.model.recordFrom(*rc::gen::inRange(0, shown.model.rowCount()), -1));
            if (!wanted.isValid())
                continue;
            shown.list.scrollTo(wanted, hint);
            const QRect row = shown.list.visualRect(wanted);
            RC_ASSERT(row.top() >= shown.list.heldHeight());
            RC_ASSERT(row.bottom() < shown.list.viewport()->height());
            // At its end a list has no room to move on.
            RC_ASSERT(shown.isFirstWhole() || shown.isAtEnd());
        }
    }));
}

BOOST_FIXTURE_TEST_CASE(the_number_of_rows_and_their_order_stand_on_one_line, WindowFixture)
{
    open(folder.library());
    window.resize(1440, 900);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_4}) {
        QTest::keyClick(&window, key, Qt::ControlModifier);
        settle();
        const auto *head = subject().list()->findChild<ListHead *>();
        BOOST_REQUIRE(head);
        BOOST_REQUIRE(head->order()->isVisible());
        const QRect button = head->order()->geometry();
        const QRect count = head->findChild<QLabel *>()->geometry();
        BOOST_TEST(std::abs(button.center().y() - count.center().y()) <= 1);
        BOOST_TEST(button.left() > count.right());
        BOOST_TEST(head->width() - button.right() <= 2);
        BOOST_TEST(head->height() == button.height());
    }
}

BOOST_AUTO_TEST_CASE(a_line_that_is_cut_keeps_its_dates_and_both_ends_of_its_names)
{
    const QFontMetricsF metrics{QFont()};
    const QString line = u"US Department of Health and Human Services · 30 Jul 2024"_s;
    const double whole = metrics.horizontalAdvance(line);
    for (const double part : {0.9, 0.8, 0.7, 0.6}) {
        const QString shown = elidedLine(metrics, line, whole * part);
        BOOST_TEST(metrics.horizontalAdvance(shown) <= whole * part);
        BOOST_TEST(shown.endsWith(u" · 30 Jul 2024"_s), shown);
        BOOST_TEST(shown.startsWith(u"US"_s), shown);
        BOOST_TEST(shown.section(u" · "_s, 0, 0).endsWith(u" Services"_s), shown);
    }
}

BOOST_AUTO_TEST_CASE(a_name_that_is_cut_loses_whole_words_in_its_middle)
{
    const QFontMetricsF metrics{QFont()};
    BOOST_TEST(rc::check([&metrics] {
        const auto letters = *rc::gen::container<std::vector<int>>(*rc::gen::inRange(3, 12), rc::gen::inRange(1, 12));
        QStringList words;
        for (const int length : letters)
            words += QString(length, QChar(u'a' + static_cast<char16_t>(words.size())));
        const QString name = words.join(u' ');
        const double width = metrics.horizontalAdvance(name) * *rc::gen::inRange(10, 110) / 100.0;
        const QString shown = elidedName(metrics, name, width);
        RC_ASSERT(shown == u"…"_s || metrics.horizontalAdvance(shown) <= width);
        const bool hasRoom = metrics.horizontalAdvance(words.first() + u" … "_s + words.last()) <= width;
        for (const QString &word : shown.split(u' '))
            RC_ASSERT(!hasRoom || word == u"…"_s || words.contains(word));
        RC_ASSERT(!hasRoom || (shown.startsWith(words.first()) && shown.endsWith(words.last())));
    }));
}

BOOST_AUTO_TEST_CASE(a_column_that_the_heading_of_the_group_says_leaves_its_width_to_the_others)
{
    using Column = QuestionDelegate::Column;
    const auto columnsOf = [](bool hasReason) { return QuestionDelegate::columns(1100, hasReason); };
    const auto find = [](const std::vector<QuestionDelegate::ColumnEdges> &all, Column column) { return std::ranges::find(all, column, &QuestionDelegate::ColumnEdges::column); };
    const auto with = columnsOf(true);
    const auto without = columnsOf(false);
    BOOST_TEST((find(with, Column::Reason) != with.end()));
    BOOST_TEST((find(without, Column::Reason) == without.end()));
    const auto width = [](const QuestionDelegate::ColumnEdges &edges) { return edges.right - edges.left; };
    BOOST_TEST(width(*find(without, Column::Searched)) > 1.25 * width(*find(with, Column::Searched)));
    BOOST_TEST(QuestionDelegate::columns(400, true).empty());
    for (std::size_t place = 1; place < without.size(); ++place)
        BOOST_TEST(without[place].left > without[place - 1].right);
}

BOOST_AUTO_TEST_CASE(where_columns_have_no_room_a_question_says_its_period_before_where_it_was_looked_for)
{
    QuestionLine line;
    line.question = u"How many?"_s;
    line.period = u"2023"_s;
    line.measure = u"Calls"_s;
    line.searched = u"26 Nov 2026: the yearly reports"_s;
    line.claim = u"Calls went unanswered."_s;
    const auto words = [&](bool hasReason) { return QuestionDelegate::narrowTexts(line, hasReason, Wording()); };
    BOOST_TEST((words(false) == std::vector{u"2023 · Calls"_s, u"For: Calls went unanswered."_s, u"searched 26 Nov 2026: the yearly reports"_s}));
    line.reason = u"never published"_s;
    BOOST_TEST(words(true).front() == u"never published · 2023 · Calls"_s);
    line.claim.clear();
    line.searched.clear();
    BOOST_TEST((words(false) == std::vector{u"2023 · Calls"_s, u"searched not stated"_s}));
    // Each of them has a line.
    BOOST_TEST(QuestionDelegate::rowHeight(500) >= 3 * QFontMetrics(currentTheme().font(FontRole::Small)).height());
}

BOOST_AUTO_TEST_SUITE_END()
