// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"
#include "app/comparison/saved_comparisons.h"
#include "app/find/saved_searches.h"
#include "app/palette/palette.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/pane_head.h"
#include "widgets/pages/palette_view.h"

#include <boost/test/unit_test.hpp>

#include <QLineEdit>
#include <QTest>

// Ctrl+K: commands and records by name, with the keyboard alone.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenPalette : WindowFixture {
    OpenPalette() { open(folder.library()); }

    PaletteView *view() const { return window.palette()->view(); }
    QLineEdit *field() const { return view()->findChild<QLineEdit *>(); }
    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(widget, static_cast<Qt::Key>(key), modifiers); }
    void wait()
    {
        BOOST_REQUIRE(comesTrue([this] { return session.isSettled(); }));
    }
    /// Opens the palette, types, and returns the key of the row that is marked.
    QString type(const QString &text)
    {
        if (!view()->isVisible())
            press(&window, Qt::Key_K, Qt::ControlModifier);
        BOOST_REQUIRE(field()->hasFocus());
        field()->clear();
        QTest::keyClicks(field(), text);
        wait();
        return view()->marked() ? view()->marked()->key : QString();
    }
};

/// What is typed, and the key of what it reaches.
constexpr struct {
    const char16_t *typed;
    const char16_t *key;
} reached[] = {
    {u"op", u"command:Open…"}, {u"ex", u"command:Export chart…"}, {u"ex a", u"command:Export all claims…"}, {u"ab", u"command:About this library…"},
    {u"ch", u"command:Check library…"}, {u"cl", u"command:Close library"}, {u"qu", u"command:Quit"}, {u"co", u"command:Copy value"},
    {u"sen", u"command:Copy sentence"}, {u"ref", u"command:Copy reference"}, {u"as", u"command:Copy chart as picture"},
    {u"sv", u"command:Copy chart as SVG"}, {u"ble", u"command:Copy chart as table"}, {u"fi", u"command:Find…"}, {u"cla", u"command:Claims"},
    {u"me", u"command:Measures"}, {u"fig", u"command:Figures"}, {u"so", u"command:Sources"}, {u"ga", u"command:Gaps"},
    {u"ne", u"command:New library…"}, {u"nex", u"command:Next claim"}, {u"go", u"command:Go to next pane"}, {u"zo", u"command:Zoom in"}, {u"out", u"command:Zoom out"},
    {u"wh", u"command:Whole time span"}, {u"li", u"command:List"}, {u"ta", u"command:Table"}, {u"nu", u"command:Number passport"},
    {u"es", u"command:Estimates and context"}, {u"re", u"command:Reset layout"}, {u"ow", u"command:Own scale for each lane"},
    {u"sa", u"command:Same scale for one unit"}, {u"lo", u"command:Log scale"}, {u"th", u"command:As the desktop"}, {u"lig", u"command:Light"},
    {u"dar", u"command:Dark"}, {u"n co", u"command:New comparison"}, {u"wi", u"command:Compare with…"},     {u"di", u"command:Dissect the claim…"}, {u"mo", u"claim:claim-145000-located"},
    {u"or", u"claim:claim-450000-lost"}, {u"ag", u"claim:claim-minnesota-3364"}, {u"129", u"claim:claim-129143-located"},
    {u"ot", u"claim:claim-62000-comparable"}, {u"ri", u"claim:claim-detection-explains"}, {u"in", u"claim:claim-far-smaller-counts"},
    {u"ov", u"claim:claim-62000-rescued"}, {u"la", u"claim:claim-operations-thousands"}, {u"dep", u"claim:claim-24400-located"},
    {u"al", u"measure:hotline-contacts-fy-all"},     {u"ote", u"measure:hotline-signals-from-victims-fy"}, {u"sub", u"measure:hotline-signals-fy-substantive"},
    {u"mad", u"measure:hotline-survivor-calls"}, {u"fil", u"measure:ncmec-cst-reports"},
    {u"199", u"measure:ncmec-cybertipline-cumulative"},
    {u"ov 1", u"figure:uac-located-dhs-tally-2026-03-03"}, {u"3364", u"figure:uac-located-statements-2026-02-12-minnesota"},
    {u"14", u"figure:uac-located-dhs-tally-2026-02-02"}, {u"27,0", u"figure:uac-located-dhs-tally-2025-12-22"},
    {u"62,4", u"figure:children-rescued-as-claimed-2025-12-08-62400"}, {u"kr", u"source:politifact-2026-03"}, {u"to", u"source:cbs-2026-02"},
    {u"did", u"source:meaww-2026-02"}, {u"il", u"source:world-tribune-2026-02"}, {u"bo", u"source:epoch-2026-01"},
    {u"4400", u"source:interpol-liberterra-3"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(palette)

BOOST_FIXTURE_TEST_CASE(sixty_commands_and_records_are_reached_in_at_most_four_letters_and_enter, OpenPalette)
{
    static_assert(std::size(reached) >= 60);
    for (const auto &[typed, key] : reached) {
        const QString letters = QString::fromUtf16(typed);
        const QString wanted = QString::fromUtf16(key);
        BOOST_TEST(letters.size() <= 4);
        // As for a reader who has chosen nothing yet.
        settings.clear(Setting::RecentChoices);
        BOOST_TEST(type(letters) == wanted, letters);
        const PaletteRow row = *view()->marked();
        BOOST_TEST(row.whyNot == QString(), letters);
        if (row.action == PaletteAction::OpenRecord) {
            press(field(), Qt::Key_Return);
            wait();
            BOOST_TEST((subject().view().subject == recordOf(row.kind, row.id)), letters);
        } else {
            // The command is given; whether the window carries it out is a matter of other tests.
            QAction *action = nullptr;
            for (const PaletteCommand &command : paletteCommands(*window.actions(), true, Wording()))
                action = command.row.key == wanted ? command.action : action;
            BOOST_REQUIRE(action);
            int given = 0;
            const auto counting = QObject::connect(action, &QAction::triggered, &window, [&given] { ++given; });
            {
                const QSignalBlocker quiet(window.actions());
                const bool isChecked = action->isChecked();
                press(field(), Qt::Key_Return);
                action->setChecked(isChecked);
            }
            QObject::disconnect(counting);
            BOOST_TEST(given == 1, letters);
        }
        BOOST_TEST(!view()->isVisible());
        BOOST_TEST(settings.value(Setting::RecentChoices).toStringList() == QStringList{wanted});
    }
}

BOOST_FIXTURE_TEST_CASE(what_was_saved_is_found_by_its_name_and_opened, OpenPalette)
{
    View search;
    search.subject = SearchResult();
    search.query = u"unodc year:2022"_s;
    SavedSearches searches(session.own());
    BOOST_REQUIRE(searches.save(u"From Vienna, zebra"_s, search));
    SavedComparisons comparisons(session.own());
    const View compared = comparisonOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s});
    BOOST_REQUIRE(comparisons.save(session.library()->description, {u"Zebra & adults"_s, compared}));

    // The beginning of a word is enough; the name that begins so stands first.
    BOOST_TEST(type(u"zeb"_s) == u"saved-comparison:Zebra & adults"_s);
    press(field(), Qt::Key_Return);
    settle();
    BOOST_TEST((subject().view().subject == compared.subject));
    BOOST_TEST(type(u"vienna"_s) == u"saved-search:From Vienna, zebra"_s);
    press(field(), Qt::Key_Return);
    settle();
    BOOST_TEST(subject().view().query == search.query);
    // What was chosen last stands before anything is typed.
    BOOST_TEST(type({}) == u"saved-search:From Vienna, zebra"_s);
    press(field(), Qt::Key_Escape);
    // One that was deleted meanwhile is gone; a sign asks for other things.
    BOOST_REQUIRE(searches.remove(u"From Vienna, zebra"_s));
    BOOST_TEST(type(u"vienna, zebra"_s) == u"search"_s);
    BOOST_TEST(!type(u">zebra"_s).startsWith(u"saved"_s));
    press(field(), Qt::Key_Escape);
}

