// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"
#include "app/comparison/comparison_words_dialog.h"
#include "app/comparison/saved_comparisons_dialog.h"
#include "models/sheets/comparison_matrix.h"
#include "tests/window/window_fixture.h"
#include "widgets/claims/claim_list_view.h"
#include "widgets/comparison/comparison_page.h"
#include "widgets/comparison/matrix_view.h"
#include "widgets/comparison/measure_list_view.h"
#include "widgets/comparison/pair_list.h"
#include "widgets/comparison/pair_points.h"
#include "widgets/controls/banner.h"
#include "widgets/figures/figure_view.h"
#include "widgets/pages/side_by_side_view.h"
#include "widgets/passport/beside_row.h"
#include "widgets/passport/passport_view.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QLabel>
#include <QTest>

using namespace countercheck;
using Page = ViewPage;

namespace {

struct OpenDesk : WindowFixture {
    OpenDesk()
    {
        library = folder.library();
        before = folder.state();
        openClaim(library, QStringLiteral("claim-62000-rescued"));
        settle();
    }

    ComparisonSubject &desk() { return *window.comparison(); }
    bool isComparing() { return &subject() == window.comparison(); }
    Page page() { return subject().view().page; }
    bool isAtClaim() { return !isComparing() && page() == Page::Chart; }
    bool isAtComparison() { return isComparing() && page() == Page::Chart; }
    QStringList picked()
    {
        QStringList slugs;
        for (const MeasureId &measure : desk().workspace().view().measures().measures)
            slugs.append(measure.slug);
        return slugs;
    }
    bool isOn(auto command) { return window.actions()->action(command)->isEnabled(); }
    void trigger(auto command)
    {
        BOOST_REQUIRE(isOn(command));
        window.actions()->action(command)->trigger();
        settle();
    }
    /// Types into the search for measures and presses Enter.
    void pick(const QString &text)
    {
        auto *field = window.comparison()->measureList()->findChild<QLineEdit *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        // Enter comes at once: what was typed counts, not what the list still shows.
        const qsizetype already = picked().size();
        QTest::keyClick(field, Qt::Key_Return);
        BOOST_REQUIRE(comesTrue([&] {
            window.grab();
            return picked().size() > already;
        }));
        settle();
    }
    void compare(const QStringList &slugs)
    {
        desk().start({}, comparisonOf(slugs));
        settle();
    }
    MatrixView *matrix() { return window.comparison()->comparisonPage()->matrix(); }

    QString library;
    QStringList before;
};

const QStringList four{QStringLiteral("orr-backlog-processed"), QStringLiteral("orr-backlog-leads"),
                       QStringLiteral("unodc-us-detected-children"), QStringLiteral("hotline-cases")};

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison_flows)

BOOST_FIXTURE_TEST_CASE(a_button_leads_to_the_list_of_measures_while_it_is_folded, OpenDesk)
{
    compare({QStringLiteral("unodc-us-detected-children"), QStringLiteral("unodc-us-detected-adults")});
    const auto button = [this]() -> QPushButton * {
        for (QPushButton *each : window.comparison()->comparisonPage()->findChildren<QPushButton *>()) {
            if (each->text() == QStringLiteral("Measures…") && each->isVisible())
                return each;
        }
        return nullptr;
    };
    window.resize(1440, 900);
    settle();
    BOOST_TEST(window.comparison()->measureList()->isVisible());
    BOOST_TEST(!button());
    window.resize(1024, 640);
    settle();
    BOOST_TEST(!window.comparison()->measureList()->isVisible());
    BOOST_REQUIRE(button());
    button()->click();
    settle();
    BOOST_TEST(window.comparison()->measureList()->isVisible());
    BOOST_TEST(!button());
}

