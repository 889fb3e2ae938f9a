// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/palette.h"
#include "models/items/palette_model.h"
#include "models/sheets/record_words.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/pane_strip.h"
#include "widgets/controls/whole_rows.h"
#include "widgets/pages/coverage_view.h"
#include "widgets/pages/figures_page.h"
#include "widgets/pages/found_text.h"
#include "widgets/pages/palette_delegate.h"
#include "widgets/pages/palette_view.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <QApplication>
#include <QFontMetricsF>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyleOption>
#include <QTableView>
#include <QTest>

// What rows and small signs do where text is large or room is scarce.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct LargeRows : WindowFixture {
    ~LargeRows() { appearance.setTextSize(100); }
};

/// The text with blanks that may break.
QString loosened(QString text)
{
    return text.replace(u'\u00A0', u' ');
}

/// How wide an arrow of the style is painted.
int widthOfArrow(QStyle::PrimitiveElement arrow)
{
    QImage picture(100, 100, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    QStyleOption option;
    option.rect = picture.rect();
    option.state = QStyle::State_Enabled;
    option.palette = QApplication::palette();
    option.palette.setColor(QPalette::ButtonText, Qt::black);
    QApplication::style()->drawPrimitive(arrow, &option, &painter);
    painter.end();
    int first = picture.width();
    int last = -1;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (qGray(picture.pixel(x, y)) < 128) {
                first = std::min(first, x);
                last = x;
            }
        }
    }
    return last - first + 1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(large_rows)

BOOST_AUTO_TEST_CASE(the_verdict_of_a_claim_is_the_last_that_is_left_out)
{
    const QFont font;
    const QFontMetricsF metrics(font);
    BOOST_TEST(rc::check([&] {
        RecordLine line;
        const auto lengths = *rc::gen::container<std::vector<int>>(*rc::gen::inRange(1, 7), rc::gen::inRange(1, 14));
        QStringList words;
        for (const int length : lengths)
            words += QString(length, u'n');
        line.who = words.join(u' ');
        if (*rc::gen::arbitrary<bool>())
            line.date = EdtfDate::parse(u"2025-12-09");
        line.reviewers = *rc::gen::inRange(0, 4);
        const auto rating = *rc::gen::elementOf(std::vector{Rating::False, Rating::Unverified, Rating::NotSupported, Rating::SupportedAsCount});
        line.ratedBy[rating] = line.reviewers;
        const QString detail = recordDetail(SearchedKind::Claims, line, Wording());
        const QString verdict = reviewersVerdict(line.ratedBy, line.reviewers, Wording()).section(u" ("_s, 0, 0);
        const int lines = *rc::gen::inRange(1, 3);
        const double width = metrics.horizontalAdvance(detail) * *rc::gen::inRange(20, 120) / 100.0;
        const QString shown = loosened(shortenedParts(detail, font, lines, width));
        if (width > metrics.horizontalAdvance(verdict))
            RC_ASSERT(shown.contains(verdict));
        // Half a date is another one.
        RC_ASSERT(!shown.contains(u"9 Dec"_s) || shown.contains(u"9 Dec 2025"_s) || shown.count(u" · "_s) == 0);
        if (linesOfText(detail, font, width, 9) <= 1)
            RC_ASSERT(shown == detail);
    }));
}

BOOST_FIXTURE_TEST_CASE(in_large_text_the_palette_has_each_statement_whole_and_its_verdict_under_it, LargeRows)
{
    open(folder.library());
    for (const auto &[size, hundredths] : {std::pair(QSize(1024, 640), 100), std::pair(QSize(1280, 720), 150), std::pair(QSize(1280, 720), 200), std::pair(QSize(1920, 1080), 300)}) {
        appearance.setTextSize(hundredths);
        window.resize(size);
        settle();
        for (const QString &typed : {u"omaha"_s, u"children"_s, u"62,000"_s, u"located"_s}) {
            window.palette()->open(typed);
            BOOST_REQUIRE(comesTrue([this] { return session.isSettled(); }));
            settle();
            const auto *list = window.palette()->view()->findChild<QListView *>();
            const auto *model = static_cast<const PaletteModel *>(list->model());
            const Theme theme = currentTheme();
            int records = 0;
            for (int place = 0; place < model->rowCount(); ++place) {
                const PaletteRow *row = model->rowAt(place);
                if (!row || row->action != PaletteAction::OpenRecord)
                    continue;
                ++records;
                const PaletteLines lines = layOutPaletteRow(*row, theme, list->viewport()->width());
                BOOST_TEST(linesOfText(row->title, theme.font(FontRole::Body), lines.titleWidth, 9) <= lines.titleLines, row->title << " at " << hundredths);
                BOOST_TEST((lines.isDetailBelow || hundredths < 150), row->title);
                const QString last = row->detail.section(u" · "_s, -1).section(u" ("_s, 0, 0);
                BOOST_TEST(loosened(lines.detail).contains(last), lines.detail << " for " << row->detail << " at " << hundredths);
                // The row is as high as what stands in it.
                const QFontMetricsF body(theme.font(FontRole::Body));
                const QFontMetricsF small(theme.font(FontRole::Small));
                BOOST_TEST(list->visualRect(model->index(place)).height() >= lines.titleLines * body.height() + (lines.isDetailBelow ? lines.detailLines * small.height() : 0));
            }
            BOOST_TEST(records > 0);
            window.palette()->view()->dismiss();
        }
    }
}

