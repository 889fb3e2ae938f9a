// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/claim_list_model.h"
#include "models/items/figure_table_model.h"
#include "models/items/record_list_model.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFont>
#include <QSignalSpy>

#include <numeric>

using namespace countercheck;

namespace {

ClaimSummary summary(qint64 row)
{
    ClaimSummary made;
    made.row = row;
    made.id = ClaimId(QStringLiteral("claim-%1").arg(row));
    made.statement = QStringLiteral("<b>Claim</b> %1").arg(row);
    made.claimant = QStringLiteral("Somebody");
    made.statedOn = EdtfDate::parse(u"2025-12-07");
    return made;
}

QList<qint64> rows(int count)
{
    QList<qint64> made(static_cast<std::size_t>(count));
    std::iota(made.begin(), made.end(), 1);
    return made;
}

FigureRow figure(const char16_t *id, double value, QDate date, bool linked = false)
{
    FigureRow made;
    made.observation = ObservationId(QString::fromUtf16(id));
    made.value = QStringLiteral("more than %1").arg(value);
    made.sortValue = value;
    made.sortDate = date;
    made.linked = linked;
    return made;
}

QStringList order(const FigureTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.observationAt(row).slug);
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(claim_list)

BOOST_AUTO_TEST_CASE(asks_once_for_the_page_that_is_looked_at)
{
    ClaimListModel model{Wording()};
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rows(200));
    QSignalSpy asked(&model, &ClaimListModel::pageNeeded);
    const QModelIndex index = model.index(70);
    BOOST_TEST(!index.data(ClaimListModel::FetchedRole).toBool());
    (void)index.data(Qt::DisplayRole);
    BOOST_REQUIRE(asked.size() == 1);
    BOOST_TEST(asked[0][0].toInt() == 64);
    BOOST_TEST(asked[0][1].toInt() == 64);

    std::vector<ClaimSummary> page;
    for (qint64 row = 65; row <= 128; ++row)
        page.push_back(summary(row));
    model.setSummaries(64, page);
    BOOST_TEST(index.data(ClaimListModel::FetchedRole).toBool());
    BOOST_TEST(index.data(Qt::DisplayRole).toString() == QStringLiteral("<b>Claim</b> 71"));
    BOOST_TEST(index.data(ClaimListModel::SaidRole).toString() == QStringLiteral("Somebody · 7 Dec 2025"));
}

