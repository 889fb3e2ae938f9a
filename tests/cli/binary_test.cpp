// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/cli/execute.h"
#include "tests/cli/export_codes.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(binary)

BOOST_AUTO_TEST_CASE(data_goes_to_standard_output_and_messages_to_standard_error)
{
    const Outcome list = execute({u"list"_s, bundledLibrary(), u"claims"_s, u"--format"_s, u"csv"_s});
    BOOST_TEST(list.code == 0);
    BOOST_TEST(list.output.count('\n') == rowsOfBundled("claims") + 1);
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

BOOST_AUTO_TEST_CASE(help_and_version_are_verbs)
{
    BOOST_TEST(execute({u"version"_s}).output == execute({u"--version"_s}).output);
    BOOST_TEST(execute({u"help"_s}).output == execute({u"--help"_s}).output);
    BOOST_TEST(execute({u"help"_s}).code == 0);
    BOOST_TEST(execute({u"help"_s, u"help"_s}).code == 0);
    for (const QString &verb : {u"import"_s, u"list"_s, u"check"_s, u"compare"_s, u"export"_s, u"snapshot"_s}) {
        const Outcome help = execute({u"help"_s, verb});
        BOOST_TEST(help.code == 0, verb);
        BOOST_TEST(help.output == execute({verb, u"--help"_s}).output, verb);
        BOOST_TEST(help.output.contains(" " + verb.toUtf8() + " [options]"), verb);
        BOOST_TEST(execute({u"help"_s}).output.contains("  " + verb.toUtf8() + ' '), verb);
    }
    const Outcome unknown = execute({u"help"_s, u"me"_s});
    BOOST_TEST(unknown.code == 2);
    BOOST_TEST(unknown.messages.startsWith("There is no verb me.\n"));
    BOOST_TEST(execute({u"version"_s, u"2"_s}).code == 2);
}

BOOST_AUTO_TEST_CASE(a_list_that_is_piped_is_whole)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(bool(library));
    const QString list = QString::fromUtf8(execute({u"list"_s, bundledLibrary(), u"claims"_s}).output);
    const std::vector<Claim> claims = *library->claims();
    BOOST_TEST(std::ranges::any_of(claims, [](const Claim &claim) { return claim.statement.size() > 72; }));
    for (const Claim &claim : claims)
        BOOST_TEST(list.contains(claim.statement), claim.id);
}

BOOST_AUTO_TEST_CASE(the_program_works_alone_and_by_a_link)
{
    const ScratchFolder folder;
    const QString alone = folder.path(u"countercheck"_s);
    BOOST_REQUIRE(QFile::copy(QStringLiteral(COUNTERCHECK_BINARY_DIR "/bin/countercheck"), alone));
    const QString link = folder.path(u"link"_s);
    BOOST_REQUIRE(QFile::link(alone, link));
    for (const QString &program : {alone, link}) {
        const Surroundings surroundings{.program = program};
        BOOST_TEST(execute({u"list"_s, bundledLibrary(), u"claims"_s}, surroundings).code == 0);
        for (const QString &verb : {u"export"_s, u"snapshot"_s})
            BOOST_TEST(execute({verb, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"-o"_s, folder.path(verb + u".png"_s)}, surroundings).code == 0);
    }
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
    for (const QStringList &arguments : {QStringList{u"list"_s, bundledLibrary(), u"claims"_s}, QStringList{u"check"_s, bundledLibrary()},
                                         QStringList{u"list"_s, bundledLibrary(), u"observations"_s, u"--format=csv"_s},
                                         QStringList{u"--help"_s}, QStringList{u"--version"_s}}) {
        const Outcome full = execute(arguments, {.standardOutput = u"/dev/full"_s});
        BOOST_TEST(full.code == 1, arguments);
        BOOST_TEST(full.messages.count('\n') == 1, arguments << ": " << full.messages);
    }
}

BOOST_AUTO_TEST_CASE(a_picture_never_takes_the_place_of_its_library)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    BOOST_REQUIRE(QFile::link(path, folder.path(u"link"_s)));
    const QStringList before = folder.state();
    for (const QString &output : {path, folder.path(u"link"_s)}) {
        for (const QString &verb : {u"export"_s, u"snapshot"_s}) {
            const Outcome refused = execute({verb, path, u"--claim"_s, u"claim-62000-rescued"_s, u"-o"_s, output});
            BOOST_TEST(refused.code == 1);
            BOOST_TEST(refused.messages.contains("the file that is read"));
        }
    }
    BOOST_TEST(folder.state() == before);
}

