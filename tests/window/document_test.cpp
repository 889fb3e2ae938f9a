// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"
#include "app/comparison/workspace.h"
#include "app/editing/author_dialog.h"
#include "app/editing/copy_dialog.h"
#include "app/editing/document_desk.h"
#include "app/editing/new_library_dialog.h"
#include "app/editing/place_field.h"
#include "app/editing/working_copies_dialog.h"
#include "app/exporting/export_dialog.h"
#include "app/window/file_opening.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/document_line.h"
#include "widgets/pages/start_row.h"
#include "widgets/pages/start_view.h"

#include <boost/test/unit_test.hpp>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QTreeWidget>

// The library as a document, in the window.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString shownClaim = u"claim-62000-rescued"_s;

struct Document : WindowFixture {
    explicit Document(const QString &copies = {}) : WindowFixture(Wording(), copies) { file = folder.library(); }

    QAction *action(Command command) const { return window.actions()->action(command); }
    void trigger(Command command)
    {
        BOOST_REQUIRE(action(command)->isEnabled());
        action(command)->trigger();
        settle();
    }
    LibraryEditing &editing() { return session.editing(); }
    DocumentLine *line() const { return window.documents()->line(); }
    void press(const QString &text)
    {
        QPushButton *button = line()->button(text);
        BOOST_REQUIRE_MESSAGE(button, (text + u": "_s + line()->words()).toStdString());
        button->click();
        settle();
    }
    /// Presses a button of the dialog that is open.
    template <class Dialog>
    void answer(const QString &text)
    {
        auto *dialog = find<Dialog>();
        BOOST_REQUIRE(dialog);
        QStringList offered;
        for (QAbstractButton *button : dialog->template findChildren<QAbstractButton *>()) {
            offered += button->text();
            if (button->text().remove(u'&') == text) {
                button->click();
                settle();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                return;
            }
        }
        BOOST_FAIL((text + u" is none of "_s + offered.join(u", "_s)).toStdString());
    }
    void edit()
    {
        editing().begin();
        settle();
        BOOST_REQUIRE(editing().isEditing());
    }
    void change(const QString &place)
    {
        editing().apply(u"Place: "_s + place, {{RowEdit::Kind::Change, u"claims"_s, shownClaim, {{u"venue"_s, place}}}});
        settle();
    }
    QString status() const
    {
        QString words;
        for (const QLabel *label : window.statusBar()->findChildren<QLabel *>())
            words += label->text() + u'\n';
        return words.remove(QChar(0x200B));
    }
    QString file;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(documents)

BOOST_FIXTURE_TEST_CASE(a_received_library_is_copied_before_it_is_edited_and_the_view_stays, Document)
{
    const QByteArray received = readFile(file);
    openClaim(file, shownClaim);
    settle();
    BOOST_TEST(line()->words().isEmpty());
    int began = 0;
    window.documents()->beginEditing([&began] { ++began; });
    auto *dialog = find<CopyDialog>();
    BOOST_REQUIRE(dialog);
    BOOST_TEST(dialog->title() == u"Children and trafficking: who was counted? (my copy)"_s);
    auto *place = dialog->findChild<PlaceField *>();
    BOOST_TEST(place->path().endsWith(u"/children-and-trafficking-who-was-counted-my-copy.countercheck"_s), place->path());
    // Nothing is replaced here.
    place->field()->setText(file);
    BOOST_TEST(place->path().isEmpty());
    const QString copy = folder.path(u"mine.countercheck"_s);
    place->field()->setText(folder.path(u"mine"_s));
    BOOST_TEST(place->path() == copy);
    answer<CopyDialog>(u"Make a copy and edit"_s);
    BOOST_TEST(began == 1);
    BOOST_REQUIRE(editing().isEditing());
    BOOST_TEST(session.library()->path == copy);
    BOOST_TEST(session.library()->description.title == u"Children and trafficking: who was counted? (my copy)"_s);
    BOOST_TEST(subject().view().claim().slug == shownClaim);
    BOOST_TEST(line()->words().contains(u"The library that you received, a.countercheck, stays as it is."_s), line()->words());
    BOOST_TEST(window.isWindowModified());
    BOOST_TEST(status().contains(u"your copy · "_s), status());
    BOOST_TEST(status().contains(u"1 change not yet in the file"_s), status());
    change(u"Hall 1"_s);
    BOOST_TEST(status().contains(u"2 changes not yet in the file"_s), status());
    BOOST_TEST(subject().view().claim().slug == shownClaim);
    BOOST_TEST((readFile(file) == received));
    BOOST_TEST((readFile(copy) == received));
    window.activateWindow();
    BOOST_REQUIRE(comesTrue([this] { return window.isActiveWindow(); }));
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
    settle();
    BOOST_TEST(!window.isWindowModified());
    BOOST_TEST(status().contains(u"all changes are in the file"_s), status());
    BOOST_TEST((readFile(copy) != received));
    BOOST_TEST((readFile(file) == received));
    // One's own is edited without a question.
    session.close();
    settle();
    open(copy);
    BOOST_TEST(!editing().isEditing());
    BOOST_TEST(line()->words() == u"This library is yours. It is opened for reading."_s, line()->words());
    press(u"Edit"_s);
    BOOST_TEST(editing().isEditing());
    session.close();
    settle();
    open(copy);
    window.documents()->beginEditing([&began] { ++began; });
    settle();
    BOOST_TEST(began == 2);
    BOOST_TEST(editing().isEditing());
}

BOOST_FIXTURE_TEST_CASE(who_keeps_reading_edits_nothing_and_who_changes_the_file_itself_is_not_asked_again, Document)
{
    open(file);
    int began = 0;
    window.documents()->beginEditing([&began] { ++began; });
    answer<CopyDialog>(u"Keep reading"_s);
    BOOST_TEST(!editing().isEditing());
    window.documents()->beginEditing([&began] { ++began; });
    answer<CopyDialog>(u"Change this file itself"_s);
    BOOST_TEST(editing().isEditing());
    BOOST_TEST(began == 1);
    BOOST_TEST(line()->words().contains(u"You are editing a.countercheck."_s), line()->words());
    change(u"Hall 2"_s);
    trigger(Command::CloseLibrary);
    open(file);
    window.documents()->beginEditing([&began] { ++began; });
    settle();
    BOOST_TEST(!find<CopyDialog>());
    BOOST_TEST(began == 2);
}

BOOST_FIXTURE_TEST_CASE(a_new_library_is_begun_with_few_words_and_found_again_without_having_been_saved, Document)
{
    window.files()->showNoLibrary();
    settle();
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    auto *dialog = find<NewLibraryDialog>();
    BOOST_REQUIRE(dialog);
    auto *place = dialog->findChild<PlaceField *>();
    const auto type = [&](const QString &words) { QTest::keyClicks(dialog->focusWidget(), words); };
    type(u"Evictions"_s);
    BOOST_TEST(place->path().endsWith(u"/evictions.countercheck"_s), place->path());
    place->field()->setText(folder.path(u"evictions.countercheck"_s));
    QPushButton *begin = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"&Begin"_s)
            begin = button;
    }
    BOOST_REQUIRE(begin);
    BOOST_TEST(!begin->isEnabled());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    type(u"Counts of one city."_s);
    BOOST_TEST(begin->isEnabled());
    answer<NewLibraryDialog>(u"Begin"_s);
    BOOST_REQUIRE(session.library());
    BOOST_TEST(session.library()->description.title == u"Evictions"_s);
    BOOST_TEST(line()->words().contains(u"It is in no file until you save it."_s), line()->words());
    BOOST_TEST(status().contains(u"not saved yet"_s), status());
    BOOST_TEST(action(Command::NewLibrary)->shortcut().isEmpty());
    editing().apply(u"a body"_s, {{RowEdit::Kind::Add, u"organisations"_s, {}, {{u"id"_s, u"city"_s}, {u"name"_s, u"The city"_s}, {u"kind"_s, u"ngo"_s}}}});
    settle();
    BOOST_TEST(action(Command::Undo)->isEnabled());
    trigger(Command::CloseLibrary);
    // Its row leads back to it.
    const QList<StartRow *> rows = window.files()->start()->findChildren<StartRow *>();
    const auto row = std::ranges::find_if(rows, [](const StartRow *candidate) { return candidate->isVisible() && candidate->accessibleName() == u"Evictions"_s; });
    BOOST_REQUIRE((row != rows.end()));
    BOOST_TEST((*row)->accessibleDescription().contains(u"yours, not saved yet"_s), (*row)->accessibleDescription());
    (*row)->click();
    settle();
    BOOST_REQUIRE(editing().isEditing());
    BOOST_TEST(plainText(action(Command::Undo)) == u"Undo: a body"_s);
    trigger(Command::Save);
    BOOST_TEST(QFile::exists(folder.path(u"evictions.countercheck"_s)));
    BOOST_TEST(line()->words().contains(u"The file holds all that you see here."_s), line()->words());
    editing().undo();
    settle();
    BOOST_TEST(line()->words().contains(u"The file stays as it is until you save."_s), line()->words());
    editing().redo();
    settle();
    BOOST_TEST(line()->words().contains(u"The file holds all that you see here."_s), line()->words());
    trigger(Command::CloseLibrary);
    for (const StartRow *candidate : window.files()->start()->findChildren<StartRow *>()) {
        if (candidate->isVisible() && candidate->accessibleName() == u"Evictions"_s)
            BOOST_TEST(candidate->accessibleDescription().startsWith(u"yours."_s), candidate->accessibleDescription());
    }
}

