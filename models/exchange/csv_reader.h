// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fault.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace countercheck {

/// A row of a CSV file.
struct CsvRow {
    qint64 line = 0; ///< the line in which the row begins, from 1
    QStringList cells;
};

/// A CSV reader reads UTF-8 with commas row by row and strictly: nothing is trimmed, skipped or repaired, except that a byte order
/// mark is ignored. Every broken rule becomes a fault of `file`. A misplaced quotation mark ends the reading; rows before it are
/// returned.
class CsvReader {
public:
    CsvReader(QIODevice &device, QString file, std::vector<Fault> &faults);
    ~CsvReader();
    CsvReader(const CsvReader &) = delete;
    CsvReader &operator=(const CsvReader &) = delete;

    /// Returns the next row, or nothing where the file ends.
    std::optional<CsvRow> next();

    /// Whether a misplaced quotation mark ended the reading.
    bool gaveUp() const { return m_gaveUp; }

private:
    class Parser;

    void readLine();
    void report(FaultKind kind, qint64 line);

    QIODevice &m_device;
    QString m_file;
    std::vector<Fault> &m_faults;
    std::unique_ptr<Parser> m_parser;
    qint64 m_line = 0;
    bool m_isAtEnd = false;
    bool m_gaveUp = false;
};

/// Reads all rows of a CSV text in the same way.
std::vector<CsvRow> readCsv(const QByteArray &bytes, const QString &file, std::vector<Fault> &faults);

}  // namespace countercheck
