// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/search_page.h"

#include <compare>

namespace countercheck {

/// Where a name holds what was typed, the nearest first: this is the order of the matches.
enum class NameRank : std::uint8_t {
    BeginsName,
    BeginsWord,
    Initials,  ///< the first letters of words that follow one another: "nc" of "New comparison"
    Inside,    ///< within a word
    Elsewhere, ///< not in the name
};

struct NameMatch {
    NameRank rank = NameRank::Elsewhere;
    std::vector<FoundRange> found; ///< in the name, in order and without overlaps

    friend bool operator==(const NameMatch &, const NameMatch &) = default;
};

/// Returns how a name holds all words of what was typed; nothing if it lacks one. The rank is that of the first word, or worse if
/// another stands within a word only. Accents and case do not count. Anything matches where nothing was typed.
std::optional<NameMatch> matchName(const QString &name, const QString &typed);

}  // namespace countercheck