BOOST_FIXTURE_TEST_CASE(an_author_has_a_name_in_the_history_and_in_no_file, Document)
{
    openClaim(file, shownClaim);
    settle();
    edit();
    change(u"Hall 7"_s);
    trigger(Command::AuthorName);
    auto *dialog = find<AuthorDialog>();
    BOOST_REQUIRE(dialog);
    QTest::keyClicks(dialog->focusWidget(), u" Ada  Zwickelbauer "_s);
    answer<AuthorDialog>(u"Set"_s);
    BOOST_TEST(settings.value(Setting::AuthorName).toString() == u"Ada Zwickelbauer"_s);
    change(u"Hall 8"_s);
    window.panes()->setPaneChoice(Panes::Pane::Preview, true);
    View form;
    form.subject = EditedRow{u"claims/"_s + shownClaim};
    window.navigation().go(form);
    settle();
    BOOST_REQUIRE(comesTrue([this] { return session.isSettled() && visibleText().contains(u" · Ada Zwickelbauer"_s); }));
    // What was done before the name was set stays as it was.
    BOOST_TEST(visibleText().contains(u" · you"_s));
    trigger(Command::Save);
    BOOST_TEST(!readFile(file).contains("Zwickelbauer"));
    // Another window of the same reader knows the name, and it can be taken back.
    trigger(Command::AuthorName);
    BOOST_TEST(find<AuthorDialog>()->author() == u"Ada Zwickelbauer"_s);
    find<AuthorDialog>()->findChild<QLineEdit *>()->clear();
    answer<AuthorDialog>(u"Set"_s);
    BOOST_TEST(settings.value(Setting::AuthorName).toString().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(undo_is_the_librarys_but_for_a_comparison_in_view, Document)
{
    openClaim(file, shownClaim);
    settle();
    edit();
    BOOST_TEST(!action(Command::Undo)->isEnabled());
    change(u"Hall 3"_s);
    BOOST_TEST(plainText(action(Command::Undo)) == u"Undo: Place: Hall 3"_s);
    trigger(Command::Undo);
    BOOST_TEST(window.statusBar()->currentMessage() == u"Undone: Place: Hall 3"_s);
    BOOST_TEST(!window.isWindowModified());
    BOOST_TEST(plainText(action(Command::Redo)) == u"Redo: Place: Hall 3"_s);
    trigger(Command::Redo);
    BOOST_TEST(window.statusBar()->currentMessage() == u"Done again: Place: Hall 3"_s);
    // The comparison has steps of its own.
    trigger(Command::NewComparison);
    BOOST_TEST(plainText(action(Command::Undo)) != u"Undo: Place: Hall 3"_s);
    window.comparison()->workspace().add(MeasureId(u"orr-backlog-leads"_s));
    settle();
    BOOST_TEST(plainText(action(Command::Undo)) == u"Undo: add a measure"_s);
    BOOST_TEST(action(Command::SaveComparison)->shortcut().isEmpty());
    trigger(Command::Undo);
    BOOST_TEST(editing().status()->toUndo.has_value());
    trigger(Command::ClosePage);
    BOOST_TEST(plainText(action(Command::Undo)) == u"Undo: Place: Hall 3"_s);
}

BOOST_FIXTURE_TEST_CASE(a_comparison_keeps_its_steps_while_the_library_is_edited, Document)
{
    open(file);
    window.navigation().go(comparisonOf({u"orr-backlog-leads"_s}));
    settle();
    Workspace &workspace = window.comparison()->workspace();
    workspace.add(MeasureId(u"orr-backlog-processed"_s));
    settle();
    edit();
    editing().apply(u"Renamed"_s, {{RowEdit::Kind::Change, u"measures"_s, u"orr-backlog-leads"_s, {{u"name"_s, u"Leads under another name"_s}}}});
    settle();
    // In view, it shows what was changed.
    BOOST_TEST((&subject() == window.comparison()));
    BOOST_TEST(findById(subject().dossier()->measures, MeasureId(u"orr-backlog-leads"_s))->name == u"Leads under another name"_s);
    BOOST_TEST(plainText(action(Command::Undo)) == u"Undo: add a measure"_s);
    trigger(Command::Undo);
    BOOST_TEST(workspace.view().measures().measures.size() == 1U);
    trigger(Command::Redo);
    // Out of view, too.
    View claim;
    claim.subject = ClaimId(shownClaim);
    window.navigation().go(claim);
    settle();
    change(u"Hall 6"_s);
    window.navigation().goToSection(Section::Comparison);
    settle();
    BOOST_TEST(workspace.view().measures().measures.size() == 2U);
    BOOST_TEST(plainText(action(Command::Undo)) == u"Undo: add a measure"_s);
    BOOST_TEST(editing().status()->unsaved == 2);
}

BOOST_FIXTURE_TEST_CASE(a_chart_with_changes_that_are_in_no_file_is_not_exported, Document)
{
    openClaim(file, shownClaim);
    settle();
    edit();
    change(u"Hall 9"_s);
    trigger(Command::ExportChart);
    BOOST_TEST(!find<ExportDialog>());
    BOOST_TEST(visibleText().remove(QChar(0x200B)).contains(u"Save first."_s));
    trigger(Command::Save);
    trigger(Command::ExportChart);
    BOOST_TEST(find<ExportDialog>());
}

BOOST_FIXTURE_TEST_CASE(control_s_saves_a_comparison_where_nothing_is_edited, Document)
{
    open(file);
    window.navigation().go(comparisonOf({u"orr-backlog-leads"_s, u"orr-backlog-processed"_s}));
    settle();
    BOOST_TEST((action(Command::SaveComparison)->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_S)));
    BOOST_TEST(action(Command::Save)->shortcut().isEmpty());
    edit();
    BOOST_TEST(action(Command::SaveComparison)->shortcut().isEmpty());
    BOOST_TEST((action(Command::Save)->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_S)));
}

