// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/table_writer.h"
#include "models/files/file_kind.h"

#include <QCommandLineParser>
#include <QIODevice>
#include <QLatin1StringView>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>

namespace countercheck {

/// What a verb returns to the shell.
namespace exit_code {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int usage = 2;
}  // namespace exit_code

/// A command of the command line. Data goes to `output`, messages go to `messages`. `arguments` begin with the verb.
struct Verb {
    QLatin1StringView name;
    QLatin1StringView summary;
    int (*run)(const QStringList &arguments, QIODevice &output, QIODevice &messages);
};

/// All verbs that draw nothing, in the order in which help lists them.
std::span<const Verb> verbs();

/// The verb of that name in a table, or nullptr.
const Verb *findVerb(std::span<const Verb> table, QStringView name);

/// Runs a verb on standard output and standard error with the arguments of the application, and gives the exit code. What
/// could not be written, to a full disk or a closed pipe, makes it fail.
int runVerb(const std::function<int(QIODevice &output, QIODevice &messages)> &verb);

int runImport(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runExportLibrary(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runNew(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runReference(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runFind(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runList(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runCheck(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runCompare(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runRequest(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runCite(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runSearches(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runNotes(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runEdit(const QStringList &arguments, QIODevice &output, QIODevice &messages);
int runSentence(const QStringList &arguments, QIODevice &output, QIODevice &messages);

/// How many positional arguments a verb takes.
struct ArgumentCount {
    ArgumentCount(qsizetype exactly) : least(exactly), most(exactly) {}
    ArgumentCount(qsizetype atLeast, qsizetype atMost) : least(atLeast), most(atMost) {}

    qsizetype least;
    qsizetype most;
};

/// Parses the arguments of a verb and answers --help. Gives an exit code if there is nothing left to do. The parser must
/// have its description, its options and its positional arguments; `count` says how many of those there must be.
std::optional<int> parseArguments(QCommandLineParser &parser, const QStringList &arguments, ArgumentCount count,
                                  QIODevice &output, QIODevice &messages);

/// --format, for every verb that prints a table: text, csv or json.
QCommandLineOption formatOption();

/// The format that was asked for; nothing for an unknown one, which is said.
std::optional<TableFormat> readFormat(const QCommandLineParser &parser, QIODevice &messages);

/// --force, for every verb that writes a file where it is told to.
QCommandLineOption forceOption();

/// Error if --force is not given and a file of another kind stands at the path: it would be lost.
Result<Done> refuseReplacing(const QCommandLineParser &parser, const QString &path, const FileKind &kind);

/// Whether somebody reads it as it comes: a terminal, and no file or pipe.
bool isTerminal(const QIODevice &device);

/// Says why something failed, and returns the exit code of that.
int fail(QIODevice &messages, const Error &error);

/// Writes a line of text.
void say(QIODevice &device, const QString &line);

}  // namespace countercheck
