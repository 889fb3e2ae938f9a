// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/form_subject.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/rail.h"
#include "widgets/forms/form_view.h"
#include "widgets/forms/history_view.h"
#include "widgets/forms/outlook_view.h"
#include "widgets/forms/reference_field.h"
#include "widgets/forms/row_chooser_dialog.h"
#include "widgets/forms/sentences_field.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString convictedIn2005 = u"unodc-us-convicted-2005"_s;
const QString rescued = u"claim-62000-rescued"_s;

struct Forms : WindowFixture {
    Forms()
    {
        openClaim(folder.library(), rescued);
        settle();
        session.editing().begin();
        settle();
        BOOST_REQUIRE(session.editing().isEditing());
    }

    bool isOn(Command command) { return window.actions()->action(command)->isEnabled(); }
    void trigger(Command command)
    {
        BOOST_REQUIRE(isOn(command));
        window.actions()->action(command)->trigger();
        settle();
    }
    void show(const QString &slug)
    {
        View view;
        view.subject = EditedRow{slug};
        BOOST_REQUIRE(window.navigation().go(view));
        settle();
    }
    void showFigure()
    {
        View view;
        view.subject = ObservationId(convictedIn2005);
        BOOST_REQUIRE(window.navigation().go(view));
        settle();
    }

    FormView *form() { return find<FormView>(); }
    /// The editor of a field: what has the name of its column.
    template <class Editor>
    Editor *field(const QString &column)
    {
        auto *editor = form()->findChild<Editor *>(column);
        BOOST_REQUIRE_MESSAGE(editor, column);
        return editor;
    }
    void type(const QString &column, const QString &text)
    {
        auto *editor = field<QLineEdit>(column);
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, text);
        settle();
    }
    /// Looks for a row by typing and takes the offer at a place; the last is a new row.
    void choose(const QString &column, const QString &text, int place = 0)
    {
        auto *editor = field<ReferenceField>(column);
        editor->setFocus();
        editor->selectAll();
        QTest::keyClicks(editor, text);
        auto *completer = editor->findChild<QCompleter *>();
        BOOST_REQUIRE(comesTrue([&] { return completer->popup()->isVisible() && completer->completionModel()->rowCount() > 0 && session.isSettled(); }));
        const int last = completer->completionModel()->rowCount() - 1;
        const QModelIndex index = completer->completionModel()->index(place < 0 ? last : place, 0);
        completer->popup()->setCurrentIndex(index);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        settle();
    }
    void pick(const QString &column, const QString &code)
    {
        auto *box = field<QComboBox>(column);
        const int index = box->findData(code);
        BOOST_REQUIRE(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        settle();
    }
    QString cell(const QString &table, const QString &id, QLatin1StringView column)
    {
        std::optional<Result<QStringList>> cells;
        session.editing().ask(&window, {}, [table, id](WorkingCopy &copy, const std::stop_token &) { return copy.row(table, id); }, [&cells](const Result<QStringList> &read) { cells = read; });
        settle();
        BOOST_REQUIRE(cells.has_value());
        if (!*cells)
            return u"no such row"_s;
        const TableSchema &schema = *findTable(table);
        return (*cells)->at(std::ranges::find(schema.columns, column, &ColumnSchema::name) - schema.columns.begin());
    }
    QMessageBox *question()
    {
        BOOST_REQUIRE(comesTrue([this] { return find<QMessageBox>() && find<QMessageBox>()->isVisible(); }));
        return find<QMessageBox>();
    }
    void press(QMessageBox *box, const QString &words)
    {
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == words) {
                button->click();
                settle();
                return;
            }
        }
        BOOST_FAIL("no button " << words.toStdString());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(forms, Forms)

