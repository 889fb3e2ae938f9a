// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_request.h"

#include "models/exchange/view_options.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double mostPixels = 100e6;

}  // namespace

std::vector<PictureSize> namedSizes()
{
    return {{u"slide"_s, {1280, 720}, TypeScale::Slide}, {u"social"_s, {1200, 675}, TypeScale::Story}, {u"square"_s, {1080, 1080}, TypeScale::Phone},
            {u"vertical"_s, {1080, 1920}, TypeScale::Phone}, {u"column"_s, {680, 510}}, {u"a4"_s, {794, 1123}}, {u"a4-landscape"_s, {1123, 794}}};
}

std::optional<PictureSize> parsePictureSize(const QString &text, double dotsPerInch)
{
    const double scale = dotsPerInch / unitsPerInch;
    const std::vector<PictureSize> named = namedSizes();
    const auto isPlain = [](const QString &side) {
        return !side.isEmpty() && side.size() <= 5 && std::ranges::all_of(side, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    };
    std::optional<PictureSize> size;
    if (const auto found = std::ranges::find(named, text, &PictureSize::name); found != named.end()) {
        size = *found;
    } else if (text.endsWith("mm"_L1) && isPlain(text.chopped(2))) {
        constexpr double millimetresPerInch = 25.4;
        size = PictureSize{text, QSizeF(std::round(text.chopped(2).toInt() / millimetresPerInch * unitsPerInch), 0)};
    } else {
        const QStringList sides = text.split(u'x');
        if (sides.size() == 2 && isPlain(sides.at(0)) && (sides.at(1).isEmpty() || isPlain(sides.at(1))))
            size = PictureSize{text, QSizeF(sides.at(0).toInt(), sides.at(1).toInt()) / scale};
        constexpr double narrowestPost = 1000;
        if (size && size->units.height() > 0) {
            const double ratio = size->units.width() / size->units.height();
            size->type = size->units.width() >= narrowestPost && ratio >= 1.5 && ratio <= 2 ? TypeScale::Story : TypeScale::Page;
        }
        if (sides.value(1) == u"0"_s)
            return std::nullopt;
    }
    if (!size)
        return std::nullopt;
    const QSizeF pixels = size->units * scale;
    const bool isPossible = pixels.width() >= 1 && (pixels.height() >= 1 || size->units.height() == 0) && pixels.width() <= longestPictureSide
        && pixels.height() <= longestPictureSide && pixels.width() * pixels.height() <= mostPixels;
    return isPossible ? size : std::nullopt;
}

QStringList ExportRequest::arguments() const
{
    QStringList list{u"export"_s, u"LIBRARY"_s};
    list << viewArguments(view);
    list << u"--as"_s << code(kind);
    if (size)
        list << u"--size"_s << size->name;
    list << u"--dpi"_s << QString::number(dotsPerInch);
    list << u"--theme"_s << code(theme) << u"--lang"_s << language << u"-o"_s << u"OUTPUT"_s;
    return list;
}

QStringList ExportRequest::arguments(const QString &library, const QString &output) const
{
    // By their places: an id may be called LIBRARY.
    QStringList list = arguments();
    list[1] = library;
    list.back() = output;
    return list;
}

QStringList batchArguments(ExportRequest request, const QString &library, const QString &folder)
{
    View view;
    view.subject = ClaimId(u"all"_s);
    view.scale = request.view.scale;
    view.withContext = request.view.withContext;
    request.view = view;
    QStringList list = request.arguments(library, folder);
    list.replace(2, u"--all-claims"_s);
    list.removeAt(3);
    return list;
}

ExportOptions::ExportOptions(QCommandLineParser &parser) : m_parser(parser)
{
    QStringList sizes;
    for (const PictureSize &size : namedSizes())
        sizes += size.name;
    addViewOptions(parser);
    parser.addOptions({
        {u"as"_s, u"%1; if not given, the ending of OUTPUT decides, else png."_s.arg(codesOf<ExportKind>()), u"KIND"_s},
        {u"size"_s, u"Pixels, as 1200x675, or as 1200x for the height that the chart needs; a width as 90mm; or one of %1."_s.arg(sizes.join(u", "_s)), u"WxH"_s},
        {u"dpi"_s, u"Pixels an inch: 96 (default) draws text at its size, 192 at twice the pixels."_s, u"NUMBER"_s, u"96"_s},
        {u"theme"_s, u"light (default), dark or print."_s, u"THEME"_s, u"light"_s},
        {u"lang"_s, u"Language of the words around the data: %1."_s.arg(installedLanguages().join(u", "_s)), u"LANGUAGE"_s, u"en"_s},
        {{u"o"_s, u"output"_s}, u"The file to write, - for standard output, or the folder for several charts."_s, u"OUTPUT"_s},
    });
}

std::vector<ClaimId> ExportOptions::claims() const
{
    std::vector<ClaimId> claims;
    for (const QString &id : m_parser.values(u"claim"_s)) {
        if (!id.isEmpty() && std::ranges::find(claims, ClaimId(id)) == claims.end())
            claims.emplace_back(id);
    }
    return claims;
}

QString ExportOptions::output() const
{
    return m_parser.value(u"output"_s);
}

Result<ExportRequest> ExportOptions::read(bool isEveryClaim) const
{
    Result<View> view = readViewOptions(m_parser);
    if (!view)
        return view.error();
    ExportRequest request;
    request.view = std::move(view).value();
    const SubjectKind kind = request.view.kind();
    const bool hasChart = kind == SubjectKind::Claim || (kind == SubjectKind::Measures && !request.view.measures().measures.empty());
    if (isEveryClaim ? kind != SubjectKind::Nothing : !hasChart)
        return Error{ErrorCode::InvalidArgument, {}, u"exactly one of --claim ID, --measures A,B,… and --all-claims is needed"_s};
    if (!request.view.query.isEmpty() || !request.view.facets.empty())
        return Error{ErrorCode::InvalidArgument, {}, u"--find and --where are about a list, and an export has none"_s};
    if (request.view.page != ViewPage::Chart)
        return wrongOption(u"page"_s, code(request.view.page), code(ViewPage::Chart));
    ExportKind ofEnding = request.kind;
    const bool hasEnding = !isEveryClaim && claims().size() < 2 && readEnding(output(), ofEnding);
    if (!m_parser.isSet(u"as"_s))
        request.kind = ofEnding;
    else if (auto error = readCode(m_parser, u"as"_s, request.kind))
        return *error;
    else if (hasEnding && ofEnding != request.kind)
        return Error{ErrorCode::InvalidArgument, {}, u"--as %1 contradicts the ending of %2"_s.arg(code(request.kind), output())};
    // High contrast is for the window: a picture is read by others.
    request.theme = fromCode<ThemeName>(m_parser.value(u"theme"_s)).value_or(ThemeName::HighContrast);
    if (request.theme == ThemeName::HighContrast)
        return wrongOption(u"theme"_s, m_parser.value(u"theme"_s), u"light, dark, print"_s);
    bool isNumber = false;
    request.dotsPerInch = m_parser.value(u"dpi"_s).toDouble(&isNumber);
    if (!isNumber || !(request.dotsPerInch >= leastDotsPerInch && request.dotsPerInch <= mostDotsPerInch))
        return wrongOption(u"dpi"_s, m_parser.value(u"dpi"_s), u"a number from %1 to %2"_s.arg(leastDotsPerInch).arg(mostDotsPerInch));
    if (m_parser.isSet(u"size"_s)) {
        request.size = parsePictureSize(m_parser.value(u"size"_s), request.dotsPerInch);
        if (!request.size)
            return wrongOption(u"size"_s, m_parser.value(u"size"_s), u"pixels like 1200x675 or 1200x, at most %1 a side, a width like 90mm, or a named size"_s.arg(longestPictureSide));
    }
    request.language = m_parser.value(u"lang"_s);
    if (!installedLanguages().contains(request.language))
        return wrongOption(u"lang"_s, request.language, installedLanguages().join(u", "_s));
    return request;
}

Result<ExportRequest> exportRequest(const QStringList &arguments)
{
    QCommandLineParser parser;
    const ExportOptions options(parser);
    if (arguments.value(0) != "export"_L1 || !parser.parse(inTodaysSpelling(arguments)))
        return Error{ErrorCode::InvalidArgument, arguments.join(u' '), parser.errorText()};
    Result<ExportRequest> request = options.read();
    if (request && options.claims().size() > 1)
        return Error{ErrorCode::InvalidArgument, arguments.join(u' '), u"a picture shows one claim"_s};
    return request;
}

QStringList installedLanguages()
{
    QStringList languages;
    for (const QString &name : QDir(u":/i18n"_s).entryList({u"countercheck_*.qm"_s}, QDir::Files, QDir::Name))
        languages += name.sliced(13).chopped(3);
    return languages;
}

}  // namespace countercheck
