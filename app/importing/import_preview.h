// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/importing/proposal.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

#include <memory>
#include <stop_token>

namespace countercheck {

/// How the first measure of an import will look.
struct ImportPreview {
    QString title;                                 ///< the name of the measure
    std::shared_ptr<const ComparisonFigure> chart; ///< nothing where there is none
};

/// Compiles the rows of the first measure into a library that is gone afterwards, and composes its chart as that of any other. `library`: the one that the
/// rows are for, if it is there. Of a very long table only the first rows are drawn.
ImportPreview previewImport(const ImportContent &content, Library *library, const Wording &wording, const std::stop_token &stop);

/// Composes the chart of a measure alone.
ImportPreview chartOf(Library &library, const MeasureId &measure, const Wording &wording, const std::stop_token &stop);

}  // namespace countercheck