BOOST_AUTO_TEST_CASE(a_script_that_no_font_has_is_said_in_one_sentence)
{
    // Whether a font has it depends on the machine; lines of Qt about every font are wrong on any.
    const Outcome drawn = execute({u"export"_s, bundledLibrary(), u"--measures"_s, u"hotline-cases,unodc-us-detected-children"_s, u"--title"_s,
                                   u"बच्चे བོད་ཡིག ខ្មែរ မြန်မာ"_s, u"--as"_s, u"svg"_s, u"-o"_s, u"-"_s});
    BOOST_TEST(drawn.code == 0);
    BOOST_TEST(!drawn.messages.contains("OpenType"), drawn.messages);
    BOOST_TEST(drawn.messages.count("No installed font has some letters") == drawn.messages.count("drawn as boxes"));
}

BOOST_AUTO_TEST_CASE(a_picture_takes_the_place_of_a_picture_of_its_kind_only)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"chart"_s);
    const auto draw = [&](const QString &verb, const QStringList &more) {
        return execute(QStringList{verb, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"-o"_s, path} + more);
    };
    for (const QString &kind : test::exportCodes()) {
        BOOST_TEST(draw(u"export"_s, {u"--as"_s, kind, u"--force"_s}).code == 0);
        const QByteArray before = readFile(path);
        BOOST_TEST(draw(u"export"_s, {u"--as"_s, kind}).code == 0, kind);
        const QString other = kind == u"svg"_s ? u"csv"_s : u"svg"_s;
        const Outcome refused = draw(u"export"_s, {u"--as"_s, other});
        BOOST_TEST(refused.code == 1);
        BOOST_TEST(refused.messages.contains("was not replaced: it is not"));
        BOOST_TEST(draw(u"snapshot"_s, {}).code == (kind == u"png"_s ? 0 : 1), kind);
        if (kind != u"png"_s)
            BOOST_TEST((readFile(path) == before), kind);
    }
}

BOOST_AUTO_TEST_CASE(an_export_of_all_claims_never_leaves_its_folder)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    {
        SQLite::Database library(path.toStdString(), SQLite::OPEN_READWRITE);
        library.exec("PRAGMA ignore_check_constraints = ON");
        library.exec("PRAGMA foreign_keys = OFF");
        library.exec("UPDATE claims SET id = '../outside' WHERE id = 'claim-62000-rescued'");
        for (const std::string table : {"assessments", "evidence", "gaps", "cautions"})
            library.exec("UPDATE " + table + " SET claim_id = '../outside' WHERE claim_id = 'claim-62000-rescued'");
    }
    BOOST_REQUIRE(QDir(folder.path()).mkdir(u"charts"_s));
    const Outcome refused = execute({u"export"_s, path, u"--all-claims"_s, u"--as"_s, u"csv"_s, u"-o"_s, folder.path(u"charts"_s)});
    BOOST_TEST(refused.code == 1);
    BOOST_TEST(refused.messages.contains("../outside: "));
    BOOST_TEST(refused.output.isEmpty());
    BOOST_TEST(refused.messages.count(" of " + QByteArray::number(rowsOfBundled("claims")) + ": ") == rowsOfBundled("claims") - 1);
    BOOST_TEST(QDir(folder.path()).entryList({u"*.csv"_s}).isEmpty());
    BOOST_TEST(QDir(folder.path(u"charts"_s)).entryList({u"*.csv"_s}).size() == rowsOfBundled("claims") - 1);
}

BOOST_AUTO_TEST_CASE(the_sentence_of_a_chart_is_about_two_figures_that_are_named)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    const QString output = folder.path(u"chart.svg"_s);
    const auto exported = [&](const QString &figures) {
        return execute({u"export"_s, path, u"--measures"_s, u"unodc-us-detected-children"_s, u"--figures"_s, figures, u"--as"_s, u"svg"_s, u"-o"_s, output});
    };
    BOOST_TEST(exported(u"unodc-us-detected-children-2022,unodc-us-detected-children-2021"_s).code == 0);
    BOOST_TEST(readFile(output).contains("--figures unodc-us-detected-children-2022,unodc-us-detected-children-2021"));
    BOOST_TEST(readFile(output).contains("4,849"));
    const Outcome gone = exported(u"unodc-us-detected-children-2022,gone"_s);
    BOOST_TEST(gone.code == 1);
    BOOST_TEST(gone.messages == QByteArray("The library holds nothing with the id gone.\n"));
    for (const QString &wrong : {u"a,b,c"_s, u"a,a"_s, u",b"_s})
        BOOST_TEST(exported(wrong).code == 2);
}

BOOST_AUTO_TEST_CASE(without_a_display_the_program_says_so)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"WAYLAND_SOCKET"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    const Outcome refused = execute({bundledLibrary()}, {.environment = environment});
    BOOST_TEST(refused.code == 1);
    BOOST_TEST(refused.messages.startsWith("There is no display."));
    BOOST_TEST(refused.messages.count('\n') == 1);
}

BOOST_AUTO_TEST_SUITE_END()
