// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/chart_record.h"
#include "models/figure/laid_out_figure.h"
#include "widgets/chart/theme.h"

#include <QByteArray>

// A laid-out figure as the bytes of a file. The measure is the one that it was laid out with, and brings the theme. The same
// figure, theme and record give the same bytes, whatever the clock, the time zone, the locale or the desktop. Lengths of the figure are pixels of 1/96 inch.
// The bytes are empty if the file could not be made: the figure has no size, or there is no memory for it.
namespace countercheck {

/// A picture of `dotsPerInch`, with the record as its text chunks.
QByteArray figurePng(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record, double dotsPerInch);

/// Text as text, each line with its measured length, so that another font does not reflow it. The record stands in title,
/// desc and metadata.
QByteArray figureSvg(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record);

/// One page of vectors with its fonts embedded; the record stands in the document information and as XMP. The time zone of
/// the process must be UTC: QPdfWriter writes the date, which is taken out again, but no other length of it.
QByteArray figurePdf(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record);

/// The families that stand in for the bundled font where it does not cover the text of the figure, in alphabetical order;
/// "none" where no font does.
QStringList otherFonts(const LaidOutFigure &figure, const Theme &theme);

}  // namespace countercheck