BOOST_AUTO_TEST_CASE(a_figure_is_changed_kept_undone_and_done_again)
{
    showFigure();
    const QString before = cell(u"observations"_s, convictedIn2005, "value_text"_L1);
    trigger(Command::ChangeRecord);
    BOOST_TEST((subject().view().subject == ViewSubject(EditedRow{u"observations/"_s + convictedIn2005})));
    BOOST_TEST(!isOn(Command::KeepForm));
    type(u"value_text"_s, u"more than 45"_s);
    BOOST_TEST(field<QLineEdit>(u"value"_s)->text() == u"45"_s);
    BOOST_TEST(field<QComboBox>(u"qualifier"_s)->currentData().toString() == u"more_than"_s);
    // Nothing is kept yet, and what it will be is shown already.
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "value_text"_L1) == before);
    BOOST_REQUIRE(comesTrue([this] { return session.isSettled() && visibleText().contains(u"was comparable and becomes comparable with care"_s); }));
    BOOST_TEST(visibleText().contains(u"3 fields changed, not kept yet"_s));
    trigger(Command::KeepForm);
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "value_text"_L1) == u"more than 45"_s);
    BOOST_TEST(session.editing().status()->unsaved == 1);
    BOOST_TEST(session.editing().status()->toUndo->label == u"Figure changed: more than 45"_s);
    BOOST_TEST(visibleText().contains(u"Nothing to keep"_s));
    session.editing().undo();
    settle();
    BOOST_TEST(field<QLineEdit>(u"value_text"_s)->text() == before);
    session.editing().redo();
    settle();
    BOOST_TEST(field<QLineEdit>(u"value_text"_s)->text() == u"more than 45"_s);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_at_its_field_and_keeps_the_form_from_being_kept)
{
    show(u"observations/"_s + convictedIn2005);
    type(u"period_end"_s, u"2004-01"_s);
    BOOST_TEST(visibleText().contains(u"The period ends before it begins"_s));
    BOOST_TEST(visibleText().contains(u"1 must be corrected first"_s));
    trigger(Command::KeepForm);
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "period_end"_L1) != u"2004-01"_s);
    BOOST_TEST(form()->focusedColumn().size() > 0);
    type(u"period_end"_s, u"2005-12-31"_s);
    BOOST_TEST(!isOn(Command::KeepForm));
}

BOOST_AUTO_TEST_CASE(a_measure_of_reports_cannot_be_verified)
{
    show(u"measures/unodc-us-convicted"_s);
    pick(u"statistical_unit"_s, u"report"_s);
    pick(u"verification"_s, u"identified"_s);
    BOOST_TEST(visibleText().contains(u"can be said of counted persons or children only"_s));
}

BOOST_AUTO_TEST_CASE(a_new_figure_with_a_new_source_is_added_from_one_form_to_the_other)
{
    show(u"observations/"_s);
    BOOST_TEST(visibleText().contains(u"New figure"_s));
    choose(u"measure_id"_s, u"convicted"_s);
    type(u"value_text"_s, u"about 1,234"_s);
    type(u"period_end"_s, u"2030"_s);
    choose(u"source_id"_s, u"Report of tomorrow"_s, -1);
    BOOST_TEST((subject().view().subject == ViewSubject(EditedRow{u"sources/"_s})));
    BOOST_TEST(field<QLineEdit>(u"title"_s)->text() == u"Report of tomorrow"_s);
    trigger(Command::KeepForm);
    // Back in the form that waited, which refers to the new source by now.
    BOOST_TEST((subject().view().subject == ViewSubject(EditedRow{u"observations/"_s})));
    BOOST_TEST(field<ReferenceField>(u"source_id"_s)->row() == u"report-of-tomorrow"_s);
    BOOST_TEST(field<QLineEdit>(u"value_text"_s)->text() == u"about 1,234"_s);
    trigger(Command::KeepForm);
    const QString id = std::get<EditedRow>(subject().view().subject).id();
    BOOST_TEST(!id.isEmpty());
    BOOST_TEST(cell(u"observations"_s, id, "value"_L1) == u"1234"_s);
    BOOST_TEST(cell(u"observations"_s, id, "qualifier"_L1) == u"about"_s);
    BOOST_TEST(cell(u"observations"_s, id, "source_id"_L1) == u"report-of-tomorrow"_s);
    BOOST_TEST(session.editing().status()->unsaved == 2);
}

BOOST_AUTO_TEST_CASE(what_is_typed_stays_wherever_the_author_goes)
{
    show(u"observations/"_s + convictedIn2005);
    type(u"locator"_s, u"page 7"_s);
    View claim;
    claim.subject = ClaimId(rescued);
    window.navigation().go(claim);
    settle();
    BOOST_TEST(window.forms()->unkept() == 1U);
    // Another row changes meanwhile, and so does a field of this one that was not touched.
    session.editing().apply(u"elsewhere"_s, {{RowEdit::Kind::Change, u"observations"_s, convictedIn2005, {{u"note"_s, u"Added elsewhere"_s}}}});
    settle();
    show(u"observations/"_s + convictedIn2005);
    BOOST_TEST(field<QLineEdit>(u"locator"_s)->text() == u"page 7"_s);
    BOOST_TEST(field<SentencesField>(u"note"_s)->text() == u"Added elsewhere"_s);
    trigger(Command::KeepForm);
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "locator"_L1) == u"page 7"_s);
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "note"_L1) == u"Added elsewhere"_s);
    BOOST_TEST(window.forms()->unkept() == 0U);
}