BOOST_AUTO_TEST_CASE(an_answer_to_an_older_list_is_passed_over)
{
    ClaimListModel model{Wording()};
    model.setRows({5, 6, 7});
    model.setSummaries(0, {summary(1), summary(2), summary(3)});
    BOOST_TEST(model.summaryAt(0) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_million_claims_are_listed_at_once)
{
    ClaimListModel model{Wording()};
    QList<qint64> all = rows(1'000'000);
    QElapsedTimer timer;
    timer.start();
    model.setRows(std::move(all));
    (void)model.index(999'999).data();
    BOOST_TEST(timer.elapsed() < 2000); // a page at a time, never a million rows
    BOOST_TEST(model.rowCount() == 1'000'000);
}

BOOST_AUTO_TEST_CASE(the_verdict_says_how_many_reviewers_agree)
{
    ClaimListModel model{Wording()};
    ClaimSummary agreed = summary(1);
    agreed.ratedBy[Rating::NotSupported] = agreed.reviewers = 3;
    ClaimSummary differing = summary(2);
    differing.ratedBy[Rating::NotSupported] = differing.reviewers = 3;
    differing.ratedBy[Rating::Unverified] = 1;
    ClaimSummary single = summary(3);
    single.ratedBy[Rating::Supported] = single.reviewers = 1;
    ClaimSummary inTwoMinds = single;
    inTwoMinds.row = 4;
    inTwoMinds.ratedBy[Rating::Unverified] = 1;
    model.setRows({1, 2, 3, 4, 5});
    model.setSummaries(0, {agreed, differing, single, inTwoMinds, summary(5)});
    const auto verdict = [&](int row) { return model.index(row).data(ClaimListModel::VerdictRole).toString(); };
    const auto ratings = [&](int row) { return model.index(row).data(ClaimListModel::RatingsRole).value<QList<int>>(); };
    BOOST_TEST(verdict(0) == QStringLiteral("Not supported (3 reviewers)"));
    BOOST_TEST(verdict(1) == QStringLiteral("Reviewers differ (3 reviewers)"));
    BOOST_TEST(verdict(2) == QStringLiteral("Supported (1 reviewer)"));
    BOOST_TEST(verdict(3) == QStringLiteral("Ratings differ (1 reviewer)"));
    BOOST_TEST(verdict(4) == QStringLiteral("No review"));
    BOOST_TEST((ratings(0) == QList<int>{int(Rating::NotSupported)}));
    BOOST_TEST(ratings(1).size() == 2);
    BOOST_TEST(ratings(3).size() == 2);
    BOOST_TEST(ratings(4).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(figure_table)

BOOST_AUTO_TEST_CASE(sorts_by_date_and_number_and_returns_to_the_order_of_the_chart)
{
    FigureTableModel model{Wording()};
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFigureRows({figure(u"b", 4000, QDate(2025, 7, 24)), figure(u"undated", 9, {}), figure(u"a", 59000, QDate(2024, 1, 1))});
    model.sort(FigureTableModel::PeriodColumn, Qt::AscendingOrder);
    BOOST_TEST(order(model) == (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("undated")}));
    model.sort(FigureTableModel::PeriodColumn, Qt::DescendingOrder);
    BOOST_TEST(order(model) == (QStringList{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("undated")}));
    model.sort(FigureTableModel::ValueColumn, Qt::DescendingOrder);
    BOOST_TEST(order(model) == (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("undated")}));
    model.sort(-1, Qt::AscendingOrder);
    BOOST_TEST(order(model) == (QStringList{QStringLiteral("b"), QStringLiteral("undated"), QStringLiteral("a")}));
    // A bound is shown as one, whatever it is sorted by.
    BOOST_TEST(model.index(0, FigureTableModel::ValueColumn).data().toString() == QStringLiteral("more than 4000"));
}

BOOST_AUTO_TEST_CASE(keeps_hold_of_a_figure_while_it_sorts)
{
    FigureTableModel model{Wording()};
    model.setFigureRows({figure(u"b", 2, {}), figure(u"a", 1, {}, true)});
    const QPersistentModelIndex held = model.index(1, FigureTableModel::ValueColumn);
    model.sort(FigureTableModel::ValueColumn, Qt::AscendingOrder);
    BOOST_TEST(held.row() == 0);
    BOOST_TEST(model.observationAt(held.row()).slug == QStringLiteral("a"));
    BOOST_TEST(held.data(Qt::FontRole).value<QFont>().weight() == QFont::DemiBold);
}

BOOST_AUTO_TEST_CASE(headings_stand_between_the_groups_of_a_list_and_cannot_be_chosen)
{
    RecordListModel model(SearchedKind::Gaps, Wording());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rows(200), {{QStringLiteral("never_published"), 0}, {QStringLiteral("not_found"), 3}, {QStringLiteral("suppressed"), 4}}, RecordOrder::Reason);
    BOOST_TEST(model.rowCount() == 203);
    BOOST_TEST(model.recordCount() == 200);
    std::vector<int> headings;
    for (int index = 0; index < model.rowCount(); ++index) {
        const QModelIndex item = model.index(index);
        if (model.isHeading(index)) {
            headings.push_back(index);
            BOOST_TEST(item.data(RecordListModel::IsHeadingRole).toBool());
            BOOST_TEST((item.flags() & (Qt::ItemIsSelectable | Qt::ItemIsEnabled)).toInt() == 0);
            BOOST_TEST(model.rowAt(index) == -1);
            BOOST_TEST(model.idAt(index).isEmpty());
        } else {
            BOOST_TEST(model.indexOf(model.rowAt(index)) == index);
            BOOST_TEST((item.flags() & Qt::ItemIsSelectable).toInt() != 0);
        }
    }
    BOOST_TEST(headings == (std::vector{0, 4, 6}), boost::test_tools::per_element());
    BOOST_TEST(model.index(4).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Searched, not found. 1 gap."));
    BOOST_TEST(model.recordFrom(4, 1) == 5);
    BOOST_TEST(model.recordFrom(4, -1) == 3);
    BOOST_TEST(model.recordFrom(0, -1) == -1);
    BOOST_TEST(model.recordFrom(203, 1) == -1);

    // Pages of texts are counted without headings.
    QSignalSpy needed(&model, &RecordListModel::pageNeeded);
    (void)model.index(202).data();
    BOOST_REQUIRE(needed.size() == 1);
    const int first = needed.front().at(0).toInt();
    std::vector<RecordLine> lines(static_cast<std::size_t>(needed.front().at(1).toInt()));
    for (std::size_t line = 0; line < lines.size(); ++line) {
        lines[line].row = first + static_cast<qint64>(line) + 1;
        lines[line].title = QString::number(lines[line].row);
    }
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLines(first, lines);
    BOOST_REQUIRE(changed.size() == 1);
    BOOST_TEST(changed.front().at(0).toModelIndex().row() == first + 3);
    BOOST_TEST(model.index(202).data().toString() == QStringLiteral("200"));
    BOOST_TEST(model.index(model.indexOf(first + 1)).data().toString() == QString::number(first + 1));
}

BOOST_AUTO_TEST_CASE(a_list_of_a_million_rows_in_groups_is_there_at_once)
{
    RecordListModel model(SearchedKind::Sources, Wording());
    std::vector<RowGroup> groups;
    for (std::size_t group = 0; group < 1'000; ++group)
        groups.push_back({QString::number(3000 - group), group * 1'000});
    QElapsedTimer clock;
    clock.start();
    model.setRows(rows(1'000'000), groups, RecordOrder::Newest);
    qint64 found = 0;
    for (int index = 0; index < model.rowCount(); index += 101)
        found += model.isHeading(index) ? 0 : 1;
    BOOST_TEST(found > 9'000);
    BOOST_TEST(model.indexOf(1'000'000) == 1'000'999);
    BOOST_TEST(clock.elapsed() < 1'000);
}

BOOST_AUTO_TEST_SUITE_END()
