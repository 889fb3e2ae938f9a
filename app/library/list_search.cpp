// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/list_search.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Too short to be felt, long enough to skip what is typed on the way to a word.
constexpr int typingPauseMilliseconds = 90;

}  // namespace

ListSearch::ListSearch(OpenLibrary &library) : m_library(library)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, [this] { search(); });
}

void ListSearch::searchSoon()
{
    m_searching.cancel();
    m_typing.start();
}

void ListSearch::forget()
{
    m_searching.cancel();
    m_typing.stop();
    m_listed = {};
    m_isAnswered = true;
}

void ListSearch::take(Result<QList<qint64>> answer)
{
    if (answer)
        take(Result<GroupedRows>(GroupedRows{.rows = std::move(answer).value(), .groups = {}}));
    else
        take(Result<GroupedRows>(answer.error()));
}

void ListSearch::take(Result<GroupedRows> answer)
{
    if (!answer)
        Q_EMIT failed(answer.error());
    m_isAnswered = bool(answer);
    m_listed = answer ? std::move(answer).value() : GroupedRows();
    Q_EMIT rowsChanged();
}

void ListSearch::fetchSummaries(int firstIndex, int count)
{
    const auto all = static_cast<int>(rows().size());
    if (firstIndex < 0 || firstIndex >= all)
        return;
    const auto first = rows().begin() + firstIndex;
    readSummaries(firstIndex, QList<qint64>(first, first + std::min(count, all - firstIndex)));
}

}  // namespace countercheck

#include "moc_list_search.cpp"
