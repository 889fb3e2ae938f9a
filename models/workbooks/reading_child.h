// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countercheck {

/// The name under which the program is started to read a workbook. No verb of the command line: nobody types it.
inline constexpr char readingVerb[] = "read-workbook";

/// What the process that reads a workbook may take.
struct ReadingLimits {
    int memory = 1'024; ///< MiB of address space beyond what the program has at its start
    int processor = 120; ///< seconds of processor time
};

/// Reads the workbook that is open as standard input, and writes its cells to standard output. Before the first byte is read this process gives up what
/// it does not need: further files, the network, other processes, memory and time beyond the limits. Returns the exit code of the process, 0 also for a workbook
/// that cannot be read: the stream says why.
int readWorkbookInChild(const ReadingLimits &limits);

/// The same with the arguments of the process, which begin with its name.
int readWorkbookInChild(int argumentCount, const char *const *arguments);

}  // namespace countercheck
