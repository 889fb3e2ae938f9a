// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifier.h"
#include "models/layout/type_scale.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

// The chart with its geometry: the result of layOut(). Lengths are in pixels of the requested size; the origin is at the
// top left. Colours and fonts are roles, which a theme turns into real ones when painting.
namespace countercheck {

/// The number of units of length in an inch, as in CSS.
inline constexpr double unitsPerInch = 96;

/// The colour role says what a colour is for; a theme gives it a value. None paints nothing.
enum class ColourRole : std::uint8_t {
    Page, Panel, PanelEdge, Ink, MutedInk, Grid, Axis,
    Process, ProcessFill, ProcessInk,
    Victims, VictimsFill, VictimsInk, PotentialPanel,
    Claim, ClaimFill, ClaimInk,
    Gap, GapFill, GapInk, Break,
    CareFill, CareEdge, CareInk,
    FoundFill, ///< behind words that were searched for
    None,
};

/// The kind of a shape.
enum class ShapeKind : std::uint8_t { Rectangle, RoundedRectangle, Line, Circle, Polyline, Text };
/// The pattern that fills a shape. Hatched means that victims are not verified, and nothing else.
enum class PatternKind : std::uint8_t { Plain, Hatched };
/// The dashes of a line.
enum class DashKind : std::uint8_t { Solid, Dashed, Dotted };

/// A shape is one thing to paint. Which fields count depends on its kind.
struct Shape {
    ShapeKind kind = ShapeKind::Rectangle;
    QRectF box;                       ///< of a rectangle, circle or text
    std::vector<QPointF> points;      ///< of a line or polyline; a polyline with a fill is closed
    double radius = 0;                ///< of rounded corners
    ColourRole fill = ColourRole::None;
    PatternKind pattern = PatternKind::Plain;
    ColourRole stroke = ColourRole::None;
    double strokeWidth = 1;
    DashKind dash = DashKind::Solid;
    QString text;                     ///< one line; wrapped text is made of several shapes
    FontRole font = FontRole::Body;
    ColourRole ink = ColourRole::Ink;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// A laid out mark says where a figure was drawn, for the mouse, the selection and screen readers.
struct LaidOutMark {
    ObservationId observation;
    QRectF box;     ///< the visible mark
    QRectF hitBox;  ///< where a click selects it; at least 8 pixels wide
    QPointF head;   ///< the end that carries the value
    std::size_t members = 1; ///< the number of figures in a crowded pixel column, which is drawn from the least to the largest
    ObservationId least;     ///< the smallest of those figures; `observation` is the largest
};

/// Returns where the ring around a mark on a row lies if it is selected. It leaves free the words above.
inline QRectF ringAround(const QRectF &mark)
{
    return mark.adjusted(-3, -2, 3, 2);
}

/// A laid out label is a label that found room.
struct LaidOutLabel {
    QRectF box;
    QString text;
    ObservationId observation;
    bool isInside = false; ///< true if it stands inside its own column
};

/// A laid out hint explains a place in the chart: why a band is empty, what changes at a break.
struct LaidOutHint {
    QRectF box;
    QString words;
};

/// A value axis maps numbers to heights.
struct ValueAxis {
    double maximum = 1;        ///< a round number; the axis starts at `minimum`, or at `smallest` on a scale by powers of ten
    double minimum = 0;        ///< zero, or a round number below it
    std::vector<double> ticks; ///< at equal distances
    bool logarithmic = false;
    double smallest = 0;       ///< the power of ten at which a scale by powers of ten starts

