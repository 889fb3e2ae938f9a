// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/document_desk.h"
#include "app/exporting/export_dialog.h"
#include "app/importing/import_desk.h"
#include "app/window/file_opening.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/banner.h"
#include "widgets/importing/check_page.h"
#include "widgets/importing/choice_card.h"
#include "widgets/importing/done_page.h"
#include "widgets/importing/guess_list.h"
#include "widgets/importing/measure_page.h"
#include "widgets/importing/read_page.h"
#include "widgets/importing/role_header.h"
#include "widgets/importing/step_foot.h"
#include "widgets/importing/table_preview.h"
#include "widgets/importing/table_preview_model.h"
#include "widgets/pages/start_row.h"
#include "widgets/pages/start_view.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

// From a spreadsheet to figures, as a person goes.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QByteArray visits = "Year,Children\n2018,1204\n2019,1377\n2020,1100\n";
const QByteArray troubled = "Year,Children,County,Where from\n2018,\"1,204\",Douglas,report-2019.pdf\n2019,\"~1,100\",Douglas,report-2020.pdf\n2020,\">4,000\",Douglas,minutes\n2021,n/a,Cass,\n2022,\"1,500\",Douglas,report-2023.pdf\n";

struct Imports : WindowFixture {
    Imports()
    {
        qputenv("HOME", ownFolder.path().toUtf8());
        QDir(ownFolder.path()).mkpath(u"Documents"_s);
    }
    ~Imports() { qputenv("HOME", m_home); }

