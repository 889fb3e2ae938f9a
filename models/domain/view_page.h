// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"

#include <array>
#include <cstdint>

namespace countercheck {

/// A page of a subject.
enum class ViewPage : std::uint8_t {
    Chart,      ///< the chart with its table or matrix: the page that a subject opens with
    Findings,   ///< why a pair can or cannot be compared, dimension by dimension
    Dissection, ///< the claim beside each figure of its evidence
    Steps,      ///< the steps of the process that the measures belong to
};

/// The words of the command line and of files for the pages, in the order of the enumeration.
inline constexpr auto viewPageCodes = std::to_array<Code<ViewPage>>({
    {ViewPage::Chart, QLatin1StringView("chart")},
    {ViewPage::Findings, QLatin1StringView("findings")},
    {ViewPage::Dissection, QLatin1StringView("dissection")},
    {ViewPage::Steps, QLatin1StringView("steps")},
});

template <>
inline std::span<const Code<ViewPage>> codeList<ViewPage>()
{
    return viewPageCodes;
}

}  // namespace countercheck
