// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program. People and scripts call countercheck, which becomes this one.
#include "app/cli/drawing.h"
#include "app/window/window_program.h"

#include <QApplication>

int main(int argumentCount, char **argumentValues)
{
    using namespace countercheck;
    QCoreApplication::setApplicationName(QStringLiteral("countercheck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERCHECK_VERSION));

    QStringList arguments;
    for (int i = 1; i < argumentCount; ++i)
        arguments.append(QString::fromLocal8Bit(argumentValues[i]));
    if (!findVerb(windowVerbs(), arguments.value(0)))
        return runWindow(argumentCount, argumentValues);
    prepareDrawing(arguments);
    QApplication application(argumentCount, argumentValues);
    return runVerb([](QIODevice &output, QIODevice &messages) { return runSnapshot(QCoreApplication::arguments().sliced(1), output, messages); });
}
