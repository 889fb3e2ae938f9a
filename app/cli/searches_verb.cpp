// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "app/find/saved_searches.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns what a saved search is narrowed to and how it is sorted, beside its query: "table:figures order:-number".
QString formOf(const View &view)
{
    QStringList parts;
    for (const Facet &facet : view.facets)
        parts += facet.name + u':' + facet.value;
    return parts.join(u' ');
}

int writeSearches(OwnRecords &own, const SavedSearches &saved, TableFormat format, QIODevice &output, QIODevice &messages)
{
    const Result<std::vector<KeptText>> kept = own.kept(KeptKind::Search);
    if (!kept)
        return fail(messages, kept.error());
    const auto writer = makeTableWriter(format, output, {{.name = u"name"_s, .isBrief = true}, {.name = u"query"_s, .isBrief = true}, {.name = u"shown"_s}});
    int code = exit_code::done;
    for (const KeptText &text : *kept) {
        const Result<View> view = saved.view(text.name);
        // One that cannot be read keeps no other from being listed.
        if (!view)
            code = fail(messages, view.error());
        writer->writeRow({text.name, view ? view->query : QString(), view ? formOf(*view) : QString()});
    }
    return writer->finish() ? code : fail(messages, {ErrorCode::WriteFailed, {}, {}});
}

int saveSearch(const SavedSearches &saved, const QString &typed, const QString &query, QIODevice &messages)
{
    const QString name = typed.simplified().left(200);
    if (name.isEmpty() || query.simplified().isEmpty()) {
        say(messages, name.isEmpty() ? u"A search is saved under a name."_s : u"There is nothing to search for."_s);
        return exit_code::usage;
    }
    View view;
    view.subject = SearchResult();
    view.query = query;
    const Result<Done> done = saved.save(name, view);
    return done ? exit_code::done : fail(messages, done.error());
}

int deleteSearch(OwnRecords &own, const SavedSearches &saved, const QString &name, QIODevice &messages)
{
    const Result<std::vector<KeptText>> kept = own.kept(KeptKind::Search);
    if (!kept)
        return fail(messages, kept.error());
    if (std::ranges::find(*kept, name, &KeptText::name) == kept->end()) {
        say(messages, u"No saved search is called “%1”."_s.arg(name));
        return exit_code::failed;
    }
    const Result<Done> done = saved.remove(name);
    return done ? exit_code::done : fail(messages, done.error());
}

}  // namespace

int runSearches(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lists the searches that you have saved for a library. They are kept on this computer, in a file of your own, and never in the library."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"QUERY"_s, u"With --save: what to look for, as it is typed into the search field."_s, u"[QUERY]"_s);
    const QCommandLineOption saveOption(u"save"_s, u"Saves QUERY under a name, and replaces the search of that name."_s, u"NAME"_s);
    const QCommandLineOption deleteOption(u"delete"_s, u"Deletes the search of that name."_s, u"NAME"_s);
    parser.addOptions({formatOption(), saveOption, deleteOption});
    if (const std::optional<int> code = parseArguments(parser, arguments, {1, 2}, output, messages))
        return *code;
    const std::optional<TableFormat> format = readFormat(parser, messages);
    if (!format)
        return exit_code::usage;
    const bool isToSave = parser.isSet(saveOption);
    if (isToSave && parser.isSet(deleteOption)) {
        say(messages, u"Either --save or --delete, not both."_s);
        return exit_code::usage;
    }
    if (isToSave != (parser.positionalArguments().size() == 2)) {
        say(messages, isToSave ? u"--save needs a QUERY."_s : u"A QUERY is for --save only; find searches for it."_s);
        return exit_code::usage;
    }

    Result<Library> library = Library::open(parser.positionalArguments().constFirst());
    if (!library)
        return fail(messages, library.error());
    const Result<LibraryDescription> description = library->description();
    if (!description)
        return fail(messages, description.error());
    OwnRecords own(ownStorePath());
    own.setLibrary(*description);
    const SavedSearches saved(own);
    if (isToSave)
        return saveSearch(saved, parser.value(saveOption), parser.positionalArguments().at(1), messages);
    if (parser.isSet(deleteOption))
        return deleteSearch(own, saved, parser.value(deleteOption), messages);
    return writeSearches(own, saved, *format, output, messages);
}

}  // namespace countercheck
