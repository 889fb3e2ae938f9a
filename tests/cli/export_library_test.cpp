// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "tests/cli/execute.h"
#include "tests/cli/run.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QStandardPaths>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Returns the lines of the first block of code in that language.
QString snippet(const QString &reference, const QString &language)
{
    const QString begins = u"```"_s + language + u'\n';
    const qsizetype begin = reference.indexOf(begins);
    BOOST_REQUIRE_MESSAGE(begin >= 0, language.toStdString());
    return reference.sliced(begin + begins.size(), reference.indexOf(u"\n```"_s, begin) - begin - begins.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_library)

BOOST_AUTO_TEST_CASE(a_library_is_exported_to_a_folder_or_zip_file_that_makes_it_again)
{
    const ScratchFolder folder;
    for (const QString &target : {u"package"_s, u"package.zip"_s}) {
        const Run exported = run({u"export-library"_s, bundledLibrary(), u"-o"_s, folder.path(target)});
        BOOST_TEST(exported.code == 0, exported.messages);
        BOOST_TEST(exported.messages.contains(u" rows."_s));
        const Run imported = run({u"import"_s, folder.path(target), u"-o"_s, folder.path(u"again"_s)});
        BOOST_TEST(imported.code == 0, imported.messages);
        BOOST_TEST((readFile(folder.path(u"again"_s)) == readFile(bundledLibrary())), target);
    }
}

BOOST_AUTO_TEST_CASE(an_export_says_why_it_cannot_be_done_and_changes_nothing)
{
    const ScratchFolder folder;
    putFile(folder.path(u"claims.csv"_s), "mine");
    putFile(folder.path(u"notes.zip"_s), "mine");
    const QString library = folder.library();
    const QStringList before = folder.state();
    const auto fails = [&](const QStringList &arguments, int code, const QString &words) {
        const Run tried = run(arguments);
        BOOST_TEST(tried.code == code, arguments.join(u' '));
        BOOST_TEST(tried.messages.contains(words), tried.messages);
    };
    fails({u"export-library"_s, library}, 2, u"Say where to write the package"_s);
    fails({u"export-library"_s, folder.path(u"none"_s), u"-o"_s, folder.path(u"x"_s)}, 1, u"none"_s);
    fails({u"export-library"_s, library, u"-o"_s, folder.path()}, 1, u"claims.csv"_s);
    fails({u"export-library"_s, library, u"-o"_s, folder.path(u"notes.zip"_s)}, 1, u"notes.zip"_s);
    fails({u"export-library"_s, library, u"-o"_s, library}, 1, library);
    fails({u"import"_s, folder.path(u"notes.zip"_s), u"-o"_s, folder.path(u"x"_s)}, 1, u"is neither a folder nor a ZIP file"_s);
    fails({u"new"_s, folder.path()}, 1, u"is not empty"_s);
    BOOST_TEST((folder.state() == before));
}

BOOST_AUTO_TEST_CASE(a_new_package_is_imported_as_it_stands_and_says_what_its_columns_mean)
{
    const ScratchFolder folder;
    const QString package = folder.path(u"mine"_s);
    const Run made = run({u"new"_s, package, u"--title"_s, u"Mine, \"quoted\""_s, u"--publisher"_s, u"=Me"_s, u"--language"_s, u"de"_s, u"--licence"_s, u"CC0-1.0"_s});
    BOOST_TEST(made.code == 0, made.messages);
    const QString reference = QString::fromUtf8(readFile(package + u"/README.md"_s));
    for (const TableSchema &table : librarySchema())
        BOOST_TEST(reference.contains(u"`%1`"_s.arg(QString(table.name))), table.name);
    const Run imported = run({u"import"_s, package, u"-o"_s, folder.path(u"mine.countercheck"_s)});
    BOOST_TEST(imported.code == 0, imported.messages);
    // One row of each kind makes a library with a figure.
    const auto append = [&package](const QString &table, const QByteArray &row) { putFile(package + u'/' + table + u".csv"_s, readFile(package + u'/' + table + u".csv"_s) + row); };
    append(u"sources"_s, "report,,Report,,,,,,,,,,,,\n");
    append(u"measures"_s, "visits,Visits,,,,visit,count,,,,,per_period,,not_applicable,,,,,\n");
    append(u"observations"_s, "visits-2024,visits,,2024,2024,1234,,,exact,\"1,234\",,,report,,,,,,,,\n");
    const Run again = run({u"import"_s, package, u"-o"_s, folder.path(u"mine.countercheck"_s)});
    BOOST_TEST(again.code == 0, again.messages);
    const Run found = run({u"find"_s, folder.path(u"mine.countercheck"_s), u"1234"_s});
    BOOST_TEST(found.output.contains(u"1,234"_s), found.output);
}

BOOST_AUTO_TEST_CASE(the_snippets_of_the_reference_read_a_library)
{
    const ScratchFolder folder;
    BOOST_REQUIRE(run({u"new"_s, folder.path(u"mine"_s)}).code == 0);
    const QString reference = QString::fromUtf8(readFile(folder.path(u"mine/README.md"_s)));
    folder.library(u"my-library.countercheck"_s);
    struct Language {
        QString name;
        QString program;
        QStringList arguments;
        QString file;
        QStringList needs; ///< a call that succeeds where its packages are installed
    };
    const Language languages[] = {
        {u"python"_s, u"python3"_s, {u"snippet.py"_s}, u"snippet.py"_s, {u"-c"_s, u"import sqlite3"_s}},
        {u"r"_s, u"Rscript"_s, {u"snippet.R"_s}, u"snippet.R"_s, {u"-e"_s, u"library(DBI); library(RSQLite)"_s}},
        {u"sql"_s, u"duckdb"_s, {u"-init"_s, u"snippet.sql"_s, u"-c"_s, u"SELECT 1"_s}, u"snippet.sql"_s, {u"-c"_s, u"LOAD sqlite"_s}},
    };
    int tried = 0;
    for (const Language &language : languages) {
        const QString code = snippet(reference, language.name);
        const QString program = QStandardPaths::findExecutable(language.program);
        if (program.isEmpty() || execute(language.needs, {.program = program}).code != 0) {
            BOOST_TEST_MESSAGE(language.program << " is not installed");
            continue;
        }
        ++tried;
        // Where the language prints nothing by itself, the figures are printed.
        putFile(folder.path(language.file), (code + (language.name == u"r"_s ? u"\nprint(figures)\n"_s : u"\n"_s)).toUtf8());
        const Outcome outcome = execute(language.arguments, {.folder = folder.path(), .program = program});
        BOOST_TEST(outcome.code == 0, QString::fromUtf8(outcome.messages));
        BOOST_TEST(outcome.output.contains("62000"), QString::fromUtf8(outcome.output));
    }
    BOOST_TEST(tried > 0);
}

BOOST_AUTO_TEST_SUITE_END()
