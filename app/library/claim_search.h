// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/list_search.h"

namespace countercheck {

/// The claims that are looked for: a query, the claims that it finds, their texts, and how many have each verdict.
class ClaimSearch final : public ListSearch {
    Q_OBJECT

public:
    /// `library` must outlive it.
    explicit ClaimSearch(OpenLibrary &library) : ListSearch(library) {}

    /// Waits for a pause in typing, then searches.
    void setQuery(const ClaimQuery &query);
    /// The order of the claims; those that are listed are asked for anew.
    void setOrder(RecordOrder order);
    /// Searches at once, with an empty query. For a library that has just been opened.
    void restart();
    /// Forgets query and answers.
    void clear();
    /// Counts the verdicts now and after every further search. Not before there is something to look at: counting must not
    /// delay the first picture.
    void startCounting();

    const ClaimQuery &query() const { return m_query; }

Q_SIGNALS:
    void summariesArrived(int firstIndex, const std::vector<countercheck::ClaimSummary> &summaries);
    void ratingsCounted(const countercheck::RatingCounts &counts, qint64 withoutReview);
    /// Verdicts are being counted, or rows numbered: what takes minutes should stand behind it.
    void longWorkBegan();

private:
    void search() override;
    void readSummaries(int firstIndex, const QList<qint64> &rows) override;
    void countRatings();

    ClaimQuery m_query;
    RecordOrder m_order = RecordOrder::Newest;
    bool m_isCounting = false;
    NewestQuestion m_counting;
};

}  // namespace countercheck
