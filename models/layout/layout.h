// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/laid_out_figure.h"
#include "models/wording/wording.h"

namespace countercheck {

/// A text measure tells how large text is in fonts that only the painter knows.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Returns the scale of the fonts that are measured.
    virtual TypeScale scale() const { return TypeScale::Window; }
    /// Returns the width of one line, in pixels.
    virtual double width(FontRole font, const QString &text) const = 0;
    /// Returns the distance between lines, in pixels.
    virtual double lineHeight(FontRole font) const = 0;
};

/// A layout request says how a chart is to be laid out.
struct LayoutRequest {
    QSizeF size;
    TimeWindow window;
    double scroll = 0;             ///< how far the lanes are scrolled up, in pixels
    bool withTitle = false;        ///< true adds title and subtitle, for exports; in the window they stand above the chart
    bool withSources = false;      ///< true adds sources, notes and library, for exports
    bool fitAllLanes = false;      ///< true if all lanes share the height; false: they scroll
    bool onlyFilledColumns = false; ///< true leaves out a column without a lane, where the other has one: for a single measure
    bool isStacked = false;        ///< of a window narrow for its text: one column under the other, as high as stackedHeight() says
    bool isUnfolded = false;       ///< true shows in a window also what does not bear on the claim and has no room without scrolling
};

/// Returns the whole time of a figure, widened to full years.
TimeWindow fullWindow(const ComparisonFigure &figure);

/// Returns the time that the evidence of a figure needs, which is shown at first.
TimeWindow evidenceWindow(const ComparisonFigure &figure);

/// Returns the size at which everything has room and every plot its preferred height, over that time.
QSizeF preferredSize(const ComparisonFigure &figure, double width, const TimeWindow &window, const TextMeasure &measure, const Wording &wording);

/// Returns the height that a chart needs in a window whose columns are stacked, over that time.
double stackedHeight(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure, const Wording &wording);

/// Returns the smallest size of that width in which an export leaves out no lane.
QSizeF smallestSize(const ComparisonFigure &figure, double width, const TextMeasure &measure, const Wording &wording);

/// Lays out a figure. The function is pure: the same request gives the same result.
LaidOutFigure layOut(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure,
                     const Wording &wording);

}  // namespace countercheck
