// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/linter.h"

#include <map>
#include <tuple>

// The parts of lint(). Each can be read alone.
namespace countercheck {

using LintFindings = std::vector<LintFinding>;

/// Returns the reference of a row, as a finding names it.
inline RowReference rowOf(const Organisation &row) { return {QLatin1StringView("organisations"), row.id.slug}; }
inline RowReference rowOf(const Source &row) { return {QLatin1StringView("sources"), row.id.slug}; }
inline RowReference rowOf(const SeriesBreak &row) { return {QLatin1StringView("breaks"), row.id.slug}; }
inline RowReference rowOf(const Assessment &row) { return {QLatin1StringView("assessments"), row.id.slug}; }
inline RowReference rowOf(const Caution &row) { return {QLatin1StringView("cautions"), row.id.slug}; }
inline RowReference rowOf(const Observation &row) { return {QLatin1StringView("observations"), row.id.slug}; }
inline RowReference rowOf(const Measure &row) { return {QLatin1StringView("measures"), row.id.slug}; }
inline RowReference rowOf(const Gap &row) { return {QLatin1StringView("gaps"), row.id.slug}; }
inline RowReference rowOf(const Claim &row) { return {QLatin1StringView("claims"), row.id.slug}; }
inline RowReference rowOf(const EvidenceLink &row) { return {QLatin1StringView("evidence"), row.id.slug}; }

/// A series holds the figures of one measure in one area, ordered by the last day of their period, undated ones first.
using Series = std::vector<const Observation *>;
using SeriesOfMeasures = std::map<std::tuple<MeasureId, QString>, Series>;
/// Returns all series of a library; none after a stop request.
SeriesOfMeasures seriesOf(const WholeLibrary &library, const std::stop_token &stop);

/// Returns whether the first status letter is U: the figure itself is in doubt.
inline bool isUnreliable(const Observation &observation)
{
    const std::span<const char> letters = observation.status.letters();
    return !letters.empty() && letters.front() == 'U';
}

// Applies the rules that look at one row.
void lintRows(const WholeLibrary &library, const std::stop_token &stop, LintFindings &findings);
// Applies the rules that look along the figures of one measure.
void lintSeries(const WholeLibrary &library, const SeriesOfMeasures &series, const std::stop_token &stop, LintFindings &findings);
// Applies the rules that look from one measure or claim to another.
void lintLinks(const WholeLibrary &library, const SeriesOfMeasures &series, const std::stop_token &stop, LintFindings &findings);

}  // namespace countercheck
