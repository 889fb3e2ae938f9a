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

#include <algorithm>
#include <chrono>
#include <cstdio>

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

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// A reader who drags a long series: each frame is another time window, laid out and painted.
class PannedSeries {
public:
    explicit PannedSeries(qint64 count) : m_figure(longSeries(count)), m_full(fullWindow(m_figure)) {}

    /// Returns how long a frame took, in milliseconds.
    double frame()
    {
        m_shift = m_shift > 0.19 ? 0 : m_shift + 0.01;
        LayoutRequest request;
        request.size = QSizeF(m_image.size());
        request.window = {m_full.first + m_shift * m_full.length(), m_full.first + (m_shift + 0.8) * m_full.length()};
        const auto start = std::chrono::steady_clock::now();
        const LaidOutFigure laidOut = layOut(m_figure, request, m_measure, m_wording);
        m_image.fill(m_theme.colour(ColourRole::Page));
        QPainter device(&m_image);
        m_frames.update(laidOut, m_theme);
        paintFigure(device, laidOut, m_measure, m_frames.painter(laidOut));
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }

    /// Returns the median of as many frames as pan from one end to the other. The first frame of a round is not counted: it finds the
    /// memory as other work left it.
    double round()
    {
        frame();
        std::vector<double> times;
        for (int step = 0; step < 20; ++step)
            times.push_back(frame());
        return median(times);
    }

private:
    ComparisonFigure m_figure;
    TimeWindow m_full;
    Theme m_theme{ThemeName::Light};
    FontTextMeasure m_measure{m_theme};
    Wording m_wording;
    PlotFrames m_frames;
    QImage m_image{1200, 675, QImage::Format_RGB32};
    double m_shift = 0;
};

/// Pans a thousand figures and a million in turn, a round of each, so that both meet the same moods of the machine. Returns whether the
/// million keeps its limit.
bool panningInTurn()
{
    constexpr int rounds = 21;
    constexpr double mostTimes = 1.5;
    PannedSeries thousand(1'000);
    PannedSeries million(1'000'000);
    std::vector<double> times, yardstick, ratios;
    for (int round = 0; round < rounds; ++round) {
        yardstick.push_back(thousand.round());
        times.push_back(million.round());
        ratios.push_back(times.back() / yardstick.back());
    }
    const double ratio = median(ratios);
    std::printf("panning a million figures / a thousand       %8.2f ms %8.2f ms %6.2f times (at most %.2f)%s\n", median(times), median(yardstick), ratio, mostTimes,
                ratio > mostTimes ? "  BROKEN" : "");
    return ratio <= mostTimes;
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    configureFonts(FontSettings::Own);
    QApplication application(argumentCount, argumentValues);
    loadBundledFonts();
    benchmark::Initialize(&argumentCount, argumentValues);
    benchmark::RunSpecifiedBenchmarks();
    return panningInTurn() ? 0 : 1;
}