BOOST_AUTO_TEST_CASE(changes_that_were_not_saved_are_offered_in_the_next_window_and_read_from_the_file_until_then)
{
    const ScratchFolder copies;
    const ScratchFolder files;
    const QString file = files.library();
    {
        Document first(copies.path());
        first.open(file);
        first.edit();
        first.change(u"Hall 4"_s);
        first.change(u"Hall 5"_s);
        BOOST_TEST(first.window.close());
    }
    Document second(copies.path());
    second.open(file);
    BOOST_TEST(second.line()->words().startsWith(u"2 changes of a.countercheck are not yet in the file. You made the last one today at "_s), second.line()->words());
    BOOST_TEST(!second.editing().isEditing());
    BOOST_TEST(second.subject().figure());
    second.press(u"Leave them"_s);
    BOOST_TEST(second.line()->words().isEmpty());
    second.window.files()->showNoLibrary();
    second.settle();
    bool isSaid = false;
    for (const StartRow *row : second.window.files()->start()->findChildren<StartRow *>())
        isSaid = isSaid || row->accessibleDescription().startsWith(u"2 changes of yours"_s);
    BOOST_TEST(isSaid);
    putFile(file, readFile(file) + "\n");
    second.open(file);
    BOOST_TEST(second.line()->words().contains(u"Another program has changed the file since"_s), second.line()->words());
    second.press(u"Go on editing"_s);
    BOOST_REQUIRE(second.editing().isEditing());
    second.trigger(Command::Undo);
    BOOST_TEST(second.editing().status()->unsaved == 1);
    // Saving refuses what is not its file any more.
    const QByteArray foreign = readFile(file);
    second.trigger(Command::Save);
    auto *question = second.find<QMessageBox>();
    BOOST_REQUIRE(question);
    BOOST_TEST(question->text().contains(file), question->text());
    second.answer<QMessageBox>(u"Save as another…"_s);
    BOOST_REQUIRE(second.find<QFileDialog>());
    second.find<QFileDialog>()->reject();
    second.window.documents()->saving()->saveTo(files.path(u"other.countercheck"_s));
    second.settle();
    BOOST_TEST(second.session.library()->path == files.path(u"other.countercheck"_s));
    BOOST_TEST(!second.window.isWindowModified());
    BOOST_TEST((readFile(file) == foreign));
}

