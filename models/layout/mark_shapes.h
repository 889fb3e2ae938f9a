// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/laid_out_figure.h"

#include <optional>

namespace countercheck {

/// A time scale maps days to pixels.
struct TimeScale {
    TimeWindow window;
    double left = 0;
    double right = 0;

    double x(double day) const { return left + (day - window.first) / window.length() * (right - left); }
    double x(QDate day) const { return x(static_cast<double>(day.toJulianDay())); }
};

/// The longest period, in days, that is a dot on a row; a longer one is a bracket over its dates.
inline constexpr qint64 longestDot = 45;

/// The width in pixels from which the month or year of a claim is a band between two lines; a narrower one is one line, like a day.
inline constexpr double narrowestClaimBand = 6;

/// A mark place says where a mark is drawn.
struct MarkPlace {
    QRectF plot;
    const ValueAxis *axis = nullptr;
    TimeScale time;
    std::size_t position = 0; ///< the place among figures of the same days, which stand side by side
    std::size_t neighbours = 1;
    std::size_t column = 0;
    TypeScale scale = TypeScale::Window;
    double rule = 0;  ///< on a row, the height of its rule of time

    double y(double value) const { return plot.bottom() - axis->fraction(value) * plot.height(); }
};

/// Appends the shapes of a mark and returns where it stands. Nothing for a mark outside the time window: no shape lies
/// outside the plot.
std::optional<LaidOutMark> appendMark(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place);

/// Appends the mark of a figure on the rule of a row: a dot, or a bracket over a period of more than 45 days. Nothing outside the window.
std::optional<LaidOutMark> appendTrackMark(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double radius);

/// Appends the bracket of a span above a plot, at a height. Nothing outside the window.
std::optional<LaidOutMark> appendSpan(std::vector<Shape> &shapes, const Mark &mark, const MarkPlace &place, double y);

/// Appends a bracket over some days at a height, with legs at the ends that lie in the window. Nothing outside it.
std::optional<QRectF> appendBracket(std::vector<Shape> &shapes, QDate first, QDate last, double y, ColourRole stroke, const MarkPlace &place);

/// Appends one pixel column of a crowded series: a line from its least to its largest figure. It shows no more certainty
/// than both have.
LaidOutMark appendCrowd(std::vector<Shape> &shapes, const Mark &largest, const Mark &least, std::size_t members, double x, double width,
                        const MarkPlace &place);

}  // namespace countercheck
