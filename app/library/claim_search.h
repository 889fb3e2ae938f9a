// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"

#include <QTimer>

#include <vector>

namespace countercheck {

/// The claims that are looked for: a query, the claims that it finds, their texts, and how many have each verdict.
class ClaimSearch final : public QObject {
    Q_OBJECT

public:
    /// `library` must outlive it.
    explicit ClaimSearch(OpenLibrary &library);

    /// Waits for a pause in typing, then searches.
    void setQuery(const ClaimQuery &query);
    /// Searches at once, with an empty query. For a library that has just been opened.
    void restart();
    /// Forgets query and answers.
    void clear();
    /// Fetches the texts of some of the claims in rows(), and says them by summariesArrived() or summariesFailed().
    void fetchSummaries(int firstIndex, int count);
    /// Counts the verdicts now and after every further search. Not before there is something to look at: counting must not
    /// delay the first picture.
    void startCounting();

    const ClaimQuery &query() const { return m_query; }
    /// The row numbers of the claims that the query finds, in their order.
    const std::vector<qint64> &rows() const { return m_rows; }
    /// Whether rows() answers the query: a damaged library may be impossible to search.
    bool isAnswered() const { return m_isAnswered; }
    /// Whether a search waits for a pause in typing.
    bool isWaiting() const { return m_typing.isActive(); }

Q_SIGNALS:
    void rowsChanged();
    void summariesArrived(int firstIndex, const std::vector<countercheck::ClaimSummary> &summaries);
    void summariesFailed(int firstIndex);
    void ratingsCounted(const countercheck::RatingCounts &counts);
    /// Verdicts are being counted: what takes minutes should stand behind it.
    void countingBegan();
    void failed(const countercheck::Error &error);

private:
    void search();
    void countRatings();

    OpenLibrary &m_library;
    ClaimQuery m_query;
    std::vector<qint64> m_rows;
    bool m_isAnswered = true;
    bool m_isCounting = false;
    NewestQuestion m_searching;
    NewestQuestion m_counting;
    QTimer m_typing;
};

}  // namespace countercheck
