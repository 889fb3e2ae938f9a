// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"
#include "app/window/library_details_dialog.h"
#include "models/domain/linter/linter.h"
#include "models/domain/rows_as_text.h"
#include "tests/support/planted_library.h"
#include "tests/window/window_fixture.h"
#include "widgets/claims/claim_details.h"
#include "widgets/controls/chip.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QAbstractItemView>
#include <QLabel>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A window with the planted library, and all that a reader has come to see in it.
struct PlantedWindow : WindowFixture {
    PlantedWindow()
    {
        planted.writeTo(folder.path(u"planted.countercheck"_s));
        openClaim(folder.path(u"planted.countercheck"_s), test::plantedClaim);
        settle();
    }

    /// Takes in every text of the labels, buttons and tables of a widget.
    void read(const QWidget &widget)
    {
        for (const QLabel *label : widget.findChildren<QLabel *>())
            seen += label->text().remove(QChar(0x200b));
        for (const QAbstractItemView *view : widget.findChildren<QAbstractItemView *>()) {
            if (!view->model())
                continue;
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    seen += view->model()->index(row, column).data().toString();
            }
        }
    }

    bool isSeen(const QString &words) const
    {
        return std::ranges::any_of(seen, [&words](const QString &text) { return text.contains(words, Qt::CaseInsensitive); });
    }

    test::PlantedLibrary planted;
    QStringList seen;
};

/// How the window writes a cell: a date in words, a number with separators. Nothing for codes and ids, which are shown by their words.
QString asShown(const ColumnSchema &column, const QString &cell)
{
    const Wording wording;
    // A whole year is told by its number: "2021", "fiscal year 2020".
    if (column.name == "period_start"_L1)
        return {};
    if (column.name == "period_end"_L1)
        return QString::number(EdtfDate::parse(cell)->year());
    switch (column.kind) {
    case ColumnKind::Text:
    case ColumnKind::Address:
    case ColumnKind::Country: return cell;
    case ColumnKind::Phrase: return cell.section(u' ', 1, 1);
    case ColumnKind::Number: return wording.number(cell.toDouble());
    case ColumnKind::Date: return wording.date(*EdtfDate::parse(cell));
    case ColumnKind::Month: return wording.month(cell.toInt());
    default: return {};
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(columns)

BOOST_FIXTURE_TEST_CASE(every_column_of_every_table_is_shown_in_the_window, PlantedWindow)
{
    read(window);
    window.actions()->action(Command::AboutLibrary)->trigger();
    read(*window.findChild<LibraryDetailsDialog *>());
    delete window.findChild<LibraryDetailsDialog *>();
    window.claim()->claimPage()->findChildren<Chip *>().constFirst()->click();
    settle();
    BOOST_REQUIRE(window.findChild<ClaimDetails *>());
    read(*window.findChild<ClaimDetails *>());
    delete window.findChild<ClaimDetails *>();
    for (int figure = 1; figure <= 6; ++figure) {
        session.claim().selectFigure(ObservationId(u"observations-%1"_s.arg(figure)));
        settle();
        read(window);
        window.actions()->action(Command::CopySentence)->trigger();
        seen += QGuiApplication::clipboard()->text();
    }
    for (const QStringList &pair : {QStringList{u"measures-1"_s, u"measures-2"_s}, QStringList{u"measures-2"_s, u"measures-3"_s}}) {
        window.navigation().go(comparisonOf(pair));
        settle();
        window.actions()->action(ViewPage::Findings)->trigger();
        settle();
        read(window);
    }

    QStringList missing;
    for (const auto &[table, cells] : planted.rows) {
        for (qsizetype position = 0; position < cells.size(); ++position) {
            const QString words = cells.at(position).isEmpty() ? QString() : asShown(table->columns.at(position), cells.at(position));
            if (!words.isEmpty() && !isSeen(words))
                missing += table->name + u'.' + table->columns.at(position).name + u": "_s + words;
        }
    }
    BOOST_TEST(missing.isEmpty(), missing.join(u"\n"_s));
}

BOOST_AUTO_TEST_SUITE_END()
