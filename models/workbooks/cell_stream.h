// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/sheet.h"
#include "models/workbooks/workbook_failure.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <span>

// The cells of a workbook as bytes, from the process that reads it to the one that wants it. A record is a letter, its length and its content. Whoever
// receives it trusts nothing: the process that writes it may have been taken over by the workbook.
namespace countercheck {

/// What a workbook may hold. More is refused with a sentence that names the limit.
namespace workbook_limit {
inline constexpr qsizetype sheets = 1'024;
inline constexpr qsizetype rows = 1'048'576;       ///< of a sheet
inline constexpr qsizetype columns = 16'384;       ///< of a sheet
inline constexpr qsizetype allRows = 4'194'304;    ///< of all sheets, with the empty ones above a filled one
inline constexpr qsizetype cells = 20'000'000;     ///< of all sheets, with the empty ones before a filled one
inline constexpr qsizetype merged = 100'000;       ///< of all sheets
inline constexpr qsizetype textBytes = 131'072;    ///< of a cell, as UTF-8
inline constexpr qsizetype allTextBytes = 512 << 20;
}  // namespace workbook_limit

/// A cell on its way. `number` is that of a number, or the Julian day of a date.
struct StreamedCell {
    qsizetype column = 0;
    CellKind kind = CellKind::Text;
    QString text;
    double number = 0;
};

/// What has been streamed so far, held against the limits.
class StreamedAmount {
public:
    /// Each returns false if that is too much, or out of order; `excess` says what is.
    bool addSheet();
    bool addRow(qsizetype row);
    bool addCell(qsizetype column, qsizetype textBytes);
    bool addMerged();

    const QString &excess() const { return m_excess; }

private:
    bool within(qsizetype amount, qsizetype limit, const QString &excess);

    qsizetype m_sheets = 0;
    qsizetype m_allRows = 0;
    qsizetype m_cells = 0;
    qsizetype m_merged = 0;
    qsizetype m_textBytes = 0;
    qsizetype m_lastRow = -1;
    qsizetype m_lastColumn = -1;
    QString m_excess;
};

/// Writes the stream. What is beyond a limit ends it.
class CellStreamWriter {
public:
    /// `write` returns false where nobody reads any more.
    explicit CellStreamWriter(std::function<bool(const QByteArray &bytes)> write);

    bool beginSheet(const QString &name, bool isHidden);
    /// Rows and the columns within a row must rise.
    bool addRow(qsizetype row, std::span<const StreamedCell> cells);
    bool addMerged(const MergedCells &merged);
    bool addHiddenColumns(qsizetype first, qsizetype last);
    void say(double progress);
    /// Ends the stream, well or with the failure.
    bool finish(const std::optional<WorkbookFailure> &failure);

    /// Why it takes no more.
    const std::optional<WorkbookFailure> &failure() const { return m_failure; }

private:
    bool refuse();
    bool flush();
    bool put(char letter, const QByteArray &content);

    std::function<bool(const QByteArray &)> m_write;
    QByteArray m_buffer;
    StreamedAmount m_amount;
    std::optional<WorkbookFailure> m_failure;
    int m_said = -1;
};

/// Reads the stream, as it comes, into a workbook.
class CellStreamReader {
public:
    /// Takes further bytes. Returns false if they are no such stream; nothing is taken then, now or later.
    bool take(const QByteArray &bytes);

    /// Whether the end was read, after which nothing may follow.
    bool isFinished() const { return m_isFinished && m_buffer.isEmpty(); }
    /// What the writer says went wrong.
    const std::optional<WorkbookFailure> &failure() const { return m_failure; }
    /// How far the writer says that it is, from 0 to 1.
    double progress() const { return m_progress; }
    /// Returns the workbook, once.
    Workbook takeWorkbook() { return std::move(m_workbook); }

private:
    class Content;
    bool takeRecord(char letter, Content &content);
    bool takeSheet(Content &content);
    bool takeRow(Content &content);
    bool takeCell(Content &content);
    bool takeMerged(Content &content);
    bool takeHiddenColumns(Content &content);
    void finishSheet();

    QByteArray m_buffer;
    Workbook m_workbook;
    StreamedAmount m_amount;
    std::optional<WorkbookFailure> m_failure;
    double m_progress = 0;
    qsizetype m_row = -1;
    bool m_hasBegun = false;
    bool m_isFinished = false;
    bool m_isBroken = false;
};

}  // namespace countercheck
