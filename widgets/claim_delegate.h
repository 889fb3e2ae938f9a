// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace countercheck {

/// Paints a claim of a list as plain text: statement in up to three lines, claimant and date, verdict with a dot.
class ClaimDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Every item as high as the highest can be: a long list need not measure each. Otherwise each as high as its text.
    void setUniform(bool uniform) { m_uniform = uniform; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_uniform = false;
};

}  // namespace countercheck
