// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/session.h"
#include "models/figure/layout.h"
#include "widgets/chart/figure_painter.h"

#include <QPainter>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double widthIfNotGiven = 1200;

Result<Dossier> readDossier(const QString &path, const ClaimId &claim)
{
    Result<Library> library = Library::open(path);
    if (!library)
        return library.error();
    return library->dossier(claim);
}

/// The whole figure with its title and its sources on it: a picture travels alone.
QImage drawFigure(const ComparisonFigure &figure, const std::optional<QSize> &size, double scale, const Theme &theme,
                  const Wording &wording)
{
    const FontTextMeasure measure(theme);
    LayoutRequest request;
    request.size = size ? QSizeF(*size) / scale : preferredSize(figure, widthIfNotGiven, measure, wording);
    request.window = fullWindow(figure);
    request.withTitle = true;
    request.withSources = true;
    request.fitAllLanes = true;
    const LaidOutFigure laidOut = layOut(figure, request, measure, wording);

    QImage image((request.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(theme.colour(ColourRole::Page));
    image.setText(u"Title"_s, figure.title);
    image.setText(u"Description"_s, figure.spokenSummary);
    image.setText(u"Source"_s, figure.sourceLine);
    QPainter painter(&image);
    painter.scale(scale, scale);
    FigurePainter().paint(painter, laidOut, theme);
    return image;
}

}  // namespace

int runExport(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws the chart of a claim, with its title and its sources."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    const QCommandLineOption claim(u"claim"_s, u"The claim."_s, u"ID"_s);
    const QCommandLineOption as(u"as"_s, u"The kind of picture: png."_s, u"KIND"_s, u"png"_s);
    const QCommandLineOption size(u"size"_s, u"Pixels; as high as the chart needs if not given."_s, u"WxH"_s);
    const QCommandLineOption scale(u"scale"_s, u"Pixels for each unit of length, from 1 to 4."_s, u"NUMBER"_s, u"1"_s);
    const QCommandLineOption theme(u"theme"_s, u"light (default), dark or print."_s, u"THEME"_s, u"light"_s);
    const QCommandLineOption out({u"o"_s, u"output"_s}, u"The picture to write."_s, u"FILE"_s);
    parser.addOptions({claim, as, size, scale, theme, out});
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    const std::optional<QSize> pixels = parseSize(parser.value(size));
    const std::optional<double> factor = parseScale(parser.value(scale));
    const std::optional<ThemeName> name = parseTheme(parser.value(theme));
    if ((parser.isSet(size) && !pixels) || !factor || !name || parser.value(as) != "png"_L1 || parser.value(claim).isEmpty()
        || parser.value(out).isEmpty()) {
        say(messages, u"--claim ID, --as png, -o FILE, a size like 1200x675, a scale from 1 to 4 and the theme light, dark "
                      "or print are needed."_s);
        return exit_code::usage;
    }

    const Wording wording;
    const auto fail = [&](const Error &error) {
        say(messages, wording.error(error));
        return exit_code::failed;
    };
    const Result<Dossier> dossier = readDossier(parser.positionalArguments().constFirst(), ClaimId(parser.value(claim)));
    if (!dossier)
        return fail(dossier.error());
    loadBundledFonts();
    const ComparisonFigure figure = composeFigure(*dossier, {firstObservation(*dossier), {}}, wording);
    const QSizeF smallest = smallestSize(figure, pixels ? pixels->width() / *factor : widthIfNotGiven, FontTextMeasure(Theme(*name)), wording);
    if (pixels && pixels->height() / *factor < smallest.height())
        return fail({ErrorCode::InvalidArgument, u"%1x%2"_s.arg(pixels->width()).arg(pixels->height()),
                     wording.say("Export", "this chart needs a height of at least %1 pixels at that width")
                         .arg(wording.number(std::ceil(smallest.height() * *factor)))});
    const QImage image = drawFigure(figure, pixels, *factor, Theme(*name), wording);
    if (const Result<Done> written = writePng(parser.value(out), image); !written)
        return fail(written.error());
    return exit_code::done;
}

}  // namespace countercheck
