// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/measure_selection.h"
#include "models/domain/standing.h"
#include "models/domain/view.h"
#include "models/figure/rating_pill.h"
#include "models/figure/series_index.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

// The chart as data, without geometry: the result of composeFigure(). Screen, exports, table, screen reader and command
// line all show this one value, so that they cannot disagree.
namespace countercheck {

class Wording;

/// The kind of a mark says how a figure is drawn.
enum class MarkKind : std::uint8_t {
    Column,      ///< a count per period, as wide as its dates
    Span,        ///< a count over a period of another length than its series: a bracket above the plot
    Point,       ///< a stock, a running total or the result of an operation, at its date; points are never joined
    Dot,         ///< a percentage, on an axis from 0 to 100
    Change,      ///< a change, from its base to its end: a bracket, and a bar from zero
    Words,       ///< "1 in 6": text without a height
    RevisedTick, ///< a value that was replaced: a faint tick at its height, where its successor stands
};

/// The fill style says how firmly a figure is verified.
enum class FillStyle : std::uint8_t {
    Solid,   ///< verified
    Pale,    ///< not a count of victims: pale fill, solid outline
    Hatched, ///< potential or presumed
    Ghost,   ///< claimed only: dashed outline, in the claim strip only
};

/// A mark is one figure as it is drawn. The fields that drawing a million marks needs come first, close together in
/// memory.
struct Mark {
    ObservationId observation;
    MarkKind kind = MarkKind::Column;
    FillStyle fill = FillStyle::Pale;
    bool linked = false;     ///< evidence of the claim; false: another figure of its series
    bool isOnColumn = false; ///< of a revised value: it is as wide as the column that replaced it
    std::uint8_t series = 0; ///< the position of its measure in the lane; not 0 only if the reader put several measures on one axis
    int labelRank = 0;       ///< the order in which marks get labels, lowest first
    std::optional<std::size_t> hue; ///< the column (0 process, 1 victims) of its measure, if that is not the column of its lane
    Quantity quantity;
    QDate first; ///< the days that it covers; the same day for a point
    QDate last;
    std::vector<ObservationId> retellings; ///< retellings, folded into this mark
    ObservationId revisedBy; ///< the later value that replaced it; empty if none has
    QString label;           ///< short, with its qualifier; of a span with its length: "26,872 in 32 months"
    QString spoken;          ///< one sentence for tool tips and screen readers
    QString statusLetters;   ///< its status letters among D, U, P, V
};

/// A gap band is a time for which figures are missing, and why.
struct GapBand {
    QDate first;
    QDate last;
    QString reason;
    GapId gap;                  ///< empty for a hole that the library does not explain
    bool notApplicable = false; ///< true if nothing could have been counted then; drawn without hatching
    QString shortReason{};      ///< for a band in which the reason has no room; empty if there is no shorter one
    QString time{};             ///< its days in words: "2015–2017", "from 2023"
};

/// A break line is a series break with its words.
struct BreakLine {
    QDate at;
    QString words;       ///< short, for beside the line
    QString description; ///< in full, for the tool tip
    BreakKind kind = BreakKind::Unexplained;
    SeriesBreakId seriesBreak;
};

/// A flag run is a time in which all figures carry one status letter. It is drawn as a bracket over them, with words.
struct FlagRun {
    QDate first;
    QDate last;
    QString words; ///< "the definition differs, 2017–2020"
};

/// An undated figure has no place in time. It is a row whose date is "date not stated".
struct UndatedFigure {
    ObservationId observation;
    std::vector<ObservationId> retellings;
    QString label;
    QString spoken;
    bool linked = false;
    QString statusLetters; ///< as for a mark
};

/// A figure line is one figure in large type, over a thin rule of time with a mark at its date. A single number says more that way than
/// as a stem on a long axis.
struct FigureLine {
    ObservationId observation;
    std::optional<std::uint32_t> mark; ///< its position among the marks of the lane; none for an undated figure
    QString number;  ///< "> 59,000"
    QString before;  ///< the words of its measure before the unit
    QString unit;    ///< "reports"; empty for what is not a count
    QString after;   ///< the words after the unit
    QString letters; ///< its status letters among D, U, P, V, raised
    QString tag;     ///< what it is for the claim, if that is not what its lane is: "context"; or "not validated"; may be empty
    QString shortTag; ///< the tag in fewer words, where it has such
    QString date;    ///< "24 Jul 2025"; "date not stated"
    QString givenBy; ///< who gives this number, where another figure of its period differs; empty otherwise
    int badge = 0;   ///< the number of what the claim traces to, from 1; 0 if it is none
    std::optional<EvidenceRole> role; ///< for the claim, its own or that of a retelling of it
    bool linked = false; ///< evidence of the claim
    bool isTagNeeded = false; ///< the tag corrects the heading of the lane: other words give way to it
};

/// The kind of a value axis. `Words` is for "1 in 6": it has no scale.
enum class AxisKind : std::uint8_t { Count, Percent, Change, Words };

/// A lane shows the figures of one measure in one area that may be compared, on a value axis of their own.
struct Lane {
    MeasureId measure;
    QString area;
    QString title;      ///< the measure's full name
    QString shortTitle; ///< used if the full name does not fit
    QString label;      ///< the short name without a period, for rows, which have a date of their own
    QString unitNote;  ///< what one unit is and how it adds up: "children a year"
    QString basisNote; ///< how its figures were verified, if stated
    int badge = 0;     ///< the number of what the claim traces to, from 1; 0 if it is none
    std::optional<EvidenceRole> role; ///< of its figures, the role nearest to the claim
    bool isPlot = false; ///< true if it holds a series, whose heights a plot can compare; otherwise its figures are rows
    std::vector<FigureLine> lines; ///< its evidence, or else its latest figure: what rows show
    AxisKind axis = AxisKind::Count;
    double axisMaximum = 0; ///< the largest printed number, not rounded up
    double axisLowest = 0;  ///< the smallest number that its axis must show, if that is below zero
    double axisMinimum = 0; ///< the smallest printed number above zero, where a scale by powers of ten begins
    bool logarithmic = false;
    std::vector<MeasureId> also; ///< other measures that the reader has put on this axis
    bool potential = false; ///< true if it stands under the heading of figures that are not verified
    std::vector<Mark> marks; ///< ordered by last day, then first day
    SeriesIndex index;       ///< an index of the marks, made last by composeFigure()
    std::vector<GapBand> gaps;
    std::vector<BreakLine> breaks;
    std::vector<FlagRun> flags;
    std::vector<UndatedFigure> undated; ///< those that are rows
    std::map<ObservationId, QString> givenBy; ///< who gives each number, where several figures of one period differ
    QStringList care;  ///< what to take care of when comparing its figures; shown under the lane
    QStringList notes; ///< missing breakdowns and definitions, and misreports
};

/// A search is what was asked about a claim, and where it was looked for.
struct Search {
    QString question;
    QString where;  ///< one sentence, with what was found; empty if the library does not say
    QString answer; ///< what was found alone: "Never published."
};

/// A lane column is one of the two columns of the chart.
struct LaneColumn {
    Standing standing = Standing::Process;
    QString heading;
    QString subheading;
    QString emptyWords; ///< shown if there is no lane, so that no column is empty without a word
    std::vector<Search> searches; ///< for an empty column
    std::vector<Lane> lanes;
};

/// A tracing is a figure that the claim may come from, in words.
struct Tracing {
    ObservationId observation;
    QString number; ///< "> 59,000"
    QString name;   ///< of the measure with what it counts, or of its unit alone: "reports processed", "children · Found, as stated", "calls"
    QString unit;   ///< what is counted, for where the name has no room: "reports"
    QString words;  ///< both, for a line of text
    QString reason; ///< how it bears on the claim, in one sentence; empty if the library does not say
    int badge = 0; ///< its number, which its lane carries as well; 0 for none
};

/// The claim strip shows what was claimed, above both columns. It shares the time axis, but no value axis: a claim is not
/// evidence.
struct ClaimStrip {
    QString heading;
    QString subheading;
    QString number;                    ///< "more than 62,000 “rescued”"
    QString words;                     ///< the same with its date: "7 Dec 2025: more than 62,000 “rescued”"
    QDate saidOn;                      ///< the first day that the date of the claim can mean; invalid if not stated
    QDate saidUntil;                   ///< the last such day
    ObservationId observation;         ///< the number as claimed; empty if the library holds none
    QStringList otherTellings;         ///< other numbers that were claimed with the same words
    QString tracesHeading;
    std::vector<Tracing> traces;       ///< figures that the number comes from
    QString confusedHeading;
    std::vector<Tracing> confusedWith; ///< figures of about the same size that count something else
};

/// A context row is one estimate or background figure, as text: its height must not be compared with that of counts.
struct ContextRow {
    ObservationId observation;
    int badge = 0; ///< the number of what the claim traces to, from 1; 0 if it is none
    std::vector<ObservationId> retellings;
    QString value;
    QString words;  ///< measure, unit, period, area and verification
    QString spoken;
    bool linked = false;
};

/// The context strip lists estimates and background figures, which belong in neither column.
struct ContextStrip {
    QString heading;
    QString subheading;
    std::vector<ContextRow> rows; ///< evidence of the claim first
};

/// The verdict sentence says whether two figures, or two definitions, can be compared.
struct VerdictSentence {
    Verdict verdict = Verdict::CannotTell;
    bool lacksCount = false; ///< there is no verified count to judge: its sign is a dash
    QString headline;
    QString detail;
    QStringList findings; ///< one sentence for each dimension that is not the same
    ObservationId a;
    ObservationId b;
};

/// A figure row is one row of the table beside the chart. Rows are in the order of the chart.
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
    QString role;   ///< its role for the claim; empty if it has none
    QDate sortDate; ///< invalid if no date is stated
    double sortValue = 0;
};

