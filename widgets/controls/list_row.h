// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <QStyle>

#include <vector>

class QPainter;

// What rows of lists have in common.
namespace countercheck {

/// Paints the ground of a row: marked, under the mouse, with the focus. In high contrast, where a tint could not be seen, a marked row has an
/// edge all round.
void paintRowGround(QPainter &painter, const QRectF &row, QStyle::State state);

/// Returns a name that fits a width: whole words in its middle are left out, since names that begin alike are told apart by their ends; where that is
/// too little, its end.
QString elidedName(const QFontMetricsF &metrics, const QString &name, double width);

/// Returns a line that fits a width. Of parts with " · " between them the longest names are cut, and left out where little of them would be left; what
/// has digits, such as a date, stays whole as long as it can.
QString elidedLine(const QFontMetricsF &metrics, const QString &line, double width);

/// Returns a width that, as a bound of some others, makes them fit into a room: short ones stay as they are, and long ones share the loss. The
/// room itself if there are none.
double boundOf(std::vector<double> widths, double room);

}  // namespace countercheck
