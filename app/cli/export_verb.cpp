// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/exporting/figure_export.h"
#include "models/exchange/view_options.h"
#include "models/files/regular_file.h"
#include "models/files/write_file.h"

#include <algorithm>

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

/// A chart and the file that it goes into, as long as that is not the library itself.
Result<PreparedChart> prepareFile(OpenLibrary &open, const ExportRequest &request, const QString &path, const Wording &wording)
{
    if (const Result<Done> other = refuseSameFile(path, open.library.path()); !other)
        return other.error();
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
int exportAll(OpenLibrary &open, ExportRequest request, const FontTextMeasure &measure, const QString &folder, QIODevice &output, QIODevice &messages,
              const Wording &wording)
{
    const Result<std::vector<Claim>> claims = open.library.claims();
    if (!claims) {
        say(messages, wording.error(claims.error()));
        return exit_code::failed;
    }
    int exitCode = exit_code::done;
    std::size_t number = 0;
    for (const Claim &claim : *claims) {
        request.view.subject = claim.id;
        const QString path = folder + u'/' + claim.id.slug + u'.' + QString(code(request.kind));
        const Result<PreparedChart> chart = canNameFile(claim.id) ? prepareFile(open, request, path, wording)
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
            exitCode = exit_code::failed;
        }
    }
    return exitCode;
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
    parser.addOptions({all, out});
    if (const std::optional<int> code = parseArguments(parser, inTodaysSpelling(arguments), 1, output, messages))
        return *code;
    const Result<ExportRequest> request = options.read(parser.isSet(all));
    if (!request || parser.value(out).isEmpty()) {
        if (!request)
            return sayWrongOption(request.error(), messages);
        say(messages, u"-o OUTPUT is needed."_s);
        return exit_code::usage;
    }

    const Wording wording = wordingOf(request->language);
    const auto fail = [&](const Error &error) {
        say(messages, wording.error(error));
        return exit_code::failed;
    };
    const QString path = parser.value(out);
    Result<OpenLibrary> open = openLibrary(parser.positionalArguments().constFirst());
    if (!open)
        return fail(open.error());
    const FontTextMeasure measure{Theme(request->theme)};
    if (hasLayout(request->kind))
        loadBundledFonts();
    if (parser.isSet(all))
        return exportAll(open.value(), *request, measure, path, output, messages, wording);
    const Result<PreparedChart> chart = prepareFile(open.value(), *request, path, wording);
    if (!chart)
        return fail(chart.error());
    const Result<Done> written = writeChart(*chart, *request, measure, *open, path, wording);
    return written ? exit_code::done : fail(written.error());
}

}  // namespace countercheck
