// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "widgets/controls/plain_label.h"

#include <boost/test/unit_test.hpp>

#include <QApplication>
#include <QClipboard>
#include <QTest>

#include <memory>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"Read at https://example.org/a/very/long/address/of-a-report-that-nobody-would-type.pdf today"_s;

struct SelectedAddress {
    SelectedAddress()
    {
        label->resize(120, 200);
        label->show();
        BOOST_REQUIRE(QTest::qWaitForWindowActive(label.get()));
        label->setFocus();
        label->setSelection(0, static_cast<int>(label->text().size()));
        QGuiApplication::clipboard()->clear();
    }

    std::unique_ptr<PlainLabel> label{PlainLabel::paragraph(address)};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_label)

BOOST_FIXTURE_TEST_CASE(a_long_word_that_may_break_is_copied_as_it_stands_in_the_library, SelectedAddress)
{
    BOOST_TEST(label->text() != address);
    QTest::keyClick(label.get(), Qt::Key_C, Qt::ControlModifier);
    BOOST_TEST(QGuiApplication::clipboard()->text() == address);
}

BOOST_AUTO_TEST_SUITE_END()
