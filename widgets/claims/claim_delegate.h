// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countercheck {

/// The claim delegate paints a claim of a list as plain text: the statement in up to three lines, claimant and date, and
/// the verdict with a dot.
class ClaimDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// True makes every item as high as the highest can be, so that a long list need not measure each.
    void setUniform(bool uniform) { m_uniform = uniform; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_uniform = false;
};

}  // namespace countercheck
