// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/coverage_sheet.h"

#include <QAbstractTableModel>

namespace countercheck {

/// The coverage model is the table of measures by years, with headings as rows without cells.
class CoverageModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CoverageModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setSheet(const CoverageSheet &sheet);
    const CoverageLine &lineAt(int row) const { return m_sheet.lines[static_cast<std::size_t>(row)]; }
    /// Returns a cell; nullptr in the row of a heading.
    const CoveredYear *yearAt(const QModelIndex &index) const;
    /// Returns the next cell after one, by rows, in which a figure is missing; an invalid index if there is none.
    QModelIndex nextGap(const QModelIndex &after) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    CoverageSheet m_sheet;
};

}  // namespace countercheck