BOOST_FIXTURE_TEST_CASE(the_points_of_a_pair_stand_on_its_page_where_there_is_room, OpenDesk)
{
    compare({QStringLiteral("unodc-us-detected-children"), QStringLiteral("unodc-us-detected-adults")});
    const auto *points = window.comparison()->comparisonPage()->findChild<PairPoints *>();
    const auto *list = window.comparison()->comparisonPage()->findChild<PairList *>();
    BOOST_REQUIRE(points);
    BOOST_REQUIRE(list);
    // A wide page has them beside the chart, with whole reasons; or the side panel has them, while that has no passport to show.
    for (const QSize size : {QSize(1440, 900), QSize(1920, 1080)}) {
        window.resize(size);
        settle();
        const auto *panel = qobject_cast<const PairList *>(desk().preview());
        BOOST_REQUIRE(panel);
        BOOST_TEST(panel->isVisible() != list->isVisible(), size.width());
        BOOST_TEST(panel->isVisible() == (size.width() > 1700), size.width());
        BOOST_TEST(!points->isVisible(), size.width());
        for (const QLabel *label : (panel->isVisible() ? panel : list)->findChildren<QLabel *>())
            BOOST_TEST(label->height() >= label->heightForWidth(label->width()), label->text());
        BOOST_TEST(matrix()->width() >= matrix()->wholeWidth());
    }
    // A narrow one has at least those that ask for care beside the matrix.
    window.resize(1024, 640);
    settle();
    BOOST_TEST(!list->isVisible());
    BOOST_TEST(points->isVisible());
    BOOST_TEST(points->shownCount() >= 4);
    window.resize(1440, 900);
    settle();
    const std::optional<SideBySide> findings = composeFindings(*desk().dossier(), MeasureId(QStringLiteral("unodc-us-detected-children")), MeasureId(QStringLiteral("unodc-us-detected-adults")), Wording());
    BOOST_REQUIRE(findings);
    for (const SideRow &row : findings->rows)
        BOOST_TEST(points->accessibleDescription().contains(row.label), row.label);
    // One measure has nothing to agree with.
    compare({QStringLiteral("unodc-us-detected-children")});
    BOOST_TEST(!points->isVisible());
    BOOST_TEST(!list->isVisible());
}

BOOST_FIXTURE_TEST_CASE(no_measure_is_marked_before_the_reader_goes_to_the_list, OpenDesk)
{
    compare({QStringLiteral("unodc-us-detected-children")});
    settle();
    const auto *rows = window.comparison()->measureList()->findChild<QListView *>();
    BOOST_REQUIRE(rows);
    BOOST_TEST(!rows->currentIndex().isValid());
    auto *field = window.comparison()->measureList()->findChild<QLineEdit *>();
    BOOST_REQUIRE(field);
    QTest::keyClick(field, Qt::Key_Return); // adds nothing that is not marked
    settle();
    BOOST_TEST(desk().figure()->process.lanes.size() + desk().figure()->victims.lanes.size() == 1);
    QTest::keyClick(field, Qt::Key_Down);
    BOOST_TEST(rows->currentIndex().row() == 0);
    QTest::keyClicks(field, QStringLiteral("adults"));
    settle();
    BOOST_TEST(rows->currentIndex().row() == 0);
}

BOOST_FIXTURE_TEST_CASE(the_keyboard_stays_on_the_page_when_the_list_folds, OpenDesk)
{
    window.resize(1440, 900);
    compare({QStringLiteral("unodc-us-detected-children")});
    settle();
    BOOST_REQUIRE(window.comparison()->measureList()->isAncestorOf(QApplication::focusWidget()));
    window.resize(1024, 640);
    settle();
    BOOST_REQUIRE(QApplication::focusWidget());
    BOOST_TEST(window.comparison()->comparisonPage()->isAncestorOf(QApplication::focusWidget()));
    // So does that of a comparison that is still being read when it comes into view.
    desk().restart();
    settle();
    window.navigation().go(comparisonOf({QStringLiteral("unodc-us-detected-adults")}));
    settle();
    BOOST_REQUIRE(QApplication::focusWidget());
    BOOST_TEST(window.comparison()->comparisonPage()->isAncestorOf(QApplication::focusWidget()));
}

BOOST_FIXTURE_TEST_CASE(the_reason_of_a_verdict_stands_under_it_in_a_low_window, OpenDesk)
{
    compare({QStringLiteral("unodc-us-detected-children"), QStringLiteral("unodc-us-detected-adults")});
    window.resize(1024, 640);
    settle();
    const FigureView *chart = window.comparison()->comparisonPage()->chart();
    const QString detail = desk().figure()->sentence->detail;
    BOOST_REQUIRE(!detail.isEmpty());
    BOOST_TEST(std::ranges::any_of(chart->laidOut().fixed, [&](const Shape &shape) { return shape.text == detail && shape.box.bottom() <= chart->height(); }));
}

