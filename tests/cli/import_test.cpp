// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "models/exchange/csv_reader.h"
#include "tests/cli/run.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(import)

BOOST_AUTO_TEST_CASE(a_compiled_library_holds_every_cell_of_its_package)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"a.countercheck"_s);
    BOOST_REQUIRE(run({u"import"_s, bundledPackage(), u"-o"_s, path}).code == 0);
    const SQLite::Database database(path.toStdString());
    for (const TableSchema &table : librarySchema()) {
        std::vector<Fault> faults;
        const QString file = QString(table.name) + u".csv"_s;
        std::vector<CsvRow> rows = readCsv(readFile(bundledPackage() + u'/' + file), file, faults);
        rows.erase(rows.begin());
        std::ranges::sort(rows, {}, [](const CsvRow &row) { return row.cells.constFirst(); });

        std::string columns;
        for (const ColumnSchema &column : table.columns)
            columns += std::string(columns.empty() ? "" : ", ") + column.name.latin1();
        // Claims are numbered newest first, all other rows by id.
        const std::string order = table.name == "claims"_L1 ? "rtrim(stated_on, '~') DESC, id" : table.columns.constFirst().name.latin1();
        SQLite::Statement numbers(database, std::string("SELECT row FROM ") + table.name.latin1() + " ORDER BY " + order);
        for (qint64 number = 1; numbers.executeStep(); ++number)
            BOOST_TEST(numbers.getColumn(0).getInt64() == number, table.name.latin1());
        SQLite::Statement statement(database, "SELECT row, " + columns + " FROM " + table.name.latin1() + " ORDER BY " + table.columns.constFirst().name.latin1());
        for (const CsvRow &row : rows) {
            BOOST_REQUIRE(statement.executeStep());
            for (qsizetype position = 0; position < table.columns.size(); ++position) {
                const SQLite::Column cell = statement.getColumn(static_cast<int>(position) + 1);
                const QString &expected = row.cells.at(position);
                const QString place = u"%1, line %2, %3"_s.arg(file).arg(row.line).arg(table.columns.at(position).name);
                BOOST_TEST(cell.isNull() == expected.isEmpty(), place);
                if (cell.isNull())
                    continue;
                const QString text = table.columns.at(position).kind == ColumnKind::Number
                    ? QString::number(cell.getDouble(), 'f', QLocale::FloatingPointShortest)
                    : QString::fromStdString(cell.getString());
                BOOST_TEST(text == expected, place);
            }
        }
        BOOST_TEST(!statement.executeStep(), file);
    }
}

BOOST_AUTO_TEST_CASE(the_same_package_compiles_to_the_same_bytes_anywhere_and_at_any_place_on_earth)
{
    const ScratchFolder one;
    const ScratchFolder other;
    const QByteArray zone = qgetenv("TZ");
    BOOST_TEST(run({u"import"_s, bundledPackage(), u"-o"_s, one.path(u"a"_s)}).code == 0);
    qputenv("TZ", "Pacific/Kiritimati");
    QLocale::setDefault(QLocale(QLocale::German));
    BOOST_TEST(run({u"import"_s, bundledPackage(), u"-o"_s, other.path(u"another name"_s)}).code == 0);
    QLocale::setDefault(QLocale::c());
    qputenv("TZ", zone);
    BOOST_TEST((readFile(one.path(u"a"_s)) == readFile(other.path(u"another name"_s))));
    BOOST_TEST((readFile(one.path(u"a"_s)) == readFile(bundledLibrary())));
}