    ImportDesk *desk() { return window.imports(); }
    ImportPage *page() { return desk()->page(); }
    QString put(const QString &name, const QByteArray &bytes)
    {
        putFile(folder.path(name), bytes);
        return folder.path(name);
    }
    void import(const QString &path)
    {
        window.openFile(path);
        settle();
    }
    bool isOn() { return page()->foot()->next()->isEnabled(); }
    void goOn()
    {
        BOOST_REQUIRE_MESSAGE(isOn(), foot());
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : page(), Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    void answer(const QString &unit, const QString &verification)
    {
        for (QRadioButton *choice : {page()->measure()->unit()->button(unit), page()->measure()->verification()->button(verification)})
            QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(12, choice->height() / 2));
        settle();
    }
    QString foot()
    {
        QStringList texts;
        for (const QLabel *label : page()->foot()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u' ');
    }
    qint64 figures()
    {
        std::optional<LibraryCounts> counts;
        session.overviews().ask(&window, {}, [](Library &library, const std::stop_token &stop) { return library.counts(stop); }, [&counts](const Result<LibraryCounts> &read) {
            if (read)
                counts = *read;
        });
        settle();
        return counts ? counts->observations : -1;
    }
    std::vector<QStringList> rows(const char *table)
    {
        std::vector<QStringList> all;
        session.overviews().ask(&window, {}, [table, &all](Library &library, const std::stop_token &) {
            return library.visitRows(*findTable(QLatin1StringView(table)), [&all](const QStringList &cells) {
                all.push_back(cells);
                return true;
            });
        }, [](const Result<Done> &) {});
        settle();
        return all;
    }
    /// A library of one's own that is open and edited, and holds nothing.
    void begin()
    {
        session.editing().create(folder.path(u"own.countercheck"_s), {u"Own"_s, u"Numbers"_s, u"1"_s, u"2026-11-28"_s, u"en"_s, u"all rights reserved"_s, {}});
        settle();
        BOOST_REQUIRE(session.editing().isEditing());
    }
    QPushButton *button(QWidget *within, const QString &text)
    {
        for (QPushButton *candidate : within->findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

private:
    QByteArray m_home = qgetenv("HOME"); ///< of whoever runs the tests, which others need again
};

}  // namespace

BOOST_AUTO_TEST_SUITE(import_flows)

BOOST_FIXTURE_TEST_CASE(a_table_becomes_figures_of_an_own_library_and_one_undo_takes_all_of_it_back, Imports)
{
    begin();
    import(put(u"visits.csv"_s, visits));
    BOOST_TEST(page()->isVisible());
    BOOST_TEST(foot().contains(u"3 numbers will become figures."_s), foot());
    goOn();
    // Two answers have no default.
    BOOST_TEST(!isOn());
    BOOST_TEST(foot().contains(u"2 answers are missing:"_s), foot());
    answer(u"visit"_s, u"not_applicable"_s);
    goOn();
    BOOST_TEST(figures() == 0);
    BOOST_TEST(!session.editing().status()->toUndo);
    BOOST_TEST(isOn());
    BOOST_TEST(page()->foot()->next()->text() == u"Import 3 figures"_s);
    goOn();
    BOOST_REQUIRE((page()->step() == ImportPage::Step::Done));
    BOOST_TEST(figures() == 3);
    BOOST_TEST(session.editing().status()->toUndo->label == u"import visits.csv: 3 figures"_s);
    const auto measures = rows("measures");
    BOOST_REQUIRE(measures.size() == 1);
    BOOST_TEST(measures.front().at(1) == u"Children"_s);
    BOOST_TEST(rows("sources").front().contains(u"visits.csv"_s));
    BOOST_REQUIRE(window.actions()->action(Command::Undo)->isEnabled());
    window.actions()->action(Command::Undo)->trigger();
    settle();
    BOOST_TEST(figures() == 0);
    BOOST_TEST(rows("measures").empty());
    BOOST_TEST(!page()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(without_a_library_a_new_one_is_begun_and_the_chart_can_be_exported_next, Imports)
{
    window.files()->showNoLibrary();
    import(put(u"visits.csv"_s, visits));
    goOn();
    answer(u"child"_s, u"presumed"_s);
    goOn();
    BOOST_TEST(page()->check()->findChild<QLineEdit *>()->text() == u"visits"_s);
    BOOST_TEST(!session.library());
    goOn();
    BOOST_REQUIRE((page()->step() == ImportPage::Step::Done));
    BOOST_TEST(session.library()->description.title == u"visits"_s);
    BOOST_TEST(figures() == 3);
    auto *next = page()->done()->findChild<StartRow *>(u"export"_s);
    BOOST_REQUIRE(next);
    QTest::mouseClick(next, Qt::LeftButton);
    settle();
    // A chart is made from the file, so that it is saved first.
    BOOST_TEST(comesTrue([this] { return window.findChild<ExportDialog *>() != nullptr; }));
    BOOST_TEST(QFile::exists(session.library()->path));
    BOOST_TEST(!page()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_read_stops_the_import_until_somebody_decides, Imports)
{
    begin();
    import(put(u"troubled.csv"_s, troubled));
    goOn();
    answer(u"visit"_s, u"not_applicable"_s);
    goOn();
    BOOST_TEST(!isOn());
    BOOST_TEST(foot().contains(u"1 problem stops the import."_s), foot());
    QTest::keyClick(page(), Qt::Key_F8);
    auto *problems = page()->check()->problems();
    BOOST_TEST(problems->hasFocus());
    BOOST_TEST(problems->model()->index(problems->currentIndex().row(), ProblemModel::WrittenColumn).data().toString() == u"n/a"_s);
    auto *gap = button(page()->check(), u"Make it a gap"_s);
    BOOST_REQUIRE(gap);
    QTest::mouseClick(gap, Qt::LeftButton);
    settle();
    BOOST_REQUIRE(isOn());
    goOn();
    BOOST_TEST(figures() == 4);
    BOOST_TEST(rows("gaps").size() == 1);
    // A bound stays a bound.
    const auto observations = rows("observations");
    const auto bound = std::ranges::find_if(observations, [](const QStringList &cells) { return cells.contains(u">4,000"_s); });
    BOOST_REQUIRE(bound != observations.end());
    BOOST_TEST(bound->contains(u"more_than"_s));
}

BOOST_FIXTURE_TEST_CASE(what_is_no_table_is_said_in_a_sentence_and_nothing_is_begun, Imports)
{
    for (const auto &[name, bytes] : {std::pair(u"empty.csv"_s, QByteArray()), std::pair(u"blank.csv"_s, QByteArray("\n\n  \n")), std::pair(u"binary.csv"_s, QByteArray("\x7f" "ELF\0\1\2\3\0\0", 10))}) {
        window.files()->showNoLibrary();
        import(put(name, bytes));
        BOOST_TEST(!page()->isVisible(), name);
        BOOST_TEST(visibleText().contains(name), visibleText());
        BOOST_TEST(!desk()->isActive());
    }
    import(put(u"letter.txt"_s, "Dear reader,\nthis is no table.\n"));
    BOOST_TEST(page()->isVisible());
    BOOST_TEST(!isOn());
    BOOST_TEST(visibleText().contains(u"No table with numbers was found"_s));
}

BOOST_FIXTURE_TEST_CASE(a_library_with_the_name_of_a_table_is_opened, Imports)
{
    const QString path = folder.library(u"library.csv"_s);
    import(path);
    BOOST_TEST(comesTrue([&] { return session.library().has_value(); }));
    BOOST_TEST(!page()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(leaving_asks_only_once_something_was_chosen_and_leaves_nothing, Imports)
{
    begin();
    const QString path = put(u"visits.csv"_s, visits);
    import(path);
    QTest::keyClick(page(), Qt::Key_Escape);
    BOOST_TEST(!page()->isVisible());
    BOOST_TEST(!window.findChild<QMessageBox *>());
    import(path);
    goOn();
    answer(u"visit"_s, u"not_applicable"_s);
    goOn();
    QTest::keyClick(page(), Qt::Key_Escape);
    BOOST_REQUIRE(comesTrue([this] { return window.findChild<QMessageBox *>() && window.findChild<QMessageBox *>()->isVisible(); }));
    auto *box = window.findChild<QMessageBox *>();
    for (QAbstractButton *each : box->buttons()) {
        if (each->text() == u"Stop"_s)
            QTest::mouseClick(each, Qt::LeftButton);
    }
    settle();
    BOOST_TEST(!page()->isVisible());
    BOOST_TEST(figures() == 0);
    BOOST_TEST(!session.editing().status()->toUndo);
}

BOOST_FIXTURE_TEST_CASE(answers_are_remembered_by_the_names_of_columns_and_taken_for_the_next_table, Imports)
{
    begin();
    import(put(u"visits.csv"_s, visits));
    goOn();
    answer(u"visit"_s, u"not_applicable"_s);
    goOn();
    goOn();
    BOOST_REQUIRE((page()->step() == ImportPage::Step::Done));
    import(put(u"next.csv"_s, "Year,Children\n2021,5\n2022,7\n"));
    auto *saved = page()->read()->guesses()->box(u"mapping"_s);
    BOOST_REQUIRE(saved);
    const int index = saved->findText(u"visits"_s);
    BOOST_REQUIRE(index > 0);
    saved->setCurrentIndex(index);
    Q_EMIT saved->activated(index);
    settle();
    goOn();
    BOOST_REQUIRE(isOn());
    goOn();
    // The measure is there already, and is not made twice.
    goOn();
    BOOST_TEST(figures() == 5);
    BOOST_TEST(rows("measures").size() == 1);
    BOOST_TEST(rows("sources").size() == 2);
}

BOOST_FIXTURE_TEST_CASE(questions_that_the_table_does_not_answer_have_no_choice_until_somebody_makes_one, Imports)
{
    begin();
    import(put(u"days.csv"_s, "Day,Calls\n3/4/2020,5\n4/5/2020,7\n6/7/2020,9\n"));
    auto *order = page()->read()->guesses()->box(u"day_order"_s);
    BOOST_REQUIRE(order);
    BOOST_TEST(order->currentIndex() == -1);
    BOOST_TEST(!isOn());
    BOOST_TEST(foot().contains(u"1 answer is missing:"_s), foot());
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    settle();
    BOOST_TEST(isOn());
    BOOST_TEST(visibleText().contains(u"day / month"_s) == false); // a box is no label
    BOOST_TEST(order->currentText().startsWith(u"day / month"_s));
}

BOOST_FIXTURE_TEST_CASE(columns_are_said_otherwise_and_the_preview_follows, Imports)
{
    begin();
    import(put(u"troubled.csv"_s, troubled));
    RoleHeader *roles = page()->read()->table()->roles();
    BOOST_TEST(roles->box(1)->currentText() == u"value"_s);
    BOOST_TEST(roles->box(2)->currentText() == u"area"_s);
    const auto *model = page()->read()->table()->model();
    const int rounded = 1;
    BOOST_TEST(model->index(rounded, 1).data().toString() == u"~1,100"_s);
    BOOST_TEST(model->index(rounded, 1).data(TablePreviewModel::UnderstoodRole).toString() == u"about 1,100"_s);
    QComboBox *box = roles->box(1);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    settle();
    BOOST_TEST(box->currentText() == u"left out"_s);
    BOOST_TEST(model->index(rounded, 1).data(TablePreviewModel::UnderstoodRole).toString().isEmpty());
    BOOST_TEST(!isOn());
}

BOOST_FIXTURE_TEST_CASE(figures_are_added_to_a_measure_that_the_library_has, Imports)
{
    open(folder.library());
    session.editing().begin();
    settle();
    const qint64 before = figures();
    const std::size_t measures = rows("measures").size();
    import(put(u"visits.csv"_s, visits));
    goOn();
    QTest::mouseClick(button(page()->measure(), u"A measure of this library"_s), Qt::LeftButton);
    QTest::keyClicks(page()->measure()->search(), u"hotline"_s);
    settle();
    QListWidget *offers = page()->measure()->offers();
    BOOST_REQUIRE(offers->count() > 0);
    offers->setCurrentRow(0);
    offers->setFocus();
    QTest::keyClick(offers, Qt::Key_Return);
    settle();
    goOn();
    BOOST_REQUIRE_MESSAGE(isOn(), foot());
    goOn();
    BOOST_TEST(figures() == before + 3);
    BOOST_TEST(rows("measures").size() == measures);
}

BOOST_FIXTURE_TEST_CASE(a_table_is_pasted, Imports)
{
    begin();
    QGuiApplication::clipboard()->setText(u"Year\tChildren\n2018\t12\n2019\t15\n"_s);
    window.actions()->action(Command::PasteTable)->trigger();
    settle();
    BOOST_TEST(page()->isVisible());
    BOOST_TEST(page()->read()->table()->model()->columnCount() == 2);
    BOOST_TEST(isOn());
}

BOOST_FIXTURE_TEST_CASE(text_of_a_file_is_never_markup, Imports)
{
    begin();
    import(put(u"markup.csv"_s, "Year,<b>Children</b>\n2018,12\n2019,14\n2020,15\n2021,<img src=x>\n"));
    goOn();
    for (const QLabel *label : page()->findChildren<QLabel *>())
        BOOST_TEST((label->textFormat() == Qt::PlainText));
    BOOST_TEST(page()->measure()->findChild<QLineEdit *>(u"name"_s)->text() == u"<b>Children</b>"_s);
}

BOOST_AUTO_TEST_SUITE_END()
