// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/wording/wording.h"
#include "widgets/plain_label.h"

#include <QCheckBox>
#include <QWidget>

#include <array>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace countercheck {

class ClaimDelegate;
class ClaimListModel;

/// Where a claim is found: a search field, the verdicts with their counts, the list.
class ClaimListView final : public QWidget {
    Q_OBJECT

public:
    ClaimListView(const Wording &wording, ClaimListModel *model, QWidget *parent = nullptr);

    /// What is searched. Empty: no library is open.
    void setLibraryTitle(const QString &title);
    /// How many claims have each verdict, among those that the text matches.
    void setFacets(const RatingCounts &counts);
    /// What the next list is an answer to, so that an empty one can say what it found nothing for.
    /// `isAnswered`: false where the library could not be searched.
    void setAnsweredQuery(const ClaimQuery &query, bool isAnswered = true);
    /// Marks a claim without saying that the reader did.
    void setCurrentRow(qint64 row);

    void focusSearch();
    void clearSearch();
    /// Puts a query into the fields, as if the reader had; says so only where it is another one.
    void setQuery(const ClaimQuery &query);
    /// Moves the mark by that many claims.
    void step(int count);

Q_SIGNALS:
    void queryChanged(const countercheck::ClaimQuery &query);
    void claimActivated(qint64 row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAnswer();
    ClaimQuery query() const;
    void announceQuery();

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
    bool m_placePending = false; ///< the marked claim came before its text, hence before its height
};

}  // namespace countercheck
