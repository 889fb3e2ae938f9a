// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/measure_search.h"

namespace countercheck {

void MeasureSearch::setText(const QString &text)
{
    m_text = text;
    searchSoon();
}

void MeasureSearch::search()
{
    find([query = MeasureQuery{m_text}](Library &library, const std::stop_token &stop) { return library.measureRows(query, stop); });
}

void MeasureSearch::clear()
{
    forget();
    m_text.clear();
    Q_EMIT rowsChanged();
}

void MeasureSearch::readSummaries(int firstIndex, const QList<qint64> &rows)
{
    read(firstIndex, [rows](Library &library) { return library.measureSummaries(rows); },
         [this, firstIndex](const std::vector<MeasureSummary> &summaries) { Q_EMIT summariesArrived(firstIndex, summaries); });
}

}  // namespace countercheck

#include "moc_measure_search.cpp"
