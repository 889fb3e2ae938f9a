// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/row_source.h"

#include <memory>
#include <optional>
#include <vector>

namespace countercheck {

/// Reads the files of a table, or what of it stands in the descriptor: header and comments are taken away, several files are one after the other. Faults of
/// the files are reported while they are read.
class PackageRows {
public:
    PackageRows(const PackageTable &table, const PackageFiles &files, std::vector<Fault> &faults);
    ~PackageRows();
    PackageRows(const PackageRows &) = delete;
    PackageRows &operator=(const PackageRows &) = delete;

    /// Opens the first file and reads its header. Returns whether the rows can be told into columns.
    bool begin();

    /// Returns the next row with its line in fileOfRow(), or nothing at the end. Rows without any text are left out at the end of a file, and are faults
    /// before it.
    std::optional<CsvRow> next();

    /// The names of the columns, in the order of the cells.
    const QStringList &columns() const { return m_columns; }
    /// The file of the last row, counted from 0.
    qsizetype fileOfRow() const { return m_file; }
    /// Whether all rows were read.
    bool isComplete() const { return m_isComplete; }
    /// How many bytes of the files were read.
    qint64 bytesRead() const;

private:
    std::vector<CsvRow> headerRows();
    bool checkHeader(qint64 line);
    bool requireColumns(qint64 line);
    bool openNext();
    std::optional<CsvRow> rowOfFile();
    void report(FaultKind kind, qint64 line, const QString &found = {}, const QString &expected = {});

    const PackageTable &m_table;
    const PackageFiles &m_files;
    std::vector<Fault> &m_faults;
    std::unique_ptr<RowSource> m_source;
    std::vector<CsvRow> m_looked;  ///< the rows that were looked at for a header
    std::vector<CsvRow> m_waiting; ///< those of them that are rows of the table, the last first
    QStringList m_header;
    QStringList m_columns;
    qsizetype m_file = 0;
    qint64 m_bytesBefore = 0;
    bool m_isComplete = true;
};

}  // namespace countercheck
