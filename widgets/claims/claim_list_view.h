// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/wording/wording.h"
#include "widgets/controls/plain_label.h"

#include <QCheckBox>
#include <QWidget>

#include <array>

class QListView;
class QStackedLayout;

namespace countercheck {

class ClaimDelegate;
class ClaimListModel;
class ListHead;
class OrderButton;

/// The claim list is where a reader picks a claim: the ratings with their counts, then the list.
class ClaimListView final : public QWidget {
    Q_OBJECT

public:
    ClaimListView(const Wording &wording, ClaimListModel *model, QWidget *parent = nullptr);

    /// Begins anew with a library, or with none.
    void restart(bool isLibraryOpen);
    OrderButton *order() const;
    /// Sets how many claims have each rating.
    void setFacets(const RatingCounts &counts, qint64 withoutReview);
    /// Sets the query that the next list answers, so that an empty list can say what was not found. `isAnswered` is false
    /// if the library could not be searched.
    void setAnsweredQuery(const ClaimQuery &query, bool isAnswered = true);
    /// Marks a claim. No signal follows.
    void setCurrentRow(qint64 row);

    /// Ticks the ratings of a query as if the reader had done so, and announces it if it is another one.
    void setQuery(const ClaimQuery &query);
    /// Moves the mark by that many claims and announces it.
    void step(int count);

Q_SIGNALS:
    void queryChanged(const countercheck::ClaimQuery &query);
    void claimActivated(qint64 row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAnswer();
    /// Scrolls to where the marked claim is to stand.
    void followMark();
    ClaimQuery query() const;
    void announceQuery();

    /// Where the marked claim stands while texts that come later, and new sizes, move it.
    enum class MarkPlace {
        First,  ///< at the top of the list, or as near as it gets: the reader has not touched the list yet
        InView, ///< anywhere in view
        Left,   ///< the reader has scrolled, perhaps away from it
    };

    struct Facet {
        QCheckBox *box = nullptr;
        PlainLabel *count = nullptr;
    };

    Wording m_wording;
    ClaimListModel *m_model;
    ClaimDelegate *m_delegate;
    QWidget *m_facetPanel;
    std::array<Facet, 7> m_facets; ///< by rating; the last is for claims without a review
    ListHead *m_head;
    QListView *m_list;
    PlainLabel *m_empty;
    QStackedLayout *m_stack;
    ClaimQuery m_answered;
    bool m_isAnswered = true;
    qint64 m_currentRow = -1;
    MarkPlace m_place = MarkPlace::First;
};

}  // namespace countercheck