/// The time extent is the time from the first to the last day on which the chart has anything to show.
struct TimeExtent {
    QDate first;
    QDate last;

    friend bool operator==(const TimeExtent &, const TimeExtent &) = default;
};

/// An axis override is a pair of measures that the reader has put on one axis although the verdict forbids it. Screen and
/// every export say so.
struct AxisOverride {
    MeasurePair pair;
    Verdict verdict = Verdict::NotComparable;
    QString words; ///< says so, that it is the reader's choice, and what speaks against it
};

/// A bracket says of some years of a series whether they can be compared.
struct YearBracket {
    enum class Kind : std::uint8_t { Before, Comparable, Missing };
    Kind kind = Kind::Comparable;
    QDate from;      ///< the first day of the first of these years
    QDate until;     ///< the last day of the last
    QString meaning; ///< "6 years before the break"
    QString words;   ///< the same with its years: "2007 to 2012: 6 years before the break"

    friend bool operator==(const YearBracket &, const YearBracket &) = default;
};

/// A comparison figure is the whole chart without geometry: claim strip, both columns of lanes, sentence, notes, table.
struct ComparisonFigure {
    bool isOfClaim = false; ///< false: it holds the measures that a reader chose
    QString title;          ///< what the evidence shows; without such a finding the claim; the measures of a comparison
    QString claim;          ///< the claim in its words; empty if it is the title
    QString subtitle;       ///< who made the claim, when and where; units and areas of a comparison
    QString shortSubtitle;  ///< used where the subtitle has no room: who and when
    QString leavesOpen;     ///< what the claim does not define: "Not defined by him: of whom, where."
    std::vector<RatingPill> ratings; ///< of the claim: first the one that most reviewers gave
    QString ratingsHeading; ///< "Claim rated": where the ratings do not stand beside the claim
    QString reviews;        ///< "9 pages: Factually 7, 365claims, Snopes at second hand"; empty without a review
    std::optional<ClaimStrip> strip;
    LaneColumn process;
    LaneColumn victims;
    std::optional<ContextStrip> context; ///< only if it was asked for
    std::optional<VerdictSentence> sentence;
    ScaleMode scale = ScaleMode::Own;
    std::vector<YearBracket> brackets; ///< by time, under the years of the axis: how long a single series can be compared
    std::vector<AxisOverride> overrides;
    QString scaleNote;
    QString shortScaleNote; ///< used if the whole note does not fit
    QString statusLetters;  ///< that stand at its figures, each once in the order of the alphabet
    QStringList notes;
    QStringList shortNotes; ///< the reader's own notes, which no picture may lack
    QString placeNote;      ///< of what place all figures are, where no lane says it; also among the notes
    std::size_t outside = 0; ///< figures outside the time that is shown
    std::size_t onlyInData = 0; ///< figures that the library holds and the chart does not draw
    QStringList undrawn;    ///< sentences about figures that the library holds and the chart does not draw
    QStringList publishers; ///< the publishers of the sources with their years, those of the evidence first
    QString sourceLine;     ///< the first publishers, and how many more there are
    QString libraryLine;
    QString shortLibraryLine; ///< used where the whole line does not fit: "Library 1.2.2"
    QString credit;         ///< who made the chart, in the reader's words; empty if not said
    QString spokenSummary;
    std::vector<FigureRow> rows;
    TimeExtent extent;   ///< of everything that is drawn
    TimeExtent evidence; ///< of what the evidence needs, in whole years: the time that is shown at first

