// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/measure_selection.h"
#include "models/domain/standing.h"
#include "models/domain/view.h"
#include "models/figure/series_index.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

// The chart as data, without geometry: what composeFigure() makes of a dossier. Screen, exports, table, screen reader and
// command line render this one value, so they cannot disagree.
namespace countercheck {

enum class MarkKind : std::uint8_t {
    Column,         ///< a count per period, over its true dates
    Span,           ///< a count over a period that others of its lane lie within: a stem at its end, an arm back to its begin
    Stem,           ///< a stock or running total as of a date; never joined
    OperationStem,  ///< the result of one operation, at its dates
    Dot,            ///< a percentage, on 0 to 100
    Bracket,        ///< a change, from base to end
    Words,          ///< "1 in 6": text, no height
    RevisedTick,    ///< a value that a later one has replaced: a faint tick where that one stands
};

enum class FillStyle : std::uint8_t {
    Solid,   ///< verified
    Pale,    ///< verification not applicable: pale fill, solid outline
    Hatched, ///< potential or presumed
    Ghost,   ///< asserted: dashed outline, only in the claim strip
};

/// One figure as drawn. What a crowd of a million is drawn from stands first, and close together in memory.
struct Mark {
    ObservationId observation;
    MarkKind kind = MarkKind::Column;
    FillStyle fill = FillStyle::Pale;
    bool linked = false;     ///< evidence of the claim, not only of its series
    bool partOfYear = false;
    bool isOnColumn = false; ///< of a revised value: it has the width of the column that replaced it
    std::uint8_t series = 0; ///< which of the measures of its lane it follows: more than one only by an override
    int labelRank = 0;       ///< who gets a label first: lower before higher
    std::optional<std::size_t> hue; ///< the column that it comes from, where that is not the column of its lane
    Quantity quantity;
    QDate first; ///< the days that it covers; a stem has first == last
    QDate last;
    std::vector<ObservationId> retellings; ///< told again: folded into this mark
    ObservationId revisedBy; ///< empty: this is the latest value
    QString label;           ///< short, with its qualifier
    QString spoken;          ///< one sentence for a tool tip and a screen reader
    QString statusLetters;   ///< of D, U, P, V, those that apply
};

/// What is missing, and why.
struct GapBand {
    QDate first;
    QDate last;
    QString reason;
    GapId gap;                  ///< empty: a hole that no gap row explains
    bool notApplicable = false; ///< nothing could have been counted: looks different
};

/// A series break, with its words.
struct BreakLine {
    QDate at;
    QString words;       ///< short, beside the line
    QString description; ///< whole, for a tool tip
    SeriesBreakId seriesBreak;
};

/// A figure that has no place on the time axis.
struct TrayItem {
    ObservationId observation;
    std::vector<ObservationId> retellings;
    QString label;
    QString spoken;
    bool linked = false;
    QString statusLetters; ///< as those of a mark
};

enum class AxisKind : std::uint8_t { Count, Percent, Change, Words };

/// One comparability group with its own value axis.
struct Lane {
    MeasureId measure;
    QString area;
    QString title;      ///< the measure's full name
    QString shortTitle; ///< where the full name does not fit
    QString unitNote;  ///< what one unit is and how it accumulates
    QString basisNote; ///< how verified, where that was stated
    AxisKind axis = AxisKind::Count;
    double axisMaximum = 0; ///< the largest printed number, not yet rounded up
    double axisMinimum = 0; ///< the smallest printed number above zero; counts on a scale of powers begin there
    bool logarithmic = false;
    bool hasZero = false;   ///< zero has no place on a scale of powers: it gets one of its own under it
    std::vector<MeasureId> also; ///< other measures that the reader has put on this axis
    bool potential = false; ///< stands under the heading of what is not verified
    std::vector<Mark> marks; ///< in the order of their dates: the last day, then the first
    SeriesIndex index;       ///< of the marks; composeFigure() makes it last
    QStringList partWords;   ///< "2025: first 11 months": what the dashed columns cover
    std::vector<GapBand> gaps;
    std::vector<BreakLine> breaks;
    std::vector<TrayItem> undated;
    QStringList care;  ///< printed under the lane
    QStringList notes; ///< gaps of breakdown and definition, misreports
};

struct LaneColumn {
    Standing standing = Standing::Process;
    QString heading;
    QString subheading;
    QString emptyWords; ///< shown when there is no lane: never an empty box without a word
    std::vector<Lane> lanes;
};

/// What the claim is traced to, in the words of its evidence.
struct Tracing {
    ObservationId observation;
    QString words;
};

/// What was claimed, on the time axis only: never under either heading.
struct ClaimStrip {
    QString heading;
    QString subheading;
    QString words;                     ///< "7 Dec 2025: more than 62,000 “rescued”"
    QDate saidOn;                      ///< the first day that its date may mean; invalid: no date stated
    QDate saidUntil;                   ///< the last
    ObservationId observation;         ///< the number as claimed; empty: the claim names none that is in the library
    QStringList otherTellings;         ///< other numbers said under the same words
    QString tracesHeading;
    std::vector<Tracing> traces;       ///< where the number comes from
    QString confusedHeading;
    std::vector<Tracing> confusedWith; ///< numbers of the same size that count something else
};

/// One estimate or figure of context: text, never a height beside counts.
struct ContextRow {
    ObservationId observation;
    std::vector<ObservationId> retellings;
    QString value;
    QString words;  ///< measure, unit, period, area, how verified
    QString spoken;
    bool linked = false;
};

/// Estimates and context: they belong in neither column.
struct ContextStrip {
    QString heading;
    QString subheading;
    std::vector<ContextRow> rows; ///< the evidence of the claim first
};

/// Whether the columns can be compared, in one sentence.
struct VerdictSentence {
    Verdict verdict = Verdict::CannotTell;
    QString headline;
    QString detail;
    QStringList findings; ///< one sentence a dimension that is not the same
    ObservationId a;
    ObservationId b;
};

/// The table twin: one row a figure, in the order of the chart.
struct FigureRow {
    ObservationId observation;
    MeasureId measure;
    Standing standing = Standing::Process;
    bool linked = false;
    QString period;
    QString value;
    QString counts;
    QString measureName;
    QString verification;
    QString source;
    QString role;   ///< how it bears on the claim, empty if only of its series
    QDate sortDate; ///< invalid: no date stated
    double sortValue = 0;
};

/// The days that the figure has anything to show for.
struct TimeExtent {
    QDate first;
    QDate last;
};

/// Measures that the reader has put on one axis although nothing permits it. It is painted on screen and in every export.
struct AxisOverride {
    MeasurePair pair;
    Verdict verdict = Verdict::NotComparable;
    QString words; ///< that it is so, by whose choice, and what stands against it
};

struct ComparisonFigure {
    QString title;
    QString subtitle;
    std::optional<ClaimStrip> strip;
    LaneColumn process;
    LaneColumn victims;
    std::optional<ContextStrip> context; ///< only where it was asked for
    std::optional<VerdictSentence> sentence;
    ScaleMode scale = ScaleMode::Own;
    std::vector<AxisOverride> overrides;
    QString scaleNote;
    QString keyNote;        ///< what lines and bold numbers say; empty without a dated claim
    QString shortScaleNote; ///< where the whole note does not fit
    QStringList notes;
    QStringList undrawn;    ///< sentences on figures that the library holds and the chart does not draw
    QString shortUndrawn;   ///< their number, where the sentences do not fit
    QStringList publishers; ///< each publisher of the sources with its years, those of the evidence first
    QString sourceLine;     ///< the first of them, and how many more there are
    QString libraryLine;
    QString spokenSummary;
    std::vector<FigureRow> rows;
    TimeExtent extent;

    const LaneColumn &column(std::size_t position) const { return position == 0 ? process : victims; }
};

/// Status letters as small raised ones, so that "10 D" is not read as ten of anything.
QString raisedLetters(const QString &letters);

/// The figure that is drawn for an observation: itself, or the telling that stands for it. The id itself if neither is drawn.
ObservationId drawnFor(const ComparisonFigure &figure, const ObservationId &observation);

/// All drawn figures in reading order: the claim, then lane by lane, each in the order of its dates.
std::vector<ObservationId> readingOrder(const ComparisonFigure &figure);

/// Every figure that the chart tells: those that are drawn, and the retellings that are folded into them.
std::set<ObservationId> toldIn(const ComparisonFigure &figure);

/// The number of a drawn figure with its qualifier, as it is labelled; empty for an id that is not drawn.
QString labelFor(const ComparisonFigure &figure, const ObservationId &observation);

/// One sentence on a drawn figure; empty for an id that is not drawn.
QString spokenFor(const ComparisonFigure &figure, const ObservationId &observation);

}  // namespace countercheck
