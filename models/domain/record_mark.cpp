// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/record_mark.h"

namespace countercheck {

std::optional<RecordKey> recordKeyOf(const ViewSubject &subject)
{
    const auto key = [](SearchedKind kind, const QString &id) { return id.isEmpty() ? std::nullopt : std::optional(RecordKey{kind, id}); };
    if (const auto *claim = std::get_if<ClaimId>(&subject))
        return key(SearchedKind::Claims, claim->slug);
    if (const auto *measure = std::get_if<MeasureId>(&subject))
        return key(SearchedKind::Measures, measure->slug);
    if (const auto *figure = std::get_if<ObservationId>(&subject))
        return key(SearchedKind::Figures, figure->slug);
    if (const auto *source = std::get_if<SourceId>(&subject))
        return key(SearchedKind::Sources, source->slug);
    if (const auto *gap = std::get_if<GapId>(&subject))
        return key(SearchedKind::Gaps, gap->slug);
    return std::nullopt;
}

}  // namespace countercheck
