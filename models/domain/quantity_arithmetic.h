// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quantity.h"

#include <compare>

// Arithmetic with qualifiers. Each number stands for the interval in which the true number lies, and the qualifier of a
// result follows from the interval in which the true result lies. Results are computed in double precision.
namespace countercheck {

/// The reason why a calculation has no result.
enum class NothingFollows : std::uint8_t {
    Approximate,      ///< "about" does not say how far off the number may be
    OpenOnBothSides,  ///< the true result may be any number, as for the difference of two lower bounds
    DivisionByZero,
    DivisorMayBeZero, ///< the true divisor may be zero
    NegativeOperand,  ///< a ratio of negative numbers means nothing
};

/// A derived value is the result of a calculation with its qualifier, or the reason why nothing follows.
struct Derived {
    std::optional<Quantity> quantity;
    NothingFollows reason = NothingFollows::OpenOnBothSides; ///< counts only if there is no quantity

    explicit operator bool() const { return quantity.has_value(); }
};

/// The range of numbers that a quantity can take.
enum class Range : std::uint8_t {
    NotNegative, ///< counts, percentages, one in N: "fewer than 5" means 0 or more
    Any,         ///< differences and changes
};

/// An interval holds the true number. An infinite end is open.
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

/// Returns the interval of a quantity, or nothing for "about", which states none. The ends of Between belong to it.
std::optional<Interval> intervalOf(const Quantity &quantity, Range range = Range::NotNegative);

/// Returns whether one true number could lie behind both quantities. "About" reaches half a unit of its last printed digit that is
/// no zero to either side: about 65,000 is 64,500 to 65,500.
bool mayBothBeTrue(const Quantity &a, const Quantity &b);

/// Compares two quantities by what is published: "more than 4,000" is greater than 3,000, and not ordered against 5,000.
/// Only two exact numbers can be equal. For "one in N", a smaller N is the larger share, and therefore greater.
std::partial_ordering order(const Quantity &a, const Quantity &b, UnitOfMeasure unit = UnitOfMeasure::Count);

/// Returns a + b. The sum of "about" and an exact number, or another "about", is "about".
Derived sum(const Quantity &a, const Quantity &b);

/// Returns a − b, which may be below zero.
Derived difference(const Quantity &a, const Quantity &b);

/// Returns a / b.
Derived ratio(const Quantity &a, const Quantity &b);

/// Returns the change from `earlier` to `later`, in per cent.
Derived percentageChange(const Quantity &earlier, const Quantity &later);

}  // namespace countercheck
