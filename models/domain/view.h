// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/domain/measure_selection.h"
#include "models/domain/search/search_answer.h"
#include "models/domain/view_page.h"

#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace countercheck {

/// How the lanes of counts are scaled.
enum class ScaleMode : std::uint8_t {
    Own,  ///< each lane its own
    Same, ///< one scale among lanes of one unit in one column
    Log,  ///< each lane its own, by powers of ten
};

/// The figure that a reader picked, and the one that was set beside it. Empty ids: none.
struct FigureSelection {
    ObservationId observation;
    ObservationId beside; ///< the second figure of a pair

    friend bool operator==(const FigureSelection &, const FigureSelection &) = default;
};

/// The result of a search. What is searched for stands in View::query and View::facets.
struct SearchResult {
    friend bool operator==(SearchResult, SearchResult) = default;
};

/// A topic of the help: a term, a mark of the chart, or a chapter, by its name in models/sheets/help_page.h.
struct HelpTopic {
    QString slug;

    friend bool operator==(const HelpTopic &, const HelpTopic &) = default;
};

/// A row of any table while it is edited, as table and id with a slash between them: "figures/girls-2023". A new one has no id yet.
struct EditedRow {
    QString slug;

    static EditedRow of(QLatin1StringView table, const QString &id) { return {table + u'/' + id}; }
    QString table() const { return slug.section(u'/', 0, 0); }
    QString id() const { return slug.section(u'/', 1); }
    friend bool operator==(const EditedRow &, const EditedRow &) = default;
};

/// What a view is about: nothing, a claim, measures that are compared, one measure, figure, source or gap, a search, the program itself, or a row that is edited.
using ViewSubject =
    std::variant<std::monostate, ClaimId, MeasureSelection, MeasureId, ObservationId, SourceId, GapId, SearchResult, HelpTopic, EditedRow>;

/// Returns the row of a kind with that id, as what a view is about.
ViewSubject recordOf(SearchedKind kind, const QString &id);

/// The kinds of ViewSubject, in the same order.
enum class SubjectKind : std::uint8_t { Nothing, Claim, Measures, Measure, Figure, Source, Gap, Search, Help, Row };

/// A condition on what a list shows, such as the verdict `false`.
struct Facet {
    QString name;  ///< of the condition: `verdict`
    QString value; ///< the code that it asks for: `not_supported`

    friend bool operator==(const Facet &, const Facet &) = default;
};

/// The years that can be asked for: those that a date of the library can have, and one more on either side of a chart.
inline constexpr int firstShownYear = 1;
inline constexpr int lastShownYear = 9998;

/// How far the time axis reaches where no day is named.
enum class TimeFit : std::uint8_t {
    Evidence, ///< over the years that the evidence needs
    All,      ///< over every figure of the chart
};

/// Which lanes a chart draws, as far as there is room: all, those with evidence of the claim, or those of some measures. The figures
/// of the others are only in the data.
struct LaneChoice {
    bool onlyEvidence = false;
    std::vector<MeasureId> measures; ///< if not empty, it is the choice

    friend bool operator==(const LaneChoice &, const LaneChoice &) = default;
};

/// The days that a chart shows, both included. A side that is missing reaches as far as the fit says.
struct ShownTime {
    std::optional<QDate> first;
    std::optional<QDate> last;
    TimeFit fit = TimeFit::Evidence;

    friend bool operator==(const ShownTime &, const ShownTime &) = default;
};

/// The words that a reader puts on a comparison. Empty ones leave the program's own.
struct ViewWords {
    QString title;
    QString subtitle;
    QString note;   ///< added to the notes of the chart
    QString credit; ///< who made the chart: a line of its own under the sources

    bool isEmpty() const { return *this == ViewWords(); }
    friend bool operator==(const ViewWords &, const ViewWords &) = default;
};

/// A name of such words, in JSON and on the command line.
struct ViewWordsEntry {
    QLatin1StringView name;
    QString ViewWords::*member;
};
inline constexpr ViewWordsEntry viewWordsEntries[] = {{QLatin1StringView("title"), &ViewWords::title},
                                                      {QLatin1StringView("subtitle"), &ViewWords::subtitle},
                                                      {QLatin1StringView("note"), &ViewWords::note},
                                                      {QLatin1StringView("credit"), &ViewWords::credit}};

/// The longest of these words, in characters.
inline constexpr qsizetype mostViewWords = 300;

/// Everything that decides what a reader sees of a library, apart from the form of a picture (size, theme, language).
/// Exports, the records in pictures, saved comparisons, `snapshot` and the way back and forward are all made of views. It is
/// written as JSON by models/exchange/view_json.h and as options of the command line by models/exchange/view_options.h.
struct View {
    ViewSubject subject;
    QString query;                       ///< what the list beside the page is searched for
    std::vector<Facet> facets;           ///< and narrowed to
    ViewPage page = ViewPage::Chart;
    FigureSelection figures;             ///< the figure in view and the one beside it
    std::optional<MeasurePair> pair;     ///< the two measures that the sentence of a comparison is about
    std::vector<MeasurePair> oneAxis;    ///< measures that the reader put on one axis against the verdict
    ScaleMode scale = ScaleMode::Own;
    ShownTime time;
    LaneChoice lanes;
    bool withContext = false;            ///< with the strip of estimates and context
    ViewWords words;                     ///< of a comparison only

    SubjectKind kind() const { return static_cast<SubjectKind>(subject.index()); }
    /// The claim of a view of a claim; empty for other views.
    ClaimId claim() const;
    /// The measures of a comparison; empty for other views.
    MeasureSelection measures() const;

    friend bool operator==(const View &, const View &) = default;
};

template <>
std::span<const Code<ScaleMode>> codeList<ScaleMode>();
template <>
std::span<const Code<TimeFit>> codeList<TimeFit>();
template <>
std::span<const Code<SubjectKind>> codeList<SubjectKind>();

}  // namespace countercheck
