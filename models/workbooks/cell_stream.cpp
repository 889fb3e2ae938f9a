// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/cell_stream.h"

#include "models/domain/utf8_text.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The first record, with the version of the stream.
const QByteArray streamMark = "countercheck cells 1"_ba;
constexpr qsizetype bytesOfRecordHead = 5;
constexpr qsizetype mostBytesOfRecord = workbook_limit::textBytes + 64;
constexpr qsizetype bytesKept = 64 << 10;

template <class Number>
void append(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QString counted(qsizetype number)
{
    QString digits = QString::number(number);
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, u',');
    return digits;
}

/// Cells that are merged, as far as they lie among those that the sheet has.
std::optional<MergedCells> clipped(const MergedCells &merged, const Sheet &sheet)
{
    MergedCells rest = merged;
    rest.rows = std::min(merged.rows, sheet.rowCount() - merged.row);
    rest.columns = std::min(merged.columns, sheet.columnCount() - merged.column);
    const bool isAny = rest.rows >= 1 && rest.columns >= 1 && (rest.rows > 1 || rest.columns > 1);
    return isAny ? std::optional(rest) : std::nullopt;
}

}  // namespace

bool StreamedAmount::within(qsizetype amount, qsizetype limit, const QString &excess)
{
    if (amount <= limit)
        return true;
    m_excess = excess.arg(counted(limit));
    return false;
}

bool StreamedAmount::addSheet()
{
    m_lastRow = -1;
    m_lastColumn = workbook_limit::columns;
    return within(++m_sheets, workbook_limit::sheets, u"it has more than %1 sheets"_s);
}

bool StreamedAmount::addRow(qsizetype row)
{
    if (m_sheets == 0 || row <= m_lastRow)
        return false;
    m_allRows += row - m_lastRow;
    m_lastRow = row;
    m_lastColumn = -1;
    return within(row + 1, workbook_limit::rows, u"a sheet has more than %1 rows"_s) && within(m_allRows, workbook_limit::allRows, u"its sheets have more than %1 rows"_s);
}

bool StreamedAmount::addCell(qsizetype column, qsizetype textBytes)
{
    if (column <= m_lastColumn)
        return false;
    m_cells += column - m_lastColumn;
    m_textBytes += textBytes;
    m_lastColumn = column;
    return within(column + 1, workbook_limit::columns, u"a row has more than %1 columns"_s) && within(m_cells, workbook_limit::cells, u"it has more than %1 cells"_s)
        && within(textBytes, workbook_limit::textBytes, u"a cell has more than %1 bytes of text"_s)
        && within(m_textBytes, workbook_limit::allTextBytes, u"its cells have more than %1 bytes of text"_s);
}

bool StreamedAmount::addMerged()
{
    return within(++m_merged, workbook_limit::merged, u"its cells are merged in more than %1 places"_s);
}

CellStreamWriter::CellStreamWriter(std::function<bool(const QByteArray &)> write) : m_write(std::move(write))
{
    put('V', streamMark);
}

bool CellStreamWriter::put(char letter, const QByteArray &content)
{
    m_buffer += letter;
    append(m_buffer, static_cast<quint32>(content.size()));
    m_buffer += content;
    return m_buffer.size() < bytesKept || flush();
}

bool CellStreamWriter::flush()
{
    const bool isWritten = m_write(m_buffer);
    m_buffer.clear();
    if (!isWritten && !m_failure)
        m_failure = WorkbookFailure{WorkbookFault::Damaged, u"nobody reads its cells"_s};
    return isWritten;
}

bool CellStreamWriter::refuse()
{
    if (!m_failure)
        m_failure = m_amount.excess().isEmpty() ? WorkbookFailure{WorkbookFault::Damaged, u"its cells are not in their order"_s}
                                                : WorkbookFailure{WorkbookFault::TooLarge, m_amount.excess()};
    return false;
}

bool CellStreamWriter::beginSheet(const QString &name, bool isHidden)
{
    if (m_failure || !m_amount.addSheet())
        return refuse();
    QByteArray content(1, isHidden ? '\1' : '\0');
    content += name.toUtf8().left(workbook_limit::textBytes);
    return put('S', content);
}

