// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/record_order.h"

#include <algorithm>

namespace countercheck {

using namespace Qt::StringLiterals;

std::span<const RecordOrder> ordersOf(SearchedKind kind)
{
    static constexpr std::array claims{RecordOrder::Newest, RecordOrder::Who};
    static constexpr std::array measures{RecordOrder::Stage, RecordOrder::Name, RecordOrder::MostFigures};
    static constexpr std::array figures{RecordOrder::Newest};
    static constexpr std::array sources{RecordOrder::Newest, RecordOrder::Who, RecordOrder::Closeness, RecordOrder::MostFigures};
    static constexpr std::array gaps{RecordOrder::Reason, RecordOrder::OfClaims, RecordOrder::Newest};
    switch (kind) {
    case SearchedKind::Claims: return claims;
    case SearchedKind::Measures: return measures;
    case SearchedKind::Figures: return figures;
    case SearchedKind::Sources: return sources;
    case SearchedKind::Gaps: return gaps;
    }
    return figures;
}

QLatin1StringView orderCode(RecordOrder order)
{
    static constexpr std::array codes{"newest"_L1, "stage"_L1, "name"_L1, "who"_L1, "closeness"_L1, "most-figures"_L1, "reason"_L1, "of-claims"_L1};
    return codes[static_cast<std::size_t>(order)];
}

RecordOrder orderFromCode(SearchedKind kind, const QString &code)
{
    const std::span<const RecordOrder> orders = ordersOf(kind);
    const auto found = std::ranges::find_if(orders, [&code](RecordOrder order) { return orderCode(order) == code; });
    return found == orders.end() ? orders.front() : *found;
}

}  // namespace countercheck
