// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"

#include <optional>

namespace countercheck {

/// A published number with what it says about the true one. A bound stays a bound: there is no way to get at
/// "more than 4,000" as 4,000 without naming its qualifier.
///
/// `value` holds the printed number, and is absent only for Between, whose two ends are `lower` and `upper`.
struct Quantity {
    Qualifier qualifier = Qualifier::Exact;
    std::optional<double> value;
    std::optional<double> lower;
    std::optional<double> upper;

    static Quantity exact(double number) { return {Qualifier::Exact, number, {}, {}}; }
    static Quantity bounded(Qualifier qualifier, double number) { return {qualifier, number, {}, {}}; }
    static Quantity between(double lower, double upper) { return {Qualifier::Between, {}, lower, upper}; }

    bool isExact() const { return qualifier == Qualifier::Exact; }
    bool isLowerBound() const { return qualifier == Qualifier::MoreThan || qualifier == Qualifier::AtLeast; }
    bool isUpperBound() const { return qualifier == Qualifier::LessThan || qualifier == Qualifier::AtMost; }

    /// The largest number that is printed: where the axis of a chart must reach at least.
    double largestPrinted() const;
    double smallestPrinted() const;

    /// Whether one true number could lie behind both, as printed: 59,000 and "more than 59,000" agree, since the one
    /// retells the other with its bound lost; 62,000 and "more than 62,400" do not.
    bool agreesWith(const Quantity &other) const;

    friend bool operator==(const Quantity &, const Quantity &) = default;
};

}  // namespace countercheck
