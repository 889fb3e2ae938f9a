// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/view_history.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;

namespace {

View claim(const char16_t *id, ViewPage page = ViewPage::Chart)
{
    View view;
    view.subject = ClaimId(QString::fromUtf16(id));
    view.page = page;
    return view;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(the_way_back_and_forward_leads_through_the_places_as_they_were_left)
{
    ViewHistory history;
    BOOST_TEST(!history.canGoBack());
    BOOST_TEST(!history.canGoForward());
    history.push(claim(u"a"));
    View zoomed = claim(u"a");
    zoomed.time.first = QDate(2020, 1, 1);
    history.update(zoomed);
    history.push(claim(u"b"));
    history.push(claim(u"b", ViewPage::Dissection));
    BOOST_TEST((history.goBack() == claim(u"b")));
    BOOST_TEST((history.goBack() == zoomed));
    BOOST_TEST(!history.canGoBack());
    BOOST_TEST((history.goForward() == claim(u"b")));
    // Another way from here: what lay ahead is forgotten.
    history.push(claim(u"c"));
    BOOST_TEST(!history.canGoForward());
    BOOST_TEST((history.goBack() == claim(u"b")));
}

BOOST_AUTO_TEST_CASE(a_place_is_not_overwritten_by_another)
{
    ViewHistory history;
    history.push(claim(u"a"));
    history.update(claim(u"b"));
    history.update(claim(u"a", ViewPage::Steps));
    BOOST_TEST((history.current() == claim(u"a")));
    View compared;
    compared.subject = MeasureSelection{{MeasureId(QStringLiteral("x"))}};
    history.push(compared);
    View more = compared;
    more.subject = MeasureSelection{{MeasureId(QStringLiteral("x")), MeasureId(QStringLiteral("y"))}};
    // A comparison that grows stays one place.
    history.update(more);
    BOOST_TEST((history.current() == more));
}

BOOST_AUTO_TEST_CASE(a_long_way_keeps_its_end)
{
    ViewHistory history;
    for (int number = 0; number < 1000; ++number)
        history.push(claim(QString::number(number).toStdU16String().c_str()));
    int back = 0;
    while (history.canGoBack()) {
        history.goBack();
        ++back;
    }
    BOOST_TEST(back > 100);
    BOOST_TEST(back < 1000);
    BOOST_TEST((history.current() != claim(u"999")));
}

BOOST_AUTO_TEST_SUITE_END()