BOOST_FIXTURE_TEST_CASE(escape_gives_the_keyboard_back_and_ctrl_k_opens_and_closes, OpenPalette)
{
    QWidget *before = qApp->focusWidget();
    BOOST_REQUIRE(before);
    const View place = subject().view();
    press(&window, Qt::Key_K, Qt::ControlModifier);
    BOOST_TEST(field()->hasFocus());
    press(field(), Qt::Key_Tab);
    BOOST_TEST(field()->hasFocus());
    press(field(), Qt::Key_Escape);
    BOOST_TEST(!view()->isVisible());
    BOOST_TEST(qApp->focusWidget() == before);
    // From the search field as well, where the key would cut the line on other desktops.
    press(&window, Qt::Key_F, Qt::ControlModifier);
    press(qApp->focusWidget(), Qt::Key_K, Qt::ControlModifier);
    BOOST_TEST(view()->isVisible());
    press(field(), Qt::Key_K, Qt::ControlModifier);
    BOOST_TEST(!view()->isVisible());
    BOOST_TEST((subject().view() == place));
}

BOOST_FIXTURE_TEST_CASE(the_mark_moves_by_keys_and_stays_where_it_was_put, OpenPalette)
{
    const QString first = type(u"loca"_s);
    press(field(), Qt::Key_Down);
    const QString second = view()->marked()->key;
    BOOST_TEST(second != first);
    // An answer that comes later does not move it.
    window.palette()->view()->setPage(PalettePage(), false);
    BOOST_TEST(!view()->marked());
    BOOST_TEST(type(u"loca"_s) == first);
    press(field(), Qt::Key_Down);
    BOOST_TEST(view()->marked()->key == second);
    press(field(), Qt::Key_Up);
    press(field(), Qt::Key_Up);
    BOOST_TEST(view()->marked()->key == first);
    press(field(), Qt::Key_PageDown);
    press(field(), Qt::Key_PageDown);
    press(field(), Qt::Key_PageDown);
    press(field(), Qt::Key_PageDown);
    BOOST_TEST(view()->marked()->key == u"search"_s);
}

