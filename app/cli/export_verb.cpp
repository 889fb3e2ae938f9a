// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/exporting/figure_export.h"
#include "models/files/regular_file.h"
#include "models/files/write_file.h"

#include <algorithm>
#include <future>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A library, and what its charts need beside themselves.
struct OpenLibrary {
    Library library;
    QString sha256;
};

Result<OpenLibrary> openLibrary(const QString &path)
{
    Result<Library> library = Library::open(path);
    if (!library)
        return library.error();
    const Result<QString> sha256 = library->fileSha256();
    if (!sha256)
        return sha256.error();
    return OpenLibrary{std::move(library).value(), *sha256};
}

FileKind fileKind(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Png: break;
    case ExportKind::Svg: return FileKind::Svg;
    case ExportKind::Pdf: return FileKind::Pdf;
    case ExportKind::Csv: return FileKind::Csv;
    case ExportKind::Json: return FileKind::Json;
    case ExportKind::Xlsx: return FileKind::Workbook;
    }
    return FileKind::Png;
}

/// A chart, as long as the file that it goes into is neither the library itself nor one of another kind.
Result<PreparedChart> prepareFile(OpenLibrary &open, const ExportRequest &request, const QString &path, const QCommandLineParser &parser,
                                  const Wording &wording)
{
    if (const Result<Done> other = refuseSameFile(path, open.library.path()); !other)
        return other.error();
    if (const Result<Done> free = refuseReplacing(parser, path, fileKind(request.kind)); !free)
        return free.error();
    return prepareChart(open.library, request, wording);
}

Result<Done> writeChart(const PreparedChart &chart, const ExportRequest &request, const FontTextMeasure &measure, const OpenLibrary &open,
                        const QString &path, const Wording &wording)
{
    const Result<QByteArray> bytes = exportChart(chart, request, measure, open.sha256, wording);
    return bytes ? writeFile(path, *bytes) : bytes.error();
}

/// A file is named by its claim, and a library may come from anybody: an id that is none must not lead out of the folder.
bool canNameFile(const ClaimId &claim)
{
    return !claim.isEmpty() && std::ranges::all_of(claim.slug, [](QChar character) {
        return character == u'-' || (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
    });
}

/// Every claim into a file of its own, named by the claim. One that fails does not keep the others back.
int exportAll(OpenLibrary &open, ExportRequest request, const FontTextMeasure &measure, const QCommandLineParser &parser, const QString &folder,
              QIODevice &output, QIODevice &messages, const Wording &wording)
{
    const Result<std::vector<Claim>> claims = open.library.claims();
    if (!claims) {
        say(messages, wording.error(claims.error()));
        return exit_code::failed;
    }
    int code = exit_code::done;
    std::size_t number = 0;
    for (const Claim &claim : *claims) {
        request.claim = claim.id;
        const QString path = folder + u'/' + claim.id.slug + u'.' + exportKindName(request.kind);
        const Result<PreparedChart> chart = canNameFile(claim.id) ? prepareFile(open, request, path, parser, wording)
                                                                  : Error{ErrorCode::InvalidArgument, claim.id.slug, u"it is no id"_s};
        const Result<Done> written = chart ? writeChart(*chart, request, measure, open, path, wording) : chart.error();
        ++number;
        if (written) {
            say(output, u"%1 of %2: %3"_s.arg(number).arg(claims->size()).arg(path));
            // Somebody may be waiting for it at the other end of a pipe.
            if (auto *file = qobject_cast<QFileDevice *>(&output))
                file->flush();
        } else {
            say(messages, claim.id.slug + u": "_s + wording.error(written.error()));
            code = exit_code::failed;
        }
    }
    return code;
}

}  // namespace

int runExport(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Writes the chart of a claim or of measures, with its title, its notes and its sources: as a picture, "
                                     "as a page, or as the data behind it. The same library and options give the same bytes."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    const ExportOptions options(parser);
    const QCommandLineOption all(u"all-claims"_s, u"Exports every claim of the library into the folder OUTPUT."_s);
    const QCommandLineOption out({u"o"_s, u"output"_s}, u"The file to write, or the folder for --all-claims."_s, u"OUTPUT"_s);
    parser.addOptions({all, out, forceOption()});
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    const Result<ExportRequest> request = options.read(parser.isSet(all));
    if (!request || parser.value(out).isEmpty()) {
        if (request)
            say(messages, u"-o OUTPUT is needed."_s);
        else if (request.error().subject.isEmpty())
            say(messages, request.error().detail + u'.');
        else
            say(messages, u"“%1” is not possible: %2."_s.arg(request.error().subject, request.error().detail));
        return exit_code::usage;
    }

    const Wording wording = wordingOf(request->language);
    const auto fail = [&](const Error &error) {
        say(messages, wording.error(error));
        return exit_code::failed;
    };
    const QString path = parser.value(out);
    // Reading needs no font, and a font needs no library: each takes a good part of the time of one chart.
    std::optional<Result<PreparedChart>> chart;
    std::future<Result<OpenLibrary>> reading = std::async(std::launch::async, [&] {
        Result<OpenLibrary> open = openLibrary(parser.positionalArguments().constFirst());
        if (open && !parser.isSet(all))
            chart.emplace(prepareFile(open.value(), *request, path, parser, wording));
        return open;
    });
    const FontTextMeasure measure{Theme(request->theme)};
    if (hasLayout(request->kind)) {
        loadBundledFonts();
        measure.warmUp();
    }
    Result<OpenLibrary> open = reading.get();
    if (!open)
        return fail(open.error());
    if (parser.isSet(all))
        return exportAll(open.value(), *request, measure, parser, path, output, messages, wording);
    if (!*chart)
        return fail(chart->error());
    const Result<Done> written = writeChart(**chart, *request, measure, *open, path, wording);
    return written ? exit_code::done : fail(written.error());
}

}  // namespace countercheck
