// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace countercheck {

/// A list of which there may be millions of rows, all of one height: where the text of a row has come, that row is painted anew. QListView would
/// lay out all rows, which takes a tenth of a second for a million.
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
};

}  // namespace countercheck
