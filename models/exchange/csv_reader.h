// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fault.h"

#include <QByteArrayView>
#include <QStringList>

#include <vector>

namespace countercheck {

struct CsvRow {
    qint64 line = 0; ///< where the row begins, from 1
    QStringList cells;
};

/// Reads UTF-8 CSV with commas, strictly: nothing is trimmed, skipped or repaired. A byte order mark is passed over. What
/// breaks a rule becomes a fault of `file`; the rows read before it are still given.
std::vector<CsvRow> readCsv(QByteArrayView bytes, const QString &file, std::vector<Fault> &faults);

}  // namespace countercheck