BOOST_FIXTURE_TEST_CASE(the_field_of_the_list_adds_and_the_field_of_the_window_searches, OpenDesk)
{
    trigger(Command::NewComparison);
    auto *adds = window.comparison()->measureList()->findChild<QLineEdit *>();
    const QString all = QString::number(rowsOfBundled("measures"));
    BOOST_TEST(adds->placeholderText() == QStringLiteral("+  Add one of %1 measures").arg(all));
    BOOST_TEST(adds->accessibleName() == QStringLiteral("Add a measure"));
    const QString how = QStringLiteral("Enter, a double click or a drag adds a measure.");
    BOOST_TEST(visibleText().contains(how));
    // How many there are stands in the field; of those that match, under it.
    const auto counted = [this] {
        QStringList texts;
        for (const QLabel *label : window.comparison()->measureList()->findChildren<QLabel *>())
            texts += label->isVisible() && label->text().endsWith(QStringLiteral(" measures")) ? label->text() : QString();
        texts.removeAll(QString());
        return texts;
    };
    BOOST_TEST(counted() == QStringList());
    adds->setText(QStringLiteral("detected"));
    BOOST_REQUIRE(comesTrue([&] { return !counted().isEmpty() && counted() != QStringList{QStringLiteral("%1 measures").arg(all)}; }));
    BOOST_TEST(adds->placeholderText().contains(all));
    adds->clear();
    settle();
    // Whoever has added two knows how.
    compare({QStringLiteral("unodc-us-detected-children"), QStringLiteral("unodc-us-detected-adults")});
    BOOST_TEST(!visibleText().contains(how));
    BOOST_TEST(adds->accessibleDescription() == how);
    // What is searched for in the library is typed into the one field of the window.
    search(QStringLiteral("62,000"));
    BOOST_TEST((subject().view().kind() == SubjectKind::Search));
    BOOST_TEST(adds->text() == QString());
}

BOOST_FIXTURE_TEST_CASE(a_comparison_is_put_together_by_keyboard_and_undone, OpenDesk)
{
    BOOST_TEST(isAtClaim());
    trigger(Command::NewComparison);
    BOOST_TEST(isAtComparison());
    BOOST_TEST(!isOn(Command::Undo));
    pick(QStringLiteral("backlog leads investig"));
    pick(QStringLiteral("detected children united"));
    BOOST_TEST(picked().size() == 2);
    BOOST_TEST(window.findChild<ComparisonMatrixModel *>()->rowCount() == 2);
    BOOST_TEST(!window.comparison()->comparisonPage()->chart()->laidOut().lanes.empty());
    BOOST_TEST(isOn(ViewPage::Findings));

    const QStringList both = picked();
    trigger(Command::Undo);
    BOOST_TEST(picked() == both.first(1));
    BOOST_TEST(!isOn(ViewPage::Findings));
    trigger(Command::Redo);
    BOOST_TEST(picked() == both);

    matrix()->setFocus();
    matrix()->setCurrentIndex(window.findChild<ComparisonMatrixModel *>()->index(0, 1));
    QTest::keyClick(matrix(), Qt::Key_Delete);
    settle();
    BOOST_TEST(picked() == both.last(1));
    trigger(Command::Undo);
    BOOST_TEST(picked() == both);

    QTest::keyClick(&window, Qt::Key_Escape);
    settle();
    BOOST_TEST(isAtClaim());
    BOOST_TEST(!isOn(Command::ClosePage));
    BOOST_TEST(folder.state() == before);
}

BOOST_FIXTURE_TEST_CASE(a_measure_is_added_once, OpenDesk)
{
    compare(four);
    desk().workspace().add(MeasureId(four[0]));
    settle();
    BOOST_TEST(picked() == four);
    BOOST_TEST(!isOn(Command::Undo));
}

BOOST_FIXTURE_TEST_CASE(a_measure_is_dragged_from_the_list_onto_the_comparison, OpenDesk)
{
    trigger(Command::NewComparison);
    auto *list = window.comparison()->measureList()->findChild<QListView *>();
    BOOST_TEST(list->dragEnabled());
    BOOST_TEST((list->model()->flags(list->model()->index(0, 0)) & Qt::ItemIsDragEnabled));
    /// Carries what was dragged to a place of the window, as the system does: to the innermost widget there that takes drops.
    const auto drop = [this](const QMimeData &data, QWidget *onto) {
        QWidget *target = window.childAt(onto->mapTo(&window, onto->rect().center()));
        while (target && !target->acceptDrops())
            target = target->parentWidget();
        BOOST_REQUIRE(target);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &dropped);
        settle();
        return dropped.isAccepted();
    };
    // Onto the empty page, then onto the chart, then onto the matrix.
    QStringList expected;
    for (int row = 0; row < 3; ++row) {
        // The texts of a row are read once it is painted.
        std::unique_ptr<QMimeData> data;
        BOOST_REQUIRE(comesTrue([&] {
            data.reset(list->model()->mimeData({list->model()->index(row, 0)}));
            return data != nullptr;
        }));
        const MeasureId measure = window.findChild<MeasureListModel *>()->measureAt(row);
        QWidget *const targets[] = {window.comparison()->comparisonPage(), window.comparison()->comparisonPage()->chart(), matrix()};
        BOOST_TEST(drop(*data, targets[row]));
        BOOST_TEST(picked() == (expected += measure.slug));
    }
    trigger(Command::Undo);
    BOOST_TEST(picked() == expected.first(2));

    QMimeData text;
    text.setText(QStringLiteral("orr-backlog-leads"));
    BOOST_TEST(!drop(text, window.comparison()->comparisonPage()));
    BOOST_TEST(picked() == expected.first(2));
}

