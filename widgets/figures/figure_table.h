// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifier.h"
#include "models/wording/wording.h"

#include <QTableView>

namespace countercheck {

class FigureTableModel;

/// The figure table shows the figures of the chart as a table and marks the same figure as the chart.
class FigureTable final : public QTableView {
    Q_OBJECT

public:
    FigureTable(const Wording &wording, FigureTableModel *model, QWidget *parent = nullptr);

    /// Marks a figure. No signal follows.
    void setSelected(const ObservationId &observation);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void observationActivated(const countercheck::ObservationId &observation);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void shareWidth();
    void select();

    FigureTableModel *m_model;
    ObservationId m_selected;
};

}  // namespace countercheck