BOOST_AUTO_TEST_CASE(a_package_with_faults_is_reported_whole_and_leaves_the_old_file)
{
    const ScratchFolder package;
    const QDir folder(bundledPackage());
    for (const QString &name : folder.entryList(QDir::Files))
        putFile(package.path(name), readFile(folder.filePath(name)));
    QByteArray claims = readFile(package.path(u"claims.csv"_s));
    claims.replace(",verbatim,", ",spoken,");
    claims.replace(",2025-12-07,", ",2025-13-07,");
    putFile(package.path(u"claims.csv"_s), claims);

    const ScratchFolder target;
    putFile(target.path(u"a"_s), "old");
    const Run result = run({u"import"_s, package.path(), u"-o"_s, target.path(u"a"_s)});
    BOOST_TEST(result.code == exit_code::failed);
    BOOST_TEST(result.output.isEmpty());
    const auto lineOf = [&claims](const char *text) { return QString::number(1 + claims.first(claims.indexOf(text)).count('\n')); };
    BOOST_TEST(result.messages.contains(u"claims.csv, line %1, wording: \u201cspoken\u201d is none of: verbatim, paraphrase"_s.arg(lineOf(",spoken,"))));
    BOOST_TEST(result.messages.contains(u"claims.csv, line %1, stated_on: \u201c2025-13-07\u201d is no date"_s.arg(lineOf(",2025-13-07,"))));
    BOOST_TEST(readFile(target.path(u"a"_s)) == QByteArray("old"));
    BOOST_TEST(QDir(target.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
}

BOOST_AUTO_TEST_CASE(the_package_itself_is_never_written_over)
{
    const ScratchFolder folder;
    for (const QString &name : QDir(bundledPackage()).entryList(QDir::Files))
        putFile(folder.path(name), readFile(bundledPackage() + u'/' + name));
    BOOST_REQUIRE(QFile::link(folder.path(u"claims.csv"_s), folder.path(u"link"_s)));
    const QStringList before = folder.state();
    for (const QString &name : {u"claims.csv"_s, u"datapackage.json"_s, u"link"_s}) {
        const Run refused = run({u"import"_s, folder.path(), u"-o"_s, folder.path(name)});
        BOOST_TEST(refused.code == exit_code::failed);
        BOOST_TEST(refused.messages.contains(u"the file that is read"_s));
    }
    BOOST_TEST(folder.state() == before);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_path_is_said)
{
    const ScratchFolder folder;
    putFile(folder.path(u"file"_s), "x");
    const auto said = [](const QStringList &arguments) { return run(arguments).messages; };
    BOOST_TEST(said({u"import"_s, folder.path(u"file"_s), u"-o"_s, folder.path(u"a"_s)}).contains(u"file is neither a folder nor a ZIP file."_s));
    BOOST_TEST(said({u"import"_s, folder.path(u"none"_s), u"-o"_s, folder.path(u"a"_s)}).contains(u"There is no folder and no ZIP file"_s));
    BOOST_TEST(said({u"import"_s, bundledPackage(), u"-o"_s, folder.path(u"no/a"_s)}).contains(u"there is no folder "_s + folder.path(u"no"_s)));
    BOOST_TEST(said({u"import"_s, bundledPackage(), u"-o"_s, folder.path(u"file/a"_s)}).contains(u"there is no folder "_s));
    BOOST_TEST(said({u"import"_s, bundledPackage(), u"-o"_s, folder.path()}).contains(u"is a folder, not a file."_s));
    BOOST_TEST(said({u"check"_s, QString()}) == u"No file was given.\n"_s);
    BOOST_TEST(run({u"check"_s, u"--help"_s}).output.contains(u" check [options] FILE"_s));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_none_or_a_target_that_cannot_be_written_fails)
{
    const ScratchFolder folder;
    BOOST_TEST(run({u"import"_s, folder.path(u"missing"_s), u"-o"_s, folder.path(u"a"_s)}).code == exit_code::failed);
    BOOST_TEST(run({u"import"_s, bundledPackage(), u"-o"_s, folder.path(u"no/a"_s)}).code == exit_code::failed);
    BOOST_TEST(run({u"import"_s, bundledPackage(), u"-o"_s, folder.path()}).code == exit_code::failed);
    BOOST_TEST(run({u"import"_s, bundledPackage()}).code == exit_code::usage);
    BOOST_TEST(run({u"import"_s, u"-o"_s, folder.path(u"a"_s)}).code == exit_code::usage);
}

BOOST_AUTO_TEST_SUITE_END()
