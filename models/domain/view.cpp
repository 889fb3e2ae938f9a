// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/view.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto scales = std::to_array<Code<ScaleMode>>({
    {ScaleMode::Own, "own"_L1},
    {ScaleMode::Same, "same"_L1},
    {ScaleMode::Log, "log"_L1},
});

constexpr auto fits = std::to_array<Code<TimeFit>>({
    {TimeFit::Evidence, "evidence"_L1},
    {TimeFit::All, "all"_L1},
});

constexpr auto kinds = std::to_array<Code<SubjectKind>>({
    {SubjectKind::Nothing, "nothing"_L1},
    {SubjectKind::Claim, "claim"_L1},
    {SubjectKind::Measures, "measures"_L1},
    {SubjectKind::Measure, "measure"_L1},
    {SubjectKind::Figure, "figure"_L1},
    {SubjectKind::Source, "source"_L1},
    {SubjectKind::Gap, "gap"_L1},
    {SubjectKind::Search, "search"_L1},
    {SubjectKind::Help, "help"_L1},
    {SubjectKind::Row, "row"_L1},
});

static_assert(std::variant_size_v<ViewSubject> == kinds.size());

}  // namespace

template <>
std::span<const Code<ScaleMode>> codeList<ScaleMode>()
{
    return scales;
}

template <>
std::span<const Code<TimeFit>> codeList<TimeFit>()
{
    return fits;
}

template <>
std::span<const Code<SubjectKind>> codeList<SubjectKind>()
{
    return kinds;
}

ClaimId View::claim() const
{
    const auto *claim = std::get_if<ClaimId>(&subject);
    return claim ? *claim : ClaimId();
}

MeasureSelection View::measures() const
{
    const auto *measures = std::get_if<MeasureSelection>(&subject);
    return measures ? *measures : MeasureSelection();
}

ViewSubject recordOf(SearchedKind kind, const QString &id)
{
    switch (kind) {
    case SearchedKind::Claims: return ClaimId(id);
    case SearchedKind::Measures: return MeasureId(id);
    case SearchedKind::Figures: return ObservationId(id);
    case SearchedKind::Sources: return SourceId(id);
    case SearchedKind::Gaps: return GapId(id);
    }
    return {};
}

}  // namespace countercheck
