// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_request.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double mostPixels = 100e6;

template <class Value>
struct Word {
    QLatin1StringView word;
    Value value;
};

constexpr std::array kinds{Word{"png"_L1, ExportKind::Png}, Word{"svg"_L1, ExportKind::Svg},   Word{"pdf"_L1, ExportKind::Pdf},
                           Word{"csv"_L1, ExportKind::Csv}, Word{"json"_L1, ExportKind::Json}, Word{"xlsx"_L1, ExportKind::Xlsx}};
constexpr std::array themes{Word{"light"_L1, ThemeName::Light}, Word{"dark"_L1, ThemeName::Dark}, Word{"print"_L1, ThemeName::Print}};
constexpr std::array scales{Word{"own"_L1, ScaleMode::Own}, Word{"same"_L1, ScaleMode::Same}, Word{"log"_L1, ScaleMode::Log}};

template <class Table, class Value>
QString wordOf(const Table &table, Value value)
{
    return std::ranges::find(table, value, [](const auto &entry) { return entry.value; })->word;
}

template <class Table>
QString listOf(const Table &table)
{
    QStringList words;
    for (const auto &entry : table)
        words.append(entry.word);
    return words.join(u", "_s);
}

Error wrong(const QString &option, const QString &value, const QString &expected)
{
    return {ErrorCode::InvalidArgument, value, u"--%1 may be %2"_s.arg(option, expected)};
}

/// One of a table's words into `value`.
template <class Table, class Value>
std::optional<Error> readWord(const QCommandLineParser &parser, const QString &option, const Table &table, Value &value)
{
    const QString text = parser.value(option);
    const auto found = std::ranges::find_if(table, [&text](const auto &entry) { return text == entry.word; });
    if (found == std::end(table))
        return wrong(option, text, listOf(table));
    value = found->value;
    return std::nullopt;
}

/// The kind that the ending of a file's name stands for, or nullptr if it is no known one.
const Word<ExportKind> *kindOfName(const QString &name)
{
    const qsizetype point = name.lastIndexOf(u'.');
    const auto found = std::ranges::find_if(kinds, [ending = QStringView(name).sliced(point + 1)](const Word<ExportKind> &kind) {
        return ending.compare(kind.word, Qt::CaseInsensitive) == 0;
    });
    return point < 0 || found == kinds.end() ? nullptr : &*found;
}

std::optional<Error> readYear(const QCommandLineParser &parser, const QString &option, std::optional<int> &year)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1 || number > 9998 || text.trimmed() != text)
        return wrong(option, text, u"a year from 1 to 9998"_s);
    year = number;
    return std::nullopt;
}

std::optional<MeasurePair> parsePair(const QString &text)
{
    const QStringList ids = text.split(u',');
    if (ids.size() != 2 || ids.at(0).isEmpty() || ids.at(1).isEmpty() || ids.at(0) == ids.at(1))
        return std::nullopt;
    return MeasurePair(MeasureId(ids.at(0)), MeasureId(ids.at(1)));
}

QString pairText(const MeasurePair &pair)
{
    return pair.a.slug + u',' + pair.b.slug;
}

}  // namespace

QString exportKindName(ExportKind kind)
{
    return wordOf(kinds, kind);
}

std::vector<PictureSize> namedSizes()
{
    return {{u"slide"_s, {1280, 720}}, {u"social"_s, {1200, 675}}, {u"column"_s, {680, 510}}, {u"a4"_s, {794, 1123}}, {u"a4-landscape"_s, {1123, 794}}};
}

