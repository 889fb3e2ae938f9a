// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/comparison_matrix.h"

#include <QAbstractTableModel>

#include <optional>

namespace countercheck {

/// The comparison matrix model holds every pair of the picked measures with its verdict. Cells of the diagonal are empty,
/// since a measure is not compared with itself.
class ComparisonMatrixModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        VerdictRole = Qt::UserRole, ///< the Verdict as int; -1 on the diagonal
        StandingRole,               ///< of a header: the Standing as int, which decides its colour
        SentenceRole,               ///< the two measures, the verdict and its reasons
    };

    explicit ComparisonMatrixModel(const Wording &wording, QObject *parent = nullptr);

    void setMatrix(ComparisonMatrix matrix);

    /// Returns the measure of a row; empty if there is no such row.
    MeasureId measureAt(int row) const;
    /// Returns the pair of a cell; nothing on the diagonal.
    std::optional<MeasurePair> pairAt(const QModelIndex &index) const;
    /// Returns the cell of a pair in the half under the diagonal, or an invalid index.
    QModelIndex indexOf(const MeasurePair &pair) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

private:
    Wording m_wording;
    ComparisonMatrix m_matrix;
};

}  // namespace countercheck
