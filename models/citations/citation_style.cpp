// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/citation_style.h"

#include <array>

namespace countercheck {

using namespace Qt::StringLiterals;

std::span<const CitationStyleEntry> citationStyles()
{
    static constexpr std::array table{
        CitationStyleEntry{CitationStyle::Apa, "apa"_L1, "APA"_L1, "txt"_L1, true},
        CitationStyleEntry{CitationStyle::Chicago, "chicago"_L1, "Chicago"_L1, "txt"_L1, true},
        CitationStyleEntry{CitationStyle::Mla, "mla"_L1, "MLA"_L1, "txt"_L1, true},
        CitationStyleEntry{CitationStyle::BibTex, "bibtex"_L1, "BibTeX"_L1, "bib"_L1, false},
        CitationStyleEntry{CitationStyle::Ris, "ris"_L1, "RIS"_L1, "ris"_L1, false},
        CitationStyleEntry{CitationStyle::CslJson, "csl-json"_L1, "CSL-JSON"_L1, "json"_L1, false},
    };
    return table;
}

const CitationStyleEntry &entryOf(CitationStyle style)
{
    return citationStyles()[static_cast<std::size_t>(style)];
}

std::optional<CitationStyle> citationStyleOf(QAnyStringView code)
{
    for (const CitationStyleEntry &entry : citationStyles()) {
        if (code == entry.code)
            return entry.style;
    }
    return std::nullopt;
}

}  // namespace countercheck