BOOST_AUTO_TEST_CASE(a_second_window_reads_and_says_so_until_the_first_has_ended)
{
    const ScratchFolder copies;
    const ScratchFolder files;
    const QString file = files.library();
    Document second(copies.path());
    {
        Document first(copies.path());
        first.open(file);
        first.edit();
        second.open(file);
        second.window.documents()->beginEditing();
        second.settle();
        BOOST_TEST(second.line()->words() == u"This library is edited in another window. Here it is read-only."_s);
        BOOST_TEST(!second.editing().isEditing());
        BOOST_TEST(!second.action(Command::Save)->isEnabled());
        second.press(u"Try again"_s);
        BOOST_TEST(!second.editing().isEditing());
    }
    second.press(u"Try again"_s);
    BOOST_TEST(second.editing().isEditing());
    BOOST_TEST(second.line()->words().startsWith(u"You are editing a.countercheck."_s));
}

BOOST_FIXTURE_TEST_CASE(changes_are_dropped_only_after_a_question, Document)
{
    openClaim(file, shownClaim);
    settle();
    edit();
    change(u"Hall 6"_s);
    action(Command::Revert)->trigger();
    answer<QMessageBox>(u"Keep editing"_s);
    BOOST_TEST(editing().status()->unsaved == 1);
    action(Command::Revert)->trigger();
    BOOST_TEST(find<QMessageBox>()->text() == u"Drop 1 change and its history, and read the file again? It cannot be brought back."_s);
    answer<QMessageBox>(u"Drop the changes"_s);
    BOOST_TEST(!editing().isEditing());
    BOOST_TEST(line()->words().isEmpty());
    BOOST_TEST(subject().view().claim().slug == shownClaim);
    BOOST_TEST(status().contains(u"read-only"_s), status());
    BOOST_TEST(!window.windowTitle().contains(u"[*]"_s));
}

