// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"
#include "models/wording/wording.h"

#include <QAbstractTableModel>

#include <memory>

namespace countercheck {

/// The rows of a sheet as they are written, and how they are understood. Its heads stand above the columns; what stands around the table is there, too.
class TablePreviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        UnderstoodRole = Qt::UserRole, ///< where it is understood otherwise than it is written
        StateRole,                     ///< a State
    };
    /// What becomes of a cell.
    enum State { Read, LeftOut, Excluded, Faulty };

    explicit TablePreviewModel(const Wording &wording, QObject *parent = nullptr);

    /// Shows a sheet of a workbook as it is read.
    void setTable(std::shared_ptr<const Workbook> workbook, const TableReading &reading);
    const TableReading &reading() const { return m_reading; }
    /// What stands above a column, and in blue how a head that is a period is understood.
    QString head(int column) const;
    QString understoodHead(int column) const;
    /// The row of the sheet, from 0.
    qsizetype sheetRow(int row) const;
    /// The row that shows a row of the sheet; -1 for a row of heads.
    int shownRow(qsizetype sheetRow) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Sheet *sheet() const;
    const ColumnReading *columnAt(int column) const;
    QString understoodCell(qsizetype row, int column) const;
    State stateOf(qsizetype row, int column) const;
    ReadNumber numberAt(qsizetype row, int column) const;
    ReadPeriod periodAt(qsizetype row, int column) const;

    Wording m_wording;
    std::shared_ptr<const Workbook> m_workbook;
    TableReading m_reading;
};

}  // namespace countercheck