    /// Returns how far up the axis a number stands, from 0 to 1. On a scale by powers of ten, 0 for zero and for what is below it.
    double fraction(double value) const;
};

/// A laid out lane is a lane with its place, its shapes and its marks.
struct LaidOutLane {
    MeasureId measure;
    QString title;            ///< the full name of the lane
    std::size_t column = 0;   ///< 0 process, 1 victims
    std::size_t position = 0; ///< among all lanes of its column in the ComparisonFigure
    QRectF frame;             ///< the whole lane: title, plot and note
    QRectF plot;              ///< where values are drawn, or dates; its left and right edge are the same in every lane of a column
    ValueAxis axis;
    bool hasValueAxis = true;
    bool isPlot = true;       ///< false if its figures are rows
    std::vector<Shape> under; ///< painted before the grid: gap bands, the potential panel
    std::vector<Shape> over;  ///< painted after the grid: marks, then labels
    QString unsaidNumbers; ///< of small marks of evidence for which there was no room: the measure, the least and the largest
    std::vector<LaidOutMark> marks;
    std::vector<LaidOutLabel> labels;
    std::vector<LaidOutLabel> titleLabels; ///< the figures that a plot has in its title: the one that it is shown for, or evidence without room at its mark
    std::vector<LaidOutHint> hints;
    std::size_t droppedLabels = 0; ///< figures in view whose number found no room
    QStringList unsaidReasons;     ///< why figures are missing, where neither a band nor a note has room for it
    bool isNoteShortened = false;  ///< true if the note under the plot is not complete

    /// Returns the horizontal lines of the grid, where a QValueAxis draws them; none without a value axis.
    std::vector<Shape> grid() const;
};

/// A time window is the time in view, in Julian day numbers; day n covers [n, n + 1).
struct TimeWindow {
    double first = 0;
    double last = 1;

    double length() const { return last - first; }
    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

/// A time tick is the beginning of a year, month or day on the time axis.
struct TimeTick {
    double day = 0;
    QString label;        ///< empty for a tick without words
    double labelDay = 0;  ///< where the middle of the label stands: of a year in its middle, of a day at its beginning
};

/// A laid out figure is the whole chart with its geometry, ready to be painted.
struct LaidOutFigure {
    QSizeF size;
    ColourRole background = ColourRole::Page;
    TimeWindow window;
    std::vector<TimeTick> ticks;
    QRectF panels[2];
    QRectF plotSpan[2];        ///< the left and right edge of the plots of each column, over the height of the viewport
    QRectF viewport;           ///< where lanes are visible
    QRectF overviews[2];       ///< bars of all years under the columns of a window, on which the time in view is marked; empty without any
    TimeWindow whole;          ///< the years of those bars
    QRectF folds[2];           ///< lines in a window that open and fold what does not bear on the claim; empty without any
    double contentHeight = 0;  ///< the height of all lanes; if it is more than the viewport's, they scroll
    double scroll = 0;
    double usedHeight = 0;     ///< how high a window needs to be for all of it: less than its height where its few lanes leave room
    std::vector<Shape> fixed;  ///< panels, headings, claim strip, time axis, sentence, notes
    std::vector<LaidOutLane> lanes;
    std::vector<LaidOutMark> stripMarks;
    std::vector<LaidOutMark> contextMarks; ///< the rows of the context strip
    bool fits = true;          ///< false if even one lane in each column is too high for the page
    QStringList leftOut;       ///< names of lanes that found no room
    QString omissions;         ///< sentences that say what the picture leaves out; empty if nothing. Printed in the note, if there is one

    /// Returns the day at an x of an overview bar, the left one if neither is there.
    double overviewDayAt(double x) const;
    /// Returns the x of a day in a column.
    double xOf(double day, std::size_t column) const;
    /// Returns the day at an x, in the column that is there, or the nearer one.
    double dayAt(double x) const;
    /// Returns the figure at a point, or nullptr.
    const LaidOutMark *markAt(QPointF point) const;
    /// Returns the mark of an observation, or nullptr if it is not drawn.
    const LaidOutMark *find(const ObservationId &observation) const;
    /// Returns where the ring around a mark of this figure lies if it is selected: off the words above it, on a row and in a plot.
    QRectF ringOf(const LaidOutMark &mark) const;
    /// Returns the words that explain a place; empty if there are none.
    QString hintAt(QPointF point) const;
};

}  // namespace countercheck
