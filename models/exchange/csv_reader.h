// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fault.h"

#include <QByteArrayView>
#include <QStringList>

#include <vector>

namespace countercheck {

/// A row of a CSV file.
struct CsvRow {
    qint64 line = 0; ///< the line in which the row begins, from 1
    QStringList cells;
};

/// Reads UTF-8 CSV with commas, strictly: nothing is trimmed, skipped or repaired, except that a byte order mark is
/// ignored. Every broken rule becomes a fault of `file`. A misplaced quotation mark ends the reading; rows before it are
/// returned.
std::vector<CsvRow> readCsv(QByteArrayView bytes, const QString &file, std::vector<Fault> &faults);

}  // namespace countercheck
