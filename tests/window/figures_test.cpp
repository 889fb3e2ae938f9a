// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/figures_subject.h"
#include "app/find/find_subject.h"
#include "models/items/figure_rows_model.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/pane_head.h"
#include "widgets/pages/facet_list.h"
#include "widgets/pages/figures_page.h"
#include "widgets/pages/search_result_view.h"

#include <boost/test/unit_test.hpp>

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QStatusBar>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <memory>
#include <semaphore>

// Facets beside the results of a search, and the table of all figures.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenFigures : WindowFixture {
    OpenFigures() { open(folder.library()); }

    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(widget, static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    QTableView *table() { return subject().page()->findChild<QTableView *>(); }
    QLineEdit *field() { return window.panes()->head()->findChild<QLineEdit *>(); }
    /// The text of a cell, once it is here.
    QString cell(int row, FigureColumn column)
    {
        table()->scrollTo(table()->model()->index(row, 0));
        settle();
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    QCheckBox *box(const QString &name, bool onlyFree = false)
    {
        for (QCheckBox *found : subject().list()->findChildren<QCheckBox *>()) {
            if (found->isVisible() && found->accessibleName().startsWith(name) && (!onlyFree || !found->isChecked()))
                return found;
        }
        return nullptr;
    }
    QStringList chips()
    {
        QStringList words;
        for (const Chip *chip : subject().page()->findChildren<Chip *>()) {
            if (chip->isVisible())
                words += chip->words();
        }
        return words;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(figures)

BOOST_FIXTURE_TEST_CASE(the_section_of_figures_is_a_table_that_sorts, OpenFigures)
{
    press(&window, Qt::Key_3, Qt::ControlModifier);
    BOOST_REQUIRE(table());
    BOOST_TEST(table()->model()->rowCount() == rowsOfBundled("observations"));
    BOOST_TEST(table()->hasFocus());
    table()->horizontalHeader()->setSortIndicator(static_cast<int>(FigureColumn::Number), Qt::DescendingOrder);
    settle();
    const auto number = [](QString text) {
        QString digits;
        for (const QChar character : text) {
            if (character.isDigit())
                digits += character;
        }
        return digits.toDouble();
    };
    BOOST_TEST(number(cell(0, FigureColumn::Number)) >= number(cell(1, FigureColumn::Number)));
    BOOST_TEST(number(cell(1, FigureColumn::Number)) >= number(cell(40, FigureColumn::Number)));
    const QString largest = cell(0, FigureColumn::Number);
    // The order is part of the view: the way back keeps it.
    press(table(), Qt::Key_Return);
    BOOST_TEST((subject().view().kind() == SubjectKind::Figure));
    press(&window, Qt::Key_Left, Qt::AltModifier);
    BOOST_TEST(cell(0, FigureColumn::Number) == largest);
    BOOST_TEST((subject().view().facets.back() == Facet{u"order"_s, u"-number"_s}));
}

BOOST_FIXTURE_TEST_CASE(letters_behind_numbers_in_view_are_explained_under_the_table, OpenFigures)
{
    window.actions()->action(Command::GoToFigures)->trigger();
    settle();
    QTableView *view = table();
    int explained = 0;
    for (const int hundredth : {0, 20, 40, 60, 80, 100}) {
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() * hundredth / 100);
        settle();
        const QString said = visibleText();
        for (int row = view->rowAt(0); row >= 0 && row <= view->rowAt(view->viewport()->height() - 1); ++row) {
            const QString number = view->model()->index(row, static_cast<int>(FigureColumn::Number)).data().toString();
            for (const QChar sign : number) {
                if (sign.category() != QChar::Letter_Modifier)
                    continue;
                ++explained;
                // With its meaning on the same line.
                BOOST_TEST(said.contains(QString(sign) + u'\u00A0'), number);
            }
        }
    }
    BOOST_TEST(explained > 20);
}

BOOST_FIXTURE_TEST_CASE(values_that_are_ticked_narrow_the_table_and_chips_take_them_out, OpenFigures)
{
    press(&window, Qt::Key_3, Qt::ControlModifier);
    const int all = table()->model()->rowCount();
    QCheckBox *children = box(u"Counts: children, "_s);
    BOOST_REQUIRE(children);
    const int expected = children->accessibleName().section(u' ', -1).toInt();
    children->setFocus();
    press(children, Qt::Key_Space);
    BOOST_TEST(table()->model()->rowCount() == expected);
    BOOST_TEST(chips() == QStringList{u"Counts: children  ✕"_s}, boost::test_tools::per_element());
    // The keyboard stays on the value.
    BOOST_REQUIRE(qobject_cast<QCheckBox *>(QApplication::focusWidget()));
    BOOST_TEST(QApplication::focusWidget()->accessibleName().startsWith(u"Counts: children"_s));
    QCheckBox *other = box(u"Counts: "_s, true);
    BOOST_REQUIRE(other);
    const QString second = other->accessibleName().section(u',', 0, 0);
    press(other, Qt::Key_Space);
    BOOST_TEST(table()->model()->rowCount() > expected);
    BOOST_TEST(chips().size() == 2);
    press(subject().page()->findChildren<Chip *>().last(), Qt::Key_Space);
    BOOST_TEST(table()->model()->rowCount() == expected);
    press(box(u"Counts: children, "_s), Qt::Key_Space);
    BOOST_TEST(table()->model()->rowCount() == all);
    BOOST_TEST(chips().isEmpty());
    // What is narrowed is one place, as a search is: the way back leads to where the reader came from.
    press(box(second), Qt::Key_Space);
    press(&window, Qt::Key_Left, Qt::AltModifier);
    BOOST_TEST((subject().view().kind() == SubjectKind::Claim));
}

BOOST_FIXTURE_TEST_CASE(two_figures_of_two_measures_are_compared, OpenFigures)
{
    BOOST_REQUIRE(window.navigation().go(FiguresSubject::tableOf(u"value:62000..62000"_s)));
    settle();
    table()->horizontalHeader()->setSortIndicator(static_cast<int>(FigureColumn::Counts), Qt::AscendingOrder);
    settle();
    const int last = table()->model()->rowCount() - 1;
    BOOST_REQUIRE(last > 0);
    BOOST_TEST(cell(0, FigureColumn::Counts) != cell(last, FigureColumn::Counts));
    table()->selectionModel()->select(table()->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table()->selectionModel()->select(table()->model()->index(last, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    settle();
    const auto button = [this](const QString &words) {
        for (QPushButton *found : subject().page()->findChildren<QPushButton *>()) {
            if (found->isVisible() && found->text() == words)
                return found;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    BOOST_REQUIRE(button(u"Copy 2 rows"_s));
    button(u"Copy 2 rows"_s)->click();
    settle();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    BOOST_REQUIRE(lines.size() == 3);
    BOOST_TEST(lines.front() == u"Number\tWhat is counted\tPeriod\tHow verified\tPublished by\tHow close"_s);
    BOOST_TEST(lines.at(1).contains(u"62,000"_s));
    BOOST_REQUIRE(button(u"Can they be compared?"_s));
    button(u"Can they be compared?"_s)->click();
    settle();
    BOOST_TEST((subject().view().kind() == SubjectKind::Measures));
    BOOST_TEST(subject().view().pair.has_value());
    BOOST_TEST(!subject().view().figures.beside.isEmpty());
}

BOOST_FIXTURE_TEST_CASE(an_export_that_is_stopped_leaves_no_file_and_says_nothing, OpenFigures)
{
    press(&window, Qt::Key_3, Qt::ControlModifier);
    const QString path = folder.path(u"figures.csv"_s);
    // Begins an export while its worker is busy with another question, so that it cannot be over before it is stopped.
    auto shared = std::make_shared<std::counting_semaphore<>>(0); // the worker may hold it longer than this case
    std::counting_semaphore<> &gate = *shared;
    const auto opened = qScopeGuard([&gate] { gate.release(8); }); // also where a check below fails
    const auto beginExport = [&] {
        session.overviews().run(&window, {}, [shared](const std::stop_token &) { shared->acquire(); return 0; }, [](int) {});
        for (QPushButton *button : subject().page()->findChildren<QPushButton *>()) {
            if (button->text() == u"Export…"_s)
                button->click();
        }
        auto *dialog = window.findChild<QFileDialog *>();
        BOOST_REQUIRE(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const auto said = [this] { return window.statusBar()->currentMessage(); };
    beginExport();
    window.statusBar()->clearMessage();
    session.close(); // the library closes, and with it what is asked of it
    gate.release();
    BOOST_REQUIRE(comesTrue([this] { return session.isSettled(); }));
    BOOST_TEST(!QFileInfo::exists(path));
    BOOST_TEST(said() == QString(), said());
    BOOST_TEST(window.panes()->banner()->sentence() == QString());

    // A newer question to the list takes the place of an export as well: a copy of one row.
    open(folder.library());
    window.actions()->action(Command::GoToFigures)->trigger();
    settle();
    beginExport();
    table()->selectRow(0);
    for (QPushButton *button : subject().page()->findChildren<QPushButton *>()) {
        if (button->text() == u"Copy 1 row"_s)
            button->click();
    }
    gate.release();
    settle();
    BOOST_TEST(!QFileInfo::exists(path));
    BOOST_TEST(said().contains(u"clipboard"_s), said());
    BOOST_TEST(window.panes()->banner()->sentence() == QString());

    // One that nobody stops is written, and says so.
    beginExport();
    gate.release();
    settle();
    BOOST_TEST(QFileInfo::exists(path));
    BOOST_TEST(said().contains(path), said());
}

BOOST_FIXTURE_TEST_CASE(results_are_narrowed_as_they_would_be_by_typing, OpenFigures)
{
    window.find()->setText(u"62,000"_s);
    settle();
    QCheckBox *verdict = box(u"Verdict of a reviewer: Not supported, "_s);
    BOOST_REQUIRE(verdict);
    verdict->click();
    settle();
    BOOST_TEST(field()->text() == u"62,000 verdict:not_supported"_s);
    BOOST_TEST(chips() == QStringList{u"Verdict of a reviewer: Not supported  ✕"_s}, boost::test_tools::per_element());
    BOOST_REQUIRE(box(u"Verdict of a reviewer: Not supported, "_s));
    BOOST_TEST(box(u"Verdict of a reviewer: Not supported, "_s)->isChecked());
    subject().page()->findChild<Chip *>()->click();
    settle();
    BOOST_TEST(field()->text() == u"62,000"_s);
    BOOST_TEST(chips().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
