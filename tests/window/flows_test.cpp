// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/address_opener.h"
#include "app/window/recent_files.h"
#include "models/items/lint_finding_model.h"
#include "app/window/file_opening.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/pane_head.h"
#include "widgets/pages/search_result_view.h"
#include "widgets/claims/claim_list_view.h"
#include "widgets/controls/banner.h"
#include "widgets/pages/start_view.h"
#include "widgets/figures/figure_table.h"
#include "widgets/figures/figure_view.h"
#include "widgets/passport/passport_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>

using namespace countercheck;

namespace {

struct OpenWindow : WindowFixture {
    OpenWindow()
    {
        library = folder.library();
        before = folder.state();
        open(library);
    }

    const QString &shownClaim() const { return session.claim().claim()->id.slug; }

    QString library;
    QStringList before;
};

void wheel(QWidget *widget, QPointF centre, int angle)
{
    QWheelEvent event(centre, widget->mapToGlobal(centre), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(flows)

BOOST_FIXTURE_TEST_CASE(a_library_opens_with_a_claim_its_chart_and_a_passport, OpenWindow)
{
    BOOST_TEST(window.windowTitle().contains(QStringLiteral("who was counted?")));
    BOOST_TEST(qint64(session.claims().rows().size()) == rowsOfBundled("claims"));
    BOOST_REQUIRE(session.claim().figure());
    BOOST_TEST(session.claim().figure()->passport.has_value());
    BOOST_TEST(!window.claim()->chart()->laidOut().lanes.empty());
    BOOST_TEST(window.claim()->claimPage()->figures()->rowCount() > 0);
    BOOST_TEST(visibleText().contains(QStringLiteral("file intact")));
    BOOST_TEST(visibleText().contains(QStringLiteral("%1 claims").arg(rowsOfBundled("claims"))));
}

BOOST_FIXTURE_TEST_CASE(opening_and_looking_around_changes_nothing, OpenWindow)
{
    search(QStringLiteral("62,000"));
    window.actions()->action(Command::NextClaim)->trigger();
    settle();
    session.close();
    settle();
    BOOST_TEST(folder.state() == before);
}

BOOST_FIXTURE_TEST_CASE(claims_are_walked_through_by_keyboard, OpenWindow)
{
    const QString first = shownClaim();
    auto *list = window.claim()->claimList()->findChild<QListView *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    settle();
    const QString second = shownClaim();
    BOOST_TEST(second != first);
    QTest::keyClick(&window, Qt::Key_Down, Qt::AltModifier);
    settle();
    BOOST_TEST(shownClaim() != second);
    window.actions()->action(Command::PreviousClaim)->trigger();
    window.actions()->action(Command::PreviousClaim)->trigger();
    settle();
    BOOST_TEST(shownClaim() == first);
}

BOOST_FIXTURE_TEST_CASE(chart_table_and_passport_are_in_step, OpenWindow)
{
    openClaim(library, QStringLiteral("claim-62000-rescued"));
    settle();
    auto *table = window.claim()->claimPage()->table();
    const FigureTableModel *model = window.claim()->claimPage()->figures();
    BOOST_TEST(model->observationAt(table->currentIndex().row()) == session.claim().figure()->selection.observation);

    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    settle();
    BOOST_TEST(session.claim().figure()->selection.observation == model->observationAt(table->currentIndex().row()));
    BOOST_TEST(session.claim().figure()->passport->observation == session.claim().figure()->selection.observation);

    FigureView *chart = window.claim()->chart();
    const LaidOutMark *other = nullptr;
    for (const LaidOutLane &lane : chart->laidOut().lanes) {
        for (const LaidOutMark &mark : lane.marks) {
            const QPointF centre = mark.hitBox.center();
            if (!other && chart->laidOut().viewport.contains(centre) && mark.observation != session.claim().figure()->selection.observation
                && chart->laidOut().markAt(centre) == &mark) {
                other = &mark;
            }
        }
    }
    BOOST_REQUIRE(other);
    const ObservationId wanted = other->observation;
    QTest::mouseClick(chart, Qt::LeftButton, {}, other->hitBox.center().toPoint());
    settle();
    BOOST_TEST(session.claim().figure()->selection.observation == wanted);
    BOOST_TEST(model->observationAt(table->currentIndex().row()) == wanted);
}

BOOST_FIXTURE_TEST_CASE(a_search_finds_and_an_empty_answer_says_for_what, OpenWindow)
{
    auto *results = find<SearchResultView>()->findChild<QListView *>();
    const auto texts = [results] {
        QStringList all;
        for (int row = 0; row < results->model()->rowCount(); ++row)
            all += results->model()->index(row, 0).data().toString();
        return all;
    };
    search(QStringLiteral("62,000"));
    BOOST_TEST(texts().contains(u"“Over 62,000 children rescued by President Trump.”"_s));
    const QStringList grouped = texts();
    search(QStringLiteral("62000"));
    BOOST_TEST(texts() == grouped, boost::test_tools::per_element());
    auto *field = window.panes()->head()->findChild<QLineEdit *>();
    field->selectAll();
    field->insert(QStringLiteral("\U0001F388")); // no key is one: it is pasted
    settle();
    BOOST_TEST(texts().front() == u"How to ask"_s); // and no record
    BOOST_TEST(visibleText().contains(QStringLiteral("Nothing found for “\U0001F388”")));
    search(QStringLiteral("zebra <b>&amp;"));
    BOOST_TEST(visibleText().contains(QStringLiteral("Nothing found for “zebra <b>&amp;”")));
    // It says what to search for instead.
    BOOST_TEST(texts().contains(u"Search without “zebra”"_s));
    const QString claim = session.claim().claim()->id.slug;
    QTest::keyClick(field, Qt::Key_Escape);
    settle();
    BOOST_TEST(subject().view().claim().slug == claim);
    BOOST_TEST(field->text() == QString());
}

BOOST_FIXTURE_TEST_CASE(a_verdict_narrows_the_list, OpenWindow)
{
    for (QCheckBox *box : window.findChildren<QCheckBox *>()) {
        if (box->text() == QStringLiteral("Not supported"))
            box->click();
    }
    settle();
    BOOST_TEST(session.claims().query().ratings == std::vector{Rating::NotSupported}, boost::test_tools::per_element());
    BOOST_TEST(!session.claims().rows().empty());
    BOOST_TEST(qint64(session.claims().rows().size()) < rowsOfBundled("claims"));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_library_is_refused_in_words)
{
    WindowFixture fixture;
    fixture.open(fixture.folder.path(QStringLiteral("missing.countercheck")));
    const StartView *start = fixture.window.files()->start();
    BOOST_TEST(start->isVisible());
    BOOST_TEST(fixture.visibleText().contains(QStringLiteral("missing.countercheck")));

    putFile(fixture.folder.path(QStringLiteral("notes.md")), "no library");
    fixture.open(fixture.folder.path(QStringLiteral("notes.md")));
    BOOST_TEST(start->isVisible());
    BOOST_TEST(fixture.visibleText().contains(QStringLiteral("notes.md")));
}

BOOST_FIXTURE_TEST_CASE(a_refused_file_leaves_the_library_that_is_open, OpenWindow)
{
    open(folder.path(QStringLiteral("missing")));
    BOOST_TEST(window.panes()->banner()->isVisible());
    BOOST_TEST(session.library()->path == library);
    window.actions()->action(Command::NextClaim)->trigger();
    settle();
    BOOST_TEST(session.claim().claim() != nullptr);
}

BOOST_AUTO_TEST_CASE(unmerged_changes_lead_to_a_private_copy)
{
    WindowFixture fixture;
    const QString library = fixture.folder.library();
    putFile(library + QStringLiteral("-journal"), "left by a crash");
    const QStringList before = fixture.folder.state();
    fixture.open(library);
    QPushButton *copy = nullptr;
    for (QPushButton *button : fixture.window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Read a private copy"))
            copy = button;
    }
    BOOST_REQUIRE(copy);
    copy->click();
    fixture.settle();
    BOOST_TEST(fixture.session.library().has_value());
    BOOST_TEST(fixture.visibleText().contains(QStringLiteral("private copy")));
    BOOST_TEST(fixture.folder.state() == before);
}

BOOST_FIXTURE_TEST_CASE(from_unmerged_changes_a_way_leads_back, OpenWindow)
{
    const QString other = folder.library(QStringLiteral("b.countercheck"));
    putFile(other + QStringLiteral("-wal"), "changes");
    for (const bool byKey : {false, true}) {
        open(other);
        BOOST_TEST(!window.panes()->isVisible());
        if (byKey) {
            QTest::keyClick(&window, Qt::Key_Escape);
        } else {
            for (QPushButton *button : window.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == QStringLiteral("Back to the open library"))
                    button->click();
            }
        }
        settle();
        BOOST_TEST(window.panes()->isVisible());
        BOOST_TEST(session.library()->path == library);
    }
}

BOOST_AUTO_TEST_CASE(hidden_panes_stay_hidden_in_the_next_window)
{
    WindowFixture fixture;
    fixture.open(fixture.folder.library());
    fixture.window.resize(1700, 900);
    fixture.settle();
    fixture.window.actions()->action(Command::ShowClaims)->trigger();
    fixture.window.actions()->action(Command::ShowPassport)->trigger();
    fixture.settle();
    fixture.window.close();
    MainWindow next(fixture.session, fixture.settings, fixture.appearance);
    next.show();
    BOOST_REQUIRE(comesTrue([&next] { return next.isVisible(); }));
    BOOST_TEST(!next.panes()->isPaneVisible(Panes::Pane::List));
    BOOST_TEST(next.claim()->claimPage()->isTableVisible());
    BOOST_TEST(!next.panes()->isPaneVisible(Panes::Pane::Passport));
    BOOST_TEST(!next.actions()->action(Command::ShowClaims)->isChecked());
    next.actions()->action(Command::ShowClaims)->trigger();
    BOOST_TEST(next.panes()->isPaneVisible(Panes::Pane::List));
}

BOOST_AUTO_TEST_CASE(a_damaged_library_says_what_cannot_be_read)
{
    WindowFixture fixture;
    const QString library = fixture.folder.library();
    // A code of the same length that is none: the page stays sound for SQLite.
    QByteArray bytes = readFile(library);
    const qsizetype place = bytes.indexOf("verbatim");
    BOOST_REQUIRE(place > 0);
    qsizetype changed = 0;
    for (qsizetype at = bytes.indexOf("verbatim"); at >= 0; at = bytes.indexOf("verbatim", at + 1)) {
        if (bytes.at(at - 1) != '\'') { // not in the definition of the table
            bytes.replace(at, 8, "verbatum");
            ++changed;
        }
    }
    BOOST_REQUIRE(changed > 0);
    putFile(library, bytes);
    fixture.open(library);
    const ClaimListModel *claims = fixture.window.findChild<ClaimListModel *>();
    BOOST_TEST(claims->index(0, 0).data().toString() == QStringLiteral("This claim cannot be read"));
    BOOST_TEST(fixture.window.panes()->banner()->isVisible());
    BOOST_TEST((fixture.session.file().state().soundness == FileState::Soundness::Faulty));
    BOOST_TEST(fixture.visibleText().contains(QStringLiteral("the file is faulty")));
    BOOST_TEST(!fixture.visibleText().contains(QStringLiteral("file intact")));

    // If a claim can be read and the next cannot, nothing of the first stays in view.
    const QList<qint64> rows = fixture.session.claims().rows();
    for (const qint64 row : rows) {
        fixture.session.claim().showRow(row);
        fixture.settle();
        BOOST_TEST((!fixture.session.claim().claim() || fixture.session.claim().claim()->row == row));
        BOOST_TEST(fixture.window.claim()->chart()->isVisible() == (fixture.session.claim().claim() != nullptr));
    }
}

BOOST_FIXTURE_TEST_CASE(recent_files_are_remembered_the_newest_first, OpenWindow)
{
    const QString second = folder.library(QStringLiteral("b&b.countercheck"));
    open(second);
    auto *recent = find<RecentFiles>();
    BOOST_TEST(recent->paths() == (QStringList{second, library}));
    Q_EMIT recent->aboutToShow();
    BOOST_TEST(recent->actions().first()->text().startsWith(QStringLiteral("b&&b.countercheck")));
    recent->actions().at(1)->trigger();
    settle();
    BOOST_TEST(session.library()->path == library);
}

BOOST_FIXTURE_TEST_CASE(hidden_panes_come_back, OpenWindow)
{
    window.resize(1700, 900);
    settle();
    for (const Command command : {Command::ShowClaims, Command::ShowTable, Command::ShowPassport})
        window.actions()->action(command)->trigger();
    settle();
    BOOST_TEST(!window.claim()->claimList()->isVisible());
    BOOST_TEST(!window.claim()->claimPage()->table()->isVisible());
    BOOST_TEST(!window.findChild<PassportView *>()->isVisible());
    window.actions()->action(Command::ResetLayout)->trigger();
    settle();
    BOOST_TEST(window.claim()->claimPage()->isTableVisible());
    for (const Panes::Pane pane : {Panes::Pane::List, Panes::Pane::Passport})
        BOOST_TEST(window.panes()->isPaneVisible(pane));
    BOOST_TEST(window.claim()->claimList()->isVisible());
    BOOST_TEST(window.findChild<PassportView *>()->width() > 200);
    BOOST_TEST(window.actions()->action(Command::ShowPassport)->isChecked());
}

BOOST_FIXTURE_TEST_CASE(the_keyboard_reaches_every_pane, OpenWindow)
{
    window.resize(1700, 900);
    settle();
    QSet<QWidget *> reached;
    for (int step = 0; step < 4; ++step) {
        window.actions()->action(Command::NextPane)->trigger();
        reached.insert(QApplication::focusWidget());
    }
    BOOST_TEST(reached.size() == 4);
}

BOOST_FIXTURE_TEST_CASE(the_theme_is_chosen, OpenWindow)
{
    window.actions()->action(Command::ThemeDark)->trigger();
    settle();
    BOOST_TEST(QApplication::palette().color(QPalette::Window).lightnessF() < 0.5F);
    BOOST_TEST((appearance.choice() == ThemeChoice::Dark));
    window.actions()->action(Command::ThemeLight)->trigger();
    settle();
    BOOST_TEST(QApplication::palette().color(QPalette::Window).lightnessF() > 0.5F);
}

BOOST_FIXTURE_TEST_CASE(the_chart_is_zoomed_and_moved, OpenWindow)
{
    FigureView *chart = window.claim()->chart();
    const TimeWindow whole = chart->timeWindow();
    window.actions()->action(Command::ZoomIn)->trigger();
    BOOST_TEST(chart->timeWindow().length() < whole.length());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Plus);
    const TimeWindow nearer = chart->timeWindow();
    QTest::keyClick(chart, Qt::Key_Right);
    BOOST_TEST(chart->timeWindow().first > nearer.first);
    const TimeWindow moved = chart->timeWindow();
    QTest::mousePress(chart, Qt::LeftButton, {}, {300, 200});
    QTest::mouseMove(chart, {340, 200});
    QTest::mouseMove(chart, {380, 200});
    QTest::mouseRelease(chart, Qt::LeftButton, {}, {380, 200});
    BOOST_TEST(chart->timeWindow().first < moved.first);
    wheel(chart, chart->laidOut().plotSpan[0].center(), 120);
    BOOST_TEST(chart->timeWindow().length() < moved.length());
    QTest::keyClick(chart, Qt::Key_0);
    BOOST_TEST((chart->timeWindow() == whole));

    // Another figure of the same chart does not throw the reader back.
    window.actions()->action(Command::ZoomIn)->trigger();
    const TimeWindow kept = chart->timeWindow();
    window.claim()->claimPage()->table()->setFocus();
    QTest::keyClick(window.claim()->claimPage()->table(), Qt::Key_Down);
    settle();
    BOOST_TEST((chart->timeWindow() == kept));
}

BOOST_FIXTURE_TEST_CASE(a_sentence_is_copied_with_number_unit_and_source, OpenWindow)
{
    window.actions()->action(Command::CopySentence)->trigger();
    const QString sentence = QGuiApplication::clipboard()->text();
    BOOST_TEST(sentence.contains(session.claim().figure()->passport->value, Qt::CaseInsensitive));
    BOOST_TEST(sentence.contains(QStringLiteral("Source: ")));
}

BOOST_FIXTURE_TEST_CASE(a_check_of_the_library_lists_its_findings, OpenWindow)
{
    window.actions()->action(Command::CheckLibrary)->trigger();
    settle();
    const auto *model = window.findChild<LintFindingModel *>();
    BOOST_REQUIRE(model);
    BOOST_TEST(model->rowCount() > 10);
    BOOST_TEST(model->index(0, LintFindingModel::WhatColumn).data().toString().endsWith(u'.'));
}

BOOST_FIXTURE_TEST_CASE(a_reference_is_copied_as_plain_text, OpenWindow)
{
    window.actions()->action(Command::CopyCitation)->trigger();
    BOOST_TEST(QGuiApplication::clipboard()->text() == session.claim().figure()->passport->source.citation);
    BOOST_TEST(!QGuiApplication::clipboard()->text().contains(u'\n'));
}

BOOST_FIXTURE_TEST_CASE(what_is_shown_is_never_markup, OpenWindow)
{
    for (const QLabel *label : window.findChildren<QLabel *>())
        BOOST_TEST(label->textFormat() == Qt::PlainText);
}

BOOST_AUTO_TEST_CASE(only_web_addresses_are_opened)
{
    BOOST_TEST(webAddress(QStringLiteral("https://example.org/a?b=c")).has_value());
    BOOST_TEST(webAddress(QStringLiteral("http://example.org")).has_value());
    for (const char16_t *text : {u"file:///etc/passwd", u"javascript:alert(1)", u"ftp://example.org/", u"https:///x", u"example.org",
                                 u"smb://host/share", u""}) {
        BOOST_TEST(!webAddress(QString::fromUtf16(text)).has_value());
    }
    BOOST_TEST(webAddress(QStringLiteral("https://аpple.example/"))->host(QUrl::FullyEncoded).startsWith(QStringLiteral("xn--")));
}

BOOST_AUTO_TEST_CASE(a_check_that_is_answered_before_that_of_the_file_stands_in_the_status_bar)
{
    WindowFixture fixture;
    QObject::connect(&fixture.session, &Session::libraryChanged, &fixture.window, [&fixture] { fixture.session.file().checkLibrary(); });
    fixture.open(fixture.folder.library());
    BOOST_TEST(comesTrue([&fixture] { return fixture.session.file().state().findings.has_value(); }));
    BOOST_TEST(fixture.visibleText().contains(QStringLiteral("checked, nothing grave")));
}

BOOST_AUTO_TEST_SUITE_END()
