// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"

#include <optional>

namespace countercheck {

/// A quantity is a published number with its qualifier. Code that reads "more than 4,000" always meets the qualifier with
/// the number, so that a bound cannot pass for an exact number.
///
/// `value` holds the printed number. Between has none; its two ends are `lower` and `upper`. A number that was not
/// published has neither.
struct Quantity {
    Qualifier qualifier = Qualifier::Exact;
    std::optional<double> value;
    std::optional<double> lower;
    std::optional<double> upper;

    static Quantity exact(double number) { return {Qualifier::Exact, number, {}, {}}; }
    static Quantity bounded(Qualifier qualifier, double number) { return {qualifier, number, {}, {}}; }
    static Quantity between(double lower, double upper) { return {Qualifier::Between, {}, lower, upper}; }

    /// Returns whether there is a number at all.
    bool isStated() const { return value || (lower && upper); }
    bool isExact() const { return qualifier == Qualifier::Exact && value; }
    bool isLowerBound() const { return qualifier == Qualifier::MoreThan || qualifier == Qualifier::AtLeast; }
    bool isUpperBound() const { return qualifier == Qualifier::LessThan || qualifier == Qualifier::AtMost; }

    /// Returns the largest, or smallest, number that is printed; the axis of a chart must reach it.
    double largestPrinted() const;
    double smallestPrinted() const;

    /// Returns whether one true number could lie behind both quantities. 59,000 and "more than 59,000" agree, since one
    /// may retell the other without its bound; 62,000 and "more than 62,400" do not.
    bool agreesWith(const Quantity &other) const;

    friend bool operator==(const Quantity &, const Quantity &) = default;
};

}  // namespace countercheck
