// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countercheck {

/// Paints rows of two lines as plain text: a name in semibold, in up to two lines, and a detail under it.
class TwoLineDelegate final : public QStyledItemDelegate {
public:
    /// `detailRole` is the role of the second line.
    explicit TwoLineDelegate(int detailRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    int m_detailRole;
};

}  // namespace countercheck
