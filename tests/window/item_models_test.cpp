// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/claim_list_model.h"
#include "models/items/figure_table_model.h"
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

BOOST_AUTO_TEST_SUITE_END()
