// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/standing.h"

#include <map>
#include <set>
#include <vector>

// Which years of which measures a library has figures of, and why others are missing.
namespace countercheck {

enum class CoverageKind : std::uint8_t {
    Figure,  ///< a number that is stated exactly
    About,
    Bound,   ///< more than, at least, less than, at most; or between two numbers
    Revised, ///< a figure that was later replaced by another one
    Missing, ///< a gap says why
};

/// What a library has of one measure in one year. A year without a cell was not searched for this library.
struct CoverageCell {
    CoverageKind kind = CoverageKind::Figure;
    qint64 figures = 0;        ///< how many there are in this year
    ObservationId figure;      ///< one of them; empty if it is missing
    std::optional<GapKind> gapKind; ///< why it is missing
    GapId gap;
    std::optional<EdtfDate> searchedOn; ///< of the gap

    friend bool operator==(const CoverageCell &, const CoverageCell &) = default;
};

/// The coverage of one measure. Years are those in which a period ends: a fiscal year stands under the year of its end.
struct CoverageRow {
    MeasureId measure;
    QString label;
    Standing standing = Standing::Process;
    std::map<int, CoverageCell> cells;
    std::set<int> breaks; ///< the years from which the series is counted in a new way
    bool isOfClaim = false; ///< a figure of it is evidence of a claim

    friend bool operator==(const CoverageRow &, const CoverageRow &) = default;
};

/// Which measures are shown of a coverage.
enum class CoverageChoice : std::uint8_t { All, WithGaps, OfClaims };

struct Coverage {
    std::vector<CoverageRow> rows; ///< by stage of the process
    qint64 measures = 0; ///< of which a gap is noted, or several years are known; not all may have a row

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

/// Returns the year under which a period that begins on a day stands: the year of its end, if the measure counts by fiscal years that begin
/// in the month `yearStart`, 1 to 12.
inline int yearUnderWhichItStands(QDate firstDay, std::optional<int> yearStart)
{
    return firstDay.year() + (yearStart && *yearStart > 1 && firstDay.month() >= *yearStart ? 1 : 0);
}

}  // namespace countercheck
