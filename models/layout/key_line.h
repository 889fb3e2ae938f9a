// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/key_entry.h"
#include "models/layout/laid_out_figure.h"
#include "models/layout/layout.h"

#include <set>

namespace countercheck {

// The key: one line under the lanes that explains the marks in use, and no other.

/// Adds what a lane needs explained in a time. `asPlot` says whether it is drawn as a plot, `mostLines` how many of its figures are written out.
void addKeyEntries(std::set<KeyEntry> &entries, const Lane &lane, bool asPlot, std::size_t mostLines, const TimeWindow &window);

/// Returns the symbol of a mark as the key draws it, in the middle of a box.
std::vector<Shape> keySymbol(KeyEntry entry, const QRectF &box, TypeScale scale);

/// Words of a key that depend on the chart.
struct KeyWords {
    QString right;       ///< at the end of the last line, or on one of its own
    QStringList missing; ///< why figures are missing, if the key has to say it
    QStringList letters; ///< what status letters mean, if nothing else says it
    bool isTight = false; ///< its parts stand closer together
};

/// Appends the key from the top of `place` down, in as many lines as it needs, and returns its bottom.
double appendKeyLine(std::vector<Shape> &shapes, const std::set<KeyEntry> &entries, const KeyWords &said, const QRectF &place, const TextMeasure &measure,
                     const Wording &wording);

}  // namespace countercheck
