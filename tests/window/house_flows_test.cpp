// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"
#include "app/exporting/export_dialog.h"
#include "app/exporting/export_job.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/pane_head.h"
#include "widgets/claims/claim_details.h"
#include "widgets/claims/claim_list_view.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/chip.h"
#include "widgets/figures/figure_view.h"
#include "widgets/passport/passport_view.h"

#include <QElapsedTimer>
#include <QListView>
#include <QScreen>
#include <QTest>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenHouse : WindowFixture {
    OpenHouse()
    {
        library = folder.library();
        openClaim(library, u"claim-62000-rescued"_s);
        settle();
    }

    bool isOn(auto command) { return window.actions()->action(command)->isEnabled(); }
    void trigger(auto command)
    {
        BOOST_REQUIRE(isOn(command));
        window.actions()->action(command)->trigger();
        settle();
    }
    /// Kind, id and page of what is in view.
    QString place()
    {
        const View view = subject().view();
        const QString id = view.claim().isEmpty() ? QString::number(view.measures().measures.size()) : view.claim().slug;
        return u"%1 %2 %3"_s.arg(code(view.kind()), id, code(view.page));
    }

    QString library;
};

QString script(const ScratchFolder &folder, const QString &name, const QByteArray &lines)
{
    putFile(folder.path(name), "#!/bin/sh\n" + lines);
    BOOST_REQUIRE(QFile::setPermissions(folder.path(name), QFile::ReadOwner | QFile::ExeOwner));
    return folder.path(name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(back_and_forward)

BOOST_FIXTURE_TEST_CASE(the_way_leads_over_claims_pages_and_comparisons_and_back, OpenHouse)
{
    BOOST_TEST(!isOn(Command::Back));
    const QString first = place();
    trigger(Command::NextClaim);
    const QString second = place();
    BOOST_TEST(second != first);
    trigger(ViewPage::Dissection);
    trigger(Command::NewComparison);
    window.comparison()->workspace().add(MeasureId(u"hotline-cases"_s));
    window.comparison()->workspace().add(MeasureId(u"orr-backlog-leads"_s));
    settle();
    trigger(ViewPage::Findings);
    BOOST_TEST(place() == u"measures 2 findings"_s);

    const QStringList back{u"measures 2 chart"_s, second.chopped(5) + u"dissection"_s, second, first};
    for (const QString &expected : back) {
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        settle();
        BOOST_TEST(place() == expected);
    }
    BOOST_TEST(!isOn(Command::Back));
    BOOST_TEST(session.claim().claim()->id.slug == u"claim-62000-rescued"_s);
    BOOST_TEST(window.claim()->claimPage()->isVisible());
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    settle();
    BOOST_TEST(place() == second);
    // The side buttons of the mouse, wherever it is.
    for (QWidget *under : std::initializer_list<QWidget *>{&window, window.claim()->chart(), window.claim()->claimList()->findChild<QListView *>()->viewport(),
                                                           window.findChild<PassportView *>()->viewport()}) {
        QTest::mouseClick(under, Qt::ForwardButton, {}, QPoint(3, 3));
        settle();
        BOOST_TEST(place() == back[1]);
        QTest::mouseClick(&window, Qt::BackButton, {}, QPoint(3, 3));
        settle();
        BOOST_TEST(place() == second);
    }
}

BOOST_FIXTURE_TEST_CASE(walking_through_the_claims_from_a_comparison_leaves_no_places_in_between, OpenHouse)
{
    trigger(Command::NewComparison);
    trigger(Command::NextClaim);
    const QString next = place();
    BOOST_TEST(next.startsWith(u"claim "_s));
    trigger(Command::Back);
    BOOST_TEST(place() == u"measures 0 chart"_s);
    trigger(Command::Back);
    BOOST_TEST(place() == u"claim claim-62000-rescued chart"_s);
}

BOOST_FIXTURE_TEST_CASE(the_claim_in_view_goes_back_to_as_it_was_when_its_measure_was_compared, OpenHouse)
{
    window.comparison()->start({}, comparisonOf({u"hotline-cases"_s}));
    settle();
    trigger(Command::ClosePage);
    subject().selectFigure(ObservationId(u"unodc-us-detected-children-2021"_s));
    settle();
    trigger(Command::CompareFigure);
    BOOST_TEST(place() == u"measures 2 chart"_s);
    trigger(Command::Back);
    BOOST_TEST(subject().selection().observation.slug == u"unodc-us-detected-children-2021"_s);
}

BOOST_FIXTURE_TEST_CASE(findings_come_back_although_their_pair_was_taken_away, OpenHouse)
{
    const FigureSelection pair{ObservationId(u"unodc-us-detected-children-2022"_s), ObservationId(u"unodc-us-detected-children-2021"_s)};
    subject().selectFigure(pair.observation);
    settle();
    subject().selectBeside(pair.beside);
    settle();
    trigger(ViewPage::Findings);
    subject().selectBeside({});
    settle();
    BOOST_TEST(place() == u"claim claim-62000-rescued chart"_s);
    trigger(Command::Back);
    BOOST_TEST(place() == u"claim claim-62000-rescued findings"_s);
    BOOST_TEST((subject().selection() == pair));
    BOOST_TEST(!window.panes()->banner()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(a_claim_that_comes_late_does_not_close_a_comparison, OpenHouse)
{
    window.actions()->action(Command::NextClaim)->trigger();
    window.actions()->action(Command::NewComparison)->trigger();
    settle();
    BOOST_TEST(place() == u"measures 0 chart"_s);
}

BOOST_FIXTURE_TEST_CASE(a_saved_comparison_comes_with_its_scale_and_keeps_its_undo_on_the_way_back, OpenHouse)
{
    View saved = comparisonOf({u"hotline-cases"_s, u"orr-backlog-leads"_s});
    saved.scale = ScaleMode::Log;
    Q_EMIT window.comparison()->saving()->opened({u"Leads"_s, saved});
    settle();
    BOOST_TEST((subject().figure()->scale == ScaleMode::Log));
    window.comparison()->workspace().add(MeasureId(u"orr-backlog-processed"_s));
    settle();
    trigger(ViewPage::Findings);
    trigger(Command::Back);
    BOOST_TEST(window.comparison()->workspace().name() == u"Leads"_s);
    BOOST_TEST(isOn(Command::Undo));
}

BOOST_FIXTURE_TEST_CASE(a_place_comes_back_as_it_was_left, OpenHouse)
{
    const FigureSelection pair{ObservationId(u"unodc-us-detected-children-2022"_s), ObservationId(u"unodc-us-detected-children-2021"_s)};
    subject().selectFigure(pair.observation);
    settle();
    subject().selectBeside(pair.beside);
    settle();
    const auto day = [](int year) { return static_cast<double>(QDate(year, 1, 1).toJulianDay()); };
    window.claim()->chart()->setTimeWindow({day(2019), day(2024)});
    trigger(Command::ScaleLog);
    trigger(Command::NextClaim);
    trigger(Command::ScaleOwn);
    trigger(Command::Back);
    BOOST_TEST((subject().selection() == pair));
    BOOST_TEST((window.claim()->chart()->timeWindow() == TimeWindow{day(2019), day(2024)}));
    BOOST_TEST((session.claim().figure()->figure.scale == ScaleMode::Log));
    trigger(Command::Forward);
    BOOST_TEST((session.claim().figure()->figure.scale == ScaleMode::Own));
    BOOST_TEST(!isOn(Command::Forward));
}

BOOST_FIXTURE_TEST_CASE(a_comparison_that_was_replaced_can_be_gone_back_to, OpenHouse)
{
    window.comparison()->start({}, comparisonOf({u"hotline-cases"_s, u"orr-backlog-leads"_s, u"orr-backlog-processed"_s}));
    settle();
    window.comparison()->start({}, comparisonOf({u"hotline-cases"_s}));
    settle();
    BOOST_TEST(place() == u"measures 1 chart"_s);
    trigger(Command::Back);
    BOOST_TEST(place() == u"measures 3 chart"_s);
    BOOST_TEST(window.findChild<ComparisonMatrixModel *>()->rowCount() == 3);
    trigger(Command::Back);
    BOOST_TEST(place() == u"claim claim-62000-rescued chart"_s);
}

BOOST_FIXTURE_TEST_CASE(escape_closes_pages_and_another_library_has_no_past, OpenHouse)
{
    trigger(ViewPage::Steps);
    trigger(Command::ClosePage);
    BOOST_TEST(place() == u"claim claim-62000-rescued chart"_s);
    BOOST_TEST(!isOn(Command::ClosePage));
    trigger(Command::NewComparison);
    QTest::keyClick(&window, Qt::Key_Escape);
    settle();
    BOOST_TEST(place() == u"claim claim-62000-rescued chart"_s);
    BOOST_TEST(isOn(Command::Back));
    open(folder.library(u"b.countercheck"_s));
    BOOST_TEST(!isOn(Command::Back));
    BOOST_TEST(!isOn(Command::Forward));
}

BOOST_FIXTURE_TEST_CASE(what_undo_would_do_stands_in_the_menu, OpenHouse)
{
    trigger(Command::NewComparison);
    BOOST_TEST(plainText(window.actions()->action(Command::Undo)) == u"Undo"_s);
    window.comparison()->workspace().add(MeasureId(u"hotline-cases"_s));
    settle();
    BOOST_TEST(plainText(window.actions()->action(Command::Undo)) == u"Undo: add a measure"_s);
    trigger(Command::Undo);
    BOOST_TEST(plainText(window.actions()->action(Command::Redo)) == u"Redo: add a measure"_s);
    BOOST_TEST(plainText(window.actions()->action(Command::Undo)) == u"Undo"_s);
}

BOOST_FIXTURE_TEST_CASE(estimates_and_context_are_shown_and_taken_away, OpenHouse)
{
    window.claim()->show([] {
        View view;
        view.subject = ClaimId(u"claim-fbi-6000-located"_s);
        return view;
    }());
    settle();
    BOOST_TEST(!subject().figure()->context.has_value());
    trigger(Command::ShowContext);
    BOOST_TEST(window.actions()->action(Command::ShowContext)->isChecked());
    BOOST_TEST(subject().figure()->context.has_value());
    trigger(Command::ShowContext);
    BOOST_TEST(!subject().figure()->context.has_value());
    // What a reader puts into a comparison is shown without being asked for.
    window.comparison()->start({}, comparisonOf({u"children-worldwide-estimate"_s}));
    settle();
    BOOST_TEST(subject().figure()->context.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(faults_of_the_window)

BOOST_FIXTURE_TEST_CASE(a_file_that_is_replaced_while_it_is_open_is_said_to_have_changed, OpenHouse)
{
    BOOST_TEST(visibleText().contains(u"file intact"_s));
    putFile(folder.path(u"new"_s), readFile(library));
    BOOST_REQUIRE(QFile::remove(library));
    BOOST_REQUIRE(QFile::rename(folder.path(u"new"_s), library));
    BOOST_TEST(comesTrue([this] { return visibleText().contains(u"the file has changed since it was opened"_s); }));
    BOOST_TEST(window.panes()->banner()->sentence().startsWith(u"The file of this library has changed since it was opened."_s));
    BOOST_TEST(!visibleText().contains(u"file intact"_s));
    open(library);
    BOOST_TEST(visibleText().contains(u"file intact"_s));
    BOOST_TEST(!window.panes()->banner()->isVisible());
}

BOOST_AUTO_TEST_CASE(the_search_leads_back_to_where_the_reader_was)
{
    WindowFixture fixture;
    fixture.open(fixture.folder.library());
    const QString first = fixture.session.claim().claim()->id.slug;
    fixture.search(u"62,000"_s);
    BOOST_TEST((fixture.subject().view().kind() == SubjectKind::Search));
    // The keyboard stays where the reader types.
    BOOST_TEST(fixture.window.panes()->head()->hasSearchFocus());
    fixture.window.actions()->action(Command::Back)->trigger();
    fixture.settle();
    BOOST_TEST(fixture.subject().view().claim().slug == first);
    fixture.window.actions()->action(Command::Forward)->trigger();
    fixture.settle();
    BOOST_TEST(fixture.subject().view().query == u"62,000"_s);
    BOOST_TEST(fixture.window.panes()->head()->text() == u"62,000"_s);
}

BOOST_FIXTURE_TEST_CASE(looking_for_something_shows_the_hidden_pane, OpenHouse)
{
    trigger(Command::ShowClaims);
    BOOST_TEST(!window.panes()->isPaneVisible(Panes::Pane::List));
    trigger(Command::NewComparison);
    trigger(Command::Find);
    BOOST_TEST(window.panes()->isPaneVisible(Panes::Pane::List));
    BOOST_TEST(window.panes()->head()->hasSearchFocus());
    BOOST_TEST(!isOn(Command::ShowTable));
}

BOOST_FIXTURE_TEST_CASE(every_chip_of_a_claim_opens_something_at_every_size, OpenHouse)
{
    for (const QSize size : {QSize(1440, 900), QSize(1024, 640), QSize(860, 520)}) {
        window.resize(size);
        settle();
        const QList<Chip *> chips = window.claim()->claimPage()->findChildren<Chip *>();
        int shown = 0;
        for (Chip *chip : chips) {
            if (!chip->isVisible())
                continue;
            ++shown;
            const QString before = place();
            // A number selects its figure.
            const ObservationId elsewhere = session.claim().figure()->figure.rows.back().observation;
            window.claim()->selectFigure(elsewhere);
            settle();
            chip->click();
            settle();
            auto *details = window.findChild<ClaimDetails *>();
            const bool selects = session.claim().figure()->selection.observation != elsewhere;
            BOOST_TEST(((details && details->isVisible()) || place() != before || selects), chip->accessibleName() << " at " << size.width());
            delete details;
            if (place() != before)
                trigger(Command::ClosePage);
        }
        BOOST_TEST(shown > 1);
    }
}

BOOST_AUTO_TEST_CASE(the_first_window_and_its_dialogs_fit_the_screen)
{
    const QSize available = QGuiApplication::primaryScreen()->availableSize();
    Settings settings = Settings::forgetful();
    Session session{Wording()};
    Appearance appearance(settings);
    MainWindow window(session, settings, appearance);
    const auto fits = [&available](const QWidget &widget) { return widget.width() <= available.width() && widget.height() <= available.height(); };
    BOOST_TEST(fits(window));
    BOOST_TEST(window.minimumWidth() <= available.width());
    BOOST_TEST(window.minimumHeight() <= available.height());
    // 1280 by 720 pixels at twice the scale.
    window.setMinimumSize(1, 1);
    window.resize(640, 360);
    window.show();
    BOOST_REQUIRE(comesTrue([&window] { return window.isVisible(); }));
    BOOST_TEST(window.height() == 360);
    BOOST_TEST(window.width() == 640);
}

BOOST_AUTO_TEST_CASE(an_export_after_a_cancelled_one_is_left_alone)
{
    const ScratchFolder folder;
    // Two seconds and more: longer than a cancelled program is waited for.
    const QString program = script(folder, u"program"_s, "if [ \"$1\" = stubborn ]; then trap '' TERM; fi\nsleep 2.5\n");
    ExportJob job{Wording()};
    std::vector<ExportOutcome::State> outcomes;
    QObject::connect(&job, &ExportJob::finished, [&outcomes](const ExportOutcome &outcome) { outcomes.push_back(outcome.state); });
    using enum ExportOutcome::State;
    job.start(program, {u"export"_s});
    job.cancel();
    BOOST_REQUIRE(comesTrue([&outcomes] { return outcomes.size() == 1; }));
    BOOST_TEST((outcomes.front() == Cancelled));
    job.start(program, {u"export"_s});
    BOOST_REQUIRE(comesTrue([&outcomes] { return outcomes.size() == 2; }));
    BOOST_TEST((outcomes.back() == Done));

    // One that does not end when it is asked to is ended all the same.
    QElapsedTimer clock;
    job.start(script(folder, u"deaf"_s, "trap '' TERM\nwhile true; do sleep 0.1; done\n"), {});
    QTest::qWait(300);
    clock.start();
    job.cancel();
    BOOST_REQUIRE(comesTrue([&outcomes] { return outcomes.size() == 3; }));
    BOOST_TEST((outcomes.back() == Cancelled));
    BOOST_TEST(clock.elapsed() < 10'000);
}

BOOST_AUTO_TEST_SUITE_END()
