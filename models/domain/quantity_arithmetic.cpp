// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quantity_arithmetic.h"

#include <limits>

namespace countercheck {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Returns the quantity that says that the true number lies in an interval, and nothing else.
Derived quantityOf(const Interval &interval, Range range)
{
    // Numbers that are never negative need no lower bound of zero.
    const bool openBelow = interval.lower == -infinity
        || (range == Range::NotNegative && interval.lower == 0 && interval.upper > 0);
    const bool openAbove = interval.upper == infinity;
    if (openBelow && openAbove)
        return {{}, NothingFollows::OpenOnBothSides};
    if (openAbove)
        return {Quantity::bounded(interval.lowerClosed ? Qualifier::AtLeast : Qualifier::MoreThan, interval.lower)};
    if (openBelow)
        return {Quantity::bounded(interval.upperClosed ? Qualifier::AtMost : Qualifier::LessThan, interval.upper)};
    if (interval.lower == interval.upper)
        return {Quantity::exact(interval.lower)};
    // A range includes its ends. An open end adds one number to it, which is wider but still true.
    return {Quantity::between(interval.lower, interval.upper)};
}

bool isAbout(const Quantity &quantity)
{
    return quantity.qualifier == Qualifier::About;
}

/// Returns the share that equals "one in N".
std::partial_ordering reversed(std::partial_ordering order)
{
    if (order == std::partial_ordering::less)
        return std::partial_ordering::greater;
    return order == std::partial_ordering::greater ? std::partial_ordering::less : order;
}

/// Divides intervals of numbers that are not negative; b must be above zero.
Interval quotient(const Interval &a, const Interval &b)
{
    Interval result{};
    if (b.upper == infinity) { // the quotient can be as small as one likes, and zero only if a can be zero
        result.lower = 0;
        result.lowerClosed = a.lower == 0 && a.lowerClosed;
    } else {
        result.lower = a.lower / b.upper;
        result.lowerClosed = a.lowerClosed && (b.upperClosed || a.lower == 0);
    }
    if (a.upper == 0) {
        result.upper = 0;
        result.upperClosed = true;
    } else if (b.lower == 0 || a.upper == infinity) {
        result.upper = infinity;
        result.upperClosed = false;
    } else {
        result.upper = a.upper / b.lower;
        result.upperClosed = a.upperClosed && b.lowerClosed;
    }
    return result;
}

/// Returns the interval of a / b, or why there is none.
std::optional<Interval> ratioInterval(const Quantity &a, const Quantity &b, NothingFollows &reason)
{
    const std::optional<Interval> x = intervalOf(a);
    const std::optional<Interval> y = intervalOf(b);
    if (!x || !y) {
        reason = NothingFollows::Approximate;
    } else if (x->lower < 0 || y->lower < 0) {
        reason = NothingFollows::NegativeOperand;
    } else if (y->upper == 0) {
        reason = NothingFollows::DivisionByZero;
    } else if (y->lower == 0 && y->lowerClosed) {
        reason = NothingFollows::DivisorMayBeZero;
    } else {
        const Interval result = quotient(*x, *y);
        if (result.lower > 0 || result.upper < infinity)
            return result;
        reason = NothingFollows::OpenOnBothSides;
    }
    return std::nullopt;
}

/// Returns what one step of the last digit of a number is worth, not counting zeros at its end: 1,000 for 65,000, 0.1 for 2.5.
double lastPrintedUnit(double number)
{
    double unit = 1;
    if (number == 0 || !std::isfinite(number))
        return unit;
    for (int digit = 0; digit < 6 && std::abs(number / unit - std::round(number / unit)) > 1e-9 * std::abs(number / unit); ++digit)
        unit /= 10;
    while (std::fmod(std::abs(std::round(number / unit)), 10) == 0)
        unit *= 10;
    return unit;
}

}  // namespace

