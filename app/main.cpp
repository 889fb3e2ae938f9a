// SPDX-License-Identifier: GPL-3.0-or-later
// The program: a verb of the command line, or the window. Each gets the smallest application object that it can do with.
#include "app/cli/drawing.h"
#include "app/cli/verb.h"
#include "app/window/window_program.h"
#include "models/workbooks/reading_child.h"

#include <QApplication>

#include <string_view>

namespace {

using namespace countercheck;
using namespace Qt::StringLiterals;

void printHelp(QIODevice &device)
{
    say(device, u"Usage: countercheck [FILE]\n       countercheck VERB [ARGUMENTS]\n\nVerbs:"_s);
    for (const std::span<const Verb> table : {verbs(), drawingVerbs(), windowVerbs()}) {
        for (const Verb &verb : table)
            say(device, u"  %1 %2"_s.arg(verb.name, -14).arg(verb.summary));
    }
    say(device, u"  %1 %2"_s.arg("help"_L1, -14).arg("Say this, or more on a verb: countercheck help VERB"_L1));
    say(device, u"  %1 %2"_s.arg("version"_L1, -14).arg("Say which version of the program this is"_L1));
    say(device, u"\nA file that is named like a verb: countercheck -- FILE"_s);
}

bool isHelp(QStringView word)
{
    return word == "help"_L1 || word == "--help"_L1 || word == "-h"_L1;
}

bool isVersion(QStringView word)
{
    return word == "version"_L1 || word == "--version"_L1;
}

/// Help and version are about no library. Help on a verb is that verb's own answer.
int answer(QIODevice &output, QIODevice &messages)
{
    const QStringList words = QCoreApplication::arguments().sliced(1);
    const QString about = words.value(1);
    if (words.size() > 1 && !(isHelp(words.front()) && words.size() == 2 && (isHelp(about) || isVersion(about)))) {
        say(messages, isHelp(words.front()) && words.size() == 2 ? u"There is no verb %1."_s.arg(about) : u"Wrong number of arguments."_s);
        printHelp(messages);
        return exit_code::usage;
    }
    if (isVersion(words.front()))
        say(output, u"countercheck "_s + QCoreApplication::applicationVersion());
    else
        printHelp(output);
    return exit_code::done;
}

bool isVerb(QStringView word)
{
    return findVerb(verbs(), word) || findVerb(drawingVerbs(), word) || findVerb(windowVerbs(), word);
}

auto runnerOf(const Verb &verb)
{
    return [&verb](QIODevice &output, QIODevice &messages) { return verb.run(QCoreApplication::arguments().sliced(1), output, messages); };
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    // The process that reads a stranger's workbook makes no application object: it does nothing else.
    if (argumentCount > 1 && std::string_view(argumentValues[1]) == readingVerb)
        return readWorkbookInChild(argumentCount, argumentValues);

    QCoreApplication::setApplicationName(u"countercheck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERCHECK_VERSION));

    // "help VERB" is "VERB --help".
    static char helpOption[] = "--help";
    char *helpOnVerb[] = {argumentValues[0], argumentCount == 3 ? argumentValues[2] : nullptr, helpOption, nullptr};
    if (argumentCount == 3 && isHelp(QString::fromLocal8Bit(argumentValues[1])) && isVerb(QString::fromLocal8Bit(argumentValues[2])))
        argumentValues = helpOnVerb;

    // Which application object is needed depends on the arguments, and Qt gives them only once there is one.
    QStringList arguments;
    for (int i = 1; i < argumentCount; ++i)
        arguments.append(QString::fromLocal8Bit(argumentValues[i]));
    const QString first = arguments.value(0);
    const bool isQuestion = isHelp(first) || isVersion(first);
    const Verb *verb = findVerb(verbs(), first);
    if (verb || isQuestion) {
        QCoreApplication application(argumentCount, argumentValues);
        return verb ? runVerb(runnerOf(*verb)) : runVerb(answer);
    }
    if (const Verb *drawing = findVerb(drawingVerbs(), first)) {
        prepareDrawing(arguments);
        QGuiApplication application(argumentCount, argumentValues);
        return runVerb(runnerOf(*drawing));
    }
    if (const Verb *drawing = findVerb(windowVerbs(), first)) {
        prepareDrawing(arguments);
        QApplication application(argumentCount, argumentValues);
        return runVerb(runnerOf(*drawing));
    }
    return runWindow(argumentCount, argumentValues);
}
