// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countercheck {

/// How long a search waits for the next key: too short to be felt, long enough to skip what is typed on the way to a word.
inline constexpr int typingPauseMilliseconds = 90;

}  // namespace countercheck
