// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/claim_list_model.h"
#include "tests/support/print.h"
#include "widgets/claims/claim_list_view.h"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <QListView>
#include <QScrollBar>
#include <QTest>

#include <numeric>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A list of claims whose texts come when the test says so, at any time and in any order.
struct LateTexts {
    explicit LateTexts(int claims)
    {
        QList<qint64> rows(static_cast<std::size_t>(claims));
        std::iota(rows.begin(), rows.end(), 1);
        QObject::connect(&model, &ClaimListModel::pageNeeded, &view, [this](int first, int count) { asked.append({first, count}); });
        view.restart(true);
        model.setRows(std::move(rows));
        list = view.findChild<QListView *>();
        view.resize(260, 500);
        view.show();
        QCoreApplication::processEvents();
    }

    void answerNewest()
    {
        if (asked.isEmpty())
            return;
        const auto [first, count] = asked.takeLast();
        std::vector<ClaimSummary> summaries;
        for (int index = first; index < first + count; ++index) {
            ClaimSummary summary;
            summary.row = index + 1;
            summary.id = ClaimId(u"claim-%1"_s.arg(index));
            summary.statement = u"A claim about children "_s.repeated(1 + index % 4);
            summary.claimant = u"Somebody"_s;
            summaries.push_back(summary);
        }
        model.setSummaries(first, summaries);
    }
    void settle()
    {
        do {
            QCoreApplication::processEvents();
            answerNewest();
        } while (!asked.isEmpty());
        QCoreApplication::processEvents();
    }
    /// The marked claim, or of one that is taller than the list its beginning.
    bool markIsInView() const
    {
        const QRect item = list->visualRect(list->currentIndex());
        const QRect room = list->viewport()->rect();
        return item.height() > room.height() ? item.top() == 0 : room.contains(item.adjusted(0, 0, -1, 0));
    }

    ClaimListModel model{Wording()};
    ClaimListView view{Wording(), &model};
    QListView *list = nullptr;
    QList<std::pair<int, int>> asked;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(claim_list_view)

BOOST_AUTO_TEST_CASE(the_marked_claim_stays_in_view_whenever_texts_come_and_sizes_change)
{
    BOOST_TEST(rc::check([] {
        LateTexts claims(*rc::gen::inRange(1, 700));
        const int last = claims.model.rowCount();
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5));
        claims.view.setCurrentRow(*rc::gen::inRange(1, last + 1));
        for (const int step : steps) {
            switch (step) {
            case 0: claims.answerNewest(); break;
            case 1: QCoreApplication::processEvents(); break;
            case 2: claims.view.resize(*rc::gen::inRange(180, 500), *rc::gen::inRange(320, 900)); break;
            case 3: claims.view.setCurrentRow(*rc::gen::inRange(1, last + 1)); break;
            case 4: claims.view.step(*rc::gen::inRange(-3, 4)); break;
            }
        }
        claims.settle();
        RC_ASSERT(claims.markIsInView());
    }));
}

BOOST_AUTO_TEST_CASE(a_reader_who_scrolls_away_is_not_pulled_back)
{
    LateTexts claims(300);
    claims.view.setCurrentRow(1);
    claims.settle();
    BOOST_REQUIRE(claims.markIsInView());
    claims.list->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    claims.settle();
    BOOST_TEST(!claims.markIsInView());
    claims.view.resize(300, 420);
    claims.settle();
    BOOST_TEST(!claims.markIsInView());
}

BOOST_AUTO_TEST_SUITE_END()
