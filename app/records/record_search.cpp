// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_search.h"

#include <utility>

namespace countercheck {

void RecordSearch::begin()
{
    if (!std::exchange(m_hasBegun, true))
        search();
}

void RecordSearch::clear()
{
    forget();
    m_hasBegun = false;
    Q_EMIT rowsChanged();
}

void RecordSearch::search()
{
    find([kind = m_kind](Library &library, const std::stop_token &stop) { return library.recordRows(kind, {}, stop); });
}

void RecordSearch::readSummaries(int firstIndex, const QList<qint64> &rows)
{
    read(firstIndex, [rows, kind = m_kind](Library &library) { return library.recordLines(kind, rows); },
         [this, firstIndex](const std::vector<RecordLine> &lines) { Q_EMIT linesArrived(firstIndex, lines); });
}

}  // namespace countercheck

#include "moc_record_search.cpp"