bool CellStreamWriter::addRow(qsizetype row, std::span<const StreamedCell> cells)
{
    if (cells.empty())
        return !m_failure;
    if (m_failure || !m_amount.addRow(row))
        return refuse();
    QByteArray content;
    append(content, static_cast<quint32>(row));
    if (!put('R', content))
        return false;
    for (const StreamedCell &cell : cells) {
        const QByteArray text = cell.text.toUtf8();
        if (!m_amount.addCell(cell.column, text.size()))
            return refuse();
        content.clear();
        append(content, static_cast<quint32>(cell.column));
        append(content, static_cast<quint8>(cell.kind));
        append(content, std::bit_cast<quint64>(cell.number));
        content += text;
        if (!put('C', content))
            return false;
    }
    return true;
}

bool CellStreamWriter::addMerged(const MergedCells &merged)
{
    if (m_failure || !m_amount.addMerged())
        return refuse();
    QByteArray content;
    for (const qsizetype number : {merged.row, merged.column, merged.rows, merged.columns})
        append(content, static_cast<quint32>(number));
    return put('M', content);
}

bool CellStreamWriter::addHiddenColumns(qsizetype first, qsizetype last)
{
    QByteArray content;
    append(content, static_cast<quint32>(first));
    append(content, static_cast<quint32>(last));
    return !m_failure && put('H', content);
}

void CellStreamWriter::say(double progress)
{
    const int perMille = static_cast<int>(std::clamp(progress, 0.0, 1.0) * 1000);
    if (perMille <= m_said)
        return;
    m_said = perMille;
    QByteArray content;
    append(content, static_cast<quint32>(perMille));
    put('P', content);
    flush();
}

bool CellStreamWriter::finish(const std::optional<WorkbookFailure> &failure)
{
    const std::optional<WorkbookFailure> reason = m_failure ? m_failure : failure;
    if (!reason)
        return put('E', {}) && flush();
    QByteArray content(1, static_cast<char>(reason->fault));
    content += reason->detail.toUtf8().left(workbook_limit::textBytes);
    return put('F', content) && flush();
}

/// What is left of a record. Whatever is asked for beyond its end makes it broken.
class CellStreamReader::Content {
public:
    explicit Content(QByteArrayView bytes) : m_bytes(bytes) {}

    template <class Number>
    Number number()
    {
        if (m_bytes.size() < qsizetype(sizeof(Number))) {
            m_isBroken = true;
            return 0;
        }
        const auto value = qFromLittleEndian<Number>(m_bytes.data());
        m_bytes = m_bytes.sliced(sizeof(Number));
        return value;
    }
    /// The rest, as a text.
    QString text()
    {
        m_isBroken |= !m_bytes.isValidUtf8() || m_bytes.contains('\0');
        return m_isBroken ? QString() : textFromUtf8(std::exchange(m_bytes, {}));
    }
    qsizetype size() const { return m_bytes.size(); }
    QByteArrayView rest() { return std::exchange(m_bytes, {}); }
    bool isRead() const { return !m_isBroken && m_bytes.isEmpty(); }

private:
    QByteArrayView m_bytes;
    bool m_isBroken = false;
};

bool CellStreamReader::take(const QByteArray &bytes)
{
    m_buffer += bytes;
    qsizetype place = 0;
    while (!m_isBroken && m_buffer.size() - place >= bytesOfRecordHead) {
        const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(m_buffer.constData() + place + 1));
        if (length > mostBytesOfRecord || m_isFinished) {
            m_isBroken = true;
        } else if (m_buffer.size() - place - bytesOfRecordHead < length) {
            break;
        } else {
            Content content(QByteArrayView(m_buffer).sliced(place + bytesOfRecordHead, length));
            m_isBroken = !takeRecord(m_buffer[place], content) || !content.isRead();
            place += bytesOfRecordHead + length;
        }
    }
    m_buffer.remove(0, place);
    if (m_isBroken)
        m_workbook = {};
    return !m_isBroken;
}

