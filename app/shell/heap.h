// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countercheck {

/// Lets the process give back what it needed for a moment, before its threads start. The C library of GNU keeps a heap for each thread, in which a list that
/// was read once leaves holes: at a million claims 17 MiB of 209. Does nothing elsewhere.
void giveMemoryBack();

}  // namespace countercheck
