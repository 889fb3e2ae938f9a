// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace countercheck {

/// A list of which there may be millions of rows, all of one height: where the text of a row has come, that row is painted anew. QListView would
/// lay out all rows, which takes a tenth of a second for a million. A key that leads to a row that cannot be chosen, such as a heading, leads on to the
/// next that can.
class LongList final : public QListView {
public:
    using QListView::QListView;

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override
    {
        if (uniformItemSizes())
            QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
        else
            QListView::dataChanged(topLeft, bottomRight, roles);
    }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override
    {
        const QModelIndex next = QListView::moveCursor(action, modifiers);
        if (!next.isValid() || next.flags().testFlag(Qt::ItemIsEnabled))
            return next;
        const bool isForward = action == MoveHome || action == MoveDown || action == MoveNext || action == MoveRight || action == MovePageDown;
        const QModelIndex onward = choosableFrom(next, isForward ? 1 : -1);
        return onward.isValid() ? onward : choosableFrom(next, isForward ? -1 : 1);
    }

private:
    static QModelIndex choosableFrom(QModelIndex index, int direction)
    {
        while (index.isValid() && !index.flags().testFlag(Qt::ItemIsEnabled))
            index = index.siblingAtRow(index.row() + direction);
        return index;
    }
};

}  // namespace countercheck