bool CellStreamReader::takeRecord(char letter, Content &content)
{
    if (!m_hasBegun) {
        m_hasBegun = true;
        return letter == 'V' && content.rest() == streamMark;
    }
    switch (letter) {
    case 'S': return takeSheet(content);
    case 'R': return takeRow(content);
    case 'C': return takeCell(content);
    case 'M': return takeMerged(content);
    case 'H': return takeHiddenColumns(content);
    case 'P':
        m_progress = std::min(content.number<quint32>(), 1000U) / 1000.0;
        return true;
    case 'E':
        finishSheet();
        m_isFinished = true;
        return !m_workbook.sheets.empty();
    case 'F': {
        const auto fault = content.number<quint8>();
        m_failure = WorkbookFailure{static_cast<WorkbookFault>(fault), content.text()};
        m_isFinished = true;
        return fault < workbookFaults;
    }
    default: return false;
    }
}

bool CellStreamReader::takeSheet(Content &content)
{
    finishSheet();
    if (!m_amount.addSheet())
        return false;
    const auto isHidden = content.number<quint8>();
    m_workbook.sheets.emplace_back();
    m_workbook.sheets.back().isHidden = isHidden == 1;
    m_workbook.sheets.back().name = content.text();
    m_row = -1;
    return isHidden <= 1;
}

bool CellStreamReader::takeRow(Content &content)
{
    const auto row = static_cast<qsizetype>(content.number<quint32>());
    if (!m_amount.addRow(row))
        return false;
    for (; m_row < row; ++m_row)
        m_workbook.sheets.back().addRow();
    return true;
}

bool CellStreamReader::takeCell(Content &content)
{
    const auto column = static_cast<qsizetype>(content.number<quint32>());
    const auto kind = content.number<quint8>();
    const auto number = std::bit_cast<double>(content.number<quint64>());
    if (m_row < 0 || !m_amount.addCell(column, content.size()))
        return false;
    const QString text = content.text();
    Sheet &sheet = m_workbook.sheets.back();
    for (qsizetype empty = sheet.columnCount(m_row); empty < column; ++empty)
        sheet.addEmpty();
    switch (static_cast<CellKind>(kind)) {
    case CellKind::Text: sheet.addText(text); return true;
    case CellKind::Error: sheet.addError(text); return true;
    case CellKind::Number: sheet.addNumber(number, text); return std::isfinite(number);
    case CellKind::Date: {
        const bool isDay = number >= 0 && number < 1e7 && number == std::floor(number);
        sheet.addDate(isDay ? QDate::fromJulianDay(static_cast<qint64>(number)) : QDate(), text);
        return isDay;
    }
    case CellKind::Empty: break;
    }
    return false;
}

bool CellStreamReader::takeMerged(Content &content)
{
    const auto row = static_cast<qsizetype>(content.number<quint32>());
    const auto column = static_cast<qsizetype>(content.number<quint32>());
    const auto rows = static_cast<qsizetype>(content.number<quint32>());
    const auto columns = static_cast<qsizetype>(content.number<quint32>());
    if (m_workbook.sheets.empty() || !m_amount.addMerged() || rows < 1 || columns < 1 || row + rows > workbook_limit::rows || column + columns > workbook_limit::columns)
        return false;
    m_workbook.sheets.back().merged.push_back({row, column, rows, columns});
    return true;
}

bool CellStreamReader::takeHiddenColumns(Content &content)
{
    const auto first = static_cast<qsizetype>(content.number<quint32>());
    const auto last = static_cast<qsizetype>(content.number<quint32>());
    if (m_workbook.sheets.empty() || first > last || last >= workbook_limit::columns)
        return false;
    std::vector<qsizetype> &hidden = m_workbook.sheets.back().hiddenColumns;
    for (qsizetype column = std::max(first, hidden.empty() ? 0 : hidden.back() + 1); column <= last; ++column)
        hidden.push_back(column);
    return true;
}

/// Drops what is said of cells that the sheet does not have: whoever walks through merged cells must not walk through 17 thousand million.
void CellStreamReader::finishSheet()
{
    if (m_workbook.sheets.empty())
        return;
    Sheet &sheet = m_workbook.sheets.back();
    std::vector<MergedCells> kept;
    for (const MergedCells &merged : sheet.merged) {
        if (const std::optional<MergedCells> rest = clipped(merged, sheet))
            kept.push_back(*rest);
    }
    sheet.merged = std::move(kept);
    std::erase_if(sheet.hiddenColumns, [&sheet](qsizetype column) { return column >= sheet.columnCount(); });
}

}  // namespace countercheck
