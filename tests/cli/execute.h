// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <boost/test/unit_test.hpp>

#include <functional>

/// The output and exit code of the real program.
struct Outcome {
    int code = -1;
    QByteArray output;
    QByteArray messages;
};

struct Surroundings {
    QString standardOutput; ///< a file for the output; empty if it is to be kept
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString folder;
    std::function<void()> beforeStart; ///< called in the new process before the program starts
    QString program = QStringLiteral(COUNTERCHECK_BINARY_DIR "/bin/countercheck");
};

/// Runs the real program.
inline Outcome execute(const QStringList &arguments, const Surroundings &surroundings = {})
{
    QProcess process;
    process.setProcessEnvironment(surroundings.environment);
    if (!surroundings.standardOutput.isEmpty())
        process.setStandardOutputFile(surroundings.standardOutput);
    if (!surroundings.folder.isEmpty())
        process.setWorkingDirectory(surroundings.folder);
    if (surroundings.beforeStart)
        process.setChildProcessModifier(surroundings.beforeStart);
    process.start(surroundings.program, arguments);
    BOOST_REQUIRE(process.waitForFinished(60'000));
    BOOST_REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}
