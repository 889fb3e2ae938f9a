// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quantity.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;

BOOST_AUTO_TEST_SUITE(quantity)

BOOST_AUTO_TEST_CASE(a_bound_knows_which_side_is_open)
{
    BOOST_TEST(Quantity::bounded(Qualifier::MoreThan, 4000).isLowerBound());
    BOOST_TEST(Quantity::bounded(Qualifier::AtLeast, 4000).isLowerBound());
    BOOST_TEST(Quantity::bounded(Qualifier::LessThan, 5).isUpperBound());
    BOOST_TEST(Quantity::bounded(Qualifier::AtMost, 5).isUpperBound());
    BOOST_TEST(!Quantity::bounded(Qualifier::About, 5).isUpperBound());
    BOOST_TEST(!Quantity::bounded(Qualifier::About, 5).isExact());
    BOOST_TEST(Quantity::exact(5).isExact());
}

BOOST_AUTO_TEST_CASE(a_range_prints_its_two_ends_and_agrees_only_with_itself)
{
    const Quantity range = Quantity::between(75000, 80000);
    BOOST_TEST(range.smallestPrinted() == 75000);
    BOOST_TEST(range.largestPrinted() == 80000);
    BOOST_TEST(range.agreesWith(range));
    BOOST_TEST(!range.agreesWith(Quantity::exact(80000)));
    BOOST_TEST(Quantity::exact(59000).agreesWith(Quantity::bounded(Qualifier::MoreThan, 59000)));
    BOOST_TEST(!Quantity::exact(62000).agreesWith(Quantity::bounded(Qualifier::MoreThan, 62400)));
}

BOOST_AUTO_TEST_SUITE_END()
