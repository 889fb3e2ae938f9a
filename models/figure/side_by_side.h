// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability.h"
#include "models/domain/standing.h"
#include "models/figure/pair_arithmetic.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// Numbers held against one another, dimension by dimension, as values.
namespace countercheck {

/// What stands at the head of a column.
struct SideColumn {
    QString heading;
    QString subheading;
    Standing standing = Standing::Process;
    bool isWide = false; ///< running text rather than a value
};

struct SideCell {
    QString text;
    QString detail;                     ///< smaller, under it
    std::optional<Agreement> agreement; ///< shown as a sign and a word
    QString agreementWords;
    QString mark;                       ///< what makes this cell the one to look at; empty for the others
    bool isStated = true;               ///< false: the text says that nothing is stated
};

struct SideRow {
    QString label;
    std::vector<SideCell> cells; ///< one a column
};

struct SideBySide {
    QString title;
    QString subtitle;
    QString headline;            ///< the verdict in a sentence; may be empty
    QString detail;
    std::optional<Verdict> verdict;
    QString published;           ///< what a source itself judges of the pair; may be empty
    std::vector<SideColumn> columns;
    std::vector<SideRow> rows;
    std::optional<PairArithmetic> arithmetic; ///< of two figures
};

}  // namespace countercheck
