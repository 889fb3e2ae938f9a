// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/comparison_matrix.h"

#include <QAbstractTableModel>

#include <optional>

namespace countercheck {

/// Every pair of the picked measures with its verdict. The diagonal is empty: a measure is not set beside itself.
class ComparisonMatrixModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        VerdictRole = Qt::UserRole, ///< the Verdict as int; -1 on the diagonal
        StandingRole,               ///< of a header: the Standing as int, for its colour
        SentenceRole,               ///< the two measures, the verdict and its reasons
    };

    explicit ComparisonMatrixModel(const Wording &wording, QObject *parent = nullptr);

    void setMatrix(ComparisonMatrix matrix);

    /// Empty for a row without a measure.
    MeasureId measureAt(int row) const;
    /// Nothing on the diagonal.
    std::optional<MeasurePair> pairAt(const QModelIndex &index) const;
    /// The cell of a pair in the half under the diagonal, or an invalid index.
    QModelIndex indexOf(const MeasurePair &pair) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

private:
    Wording m_wording;
    ComparisonMatrix m_matrix;
};

}  // namespace countercheck
