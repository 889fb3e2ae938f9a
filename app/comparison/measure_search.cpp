// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/measure_search.h"

#include "app/library/typing_pause.h"

#include <algorithm>

namespace countercheck {

MeasureSearch::MeasureSearch(OpenLibrary &library) : m_library(library)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &MeasureSearch::search);
}

void MeasureSearch::setText(const QString &text)
{
    m_text = text;
    m_searching.cancel();
    m_typing.start();
}

void MeasureSearch::search()
{
    m_library.pages().ask(this, m_searching.next(), [query = MeasureQuery{m_text}](Library &library, const std::stop_token &stop) {
        return library.measureRows(query, stop);
    }, [this](Result<std::vector<qint64>> answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
        m_rows = answer ? std::move(answer).value() : std::vector<qint64>();
        Q_EMIT rowsChanged();
    });
}

void MeasureSearch::clear()
{
    m_searching.cancel();
    m_typing.stop();
    m_text.clear();
    m_rows.clear();
    Q_EMIT rowsChanged();
}

void MeasureSearch::fetchSummaries(int firstIndex, int count)
{
    const auto all = static_cast<int>(m_rows.size());
    if (firstIndex < 0 || firstIndex >= all)
        return;
    const auto first = m_rows.begin() + firstIndex;
    m_library.pages().ask(this, m_searching.token(), [rows = std::vector<qint64>(first, first + std::min(count, all - firstIndex))](
                                                         Library &library, const std::stop_token &) {
        return library.measureSummaries(rows);
    }, [this, firstIndex](const Result<std::vector<MeasureSummary>> &answer) {
        if (answer) {
            Q_EMIT summariesArrived(firstIndex, *answer);
        } else {
            Q_EMIT summariesFailed(firstIndex);
            Q_EMIT failed(answer.error());
        }
    });
}

}  // namespace countercheck
