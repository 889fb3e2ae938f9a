// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"

#include <algorithm>

// Small evidence made by hand, for tests of one thing at a time. Tests of real evidence open the bundled library.
namespace countercheck::test {

/// Persons identified as victims in a calendar year in the United States, counted by one agency.
inline Measure measure(const QString &slug = QStringLiteral("victims"))
{
    Measure measure;
    measure.id = MeasureId(slug);
    measure.name = measure.shortName = slug;
    measure.statisticalUnit = StatisticalUnit::Person;
    measure.population = QStringLiteral("victims");
    measure.area = QStringLiteral("United States");
    measure.periodKind = PeriodKind::CalendarYear;
    measure.stage = Stage::Victim;
    measure.verification = Verification::Identified;
    measure.producer = OrganisationId(QStringLiteral("agency"));
    return measure;
}

/// A figure of a measure: `from` and `to` as EDTF, empty for not stated; the number exact.
inline Observation observation(const Measure &measure, QStringView from, QStringView to, double value,
                               const QString &slug = QStringLiteral("figure"))
{
    Observation observation;
    observation.id = ObservationId(slug);
    observation.measure = measure.id;
    observation.area = measure.area;
    observation.period = {EdtfDate::parse(from), EdtfDate::parse(to)};
    observation.quantity = Quantity::exact(value);
    observation.valueText = QString::number(value);
    observation.status = *ObservationStatus::parse(u"A");
    observation.source = SourceId(QStringLiteral("source"));
    return observation;
}

inline SeriesBreak seriesBreak(const Measure &measure, QStringView at, const QString &slug = QStringLiteral("break"))
{
    SeriesBreak seriesBreak;
    seriesBreak.id = SeriesBreakId(slug);
    seriesBreak.measure = measure.id;
    seriesBreak.at = *EdtfDate::parse(at);
    seriesBreak.kind = BreakKind::Coverage;
    seriesBreak.description = QStringLiteral("another group is counted");
    return seriesBreak;
}

inline Relation relation(const Measure &a, const Measure &b, RelationKind kind, const QString &partition = {},
                         const QString &slug = QStringLiteral("relation"))
{
    return {RelationId(slug), a.id, b.id, kind, partition, QStringLiteral("as defined"), {}};
}

/// Brings the lists of a dossier into the order that it promises.
inline Dossier ordered(Dossier dossier)
{
    const auto sort = [](auto &rows) { std::ranges::sort(rows, {}, [](const auto &row) { return row.id; }); };
    sort(dossier.assessments);
    sort(dossier.evidence);
    sort(dossier.measures);
    sort(dossier.observations);
    sort(dossier.breaks);
    sort(dossier.gaps);
    sort(dossier.relations);
    sort(dossier.sources);
    sort(dossier.organisations);
    return dossier;
}

}  // namespace countercheck::test
