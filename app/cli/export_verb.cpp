// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/exporting/figure_export.h"
#include "models/exchange/view_options.h"
#include "models/files/regular_file.h"
#include "models/files/write_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What -o calls standard output.
constexpr auto standardOutput = "-"_L1;

/// A library, and what its charts need beside themselves.
struct HashedLibrary {
    Library library;
    QString sha256;
};

Result<HashedLibrary> openLibrary(const QString &path)
{
    Result<Library> library = Library::open(path);
    if (!library)
        return library.error();
    // A row that refers to a measure that is missing would be left out of its chart without a word.
    if (const Result<Done> intact = library->checkReferences(); !intact)
        return intact.error();
    const Result<QString> sha256 = library->fileSha256();
    if (!sha256)
        return sha256.error();
    return HashedLibrary{std::move(library).value(), *sha256};
}

/// A chart, as long as the file that it goes into is neither the library itself nor one of another kind.
Result<PreparedChart> prepareFile(HashedLibrary &open, const ExportRequest &request, const QString &path, const QCommandLineParser &parser,
                                  const Wording &wording)
{
    const bool isPiped = path == standardOutput;
    if (const Result<Done> other = isPiped ? Done{} : refuseSameFile(path, open.library.path()); !other)
        return other.error();
    if (const Result<Done> free = isPiped ? Done{} : refuseReplacing(parser, path, *entryOf(request.kind).fileKind); !free)
        return free.error();
    return prepareChart(open.library, request, wording);
}

/// A file is named by its claim, and a library may come from anybody: an id that is none must not lead out of the folder.
bool canNameFile(const ClaimId &claim)
{
    return !claim.isEmpty() && std::ranges::all_of(claim.slug, [](QChar character) {
        return character == u'-' || (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
    });
}

/// The folder for several charts, which is made where there is none.
Result<Done> prepareFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return Error{ErrorCode::WriteFailed, path, u"it is a file, and several charts need a folder"_s};
    if (!info.exists() && !QDir().mkpath(path))
        return Error{ErrorCode::WriteFailed, path, u"the folder could not be made"_s};
    return Done{};
}

/// One run of the verb: writes charts of an open library, and says how it went.
class ChartWriter {
public:
    ChartWriter(HashedLibrary &open, const QCommandLineParser &parser, const FontTextMeasure &measure, const Wording &wording, QIODevice &output, QIODevice &messages)
        : m_open(open), m_parser(parser), m_measure(measure), m_wording(wording), m_output(output), m_messages(messages)
    {
    }

    /// An exit code.
    int writeOne(const Result<PreparedChart> &chart, const ExportRequest &request, const QString &path)
    {
        const Result<Done> written = write(chart, request, path);
        if (!written)
            say(m_messages, m_wording.error(written.error()));
        return written ? exitCode() : exit_code::failed;
    }

    /// Each claim into a file of its own, named by the claim. One that fails does not keep the others back. An exit code.
    int writeEach(const std::vector<ClaimId> &claims, ExportRequest request, const QString &folder)
    {
        bool haveAll = true;
        std::size_t number = 0;
        for (const ClaimId &claim : claims) {
            request.view.subject = claim;
            const QString path = folder + u'/' + claim.slug + u'.' + QString(code(request.kind));
            const Result<Done> written = write(canNameFile(claim) ? prepareFile(m_open, request, path, m_parser, m_wording)
                                                                  : Error{ErrorCode::InvalidArgument, claim.slug, u"it is no id"_s},
                                               request, path);
            ++number;
            say(m_messages, written ? u"%1 of %2: %3"_s.arg(number).arg(claims.size()).arg(path) : claim.slug + u": "_s + m_wording.error(written.error()));
            haveAll = haveAll && written;
        }
        return haveAll ? exitCode() : exit_code::failed;
    }

private:
    Result<Done> write(const Result<PreparedChart> &chart, const ExportRequest &request, const QString &path)
    {
        if (!chart)
            return chart.error();
        const Result<ExportedChart> exported = exportChart(*chart, request, m_measure, m_open.sha256, m_wording);
        if (!exported)
            return exported.error();
        const bool isPiped = path == standardOutput;
        if (isPiped && m_output.write(exported->bytes) != exported->bytes.size())
            return Error{ErrorCode::WriteFailed, {}, {}};
        if (const Result<Done> written = isPiped ? Done{} : writeFile(path, exported->bytes); !written)
            return written;
        if (!exported->omissions.isEmpty()) {
            m_haveOmissions = true;
            say(m_messages, leftOutPrefix + u"%1: %2"_s.arg(path, exported->omissions));
        }
        if (!exported->missingLetters.isEmpty())
            say(m_messages, u"%1: %2"_s.arg(path, exported->missingLetters));
        return Done{};
    }

