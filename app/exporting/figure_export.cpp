// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/figure_export.h"

#include "models/domain/ties.h"
#include "models/exchange/figure_json.h"
#include "models/exchange/figure_workbook.h"
#include "widgets/chart/figure_files.h"

#include <QTranslator>

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double widthIfNotGiven = 1200;

Result<Done> allThere(const Dossier &dossier, const ExportRequest &request)
{
    std::vector<MeasureId> named = request.measures.measures;
    for (const MeasurePair &pair : request.oneAxis)
        named.insert(named.end(), {pair.a, pair.b});
    if (request.pair)
        named.insert(named.end(), {request.pair->a, request.pair->b});
    for (const MeasureId &measure : named) {
        if (!findById(dossier.measures, measure))
            return Error{ErrorCode::NoSuchRow, measure.slug, {}};
    }
    for (const ObservationId &figure : request.figures ? std::vector{request.figures->observation, request.figures->beside} : std::vector<ObservationId>()) {
        if (!findById(dossier.observations, figure))
            return Error{ErrorCode::NoSuchRow, figure.slug, {}};
    }
    return Done{};
}

bool hasFigureBetween(const ComparisonFigure &figure, QDate first, QDate last)
{
    const auto isShown = [&](const Mark &mark) { return mark.last >= first && mark.first <= last; };
    const auto hasShown = [&](const Lane &lane) { return std::ranges::any_of(lane.marks, isShown); };
    return std::ranges::any_of(figure.process.lanes, hasShown) || std::ranges::any_of(figure.victims.lanes, hasShown);
}

double julian(int year)
{
    return static_cast<double>(QDate(year, 1, 1).toJulianDay());
}

}  // namespace

Wording wordingOf(const QString &language)
{
    if (language == "en"_L1)
        return Wording();
    auto catalogue = std::make_shared<QTranslator>();
    (void)catalogue->load(u":/i18n/countercheck_%1.qm"_s.arg(language));
    return Wording(QLocale(language), catalogue);
}

TimeWindow shownWindow(const ComparisonFigure &figure, const ExportRequest &request)
{
    TimeWindow window = fullWindow(figure);
    if (request.fromYear)
        window.first = julian(*request.fromYear);
    if (request.toYear)
        window.last = julian(*request.toYear + 1);
    if (window.last <= window.first && request.fromYear)
        window.last = julian(*request.fromYear + 1);
    else if (window.last <= window.first)
        window.first = julian(*request.toYear);
    return window;
}

std::optional<MeasurePair> strictestPair(const Dossier &dossier, const MeasureSelection &selection)
{
    const Ties ties(dossier);
    std::optional<MeasurePair> strictest;
    Verdict verdict = Verdict::Comparable;
    for (std::size_t i = 0; i < selection.measures.size(); ++i) {
        for (std::size_t j = i + 1; j < selection.measures.size(); ++j) {
            const Measure *a = findById(dossier.measures, selection.measures[i]);
            const Measure *b = findById(dossier.measures, selection.measures[j]);
            if (!a || !b)
                continue;
            const Verdict found = compare(*a, *b, ties).verdict;
            if (strictest && found <= verdict)
                continue;
            verdict = found;
            strictest = MeasurePair(selection.measures[i], selection.measures[j]);
        }
    }
    return strictest;
}

Result<PreparedChart> prepareChart(Library &library, const ExportRequest &request, const Wording &wording)
{
    Result<Dossier> dossier = request.claim.isEmpty() ? library.dossier(request.measures) : library.dossier(request.claim);
    return dossier ? prepareChart(std::move(dossier).value(), request, wording) : dossier.error();
}

