// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/cli/verb.h"
#include "app/window_program.h"

#include <QApplication>
#include <QFile>

namespace {

using namespace countercheck;
using namespace Qt::StringLiterals;

void printHelp(QIODevice &device)
{
    say(device, u"Usage: countercheck [FILE]\n       countercheck VERB [ARGUMENTS]\n\nVerbs:"_s);
    for (const std::span<const Verb> table : {verbs(), drawingVerbs()}) {
        for (const Verb &verb : table)
            say(device, u"  %1 %2"_s.arg(verb.name, -10).arg(verb.summary));
    }
    say(device, u"\nA file that is named like a verb: countercheck -- FILE\nMore on a verb: countercheck VERB --help"_s);
}

/// Standard error, which knows whether anything was said.
class Messages final : public QFile {
public:
    bool isUsed() const { return m_isUsed; }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        m_isUsed = true;
        return QFile::writeData(data, size);
    }

private:
    bool m_isUsed = false;
};

/// What a verb says goes to the shell; help and version are verbs in this.
int runVerb(const Verb *verb)
{
    QFile output;
    Messages messages;
    if (!output.open(stdout, QIODevice::WriteOnly) || !messages.open(stderr, QIODevice::WriteOnly))
        return exit_code::failed;
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    int code = exit_code::done;
    if (verb)
        code = verb->run(arguments, output, messages);
    else if (arguments.value(0) == "--version"_L1)
        say(output, u"countercheck "_s + QCoreApplication::applicationVersion());
    else
        printHelp(output);
    // What a buffer still holds may meet a full disk or a closed pipe.
    if (output.flush() && output.error() == QFileDevice::NoError)
        return code;
    if (!messages.isUsed())
        say(messages, u"The output could not be written: %1."_s.arg(output.errorString()));
    return exit_code::failed;
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
    const Verb *verb = findVerb(first);
    if (verb || isQuestion) {
        QCoreApplication application(argumentCount, argumentValues);
        return runVerb(verb);
    }
    if (const Verb *drawing = findDrawingVerb(first)) {
        prepareDrawing(arguments);
        QApplication application(argumentCount, argumentValues);
        return runVerb(drawing);
    }
    return runWindow(argumentCount, argumentValues);
}
