// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QStyledItemDelegate>

#include <vector>

namespace countercheck {

/// Paints questions as plain text, in columns: the letter of the reason, the question with its measure, why it is missing, where it was looked for, and
/// for which claim. Where they have no room beside each other, all but the question stand in a line under it.
class QuestionDelegate final : public QStyledItemDelegate {
public:
    QuestionDelegate(const Wording &wording, QObject *parent) : QStyledItemDelegate(parent), m_wording(wording) {}

    /// Gives headings the height of a row, for long lists.
    void setUniform(bool isUniform) { m_isUniform = isUniform; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// How high a question is, whatever its length.
    static int rowHeight();

    /// The left edge of each column in a width, and the right edge of the last; empty where there is no room for columns.
    static std::vector<double> columns(double width);

private:
    Wording m_wording;
    bool m_isUniform = true;
};

}  // namespace countercheck