Result<PreparedChart> prepareChart(Dossier dossier, const ExportRequest &request, const Wording &wording)
{
    if (const Result<Done> there = allThere(dossier, request); !there)
        return there.error();
    FigureOptions options{.scale = request.scale, .oneAxis = request.oneAxis, .order = request.measures.measures, .withContext = request.withContext};
    if (!request.figures)
        options.pair = request.pair ? request.pair : strictestPair(dossier, request.measures);
    PreparedChart chart{std::move(dossier), {}, {}};
    chart.figure = composeFigure(chart.dossier, request.figures.value_or(FigureSelection{firstObservation(chart.dossier), {}}), wording, options);
    chart.window = shownWindow(chart.figure, request);
    if (!request.fromYear && !request.toYear)
        return chart;
    const QDate first = QDate::fromJulianDay(static_cast<qint64>(chart.window.first));
    const QDate last = QDate::fromJulianDay(static_cast<qint64>(chart.window.last) - 1);
    if (!hasFigureBetween(chart.figure, first, last))
        return Error{ErrorCode::InvalidArgument, u"%1–%2"_s.arg(first.year()).arg(last.year()),
                     wording.say("Export", "the chart has no figure in these years")};
    tellTimeShown(chart.figure, {first, last}, wording);
    return chart;
}

bool hasLayout(ExportKind kind)
{
    return kind != ExportKind::Csv && kind != ExportKind::Xlsx;
}

Result<LaidOutFigure> layOutExport(const PreparedChart &chart, const ExportRequest &request, const FontTextMeasure &measure, const Wording &wording)
{
    LayoutRequest layout;
    layout.size = request.size ? request.size->units : preferredSize(chart.figure, widthIfNotGiven, measure, wording);
    layout.window = chart.window;
    layout.withTitle = true;
    layout.withSources = true;
    layout.fitAllLanes = true;
    LaidOutFigure laidOut = layOut(chart.figure, layout, measure, wording);
    if (laidOut.fits)
        return laidOut;
    const double least = smallestSize(chart.figure, layout.size.width(), measure, wording).height() * request.dotsPerInch / unitsPerInch;
    return Error{ErrorCode::InvalidArgument, request.size ? request.size->name : QString(),
                 wording.say("Export", "this chart needs a height of at least %1 pixels at that width").arg(wording.number(std::ceil(least)))};
}

Result<ExportedChart> exportChart(const PreparedChart &chart, const ExportRequest &request, const FontTextMeasure &measure, const QString &librarySha256,
                                  const Wording &wording)
{
    if (request.kind == ExportKind::Csv)
        return ExportedChart{plottedCsv(plottedFigures(chart.figure, chart.dossier)), {}};
    const Result<LaidOutFigure> laidOut = hasLayout(request.kind) ? layOutExport(chart, request, measure, wording) : LaidOutFigure();
    if (!laidOut)
        return laidOut.error();

    ChartRecord record = composeRecord(chart.figure, chart.dossier, wording);
    record.librarySha256 = librarySha256;
    record.program = u"Countercheck "_s + QCoreApplication::applicationVersion();
    record.arguments = request.arguments();
    record.otherFonts = otherFonts(*laidOut, measure.theme());

    Result<QByteArray> bytes = QByteArray();
    switch (request.kind) {
    case ExportKind::Png: bytes = figurePng(*laidOut, measure, record, request.dotsPerInch); break;
    case ExportKind::Svg: bytes = figureSvg(*laidOut, measure, record); break;
    case ExportKind::Pdf: bytes = figurePdf(*laidOut, measure, record); break;
    case ExportKind::Json: bytes = figureJson(chart.figure, *laidOut, plottedFigures(chart.figure, chart.dossier), record); break;
    case ExportKind::Xlsx:
    case ExportKind::Csv: bytes = figureWorkbook(plottedFigures(chart.figure, chart.dossier), chart.dossier, record, u"xlsx"_s); break;
    }
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return Error{ErrorCode::WriteFailed, exportKindName(request.kind), wording.say("Export", "the picture could not be made")};
    return ExportedChart{*std::move(bytes), request.kind == ExportKind::Json ? QString() : laidOut->omissions};
}

}  // namespace countercheck
