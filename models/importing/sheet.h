// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>
#include <vector>

namespace countercheck {

/// What a cell of a file holds. A text file has texts only; a workbook says what its cells are.
enum class CellKind : std::uint8_t { Empty, Text, Number, Date, Error };

/// A cell as its file has it.
struct Cell {
    CellKind kind = CellKind::Empty;
    QString text;                 ///< as the file prints it, without blanks around it
    std::optional<double> number; ///< of a number: what the file holds, which may have more digits than it prints
    QDate date;                   ///< of a date

    bool isEmpty() const { return text.isEmpty(); }
};

/// Cells that are merged into one, counted from 0.
struct MergedCells {
    qsizetype row = 0;
    qsizetype column = 0;
    qsizetype rows = 1;
    qsizetype columns = 1;
};

/// A sheet holds the cells of a table file, compactly: a million rows of six columns take less than 100 MB. Rows and columns count from 0; rows may have
/// different lengths, and what lies outside is empty.
class Sheet {
public:
    QString name;                    ///< empty for a text file
    bool isHidden = false;
    std::vector<MergedCells> merged;
    std::vector<qsizetype> hiddenColumns;

    /// Begins a row.
    void addRow();
    /// Adds a cell to the last row. `text` is trimmed.
    void addText(QStringView text);
    void addEmpty();
    void addNumber(double number, QStringView printed);
    void addDate(QDate date, QStringView printed);
    void addError(QStringView printed);

    qsizetype rowCount() const { return static_cast<qsizetype>(m_rowStarts.size()); }
    /// The length of the longest row.
    qsizetype columnCount() const { return m_columnCount; }
    qsizetype columnCount(qsizetype row) const;

    QString text(qsizetype row, qsizetype column) const;
    Cell cell(qsizetype row, qsizetype column) const;
    bool isEmpty(qsizetype row, qsizetype column) const;
    bool isEmptyRow(qsizetype row) const;

private:
    struct Value {
        std::uint32_t cell;
        double number; ///< of a number, or the Julian day of a date
    };

    void add(CellKind kind, QStringView text, double number);
    std::optional<std::size_t> indexOf(qsizetype row, qsizetype column) const;

    QByteArray m_bytes;                       ///< all texts as UTF-8, one after another
    std::vector<quint64> m_ends;              ///< of each cell in m_bytes
    std::vector<std::uint32_t> m_rowStarts;   ///< the first cell of each row
    std::vector<CellKind> m_kinds;            ///< of each cell; empty as long as all are texts
    std::vector<Value> m_values;              ///< of numbers and dates, by cell
    qsizetype m_columnCount = 0;
};

/// A file with its sheets, as it was read. A text file has one.
struct Workbook {
    std::vector<Sheet> sheets;
};

/// Names a column as a spreadsheet does: A, B, … Z, AA.
QString columnLetters(qsizetype column);

}  // namespace countercheck
