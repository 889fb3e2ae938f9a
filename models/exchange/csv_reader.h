// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fault.h"
#include "models/exchange/text_table_reader.h"

#include <optional>
#include <vector>

namespace countercheck {

/// A row of a CSV file.
using CsvRow = TextRow;

/// A CSV reader reads the rows of a file of a package as its dialect says, and strictly: nothing is trimmed, skipped or repaired, except that a byte
/// order mark and blank lines at the end are ignored. Every broken rule becomes a fault of `file`. A misplaced quotation mark ends the reading; rows
/// before it are returned.
class CsvReader {
public:
    CsvReader(QIODevice &device, QString file, std::vector<Fault> &faults, const TextDialect &dialect = {});

    /// Returns the next row, or nothing where the file ends.
    std::optional<CsvRow> next();
    /// Returns the next row or blank line, which is no fault here and has no cells.
    std::optional<CsvRow> nextLine();

    /// Whether a fault ended the reading before the end of the file.
    bool gaveUp() const { return m_reader.gaveUp(); }
    /// Whether the device could not be read further, which is no fault yet.
    bool hasFailed() const { return m_reader.hasFailed(); }

private:
    TextTableReader m_reader;
    QString m_file;
    QString m_encoding;
    std::vector<Fault> &m_faults;
    std::size_t m_reported = 0; ///< of the problems of the reader
};

/// Reads all rows of a CSV text in the same way.
std::vector<CsvRow> readCsv(const QByteArray &bytes, const QString &file, std::vector<Fault> &faults);

}  // namespace countercheck
