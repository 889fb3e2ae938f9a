// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/record_list_model.h"
#include "models/sheets/search_facets.h"

#include <QWidget>

namespace countercheck {

class FilterChips;
class GapSwitch;
class LongList;
class OrderButton;
class PlainLabel;
class QuestionDelegate;

/// The page of questions to which a library has no answer: why, where it was looked for and when, and for which claim. Enter opens one, R drafts a
/// request.
class QuestionsView final : public QWidget {
    Q_OBJECT

public:
    /// The model must outlive it.
    QuestionsView(const Wording &wording, RecordListModel *model, QWidget *parent = nullptr);

    OrderButton *order() const { return m_order; }
    /// Says to how many the list is narrowed, of how many.
    void setHead(qint64 all, const std::vector<FilterChip> &chips);

Q_SIGNALS:
    void gapActivated(const countercheck::GapId &gap);
    void requestRequested(const countercheck::GapId &gap);
    void coverageRequested();
    void queryRequested(const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    GapId marked() const;
    void open();
    void showRows();
    void fitRows();

    Wording m_wording;
    RecordListModel *m_model;
    PlainLabel *m_note;
    OrderButton *m_order;
    FilterChips *m_chips;
    QuestionDelegate *m_delegate;
    QWidget *m_names; ///< of the columns
    LongList *m_list;
};

}  // namespace countercheck
