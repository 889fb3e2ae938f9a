// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/sheets/gap_request.h"
#include "models/store/library.h"

namespace countercheck {

using namespace Qt::StringLiterals;

int runRequest(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QStringList codes;
    for (const RequestKindEntry &entry : requestKinds())
        codes += entry.code;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Drafts a request to somebody who could answer what a library lacks. The text goes to standard output; nothing is sent."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"GAP"_s, u"The id of a gap."_s);
    const QCommandLineOption kindOption(u"kind"_s, u"One of %1."_s.arg(codes.join(u", "_s)), u"KIND"_s, codes.constFirst());
    parser.addOption(kindOption);
    if (const std::optional<int> code = parseArguments(parser, arguments, {2, 2}, output, messages))
        return *code;
    const auto kind = std::ranges::find(requestKinds(), parser.value(kindOption), &RequestKindEntry::code);
    if (kind == requestKinds().end()) {
        say(messages, u"Unknown kind: %1. One of %2 is needed."_s.arg(parser.value(kindOption), codes.join(u", "_s)));
        return exit_code::usage;
    }
    Result<Library> library = Library::open(parser.positionalArguments().at(0));
    if (!library)
        return fail(messages, library.error());
    const GapId gap(parser.positionalArguments().at(1));
    const Result<RecordDossier> record = library->recordDossier(gap);
    if (!record)
        return fail(messages, record.error());
    const QByteArray text = composeGapRequest(*record, gap, kind->kind, {}, Wording()).value_or(QString()).toUtf8();
    return output.write(text) == text.size() ? exit_code::done : fail(messages, {ErrorCode::WriteFailed, {}, {}});
}

}  // namespace countercheck
