// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"
#include "models/domain/standing.h"
#include "models/sheets/pair_arithmetic.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// Figures or definitions side by side, dimension by dimension, as values.
namespace countercheck {

/// A side column is the head of a column.
struct SideColumn {
    QString heading;
    QString subheading;
    Standing standing = Standing::Process;
    bool isWide = false; ///< true for running text, which needs more room than a value
};

/// A side cell is what one column says in one dimension.
struct SideCell {
    QString text;
    QString detail;                     ///< small text under it
    std::optional<Agreement> agreement; ///< whether it agrees, shown as a sign and a word
    QString agreementWords;
    QString mark;                       ///< why the reader should look at this cell; empty for others
    bool isStated = true;               ///< false if the text says that nothing is stated
    bool awaitsFigures = false;         ///< of a finding: it can be judged only when two figures are compared, and has no agreement
};

/// A side row is one dimension.
struct SideRow {
    QString label;
    std::vector<SideCell> cells; ///< one for each column
};

/// A side by side is a page that compares figures, definitions or a claim, one row for each dimension.
struct SideBySide {
    QString title;
    QString subtitle;
    QString headline;            ///< the verdict as a sentence; may be empty
    QString detail;
    std::optional<Verdict> verdict;
    QString published;           ///< what a source itself says about comparing the two; may be empty
    QStringList relations;       ///< how the library relates the two measures, and why
    std::vector<SideColumn> columns;
    std::vector<SideRow> rows;
    std::optional<PairArithmetic> arithmetic; ///< only for two figures
};

}  // namespace countercheck