BOOST_AUTO_TEST_CASE(escape_asks_before_it_discards)
{
    showFigure();
    trigger(Command::ChangeRecord);
    trigger(Command::ClosePage);
    BOOST_TEST((subject().view().kind() != SubjectKind::Row));
    show(u"observations/"_s + convictedIn2005);
    type(u"locator"_s, u"page 7"_s);
    trigger(Command::ClosePage);
    press(question(), u"Go on typing"_s);
    BOOST_TEST(field<QLineEdit>(u"locator"_s)->text() == u"page 7"_s);
    BOOST_REQUIRE(comesTrue([this] { return !find<QMessageBox>(); }));
    trigger(Command::ClosePage);
    press(question(), u"Discard"_s);
    BOOST_TEST((subject().view().kind() != SubjectKind::Row));
    BOOST_TEST(window.forms()->unkept() == 0U);
    BOOST_TEST(!session.editing().status()->isUnsaved);
}

BOOST_AUTO_TEST_CASE(deleting_names_what_depends_on_the_row_and_one_undo_brings_all_of_it_back)
{
    View claim;
    claim.subject = ClaimId(rescued);
    window.navigation().go(claim);
    settle();
    const QString statement = cell(u"claims"_s, rescued, "statement"_L1);
    trigger(Command::DeleteRecord);
    QMessageBox *box = question();
    BOOST_TEST(box->text().contains(u"Reviews"_s));
    BOOST_TEST(box->text().contains(u"Evidence"_s));
    press(box, u"Delete all"_s);
    BOOST_TEST(cell(u"claims"_s, rescued, "statement"_L1) == u"no such row"_s);
    BOOST_TEST(session.editing().status()->unsaved == 1);
    BOOST_TEST(session.editing().status()->toUndo->label == u"Claim deleted: "_s + statement);
    session.editing().undo();
    settle();
    BOOST_TEST(cell(u"claims"_s, rescued, "statement"_L1) == statement);
    BOOST_TEST(!session.editing().status()->isUnsaved);
}

BOOST_AUTO_TEST_CASE(a_copy_is_about_the_next_year)
{
    show(u"observations/"_s + convictedIn2005);
    trigger(Command::DuplicateRecord);
    BOOST_TEST((subject().view().subject == ViewSubject(EditedRow{u"observations/"_s})));
    BOOST_TEST(field<QLineEdit>(u"period_end"_s)->text() == u"2006-12-31"_s);
    BOOST_TEST(field<QLineEdit>(u"value_text"_s)->text().isEmpty());
    BOOST_TEST(field<ReferenceField>(u"measure_id"_s)->row() == u"unodc-us-convicted"_s);
}

BOOST_AUTO_TEST_CASE(the_history_of_a_row_shows_before_and_after_and_puts_it_back)
{
    window.panes()->setPaneChoice(Panes::Pane::Preview, true);
    show(u"observations/"_s + convictedIn2005);
    const QString before = cell(u"observations"_s, convictedIn2005, "value_text"_L1);
    for (const QString &text : {u"71"_s, u"72"_s}) {
        type(u"value_text"_s, text);
        trigger(Command::KeepForm);
    }
    auto *history = find<HistoryView>();
    BOOST_REQUIRE(comesTrue([&] { return session.isSettled() && history->isVisible() && visibleText().contains(u"Number as published: 71 → 72"_s); }));
    BOOST_TEST(visibleText().contains(u"As it was before all changes"_s));
    const QList<QPushButton *> buttons = history->findChildren<QPushButton *>();
    QPushButton *oldest = nullptr;
    for (QPushButton *button : buttons)
        oldest = button->text() == u"Put back to this"_s ? button : oldest;
    BOOST_REQUIRE(oldest);
    oldest->click();
    settle();
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "value_text"_L1) == before);
    BOOST_TEST(session.editing().status()->unsaved == 3);
    BOOST_TEST(field<QLineEdit>(u"value_text"_s)->text() == before);
}

