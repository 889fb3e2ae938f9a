// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"

#include <span>

// The orders in which the lists of sections can stand, and the groups that their headings name.
namespace countercheck {

enum class RecordOrder : std::uint8_t {
    Newest,
    Stage,       ///< of measures, by step of the process
    Name,
    Who,         ///< of sources, by publisher; of claims, by who said it
    Closeness,   ///< of sources, the nearest to the event first
    MostFigures,
    Reason,      ///< of gaps, by why it is missing
    OfClaims,    ///< of gaps, those of a claim first
};

/// Returns the orders of a kind, the usual one first.
std::span<const RecordOrder> ordersOf(SearchedKind kind);

/// Returns the word of an order, as it is remembered.
QLatin1StringView orderCode(RecordOrder order);
/// Returns the order of a kind with that word; the usual one for any other.
RecordOrder orderFromCode(SearchedKind kind, const QString &code);

/// Rows that follow each other in a list and have something in common.
struct RowGroup {
    QString key;           ///< a code, a year or a name, as the order goes; empty if it is not stated
    std::size_t first = 0; ///< where they begin

    friend bool operator==(const RowGroup &, const RowGroup &) = default;
};

/// The rows of a list. All are in a group if there are groups.
struct GroupedRows {
    QList<qint64> rows;
    std::vector<RowGroup> groups;
    qint64 further = 0; ///< how many more there are behind these

    friend bool operator==(const GroupedRows &, const GroupedRows &) = default;
};

}  // namespace countercheck
