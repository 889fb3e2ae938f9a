// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/sheet.h"

#include "models/domain/utf8_text.h"

#include <algorithm>

namespace countercheck {

void Sheet::addRow()
{
    m_rowStarts.push_back(static_cast<std::uint32_t>(m_ends.size()));
}

void Sheet::add(CellKind kind, QStringView text, double number)
{
    const auto index = static_cast<std::uint32_t>(m_ends.size());
    m_bytes += text.trimmed().toUtf8();
    m_ends.push_back(static_cast<quint64>(m_bytes.size()));
    if (kind != CellKind::Text && kind != CellKind::Empty && m_kinds.empty())
        m_kinds.resize(index, CellKind::Text);
    if (!m_kinds.empty() || (kind != CellKind::Text && kind != CellKind::Empty))
        m_kinds.push_back(kind);
    if (kind == CellKind::Number || kind == CellKind::Date)
        m_values.push_back({index, number});
    m_columnCount = std::max<qsizetype>(m_columnCount, index + 1 - m_rowStarts.back());
}

void Sheet::addText(QStringView text)
{
    add(CellKind::Text, text, 0);
}

void Sheet::addEmpty()
{
    add(CellKind::Empty, {}, 0);
}

void Sheet::addNumber(double number, QStringView printed)
{
    add(CellKind::Number, printed, number);
}

void Sheet::addDate(QDate date, QStringView printed)
{
    add(CellKind::Date, printed, static_cast<double>(date.toJulianDay()));
}

void Sheet::addError(QStringView printed)
{
    add(CellKind::Error, printed, 0);
}

qsizetype Sheet::columnCount(qsizetype row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    const auto position = static_cast<std::size_t>(row);
    const std::size_t end = position + 1 < m_rowStarts.size() ? m_rowStarts[position + 1] : m_ends.size();
    return static_cast<qsizetype>(end - m_rowStarts[position]);
}

std::optional<std::size_t> Sheet::indexOf(qsizetype row, qsizetype column) const
{
    if (column < 0 || column >= columnCount(row))
        return std::nullopt;
    return m_rowStarts[static_cast<std::size_t>(row)] + static_cast<std::size_t>(column);
}

QString Sheet::text(qsizetype row, qsizetype column) const
{
    const std::optional<std::size_t> index = indexOf(row, column);
    if (!index)
        return {};
    const quint64 begin = *index == 0 ? 0 : m_ends[*index - 1];
    return textFromUtf8(QByteArrayView(m_bytes).sliced(static_cast<qsizetype>(begin), static_cast<qsizetype>(m_ends[*index] - begin)));
}

bool Sheet::isEmpty(qsizetype row, qsizetype column) const
{
    const std::optional<std::size_t> index = indexOf(row, column);
    return !index || m_ends[*index] == (*index == 0 ? 0 : m_ends[*index - 1]);
}

bool Sheet::isEmptyRow(qsizetype row) const
{
    for (qsizetype column = 0; column < columnCount(row); ++column) {
        if (!isEmpty(row, column))
            return false;
    }
    return true;
}

Cell Sheet::cell(qsizetype row, qsizetype column) const
{
    Cell cell;
    if (isEmpty(row, column))
        return cell;
    const std::size_t index = *indexOf(row, column);
    cell.kind = m_kinds.empty() ? CellKind::Text : m_kinds[index];
    cell.text = text(row, column);
    if (cell.kind == CellKind::Number || cell.kind == CellKind::Date) {
        const auto value = std::ranges::lower_bound(m_values, index, {}, &Value::cell);
        if (cell.kind == CellKind::Number)
            cell.number = value->number;
        else
            cell.date = QDate::fromJulianDay(static_cast<qint64>(value->number));
    }
    return cell;
}

QString columnLetters(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(int(u'A' + (rest - 1) % 26)));
    return letters;
}

}  // namespace countercheck