BOOST_AUTO_TEST_CASE(any_row_of_any_table_has_a_form_that_changes_nothing_by_being_looked_at)
{
    for (const TableSchema &table : librarySchema()) {
        const Result<std::vector<NamedRow>> rows = Library::open(session.library()->path)->rowsLike(table, {}, 2);
        BOOST_REQUIRE(bool(rows));
        for (const NamedRow &row : *rows) {
            show(table.name + u'/' + row.id);
            BOOST_TEST(!isOn(Command::KeepForm), table.name << ' ' << row.id);
            BOOST_TEST(!visibleText().contains(u"must be corrected"_s), table.name << ' ' << row.id);
        }
        if (table.name != "library"_L1) {
            show(table.name + u'/');
            BOOST_TEST(!isOn(Command::KeepForm));
        }
    }
    BOOST_TEST(!session.editing().status()->isUnsaved);
    BOOST_TEST(window.forms()->unkept() == 0U);
}

BOOST_AUTO_TEST_CASE(a_figure_is_linked_to_a_claim)
{
    showFigure();
    trigger(Command::LinkToClaim);
    auto *dialog = find<RowChooserDialog>();
    BOOST_REQUIRE(dialog);
    auto *text = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(text, u"over 62,000"_s);
    auto *rows = dialog->findChild<QListWidget *>();
    BOOST_REQUIRE(comesTrue([&] { return session.isSettled() && rows->count() > 0; }));
    QTest::keyClick(text, Qt::Key_Return);
    settle();
    BOOST_TEST((subject().view().subject == ViewSubject(EditedRow{u"evidence/"_s})));
    BOOST_TEST(field<ReferenceField>(u"observation_id"_s)->row() == convictedIn2005);
    BOOST_TEST(!field<ReferenceField>(u"claim_id"_s)->row().isEmpty());
    pick(u"role"_s, u"context"_s);
    trigger(Command::KeepForm);
    BOOST_TEST(session.editing().status()->unsaved == 1);
}

BOOST_AUTO_TEST_CASE(closing_the_window_or_the_library_asks_about_what_is_not_kept)
{
    show(u"observations/"_s + convictedIn2005);
    type(u"locator"_s, u"page 7"_s);
    window.close();
    press(question(), u"Show it"_s);
    BOOST_TEST(window.isVisible());
    BOOST_REQUIRE(comesTrue([this] { return !find<QMessageBox>(); }));
    trigger(Command::CloseLibrary);
    BOOST_TEST(session.library().has_value());
    press(question(), u"Discard it"_s);
    BOOST_TEST(!session.library().has_value());
    BOOST_TEST(window.forms()->unkept() == 0U);
}

BOOST_AUTO_TEST_CASE(a_new_form_has_the_keyboard_where_something_must_be_filled_in)
{
    show(u"observations/"_s);
    BOOST_TEST(form()->focusedColumn() == "measure_id"_L1);
    show(u"observations/"_s + convictedIn2005);
    trigger(Command::DuplicateRecord);
    BOOST_TEST(form()->focusedColumn() == "value_text"_L1);
}

BOOST_AUTO_TEST_CASE(whoever_goes_on_to_another_form_while_one_is_being_kept_loses_nothing_of_either)
{
    const QString other = u"unodc-us-convicted-2006"_s;
    show(u"observations/"_s + other);
    type(u"locator"_s, u"page 6"_s);
    show(u"observations/"_s + convictedIn2005);
    type(u"locator"_s, u"page 5"_s);
    BOOST_TEST(window.forms()->keep());
    View view;
    view.subject = EditedRow{u"observations/"_s + other};
    window.navigation().go(view);
    settle();
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "locator"_L1) == u"page 5"_s);
    BOOST_TEST(cell(u"observations"_s, other, "locator"_L1) != u"page 6"_s);
    BOOST_TEST(field<QLineEdit>(u"locator"_s)->text() == u"page 6"_s);
    BOOST_TEST(window.forms()->unkept() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_typed_while_a_form_is_being_kept_stays_and_can_be_kept_next)
{
    show(u"observations/"_s + convictedIn2005);
    type(u"locator"_s, u"page 5"_s);
    auto *locator = field<QLineEdit>(u"locator"_s);
    locator->setFocus();
    BOOST_TEST(window.forms()->keep());
    QTest::keyClicks(locator, u"0"_s);
    // The row is kept and not read again yet.
    const auto typedOn = QObject::connect(window.forms(), &FormSubject::kept, locator, [locator] { QTest::keyClicks(locator, u"7"_s); });
    settle();
    QObject::disconnect(typedOn);
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "locator"_L1) == u"page 5"_s);
    BOOST_TEST(locator->text() == u"page 507"_s);
    BOOST_TEST(window.forms()->unkept() == 1U);
    trigger(Command::KeepForm);
    BOOST_TEST(cell(u"observations"_s, convictedIn2005, "locator"_L1) == u"page 507"_s);
    BOOST_TEST(window.forms()->unkept() == 0U);
    BOOST_TEST(session.editing().status()->unsaved == 2);
}