std::optional<Interval> intervalOf(const Quantity &quantity, Range range)
{
    const double value = quantity.value.value_or(0);
    const bool fromZero = range == Range::NotNegative && value >= 0;
    const double smallest = fromZero ? 0 : -infinity;
    switch (quantity.qualifier) {
    case Qualifier::Exact: return Interval{value, value, true, true};
    case Qualifier::About: return std::nullopt;
    case Qualifier::MoreThan: return Interval{value, infinity, false, false};
    case Qualifier::AtLeast: return Interval{value, infinity, true, false};
    case Qualifier::LessThan: return Interval{smallest, value, fromZero, false};
    case Qualifier::AtMost: return Interval{smallest, value, fromZero, true};
    case Qualifier::Between: return Interval{quantity.smallestPrinted(), quantity.largestPrinted(), true, true};
    }
    return std::nullopt;
}

bool mayBothBeTrue(const Quantity &a, const Quantity &b)
{
    const auto rangeOf = [](const Quantity &quantity) {
        if (const std::optional<Interval> interval = intervalOf(quantity, Range::Any))
            return *interval;
        const double half = lastPrintedUnit(*quantity.value) / 2;
        return Interval{*quantity.value - half, *quantity.value + half, true, true};
    };
    if (!a.isStated() || !b.isStated())
        return true;
    const Interval x = rangeOf(a);
    const Interval y = rangeOf(b);
    const double lower = std::max(x.lower, y.lower);
    const double upper = std::min(x.upper, y.upper);
    return lower < upper || (lower == upper && x.contains(lower) && y.contains(lower));
}

std::partial_ordering order(const Quantity &a, const Quantity &b, UnitOfMeasure unit)
{
    const Range range = unit == UnitOfMeasure::PercentChange ? Range::Any : Range::NotNegative;
    const std::optional<Interval> x = intervalOf(a, range);
    const std::optional<Interval> y = intervalOf(b, range);
    std::partial_ordering found = std::partial_ordering::unordered;
    if (x && y) {
        if (x->lower == x->upper && y->lower == y->upper && x->lower == y->lower)
            found = std::partial_ordering::equivalent;
        else if (x->upper < y->lower || (x->upper == y->lower && !(x->upperClosed && y->lowerClosed)))
            found = std::partial_ordering::less;
        else if (y->upper < x->lower || (y->upper == x->lower && !(y->upperClosed && x->lowerClosed)))
            found = std::partial_ordering::greater;
    }
    return unit == UnitOfMeasure::OneIn ? reversed(found) : found;
}

Derived sum(const Quantity &a, const Quantity &b)
{
    if (isAbout(a) || isAbout(b)) {
        const bool rounded = (isAbout(a) || a.isExact()) && (isAbout(b) || b.isExact());
        if (!rounded)
            return {{}, NothingFollows::Approximate};
        return {Quantity::bounded(Qualifier::About, *a.value + *b.value)};
    }
    const Interval x = *intervalOf(a);
    const Interval y = *intervalOf(b);
    return quantityOf({x.lower + y.lower, x.upper + y.upper, x.lowerClosed && y.lowerClosed, x.upperClosed && y.upperClosed},
                      Range::NotNegative);
}

Derived difference(const Quantity &a, const Quantity &b)
{
    const std::optional<Interval> x = intervalOf(a);
    const std::optional<Interval> y = intervalOf(b);
    if (!x || !y)
        return {{}, NothingFollows::Approximate};
    return quantityOf({x->lower - y->upper, x->upper - y->lower, x->lowerClosed && y->upperClosed, x->upperClosed && y->lowerClosed},
                      Range::Any);
}

Derived ratio(const Quantity &a, const Quantity &b)
{
    NothingFollows reason{};
    const std::optional<Interval> result = ratioInterval(a, b, reason);
    return result ? quantityOf(*result, Range::NotNegative) : Derived{{}, reason};
}

Derived percentageChange(const Quantity &earlier, const Quantity &later)
{
    NothingFollows reason{};
    const std::optional<Interval> result = ratioInterval(later, earlier, reason);
    if (!result)
        return {{}, reason};
    Interval change{(result->lower - 1) * 100, (result->upper - 1) * 100, result->lowerClosed, result->upperClosed};
    // A fall of 100 % is the most possible, so this end says nothing.
    if (result->lower == 0 && result->upper > 0) {
        change.lower = -infinity;
        change.lowerClosed = false;
    }
    return quantityOf(change, Range::Any);
}

}  // namespace countercheck
