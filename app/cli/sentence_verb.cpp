// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/sheets/safe_sentence.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Writes the sentence on one figure; with its id before it if several are told.
void write(const SafeSentence &sentence, const QString &id, QIODevice &output, QIODevice &messages)
{
    say(output, id.isEmpty() ? sentence.sentence : id + u": "_s + sentence.sentence);
    for (const QString &warning : sentence.warnings)
        say(messages, warning);
}

}  // namespace

int runSentence(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Tells figures in sentences that can be printed: who gave the number, what happened to how many, where and when, what the "
        "number is not, and its source. Without an id every figure of the library is told. Verbs of the claim that the number "
        "cannot carry are named on standard error."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"ID"_s, u"The ids of figures."_s, u"[ID…]"_s);
    const QCommandLineOption shortOption(u"short"_s, u"The short form."_s);
    const QCommandLineOption pairOption(u"figures"_s, u"Tells two figures together, and whether they can be compared."_s, u"A,B"_s);
    parser.addOptions({shortOption, pairOption});
    if (const std::optional<int> code = parseArguments(parser, arguments, {1, std::numeric_limits<qsizetype>::max()}, output, messages))
        return *code;
    const SentenceForm form = parser.isSet(shortOption) ? SentenceForm::Short : SentenceForm::Long;
    const QStringList pair = parser.value(pairOption).split(u',', Qt::SkipEmptyParts);
    if (parser.isSet(pairOption) && pair.size() != 2) {
        say(messages, u"Two ids are needed, as in --figures A,B."_s);
        return exit_code::usage;
    }

    Result<Library> library = Library::open(parser.positionalArguments().constFirst());
    if (!library)
        return fail(messages, library.error());
    const Result<WholeLibrary> whole = library->whole();
    if (!whole)
        return fail(messages, whole.error());
    QStringList ids = pair.isEmpty() ? parser.positionalArguments().sliced(1) : pair;
    const bool tellsAll = ids.isEmpty();
    if (tellsAll) {
        for (const Observation &observation : whole->observations)
            ids += observation.id.slug;
    }
    for (const QString &id : ids) {
        if (!findById(whole->observations, ObservationId(id)))
            return fail(messages, {.code = ErrorCode::NoSuchRow, .subject = id, .detail = u"observations"_s});
    }
    const Wording wording;
    if (!pair.isEmpty()) {
        const ObservationId first(pair.constFirst());
        const ObservationId second(pair.constLast());
        if (const auto sentence = composeSafeSentence(whole->dossierAround(first), first, second, wording, form))
            write(*sentence, {}, output, messages);
        return exit_code::done;
    }
    for (const QString &id : ids) {
        const ObservationId figure(id);
        if (const auto sentence = composeSafeSentence(whole->dossierAround(figure), figure, wording, form))
            write(*sentence, ids.size() > 1 || tellsAll ? id : QString(), output, messages);
    }
    return exit_code::done;
}

}  // namespace countercheck
