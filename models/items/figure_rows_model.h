// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/paged_rows.h"
#include "models/sheets/figure_cells.h"

#include <QAbstractTableModel>

namespace countercheck {

/// What the model keeps of a row: its number in the table of the library, and its cells.
struct FigureRowCells : FigureCells {
    qint64 row = 0;
};

/// The figure rows model is the table of all figures, or of those that a search finds: their row numbers from the start, their texts one
/// page at a time.
class FigureRowsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        StandingRole = Qt::UserRole, ///< Standing as a number
    };

    explicit FigureRowsModel(const Wording &wording, QObject *parent = nullptr);

    void setRows(QList<qint64> rows);
    void setRecords(int firstIndex, const std::vector<ObservationRecord> &records);
    void setUnreadable(int firstIndex);
    /// Returns the cells of a row; nullptr while they are not here.
    const FigureCells *cellsAt(int row) const;
    const QList<qint64> &rows() const { return m_rows.rows(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks for another order; -1 for the newest first.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Asks for the texts of rows that are shown and not here yet.
    void pageNeeded(int firstIndex, int count) const; // asked for by data(); clazy:exclude=const-signal-or-slot
    void orderWanted(const countercheck::FigureOrder &order);

private:
    Wording m_wording;
    mutable PagedRows<FigureRowCells> m_rows; ///< mutable, since data() notes which pages it has asked for
};

}  // namespace countercheck
