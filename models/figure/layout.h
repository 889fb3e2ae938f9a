// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/laid_out_figure.h"
#include "models/wording/wording.h"

namespace countercheck {

/// Measures text with a font that only the painter knows.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Advance in pixels of one line.
    virtual double width(FontRole font, const QString &text) const = 0;
    /// Line spacing in pixels.
    virtual double lineHeight(FontRole font) const = 0;
};

struct LayoutRequest {
    QSizeF size;
    TimeWindow window;
    double scroll = 0;             ///< pixels that the lanes are moved up
    bool withTitle = false;        ///< title and subtitle: exports; the window has them above the chart
    bool withSources = false;      ///< source, note and library lines: exports
    bool fitAllLanes = false;      ///< lanes share the height instead of scrolling
};

/// The whole extent of a figure, widened to full years.
TimeWindow fullWindow(const ComparisonFigure &figure);

/// The size at which every lane of a figure has its preferred height: for exports without a size.
QSizeF preferredSize(const ComparisonFigure &figure, double width, const TextMeasure &measure, const Wording &wording);

/// The least height at that width in which an export leaves out no lane.
QSizeF smallestSize(const ComparisonFigure &figure, double width, const TextMeasure &measure, const Wording &wording);

/// Makes geometry. Pure: the same request gives the same figure.
LaidOutFigure layOut(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure,
                     const Wording &wording);

}  // namespace countercheck
