// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/claims/claim_page.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/rail.h"
#include "widgets/controls/text_size.h"
#include "widgets/figures/figure_view.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

// Text from its usual size to three times of it, on every page.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

View viewOfRecord(const ViewSubject &record)
{
    View view;
    view.subject = record;
    return view;
}

View searchFor(const QString &text)
{
    View view = viewOfRecord(SearchResult());
    view.query = text;
    return view;
}

struct SizedWindow : WindowFixture {
    ~SizedWindow() { applyTheme(ThemeName::Light); }

    void trigger(Command command) { window.actions()->action(command)->trigger(); }

    /// Leads through every page and calls `check` with its name.
    void onEveryPage(const std::function<void(const QString &)> &check)
    {
        const auto see = [&](const QString &name, const View &view) {
            BOOST_REQUIRE(window.navigation().go(view));
            settle();
            check(name);
        };
        open(folder.library());
        View claim = viewOfRecord(ClaimId(u"claim-62000-rescued"_s));
        see(u"claim"_s, claim);
        claim.page = ViewPage::Dissection;
        see(u"dissection"_s, claim);
        claim.page = ViewPage::Steps;
        see(u"steps"_s, claim);
        View compared = comparisonOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s, u"orr-referrals"_s});
        see(u"comparison"_s, compared);
        compared.page = ViewPage::Findings;
        see(u"findings"_s, compared);
        see(u"measure"_s, viewOfRecord(MeasureId(u"unodc-us-detected-children"_s)));
        see(u"figure"_s, viewOfRecord(ObservationId(u"unodc-us-detected-children-2022"_s)));
        see(u"source"_s, viewOfRecord(SourceId(u"amazingtoday-2025"_s)));
        see(u"gap"_s, viewOfRecord(GapId(u"gap-sex-trafficking-alone"_s)));
        see(u"search"_s, searchFor(u"UNODC"_s));
        see(u"nothing found"_s, searchFor(u"rescude xyzzy"_s));
        see(u"help"_s, viewOfRecord(HelpTopic{u"words"_s}));
        for (const Command section : {Command::GoToClaims, Command::GoToMeasures, Command::GoToFigures, Command::GoToSources, Command::GoToGaps}) {
            trigger(section);
            settle();
            check(window.actions()->action(section)->text());
        }
    }

    void setSize(QSize size, int hundredths)
    {
        appearance.setTextSize(hundredths);
        window.resize(size);
        settle();
    }
};

QString placeOf(const QWidget *widget)
{
    QString place;
    for (const QWidget *each = widget; each; each = each->parentWidget())
        place.prepend(QString::fromLatin1(each->metaObject()->className()).section(u':', -1) + u'/');
    return place.right(160);
}

/// Counts how often each widget of the program is given a size.
class ResizeCount final : public QObject {
public:
    ResizeCount() { qApp->installEventFilter(this); }
    int most() const { return m_most; }
    /// The widget that was given the most, which may be gone by now.
    QString where() const { return m_where; }
    void restart()
    {
        m_times.clear();
        m_most = 0;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<const QWidget *>(watched);
        if (widget && event->type() == QEvent::Resize && ++m_times[widget] > m_most) {
            m_most = m_times.value(widget);
            m_where = placeOf(widget);
        }
        return false;
    }

private:
    QHash<const QObject *, int> m_times;
    int m_most = 0;
    QString m_where;
};

/// Whether a widget can be scrolled to from left to right.
bool scrollsSideways(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
        if (area && area->horizontalScrollBar()->maximum() > 0 && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            return true;
    }
    return false;
}

/// Whether a widget stands in a page that scrolls up and down.
bool scrollsDown(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
        if (area && area->verticalScrollBar()->maximum() > 0)
            return true;
    }
    return false;
}

/// Says what of a window cannot be read or reached.
QStringList faultsOf(const QWidget &window)
{
    QStringList faults;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->width() == 0)
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isCut = label->height() + 1 < needed || (!label->wordWrap() && label->width() + 1 < label->sizeHint().width() && label->toolTip().isEmpty());
        if (isCut)
            faults += u"cut: “%1” %2×%3 in %4"_s.arg(label->text().left(60)).arg(label->width()).arg(label->height()).arg(placeOf(label));
    }
    for (const QWidget *control : window.findChildren<QWidget *>()) {
        if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus || control->width() == 0 || control->focusProxy())
            continue;
        const QRect place(control->mapTo(&window, QPoint(0, 0)), control->size());
        const bool isBeside = place.left() < 0 || place.right() >= window.width();
        const bool isBelow = place.top() < 0 || place.bottom() >= window.height();
        if ((isBeside && !scrollsSideways(control)) || (isBelow && !scrollsDown(control)))
            faults += u"outside: %1 at %2,%3 %4×%5"_s.arg(placeOf(control)).arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        if (button && !button->text().isEmpty() && !qobject_cast<const Chip *>(button) && button->toolTip().isEmpty() && !button->hasHeightForWidth()
            && button->width() + 1 < button->minimumSizeHint().width())
            faults += u"cut: button “%1” in %2"_s.arg(button->text(), placeOf(button));
    }
    return faults;
}

