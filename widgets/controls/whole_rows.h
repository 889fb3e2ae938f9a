// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableView;

namespace countercheck {

/// Holds a table and gives it a height at which no row is cut: below the last whole row, or the bar that scrolls sideways, the ground is seen.
class WholeRows final : public QWidget {
    Q_OBJECT

public:
    /// Takes the table over, without a frame. Its rows are of one height, and it asks for no least height by itself.
    explicit WholeRows(QTableView *table, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QTableView *m_table;
};

}  // namespace countercheck
