// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quantity_arithmetic.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <cmath>

using namespace countercheck;

namespace {

Quantity moreThan(double number) { return Quantity::bounded(Qualifier::MoreThan, number); }
Quantity atLeast(double number) { return Quantity::bounded(Qualifier::AtLeast, number); }
Quantity lessThan(double number) { return Quantity::bounded(Qualifier::LessThan, number); }
Quantity atMost(double number) { return Quantity::bounded(Qualifier::AtMost, number); }
Quantity about(double number) { return Quantity::bounded(Qualifier::About, number); }

/// A published count, and a true number that may lie behind it.
struct Published {
    Quantity quantity;
    double truth;
};

rc::Gen<Published> published()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 6), rc::gen::inRange(0, 10000), rc::gen::inRange(0, 10000)),
                        [](const std::tuple<int, int, int> &drawn) -> Published {
        const auto [kind, number, distance] = drawn;
        const double value = number;
        switch (kind) {
        case 0: return {Quantity::exact(value), value};
        case 1: return {moreThan(value), value + 1 + distance};
        case 2: return {atLeast(value), value + distance};
        case 3: return {lessThan(value + 1), double(distance % (number + 1))};
        case 4: return {atMost(value), double(distance % (number + 1))};
        default: return {Quantity::between(value, value + distance), value + distance / 2};
        }
    });
}

/// Returns whether a result allows for a true number, apart from rounding errors.
bool admits(const Quantity &result, double truth)
{
    const Interval interval = *intervalOf(result, Range::Any);
    const double slack = 1e-9 * std::max(1.0, std::abs(truth));
    return interval.contains(truth) || std::abs(interval.lower - truth) <= slack || std::abs(interval.upper - truth) <= slack;
}

void requireSound(const Derived &derived, double truth)
{
    if (derived)
        RC_ASSERT(admits(*derived.quantity, truth));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quantity_arithmetic)

BOOST_AUTO_TEST_CASE(an_order_is_said_only_where_it_follows)
{
    BOOST_TEST((order(moreThan(4000), Quantity::exact(3000)) == std::partial_ordering::greater));
    BOOST_TEST((order(moreThan(4000), Quantity::exact(4000)) == std::partial_ordering::greater));
    BOOST_TEST((order(atLeast(4000), Quantity::exact(4000)) == std::partial_ordering::unordered));
    BOOST_TEST((order(moreThan(4000), Quantity::exact(5000)) == std::partial_ordering::unordered));
    BOOST_TEST((order(lessThan(5), atLeast(5)) == std::partial_ordering::less));
    BOOST_TEST((order(Quantity::between(75000, 80000), Quantity::exact(62000)) == std::partial_ordering::greater));
    BOOST_TEST((order(about(50000), Quantity::exact(10)) == std::partial_ordering::unordered));
    BOOST_TEST((order(Quantity::exact(6), Quantity::exact(7), UnitOfMeasure::OneIn) == std::partial_ordering::greater));
    BOOST_TEST((order(Quantity::exact(7), Quantity::exact(7)) == std::partial_ordering::equivalent));
}

BOOST_AUTO_TEST_CASE(results_carry_the_qualifier_that_follows)
{
    BOOST_TEST((sum(moreThan(100), Quantity::exact(20)).quantity == moreThan(120)));
    BOOST_TEST((sum(moreThan(100), atLeast(20)).quantity == moreThan(120)));
    BOOST_TEST((sum(lessThan(5), Quantity::exact(0)).quantity == lessThan(5)));
    BOOST_TEST((sum(lessThan(5), Quantity::exact(20)).quantity == Quantity::between(20, 25)));
    BOOST_TEST((sum(about(100), Quantity::exact(20)).quantity == about(120)));
    BOOST_TEST((difference(Quantity::exact(65605), moreThan(59000)).quantity == lessThan(6605)));
    BOOST_TEST((difference(moreThan(4000), Quantity::exact(1000)).quantity == moreThan(3000)));
    BOOST_TEST((difference(Quantity::exact(8), lessThan(5)).quantity == Quantity::between(3, 8)));
    BOOST_TEST((ratio(moreThan(4000), Quantity::exact(1000)).quantity == moreThan(4)));
    BOOST_TEST((ratio(Quantity::exact(36), Quantity::exact(72)).quantity == Quantity::exact(0.5)));
    BOOST_TEST((ratio(Quantity::exact(100), moreThan(50)).quantity == lessThan(2)));
    BOOST_TEST((percentageChange(Quantity::exact(100), Quantity::exact(125)).quantity == Quantity::exact(25)));
    BOOST_TEST((percentageChange(Quantity::exact(100), moreThan(125)).quantity == moreThan(25)));
    BOOST_TEST((percentageChange(moreThan(100), Quantity::exact(50)).quantity == lessThan(-50)));
}

BOOST_AUTO_TEST_CASE(where_nothing_follows_the_reason_is_said)
{
    struct Case { Derived derived; NothingFollows reason; };
    const Case cases[] = {
        {difference(moreThan(59000), moreThan(4000)), NothingFollows::OpenOnBothSides},
        {ratio(moreThan(59000), moreThan(4000)), NothingFollows::OpenOnBothSides},
        {percentageChange(moreThan(24400), moreThan(129143)), NothingFollows::OpenOnBothSides},
        // The publisher says −11 %; the rounded numbers would give −6 %.
        {percentageChange(about(50000), about(47000)), NothingFollows::Approximate},
        {difference(about(13000), Quantity::exact(3)), NothingFollows::Approximate},
        {sum(about(13000), moreThan(3)), NothingFollows::Approximate},
        {ratio(Quantity::exact(1), Quantity::exact(0)), NothingFollows::DivisionByZero},
        {ratio(Quantity::exact(1), lessThan(5)), NothingFollows::DivisorMayBeZero},
        {ratio(Quantity::exact(1), atLeast(0)), NothingFollows::DivisorMayBeZero},
        {ratio(Quantity::exact(-1), Quantity::exact(4)), NothingFollows::NegativeOperand},
    };
    for (const Case &entry : cases) {
        BOOST_TEST(!entry.derived);
        BOOST_TEST((entry.derived.reason == entry.reason));
    }
}

BOOST_AUTO_TEST_CASE(the_true_result_lies_in_what_is_said)
{
    BOOST_TEST(rc::check("sound", [] {
        const Published a = *published();
        const Published b = *published();
        requireSound(sum(a.quantity, b.quantity), a.truth + b.truth);
        requireSound(difference(a.quantity, b.quantity), a.truth - b.truth);
        if (b.truth != 0)
            requireSound(ratio(a.quantity, b.quantity), a.truth / b.truth);
        if (a.truth != 0)
            requireSound(percentageChange(a.quantity, b.quantity), (b.truth / a.truth - 1) * 100);
        const std::partial_ordering found = order(a.quantity, b.quantity);
        if (found != std::partial_ordering::unordered)
            RC_ASSERT(found == (a.truth <=> b.truth));
    }));
}

BOOST_AUTO_TEST_CASE(a_sum_does_not_depend_on_the_order_and_an_order_turns_with_its_sides)
{
    BOOST_TEST(rc::check("symmetric", [] {
        const Published a = *published();
        const Published b = *published();
        RC_ASSERT(sum(a.quantity, b.quantity).quantity == sum(b.quantity, a.quantity).quantity);
        RC_ASSERT((order(a.quantity, b.quantity) == (0 <=> order(b.quantity, a.quantity))));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