BOOST_FIXTURE_TEST_CASE(a_cell_of_the_matrix_opens_the_findings, OpenDesk)
{
    compare(four);
    const ComparisonMatrixModel *model = window.findChild<ComparisonMatrixModel *>();
    BOOST_TEST(!model->index(1, 1).data().isValid());
    matrix()->setFocus();
    matrix()->setCurrentIndex(model->index(0, 1));
    QTest::keyClick(matrix(), Qt::Key_Right);
    QTest::keyClick(matrix(), Qt::Key_Down);
    settle();
    BOOST_TEST((desk().workspace().shown()->view.pair == MeasurePair(MeasureId(four[1]), MeasureId(four[2]))));
    BOOST_TEST(desk().workspace().shown()->figure.sentence->headline.contains(QStringLiteral("Detected children")));
    QTest::keyClick(matrix(), Qt::Key_Return);
    settle();
    BOOST_TEST((page() == Page::Findings));
    BOOST_TEST(visibleText().contains(QStringLiteral("unit.differs")));
    QTest::keyClick(&window, Qt::Key_Escape);
    BOOST_TEST(isAtComparison());
}

BOOST_FIXTURE_TEST_CASE(each_pair_stands_once_in_the_matrix_and_its_head_is_one_line, OpenDesk)
{
    compare(four);
    const ComparisonMatrixModel *model = window.findChild<ComparisonMatrixModel *>();
    int shown = 0;
    std::vector<MeasurePair> pairs;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            const bool isShown = !matrix()->isRowHidden(row) && !matrix()->isColumnHidden(column);
            if (!(cell.flags() & Qt::ItemIsEnabled))
                continue;
            BOOST_TEST(isShown);
            ++shown;
            BOOST_TEST((std::ranges::find(pairs, *model->pairAt(cell)) == pairs.end()));
            pairs.push_back(*model->pairAt(cell));
            BOOST_TEST((model->indexOf(*model->pairAt(cell)) == cell));
        }
    }
    BOOST_TEST(shown == 6);
    const QImage picture = matrix()->grab().toImage();
    const int line = matrix()->horizontalHeader()->geometry().bottom();
    for (int x = 0; x < matrix()->viewport()->geometry().right(); ++x)
        BOOST_REQUIRE(picture.pixel(x, line) == picture.pixel(2, line));
    BOOST_TEST(picture.pixel(2, line) != picture.pixel(2, line - 2));
}

BOOST_FIXTURE_TEST_CASE(one_axis_anyway_leaves_a_mark_and_can_be_undone, OpenDesk)
{
    compare(four);
    trigger(Command::OneAxis);
    BOOST_TEST(window.actions()->action(Command::OneAxis)->isChecked());
    BOOST_TEST(desk().workspace().shown()->figure.overrides.size() == 1U);
    bool isSaid = false;
    for (const Shape &shape : window.comparison()->comparisonPage()->chart()->laidOut().fixed)
        isSaid = isSaid || shape.text.contains(QStringLiteral("On one axis by the reader's choice"));
    BOOST_TEST(isSaid);
    trigger(Command::Undo);
    BOOST_TEST(desk().workspace().shown()->figure.overrides.empty());
    BOOST_TEST(!window.actions()->action(Command::OneAxis)->isChecked());
}

BOOST_FIXTURE_TEST_CASE(a_comparison_is_saved_by_name_and_opened_again, OpenDesk)
{
    compare(four);
    desk().workspace().setOneAxis(MeasurePair(MeasureId(four[0]), MeasureId(four[1])), true);
    settle();
    const View kept = desk().view();
    trigger(Command::SaveComparison);
    auto *dialog = find<QInputDialog>();
    BOOST_REQUIRE(dialog);
    dialog->setTextValue(QStringLiteral("Leads & <b>situations</b>"));
    dialog->accept();
    settle();
    BOOST_TEST(visibleText().contains(QStringLiteral("Leads & <b>situations</b>")));

    trigger(Command::NewComparison);
    BOOST_TEST(picked().isEmpty());
    QMenu *saved = desk().saving()->menu();
    Q_EMIT saved->aboutToShow();
    QAction *entry = nullptr;
    for (QAction *action : saved->actions())
        entry = action->text() == QStringLiteral("Leads && <b>situations</b>") ? action : entry;
    BOOST_REQUIRE(entry);
    entry->trigger();
    settle();
    BOOST_TEST(picked() == four);
    BOOST_TEST((desk().workspace().view().oneAxis == kept.oneAxis));
    BOOST_TEST(folder.state() == before);
}

