// SPDX-License-Identifier: GPL-3.0-or-later
// From a claim to a picture, step by step, and how a long series pans.
#include "app/exporting/figure_export.h"
#include "models/figure/compose.h"
#include "tests/support/evidence.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/chart/font_configuration.h"
#include "widgets/figures/plot_frames.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

ExportRequest centralClaim(ExportKind kind)
{
    ExportRequest request;
    request.view.subject = ClaimId(u"claim-62000-rescued"_s);
    request.kind = kind;
    request.size = parsePictureSize(u"a4"_s, 96);
    return request;
}

const PreparedChart &preparedChart()
{
    static const PreparedChart chart = [] {
        Result<Library> library = Library::open(QStringLiteral(COUNTERCHECK_BINARY_DIR "/share/countercheck/children-and-trafficking.countercheck"));
        return prepareChart(library.value(), centralClaim(ExportKind::Png), Wording()).value();
    }();
    return chart;
}

void composing(benchmark::State &state)
{
    for (auto step : state)
        benchmark::DoNotOptimize(composeFigure(preparedChart().dossier, {}, Wording()));
}
BENCHMARK(composing)->Unit(benchmark::kMillisecond);

void layingOut(benchmark::State &state)
{
    const Theme theme(ThemeName::Light);
    for (auto step : state)
        benchmark::DoNotOptimize(layOutExport(preparedChart(), centralClaim(ExportKind::Png), FontTextMeasure(theme), Wording()));
}
BENCHMARK(layingOut)->Unit(benchmark::kMillisecond);

void exporting(benchmark::State &state)
{
    const ExportKind kind = exportKinds()[static_cast<std::size_t>(state.range(0))].kind;
    state.SetLabel(QString(code(kind)).toStdString());
    qsizetype size = 0;
    for (auto step : state)
        size = exportChart(preparedChart(), centralClaim(kind), FontTextMeasure(Theme(ThemeName::Light)), QString(), Wording())->bytes.size();
    state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK(exporting)->DenseRange(0, 5)->Unit(benchmark::kMillisecond);

/// Makes consecutive days, each with a figure.
ComparisonFigure longSeries(qint64 count)
{
    const Measure measure = test::measure();
    Dossier dossier;
    dossier.measures = {measure};
    const QDate first(1, 1, 1);
    for (qint64 day = 0; day < count; ++day) {
        const QString date = first.addDays(day % 3'500'000).toString(Qt::ISODate);
        dossier.observations.push_back(test::observation(measure, date, date, static_cast<double>(100 + day * 7919 % 1000),
                                                         u"figure-%1"_s.arg(day, 8, 10, QLatin1Char('0'))));
    }
    return composeFigure(test::ordered(std::move(dossier)), {}, Wording());
}

/// One frame while the reader drags: another time window, laid out and painted.
void panning(benchmark::State &state)
{
    const ComparisonFigure figure = longSeries(state.range(0));
    const Theme theme(ThemeName::Light);
    const FontTextMeasure measure(theme);
    const Wording wording;
    PlotFrames frames;
    QImage image(1200, 675, QImage::Format_RGB32);
    const TimeWindow full = fullWindow(figure);
    const double length = full.length() * 0.8;
    double shift = 0;
    for (auto step : state) {
        shift = shift > 0.19 ? 0 : shift + 0.01;
        LayoutRequest request;
        request.size = QSizeF(image.size());
        request.window = {full.first + shift * full.length(), full.first + shift * full.length() + length};
        const LaidOutFigure laidOut = layOut(figure, request, measure, wording);
        image.fill(theme.colour(ColourRole::Page));
        QPainter device(&image);
        frames.update(laidOut, theme);
        paintFigure(device, laidOut, measure, frames.painter(laidOut));
    }
}
BENCHMARK(panning)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    configureFonts(FontSettings::Own);
    QApplication application(argumentCount, argumentValues);
    loadBundledFonts();
    benchmark::Initialize(&argumentCount, argumentValues);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
