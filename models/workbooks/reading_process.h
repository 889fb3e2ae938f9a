// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/importing/sheet.h"
#include "models/workbooks/reading_child.h"

#include <functional>
#include <stop_token>

namespace countercheck {

/// The process that reads a workbook.
struct ReadingProcess {
    QString program;       ///< the file of this program
    ReadingLimits limits;
    int patience = 300'000; ///< milliseconds until it is ended
};

/// Reads a workbook, XLSX or ODS by what it holds and not by its name, in a process of its own, and waits for it: call it from a worker. The path is opened here; the process
/// gets the open file and nothing else. Errors: those of findRegularFile(); NotAWorkbook, EmptyFile, WebPageNotWorkbook, OldWorkbook, LockedWorkbook; Damaged; TooLarge, naming the limit
/// (size, memory or time); ReaderEnded if the process died or answered with something that is no table; Cancelled.
Result<Workbook> readWorkbook(const QString &path, const ReadingProcess &process, const std::stop_token &stop = {}, const std::function<void(double fraction)> &progress = {});

/// Whether a file begins as a workbook, or as what is often taken for one (XLS, a web page named .xls), and not as a table in a text file.
bool looksLikeWorkbook(const QByteArray &beginning, const QString &name);

}  // namespace countercheck
