// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"
#include "models/domain/evidence.h"

#include <cstdint>

namespace countercheck {

/// A sign stands, always with a word, for a verdict on a pair or for a reviewer's rating. Its shape tells it apart without colour.
enum class Sign : std::uint8_t {
    Tick,     ///< comparable; supported
    Wave,     ///< with care
    Unequal,  ///< related, not comparable; cannot be compared, as a rating
    Cross,    ///< cannot be compared, as a verdict; not supported; false
    Question, ///< cannot tell; unverified
    Dash,     ///< there is no verified count to tell anything of
};

Sign signOf(Verdict verdict);
Sign signOf(Rating rating);

}  // namespace countercheck
