// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/figure_export.h"
#include "models/files/regular_file.h"
#include "models/files/write_file.h"

#include <algorithm>
#include <future>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// One library, exported from again and again.
class Exporter {
public:
    Exporter(Library library, Wording wording)
        : m_library(std::move(library)),
          // Reading the whole file takes about as long as drawing it.
          m_sha256(std::async(std::launch::async, [path = m_library.path()] { return sha256OfFile(path, {}, {}); })),
          m_wording(std::move(wording)) {}

    Library &library() { return m_library; }

    Result<Done> write(const ExportRequest &request, const QString &path)
    {
        if (const Result<Done> other = refuseSameFile(path, m_library.path()); !other)
            return other;
        const Result<PreparedChart> chart = prepareChart(m_library, request, m_wording);
        if (!chart)
            return chart.error();
        const Result<QByteArray> bytes = exportChart(*chart, request, [this] { return m_sha256.get(); }, m_wording);
        return bytes ? writeFile(path, *bytes) : bytes.error();
    }

private:
    Library m_library;
    std::shared_future<Result<QString>> m_sha256;
    Wording m_wording;
};

/// A file is named by its claim, and a library may come from anybody: an id that is none must not lead out of the folder.
bool canNameFile(const ClaimId &claim)
{
    return !claim.isEmpty() && std::ranges::all_of(claim.slug, [](QChar character) {
        return character == u'-' || (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
    });
}

/// Every claim into a file of its own, named by the claim. One that fails does not keep the others back.
int exportAll(Exporter &exporter, ExportRequest request, const QString &folder, QIODevice &output, QIODevice &messages, const Wording &wording)
{
    const Result<std::vector<Claim>> claims = exporter.library().claims();
    if (!claims) {
        say(messages, wording.error(claims.error()));
        return exit_code::failed;
    }
    int code = exit_code::done;
    std::size_t number = 0;
    for (const Claim &claim : *claims) {
        request.claim = claim.id;
        const QString path = folder + u'/' + claim.id.slug + u'.' + exportKindName(request.kind);
        const Result<Done> written = canNameFile(claim.id) ? exporter.write(request, path)
                                                           : Error{ErrorCode::InvalidArgument, claim.id.slug, u"it is no id"_s};
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
    parser.addOptions({all, out});
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
    Result<Library> library = Library::open(parser.positionalArguments().constFirst());
    if (!library)
        return fail(library.error());
    loadBundledFonts();
    Exporter exporter(std::move(library).value(), wording);
    if (parser.isSet(all))
        return exportAll(exporter, *request, parser.value(out), output, messages, wording);
    const Result<Done> written = exporter.write(*request, parser.value(out));
    return written ? exit_code::done : fail(written.error());
}

}  // namespace countercheck
