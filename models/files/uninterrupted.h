// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countercheck {

/// While one of these lives, a request to end the program (SIGTERM, SIGINT, SIGHUP) waits, whichever thread is told: the
/// program ends when the last one is gone, in the way that the signal asks for. Thus no temporary file is left behind.
/// Signals that the program ignores or handles otherwise stay as they are. Other programs that it starts are not affected.
class Uninterrupted {
public:
    Uninterrupted();
    ~Uninterrupted();
    Uninterrupted(const Uninterrupted &) = delete;
    Uninterrupted &operator=(const Uninterrupted &) = delete;
};

}  // namespace countercheck
