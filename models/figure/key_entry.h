// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace countercheck {

/// The kinds of marks that a key explains, in its order.
enum class KeyEntry : std::uint8_t {
    Exact, About, MoreThan, LessThan, Between, Span, Earlier, Others, Unverified, Missing, Break, Revised, Claim, ClaimTime, Badge,
};

}  // namespace countercheck