struct SavedDesk : OpenDesk {
    SavedDesk()
    {
        // Other cases have saved theirs for the same library.
        for (const QString &name : saved.names(description()))
            BOOST_REQUIRE(saved.remove(name));
        compare(four);
        for (const QString &name : {QStringLiteral("Leads"), QStringLiteral("Situations & <i>more</i>")}) {
            BOOST_REQUIRE(saved.save(description(), {name, desk().view()}));
            desk().workspace().setName(name);
        }
        settle();
        trigger(Command::ManageComparisons);
        dialog = find<SavedComparisonsDialog>();
        BOOST_REQUIRE(dialog);
        list = dialog->findChild<QListWidget *>();
    }

    const LibraryDescription &description() const { return session.library()->description; }
    QStringList names() const { return saved.names(description()); }
    /// Writes over the name of the row that is current.
    void rename(const QString &name)
    {
        list->currentItem()->setText(name);
        settle();
        QCoreApplication::sendPostedEvents();
    }
    void press(const QString &text, QWidget *in)
    {
        for (QPushButton *button : in->findChildren<QPushButton *>()) {
            if (button->text() == text) {
                button->click();
                settle();
                return;
            }
        }
        BOOST_FAIL("no button " << text.toStdString());
    }
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    SavedComparisons saved{session.own()};
    SavedComparisonsDialog *dialog = nullptr;
    QListWidget *list = nullptr;
};

BOOST_FIXTURE_TEST_CASE(a_saved_comparison_is_renamed_where_it_stands, SavedDesk)
{
    BOOST_TEST(list->count() == 2);
    list->setCurrentRow(1);
    rename(QStringLiteral("  All  of it "));
    BOOST_TEST(names() == (QStringList{QStringLiteral("All of it"), QStringLiteral("Leads")}));
    BOOST_TEST(list->currentItem()->text() == QStringLiteral("All of it"));
    BOOST_TEST(list->currentRow() == 0);
    BOOST_TEST(desk().workspace().name() == QStringLiteral("All of it"));
    const Result<SavedComparison> read = saved.read(QStringLiteral("All of it"));
    BOOST_REQUIRE(read);
    BOOST_TEST((read->view.measures().measures.size() == 4U));
    BOOST_TEST(folder.state() == before);
}

BOOST_FIXTURE_TEST_CASE(a_name_that_is_taken_or_empty_changes_nothing_and_is_said, SavedDesk)
{
    const QStringList both = names();
    list->setCurrentRow(0);
    rename(both.back());
    BOOST_TEST(names() == both);
    BOOST_TEST(list->item(0)->text() == both.front());
    BOOST_TEST(said().contains(QStringLiteral("There is already something with the name ") + both.back()));
    rename(QStringLiteral("   "));
    BOOST_TEST(names() == both);
    BOOST_TEST(list->item(0)->text() == both.front());
    // A comparison that was deleted meanwhile cannot be renamed, and nothing appears in its place.
    BOOST_REQUIRE(saved.remove(both.front()));
    rename(QStringLiteral("Another"));
    BOOST_TEST(names() == both.last(1));
    BOOST_TEST(said().contains(QStringLiteral("could not be read")));
}

BOOST_FIXTURE_TEST_CASE(a_saved_comparison_is_deleted_only_after_a_question, SavedDesk)
{
    const QStringList both = names();
    list->setCurrentRow(1);
    press(QStringLiteral("Delete…"), dialog);
    auto *question = dialog->findChild<QMessageBox *>();
    BOOST_REQUIRE(question);
    BOOST_TEST(question->text().contains(both.back()));
    BOOST_TEST((question->textFormat() == Qt::PlainText));
    press(QStringLiteral("Cancel"), question);
    BOOST_TEST(names() == both);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    press(QStringLiteral("Delete…"), dialog);
    press(QStringLiteral("Delete"), dialog->findChild<QMessageBox *>());
    BOOST_TEST(names() == both.first(1));
    BOOST_TEST(list->count() == 1);
    // The comparison on the page stays, without its name.
    BOOST_TEST(desk().workspace().name().isEmpty());
    BOOST_TEST(picked() == four);

    const Result<Done> again = saved.remove(both.back());
    BOOST_REQUIRE(!again);
    BOOST_TEST((again.error().code == ErrorCode::RemoveFailed));
    press(QStringLiteral("Open"), dialog);
    BOOST_TEST(desk().workspace().name() == both.front());
}

