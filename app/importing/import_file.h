// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"
#include "models/importing/text_file.h"

#include <memory>

namespace countercheck {

/// A file, or what was pasted, with its cells and the first guess of how they are read.
struct ImportFile {
    QString path;                  ///< empty for what was pasted
    QString name;                  ///< for people
    QByteArray pasted;
    std::shared_ptr<const Workbook> workbook;
    std::optional<TextGuess> text; ///< of a file of text
    std::optional<TextDialect> dialect; ///< in which it was read
    TableReading guess;
};

/// Returns whether a file is taken for a table to import: by its ending, before it is opened.
bool isTableFile(const QString &path);

/// Reads a file; `dialect` in place of the guessed one. `sheet`: the name of the sheet; empty: the one with the largest table. Errors: those of
/// findRegularFile() and readTextFile(); NotALibrary where an SQLite file has the name of a table; TextUnreadable for what is no text.
Result<ImportFile> readImportFile(const QString &path, const std::optional<TextDialect> &dialect, const QString &sheet, const std::stop_token &stop, const std::function<void(double)> &progress);

/// Reads what was pasted, as readImportFile() does.
Result<ImportFile> readPasted(const QByteArray &text, const QString &name, const std::optional<TextDialect> &dialect, const std::stop_token &stop, const std::function<void(double)> &progress);

/// Guesses anew how a sheet is read; with `heads`, as if its names of columns stood in the rows from the first to before the second.
TableReading guessedAs(const Workbook &workbook, qsizetype sheet, const std::optional<std::pair<qsizetype, qsizetype>> &heads);

}  // namespace countercheck
