// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/wording/wording.h"

#include <QAbstractTableModel>

#include <vector>

namespace countercheck {

/// The figure table model holds the figures of a chart as a table, one row for each figure.
class FigureTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PeriodColumn, ValueColumn, CountsColumn, VerificationColumn, SourceColumn, RoleColumn, ColumnCount };
    enum Role {
        StandingRole = Qt::UserRole, ///< the Standing as int, which decides its colour
        LinkedRole,                  ///< true if the figure is evidence of the claim
    };

    explicit FigureTableModel(const Wording &wording, QObject *parent = nullptr);

    void setFigureRows(std::vector<FigureRow> rows);

    /// Returns the figure of a row; empty if there is no such row.
    ObservationId observationAt(int row) const;
    /// Returns the row of a figure, or -1.
    int rowOf(const ObservationId &observation) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    /// Sorts by date, by printed number or by words. A column of -1 restores the order of the chart.
    void sort(int column, Qt::SortOrder order) final;

private:
    QString text(const FigureRow &row, int column) const;

    Wording m_wording;
    std::vector<FigureRow> m_chartOrder;
    std::vector<FigureRow> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace countercheck
