// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/question_line.h"
#include "models/wording/wording.h"

#include <QStyledItemDelegate>

#include <vector>

namespace countercheck {

/// Paints questions as plain text, in columns: the letter of the reason, the question with its measure, why it is missing unless the heading of the
/// group says so, where it was looked for, and for which claim. Where they have no room beside each other, the others stand under the question: its
/// period and measure, the claim, then when and where it was looked for.
class QuestionDelegate final : public QStyledItemDelegate {
public:
    QuestionDelegate(const Wording &wording, QObject *parent) : QStyledItemDelegate(parent), m_wording(wording) {}

    /// Gives headings the height of a row, for long lists.
    void setUniform(bool isUniform) { m_isUniform = isUniform; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// How high a question is in a list of that width, whatever its length.
    static int rowHeight(double width);
    /// How high the heading of a group is where it stays at the top.
    static int headingHeight();

    /// The columns of a list beside the letter.
    enum class Column { Question, Reason, Searched, Claim };
    struct ColumnEdges {
        Column column = Column::Question;
        double left = 0;
        double right = 0;
    };
    /// Returns where the columns stand in a width; none where they have no room.
    static std::vector<ColumnEdges> columns(double width, bool hasReason);

    /// The lines under a question where columns have no room: what it asks about, for which claim, and where it was looked for.
    static std::vector<QString> narrowTexts(const QuestionLine &line, bool hasReason, const Wording &wording);

private:
    Wording m_wording;
    bool m_isUniform = true;
};

}  // namespace countercheck
