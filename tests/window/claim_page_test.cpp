// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"
#include "widgets/claims/claim_box.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/pane_head.h"
#include "widgets/controls/pane_strip.h"
#include "widgets/controls/rail.h"
#include "widgets/figures/figure_view.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

// The page of a claim: its box, what is folded in its chart, and what gives way where the window is small.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenClaim : WindowFixture {
    OpenClaim()
    {
        window.resize(1440, 900);
        openClaim(folder.library(), u"claim-62000-rescued"_s);
        settle();
    }

    void resize(int width, int height)
    {
        window.resize(width, height);
        settle();
    }
    ObservationId selected() const { return session.claim().figure()->selection.observation; }
    ComparisonFigure figure() const { return session.claim().figure()->figure; }
    Chip *chip(const QString &beginning) const
    {
        for (Chip *chip : window.findChildren<Chip *>()) {
            if (chip->isVisible() && chip->accessibleName().startsWith(beginning))
                return chip;
        }
        return nullptr;
    }
    bool isSaid(const QString &words) const
    {
        const QList<QLabel *> labels = window.findChild<ClaimBox *>()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->accessibleName() == words; });
    }
    bool isOpen(Panes::Pane pane) const { return window.panes()->isPaneVisible(pane); }
};

std::size_t drawnLanes(const FigureView &chart)
{
    return chart.laidOut().lanes.size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(claim_page)

BOOST_FIXTURE_TEST_CASE(the_numbers_that_a_claim_traces_to_select_their_figures_and_say_why, OpenClaim)
{
    BOOST_REQUIRE(figure().strip);
    const std::vector<Tracing> traces = figure().strip->traces;
    for (const Tracing &tracing : traces) {
        Chip *number = chip(tracing.number + u' ' + tracing.name);
        BOOST_REQUIRE_MESSAGE(number, tracing.words.toStdString());
        number->click();
        settle();
        BOOST_TEST(selected() == drawnFor(figure(), tracing.observation));
        BOOST_TEST(isSaid(tracing.reason), tracing.reason);
    }
    // The keyboard shows a reason before it selects.
    const Tracing first = figure().strip->traces.front();
    const ObservationId before = selected();
    Chip *number = chip(first.number + u' ' + first.name);
    number->setFocus();
    BOOST_TEST(comesTrue([&] { return isSaid(first.reason); }));
    BOOST_TEST(selected() == before);
    QTest::keyClick(number, Qt::Key_Space);
    settle();
    BOOST_TEST(selected() == drawnFor(figure(), first.observation));
}

BOOST_FIXTURE_TEST_CASE(a_number_says_what_it_counts_where_its_measure_has_no_room, OpenClaim)
{
    for (const QSize size : {QSize(1024, 640), QSize(1024, 700), QSize(1440, 900)}) {
        resize(size.width(), size.height());
        for (const Tracing &tracing : figure().strip->traces) {
            const Chip *number = chip(tracing.number + u' ' + tracing.name);
            BOOST_REQUIRE_MESSAGE(number, tracing.words.toStdString());
            BOOST_TEST((number->words().endsWith(tracing.name) || number->words().endsWith(tracing.unit)), number->words());
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_number_of_evidence_says_how_it_bears_on_the_claim_under_the_mouse, OpenClaim)
{
    const std::shared_ptr<const Dossier> dossier = subject().dossier();
    int told = 0;
    for (const EvidenceLink &link : dossier->evidence) {
        const QString spoken = spokenFor(figure(), drawnFor(figure(), link.observation));
        if (link.note.isEmpty() || spoken.isEmpty() || drawnFor(figure(), link.observation) == figure().strip->observation)
            continue;
        ++told;
        BOOST_TEST(spoken.contains(link.note), link.observation.slug << ": " << spoken);
    }
    BOOST_TEST(told > 5);
}

BOOST_FIXTURE_TEST_CASE(what_does_not_bear_on_the_claim_is_folded_where_room_is_short, OpenClaim)
{
    resize(1024, 640);
    FigureView *chart = window.claim()->chart();
    const std::size_t all = figure().process.lanes.size() + figure().victims.lanes.size();
    const std::size_t folded = drawnLanes(*chart);
    BOOST_REQUIRE(folded < all);
    for (const QRectF &fold : chart->laidOut().folds)
        BOOST_REQUIRE(!fold.isEmpty());
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->laidOut().folds[0].center().toPoint());
    BOOST_TEST(drawnLanes(*chart) == all);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->laidOut().folds[1].center().toPoint());
    BOOST_TEST(drawnLanes(*chart) == folded);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_M);
    BOOST_TEST(drawnLanes(*chart) == all);
    QTest::keyClick(chart, Qt::Key_M);
    BOOST_TEST(drawnLanes(*chart) == folded);
    // A figure that is folded away comes into view when it is chosen.
    const ComparisonFigure composed = figure();
    for (const LaneColumn *column : {&composed.process, &composed.victims}) {
        for (const Lane &lane : column->lanes) {
            if (lane.marks.empty() || chart->laidOut().find(lane.marks.back().observation))
                continue;
            window.claim()->selectFigure(lane.marks.back().observation);
            settle();
            BOOST_TEST(chart->laidOut().find(lane.marks.back().observation), lane.title);
            return;
        }
    }
    BOOST_TEST(false, "nothing was folded");
}

