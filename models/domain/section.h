// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"

#include <array>
#include <cstdint>

namespace countercheck {

/// A section of the program: the rows of one kind, or what is compared.
enum class Section : std::uint8_t { Claims, Measures, Figures, Sources, Gaps, Comparison };
inline constexpr std::array sections{Section::Claims, Section::Measures, Section::Figures, Section::Sources, Section::Gaps, Section::Comparison};

/// Returns the section that shows the rows of a kind.
constexpr Section sectionOf(SearchedKind kind)
{
    return static_cast<Section>(kind);
}

}  // namespace countercheck
