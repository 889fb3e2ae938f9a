// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/claim_search.h"

#include "app/library/typing_pause.h"

#include <algorithm>

namespace countercheck {

ClaimSearch::ClaimSearch(OpenLibrary &library) : m_library(library)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &ClaimSearch::search);
}

void ClaimSearch::setQuery(const ClaimQuery &query)
{
    if (!m_library.opened() || query == m_query)
        return;
    m_query = query;
    m_searching.cancel();
    m_typing.start();
}

void ClaimSearch::restart()
{
    clear();
    search();
}

void ClaimSearch::clear()
{
    m_searching.cancel();
    m_counting.cancel();
    m_typing.stop();
    m_query = {};
    m_rows.clear();
    m_isAnswered = true;
    m_isCounting = false;
}

void ClaimSearch::search()
{
    m_library.pages().ask(this, m_searching.next(), [query = m_query](Library &library, const std::stop_token &stop) {
        return library.claimRows(query, stop);
    }, [this](Result<std::vector<qint64>> answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
        m_isAnswered = bool(answer);
        m_rows = answer ? std::move(answer).value() : std::vector<qint64>();
        Q_EMIT rowsChanged();
    });
    if (m_isCounting)
        countRatings();
}

void ClaimSearch::startCounting()
{
    m_isCounting = true;
    countRatings();
}

void ClaimSearch::countRatings()
{
    m_library.longWork().ask(this, m_counting.next(), [text = m_query.text](Library &library, const std::stop_token &stop) {
        return library.ratingCounts(text, stop);
    }, [this](const Result<RatingCounts> &answer) {
        if (answer)
            Q_EMIT ratingsCounted(*answer);
        else
            Q_EMIT failed(answer.error());
    });
    Q_EMIT countingBegan();
}

void ClaimSearch::fetchSummaries(int firstIndex, int count)
{
    const auto all = static_cast<int>(m_rows.size());
    if (firstIndex < 0 || firstIndex >= all)
        return;
    const auto first = m_rows.begin() + firstIndex;
    // Void together with the search that found these rows.
    m_library.pages().ask(this, m_searching.token(), [rows = std::vector<qint64>(first, first + std::min(count, all - firstIndex))](
                                                         Library &library, const std::stop_token &) {
        return library.claimSummaries(rows);
    }, [this, firstIndex](const Result<std::vector<ClaimSummary>> &answer) {
        if (answer) {
            Q_EMIT summariesArrived(firstIndex, *answer);
        } else {
            Q_EMIT summariesFailed(firstIndex);
            Q_EMIT failed(answer.error());
        }
    });
}

}  // namespace countercheck
