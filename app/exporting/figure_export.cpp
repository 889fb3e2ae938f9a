// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/figure_export.h"

#include "models/domain/comparability/ties.h"
#include "models/exchange/alternative_text.h"
#include "models/exchange/figure_json.h"
#include "models/exchange/figure_workbook.h"
#include "models/layout/shown_time.h"
#include "widgets/chart/figure_files.h"

#include <QTranslator>

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double widthIfNotGiven = 1200;

Result<Done> allThere(const Dossier &dossier, const View &view)
{
    std::vector<MeasureId> named = view.measures().measures;
    named.insert(named.end(), view.lanes.measures.begin(), view.lanes.measures.end());
    for (const MeasurePair &pair : view.oneAxis)
        named.insert(named.end(), {pair.a, pair.b});
    if (view.pair)
        named.insert(named.end(), {view.pair->a, view.pair->b});
    for (const MeasureId &measure : named) {
        if (!findById(dossier.measures, measure))
            return Error{ErrorCode::NoSuchRow, measure.slug, {}};
    }
    for (const ObservationId &figure : {view.figures.observation, view.figures.beside}) {
        if (!figure.isEmpty() && !findById(dossier.observations, figure))
            return Error{ErrorCode::NoSuchRow, figure.slug, {}};
    }
    return Done{};
}

/// Says which text has letters that no installed font has, so that boxes are not taken for words.
QString missingLetters(const QStringList &texts, const Wording &wording)
{
    if (texts.isEmpty())
        return QString();
    constexpr qsizetype mostQuoted = 40; // characters
    QString first = texts.front().left(mostQuoted);
    if (first.size() < texts.front().size())
        first += u'…';
    const auto others = static_cast<int>(texts.size() - 1);
    if (others > 0)
        return wording.say("Export", "No installed font has some letters of “%1” and of %n other texts; they are drawn as boxes. Install a font for them and export again.", nullptr, others).arg(first);
    return wording.say("Export", "No installed font has some letters of “%1”; they are drawn as boxes. Install a font for them and export again.").arg(first);
}

bool hasFigureBetween(const ComparisonFigure &figure, const TimeExtent &time)
{
    const auto isShown = [&time](const Mark &mark) { return mark.last >= time.first && mark.first <= time.last; };
    const auto hasShown = [&isShown](const Lane &lane) { return std::ranges::any_of(lane.marks, isShown); };
    return std::ranges::any_of(figure.process.lanes, hasShown) || std::ranges::any_of(figure.victims.lanes, hasShown);
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
    const View &view = request.view;
    Result<Dossier> dossier = view.kind() == SubjectKind::Claim ? library.dossier(view.claim()) : library.dossier(view.measures());
    return dossier ? prepareChart(std::move(dossier).value(), request, wording) : dossier.error();
}

Result<PreparedChart> prepareChart(Dossier dossier, const ExportRequest &request, const Wording &wording, const std::stop_token &stop)
{
    const View &view = request.view;
    if (const Result<Done> there = allThere(dossier, view); !there)
        return there.error();
    FigureOptions options{.scale = view.scale, .oneAxis = view.oneAxis, .order = view.measures().measures, .withContext = view.withContext, .lanes = view.lanes, .words = view.words};
    if (view.time != ShownTime())
        options.time = TimeExtent{view.time.first.value_or(QDate(firstShownYear, 1, 1)), view.time.last.value_or(QDate(lastShownYear, 12, 31))};
    if (view.figures.beside.isEmpty())
        options.pair = view.pair ? view.pair : strictestPair(dossier, view.measures());
    PreparedChart chart{std::move(dossier), {}, {}};
    const bool isPicked = !view.figures.observation.isEmpty();
    chart.figure = composeFigure(chart.dossier, isPicked ? view.figures : FigureSelection{firstObservation(chart.dossier), {}}, wording, options, stop);
    chart.window = timeWindow(view.time, chart.figure);
    const ShownTime days = daysOf(chart.window);
    const TimeExtent shown{*days.first, *days.last};
    if ((view.time.first || view.time.last) && !hasFigureBetween(chart.figure, shown))
        return Error{ErrorCode::InvalidArgument, u"%1–%2"_s.arg(shown.first.year()).arg(shown.last.year()),
                     wording.say("Export", "the chart has no figure in these years")};
    tellTimeShown(chart.figure, shown, wording);
    return chart;
}

Result<LaidOutFigure> layOutExport(const PreparedChart &chart, const ExportRequest &request, const FontTextMeasure &measure, const Wording &wording)
{
    LayoutRequest layout;
    layout.size = request.size ? request.size->units : QSizeF(widthIfNotGiven, 0);
    if (layout.size.height() <= 0)
        layout.size = preferredSize(chart.figure, layout.size.width(), chart.window, measure, wording);
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
    const Result<LaidOutFigure> laidOut = entryOf(request.kind).hasLayout ? layOutExport(chart, request, measure, wording) : LaidOutFigure();
    if (!laidOut)
        return laidOut.error();

    ChartRecord record = composeRecord(chart.figure, chart.dossier, wording);
    record.librarySha256 = librarySha256;
    record.language = request.language;
    record.program = u"Countercheck "_s + QCoreApplication::applicationVersion();
    record.arguments = request.arguments();
    const OtherFonts fonts = otherFonts(*laidOut, measure);
    record.otherFonts = fonts.families;
    record.missingLetters = missingLetters(fonts.uncovered, wording);

    Result<QByteArray> bytes = QByteArray();
    switch (request.kind) {
    case ExportKind::Png: bytes = figurePng(*laidOut, measure, record, request.dotsPerInch); break;
    case ExportKind::Svg: bytes = figureSvg(*laidOut, measure, record); break;
    case ExportKind::Pdf: bytes = figurePdf(*laidOut, measure, record); break;
    case ExportKind::Json: bytes = figureJson(chart.figure, *laidOut, plottedFigures(chart.figure, chart.dossier), chart.dossier, record); break;
    case ExportKind::Xlsx: bytes = figureWorkbook(plottedFigures(chart.figure, chart.dossier), chart.dossier, record, u"xlsx"_s); break;
    case ExportKind::Txt: bytes = alternativeText(record, wording); break;
    case ExportKind::Csv: bytes = plottedCsv(plottedFigures(chart.figure, chart.dossier)); break;
    }
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return Error{ErrorCode::WriteFailed, QString(code(request.kind)), wording.say("Export", "the picture could not be made")};
    return ExportedChart{*std::move(bytes), request.kind == ExportKind::Json ? QString() : laidOut->omissions, record.missingLetters};
}

}  // namespace countercheck
