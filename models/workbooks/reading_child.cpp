// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/reading_child.h"

#include "models/workbooks/read_workbook.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace countercheck {
namespace {

constexpr rlim_t bytesOfMebibyte = 1 << 20;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
/// The sanitizers reserve terabytes of addresses, and write what they find.
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

/// The address space that this process has taken so far.
rlim_t addressSpace()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return static_cast<rlim_t>(file.readAll().split(' ').front().toULongLong()) * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

bool limit(__rlimit_resource resource, rlim_t amount)
{
    struct rlimit current {};
    if (::getrlimit(resource, &current) != 0)
        return false;
    current.rlim_max = std::min(current.rlim_max, amount);
    current.rlim_cur = current.rlim_max;
    return ::setrlimit(resource, &current) == 0;
}

/// Gives up what reading does not need. Whoever takes this process over through a hostile workbook finds a process that can open no file and no socket, write to
/// nothing but its pipe, start nothing and grow no further.
bool confine(const ReadingLimits &limits)
{
    ::close_range(3, UINT_MAX, 0);
    ::signal(SIGXCPU, SIG_DFL);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    // At the first limit the system says why it ends the process, at the second it does not.
    const struct rlimit seconds {static_cast<rlim_t>(limits.processor), static_cast<rlim_t>(limits.processor) + 1};
    const bool isLimited = ::setrlimit(RLIMIT_CPU, &seconds) == 0 && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0);
    if (isSanitized)
        return isLimited;
    return isLimited && limit(RLIMIT_AS, addressSpace() + static_cast<rlim_t>(limits.memory) * bytesOfMebibyte) && limit(RLIMIT_NOFILE, 3) && limit(RLIMIT_NPROC, 0);
}

bool writeAll(const QByteArray &bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += std::max<ssize_t>(count, 0);
    }
    return true;
}

}  // namespace

int readWorkbookInChild(const ReadingLimits &limits)
{
    if (!confine(limits))
        return EXIT_FAILURE;
    CellStreamWriter stream(writeAll);
    readWorkbook(stdin, stream);
    // Nothing is left to be tidied up, and nothing of a process that was taken over should run on.
    ::_exit(EXIT_SUCCESS);
}

int readWorkbookInChild(int argumentCount, const char *const *arguments)
{
    ReadingLimits limits;
    if (argumentCount >= 4) {
        limits.memory = std::clamp(std::atoi(arguments[2]), 1, 1 << 16);
        limits.processor = std::clamp(std::atoi(arguments[3]), 1, 86'400);
    }
    return readWorkbookInChild(limits);
}

}  // namespace countercheck
