// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

#include <QCoreApplication>
#include <QFile>

namespace {

using namespace countercheck;
using namespace Qt::StringLiterals;

void printHelp(QIODevice &device)
{
    say(device, u"Usage: countercheck [FILE]\n       countercheck VERB [ARGUMENTS]\n\nVerbs:"_s);
    for (const Verb &verb : verbs())
        say(device, u"  %1 %2"_s.arg(verb.name, -10).arg(verb.summary));
    say(device, u"\nA file that is named like a verb: countercheck -- FILE\nMore on a verb: countercheck VERB --help"_s);
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    QCoreApplication application(argumentCount, argumentValues);
    QCoreApplication::setApplicationName(u"countercheck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERCHECK_VERSION));
    QFile output;
    QFile messages;
    if (!output.open(stdout, QIODevice::WriteOnly) || !messages.open(stderr, QIODevice::WriteOnly))
        return exit_code::failed;

    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    const QString first = arguments.value(0);
    if (first == "--help"_L1 || first == "-h"_L1) {
        printHelp(output);
        return exit_code::done;
    }
    if (first == "--version"_L1) {
        say(output, u"countercheck "_s + QCoreApplication::applicationVersion());
        return exit_code::done;
    }
    if (const Verb *verb = findVerb(first)) {
        const int code = verb->run(arguments, output, messages);
        // What a buffer still holds may meet a full disk or a closed pipe.
        return output.flush() ? code : exit_code::failed;
    }
    printHelp(messages);
    return exit_code::usage;
}