BOOST_AUTO_TEST_CASE(a_new_row_is_added_once_however_often_it_is_kept_and_what_is_typed_meanwhile_changes_it)
{
    show(u"organisations/"_s);
    type(u"name"_s, u"House of Counts"_s);
    pick(u"kind"_s, u"ngo"_s);
    auto *name = field<QLineEdit>(u"name"_s);
    name->setFocus();
    name->end(false);
    BOOST_TEST(window.forms()->keep());
    QTest::keyClicks(name, u" and"_s);
    BOOST_TEST(window.forms()->keep());
    QTest::keyClicks(name, u" Tallies"_s);
    settle();
    BOOST_TEST((subject().view().subject == ViewSubject(EditedRow{u"organisations/house-of-counts"_s})));
    BOOST_TEST(form()->focusedColumn() == "name"_L1);
    BOOST_TEST(name->text() == u"House of Counts and Tallies"_s);
    BOOST_TEST(cell(u"organisations"_s, u"house-of-counts"_s, "name"_L1) == u"House of Counts and Tallies"_s);
    // One that adds the row, and one that changes it.
    BOOST_TEST(session.editing().status()->unsaved == 2);
    BOOST_TEST(window.forms()->unkept() == 0U);
}

BOOST_AUTO_TEST_CASE(nothing_moves_when_a_hint_goes_or_a_fault_comes)
{
    const auto places = [this] {
        std::map<QString, int> all;
        for (const QWidget *editor : form()->findChildren<QWidget *>()) {
            if (!editor->objectName().isEmpty() && editor->isVisible() && (qobject_cast<const QLineEdit *>(editor) || qobject_cast<const QComboBox *>(editor)))
                all[editor->objectName()] = editor->mapTo(form(), QPoint()).y();
        }
        return all;
    };
    const auto stay = [&](const QString &column, const QString &text) {
        const std::map<QString, int> before = places();
        type(column, text);
        for (const auto &[name, y] : places()) {
            if (const auto old = before.find(name); old != before.end())
                BOOST_TEST(y == old->second, name << " after " << column << ": " << text << ", " << old->second << " to " << y << ", width " << form()->width());
        }
    };
    show(u"observations/"_s + convictedIn2005);
    stay(u"period_end"_s, u"2004-01"_s);
    BOOST_TEST(visibleText().contains(u"The period ends before it begins"_s));
    stay(u"period_end"_s, u"2005-12-31"_s);
    stay(u"value_text"_s, u"dozens"_s);
    stay(u"value_text"_s, u"more than 45"_s);
    // Where fields say what they mean as long as they are empty.
    show(u"organisations/"_s);
    stay(u"name"_s, u"House of Counts"_s);
    stay(u"country"_s, u"U"_s);
    stay(u"country"_s, u"US"_s);
}

BOOST_AUTO_TEST_CASE(the_places_of_the_rail_are_the_same_on_every_page)
{
    const auto places = [this] {
        QList<QRect> all;
        for (const QAbstractButton *button : find<Rail>()->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                all += button->geometry();
        }
        return all;
    };
    for (const QSize &size : {QSize(1440, 900), QSize(1024, 640)}) {
        window.resize(size);
        showFigure();
        const QList<QRect> before = places();
        show(u"observations/"_s + convictedIn2005);
        BOOST_TEST((places() == before), size.width());
        BOOST_TEST((before.size() == places().size()));
    }
}

BOOST_AUTO_TEST_CASE(what_a_change_does_is_said_of_a_change_only)
{
    show(u"observations/"_s + convictedIn2005);
    BOOST_REQUIRE(comesTrue([this] { return session.isSettled() && visibleText().contains(u"What stands around it"_s); }));
    BOOST_TEST(!visibleText().contains(u"What this change does"_s));
    type(u"value_text"_s, u"more than 45"_s);
    BOOST_REQUIRE(comesTrue([this] { return session.isSettled() && visibleText().contains(u"What this change does"_s); }));
    BOOST_TEST(!visibleText().contains(u"What stands around it"_s));
}