BOOST_FIXTURE_TEST_CASE(enter_waits_for_the_answer, OpenPalette)
{
    press(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field(), u"minn"_s);
    press(field(), Qt::Key_Return);
    BOOST_TEST(comesTrue([this] { return !view()->isVisible(); }));
    wait();
    BOOST_TEST((subject().view().subject != View().subject));
    BOOST_TEST(settings.value(Setting::RecentChoices).toStringList().size() == 1);
    // What was found before is not opened by the letters of now.
    BOOST_TEST(settings.value(Setting::RecentChoices).toStringList().front().contains(u"minn"_s));
}

BOOST_FIXTURE_TEST_CASE(a_command_that_is_not_possible_says_why_and_stays, OpenPalette)
{
    BOOST_TEST(type(u"undo"_s) == u"command:Undo"_s);
    BOOST_TEST(view()->marked()->whyNot == u"nothing to undo"_s);
    press(field(), Qt::Key_Return);
    BOOST_TEST(view()->isVisible());
    BOOST_TEST(settings.value(Setting::RecentChoices).toStringList().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(ctrl_enter_compares_the_measure_of_a_figure_and_nothing_else, OpenPalette)
{
    type(u"#3,364"_s);
    while (view()->marked()->kind != SearchedKind::Figures)
        press(field(), Qt::Key_Down);
    press(field(), Qt::Key_Return, Qt::ControlModifier);
    wait();
    BOOST_TEST((subject().view().kind() == SubjectKind::Measures));
    BOOST_TEST(subject().view().measures().contains(MeasureId(u"uac-located-statements"_s)));
    BOOST_TEST(type(u"hotl"_s).startsWith(u"measure:"_s));
    press(field(), Qt::Key_Return, Qt::ControlModifier);
    wait();
    BOOST_TEST(subject().view().measures().measures.size() == 2U);
    // A claim or a source has no measure.
    settings.clear(Setting::RecentChoices);
    window.palette()->view()->dismiss();
    type(u"@homan"_s);
    BOOST_TEST((view()->marked()->kind == SearchedKind::Claims));
    press(field(), Qt::Key_Return, Qt::ControlModifier);
    BOOST_TEST(view()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(what_is_found_nowhere_is_searched_for_everywhere, OpenPalette)
{
    BOOST_TEST(type(u"zebra crossing"_s) == u"search"_s);
    press(field(), Qt::Key_Return);
    settle();
    BOOST_TEST((subject().view().kind() == SubjectKind::Search));
    BOOST_TEST(subject().view().query == u"zebra crossing"_s);
    BOOST_TEST(window.panes()->head()->text() == u"zebra crossing"_s);
}

BOOST_FIXTURE_TEST_CASE(what_was_chosen_last_is_there_at_once_and_only_ten_are_kept, OpenPalette)
{
    for (int place = 0; place < 12; ++place)
        settings.setValue(Setting::RecentChoices, QStringList{u"measure:hotline-cases"_s, u"claim:claim-of-another-library"_s, u"command:No such command"_s}
                                                      + settings.value(Setting::RecentChoices).toStringList().mid(0, 1));
    BOOST_TEST(type(QString()) == u"measure:hotline-cases"_s);
    press(field(), Qt::Key_Return);
    wait();
    BOOST_TEST((subject().view().subject == ViewSubject(MeasureId(u"hotline-cases"_s))));
    QStringList many;
    for (int place = 0; place < 15; ++place)
        many += u"claim:%1"_s.arg(place);
    settings.setValue(Setting::RecentChoices, many);
    type(u"log"_s);
    press(field(), Qt::Key_Return);
    BOOST_TEST(settings.value(Setting::RecentChoices).toStringList().size() == 10);
}

BOOST_FIXTURE_TEST_CASE(hostile_text_is_typed_as_text, OpenPalette)
{
    for (const QString &typed : {u"\" OR NEAR( * ^ {a b} :"_s, QString(9'000, u'x'), u"\u202e62,000"_s, u"<img src=x> &amp;"_s, u"100% _ \\ '"_s, u">>>"_s, u"#@?"_s, u"救出"_s}) {
        type(QString());
        field()->insert(typed);
        wait();
        BOOST_TEST(view()->marked(), typed.left(40));
        BOOST_TEST(window.panes()->banner()->sentence() == QString(), typed.left(40));
    }
}

BOOST_AUTO_TEST_CASE(commands_are_found_without_a_library)
{
    WindowFixture fixture;
    BOOST_REQUIRE(comesTrue([&] { return fixture.window.isActiveWindow(); }));
    QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
    auto *field = fixture.find<PaletteView>()->findChild<QLineEdit *>();
    BOOST_TEST(field->hasFocus());
    QTest::keyClicks(field, u"check l"_s);
    BOOST_REQUIRE(fixture.find<PaletteView>()->marked());
    BOOST_TEST(fixture.find<PaletteView>()->marked()->key == u"command:Check library…"_s);
    BOOST_TEST(fixture.find<PaletteView>()->marked()->whyNot == u"no library is open"_s);
    field->clear();
    QTest::keyClicks(field, u"dark"_s);
    QTest::keyClick(field, Qt::Key_Return);
    BOOST_TEST((fixture.appearance.theme() == ThemeName::Dark));
}

BOOST_AUTO_TEST_SUITE_END()