BOOST_FIXTURE_TEST_CASE(a_measure_that_is_missing_is_said, OpenDesk)
{
    compare({four[0], QStringLiteral("no-longer-there"), four[3]});
    BOOST_TEST(visibleText().contains(QStringLiteral("This library does not hold: no-longer-there.")));
    BOOST_TEST(window.findChild<ComparisonMatrixModel *>()->rowCount() == 2);
    BOOST_TEST(!window.panes()->banner()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(the_passport_leads_to_a_comparison_and_follows_it, OpenDesk)
{
    const ObservationId ofClaim = session.claim().figure()->passport->observation;
    trigger(Command::CompareFigure);
    BOOST_TEST(isAtComparison());
    BOOST_TEST(picked().size() == 1);
    BOOST_TEST(subject().passport() == nullptr);
    compare(four);
    const std::vector<ObservationId> order = readingOrder(desk().workspace().shown()->figure);
    subject().selectFigure(order.front());
    settle();
    BOOST_REQUIRE(subject().passport());
    BOOST_TEST(subject().passport()->observation == order.front());
    BOOST_TEST(session.claim().figure()->passport->observation == ofClaim);
    trigger(Command::ClosePage);
    BOOST_TEST(subject().passport()->observation == ofClaim);
}

BOOST_FIXTURE_TEST_CASE(a_claim_is_dissected_and_its_process_shown, OpenDesk)
{
    trigger(ViewPage::Dissection);
    BOOST_TEST((page() == Page::Dissection));
    BOOST_TEST(visibleText().contains(QStringLiteral("Here the claim departs from this figure.")));
    trigger(Command::ClosePage);
    trigger(ViewPage::Steps);
    BOOST_TEST((page() == Page::Steps));
    BOOST_TEST(visibleText().contains(QStringLiteral("What is counted changes from reports to leads")));
    window.actions()->action(Command::NextClaim)->trigger();
    settle();
    BOOST_TEST(isAtClaim());
}

BOOST_FIXTURE_TEST_CASE(the_scale_is_chosen_for_all_charts_and_remembered, OpenDesk)
{
    trigger(Command::ScaleLog);
    BOOST_TEST((session.claim().figure()->figure.scale == ScaleMode::Log));
    BOOST_TEST(settings.value(Setting::Scale).toString() == QStringLiteral("log"));
    compare(four);
    BOOST_TEST((desk().workspace().shown()->figure.scale == ScaleMode::Log));
    trigger(Command::ScaleOwn);
    BOOST_TEST((desk().workspace().shown()->figure.scale == ScaleMode::Own));
    BOOST_TEST((session.claim().figure()->figure.scale == ScaleMode::Own));
}

BOOST_FIXTURE_TEST_CASE(another_library_begins_with_no_comparison, OpenDesk)
{
    compare(four);
    open(folder.library(QStringLiteral("b.countercheck")));
    BOOST_TEST(isAtClaim());
    BOOST_TEST(picked().isEmpty());
    session.close();
    settle();
    BOOST_TEST(!isOn(Command::NewComparison));
    BOOST_TEST(!isOn(ViewPage::Dissection));
}

BOOST_FIXTURE_TEST_CASE(a_comparison_gets_words_of_its_own_and_gives_them_back, OpenDesk)
{
    compare(four);
    settle();
    const QString own = subject().figure()->title;
    trigger(Command::ChartWords);
    auto *dialog = window.findChild<ComparisonWordsDialog *>();
    BOOST_REQUIRE(dialog);
    BOOST_TEST(dialog->field(0)->placeholderText() == own);
    QTest::keyClicks(dialog->field(0), QStringLiteral("What the hotline counted"));
    QTest::keyClicks(dialog->field(3), QStringLiteral("Class 9b"));
    dialog->accept();
    settle();
    BOOST_TEST(subject().figure()->title == QStringLiteral("What the hotline counted"));
    BOOST_TEST(subject().figure()->credit.contains(QStringLiteral("Class 9b")), subject().figure()->credit);
    BOOST_TEST(subject().view().words.title == QStringLiteral("What the hotline counted"));
    trigger(Command::Undo);
    settle();
    BOOST_TEST(subject().figure()->title == own);
    trigger(Command::Redo);
    settle();
    BOOST_TEST(subject().figure()->title == QStringLiteral("What the hotline counted"));
    // Nothing changes by looking.
    trigger(Command::ChartWords);
    window.findChild<ComparisonWordsDialog *>()->reject();
    settle();
    BOOST_TEST(subject().figure()->title == QStringLiteral("What the hotline counted"));
}

BOOST_FIXTURE_TEST_CASE(a_figure_is_set_beside_another_and_the_pair_is_copied, OpenDesk)
{
    window.panes()->setPaneChoice(Panes::Pane::Passport, true);
    BOOST_TEST(!isOn(Command::CopyPairSentence));
    BOOST_TEST(!isOn(Command::CopyArithmetic));
    subject().selectFigure(ObservationId(QStringLiteral("unodc-us-detected-children-2022")));
    settle();
    // The row of the year before stands first: it is the one that can be compared.
    const auto firstRow = [this] {
        auto *row = window.findChild<PassportView *>()->widget()->findChild<BesideRow *>();
        BOOST_REQUIRE(row);
        return row;
    };
    firstRow()->setFocus();
    QTest::keyClick(firstRow(), Qt::Key_Space);
    settle();
    BOOST_REQUIRE(besideLine(subject()));
    BOOST_TEST(besideLine(subject())->observation.slug == QStringLiteral("unodc-us-detected-children-2021"));
    BOOST_TEST(session.claim().figure()->figure.sentence->headline == QStringLiteral("4,849 (Detected children, 2022) and 2,896 (Detected children, 2021) can be compared with care."));
    BOOST_TEST(visibleText().contains(QStringLiteral("the number rises by about 67.4 %.")));
    BOOST_TEST(firstRow()->hasFocus());
    BOOST_TEST(!firstRow()->visibleRegion().isEmpty());

    trigger(Command::CopyPairSentence);
    const QString sentence = QGuiApplication::clipboard()->text();
    BOOST_TEST(sentence.contains(QStringLiteral("): 4,849 children were reported by national authorities as detected victims of trafficking (United States, 2022).")), sentence);
    BOOST_TEST(sentence.contains(QStringLiteral("2,896 children")));
    BOOST_TEST(sentence.contains(QStringLiteral("The two can be compared with care")), sentence);
    trigger(Command::CopyArithmetic);
    BOOST_TEST(QGuiApplication::clipboard()->text().contains(QStringLiteral("by 1,953 children. From 2,896")));
    trigger(Command::CopySentence);
    BOOST_TEST(!QGuiApplication::clipboard()->text().contains(QStringLiteral("2,896")));

    // Another claim or figure comes without it, and so does pressing it again.
    QTest::keyClick(firstRow(), Qt::Key_Space);
    settle();
    BOOST_TEST(!besideLine(subject()));
    BOOST_TEST(!isOn(Command::CopyPairSentence));
    BOOST_TEST(!visibleText().contains(QStringLiteral("the number rises")));
    QTest::keyClick(firstRow(), Qt::Key_Space);
    settle();
    subject().selectFigure(ObservationId(QStringLiteral("orr-backlog-leads-2025-07-24")));
    settle();
    BOOST_TEST(!besideLine(subject()));
    BOOST_TEST(folder.state() == before);
}

BOOST_FIXTURE_TEST_CASE(where_no_arithmetic_is_offered_it_is_said_and_the_sentence_warns, OpenDesk)
{
    window.panes()->setPaneChoice(Panes::Pane::Passport, true);
    subject().selectFigure(ObservationId(QStringLiteral("unodc-us-detected-children-2022")));
    settle();
    subject().selectBeside(ObservationId(QStringLiteral("orr-backlog-leads-2025-07-24")));
    settle();
    BOOST_TEST(visibleText().contains(QStringLiteral("No arithmetic is offered: the two differ in ")));
    BOOST_TEST(!isOn(Command::CopyArithmetic));
    trigger(Command::CopyPairSentence);
    BOOST_TEST(QGuiApplication::clipboard()->text().contains(QStringLiteral("The two cannot be compared: they differ in")));
    BOOST_TEST(window.panes()->banner()->isVisible());
    BOOST_TEST(window.panes()->banner()->sentence().contains(QStringLiteral("“rescued” is the claim's word")));
    // The warning is of that sentence: what is copied without a warning takes it away, and so does another claim.
    trigger(Command::CopyValue);
    BOOST_TEST(!window.panes()->banner()->isVisible());
    trigger(Command::CopyPairSentence);
    BOOST_TEST(window.panes()->banner()->isVisible());
    trigger(Command::NextClaim);
    BOOST_TEST(!window.panes()->banner()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(the_findings_on_two_figures_stand_beside_the_claim_that_they_are_of, OpenDesk)
{
    subject().selectFigure(ObservationId(QStringLiteral("unodc-us-detected-children-2022")));
    settle();
    subject().selectBeside(ObservationId(QStringLiteral("unodc-us-detected-children-2021")));
    settle();
    trigger(ViewPage::Findings);
    BOOST_TEST((page() == Page::Findings));
    BOOST_TEST(visibleText().contains(QStringLiteral("period.one-series")));
    BOOST_TEST(visibleText().contains(QStringLiteral("What may be computed")));
    BOOST_TEST(window.claim()->claimList()->isVisible());
    BOOST_TEST(subject().passport()->observation.slug == QStringLiteral("unodc-us-detected-children-2022"));
    trigger(Command::CopyPairSentence);
    BOOST_TEST(QGuiApplication::clipboard()->text().contains(QStringLiteral("2,896 children")));
    trigger(Command::ClosePage);
    BOOST_TEST(isAtClaim());
    trigger(ViewPage::Findings);
    trigger(Command::NextClaim);
    BOOST_TEST(isAtClaim());
}

BOOST_FIXTURE_TEST_CASE(figures_of_a_comparison_are_set_side_by_side_as_well, OpenDesk)
{
    window.panes()->setPaneChoice(Panes::Pane::Passport, true);
    compare({QStringLiteral("unodc-us-detected-children"), QStringLiteral("unodc-us-detected-total")});
    subject().selectFigure(ObservationId(QStringLiteral("unodc-us-detected-children-2021")));
    settle();
    subject().selectBeside(ObservationId(QStringLiteral("unodc-us-detected-total-2021")));
    settle();
    BOOST_REQUIRE(besideLine(subject()));
    BOOST_TEST(desk().workspace().shown()->figure.sentence->headline.contains(QStringLiteral("2,896 (Detected children, 2021)")));
    BOOST_TEST(visibleText().contains(QStringLiteral("% of ")));
    trigger(Command::CopyPairSentence);
    BOOST_TEST(QGuiApplication::clipboard()->text().contains(QStringLiteral("): 2,896 children")));
    trigger(ViewPage::Findings);
    BOOST_TEST(window.comparison()->measureList()->isVisible());
    BOOST_TEST(visibleText().contains(QStringLiteral("Remainder")));
    trigger(Command::ClosePage);
    BOOST_TEST(isAtComparison());

    // The pair of measures that the matrix selects takes its place.
    matrix()->setFocus();
    desk().workspace().selectPair(MeasurePair(MeasureId(QStringLiteral("unodc-us-detected-children")), MeasureId(QStringLiteral("unodc-us-detected-total"))));
    settle();
    BOOST_TEST(!besideLine(subject()));
    BOOST_TEST(!desk().workspace().shown()->figure.sentence->headline.contains(QStringLiteral("2,896")));
}

BOOST_AUTO_TEST_CASE(the_models_keep_the_rules_of_item_models)
{
    ComparisonMatrixModel matrix{Wording()};
    const QAbstractItemModelTester matrixTester(&matrix, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ComparisonMatrix square;
    for (const char16_t *slug : {u"a", u"b", u"c"})
        square.measures.push_back({MeasureId(QString::fromUtf16(slug)), QString::fromUtf16(slug), QString::fromUtf16(slug), {}, Standing::Process});
    square.cells.resize(9, {Verdict::NotComparable, QStringLiteral("not comparable"), QStringLiteral("a and b")});
    matrix.setMatrix(square);
    BOOST_TEST(matrix.rowCount() == 3);
    BOOST_TEST(!matrix.pairAt(matrix.index(1, 1)));
    BOOST_TEST((matrix.pairAt(matrix.index(2, 0)) == matrix.pairAt(matrix.index(0, 2))));
    BOOST_TEST((matrix.pairAt(matrix.indexOf({MeasureId(QStringLiteral("c")), MeasureId(QStringLiteral("a"))}))
                == MeasurePair(MeasureId(QStringLiteral("a")), MeasureId(QStringLiteral("c")))));
    matrix.setMatrix({});

    MeasureListModel list{Wording()};
    const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setRows({7, 8, 9});
    list.setUnreadable(1); // no page begins there
    BOOST_TEST(list.index(0).data().toString() == QStringLiteral("Reading…"));
    list.setUnreadable(0);
    BOOST_TEST(list.index(2).data().toString() == QStringLiteral("This measure cannot be read"));
    MeasureSummary summary;
    summary.row = 7;
    summary.id = MeasureId(QStringLiteral("a"));
    summary.name = QStringLiteral("<b>Reports</b>");
    MeasureSummary second = summary;
    second.row = 8;
    MeasureSummary third = summary;
    third.row = 9;
    list.setSummaries(0, {summary, second, third});
    BOOST_TEST(list.index(0).data().toString() == summary.name);
    list.setPicked({{summary.id}});
    BOOST_TEST(list.index(0).data(MeasureListModel::PickedRole).toBool());
    list.setSummaries(0, {third});
    BOOST_TEST(list.measureAt(0).slug == QStringLiteral("a"));
}

BOOST_AUTO_TEST_CASE(a_measure_that_cannot_be_read_says_so)
{
    WindowFixture fixture;
    const QString path = fixture.folder.library();
    {
        SQLite::Database library(path.toStdString(), SQLite::OPEN_READWRITE);
        library.exec("PRAGMA ignore_check_constraints = ON");
        library.exec("UPDATE measures SET verification = 'nobody knows'");
    }
    fixture.open(path);
    fixture.window.actions()->action(Command::NewComparison)->trigger();
    fixture.settle();
    const MeasureListModel *measures = fixture.find<MeasureListModel>();
    BOOST_REQUIRE(measures->rowCount() > 0);
    BOOST_TEST(comesTrue([measures] { return measures->index(0).data().toString() == QStringLiteral("This measure cannot be read"); }));
    BOOST_TEST(fixture.window.panes()->banner()->isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
