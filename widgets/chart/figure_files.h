// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/chart_record.h"
#include "models/layout/laid_out_figure.h"
#include "widgets/chart/theme.h"

#include <QByteArray>

// The bytes of a laid-out figure as a file. `measure` is the one that the figure was laid out with; it brings the theme.
// The same figure, theme and record give the same bytes, whatever the clock, time zone, locale or desktop. Lengths of
// the figure are pixels of 1/96 inch. The bytes are empty if the file could not be made: the figure has no size, or there
// is no memory for it.
namespace countercheck {

/// Returns a PNG of `dotsPerInch` pixels in an inch, with the record in its text chunks.
QByteArray figurePng(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record, double dotsPerInch);

/// Returns an SVG in which text stays text, each line with its measured length, so that another font does not move it.
/// The record is in title, desc and metadata.
QByteArray figureSvg(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record);

/// Returns a PDF of one page with its fonts embedded, and the record in the document information and as XMP. The time
/// zone of the process must be UTC: QPdfWriter writes a date, which is taken out, and its length depends on the time
/// zone.
QByteArray figurePdf(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record);

/// The fonts beside the bundled one that a picture needs.
struct OtherFonts {
    QStringList families;  ///< those that are used, in alphabetical order
    QStringList uncovered; ///< the texts with letters that no installed font has, in the order of the picture: such letters are boxes
};
OtherFonts otherFonts(const LaidOutFigure &figure, const FontTextMeasure &measure);

}  // namespace countercheck
