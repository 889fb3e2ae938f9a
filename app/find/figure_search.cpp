// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/figure_search.h"

namespace countercheck {

void FigureSearch::begin(const SearchQuery &query, const FigureOrder &order)
{
    m_query = query;
    m_order = order;
    search();
}

void FigureSearch::clear()
{
    forget();
    Q_EMIT rowsChanged();
}

void FigureSearch::search()
{
    findGrouped([query = m_query, order = m_order](Library &library, const std::stop_token &stop) { return library.figureRows(query, order, stop, mostRows); });
}

void FigureSearch::readSummaries(int firstIndex, const QList<qint64> &rows)
{
    read(firstIndex, [rows](Library &library) { return library.figureRecords(rows); },
         [this, firstIndex](const std::vector<ObservationRecord> &records) { Q_EMIT recordsArrived(firstIndex, records); });
}

}  // namespace countercheck

#include "moc_figure_search.cpp"