BOOST_FIXTURE_TEST_CASE(panes_give_way_to_the_page_in_a_narrow_window, OpenClaim)
{
    using enum Panes::Pane;
    resize(1800, 1000);
    BOOST_TEST((isOpen(List) && isOpen(Passport)));
    resize(1440, 900);
    BOOST_TEST((isOpen(List) && !isOpen(Passport)));
    resize(1024, 640);
    BOOST_TEST((!isOpen(List) && !isOpen(Passport)));
    auto *strip = window.findChild<PaneStrip *>();
    BOOST_TEST(strip->isVisible());
    strip->click();
    BOOST_TEST(!strip->isVisible());
    // The list comes back with the search that stands over it.
    const QList<QAbstractButton *> buttons = window.panes()->rail()->findChildren<QAbstractButton *>();
    const auto search = std::ranges::find(buttons, u"Search"_s, &QAbstractButton::text);
    BOOST_REQUIRE((search != buttons.end()));
    BOOST_TEST((*search)->isVisible());
    (*search)->click();
    BOOST_TEST(!(*search)->isVisible());
    BOOST_TEST(window.panes()->head()->hasSearchFocus());
    BOOST_TEST((isOpen(List) && isOpen(Passport)));
    // What the reader chose stays at every width, and in the next window.
    resize(1800, 1000);
    window.actions()->action(Command::ShowPassport)->trigger();
    resize(1900, 1000);
    BOOST_TEST(!isOpen(Passport));
    window.close();
    MainWindow next(session, settings, appearance);
    next.resize(1024, 640);
    next.show();
    BOOST_REQUIRE(comesTrue([&next] { return next.isVisible(); }));
    BOOST_TEST(next.panes()->isPaneVisible(List));
    BOOST_TEST(!next.panes()->isPaneVisible(Passport));
}

BOOST_FIXTURE_TEST_CASE(a_new_comparison_opens_the_list_that_it_is_picked_from, OpenClaim)
{
    resize(1024, 640);
    BOOST_TEST(!isOpen(Panes::Pane::List));
    window.actions()->action(Command::NewComparison)->trigger();
    settle();
    BOOST_TEST(isOpen(Panes::Pane::List));
}

BOOST_FIXTURE_TEST_CASE(the_keyboard_goes_through_the_page_as_it_stands, OpenClaim)
{
    // From the headline on, Tab comes to everything above the chart before the chart.
    const ClaimPage *page = window.claim()->claimPage();
    QList<QWidget *> order;
    for (QWidget *widget = window.nextInFocusChain(); widget != &window; widget = widget->nextInFocusChain()) {
        if (page->isAncestorOf(widget) && widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus))
            order.append(widget);
    }
    const qsizetype chart = order.indexOf(page->chart());
    BOOST_REQUIRE(chart > 0);
    int above = 0;
    for (const Chip *chip : page->findChildren<Chip *>()) {
        if (!chip->isVisible())
            continue;
        ++above;
        BOOST_TEST(order.indexOf(chip) < chart, chip->accessibleName());
    }
    BOOST_TEST(above > 5);
}

BOOST_FIXTURE_TEST_CASE(the_table_is_one_line_in_a_low_window, OpenClaim)
{
    const ClaimPage *page = window.claim()->claimPage();
    BOOST_TEST(page->isTableVisible());
    resize(1440, 640);
    BOOST_TEST(!page->isTableVisible());
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(u"Figures as a table"_s)) {
            BOOST_TEST(button->text().contains(QString::number(figure().rows.size())), button->text());
            button->click();
        }
    }
    settle();
    BOOST_TEST(page->isTableVisible());
    resize(1440, 660);
    BOOST_TEST(page->isTableVisible());
}

BOOST_AUTO_TEST_SUITE_END()
