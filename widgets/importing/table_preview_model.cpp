// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/table_preview_model.h"

#include "models/importing/import_words.h"

#include <algorithm>

namespace countercheck {
namespace {

/// A cell may hold a megabyte; nobody reads more of it here.
constexpr qsizetype longestCell = 300;

bool isPeriodRole(ColumnRole role)
{
    return role == ColumnRole::Period || role == ColumnRole::PeriodStart || role == ColumnRole::PeriodEnd || role == ColumnRole::PartOfYear;
}

/// Whether words say no more than what is written: its digits in groups.
bool saysTheSame(QString words, QString written)
{
    words.remove(u',');
    written.remove(u',');
    return words == written;
}

}  // namespace

TablePreviewModel::TablePreviewModel(const Wording &wording, QObject *parent) : QAbstractTableModel(parent), m_wording(wording) {}

void TablePreviewModel::setTable(std::shared_ptr<const Workbook> workbook, const TableReading &reading)
{
    // Another reading of the same rows leaves place and selection as they are.
    if (workbook == m_workbook && reading.sheet == m_reading.sheet && reading.firstHead == m_reading.firstHead && reading.firstRow == m_reading.firstRow) {
        m_reading = reading;
        if (rowCount() > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_workbook = std::move(workbook);
    m_reading = reading;
    endResetModel();
}

const Sheet *TablePreviewModel::sheet() const
{
    return m_workbook && m_reading.sheet >= 0 && m_reading.sheet < std::ssize(m_workbook->sheets) ? &m_workbook->sheets[static_cast<std::size_t>(m_reading.sheet)] : nullptr;
}

const ColumnReading *TablePreviewModel::columnAt(int column) const
{
    return column >= 0 && column < std::ssize(m_reading.columns) ? &m_reading.columns[static_cast<std::size_t>(column)] : nullptr;
}

QString TablePreviewModel::head(int column) const
{
    const ColumnReading *reading = columnAt(column);
    return reading && !reading->heads.isEmpty() ? reading->heads.join(u" · ").left(longestCell).simplified() : columnLetters(column);
}

QString TablePreviewModel::understoodHead(int column) const
{
    const ColumnReading *reading = columnAt(column);
    if (!reading || !reading->period)
        return {};
    const QString words = understood(readPeriod(*reading->period, m_reading.periods), m_wording);
    return saysTheSame(words, *reading->period) ? QString() : words;
}

qsizetype TablePreviewModel::sheetRow(int row) const
{
    return row < m_reading.firstHead ? row : row + (m_reading.firstRow - m_reading.firstHead);
}

int TablePreviewModel::shownRow(qsizetype row) const
{
    if (row >= m_reading.firstHead && row < m_reading.firstRow)
        return -1;
    return static_cast<int>(row < m_reading.firstHead ? row : row - (m_reading.firstRow - m_reading.firstHead));
}

int TablePreviewModel::rowCount(const QModelIndex &parent) const
{
    return !sheet() || parent.isValid() ? 0 : static_cast<int>(sheet()->rowCount() - (m_reading.firstRow - m_reading.firstHead));
}

int TablePreviewModel::columnCount(const QModelIndex &parent) const
{
    return !sheet() || parent.isValid() ? 0 : static_cast<int>(std::max(sheet()->columnCount(), qsizetype(m_reading.columns.size())));
}

ReadNumber TablePreviewModel::numberAt(qsizetype row, int column) const
{
    const Cell cell = sheet()->cell(row, column);
    ReadNumber number = readNumber(cell.text, cell.kind == CellKind::Number ? DecimalSign::Point : m_reading.decimalSign);
    if (cell.number && number.verdict != NumberVerdict::Number) {
        number = {};
        number.verdict = NumberVerdict::Number;
        number.quantity = Quantity::exact(*cell.number);
    }
    return number;
}

ReadPeriod TablePreviewModel::periodAt(qsizetype row, int column) const
{
    const Cell cell = sheet()->cell(row, column);
    const ReadPeriod written = readPeriod(cell.text, m_reading.periods);
    return cell.kind == CellKind::Date && written.verdict != PeriodVerdict::Period ? periodOfDay(cell.date) : written;
}

QString TablePreviewModel::understoodCell(qsizetype row, int column) const
{
    const ColumnReading *reading = columnAt(column);
    if (!reading || stateOf(row, column) == LeftOut || stateOf(row, column) == Excluded || sheet()->isEmpty(row, column))
        return {};
    QString words;
    if (reading->role == ColumnRole::Value)
        words = understood(numberAt(row, column), m_wording);
    else if (isPeriodRole(reading->role))
        words = understood(periodAt(row, column), m_wording);
    return saysTheSame(words, sheet()->text(row, column)) ? QString() : words;
}

TablePreviewModel::State TablePreviewModel::stateOf(qsizetype row, int column) const
{
    if (row < m_reading.firstRow || row >= m_reading.endRow)
        return LeftOut;
    if (m_reading.exclusion(row))
        return Excluded;
    const ColumnReading *reading = columnAt(column);
    if (!reading || reading->role == ColumnRole::LeftOut)
        return LeftOut;
    if (sheet()->isEmpty(row, column))
        return Read;
    if (reading->role == ColumnRole::Value)
        return numberAt(row, column).verdict == NumberVerdict::Number ? Read : Faulty;
    if (!isPeriodRole(reading->role))
        return Read;
    return periodAt(row, column).verdict == PeriodVerdict::Period ? Read : Faulty;
}

QVariant TablePreviewModel::data(const QModelIndex &index, int role) const
{
    if (!sheet() || !index.isValid())
        return {};
    const qsizetype row = sheetRow(index.row());
    const ColumnReading *reading = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole: return sheet()->text(row, index.column()).left(longestCell).simplified();
    case UnderstoodRole: return understoodCell(row, index.column());
    case StateRole: return stateOf(row, index.column());
    case Qt::TextAlignmentRole: return QVariant(reading && reading->role == ColumnRole::Value && row >= m_reading.firstRow && row < m_reading.endRow ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        const QString words = understoodCell(row, index.column());
        const QString written = sheet()->text(row, index.column()).left(longestCell);
        if (stateOf(row, index.column()) == Excluded)
            return m_wording.say("Import", "%1, left out").arg(written);
        //: %1 is as written in a cell, %2 how it is understood.
        return words.isEmpty() ? written : m_wording.say("Import", "%1, understood as %2").arg(written, words);
    }
    default: return {};
    }
}

QVariant TablePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(sheetRow(section) + 1) : role == Qt::TextAlignmentRole ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    return role == Qt::DisplayRole ? QVariant(head(section)) : QVariant();
}

}  // namespace countercheck

#include "moc_table_preview_model.cpp"
