// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/find_subject.h"
#include "app/records/request_desk.h"
#include "app/records/request_dialog.h"
#include "tests/support/bundled_library.h"
#include "tests/window/window_fixture.h"
#include "widgets/claims/claim_list_view.h"
#include "widgets/controls/mark_bar.h"
#include "widgets/controls/pane_head.h"
#include "widgets/figures/figure_view.h"
#include "widgets/pages/record_row_button.h"
#include "widgets/pages/search_result_view.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

// What a reader keeps beside a library, and what can be done with a record wherever it stands.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const RecordKey detected{SearchedKind::Measures, u"unodc-us-detected-children"_s};

struct OwnWindow : WindowFixture {
    OwnWindow() { open(folder.library()); }

    void go(const ViewSubject &subject)
    {
        View view;
        view.subject = subject;
        BOOST_REQUIRE(window.navigation().go(view));
        settle();
    }
    void trigger(Command command) { window.actions()->action(command)->trigger(); }
    QMenu *menu() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QMenu *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// Opens the menu of the right mouse button at a place of a widget.
    QMenu *rightClick(QWidget *widget, QPoint place)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget->mapToGlobal(place));
        QApplication::sendEvent(widget, &event);
        return menu();
    }
    QAction *entry(const QString &text) const
    {
        for (QAction *action : menu()->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    void choose(const QString &text)
    {
        QAction *action = entry(text);
        BOOST_REQUIRE_MESSAGE(action, text.toStdString());
        QMenu *open = menu();
        action->trigger();
        open->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(own_records)

BOOST_FIXTURE_TEST_CASE(a_star_and_a_note_stand_on_the_page_in_the_list_and_in_the_search, OwnWindow)
{
    go(MeasureId(detected.id));
    auto *bar = find<MarkBar>();
    BOOST_TEST(!bar->isVisible());
    trigger(Command::StarRecord);
    settle();
    BOOST_TEST(bar->isVisible());
    BOOST_TEST(session.own().mark(detected).isStarred);
    BOOST_TEST(window.actions()->action(Command::StarRecord)->isChecked());

    trigger(Command::NoteRecord);
    const QList<QPlainTextEdit *> editors = window.findChildren<QPlainTextEdit *>();
    const auto shown = std::ranges::find_if(editors, [](const QPlainTextEdit *editor) { return editor->isVisible(); });
    BOOST_REQUIRE(shown != editors.end());
    QPlainTextEdit *text = *shown;
    text->setPlainText(u"ask UNODC <b>again</b>"_s);
    for (QPushButton *button : text->window()->findChildren<QPushButton *>()) {
        if (button->text() == u"Keep"_s)
            button->click();
    }
    settle();
    BOOST_TEST(session.own().mark(detected).note == u"ask UNODC <b>again</b>"_s);
    BOOST_TEST(visibleText().contains(u"Your note: ask UNODC <b>again</b>"_s));
    bool isInList = false;
    const QAbstractItemModel *model = subject().list()->findChild<QListView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        isInList = isInList || model->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(u"★ starred · your note"_s);
    BOOST_TEST(isInList);

    for (const QString &query : {u"is:starred"_s, u"has:note"_s}) {
        search(query);
        auto *results = subject().page()->findChild<QListView *>();
        int hits = 0;
        for (int row = 0; row < results->model()->rowCount(); ++row)
            hits += results->model()->index(row, 0).data(Qt::UserRole + 100).isValid() ? 1 : 0;
        BOOST_TEST(hits == 1);
    }
    search(u"-is:starred detected children"_s);
    BOOST_TEST(!visibleText().contains(u"Nothing found"_s));
    // What is kept stands beside the library, never in it.
    BOOST_TEST(readFile(folder.library()) == readFile(bundledLibrary()));
}

BOOST_FIXTURE_TEST_CASE(what_is_starred_or_noted_can_be_narrowed_to, OwnWindow)
{
    const auto box = [this](const QString &words) {
        for (QCheckBox *found : subject().list()->findChildren<QCheckBox *>()) {
            if (!found->isHidden() && found->accessibleName().contains(words))
                return found;
        }
        return static_cast<QCheckBox *>(nullptr);
    };
    search(u"unodc"_s);
    BOOST_TEST((box(u"what you have starred"_s) == nullptr)); // nothing is
    session.own().setStarred(detected, true);
    session.own().setStarred({SearchedKind::Claims, u"claim-62000-rescued"_s}, true);
    session.own().setStarred({SearchedKind::Sources, u"politifact-2026-03"_s}, true);
    settle();
    QCheckBox *starred = box(u"what you have starred, "_s);
    BOOST_REQUIRE(starred);
    BOOST_TEST((box(u"what you have a note on"_s) == nullptr));
    const qint64 counted = starred->accessibleName().section(u' ', -1).toInt();
    BOOST_TEST(counted >= 2);
    starred->setFocus();
    QTest::keyClick(starred, Qt::Key_Space);
    settle();
    BOOST_TEST(subject().view().query == u"unodc is:starred"_s);
    qint64 found = 0;
    for (const qint64 count : *window.find()->counts())
        found += count;
    BOOST_TEST(found == counted);
    BOOST_REQUIRE(box(u"what you have starred"_s));
    BOOST_TEST(box(u"what you have starred"_s)->isChecked());
    // A note on another result counts apart, and both together ask for either.
    session.own().setNote({SearchedKind::Measures, u"unodc-us-detected-adults"_s}, u"compare"_s);
    settle();
    QCheckBox *noted = box(u"what you have a note on, 1"_s);
    BOOST_REQUIRE(noted);
    noted->click();
    settle();
    found = 0;
    for (const qint64 count : *window.find()->counts())
        found += count;
    BOOST_TEST(found == counted + 1);
    box(u"what you have starred"_s)->click();
    settle();
    BOOST_TEST(subject().view().query == u"unodc is:note"_s, subject().view().query);

    // The table of figures has them, too, of figures alone.
    trigger(Command::GoToFigures);
    trigger(Command::GoToFigures);
    View table;
    table.subject = SearchResult();
    table.facets = {{u"table"_s, u"figures"_s}};
    BOOST_REQUIRE(window.navigation().go(table));
    settle();
    BOOST_REQUIRE(box(u"what you have starred, 0"_s));
    session.own().setStarred({SearchedKind::Figures, u"uac-located-dhs-tally-2026-03-03"_s}, true);
    settle();
    BOOST_TEST((box(u"what you have starred, 1"_s) != nullptr));
}

BOOST_FIXTURE_TEST_CASE(another_window_shows_the_star_when_it_comes_back, OwnWindow)
{
    go(MeasureId(detected.id));
    OwnRecords elsewhere(ownFolder.path(u"own.sqlite"_s));
    elsewhere.setLibrary(session.library()->description);
    BOOST_TEST(session.own().marks().empty());
    elsewhere.setStarred(detected, true);
    session.own().readAgain();
    settle();
    BOOST_TEST(find<MarkBar>()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(a_store_that_cannot_be_written_is_said_in_one_sentence_and_nothing_is_shown_as_kept, OwnWindow)
{
    QFile file(ownFolder.path(u"own.sqlite"_s));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("garbage that is no database at all, of some length");
    file.close();
    session.own().readAgain();
    go(MeasureId(detected.id));
    trigger(Command::StarRecord);
    settle();
    BOOST_TEST(!find<MarkBar>()->isVisible());
    BOOST_TEST(visibleText().contains(u"Your searches, stars, notes and comparisons cannot be read or kept"_s));
    BOOST_TEST(readFile(ownFolder.path(u"own.sqlite"_s)).startsWith("garbage"));
}

BOOST_FIXTURE_TEST_CASE(the_same_menu_stands_wherever_a_record_does, OwnWindow)
{
    const auto inList = [this](QAbstractItemView *view, const QModelIndex &index) {
        view->scrollTo(index);
        settle();
        return rightClick(view->viewport(), view->visualRect(index).center());
    };
    const auto closeMenu = [this] {
        menu()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    // The list of claims, by mouse and by key.
    auto *claims = subject().list()->findChild<QListView *>();
    BOOST_REQUIRE(inList(claims, claims->model()->index(2, 0)));
    BOOST_TEST(entry(u"Copy its words"_s));
    BOOST_TEST(entry(u"Star"_s));
    closeMenu();
    claims->setFocus();
    claims->setCurrentIndex(claims->model()->index(1, 0));
    settle();
    QTest::keyClick(claims, Qt::Key_F10, Qt::ShiftModifier);
    BOOST_REQUIRE(menu());
    choose(u"Copy its words"_s);
    BOOST_TEST(!QGuiApplication::clipboard()->text().isEmpty());

    // The chart, the table under it, and the numbers of the claim.
    go(ClaimId(u"claim-62000-rescued"_s));
    FigureView *chart = window.claim()->chart();
    QPoint mark;
    for (const LaidOutLane &lane : chart->laidOut().lanes) {
        if (!lane.marks.empty() && chart->laidOut().viewport.contains(lane.marks.front().box.center()))
            mark = lane.marks.front().box.center().toPoint();
    }
    BOOST_REQUIRE(rightClick(chart, mark));
    choose(u"Copy sentence"_s);
    BOOST_TEST(QGuiApplication::clipboard()->text().endsWith(u'.'));
    auto *table = window.claim()->claimPage()->findChild<QTableView *>();
    BOOST_REQUIRE(inList(table, table->model()->index(1, 1)));
    BOOST_TEST(entry(u"Copy number"_s));
    closeMenu();

    // Rows of a page, results of a search, the table of figures, the table of what is missing, the matrix.
    go(MeasureId(detected.id));
    RecordRowButton *row = nullptr;
    for (RecordRowButton *each : subject().page()->findChildren<RecordRowButton *>()) {
        if (each->isEnabled() && each->visibleRegion().contains(each->rect().center()))
            row = each;
    }
    BOOST_REQUIRE(row);
    BOOST_REQUIRE(rightClick(row, row->rect().center()));
    closeMenu();
    search(u"UNODC"_s);
    auto *results = subject().page()->findChild<QListView *>();
    BOOST_REQUIRE(inList(results, results->model()->index(1, 0)));
    closeMenu();
    for (const Command section : {Command::GoToFigures, Command::GoToGaps}) {
        window.panes()->head()->setText({});
        go(section == Command::GoToFigures ? ViewSubject(MeasureId(detected.id)) : ViewSubject(ClaimId(u"claim-62000-rescued"_s)));
        trigger(section);
        settle();
        auto *all = subject().page()->findChild<QTableView *>();
        BOOST_REQUIRE(all);
        QModelIndex filled;
        for (int line = 0; line < all->model()->rowCount() && !filled.isValid(); ++line) {
            for (int column = 0; column < all->model()->columnCount() && !filled.isValid(); ++column) {
                if (all->model()->index(line, column).data(Qt::UserRole + 100).isValid())
                    filled = all->model()->index(line, column);
            }
        }
        BOOST_REQUIRE(inList(all, filled));
        BOOST_TEST(entry(u"Open"_s));
        closeMenu();
    }
    View compared = comparisonOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s});
    window.navigation().go(compared);
    settle();
    auto *matrix = subject().page()->findChild<QTableView *>();
    BOOST_REQUIRE(inList(matrix, matrix->model()->index(0, 1)));
    BOOST_TEST(entry(u"Take out of the comparison"_s));
    choose(u"Star"_s);
    BOOST_TEST(session.own().marks().size() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_source_is_cited_and_a_measure_compared_from_its_menu, OwnWindow)
{
    trigger(Command::GoToSources);
    settle();
    auto *sources = subject().list()->findChild<QListView *>();
    // A heading is no record.
    BOOST_TEST(!rightClick(sources->viewport(), sources->visualRect(sources->model()->index(0, 0)).center()));
    BOOST_REQUIRE(rightClick(sources->viewport(), sources->visualRect(sources->model()->index(1, 0)).center()));
    choose(u"Copy reference"_s);
    BOOST_TEST(QGuiApplication::clipboard()->text().contains(u'('));
    trigger(Command::GoToMeasures);
    settle();
    auto *measures = subject().list()->findChild<QListView *>();
    BOOST_REQUIRE(rightClick(measures->viewport(), measures->visualRect(measures->model()->index(1, 0)).center()));
    choose(u"Compare the measure"_s);
    BOOST_TEST((subject().view().kind() == SubjectKind::Measures));
}

BOOST_FIXTURE_TEST_CASE(the_empty_field_offers_the_last_searches_and_those_that_were_saved, OwnWindow)
{
    search(u"Omaha"_s);
    auto *field = window.panes()->head()->findChild<QLineEdit *>();
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    BOOST_TEST(session.own().recentSearches() == QStringList{u"Omaha"_s});
    search(u"UNODC"_s);
    trigger(Command::SaveSearch);
    auto *dialog = find<QInputDialog>();
    BOOST_REQUIRE(dialog);
    dialog->setTextValue(u"From the UN"_s);
    dialog->accept();
    settle();

    trigger(Command::Find);
    field->setFocus();
    field->clear();
    window.panes()->head()->showOffers();
    auto *offers = find<SearchOffers>();
    BOOST_REQUIRE(offers);
    const auto words = [offers] {
        QStringList texts;
        for (int row = 0; row < offers->count(); ++row)
            texts += offers->item(row)->text();
        return texts;
    };
    const QStringList both{u"Saved searches"_s, u"From the UN"_s, u"Last searches"_s, u"Omaha"_s, u"Forget the last searches"_s};
    BOOST_TEST(words() == both);
    // Delete takes the saved one away, and the line that it leaves brings it back.
    offers->takeKey(Qt::Key_Down);
    offers->takeKey(Qt::Key_Delete);
    BOOST_TEST(words().contains(u"Keep “From the UN” after all"_s));
    offers->takeKey(Qt::Key_Down);
    offers->takeKey(Qt::Key_Return);
    window.panes()->head()->showOffers();
    BOOST_TEST(words() == both);
    offers->takeKey(Qt::Key_Down);
    offers->takeKey(Qt::Key_Return);
    settle();
    BOOST_TEST((subject().view().kind() == SubjectKind::Search));
    BOOST_TEST(subject().view().query == u"UNODC"_s);
    session.own().forgetSearches();
    BOOST_TEST(session.own().recentSearches().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(filters_are_completed_as_they_are_typed, OwnWindow)
{
    trigger(Command::Find);
    auto *field = window.panes()->head()->findChild<QLineEdit *>();
    field->setFocus();
    const auto type = [&](const QString &text) {
        field->clear();
        QTest::keyClicks(field, text);
        settle();
    };
    type(u"said"_s);
    auto *offers = find<SearchOffers>();
    BOOST_REQUIRE(offers);
    BOOST_REQUIRE(offers->isVisible());
    BOOST_TEST(offers->item(0)->text().startsWith(u"said-by:"_s));
    QTest::keyClick(field, Qt::Key_Tab);
    settle();
    BOOST_TEST(field->text() == u"said-by:"_s);
    BOOST_TEST(field->hasFocus());
    BOOST_TEST(offers->isVisible()); // its names follow
    QTest::keyClicks(field, u"hom"_s);
    settle();
    QTest::keyClick(field, Qt::Key_Down);
    while (offers->currentItem() && offers->currentItem()->text() != u"Tom Homan"_s && offers->currentRow() + 1 < offers->count())
        QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    BOOST_TEST(field->text() == u"said-by:\"Tom Homan\" "_s);
    BOOST_TEST(!offers->isVisible());
    BOOST_TEST((subject().view().kind() == SubjectKind::Search));
    BOOST_TEST(subject().view().query.trimmed() == u"said-by:\"Tom Homan\""_s);
    // Escape closes the offers, not the search; words that are no filter have none.
    type(u"verdict:fa"_s);
    BOOST_TEST(offers->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    BOOST_TEST(!offers->isVisible());
    BOOST_TEST(field->text() == u"verdict:fa"_s, field->text());
    type(u"children"_s);
    BOOST_TEST(!offers->isVisible());
}

BOOST_FIXTURE_TEST_CASE(a_request_about_a_gap_is_drafted_changed_copied_saved_and_noted, OwnWindow)
{
    const WholeLibrary whole = test::openBundledLibrary().whole().value();
    const Gap gap = *std::ranges::find_if(whole.gaps, [](const Gap &candidate) { return candidate.scope == GapScope::Value && !candidate.measure.isEmpty(); });
    go(gap.id);
    trigger(Command::DraftRequest);
    settle();
    auto *dialog = window.findChild<RequestDialog *>();
    BOOST_REQUIRE(dialog);
    BOOST_TEST(dialog->text().contains(gap.question), dialog->text());
    const auto button = [dialog](const QString &words) {
        for (QAbstractButton *found : dialog->findChildren<QAbstractButton *>()) {
            if (found->text().remove(u'&') == words)
                return found;
        }
        return static_cast<QAbstractButton *>(nullptr);
    };
    for (const QString &words : {u"Question to a press office"_s, u"the table behind it"_s, u"Copy text"_s, u"Note as asked today"_s, u"Build it anew"_s})
        BOOST_REQUIRE_MESSAGE(button(words), words.toStdString());
    // What is chosen changes the text, until the reader changes a word: theirs stay until they ask for the text anew.
    const QString first = dialog->text();
    button(u"Question to a press office"_s)->click();
    BOOST_TEST(dialog->text() != first);
    BOOST_TEST(!button(u"Build it anew"_s)->isEnabled());
    dialog->editor()->insertPlainText(u"Dear colleague,"_s);
    button(u"the table behind it"_s)->click();
    BOOST_TEST(dialog->text().startsWith(u"Dear colleague,"_s), dialog->text());
    button(u"Copy text"_s)->click();
    BOOST_TEST(QGuiApplication::clipboard()->text().startsWith(u"Dear colleague,"_s));
    button(u"Build it anew"_s)->click();
    BOOST_TEST(!dialog->text().contains(u"Dear colleague,"_s));
    BOOST_TEST(dialog->text().contains(u"the table or file"_s), dialog->text());
    button(u"Note as asked today"_s)->click();
    button(u"Note as asked today"_s)->click();
    BOOST_TEST(session.own().mark({SearchedKind::Gaps, gap.id.slug}).note.count(u"Asked on"_s) == 1);
    auto *desk = window.findChild<RequestDesk *>();
    desk->save(dialog->text(), folder.path(u"request.txt"_s));
    BOOST_TEST(QString::fromUtf8(readFile(folder.path(u"request.txt"_s))) == dialog->text());
    dialog->close();
    // It is offered on the page and in the menu of a gap, and of nothing else.
    QPushButton *onPage = nullptr;
    for (QPushButton *found : window.findChildren<QPushButton *>()) {
        if (found->isVisible() && found->text() == u"Draft request…"_s)
            onPage = found;
    }
    BOOST_TEST((onPage != nullptr));
    go(MeasureId(detected.id));
    BOOST_TEST(!window.actions()->action(Command::DraftRequest)->isEnabled());
}

BOOST_AUTO_TEST_SUITE_END()