BOOST_AUTO_TEST_CASE(no_row_of_a_table_is_cut_by_its_edge_or_by_a_bar)
{
    BOOST_TEST(rc::check([] {
        auto *table = new QTableView;
        QStandardItemModel model(*rc::gen::inRange(1, 40), *rc::gen::inRange(1, 12));
        table->setModel(&model);
        table->verticalHeader()->setDefaultSectionSize(*rc::gen::inRange(18, 90));
        WholeRows whole(table);
        whole.resize(*rc::gen::inRange(120, 900), *rc::gen::inRange(200, 900));
        whole.show();
        QCoreApplication::sendPostedEvents();
        const int height = table->viewport()->height();
        // A style may ask for more than was wanted.
        const int row = table->rowHeight(0);
        RC_ASSERT(table->geometry().bottom() < whole.height());
        RC_ASSERT(model.rowCount() * row <= height || height < row || height % row == 0);
    }));
}

BOOST_FIXTURE_TEST_CASE(the_tables_of_figures_and_of_coverage_end_with_a_whole_row, LargeRows)
{
    open(folder.library());
    for (const auto &[size, hundredths] : {std::pair(QSize(1024, 640), 100), std::pair(QSize(1440, 900), 100), std::pair(QSize(1280, 720), 200), std::pair(QSize(1920, 1080), 300)}) {
        appearance.setTextSize(hundredths);
        window.resize(size);
        for (const Command section : {Command::GoToFigures, Command::GoToGaps}) {
            window.actions()->action(section)->trigger();
            settle();
            const QTableView *table = nullptr;
            for (const QTableView *each : window.findChildren<QTableView *>()) {
                if (each->isVisible() && qobject_cast<const WholeRows *>(each->parentWidget()))
                    table = each;
            }
            // The gaps may stand in a list.
            if (!table && section == Command::GoToGaps)
                continue;
            BOOST_REQUIRE(table);
            BOOST_TEST(table->viewport()->height() % table->verticalHeader()->defaultSectionSize() == 0, size.width() << " at " << hundredths);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(arrows_and_small_signs_grow_with_the_text, LargeRows)
{
    std::vector<int> widths;
    std::vector<int> indicators;
    std::vector<int> strips;
    const PaneStrip strip(PaneStrip::Side::Right, u"Passport"_s);
    for (const int hundredths : {100, 200, 300}) {
        appearance.setTextSize(hundredths);
        for (const QStyle::PrimitiveElement arrow : {QStyle::PE_IndicatorArrowDown, QStyle::PE_IndicatorArrowUp})
            widths.push_back(widthOfArrow(arrow));
        indicators.push_back(QApplication::style()->pixelMetric(QStyle::PM_MenuButtonIndicator));
        strips.push_back(strip.sizeHint().width());
    }
    for (std::size_t place = 2; place < widths.size(); ++place)
        BOOST_TEST(widths[place] > 1.3 * widths[place - 2]);
    BOOST_TEST(indicators[2] == 3 * indicators[0]);
    BOOST_TEST(strips[2] > strips[1]);
    BOOST_TEST(strips[1] > strips[0]);
}

BOOST_FIXTURE_TEST_CASE(a_status_letter_stands_on_one_line_with_its_meaning, LargeRows)
{
    open(folder.library());
    window.actions()->action(Command::GoToFigures)->trigger();
    settle();
    const auto *model = window.findChild<FigureRowsModel *>();
    int letters = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const FigureCells *cells = model->cellsAt(row);
        for (const QString &entry : cells ? cells->key : QStringList()) {
            ++letters;
            BOOST_TEST(entry.indexOf(u'\u00A0') == 1, entry);
        }
    }
    BOOST_TEST(letters > 0);
}

BOOST_AUTO_TEST_SUITE_END()
