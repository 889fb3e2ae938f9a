// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <set>

namespace countercheck {

/// Paints the cells of a table of figures: one line of plain text each. The column that says what is counted begins with a small square
/// in the colour of the figure's side of the chart.
class FigureCellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `countsColumn` is the column with the square, `standingRole` the role of the Standing, `muted` are columns in paler ink.
    FigureCellDelegate(int countsColumn, int standingRole, std::set<int> muted, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    int m_countsColumn;
    int m_standingRole;
    std::set<int> m_muted;
};

}  // namespace countercheck