BOOST_AUTO_TEST_CASE(a_faulty_field_with_the_keyboard_has_its_red_edge_and_the_ring)
{
    show(u"observations/"_s + convictedIn2005);
    type(u"period_end"_s, u"2004-01"_s);
    auto *end = field<QLineEdit>(u"period_end"_s);
    const auto has = [](const QImage &image, const QColor &colour) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(image.width() / 2, y) == colour)
                return true;
        }
        return false;
    };
    const QColor red = currentColour(ColourRole::Claim);
    end->clearFocus();
    const QImage alone = end->grab().toImage();
    BOOST_TEST(has(alone, red));
    end->setFocus();
    end->deselect();
    end->end(false);
    const QImage focused = end->grab().toImage();
    BOOST_TEST(has(focused, red));
    BOOST_TEST(has(focused, QApplication::palette().color(QPalette::Link)));
    BOOST_TEST(!has(alone, QApplication::palette().color(QPalette::Link)));
}

BOOST_AUTO_TEST_CASE(offers_have_room_for_a_name_and_what_tells_it_from_others)
{
    show(u"observations/"_s);
    auto *editor = field<ReferenceField>(u"source_id"_s);
    editor->setFocus();
    QTest::keyClicks(editor, u"report"_s);
    QAbstractItemView *offers = editor->findChild<QCompleter *>()->popup();
    BOOST_REQUIRE(comesTrue([&] { return offers->isVisible() && session.isSettled(); }));
    BOOST_TEST(offers->visualRect(offers->model()->index(0, 0)).height() >= 2 * offers->fontMetrics().lineSpacing());
    QTest::keyClick(offers, Qt::Key_Escape);
}

BOOST_AUTO_TEST_CASE(saving_with_an_incomplete_form_saves_what_is_kept_and_says_what_is_not)
{
    session.editing().apply(u"a change"_s, {{RowEdit::Kind::Change, u"claims"_s, rescued, {{u"note"_s, u"Kept"_s}}}});
    settle();
    show(u"observations/"_s);
    type(u"value_text"_s, u"12"_s);
    trigger(Command::Save);
    BOOST_REQUIRE(comesTrue([this] { return session.isSettled() && !session.editing().status()->isUnsaved; }));
    BOOST_TEST(visibleText().contains(u"without the form in view"_s));
    BOOST_TEST(field<QLineEdit>(u"value_text"_s)->text() == u"12"_s);
}

BOOST_AUTO_TEST_CASE(a_section_that_holds_nothing_can_be_led_to_from_a_form)
{
    std::vector<RowEdit> edits;
    for (const QLatin1StringView table : {"evidence"_L1, "assessments"_L1, "cautions"_L1, "gaps"_L1, "claims"_L1}) {
        const Result<std::vector<NamedRow>> rows = Library::open(session.library()->path)->rowsLike(*findTable(table), {}, 5000);
        for (const NamedRow &row : *rows)
            edits.push_back({RowEdit::Kind::Delete, table, row.id, {}});
    }
    session.editing().apply(u"all claims gone"_s, edits);
    settle();
    show(u"measures/"_s);
    BOOST_TEST(window.navigation().goToSection(Section::Claims));
    settle();
    BOOST_TEST((&subject() == window.claim()));
    BOOST_TEST(visibleText().contains(u"Ctrl+N adds one"_s));
    trigger(Command::NewRecord);
    BOOST_TEST((subject().view().subject == ViewSubject(EditedRow{u"claims/"_s})));
}

BOOST_AUTO_TEST_CASE(an_organisation_is_found_by_name_and_renamed)
{
    trigger(Command::EditAnyRow);
    auto *dialog = find<RowChooserDialog>();
    BOOST_REQUIRE(dialog);
    auto *text = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(text, u"Townhall"_s);
    auto *rows = dialog->findChild<QListWidget *>();
    BOOST_REQUIRE(comesTrue([&] { return session.isSettled() && rows->count() > 0 && rows->item(0)->text().contains(u"Townhall"_s); }));
    QTest::keyClick(text, Qt::Key_Return);
    settle();
    BOOST_TEST((std::get<EditedRow>(subject().view().subject).table() == u"organisations"_s));
    type(u"name"_s, u"Townhall Media"_s);
    trigger(Command::KeepForm);
    BOOST_TEST(session.editing().status()->toUndo->label == u"Organisation or person changed: Townhall Media"_s);
}

BOOST_AUTO_TEST_SUITE_END()
