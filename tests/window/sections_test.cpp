// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/find_subject.h"
#include "models/items/record_list_model.h"
#include "models/sheets/question_line.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/order_button.h"
#include "widgets/controls/pane_head.h"
#include "widgets/controls/rail.h"
#include "widgets/pages/found_text.h"
#include "widgets/pages/gap_switch.h"
#include "widgets/pages/record_list_view.h"
#include "widgets/pages/record_row_button.h"
#include "widgets/pages/record_view.h"
#include "widgets/pages/search_result_view.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QCheckBox>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <numeric>

// The sections of a library, the search over all of them, and the ways between.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenSections : WindowFixture {
    OpenSections() { open(folder.library()); }

    SubjectKind kind() { return subject().view().kind(); }
    QLineEdit *field() const { return window.panes()->head()->findChild<QLineEdit *>(); }
    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(widget, static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    QString title() { return subject().page()->findChild<RecordView *>()->accessibleName(); }
    RecordRowButton *row(const QString &words)
    {
        for (RecordRowButton *button : subject().page()->findChildren<RecordRowButton *>()) {
            if (button->accessibleName().contains(words))
                return button;
        }
        return nullptr;
    }
    QStringList railWords() const
    {
        QStringList words;
        for (const QAbstractButton *button : window.panes()->rail()->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                words += button->accessibleName();
        }
        return words;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(sections)

BOOST_FIXTURE_TEST_CASE(the_rail_says_what_the_library_holds, OpenSections)
{
    const auto entry = [](const QString &name, const char *table) { return u"%1: %2"_s.arg(name).arg(rowsOfBundled(table)); };
    BOOST_TEST(railWords() == (QStringList{entry(u"Claims"_s, "claims"), entry(u"Measures"_s, "measures"), entry(u"Figures"_s, "observations"), entry(u"Sources"_s, "sources"),
                                           entry(u"Gaps"_s, "gaps"), u"Compare"_s}),
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(each_section_opens_by_key_with_its_first_record_and_leads_back, OpenSections)
{
    const std::pair<int, SubjectKind> keys[] = {{Qt::Key_2, SubjectKind::Measure}, {Qt::Key_4, SubjectKind::Source}};
    for (const auto &[key, expected] : keys) {
        press(&window, key, Qt::ControlModifier);
        BOOST_TEST((kind() == expected));
        BOOST_TEST(!title().isEmpty());
        const QString first = title();
        // The list has the keyboard: down leads to the next record.
        press(qApp->focusWidget(), Qt::Key_Down);
        BOOST_TEST((kind() == expected));
        const View second = subject().view();
        press(&window, Qt::Key_Left, Qt::AltModifier);
        BOOST_TEST((subject().view().subject != second.subject));
        press(&window, Qt::Key_Right, Qt::AltModifier);
        BOOST_TEST((subject().view().subject == second.subject));
    }
    press(&window, Qt::Key_1, Qt::ControlModifier);
    BOOST_TEST((kind() == SubjectKind::Claim));
    // A section is opened as it was left.
    press(&window, Qt::Key_4, Qt::ControlModifier);
    BOOST_TEST((kind() == SubjectKind::Source));
}

BOOST_FIXTURE_TEST_CASE(the_section_of_gaps_is_a_table_of_years, OpenSections)
{
    press(&window, Qt::Key_5, Qt::ControlModifier);
    auto *table = subject().page()->findChild<QTableView *>();
    BOOST_REQUIRE(table);
    BOOST_TEST(table->hasFocus());
    // It begins at a gap; N leads from gap to gap, Enter opens one.
    const auto words = [table] { return table->currentIndex().data(Qt::AccessibleTextRole).toString(); };
    const QString first = words();
    BOOST_TEST(!table->currentIndex().data().toString().isEmpty());
    press(table, Qt::Key_N);
    BOOST_TEST(words() != first);
    press(table, Qt::Key_Return);
    BOOST_TEST((kind() == SubjectKind::Gap));
    press(&window, Qt::Key_Left, Qt::AltModifier);
    BOOST_TEST(subject().page()->findChild<QTableView *>() == table);
    // An arrow leads to the year before; a cell with a figure opens it.
    for (int step = 0; step < 40 && !table->currentIndex().data().toString().isEmpty(); ++step)
        press(table, Qt::Key_Left);
    BOOST_TEST(words().contains(u"figure"_s));
    press(table, Qt::Key_Return);
    BOOST_TEST((kind() == SubjectKind::Figure));
    // The questions stand beside it.
    press(&window, Qt::Key_5, Qt::ControlModifier);
    const auto *questions = qobject_cast<const RecordListModel *>(subject().list()->findChild<QListView *>()->model());
    BOOST_REQUIRE(questions);
    BOOST_TEST(questions->recordCount() == rowsOfBundled("gaps"));
}

BOOST_FIXTURE_TEST_CASE(records_lead_on_to_each_other, OpenSections)
{
    View view;
    view.subject = SourceId(u"townhall-2025-12"_s);
    BOOST_REQUIRE(window.navigation().go(view));
    settle();
    BOOST_TEST(title() == u"Trump admin has rescued 62K migrant kids from sex trafficking and child labor"_s);
    BOOST_REQUIRE(row(u"Found, as stated"_s));
    QTest::mouseClick(row(u"Found, as stated"_s), Qt::LeftButton);
    settle();
    // A figure opens its measure, with the figure in view and its passport.
    BOOST_TEST((kind() == SubjectKind::Figure));
    BOOST_REQUIRE(subject().passport());
    BOOST_TEST(subject().passport()->value.contains(u"62,000"_s));
    BOOST_TEST(subject().chart());
    BOOST_REQUIRE(row(u"Over 62,000 children rescued"_s));
    press(row(u"Over 62,000 children rescued"_s), Qt::Key_Space);
    BOOST_TEST(subject().view().claim().slug == u"claim-62000-rescued"_s);
    window.actions()->action(Command::Back)->trigger();
    settle();
    BOOST_TEST((kind() == SubjectKind::Figure));
}

BOOST_FIXTURE_TEST_CASE(a_result_is_opened_by_keyboard_alone, OpenSections)
{
    press(&window, Qt::Key_F, Qt::ControlModifier);
    BOOST_TEST(window.panes()->head()->hasSearchFocus());
    QTest::keyClicks(field(), u"townhall"_s);
    settle();
    BOOST_TEST((kind() == SubjectKind::Search));
    // The rail counts what was found.
    BOOST_TEST(!railWords().contains(u"Claims: %1"_s.arg(rowsOfBundled("claims"))));
    press(field(), Qt::Key_Down);
    auto *results = find<SearchResultView>()->findChild<QListView *>();
    BOOST_TEST(results->hasFocus());
    press(results, Qt::Key_Return);
    BOOST_TEST((kind() == SubjectKind::Claim));
    BOOST_TEST(field()->text() == QString());
    press(&window, Qt::Key_Left, Qt::AltModifier);
    BOOST_TEST(subject().view().query == u"townhall"_s);
    BOOST_TEST(field()->text() == u"townhall"_s);
}

BOOST_FIXTURE_TEST_CASE(results_are_limited_to_a_kind_and_opened_again, OpenSections)
{
    search(u"62,000"_s);
    auto *results = find<SearchResultView>()->findChild<QListView *>();
    const int all = results->model()->rowCount();
    press(&window, Qt::Key_3, Qt::ControlModifier);
    BOOST_TEST((kind() == SubjectKind::Search));
    BOOST_TEST(results->model()->index(0, 0).data().toString() == u"Figures"_s);
    const qint64 figures = (*window.find()->counts())[static_cast<std::size_t>(SearchedKind::Figures)];
    BOOST_TEST(results->model()->rowCount() == figures + 1);
    BOOST_TEST((subject().view().facets == std::vector<Facet>{{u"kind"_s, u"figures"_s}}));
    press(&window, Qt::Key_3, Qt::ControlModifier);
    BOOST_TEST(results->model()->rowCount() == all);
}

BOOST_FIXTURE_TEST_CASE(a_kind_that_is_shown_alone_is_said_and_taken_back, OpenSections)
{
    search(u"children year:2022"_s);
    auto *results = find<SearchResultView>()->findChild<QListView *>();
    const int all = results->model()->rowCount();
    press(&window, Qt::Key_2, Qt::ControlModifier);
    const auto counts = *window.find()->counts();
    BOOST_TEST(visibleText().contains(u"%1 of %2 results"_s.arg(counts[1]).arg(std::accumulate(counts.begin(), counts.end(), qint64(0)))));
    QStringList words;
    Chip *kind = nullptr;
    for (Chip *chip : find<SearchResultView>()->findChildren<Chip *>()) {
        if (!chip->isVisible())
            continue;
        words += chip->words();
        if (!kind)
            kind = chip;
    }
    BOOST_TEST(words == (QStringList{u"Measures  ✕"_s, u"Year: 2022  ✕"_s}), boost::test_tools::per_element());
    BOOST_TEST((window.find()->sectionShownAlone() == Section::Measures));
    BOOST_REQUIRE(kind);
    kind->click();
    settle();
    BOOST_TEST(results->model()->rowCount() == all);
    BOOST_TEST(!window.find()->sectionShownAlone());
    BOOST_TEST(visibleText().contains(u"results for “children”"_s));
}

BOOST_AUTO_TEST_CASE(a_text_that_has_no_room_keeps_what_was_searched_for_and_its_end)
{
    const QString text = u"Independent measures show far smaller yearly counts of detected victims than 62,000, fiscal year 2023"_s;
    const std::vector<FoundRange> found{{text.indexOf(u"62,000"_s), 6}};
    for (const qsizetype room : {90, 70, 50, 40}) {
        const ShownText shown = shortenedText(text, found, TextEnd::Kept, [room](const QString &part) { return part.size() <= room; });
        BOOST_TEST(shown.text.size() <= room);
        BOOST_TEST(shown.text.startsWith(u"Indepe"_s), shown.text);
        BOOST_TEST(shown.text.endsWith(u"fiscal year 2023"_s.right(14)), shown.text);
        BOOST_REQUIRE(shown.found.size() == 1U);
        BOOST_TEST(shown.text.mid(shown.found.front().start, 6) == u"62,000"_s);
    }
    for (qsizetype room = 0; room < 40; ++room)
        BOOST_TEST(shortenedText(text, found, TextEnd::Kept, [room](const QString &part) { return part.size() <= room; }).text.size() <= std::max<qsizetype>(room, 1));
    BOOST_TEST(shortenedText(text, found, TextEnd::Kept, [](const QString &) { return true; }).text == text);
    BOOST_TEST(shortenedText(text, {{0, 11}}, TextEnd::Dropped, [](const QString &part) { return part.size() <= 30; }).text == text.left(29) + u'…');
}

BOOST_AUTO_TEST_CASE(what_was_found_is_drawn_in_full_ink_whatever_the_ink_of_its_line)
{
    for (const Code<ThemeName> &name : codeList<ThemeName>()) {
        applyTheme(name.value);
        const QColor mark = currentColour(ColourRole::FoundFill);
        QImage picture(400, 60, QImage::Format_RGB32);
        picture.fill(currentColour(ColourRole::Panel));
        QPainter painter(&picture);
        QFont font = currentTheme().font(FontRole::Small);
        font.setPixelSize(40);
        drawFoundText(&painter, QRectF(0, 0, 400, 60), u"IIII"_s, {{0, 4}}, font, currentColour(ColourRole::MutedInk), mark);
        painter.end();
        const auto holds = [&picture](const QColor &colour) {
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (picture.pixel(x, y) == colour.rgb())
                        return true;
                }
            }
            return false;
        };
        BOOST_TEST(holds(mark), name.text.latin1());
        BOOST_TEST(holds(currentColour(ColourRole::Ink)), name.text.latin1());
    }
    applyTheme(ThemeName::Light);
}

BOOST_FIXTURE_TEST_CASE(a_suggestion_is_searched_for_when_it_is_picked, OpenSections)
{
    search(u"omaha zebra"_s);
    auto *results = find<SearchResultView>()->findChild<QListView *>();
    BOOST_TEST(results->currentIndex().data().toString() == u"Search without “zebra”"_s);
    press(field(), Qt::Key_Return);
    BOOST_TEST(field()->text() == u"omaha"_s);
    BOOST_TEST(results->model()->index(0, 0).data().toString() == u"Claims"_s);
}

BOOST_FIXTURE_TEST_CASE(where_nothing_is_found_the_page_says_what_else_to_try, OpenSections)
{
    search(u"62000"_s);
    auto *results = find<SearchResultView>()->findChild<QListView *>();
    press(field(), Qt::Key_Return);
    search(u"rescude xyzzy"_s);
    QStringList rows;
    for (int row = 0; row < results->model()->rowCount(); ++row)
        rows += results->model()->index(row, 0).data().toString();
    BOOST_TEST(rows.mid(0, 4) == (QStringList{u"Try one of these"_s, u"Search for “rescued” alone"_s, u"Last searches"_s, u"62000"_s}), boost::test_tools::per_element());
    BOOST_TEST(rows.contains(u"How to ask"_s));
    BOOST_TEST(results->currentIndex().row() == 1);
    // A way to ask is tried by choosing it; headings are passed over.
    for (int step = 0; step < 2; ++step)
        press(results, Qt::Key_Down);
    BOOST_TEST(results->currentIndex().data().toString() == u"62,000"_s);
    press(results, Qt::Key_Return);
    BOOST_TEST(field()->text() == u"62,000"_s);
}

BOOST_FIXTURE_TEST_CASE(rows_of_results_take_a_second_line_where_the_window_is_narrow, OpenSections)
{
    search(u"62000"_s);
    auto *results = find<SearchResultView>()->findChild<QListView *>();
    const auto heightOf = [results](const QString &words) {
        for (int row = 0; row < results->model()->rowCount(); ++row) {
            if (results->model()->index(row, 0).data().toString().contains(words))
                return results->visualRect(results->model()->index(row, 0)).height();
        }
        return 0;
    };
    const QString longTitle = u"can be set against the numbers of children"_s;
    window.resize(1440, 900);
    settle();
    const int line = heightOf(longTitle);
    window.resize(1024, 768);
    settle();
    BOOST_TEST(heightOf(longTitle) > line);
    BOOST_TEST(heightOf(u"children rescued by President"_s) == line);
}

BOOST_FIXTURE_TEST_CASE(the_passport_gives_way_where_no_figure_is_in_view, OpenSections)
{
    window.resize(1900, 1000);
    settle();
    using enum Panes::Pane;
    BOOST_TEST(window.panes()->isPaneVisible(Passport));
    search(u"located"_s);
    BOOST_TEST(!window.panes()->isPaneVisible(Passport));
    press(&window, Qt::Key_4, Qt::ControlModifier); // limits the results to sources
    press(field(), Qt::Key_Return);
    BOOST_TEST((kind() == SubjectKind::Source));
    BOOST_TEST(!window.panes()->isPaneVisible(Passport));
    press(&window, Qt::Key_2, Qt::ControlModifier);
    BOOST_TEST((kind() == SubjectKind::Measure));
    BOOST_TEST(window.panes()->isPaneVisible(Passport));
}

BOOST_FIXTURE_TEST_CASE(hostile_text_is_searched_for_as_text, OpenSections)
{
    for (const QString &typed : {u"\" OR NEAR( * ^ {a b} :"_s, QString(9'000, u'x'), u"\u202e62,000"_s, u"<img src=x> &amp;"_s, u"a\tb\u0001c"_s}) {
        field()->setText({});
        field()->insert(typed);
        settle();
        BOOST_TEST(window.panes()->banner()->sentence() == QString(), typed.left(40));
    }
}

BOOST_AUTO_TEST_CASE(an_empty_library_has_empty_sections)
{
    WindowFixture fixture;
    for (const Command command : {Command::GoToMeasures, Command::GoToGaps, Command::Find}) {
        BOOST_TEST(!fixture.window.actions()->action(command)->isEnabled());
        fixture.window.actions()->action(command)->trigger();
    }
    BOOST_TEST((fixture.subject().view().kind() == SubjectKind::Nothing));
}

BOOST_FIXTURE_TEST_CASE(a_list_is_grouped_in_the_order_that_was_chosen_last, OpenSections)
{
    const auto list = [this] { return subject().list()->findChild<QListView *>(); };
    const auto headings = [&list] {
        QStringList words;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data(RecordListModel::IsHeadingRole).toBool())
                words += list()->model()->index(row, 0).data().toString();
        }
        return words;
    };
    const auto choose = [this](RecordOrder order) {
        auto *button = subject().list()->findChild<OrderButton *>();
        BOOST_REQUIRE(button);
        for (QAction *choice : button->menu()->actions()) {
            if (choice->data().toInt() == static_cast<int>(order))
                choice->trigger();
        }
        settle();
    };
    press(&window, Qt::Key_2, Qt::ControlModifier);
    BOOST_TEST(headings().contains(u"Report"_s));
    BOOST_TEST(headings().indexOf(u"Report"_s) < headings().indexOf(u"Prosecution"_s));

    // Arrows, Home and End never rest on a heading, and lead through all groups.
    list()->setFocus();
    const auto isOnRecord = [&list] { return list()->currentIndex().isValid() && !list()->currentIndex().data(RecordListModel::IsHeadingRole).toBool(); };
    QStringList passed;
    for (int step = 0; step < 40; ++step) {
        BOOST_TEST(isOnRecord());
        const QString title = list()->currentIndex().data().toString();
        BOOST_TEST(!passed.contains(title));
        passed += title;
        QTest::keyClick(list(), Qt::Key_Down);
    }
    for (const int key : {Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Up}) {
        press(list(), key);
        BOOST_TEST(isOnRecord());
    }
    press(list(), Qt::Key_Home);
    BOOST_TEST(list()->currentIndex().row() == 1);
    const View before = subject().view();

    choose(RecordOrder::MostFigures);
    BOOST_TEST(headings().isEmpty());
    BOOST_TEST((subject().view().subject == before.subject)); // another order is no other record
    BOOST_TEST(list()->currentIndex().data().toString() == title());
    BOOST_TEST(settings.value(Setting::MeasureOrder).toString() == u"most-figures"_s);

    press(&window, Qt::Key_4, Qt::ControlModifier);
    choose(RecordOrder::Who);
    BOOST_TEST(headings().contains(u"United Nations Office on Drugs and Crime (UNODC)"_s));
    choose(RecordOrder::Closeness);
    BOOST_TEST(headings() == (QStringList{u"Primary source"_s, u"Secondary source"_s, u"Tertiary source"_s}), boost::test_tools::per_element());

    // The list beside a question and the one beside the table keep one order.
    press(&window, Qt::Key_5, Qt::ControlModifier);
    BOOST_TEST(headings().contains(u"Never published"_s));
    choose(RecordOrder::OfClaims);
    BOOST_TEST(headings() == (QStringList{u"About a claim"_s, u"About no single claim"_s}), boost::test_tools::per_element());
    auto *table = subject().page()->findChild<QTableView *>();
    press(table, Qt::Key_Return);
    BOOST_TEST((kind() == SubjectKind::Gap));
    BOOST_TEST(headings().size() == 2);
}

BOOST_FIXTURE_TEST_CASE(claims_are_narrowed_to_those_without_a_review_and_ordered_by_who_said_them, OpenSections)
{
    QCheckBox *none = nullptr;
    for (QCheckBox *box : subject().list()->findChildren<QCheckBox *>()) {
        if (box->text() == u"No review"_s)
            none = box;
    }
    BOOST_REQUIRE(none);
    none->click();
    settle();
    BOOST_TEST(session.claims().query().withoutReview);
    const std::size_t found = session.claims().rows().size();
    BOOST_TEST(found > 0U);
    BOOST_TEST(none->accessibleDescription().startsWith(QString::number(found) + u' '));
    // The view that is kept and shared says so, too.
    const View view = subject().view();
    BOOST_TEST((std::ranges::find(view.facets, Facet{u"verdict"_s, u"no-review"_s}) != view.facets.end()));
    none->click();
    settle();

    auto *order = subject().list()->findChild<OrderButton *>();
    order->menu()->actions().back()->trigger();
    settle();
    BOOST_TEST((order->order() == RecordOrder::Who));
    BOOST_TEST(settings.value(Setting::ClaimOrder).toString() == u"who"_s);
    const auto *claims = subject().list()->findChild<QListView *>()->model();
    BOOST_TEST(claims->rowCount() == rowsOfBundled("claims"));
}

BOOST_FIXTURE_TEST_CASE(a_switch_leads_from_the_table_of_what_is_missing_to_the_questions_and_back, OpenSections)
{
    const auto pressSwitch = [this](const QString &words) {
        auto *pages = subject().page()->findChild<GapSwitch *>();
        BOOST_REQUIRE(pages);
        for (QPushButton *button : pages->findChildren<QPushButton *>()) {
            if (button->text() == words) {
                button->click();
                break;
            }
        }
        settle();
    };
    press(&window, Qt::Key_5, Qt::ControlModifier);
    pressSwitch(u"Questions"_s);
    auto *questions = subject().page()->findChild<QListView *>();
    BOOST_REQUIRE(questions);
    const auto records = [&questions] {
        int count = 0;
        for (int row = 0; row < questions->model()->rowCount(); ++row)
            count += questions->model()->index(row, 0).data(RecordListModel::IsHeadingRole).toBool() ? 0 : 1;
        return count;
    };
    BOOST_TEST(records() == rowsOfBundled("gaps"));
    BOOST_TEST((subject().section() == Section::Gaps));
    const auto line = questions->currentIndex().data(RecordListModel::QuestionRole).value<QuestionLine>();
    BOOST_TEST(!line.question.isEmpty());
    BOOST_TEST(!line.reason.isEmpty());
    BOOST_TEST(!line.letter.isEmpty());

    // What stands on the left narrows them.
    QCheckBox *reason = nullptr;
    for (QCheckBox *box : subject().list()->findChildren<QCheckBox *>()) {
        if (!box->isHidden() && box->accessibleName().contains(u"not broken down"_s))
            reason = box;
    }
    BOOST_REQUIRE(reason);
    reason->click();
    settle();
    BOOST_TEST(records() > 0);
    BOOST_TEST(records() < rowsOfBundled("gaps"));
    BOOST_TEST(subject().view().query.contains(u"not_broken_down"_s), subject().view().query);
    for (QCheckBox *box : subject().list()->findChildren<QCheckBox *>()) {
        if (!box->isHidden() && box->isChecked())
            box->click();
    }
    settle();
    BOOST_TEST(records() == rowsOfBundled("gaps"));

    // Enter opens a question; its page leads to both.
    questions->setFocus();
    press(questions, Qt::Key_Return);
    BOOST_TEST((kind() == SubjectKind::Gap));
    pressSwitch(u"Questions"_s);
    BOOST_TEST(subject().page()->findChild<QListView *>() == questions);
    pressSwitch(u"Coverage"_s);
    BOOST_TEST(subject().page()->findChild<QTableView *>());
}

BOOST_FIXTURE_TEST_CASE(the_table_of_what_is_missing_shows_the_measures_that_are_chosen_and_is_written_as_they_are, OpenSections)
{
    press(&window, Qt::Key_5, Qt::ControlModifier);
    const auto *table = subject().page()->findChild<QTableView *>()->model();
    const int all = table->rowCount();
    auto *choice = subject().page()->findChild<ChoiceButton *>();
    BOOST_REQUIRE(choice);
    choice->menu()->actions().back()->trigger();
    settle();
    BOOST_TEST(table->rowCount() < all);
    BOOST_TEST(table->rowCount() > 0);
    BOOST_TEST(settings.value(Setting::CoverageMeasures).toString() == u"of-claims"_s);

    for (QPushButton *button : subject().page()->findChildren<QPushButton *>()) {
        if (button->text() == u"Export…"_s)
            button->click();
    }
    auto *dialog = window.findChild<QFileDialog *>();
    BOOST_REQUIRE(dialog);
    const QString path = folder.path(u"missing.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    settle();
    const QList<QByteArray> lines = readFile(path).trimmed().split('\n');
    BOOST_TEST(lines.front().startsWith("measure_id,measure,year,state,"));
    int measures = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        measures += table->index(row, 0).flags() == Qt::NoItemFlags ? 0 : 1;
    BOOST_TEST(lines.size() == 1 + measures * table->columnCount());
}

BOOST_FIXTURE_TEST_CASE(the_page_of_a_measure_says_how_long_it_can_be_compared_and_sets_it_beside_others, OpenSections)
{
    View view;
    view.subject = MeasureId(u"unodc-us-detected-children"_s);
    BOOST_REQUIRE(window.navigation().go(view));
    settle();
    const QString words = visibleText();
    BOOST_TEST(words.contains(u"Comparable since 2013: 10 years"_s));
    BOOST_TEST(words.contains(u"2013 to 2022, with care in 2017 to 2020: another definition"_s));
    // What holds for several figures is said once, for all of them.
    BOOST_REQUIRE(row(u"equals the number of clients"_s));
    BOOST_TEST(row(u"equals the number of clients"_s)->accessibleDescription().startsWith(u"for 2017, 2018, 2019, 2020"_s));
    BOOST_REQUIRE(row(u"Citizens of the United States appear"_s));

    for (QPushButton *button : subject().page()->findChildren<QPushButton *>()) {
        if (button->text() == u"Compare with…"_s) {
            button->click();
            break;
        }
    }
    settle();
    BOOST_TEST((kind() == SubjectKind::Measures));
}

BOOST_AUTO_TEST_SUITE_END()
