// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability.h"
#include "tests/support/evidence.h"

#include <benchmark/benchmark.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A thousand figures of fifty measures, tied and broken as in a real library: a million ordered pairs.
Dossier manyFigures()
{
    Dossier dossier;
    for (int number = 0; number < 50; ++number) {
        Measure measure = test::measure(u"a-measure-with-a-telling-name-%1"_s.arg(number, 2, 10, QLatin1Char('0')));
        measure.accumulation = number % 5 == 0 ? Accumulation::Cumulative : Accumulation::PerPeriod;
        measure.statisticalUnit = number % 7 == 0 ? StatisticalUnit::Report : StatisticalUnit::Person;
        dossier.measures.push_back(measure);
        for (int year = 2000; year < 2020; ++year) {
            const QString text = QString::number(year);
            const QString from = number % 3 == 0 ? text + u"-10-01"_s : text + u"-01-01"_s;
            const QString to = number % 3 == 0 ? QString::number(year + 1) + u"-09-30"_s : text + u"-12-31"_s;
            dossier.observations.push_back(test::observation(measure, from, to, year, measure.id.slug + u'-' + text));
        }
        if (number % 4 == 0)
            dossier.breaks.push_back(test::seriesBreak(measure, u"2013"));
        if (number > 0 && number % 2 == 0)
            dossier.relations.push_back(test::relation(measure, dossier.measures[static_cast<std::size_t>(number) - 1],
                                                       RelationKind::Equivalent, {}, QString::number(number)));
    }
    return test::ordered(dossier);
}

void aMillionPairs(benchmark::State &state)
{
    const Dossier dossier = manyFigures();
    const Ties ties(dossier);
    std::vector<Figure> figures;
    for (const Observation &observation : dossier.observations)
        figures.push_back({findById(dossier.measures, observation.measure), &observation, nullptr});
    for (auto step : state) {
        std::size_t comparable = 0;
        for (const Figure &a : figures) {
            for (const Figure &b : figures)
                comparable += compare(a, b, ties).verdict <= Verdict::ComparableWithCare;
        }
        benchmark::DoNotOptimize(comparable);
    }
}
BENCHMARK(aMillionPairs)->Unit(benchmark::kMillisecond)->Repetitions(5)->ReportAggregatesOnly();

}  // namespace

BENCHMARK_MAIN();
