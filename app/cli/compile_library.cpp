// SPDX-License-Identifier: GPL-3.0-or-later
// compile_library FOLDER -o FILE: the verb `import` alone. The build makes the bundled library with it, so that the tests of
// the models need neither widgets nor the window.
#include "app/cli/verb.h"

#include <QCoreApplication>

int main(int argumentCount, char **argumentValues)
{
    QCoreApplication application(argumentCount, argumentValues);
    return countercheck::runVerb([](QIODevice &output, QIODevice &messages) {
        return countercheck::runImport(QCoreApplication::arguments(), output, messages);
    });
}
