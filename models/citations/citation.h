// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/citations/citation_style.h"
#include "models/citations/cited_source.h"
#include "models/citations/reference_text.h"

namespace countercheck {

/// How a reader wants sources cited.
struct CitationForm {
    CitationStyle style = CitationStyle::Apa;
    bool withAccessed = false; ///< with the day on which a source was read

    friend bool operator==(const CitationForm &, const CitationForm &) = default;
};

/// Returns one source in a style. For other programs the text is the whole file, without italics.
ReferenceText citation(const CitedSource &source, CitationStyle style);

/// Returns sources in a style for readers, in alphabetical order; in one for other programs as one text without italics.
std::vector<ReferenceText> citations(const std::vector<CitedSource> &sources, CitationStyle style);

/// Returns citations as the text of a file: a line each for readers.
QString citationFile(const std::vector<CitedSource> &sources, CitationStyle style);

/// Returns sources, which hold the day of reading, as they are to be printed.
std::vector<CitedSource> inForm(std::vector<CitedSource> sources, const CitationForm &form);

/// Returns all of some sources as what is printed of them. Both lists are ordered by id.
std::vector<CitedSource> citedSources(const std::vector<Source> &sources, const std::vector<Organisation> &organisations, bool withAccessed);

}  // namespace countercheck
