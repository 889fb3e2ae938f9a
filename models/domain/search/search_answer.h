// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/domain/edtf_date.h"
#include "models/domain/search/search_query.h"
#include "models/domain/standing.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// What a search finds: hits by kind, each with the reason why it is there.
namespace countercheck {

/// The kinds of rows that are searched, in the order in which they are shown.
enum class SearchedKind : std::uint8_t { Claims, Measures, Figures, Sources, Gaps };
inline constexpr std::array searchedKinds{SearchedKind::Claims, SearchedKind::Measures, SearchedKind::Figures, SearchedKind::Sources, SearchedKind::Gaps};

/// Where a hit holds what was searched for, the nearest first: this is the order of the hits.
enum class FoundIn : std::uint8_t {
    OwnNumber, ///< its own value is the number
    OwnWords,  ///< its name, statement or definition
    Evidence,  ///< of a claim: a figure of its evidence; of a measure: one of its figures
    Around,    ///< its notes, or the names of those who said, counted, published or reviewed it
};

/// A record line is what a list shows of one row. What a kind does not have is empty.
struct RecordLine {
    qint64 row = 0;               ///< its number in the table
    QString id;
    QString title;                ///< the statement, name or question; of a figure its number as published
    QString measure;              ///< the name of the measure of a figure or a gap
    bool isVerbatim = false;      ///< a claim, or that of a gap, in the claimant's own words
    QString who;                  ///< the name of who said a claim, counts a measure, published a source or the source of a figure
    QString site;                 ///< where a source was published, or the source of a figure, if that name stands for several: the host of its address
    std::optional<EdtfDate> date; ///< of a statement, the publication of a source, the search for a gap
    Period period;                ///< of a figure; the one that a gap asks about
    std::optional<PeriodKind> periodKind;      ///< of the measure of a figure or a gap
    std::optional<int> yearStart;              ///< of the measure of a figure or a gap, if it counts by fiscal years
    std::optional<StatisticalUnit> unit;       ///< of a measure, and of the measure of a figure
    std::optional<Verification> verification;  ///< of a measure, and of the measure of a figure
    std::optional<Standing> standing;          ///< of a measure, and of the measure of a figure
    std::optional<SourceKind> sourceKind;      ///< of a source
    std::optional<Directness> directness;      ///< of a source, and of the source of a figure
    std::optional<GapKind> gapKind;            ///< of a gap
    QString searched;             ///< where an answer to a gap was looked for; long texts are cut
    QString claim;                ///< the statement that a gap is about
    qint64 figures = 0;           ///< how many figures a measure has, or rest on a source
    RatingCounts ratedBy;         ///< of a claim: how many reviewers gave each rating
    qint64 reviewers = 0;         ///< of a claim

    friend bool operator==(const RecordLine &, const RecordLine &) = default;
};

/// A search hit is one row that was found.
struct SearchHit : RecordLine {
    FoundIn foundIn = FoundIn::OwnWords;
    QString context; ///< the words around what was found, or the figure that is the reason; may be empty

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// The hits of one kind.
struct SearchGroup {
    SearchedKind kind = SearchedKind::Claims;
    qint64 count = 0;            ///< of all, however many are listed; at least so many, where they are not counted yet
    std::vector<SearchHit> hits; ///< the first of them
    bool isCounted = true;

    friend bool operator==(const SearchGroup &, const SearchGroup &) = default;
};

/// How much a query would find without one of its terms or filters, with the nearest word of the library in its place, or with one word alone.
struct SearchRelief {
    QString dropped; ///< the term or filter as typed; empty if one word is left alone
    QString nearest; ///< the word in its place; empty if there is none
    QString rest;    ///< the query without it or with that word, as it would be typed
    qint64 count = 0;
    QString alone = {}; ///< what is left of several parts, none of which can be dropped by itself: one word, or all without the filters

    friend bool operator==(const SearchRelief &, const SearchRelief &) = default;
};

/// A value of a property, and how many rows have it.
struct SearchFacetValue {
    QString value; ///< a name, an area or a code of the data model; of years a number, empty for rows without a date
    qint64 count = 0;

    friend bool operator==(const SearchFacetValue &, const SearchFacetValue &) = default;
};

/// A search facet says what a search can be narrowed to by one property: how many rows each of its values would find, whatever else of
/// that property is asked for.
struct SearchFacet {
    SearchProperty property = SearchProperty::Verdict;
    std::vector<SearchFacetValue> values;

    friend bool operator==(const SearchFacet &, const SearchFacet &) = default;
};

struct SearchAnswer {
    std::vector<SearchGroup> groups; ///< one for each kind, empty or not
    std::vector<SearchRelief> reliefs; ///< if nothing was found: one for each term and filter
    bool areReliefsDue = false;        ///< they are still being looked for

    qint64 count() const
    {
        qint64 all = 0;
        for (const SearchGroup &group : groups)
            all += group.count;
        return all;
    }
    /// Takes the numbers of all hits, one for each group.
    void setCounts(const std::vector<qint64> &counts)
    {
        for (std::size_t place = 0; place < groups.size() && place < counts.size(); ++place) {
            groups[place].count = counts[place];
            groups[place].isCounted = true;
        }
    }
    bool isCounted() const { return std::ranges::all_of(groups, &SearchGroup::isCounted); }
};

}  // namespace countercheck
