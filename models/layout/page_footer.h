// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/layout.h"
#include "models/layout/page_form.h"

#include <optional>
#include <vector>

namespace countercheck {

/// The page footer stands under the panels: the verdict, the pairs that were put on one axis, and in exports note and
/// sources.
struct PageFooter {
    std::vector<Shape> shapes; ///< starting at y = 0
    double height = 0;
    qsizetype noteLines = 0;   ///< the number of lines of the note
};

/// Lays out the footer. `omissions` are the sentences on what is left out; they end the note, which gets at least
/// `heldNoteLines` lines. Of the status letters it explains those among `letters`; all without it.
PageFooter layOutFooter(const ComparisonFigure &figure, const QString &omissions, const std::optional<QString> &letters, qsizetype heldNoteLines, double left, double width,
                        bool withSources, const PageForm &form, const TextMeasure &measure, const Wording &wording);

}  // namespace countercheck
