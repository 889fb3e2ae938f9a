// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"
#include "models/wording/wording.h"

// The page of what is missing: a table of measures by years.
namespace countercheck {

/// A covered year is a cell of that table.
struct CoveredYear {
    std::optional<CoverageCell> cell; ///< nothing for a year that was not searched
    QString letter;  ///< of a missing figure: the first letter of its reason, a dash where it cannot apply; "?" where nobody searched
    QString words;   ///< "HSI victims, 2012: searched, not found, 22 November 2026"
    bool isBreak = false; ///< the series is counted in a new way from here on

    friend bool operator==(const CoveredYear &, const CoveredYear &) = default;
};

/// A coverage line is a row of that table: a measure, or the heading of those that follow.
struct CoverageLine {
    MeasureId measure; ///< empty for a heading
    QString label;
    Standing standing = Standing::Process;
    std::vector<CoveredYear> years; ///< as many as CoverageSheet::years; none for a heading

    friend bool operator==(const CoverageLine &, const CoverageLine &) = default;
};

struct CoverageSheet {
    QString title;
    QString note;
    std::vector<int> years; ///< without holes
    std::vector<CoverageLine> lines;

    friend bool operator==(const CoverageSheet &, const CoverageSheet &) = default;
};

/// Returns the table of what is covered. `gaps` is how many gaps the library notes.
CoverageSheet composeCoverage(const Coverage &coverage, qint64 gaps, const Wording &wording, CoverageChoice choice = CoverageChoice::All);

/// Returns the letter of a reason.
QString letterOf(GapKind kind);

}  // namespace countercheck