std::optional<PictureSize> parsePictureSize(const QString &text, double dotsPerInch)
{
    const double scale = dotsPerInch / unitsPerInch;
    const std::vector<PictureSize> named = namedSizes();
    std::optional<PictureSize> size;
    if (const auto found = std::ranges::find(named, text, &PictureSize::name); found != named.end()) {
        size = *found;
    } else {
        const QStringList sides = text.split(u'x');
        const auto isPlain = [](const QString &side) {
            return !side.isEmpty() && side.size() <= 5 && std::ranges::all_of(side, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
        };
        if (sides.size() == 2 && isPlain(sides.at(0)) && isPlain(sides.at(1)))
            size = PictureSize{text, QSizeF(sides.at(0).toInt(), sides.at(1).toInt()) / scale};
    }
    if (!size)
        return std::nullopt;
    const QSizeF pixels = size->units * scale;
    const bool isPossible = pixels.width() >= 1 && pixels.height() >= 1 && pixels.width() <= longestPictureSide && pixels.height() <= longestPictureSide
        && pixels.width() * pixels.height() <= mostPixels;
    return isPossible ? size : std::nullopt;
}

QStringList ExportRequest::arguments() const
{
    QStringList list{u"export"_s, u"LIBRARY"_s};
    if (!claim.isEmpty()) {
        list << u"--claim"_s << claim.slug;
    } else {
        QStringList ids;
        for (const MeasureId &measure : measures.measures)
            ids += measure.slug;
        list << u"--measures"_s << ids.join(u',');
    }
    for (const MeasurePair &shared : oneAxis)
        list << u"--one-axis"_s << pairText(shared);
    if (pair)
        list << u"--pair"_s << pairText(*pair);
    if (figures)
        list << u"--figures"_s << figures->observation.slug + u',' + figures->beside.slug;
    list << u"--scale"_s << wordOf(scales, scale);
    if (withContext)
        list << u"--context"_s;
    if (fromYear)
        list << u"--from"_s << QString::number(*fromYear);
    if (toYear)
        list << u"--to"_s << QString::number(*toYear);
    list << u"--as"_s << exportKindName(kind);
    if (size)
        list << u"--size"_s << size->name;
    list << u"--dpi"_s << QString::number(dotsPerInch);
    list << u"--theme"_s << wordOf(themes, theme) << u"--lang"_s << language << u"-o"_s << u"OUTPUT"_s;
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
    request.claim = ClaimId(u"all"_s);
    request.measures = {};
    request.oneAxis.clear();
    request.pair.reset();
    request.figures.reset();
    request.fromYear.reset();
    request.toYear.reset();
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
    parser.addOptions({
        {u"claim"_s, u"The claim whose chart to export; may be repeated."_s, u"ID"_s},
        {u"measures"_s, u"Or measures, set side by side."_s, u"A,B,…"_s},
        {u"one-axis"_s, u"Shows two of the measures on one axis, against the verdict; may be repeated."_s, u"A,B"_s},
        {u"pair"_s, u"The two measures that the sentence is about; the least comparable if not given."_s, u"A,B"_s},
        {u"figures"_s, u"Or two figures that the sentence is about."_s, u"A,B"_s},
        {u"scale"_s, u"own (default), same or log scales of the lanes."_s, u"MODE"_s, u"own"_s},
        {u"context"_s, u"With the estimates and the context, in a strip of their own."_s},
        {u"from"_s, u"The first year to show."_s, u"YEAR"_s},
        {u"to"_s, u"The last year to show."_s, u"YEAR"_s},
        {u"as"_s, u"png, svg, pdf, csv, json or xlsx; if not given, the ending of OUTPUT decides, else png."_s, u"KIND"_s},
        {u"size"_s, u"Pixels, or one of %1; as high as the chart needs if not given."_s.arg(sizes.join(u", "_s)), u"WxH"_s},
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
    ExportRequest request;
    const std::vector<ClaimId> claims = this->claims();
    if (claims.size() == 1)
        request.claim = claims.front();
    for (const QString &id : m_parser.value(u"measures"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!request.measures.contains(MeasureId(id)))
            request.measures.measures.emplace_back(id);
    }
    const int named = int(isEveryClaim) + int(!claims.empty()) + int(!request.measures.measures.empty());
    if (named != 1)
        return Error{ErrorCode::InvalidArgument, {}, u"one of --claim ID, --measures A,B,… and --all-claims is needed"_s};
    for (const QString &text : m_parser.values(u"one-axis"_s)) {
        const std::optional<MeasurePair> pair = parsePair(text);
        if (!pair)
            return wrong(u"one-axis"_s, text, u"two measures, A,B"_s);
        request.oneAxis.push_back(*pair);
    }
    if (m_parser.isSet(u"pair"_s)) {
        request.pair = parsePair(m_parser.value(u"pair"_s));
        if (!request.pair)
            return wrong(u"pair"_s, m_parser.value(u"pair"_s), u"two measures, A,B"_s);
    }
    if (m_parser.isSet(u"figures"_s)) {
        const QStringList ids = m_parser.value(u"figures"_s).split(u',');
        if (ids.size() != 2 || ids.at(0).isEmpty() || ids.at(1).isEmpty() || ids.at(0) == ids.at(1))
            return wrong(u"figures"_s, m_parser.value(u"figures"_s), u"two figures, A,B"_s);
        request.figures = FigureSelection{ObservationId(ids.at(0)), ObservationId(ids.at(1))};
    }
    request.withContext = m_parser.isSet(u"context"_s);
    if (auto error = readWord(m_parser, u"scale"_s, scales, request.scale))
        return *error;
    const Word<ExportKind> *ending = isEveryClaim || claims.size() > 1 ? nullptr : kindOfName(output());
    if (!m_parser.isSet(u"as"_s))
        request.kind = ending ? ending->value : request.kind;
    else if (auto error = readWord(m_parser, u"as"_s, kinds, request.kind))
        return *error;
    else if (ending && ending->value != request.kind)
        return Error{ErrorCode::InvalidArgument, {}, u"--as %1 contradicts the ending of %2"_s.arg(exportKindName(request.kind), output())};
    if (auto error = readWord(m_parser, u"theme"_s, themes, request.theme))
        return *error;
    if (auto error = readYear(m_parser, u"from"_s, request.fromYear))
        return *error;
    if (auto error = readYear(m_parser, u"to"_s, request.toYear))
        return *error;
    if (request.fromYear && request.toYear && *request.fromYear > *request.toYear)
        return wrong(u"to"_s, m_parser.value(u"to"_s), u"no year before --from"_s);
    bool isNumber = false;
    request.dotsPerInch = m_parser.value(u"dpi"_s).toDouble(&isNumber);
    if (!isNumber || !(request.dotsPerInch >= leastDotsPerInch && request.dotsPerInch <= mostDotsPerInch))
        return wrong(u"dpi"_s, m_parser.value(u"dpi"_s), u"a number from %1 to %2"_s.arg(leastDotsPerInch).arg(mostDotsPerInch));
    if (m_parser.isSet(u"size"_s)) {
        request.size = parsePictureSize(m_parser.value(u"size"_s), request.dotsPerInch);
        if (!request.size)
            return wrong(u"size"_s, m_parser.value(u"size"_s), u"pixels like 1200x675, at most %1 a side, or a named size"_s.arg(longestPictureSide));
    }
    request.language = m_parser.value(u"lang"_s);
    if (!installedLanguages().contains(request.language))
        return wrong(u"lang"_s, request.language, installedLanguages().join(u", "_s));
    return request;
}

Result<ExportRequest> exportRequest(const QStringList &arguments)
{
    QCommandLineParser parser;
    const ExportOptions options(parser);
    if (arguments.value(0) != "export"_L1 || !parser.parse(arguments))
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
