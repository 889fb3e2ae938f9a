// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/measure_selection.h"
#include "models/wording/wording.h"

#include <QTableView>

class QMenu;

namespace countercheck {

class ComparisonMatrixModel;

/// The matrix view shows every pair of the picked measures with its verdict, a sign and a word in each cell. The arrow
/// keys go from pair to pair, Enter opens the findings, Delete takes the measure of the row out of the comparison.
class MatrixView final : public QTableView {
    Q_OBJECT

public:
    MatrixView(const Wording &wording, ComparisonMatrixModel *model, QWidget *parent = nullptr);

    /// Marks a pair. No signal follows.
    void setSelected(const MeasurePair &pair);
    /// Returns the height at which all rows are visible.
    int wholeHeight() const;
    /// Returns the greatest width that it uses.
    int wholeWidth() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

    /// Adds what can be done with a pair, beside what can be done with its measure.
    void addActionsTo(QMenu *menu, const QModelIndex &index);

Q_SIGNALS:
    void pairSelected(const countercheck::MeasurePair &pair);
    /// The reader wants to see the findings on a pair. `first` is the measure of the row.
    void pairOpened(const countercheck::MeasureId &first, const countercheck::MeasureId &second);
    void removeRequested(const countercheck::MeasureId &measure);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);
    void shareWidth();

    Wording m_wording;
    ComparisonMatrixModel *m_model;
    MeasurePair m_selected;
};

}  // namespace countercheck
