// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QProcess>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int code = -1;
    QByteArray output;
    QByteArray messages;
};

/// Runs the real program.
Outcome execute(const QStringList &arguments, const QString &standardOutput = {})
{
    QProcess process;
    if (!standardOutput.isEmpty())
        process.setStandardOutputFile(standardOutput);
    process.start(QStringLiteral(COUNTERCHECK_BINARY_DIR "/bin/countercheck"), arguments);
    BOOST_REQUIRE(process.waitForFinished(60'000));
    BOOST_REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(binary)

BOOST_AUTO_TEST_CASE(data_goes_to_standard_output_and_messages_to_standard_error)
{
    const Outcome list = execute({u"list"_s, bundledLibrary(), u"claims"_s, u"--format"_s, u"csv"_s});
    BOOST_TEST(list.code == 0);
    BOOST_TEST(list.output.count('\n') == 27);
    BOOST_TEST(list.messages.isEmpty());

    const Outcome missing = execute({u"list"_s, u"missing"_s, u"claims"_s});
    BOOST_TEST(missing.code == 1);
    BOOST_TEST(missing.output.isEmpty());
    BOOST_TEST(missing.messages == QByteArray("There is no file missing.\n"));

    BOOST_TEST(execute({u"list"_s}).code == 2);
    BOOST_TEST(execute({u"--help"_s}).code == 0);
    BOOST_TEST(execute({u"--help"_s}).output.contains("import"));
    BOOST_TEST(execute({u"--version"_s}).output.startsWith("countercheck "));
    BOOST_TEST(execute({u"check"_s, u"--help"_s}).code == 0);
}

BOOST_AUTO_TEST_CASE(the_program_compiles_a_package_and_checks_it)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"a.countercheck"_s);
    BOOST_TEST(execute({u"import"_s, bundledPackage(), u"-o"_s, path}).code == 0);
    BOOST_TEST((readFile(path) == readFile(bundledLibrary())));
    BOOST_TEST(execute({u"check"_s, path}).code == 0);
}

BOOST_AUTO_TEST_CASE(output_that_cannot_be_written_is_a_failure)
{
    BOOST_TEST(execute({u"list"_s, bundledLibrary(), u"claims"_s}, u"/dev/full"_s).code == 1);
}

BOOST_AUTO_TEST_SUITE_END()
