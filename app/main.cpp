// SPDX-License-Identifier: GPL-3.0-or-later
// The program: a verb of the command line, or the window. Each gets the smallest application object that it can do with.
#include "app/cli/drawing.h"
#include "app/cli/verb.h"
#include "app/window/window_program.h"

#include <QApplication>

namespace {

using namespace countercheck;
using namespace Qt::StringLiterals;

void printHelp(QIODevice &device)
{
    say(device, u"Usage: countercheck [FILE]\n       countercheck VERB [ARGUMENTS]\n\nVerbs:"_s);
    for (const std::span<const Verb> table : {verbs(), drawingVerbs(), windowVerbs()}) {
        for (const Verb &verb : table)
            say(device, u"  %1 %2"_s.arg(verb.name, -10).arg(verb.summary));
    }
    say(device, u"\nA file that is named like a verb: countercheck -- FILE\nMore on a verb: countercheck VERB --help"_s);
}

/// Help and version are verbs in this.
int answer(QIODevice &output, QIODevice &)
{
    if (QCoreApplication::arguments().value(1) == "--version"_L1)
        say(output, u"countercheck "_s + QCoreApplication::applicationVersion());
    else
        printHelp(output);
    return exit_code::done;
}

auto runnerOf(const Verb &verb)
{
    return [&verb](QIODevice &output, QIODevice &messages) { return verb.run(QCoreApplication::arguments().sliced(1), output, messages); };
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    QCoreApplication::setApplicationName(u"countercheck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERCHECK_VERSION));

    // Which application object is needed depends on the arguments, and Qt gives them only once there is one.
    QStringList arguments;
    for (int i = 1; i < argumentCount; ++i)
        arguments.append(QString::fromLocal8Bit(argumentValues[i]));
    const QString first = arguments.value(0);
    const bool isQuestion = first == "--help"_L1 || first == "-h"_L1 || first == "--version"_L1;
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
