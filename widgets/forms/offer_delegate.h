// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countercheck {

/// What a row that is offered is called, and what tells it from others of that name. An offer without a name shows its text.
inline constexpr int offerNameRole = Qt::UserRole + 10;
inline constexpr int offerDetailRole = Qt::UserRole + 11;

/// Paints rows that are offered: the name, and under it, smaller, the rest. All offers are equally high.
class OfferDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace countercheck
