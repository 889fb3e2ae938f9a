// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/layout.h"
#include "models/figure/page_form.h"

#include <vector>

namespace countercheck {

/// What stands under the panels: the verdict, what the reader has overridden, and, on a page, note and sources.
struct PageFooter {
    std::vector<Shape> shapes; ///< from y = 0 on
    double height = 0;
    qsizetype noteLines = 0;   ///< that the note fills
};

/// `omissions` is what the picture leaves out; it ends the note, for which at least `heldNoteLines` are kept free.
PageFooter layOutFooter(const ComparisonFigure &figure, const QString &omissions, qsizetype heldNoteLines, double left, double width,
                        bool withSources, const PageForm &form, const TextMeasure &measure, const Wording &wording);

}  // namespace countercheck
