// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/citations/citation.h"
#include "models/files/regular_file.h"
#include "models/files/write_file.h"
#include "models/store/library.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

struct CitedRows {
    std::vector<Source> sources; ///< ordered by id
    std::vector<Organisation> organisations;
};

/// Reads what is to be cited: all sources behind a claim, those with some ids, or all.
Result<CitedRows> readSources(Library &library, const QString &claim, const QStringList &ids)
{
    if (!claim.isEmpty()) {
        Result<Dossier> dossier = library.dossier(ClaimId(claim));
        if (!dossier)
            return dossier.error();
        return CitedRows{std::move(dossier->sources), std::move(dossier->organisations)};
    }
    Result<std::vector<Source>> sources = library.sources();
    if (!sources)
        return sources.error();
    Result<std::vector<Organisation>> organisations = library.organisations();
    if (!organisations)
        return organisations.error();
    for (const QString &id : ids) {
        if (!findById(*sources, SourceId(id)))
            return Error{.code = ErrorCode::NoSuchRow, .subject = id, .detail = u"sources"_s};
    }
    CitedRows rows{std::move(sources).value(), std::move(organisations).value()};
    if (!ids.isEmpty())
        std::erase_if(rows.sources, [&ids](const Source &source) { return !ids.contains(source.id.slug); });
    return rows;
}

const FileKind &fileKindOf(CitationStyle style)
{
    switch (style) {
    case CitationStyle::BibTex: return file_kind::bibTex;
    case CitationStyle::Ris: return file_kind::ris;
    case CitationStyle::CslJson: return file_kind::json;
    case CitationStyle::Apa:
    case CitationStyle::Chicago:
    case CitationStyle::Mla: break;
    }
    return file_kind::references;
}

}  // namespace

int runCite(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QStringList codes;
    for (const CitationStyleEntry &entry : citationStyles())
        codes += entry.code;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Cites sources: as references for readers, a line each in alphabetical order (apa, chicago, mla), or for Zotero, EndNote, LaTeX and "
                                     "other programs (bibtex, ris, csl-json). What a source does not state is left out."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"SOURCE"_s, u"The ids of sources."_s, u"[SOURCE…]"_s);
    const QCommandLineOption styleOption(u"as"_s, u"One of %1."_s.arg(codes.join(u", "_s)), u"STYLE"_s, codes.constFirst());
    const QCommandLineOption claimOption(u"claim"_s, u"Cites all sources behind a claim."_s, u"ID"_s);
    const QCommandLineOption allOption(u"all"_s, u"Cites every source of the library."_s);
    const QCommandLineOption accessedOption(u"accessed"_s, u"With the day on which each source was read."_s);
    const QCommandLineOption htmlOption(u"html"_s, u"References for readers as HTML, with their italics."_s);
    const QCommandLineOption outputOption({u"o"_s, u"output"_s}, u"The file to write; standard output if not given."_s, u"OUT"_s);
    parser.addOptions({styleOption, claimOption, allOption, accessedOption, htmlOption, outputOption, forceOption()});
    if (const std::optional<int> code = parseArguments(parser, arguments, {1, std::numeric_limits<qsizetype>::max()}, output, messages))
        return *code;
    const std::optional<CitationStyle> style = citationStyleOf(parser.value(styleOption));
    if (!style) {
        say(messages, u"Unknown style: %1. One of %2 is needed."_s.arg(parser.value(styleOption), codes.join(u", "_s)));
        return exit_code::usage;
    }
    const bool isHtml = parser.isSet(htmlOption);
    if (isHtml && !entryOf(*style).isForReaders) {
        say(messages, u"--html is for apa, chicago and mla."_s);
        return exit_code::usage;
    }
    const QStringList ids = parser.positionalArguments().sliced(1);
    const QString claim = parser.value(claimOption);
    if ((ids.isEmpty() ? 0 : 1) + (parser.isSet(claimOption) ? 1 : 0) + (parser.isSet(allOption) ? 1 : 0) != 1 || (parser.isSet(claimOption) && claim.isEmpty())) {
        say(messages, u"Say what to cite: the ids of sources, --claim ID or --all."_s);
        return exit_code::usage;
    }

    const QString libraryPath = parser.positionalArguments().constFirst();
    Result<Library> library = Library::open(libraryPath);
    if (!library)
        return fail(messages, library.error());
    const Result<CitedRows> rows = readSources(library.value(), claim, ids);
    if (!rows)
        return fail(messages, rows.error());
    const std::vector<CitedSource> cited = citedSources(rows->sources, rows->organisations, parser.isSet(accessedOption));
    const QByteArray bytes = (isHtml ? citationHtml(citations(cited, *style)) : citationFile(cited, *style)).toUtf8();
    const QString path = parser.value(outputOption);
    if (path.isEmpty() || path == u"-"_s) {
        if (output.write(bytes) == bytes.size())
            return exit_code::done;
        return fail(messages, {ErrorCode::WriteFailed, {}, {}});
    }
    if (const Result<Done> other = refuseSameFile(path, libraryPath); !other)
        return fail(messages, other.error());
    if (const Result<Done> free = refuseReplacing(parser, path, isHtml ? file_kind::referencePage : fileKindOf(*style)); !free)
        return fail(messages, free.error());
    if (const Result<Done> written = writeFile(path, bytes); !written)
        return fail(messages, written.error());
    return exit_code::done;
}

}  // namespace countercheck