BOOST_FIXTURE_TEST_CASE(history_is_forgotten_after_a_question_and_saving, Document)
{
    open(file);
    edit();
    change(u"Hall 7"_s);
    action(Command::ForgetHistory)->trigger();
    answer<QMessageBox>(u"Save and forget"_s);
    BOOST_TEST(editing().isEditing());
    BOOST_TEST(!editing().status()->toUndo.has_value());
    BOOST_TEST(!editing().status()->isUnsaved);
    BOOST_TEST(!action(Command::ForgetHistory)->isEnabled());
}

BOOST_FIXTURE_TEST_CASE(working_copies_are_listed_opened_and_deleted, Document)
{
    open(file);
    edit();
    change(u"Hall 8"_s);
    trigger(Command::CloseLibrary);
    trigger(Command::WorkingCopies);
    auto *dialog = find<WorkingCopiesDialog>();
    BOOST_REQUIRE(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    BOOST_REQUIRE(list->topLevelItemCount() == 1);
    BOOST_TEST(list->topLevelItem(0)->text(0) == u"a.countercheck"_s);
    BOOST_TEST(list->topLevelItem(0)->text(2) == u"1 change"_s);
    answer<WorkingCopiesDialog>(u"Open"_s);
    BOOST_TEST(line()->words().startsWith(u"1 change of a.countercheck is not yet in the file."_s), line()->words());
    trigger(Command::WorkingCopies);
    answer<WorkingCopiesDialog>(u"Delete…"_s);
    answer<QMessageBox>(u"Delete"_s);
    BOOST_TEST(find<WorkingCopiesDialog>()->findChild<QTreeWidget *>()->topLevelItemCount() == 0);
    BOOST_TEST(line()->words().isEmpty());
    // One that is being edited stays.
    find<WorkingCopiesDialog>()->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    edit();
    trigger(Command::WorkingCopies);
    answer<WorkingCopiesDialog>(u"Delete…"_s);
    BOOST_TEST(find<WorkingCopiesDialog>()->findChild<QTreeWidget *>()->topLevelItemCount() == 1);
    BOOST_TEST(editing().isEditing());
}

BOOST_AUTO_TEST_CASE(closing_waits_until_the_last_change_is_kept)
{
    const ScratchFolder copies;
    const ScratchFolder files;
    const QString file = files.library();
    {
        Document document(copies.path());
        document.open(file);
        document.edit();
        for (int number = 0; number < 20; ++number)
            document.editing().apply(u"a place"_s, {{RowEdit::Kind::Change, u"claims"_s, shownClaim, {{u"venue"_s, u"Hall %1"_s.arg(number)}}}});
        document.editing().save();
        BOOST_TEST(!document.window.close());
        BOOST_TEST(comesTrue([&document] { return !document.window.isVisible(); }));
        BOOST_TEST(!document.editing().status()->isUnsaved);
    }
    Result<WorkingCopy> copy = WorkingCopy::open(copies.path(), file);
    BOOST_REQUIRE(bool(copy));
    BOOST_TEST(copy->history()->size() == 20U);
    BOOST_TEST(!*copy->isUnsaved());
}

BOOST_AUTO_TEST_SUITE_END()
