// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/record_list_model.h"

#include <QWidget>

namespace countercheck {

class ListHead;
class LongList;
class OrderButton;
class PlainLabel;
class RecordRowDelegate;

/// The record list is where a reader picks a measure, a figure, a source or a gap.
class RecordListView final : public QWidget {
    Q_OBJECT

public:
    /// The model must outlive it.
    RecordListView(const Wording &wording, RecordListModel *model, QWidget *parent = nullptr);

    OrderButton *order() const;
    /// Marks a row of the table. No signal follows.
    void setCurrentRow(qint64 row);
    /// Moves the mark by that many rows and announces it.
    void step(int count);

Q_SIGNALS:
    void recordActivated(const QString &id);

private:
    void announce();
    void followMark();

    Wording m_wording;
    RecordListModel *m_model;
    ListHead *m_head;
    PlainLabel *m_empty;
    RecordRowDelegate *m_delegate;
    LongList *m_list;
    qint64 m_currentRow = -1;
    bool m_isAnnounced = true; ///< false while the text of the row that the reader has marked is not here
};

}  // namespace countercheck
