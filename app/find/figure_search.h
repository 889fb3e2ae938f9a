// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/list_search.h"

namespace countercheck {

/// The figures that a query finds, in an order, for the table of all figures.
class FigureSearch final : public ListSearch {
    Q_OBJECT

public:
    /// A table has at most so many rows: nobody scrolls through more, and Qt keeps a number for each of them.
    static constexpr std::size_t mostRows = 1'000'000;

    /// `library` must outlive it.
    explicit FigureSearch(OpenLibrary &library) : ListSearch(library) {}

    void begin(const SearchQuery &query, const FigureOrder &order);
    void clear();

Q_SIGNALS:
    void recordsArrived(int firstIndex, const std::vector<countercheck::ObservationRecord> &records);

private:
    void search() override;
    void readSummaries(int firstIndex, const QList<qint64> &rows) override;

    SearchQuery m_query;
    FigureOrder m_order;
};

}  // namespace countercheck
