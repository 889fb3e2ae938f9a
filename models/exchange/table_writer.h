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

/// The format in which a table is written.
enum class TableFormat : std::uint8_t { Text, Csv, Json };

/// Returns the format for `text`, `csv` or `json`, and nothing for any other word.
std::optional<TableFormat> tableFormat(QStringView word);

/// A column of a table that is written.
struct TableColumn {
    QString name;
    bool isNumber = false; ///< without quotes in JSON, aligned to the right in text
    bool isBrief = false;  ///< shown in the text form too, which leaves the other columns out
};

/// A table writer writes one table to a device, row by row.
class TableWriter {
public:
    virtual ~TableWriter() = default;

    /// Writes a row. `cells` are in the order of the columns; an empty cell is a missing value.
    virtual void writeRow(const QStringList &cells) = 0;

    /// Finishes the table. Returns false if not everything could be written.
    virtual bool finish() = 0;
};

/// Says whether long cells of the text form are cut to a readable width, for people who read them on a terminal.
enum class LongCells : std::uint8_t { Whole, Cut };

/// Makes the writer of a format:
/// - Csv: UTF-8 with a header, each row ending in a line feed, texts as csvCell() returns them.
/// - Json: an array of objects, one row on each line, missing cells as null.
/// - Text: aligned columns, with control characters made visible. Nothing is written before finish().
std::unique_ptr<TableWriter> makeTableWriter(TableFormat format, QIODevice &device, const QList<TableColumn> &columns,
                                             LongCells longCells = LongCells::Cut);

/// Returns a text as a cell of a CSV file: quoted only if it must be, and guarded so that no spreadsheet runs it as a
/// formula. Every text in every CSV file is written this way.
QByteArray csvCell(const QString &text);

}  // namespace countercheck
