// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>

#include <cstdint>
#include <optional>
#include <span>

namespace countercheck {

/// A citation style is a form in which sources are cited: three for readers, then three for other programs.
enum class CitationStyle : std::uint8_t { Apa, Chicago, Mla, BibTex, Ris, CslJson };

struct CitationStyleEntry {
    CitationStyle style;
    QLatin1StringView code;   ///< on the command line and in the settings
    QLatin1StringView name;   ///< on screen: a proper name in every language
    QLatin1StringView ending; ///< of a file
    bool isForReaders;
};

/// Returns the one table of styles, in the order of the enumeration.
std::span<const CitationStyleEntry> citationStyles();

const CitationStyleEntry &entryOf(CitationStyle style);
std::optional<CitationStyle> citationStyleOf(QAnyStringView code);

}  // namespace countercheck