/// The relative luminance of a colour, as WCAG 2.2 defines it.
double luminanceOf(QRgb colour)
{
    const auto linear = [](int part) { return part <= 10 ? part / 255.0 / 12.92 : std::pow((part / 255.0 + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

/// Returns the contrast of the pixel that has changed most.
double strongestContrast(const QImage &before, const QImage &after)
{
    double strongest = 1;
    for (int y = 0; y < std::min(before.height(), after.height()); ++y) {
        for (int x = 0; x < std::min(before.width(), after.width()); ++x) {
            if (before.pixel(x, y) == after.pixel(x, y))
                continue;
            const double a = luminanceOf(before.pixel(x, y));
            const double b = luminanceOf(after.pixel(x, y));
            strongest = std::max(strongest, (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05));
        }
    }
    return strongest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_size)

BOOST_FIXTURE_TEST_CASE(nothing_is_cut_nor_out_of_reach_on_any_page, SizedWindow)
{
    struct Case {
        QSize size;
        int hundredths;
    };
    for (const Case &each : {Case{QSize(1024, 640), 100}, Case{QSize(1280, 720), 200}, Case{QSize(1920, 1080), 300}}) {
        setSize(each.size, each.hundredths);
        BOOST_REQUIRE(window.size() == each.size);
        onEveryPage([&](const QString &page) {
            const QStringList faults = faultsOf(window);
            BOOST_TEST(faults.isEmpty(), page << " at " << each.hundredths << " %:\n" << faults.join(u'\n'));
        });
    }
}

BOOST_FIXTURE_TEST_CASE(keys_step_through_the_sizes_and_the_size_is_remembered, SizedWindow)
{
    open(folder.library());
    const int usual = QFontMetrics(QApplication::font()).height();
    QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    BOOST_TEST(appearance.textSize() == 110);
    QTest::keyClick(&window, Qt::Key_Equal, Qt::ControlModifier);
    BOOST_TEST(appearance.textSize() == 125);
    BOOST_TEST(QFontMetrics(QApplication::font()).height() > usual);
    BOOST_TEST(Appearance(settings).textSize() == 125);
    QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
    BOOST_TEST(appearance.textSize() == 110);
    QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
    BOOST_TEST(appearance.textSize() == 100);
    BOOST_TEST(QFontMetrics(QApplication::font()).height() == usual);
    BOOST_TEST(!window.actions()->action(Command::SmallerText)->isEnabled());
    for (int step = 0; step < 12; ++step)
        trigger(Command::LargerText);
    BOOST_TEST(appearance.textSize() == 300);
    BOOST_TEST(!window.actions()->action(Command::LargerText)->isEnabled());
}

BOOST_FIXTURE_TEST_CASE(plus_minus_and_zero_zoom_the_chart_that_has_the_keyboard, SizedWindow)
{
    openClaim(folder.library(), u"claim-62000-rescued"_s);
    settle();
    FigureView *chart = window.claim()->chart();
    const double whole = chart->timeWindow().length();
    QTest::keyClick(chart, Qt::Key_Plus);
    BOOST_TEST(chart->timeWindow().length() < whole);
    QTest::keyClick(chart, Qt::Key_0);
    BOOST_TEST(chart->timeWindow().length() == whole);
    BOOST_TEST(appearance.textSize() == 100);
}

BOOST_FIXTURE_TEST_CASE(large_text_stacks_the_columns_of_a_chart_and_every_figure_of_the_claim_is_there, SizedWindow)
{
    setSize({1280, 720}, 200);
    openClaim(folder.library(), u"claim-62000-rescued"_s);
    settle();
    const FigureView *chart = window.claim()->chart();
    BOOST_REQUIRE(chart->isStacked());
    const LaidOutFigure &laidOut = chart->laidOut();
    BOOST_TEST(laidOut.panels[1].top() > laidOut.panels[0].bottom());
    BOOST_TEST(laidOut.contentHeight <= laidOut.viewport.height() + 1);
    BOOST_TEST(laidOut.panels[1].bottom() * textScale() <= chart->height());
    // A mark is where it is drawn, whatever the size of text.
    QSignalSpy activated(window.claim()->chart(), &FigureView::observationActivated);
    QPointF middle;
    for (const LaidOutLane &lane : laidOut.lanes) {
        if (!lane.marks.empty())
            middle = lane.marks.front().box.center();
    }
    const LaidOutMark *mark = laidOut.markAt(middle);
    BOOST_REQUIRE(mark);
    const ObservationId expected = mark->observation;
    QTest::mouseClick(window.claim()->chart(), Qt::LeftButton, {}, (middle * textScale()).toPoint());
    BOOST_REQUIRE(activated.count() == 1);
    BOOST_TEST(activated.front().front().value<ObservationId>() == expected);

    setSize({1280, 720}, 100);
    BOOST_TEST(!chart->isStacked());
    BOOST_TEST(chart->minimumHeight() == 0);
}

BOOST_FIXTURE_TEST_CASE(commands_without_room_stand_under_more, SizedWindow)
{
    setSize({1280, 720}, 300);
    openClaim(folder.library(), u"claim-62000-rescued"_s);
    settle();
    QPushButton *more = nullptr;
    for (QPushButton *button : window.claim()->claimPage()->findChildren<QPushButton *>()) {
        if (button->menu())
            more = button;
    }
    BOOST_REQUIRE(more);
    BOOST_REQUIRE(more->isVisible());
    QStringList hidden;
    for (const QAction *action : more->menu()->actions())
        hidden += action->text();
    BOOST_TEST(hidden.contains(u"Export chart…"_s));
    setSize({1440, 900}, 100);
    BOOST_TEST(!more->isVisible());
}

BOOST_FIXTURE_TEST_CASE(the_keyboard_is_seen_wherever_it_is_and_goes_in_the_order_of_the_screen, SizedWindow)
{
    open(folder.library());
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        appearance.setChoice(theme);
        for (const auto &[page, view] : {std::pair(u"claim"_s, viewOfRecord(ClaimId(u"claim-62000-rescued"_s))), std::pair(u"source"_s, viewOfRecord(SourceId(u"amazingtoday-2025"_s))), std::pair(u"search"_s, searchFor(u"Omaha"_s))}) {
            BOOST_REQUIRE(window.navigation().go(view));
            settle();
            // From the first Tab on the window shows where the keyboard is.
            QTest::keyClick(&window, Qt::Key_Tab);
            for (QWidget *control : window.findChildren<QWidget *>()) {
                if (!control->isVisible() || !control->isEnabled() || !(control->focusPolicy() & Qt::TabFocus) || control->focusProxy() || control->visibleRegion().isEmpty())
                    continue;
                // Of a list it is seen at its marked row, which is drawn by its delegate; selectable words have the cursor of a text.
                if (qobject_cast<const QAbstractScrollArea *>(control) || qobject_cast<const QLabel *>(control) || qobject_cast<const FigureView *>(control))
                    continue;
                window.setFocus();
                const QImage before = control->grab().toImage().convertToFormat(QImage::Format_RGB32);
                control->setFocus(Qt::TabFocusReason);
                const QImage after = control->grab().toImage().convertToFormat(QImage::Format_RGB32);
                BOOST_TEST((strongestContrast(before, after) >= 3), page << ": " << placeOf(control) << " " << control->accessibleName());
            }
        }
    }
    // From the rail to the list, and from there to the page.
    BOOST_REQUIRE(window.navigation().go(viewOfRecord(ClaimId(u"claim-62000-rescued"_s))));
    settle();
    QWidget *first = window.panes()->rail()->findChildren<QAbstractButton *>().at(1);
    first->setFocus();
    std::vector<const QWidget *> areas;
    const QWidget *page = subject().page();
    for (int step = 0; step < 60 && areas.size() < 3; ++step) {
        const QWidget *focused = QApplication::focusWidget();
        const QWidget *area = window.panes()->rail()->isAncestorOf(focused) ? window.panes()->rail() : subject().list()->isAncestorOf(focused) ? subject().list() : page->isAncestorOf(focused) ? page : nullptr;
        if (area && (areas.empty() || areas.back() != area))
            areas.push_back(area);
        QTest::keyClick(&window, Qt::Key_Tab);
    }
    BOOST_REQUIRE(areas.size() == 3);
    BOOST_TEST((areas == std::vector<const QWidget *>{window.panes()->rail(), subject().list(), page}));
}

BOOST_FIXTURE_TEST_CASE(a_value_is_read_out_with_what_it_is, SizedWindow)
{
    open(folder.library());
    BOOST_REQUIRE(window.navigation().go(viewOfRecord(MeasureId(u"unodc-us-detected-children"_s))));
    settle();
    QStringList names;
    for (const QLabel *label : subject().page()->findChildren<QLabel *>())
        names += label->accessibleName();
    BOOST_TEST(names.contains(u"Counts: children"_s));
    BOOST_TEST(names.contains(u"Where: United States"_s));
}

// A page that scrolls asks how high its content is for a width. If the question changes the answer, it asks for ever.
BOOST_FIXTURE_TEST_CASE(every_page_comes_to_rest_at_any_size_of_the_window, SizedWindow)
{
    std::mt19937 random(62'000);
    const auto any = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    ResizeCount count;
    onEveryPage([&](const QString &page) {
        for (const int hundredths : {100, 150}) {
            appearance.setTextSize(hundredths);
            settle();
            for (int time = 0; time < 12; ++time) {
                const QSize size(any(800, 1900), any(480, 1100));
                count.restart();
                window.resize(size);
                QCoreApplication::sendPostedEvents();
                BOOST_TEST(count.most() < 16, page << " at " << size.width() << " by " << size.height() << ": " << count.where());
            }
        }
        appearance.setTextSize(100);
    });
}

BOOST_AUTO_TEST_SUITE_END()
