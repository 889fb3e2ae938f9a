// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifier.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

// The chart with its geometry: what layOut() makes of a ComparisonFigure. Lengths are pixels of the requested size, the
// origin is top left. Colours and fonts are roles; a theme resolves them when painting.
namespace countercheck {

/// A unit of length is a pixel of 1/96 inch, as in CSS.
inline constexpr double unitsPerInch = 96;

enum class FontRole : std::uint8_t { Title, Heading, LaneTitle, Body, Small, Label, LabelStrong };

enum class ColourRole : std::uint8_t {
    Page, Panel, PanelEdge, Ink, MutedInk, Grid, Axis,
    Process, ProcessFill, ProcessInk,
    Victims, VictimsFill, VictimsInk, PotentialPanel,
    Claim, ClaimFill, ClaimInk,
    Gap, GapInk, Break,
    CareFill, CareEdge, CareInk,
    None,
};

enum class ShapeKind : std::uint8_t { Rectangle, RoundedRectangle, Line, Circle, Polyline, Text };
enum class PatternKind : std::uint8_t { Plain, Hatched, WideHatched };
enum class DashKind : std::uint8_t { Solid, Dashed, Dotted };

/// One thing to paint. Which fields count depends on the kind.
struct Shape {
    ShapeKind kind = ShapeKind::Rectangle;
    QRectF box;                       ///< of a rectangle, circle or text
    std::vector<QPointF> points;      ///< of a line or polyline
    double radius = 0;                ///< of rounded corners
    ColourRole fill = ColourRole::None;
    PatternKind pattern = PatternKind::Plain;
    ColourRole stroke = ColourRole::None;
    double strokeWidth = 1;
    DashKind dash = DashKind::Solid;
    QString text;                     ///< one line; wrapped text is several shapes
    FontRole font = FontRole::Body;
    ColourRole ink = ColourRole::Ink;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// Where a figure was drawn, for hit testing, selection and the screen reader.
struct LaidOutMark {
    ObservationId observation;
    QRectF box;     ///< what the eye takes for the mark
    QRectF hitBox;  ///< what the mouse may hit: at least 8 pixels wide
    QPointF head;   ///< the end that carries the value
    std::size_t members = 1; ///< how many figures a crowded pixel column holds; it is drawn from the least to the largest
    ObservationId least;     ///< the smallest of those; `observation` is the largest
};

/// A label that was placed.
struct LaidOutLabel {
    QRectF box;
    QString text;
    ObservationId observation;
    bool isInside = false; ///< stands in its own column, which is wide enough
};

/// Words for a place: why a band is hatched, what changes at a break.
struct LaidOutHint {
    QRectF box;
    QString words;
};

struct ValueAxis {
    double maximum = 1;        ///< a round number; the axis runs from zero, or from `smallest` on a scale of powers
    std::vector<double> ticks; ///< at equal distances
    bool logarithmic = false;
    double smallest = 0;       ///< the power of ten that a scale of powers begins with
    double zeroRoom = 0;       ///< the share of the height that zero has to itself under a scale of powers

    /// How far up the axis a number stands, from 0 to 1.
    double fraction(double value) const;
};

struct LaidOutLane {
    MeasureId measure;
    std::size_t column = 0;   ///< 0 process, 1 victims
    std::size_t position = 0; ///< among the lanes of its column in the ComparisonFigure
    QRectF frame;             ///< title, plot, care line
    QRectF plot;              ///< where values are drawn; the same left and right edge in every lane of a column
    ValueAxis axis;
    bool hasValueAxis = true;
    std::vector<Shape> under; ///< painted before the grid: gap bands, the potential panel
    std::vector<Shape> over;  ///< painted after the grid: marks, then labels
    std::vector<LaidOutMark> marks;
    std::vector<LaidOutLabel> labels;
    std::vector<LaidOutHint> hints;
    std::size_t droppedLabels = 0; ///< figures in the window that are drawn without their number
    bool isNoteShortened = false;  ///< the note under the plot does not hold all its parts

    /// The horizontal lines of the grid, where a QValueAxis draws them; none without a value axis.
    std::vector<Shape> grid() const;
};

/// Calendar days as Julian day numbers; a day covers [n, n + 1).
struct TimeWindow {
    double first = 0;
    double last = 1;

    double length() const { return last - first; }
    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

struct TimeTick {
    double day = 0;
    QString label;
    bool major = true;
};

struct LaidOutFigure {
    QSizeF size;
    TimeWindow window;
    std::vector<TimeTick> ticks;
    QRectF panels[2];
    QRectF plotSpan[2];        ///< left and right edge of the plots of each column, over the height of the viewport
    QRectF viewport;           ///< lanes are clipped to it
    double contentHeight = 0;  ///< of all lanes; more than the viewport's height: they scroll
    double scroll = 0;
    std::vector<Shape> fixed;  ///< panels, headings, claim strip, time axis, sentence, notes
    std::vector<LaidOutLane> lanes;
    std::vector<LaidOutMark> stripMarks;
    std::vector<LaidOutMark> trayMarks;
    std::vector<LaidOutMark> contextMarks; ///< rows of the strip of estimates and context
    bool fits = true;          ///< false: even one lane in each column needs more height than the page has
    QStringList leftOut;       ///< lanes that are not drawn for want of room
    QString omissions;         ///< what the picture leaves out, in sentences; empty if nothing. Printed where there is a note

    /// The x of a day in a column.
    double xOf(double day, std::size_t column) const;
    /// The day under an x, and the column that it lies in (the nearer one outside both).
    double dayAt(double x) const;
    /// The figure at a point, or nullptr.
    const LaidOutMark *markAt(QPointF point) const;
    /// The drawn figure of an observation, or nullptr.
    const LaidOutMark *find(const ObservationId &observation) const;
    /// The words for a place, empty if there are none.
    QString hintAt(QPointF point) const;
};

}  // namespace countercheck
