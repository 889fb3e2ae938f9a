// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/wording/wording.h"
#include "widgets/controls/plain_label.h"

#include <QCheckBox>
#include <QWidget>

#include <array>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace countercheck {

class ClaimDelegate;
class ClaimListModel;

/// The claim list is where a reader finds a claim: a search field, the ratings with their counts, the list.
class ClaimListView final : public QWidget {
    Q_OBJECT

public:
    ClaimListView(const Wording &wording, ClaimListModel *model, QWidget *parent = nullptr);

    /// Sets the title of the library that is searched; empty if no library is open.
    void setLibraryTitle(const QString &title);
    /// Sets how many of the claims that the text finds have each rating.
    void setFacets(const RatingCounts &counts);
    /// Sets the query that the next list answers, so that an empty list can say what was not found. `isAnswered` is false
    /// if the library could not be searched.
    void setAnsweredQuery(const ClaimQuery &query, bool isAnswered = true);
    /// Marks a claim. No signal follows.
    void setCurrentRow(qint64 row);

    void focusSearch();
    void clearSearch();
    /// Puts a query into the fields as if the reader had typed it, and announces it if it is another one.
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
    PlainLabel *m_title;
    QLineEdit *m_search;
    QWidget *m_facetPanel;
    std::array<Facet, 6> m_facets;
    PlainLabel *m_count;
    QListView *m_list;
    PlainLabel *m_empty;
    QStackedLayout *m_stack;
    ClaimQuery m_answered;
    bool m_isAnswered = true;
    qint64 m_currentRow = -1;
    MarkPlace m_place = MarkPlace::First;
};

}  // namespace countercheck
