// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quantity.h"

namespace countercheck {

double Quantity::largestPrinted() const
{
    return qualifier == Qualifier::Between ? upper.value_or(0.0) : value.value_or(0.0);
}

double Quantity::smallestPrinted() const
{
    return qualifier == Qualifier::Between ? lower.value_or(0.0) : value.value_or(0.0);
}

bool Quantity::agreesWith(const Quantity &other) const
{
    return smallestPrinted() == other.smallestPrinted() && largestPrinted() == other.largestPrinted();
}

}  // namespace countercheck