    int exitCode() const { return m_haveOmissions && m_parser.isSet(u"strict"_s) ? exit_code::failed : exit_code::done; }

    HashedLibrary &m_open;
    const QCommandLineParser &m_parser;
    const FontTextMeasure &m_measure;
    const Wording &m_wording;
    QIODevice &m_output;
    QIODevice &m_messages;
    bool m_haveOmissions = false;
};

/// The claims of a batch: those that are named, or all.
Result<std::vector<ClaimId>> claimsOf(HashedLibrary &open, const ExportOptions &options, bool isEveryClaim)
{
    if (!isEveryClaim)
        return options.claims();
    const Result<std::vector<Claim>> claims = open.library.claims();
    if (!claims)
        return claims.error();
    std::vector<ClaimId> ids;
    std::ranges::transform(*claims, std::back_inserter(ids), &Claim::id);
    return ids;
}

}  // namespace

int runExport(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Writes the chart of a claim or of measures, with its title, its notes and its sources: as a picture, "
                                     "as a page, or as the data behind it. The same library and options give the same bytes. What a picture "
                                     "leaves out for want of room is said on standard error."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    const ExportOptions options(parser);
    const QCommandLineOption all(u"all-claims"_s, u"Exports every claim of the library into the folder OUTPUT."_s);
    const QCommandLineOption strict(u"strict"_s, u"Ends with 1 if a picture leaves anything out; it is written all the same."_s);
    parser.addOptions({all, strict, forceOption()});
    if (const std::optional<int> code = parseArguments(parser, inTodaysSpelling(arguments), 1, output, messages))
        return *code;
    const auto refuse = [&](const QString &sentence) {
        say(messages, sentence);
        return exit_code::usage;
    };
    const Result<ExportRequest> request = options.read(parser.isSet(all));
    if (!request)
        return sayWrongOption(request.error(), messages);
    const QString path = options.output();
    if (path.isEmpty())
        return refuse(u"-o OUTPUT is needed."_s);
    const bool isBatch = parser.isSet(all) || options.claims().size() > 1;
    if (isBatch && path == standardOutput)
        return refuse(u"Standard output takes one chart, and several are asked for."_s);

    const Wording wording = wordingOf(request->language);
    const auto fail = [&](const Error &error) {
        say(messages, wording.error(error));
        return exit_code::failed;
    };
    Result<HashedLibrary> open = openLibrary(parser.positionalArguments().constFirst());
    if (!open)
        return fail(open.error());
    const FontTextMeasure measure(Theme(request->theme), request->typeScale());
    if (entryOf(request->kind).hasLayout)
        loadBundledFonts();
    ChartWriter writer(open.value(), parser, measure, wording, output, messages);
    if (!isBatch)
        return writer.writeOne(prepareFile(open.value(), *request, path, parser, wording), *request, path);
    const Result<std::vector<ClaimId>> claims = claimsOf(open.value(), options, parser.isSet(all));
    if (!claims)
        return fail(claims.error());
    if (const Result<Done> folder = prepareFolder(path); !folder)
        return fail(folder.error());
    return writer.writeEach(*claims, *request, path);
}

}  // namespace countercheck
