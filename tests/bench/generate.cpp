// SPDX-License-Identifier: GPL-3.0-or-later
// bench_generate FOLDER CLAIMS FIGURES [SEED]: writes a data package of that size.
#include "tests/bench/generated_package.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

int main(int argumentCount, char **argumentValues)
{
    const QCoreApplication application(argumentCount, argumentValues);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("bench_generate FOLDER CLAIMS FIGURES [SEED]\n", stderr);
        return 2;
    }
    const countercheck::GeneratedSize size{.claims = arguments.at(2).toInt(), .figures = arguments.at(3).toInt(), .seed = arguments.value(4, QStringLiteral("1")).toULongLong()};
    if (countercheck::writeGeneratedPackage(arguments.at(1), size))
        return 0;
    std::perror("bench_generate");
    return 1;
}
