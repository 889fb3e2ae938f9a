// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_search.h"

#include <utility>

namespace countercheck {

void RecordSearch::begin()
{
    if (!std::exchange(m_hasBegun, true))
        search();
}

void RecordSearch::setOrder(RecordOrder order)
{
    if (std::exchange(m_order, order) != order && m_hasBegun)
        search();
}

void RecordSearch::narrow(const SearchQuery &query)
{
    m_query = query;
    m_hasBegun = true;
    search();
}

void RecordSearch::clear()
{
    forget();
    m_query = {};
    m_hasBegun = false;
    Q_EMIT rowsChanged();
}

void RecordSearch::search()
{
    findGrouped([kind = m_kind, query = m_query, order = m_order](Library &library, const std::stop_token &stop) { return library.listedRows(kind, query, order, stop); });
}

void RecordSearch::readSummaries(int firstIndex, const QList<qint64> &rows)
{
    read(firstIndex, [rows, kind = m_kind](Library &library) { return library.recordLines(kind, rows); },
         [this, firstIndex](const std::vector<RecordLine> &lines) { Q_EMIT linesArrived(firstIndex, lines); });
}

}  // namespace countercheck

#include "moc_record_search.cpp"
