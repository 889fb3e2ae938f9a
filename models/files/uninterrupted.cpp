// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/uninterrupted.h"

#include <atomic>
#include <csignal>
#include <unistd.h>

// A handler, and no mask: a mask is one thread's own, and is inherited by every program that is started.
namespace countercheck {
namespace {

std::atomic<int> underWay = 0;
std::atomic<int> requested = 0; ///< the signal that asks the program to end, or 0
static_assert(std::atomic<int>::is_always_lock_free, "a handler may touch nothing else");

/// Does what the signal does where nobody handles it.
void endNow(int signal)
{
    std::signal(signal, SIG_DFL);
    ::kill(::getpid(), signal);
}

/// Either this sees a write under way and leaves the end to it, or the write sees the request and does not begin.
void handle(int signal)
{
    requested = signal;
    if (underWay == 0)
        endNow(signal);
}

bool installHandlers()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        struct sigaction before = {};
        if (::sigaction(signal, nullptr, &before) != 0 || before.sa_handler != SIG_DFL)
            continue;
        struct sigaction handler = {};
        handler.sa_handler = handle;
        handler.sa_flags = SA_RESTART;
        ::sigaction(signal, &handler, nullptr);
    }
    return true;
}

void leave()
{
    if (--underWay > 0 || requested == 0)
        return;
    endNow(requested);
    for (;;) // another thread may be the one that the signal reaches
        ::pause();
}

}  // namespace

Uninterrupted::Uninterrupted()
{
    static const bool areInstalled = installHandlers();
    static_cast<void>(areInstalled);
    ++underWay;
    if (requested == 0)
        return;
    leave();
    for (;;) // others are still writing: the last of them ends the program
        ::pause();
}

Uninterrupted::~Uninterrupted()
{
    leave();
}

}  // namespace countercheck
