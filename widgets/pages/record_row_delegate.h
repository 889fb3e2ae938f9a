// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countercheck {

/// Paints the rows of a RecordListModel as plain text: a name in semibold, in up to two lines, with the square of its column before it; a detail under
/// it, with how many figures there are at the right; and the headings of groups.
class RecordRowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Gives headings the height of a row, for long lists: no row need be measured then.
    void setUniform(bool isUniform) { m_isUniform = isUniform; }

    /// How high the heading of a group is where it stays at the top.
    static int headingHeight();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    bool m_isUniform = true;
};

}  // namespace countercheck
