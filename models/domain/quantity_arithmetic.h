// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quantity.h"

#include <compare>

// Arithmetic that keeps to what published numbers say. Each number is taken as the interval in which the true one lies;
// the qualifier of a result is read off the interval that it must lie in. Results are those of double arithmetic.
namespace countercheck {

/// Why a calculation has no result.
enum class NothingFollows : std::uint8_t {
    Approximate,      ///< "about" states no interval
    OpenOnBothSides,  ///< the true result may be anything, as for the difference of two lower bounds
    DivisionByZero,
    DivisorMayBeZero, ///< the bound does not keep the divisor away from zero
    NegativeOperand,  ///< a ratio of numbers below zero is no share of anything
};

/// A result with its qualifier, or the reason why nothing follows.
struct Derived {
    std::optional<Quantity> quantity;
    NothingFollows reason = NothingFollows::OpenOnBothSides; ///< only where there is no quantity

    explicit operator bool() const { return quantity.has_value(); }
};

/// Which numbers a published one can be.
enum class Range : std::uint8_t {
    NotNegative, ///< counts, percentages, one in N: "fewer than 5" means 0 or more
    Any,         ///< differences and changes
};

/// Where the true number lies. An end that is infinite is open.
struct Interval {
    double lower;
    double upper;
    bool lowerClosed;
    bool upperClosed;

    bool contains(double number) const
    {
        return (lowerClosed ? lower <= number : lower < number) && (upperClosed ? number <= upper : number < upper);
    }
};

/// The interval of a quantity; nothing for "about", which states none. Both ends of a range are in it.
std::optional<Interval> intervalOf(const Quantity &quantity, Range range = Range::NotNegative);

/// Which is larger, by what is published: "more than 4,000" is greater than 3,000 and not ordered against 5,000. Equal
/// only for two exact numbers. In one_in a smaller N is more, so the order is that of the shares.
std::partial_ordering order(const Quantity &a, const Quantity &b, UnitOfMeasure unit = UnitOfMeasure::Count);

/// a + b. The sum of "about" and an exact number or another "about" is "about".
Derived sum(const Quantity &a, const Quantity &b);

/// a − b, which may be below zero.
Derived difference(const Quantity &a, const Quantity &b);

/// a / b.
Derived ratio(const Quantity &a, const Quantity &b);

/// The change from `earlier` to `later`, in per cent.
Derived percentageChange(const Quantity &earlier, const Quantity &later);

}  // namespace countercheck
