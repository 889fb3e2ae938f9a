// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/claim_search.h"

#include <utility>

namespace countercheck {

void ClaimSearch::setQuery(const ClaimQuery &query)
{
    if (!library().opened() || query == m_query)
        return;
    m_query = query;
    searchSoon();
}

void ClaimSearch::setOrder(RecordOrder order)
{
    if (std::exchange(m_order, order) != order && library().opened())
        search();
}

void ClaimSearch::restart()
{
    clear();
    search();
}

void ClaimSearch::clear()
{
    forget();
    m_counting.cancel();
    m_query = {};
    m_isCounting = false;
}

void ClaimSearch::search()
{
    findFirst([query = m_query, order = m_order](Library &library, const std::stop_token &stop, std::size_t most) { return library.claimRows(query, stop, most, order); },
              [this] { Q_EMIT longWorkBegan(); });
    if (m_isCounting)
        countRatings();
}

void ClaimSearch::readSummaries(int firstIndex, const QList<qint64> &rows)
{
    read(firstIndex, [rows](Library &library) { return library.claimSummaries(rows); },
         [this, firstIndex](const std::vector<ClaimSummary> &summaries) { Q_EMIT summariesArrived(firstIndex, summaries); });
}

void ClaimSearch::startCounting()
{
    m_isCounting = true;
    countRatings();
}

void ClaimSearch::countRatings()
{
    library().overviews().ask(this, m_counting.next(), [text = m_query.text](Library &library, const std::stop_token &stop) -> Result<std::pair<RatingCounts, qint64>> {
        const Result<RatingCounts> ratings = library.ratingCounts(text, stop);
        if (!ratings)
            return ratings.error();
        const Result<qint64> without = library.claimsWithoutReview(text, stop);
        return without ? Result<std::pair<RatingCounts, qint64>>(std::pair(*ratings, *without)) : without.error();
    }, [this](const Result<std::pair<RatingCounts, qint64>> &answer) {
        if (answer)
            Q_EMIT ratingsCounted(answer->first, answer->second);
        else
            Q_EMIT failed(answer.error());
    });
    Q_EMIT longWorkBegan();
}

}  // namespace countercheck

#include "moc_claim_search.cpp"
