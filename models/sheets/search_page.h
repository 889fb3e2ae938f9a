// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"
#include "models/domain/search/search_query.h"
#include "models/sheets/search_facets.h"
#include "models/wording/wording.h"

#include <vector>

// The page of a search: what was found, by kind, with the reason why it is there; or what to try instead.
namespace countercheck {

/// A found range is a part of a text, in characters, that was searched for.
struct FoundRange {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const FoundRange &, const FoundRange &) = default;
};

/// A search line is one hit as it is shown.
struct SearchLine {
    SearchedKind kind = SearchedKind::Claims;
    QString id;
    QString title;
    std::vector<FoundRange> foundInTitle;
    QString detail; ///< who, what kind, when
    std::vector<FoundRange> foundInDetail;
    std::optional<Standing> standing; ///< the column of a measure or figure
    QString reason; ///< why it is here: "its evidence"; empty where nothing was searched for but filters
    QString context; ///< the words around what was found, if neither title nor detail holds them; may be empty
    std::vector<FoundRange> foundInContext;

    friend bool operator==(const SearchLine &, const SearchLine &) = default;
};

/// A search section holds the hits of one kind.
struct SearchSection {
    SearchedKind kind = SearchedKind::Claims;
    QString heading;
    qint64 count = 0;
    bool isCounted = true; ///< otherwise the count is on its way
    QString more; ///< "All 8 figures"; empty if all are listed
    std::vector<SearchLine> lines;

    friend bool operator==(const SearchSection &, const SearchSection &) = default;
};

/// A search suggestion is what to search for instead, or another search that the reader may want.
struct SearchSuggestion {
    QString words;  ///< "Search without “hotels”"
    QString result; ///< "8 results", "still nothing"; what an example asks for
    QString query;  ///< as it would be typed

    friend bool operator==(const SearchSuggestion &, const SearchSuggestion &) = default;
};

/// How suggestions are shown.
enum class SuggestionForm : std::uint8_t {
    Numbered, ///< what to try instead, the best first
    Plain,    ///< what was searched for lately
    Example,  ///< how to ask: what to type, what it asks for
};

struct SearchSuggestions {
    QString heading;
    SuggestionForm form = SuggestionForm::Numbered;
    std::vector<SearchSuggestion> lines;

    friend bool operator==(const SearchSuggestions &, const SearchSuggestions &) = default;
};

struct SearchPage {
    QString title;
    QString note;        ///< what was searched
    std::vector<FilterChip> chips; ///< with the kind first, if one is shown alone
    QStringList readings; ///< how the query was read, where it asks for more than its words
    QStringList remarks; ///< how the query was read, where it was not read as it looks
    QString reasonHeading; ///< "Why it is here"; empty if no line says it
    std::vector<SearchSection> sections; ///< of kinds with hits only
    std::vector<SearchSuggestions> suggestions; ///< none of them empty; where nothing was found only

    friend bool operator==(const SearchPage &, const SearchPage &) = default;
};

/// Returns the page of a search. `only` is the kind that the reader has limited it to, if any: its hits stand alone. `lastSearches` are offered
/// where nothing was found.
SearchPage composeSearchPage(const QString &typed, const SearchQuery &query, const SearchAnswer &answer, const std::optional<LibraryCounts> &counts, std::optional<SearchedKind> only,
                             const Wording &wording, const QStringList &lastSearches = {});

/// Returns why a hit of a kind is there: "its evidence"; empty if the query asks for nothing but filters.
QString foundInWords(SearchedKind kind, FoundIn foundIn, const SearchQuery &query, const Wording &wording);

/// Returns the words that lead to all hits of a kind: "All 8 figures".
QString allWords(SearchedKind kind, qint64 count, const Wording &wording);

/// Returns a sentence on a part of a query that was not read as it looks.
QString remarkWords(const SearchRemark &remark, const Wording &wording);

/// Returns where a text holds what is searched for, in order and without overlaps: words by their beginning, numbers however they are
/// written, phrases as a whole. Accents and case do not count.
std::vector<FoundRange> foundRanges(const QString &text, const SearchQuery &query);

}  // namespace countercheck
