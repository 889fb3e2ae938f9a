// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/text_dialect.h"
#include "models/importing/sheet.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <stop_token>

namespace countercheck {

/// How a file of text seems to be written, and why.
struct TextGuess {
    TextDialect dialect;
    bool hasMark = false;       ///< whether a byte order mark names the encoding
    bool isEncodingSure = true; ///< whether all bytes looked at are text in it; an encoding of single bytes is never sure
    int columns = 1;            ///< cells that most rows have
    int rowsLookedAt = 0;
    int rowsThatAgree = 0;      ///< rows that have so many cells
};

/// So many bytes from the beginning of a file are enough for a guess.
constexpr qsizetype bytesOfTextGuess = 256 << 10;

/// Guesses the dialect of a file of text from its beginning.
TextGuess guessTextDialect(const QByteArray &beginning);

/// Reads all rows of a file of text as a sheet; `file` is what errors call it. Errors: TextUnreadable, naming the line; ReadFailed; Cancelled.
Result<Workbook> readTextFile(QIODevice &device, const QString &file, const TextDialect &dialect, const std::stop_token &stop = {}, const std::function<void(double fraction)> &progress = {});

}  // namespace countercheck
