// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace countercheck {

void giveMemoryBack()
{
#ifdef __GLIBC__
    constexpr int largeBlock = 256 * 1024; // such a block is mapped by itself, and unmapped when it is freed
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, largeBlock);
#endif
}

}  // namespace countercheck
