// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/list_search.h"

namespace countercheck {

/// The rows of one kind, for the list of its section.
class RecordSearch final : public ListSearch {
    Q_OBJECT

public:
    /// `library` must outlive it.
    RecordSearch(OpenLibrary &library, SearchedKind kind) : ListSearch(library), m_kind(kind), m_order(ordersOf(kind).front()) {}

    /// Asks for the rows, unless they are here or on their way.
    void begin();
    /// Asks for the rows that a query finds.
    void narrow(const SearchQuery &query);
    /// The order of the rows; those that are here are asked for anew.
    void setOrder(RecordOrder order);
    RecordOrder order() const { return m_order; }
    SearchedKind kind() const { return m_kind; }
    /// Forgets them.
    void clear();

Q_SIGNALS:
    void linesArrived(int firstIndex, const std::vector<countercheck::RecordLine> &lines);

private:
    void search() override;
    void readSummaries(int firstIndex, const QList<qint64> &rows) override;

    SearchedKind m_kind;
    SearchQuery m_query;
    RecordOrder m_order;
    bool m_hasBegun = false;
};

}  // namespace countercheck
