// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

#include "models/wording/wording.h"

#include <QFileDevice>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace countercheck {

using namespace Qt::StringLiterals;

std::span<const Verb> verbs()
{
    static const auto table = std::to_array<Verb>({
        {"import"_L1, "Compile a data package into a library file"_L1, runImport},
        {"export-library"_L1, "Write a library as a data package: CSV tables in a folder or ZIP file"_L1, runExportLibrary},
        {"new"_L1, "Write an empty data package to fill in, and what its columns mean"_L1, runNew},
        {"list"_L1, "List the claims, measures, sources, gaps or observations of a library"_L1, runList},
        {"find"_L1, "Search for claims, measures, figures, sources and gaps"_L1, runFind},
        {"searches"_L1, "List, save and delete your searches of a library"_L1, runSearches},
        {"notes"_L1, "List and change your notes and stars on the records of a library"_L1, runNotes},
        {"edit"_L1, "Change a library, undo, see the history, save"_L1, runEdit},
        {"check"_L1, "Check that a library file is sound, and what it holds"_L1, runCheck},
        {"compare"_L1, "Say whether two figures, measures or claims can be compared"_L1, runCompare},
        {"sentence"_L1, "Tell figures in sentences that can be printed"_L1, runSentence},
        {"cite"_L1, "Cite sources for readers, Zotero, EndNote or LaTeX"_L1, runCite},
        {"reference"_L1, "Say what the tables, columns and codes of a library mean"_L1, runReference},
        {"request"_L1, "Draft a request about what a library lacks"_L1, runRequest},
    });
    return table;
}

const Verb *findVerb(std::span<const Verb> table, QStringView name)
{
    const auto found = std::ranges::find_if(table, [name](const Verb &verb) { return name == verb.name; });
    return found == table.end() ? nullptr : &*found;
}

namespace {

/// Qt knows the program but not the verb.
QString helpText(const QCommandLineParser &parser, const QString &verb)
{
    QString text = parser.helpText().trimmed();
    const qsizetype options = text.indexOf(u" [options]");
    return options < 0 ? text : text.insert(options, u' ' + verb);
}

}  // namespace

std::optional<int> parseArguments(QCommandLineParser &parser, const QStringList &arguments, ArgumentCount count,
                                  QIODevice &output, QIODevice &messages)
{
    // QCommandLineParser::process() and showHelp() would end the process.
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    parser.addOption(help);
    const bool isParsed = parser.parse(arguments);
    if (isParsed && parser.isSet(help)) {
        say(output, helpText(parser, arguments.constFirst()));
        return exit_code::done;
    }
    const qsizetype given = parser.positionalArguments().size();
    if (isParsed && given >= count.least && given <= count.most)
        return std::nullopt;
    say(messages, isParsed ? u"Wrong number of arguments."_s : parser.errorText());
    say(messages, helpText(parser, arguments.constFirst()));
    return exit_code::usage;
}

QCommandLineOption formatOption()
{
    return {u"format"_s, u"text (default), csv or json."_s, u"FORMAT"_s, u"text"_s};
}

std::optional<TableFormat> readFormat(const QCommandLineParser &parser, QIODevice &messages)
{
    const std::optional<TableFormat> format = tableFormat(parser.value(u"format"_s));
    if (!format)
        say(messages, u"Unknown format: %1."_s.arg(parser.value(u"format"_s)));
    return format;
}

QCommandLineOption forceOption()
{
    return {u"force"_s, u"Replaces a file of another kind, too."_s};
}

Result<Done> refuseReplacing(const QCommandLineParser &parser, const QString &path, const FileKind &kind)
{
    return parser.isSet(forceOption().names().constFirst()) ? Done{} : refuseOtherKind(path, kind);
}

bool isTerminal(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file && ::isatty(file->handle()) == 1;
}

int fail(QIODevice &messages, const Error &error)
{
    say(messages, Wording().error(error));
    return exit_code::failed;
}

void say(QIODevice &device, const QString &line)
{
    device.write(line.toUtf8() + '\n');
}

}  // namespace countercheck
