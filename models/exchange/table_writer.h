// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QList>
#include <QStringList>
#include <QStringView>

#include <cstdint>
#include <memory>
#include <optional>

namespace countercheck {

enum class TableFormat : std::uint8_t { Text, Csv, Json };

/// `text`, `csv` or `json`; nothing for any other word.
std::optional<TableFormat> tableFormat(QStringView word);

struct TableColumn {
    QString name;
    bool isNumber = false; ///< unquoted in JSON, to the right in text
    bool isBrief = false;  ///< stands in the text form too, which leaves the rest out
};

/// Writes one table to a device, row by row.
class TableWriter {
public:
    virtual ~TableWriter() = default;

    /// `cells` stand in the order of the columns; an empty one is missing.
    virtual void writeRow(const QStringList &cells) = 0;

    /// False if not everything could be written.
    virtual bool finish() = 0;
};

/// Whether long cells of the text form are cut to a readable width, for who reads them on a terminal.
enum class LongCells : std::uint8_t { Whole, Cut };

/// Csv: UTF-8, a header, rows ending in a line feed; texts as csvCell() gives them. Json: an array of objects, a row a line, missing cells null. Text:
/// aligned columns, with control characters made visible; kept until finish().
std::unique_ptr<TableWriter> makeTableWriter(TableFormat format, QIODevice &device, const QList<TableColumn> &columns,
                                             LongCells longCells = LongCells::Cut);

/// A text as it stands in a CSV file: quoted only where it must be, and guarded where a spreadsheet would run it as a
/// formula. Every text that is written passes through here.
QByteArray csvCell(const QString &text);

}  // namespace countercheck
