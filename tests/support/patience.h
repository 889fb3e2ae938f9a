// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countercheck::test {

/// How long a test waits for what must happen, in milliseconds. Only a test that fails waits so long.
inline constexpr int patienceMilliseconds = 20'000;

}  // namespace countercheck::test
