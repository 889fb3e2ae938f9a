// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"
#include "models/wording/wording.h"

#include <QHeaderView>

#include <vector>

class QComboBox;

namespace countercheck {

class TablePreviewModel;

/// The head of the preview: the names of columns, and under each a box that says what the column is.
class RoleHeader final : public QHeaderView {
    Q_OBJECT

public:
    RoleHeader(const Wording &wording, TablePreviewModel *model, QWidget *parent = nullptr);

    /// Shows the roles of the columns; makes boxes for those that have none yet.
    void showRoles();
    /// The box of a column; nullptr for one far to the right, which has none.
    QComboBox *box(int column) const;
    QSize sizeHint() const override;
    /// Puts the boxes where their columns are.
    void place();

Q_SIGNALS:
    void roleChosen(int column, countercheck::ColumnRole role);
    /// The keyboard has come to the box of a column.
    void columnFocused(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Wording m_wording;
    TablePreviewModel *m_model;
    std::vector<QComboBox *> m_boxes;
};

}  // namespace countercheck