    const LaneColumn &column(std::size_t position) const { return position == 0 ? process : victims; }
};

/// Returns status letters as small raised ones, so that "10 D" is not read as ten of something.
QString raisedLetters(const QString &letters);
/// Returns a status letter with its meaning, as a key says it: no line is broken between the two.
QString letterWithMeaning(QChar letter, const Wording &wording);

/// Returns the figure that is drawn for an observation: itself, or the one that it retells. The id itself if neither is
/// drawn.
ObservationId drawnFor(const ComparisonFigure &figure, const ObservationId &observation);

/// Says in the chart of a single series how long it can be compared.
void tellComparableYears(ComparisonFigure &figure, std::vector<YearBracket> brackets);

/// Returns all drawn figures in reading order: the claim, then lane by lane, each in the order of dates.
std::vector<ObservationId> readingOrder(const ComparisonFigure &figure);

/// Returns every figure in the chart: those that are drawn, and the retellings that are folded into them.
std::set<ObservationId> toldIn(const ComparisonFigure &figure);

/// Returns the label of a drawn figure, its number with its qualifier. Empty for an id that is not drawn.
QString labelFor(const ComparisonFigure &figure, const ObservationId &observation);

/// Returns one sentence on a drawn figure. Empty for an id that is not drawn.
QString spokenFor(const ComparisonFigure &figure, const ObservationId &observation);

}  // namespace countercheck
