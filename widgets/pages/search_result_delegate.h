// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countercheck {

/// Paints the results of a search: headings, hits, what leads to more, and suggestions. All texts are plain.
///
/// A hit has a line or two for its title, one for what is known of it, and, where they tell more, one for the words around what was found. Why it is
/// here stands in a column of its own, or in that last line where the list is narrow.
class SearchResultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

}  // namespace countercheck
