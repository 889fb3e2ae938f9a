// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace countercheck {

/// Why a workbook is not read. The number travels between two processes.
enum class WorkbookFault : std::uint8_t {
    NotAWorkbook,
    EmptyFile,
    WebPage,     ///< HTML under the name of a workbook
    OldFormat,   ///< XLS or XLSB
    Locked,      ///< with a password
    Damaged,     ///< `detail` says where and how
    TooLarge,    ///< `detail` names the limit
    OutOfMemory,
};

constexpr std::uint8_t workbookFaults = 8;

struct WorkbookFailure {
    WorkbookFault fault = WorkbookFault::Damaged;
    QString detail;

    friend bool operator==(const WorkbookFailure &, const WorkbookFailure &) = default;
};

}  // namespace countercheck
