// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/data_home.h"
#include "tests/cli/run.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A spreadsheet by the command line: how it is read, a mapping to fill in, and its figures in a library as one change.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

class TableHome {
public:
    TableHome() : library(folder.library()), table(folder.path(u"shelters.csv"_s)), mapping(folder.path(u"mapping.json"_s))
    {
        writeText(table, "Year,Children,County\n2018,\"1,204\",Douglas\n2019,\">1,300\",Douglas\n2020,n/a,Douglas\n");
    }

    static void writeText(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        BOOST_REQUIRE(file.write(text) == text.size());
    }

    /// Writes a mapping and answers in it what has no default.
    void answerMapping(const QString &missing)
    {
        QFile::remove(mapping);
        const Run written = run({u"import"_s, table, u"--write-mapping"_s, mapping});
        BOOST_REQUIRE_MESSAGE(written.code == exit_code::done, written.messages.toStdString());
        QFile file(mapping);
        BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
        QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        QJsonObject measure = object.value("measures"_L1).toArray().at(0).toObject();
        QJsonObject cells = measure.value("newMeasure"_L1).toObject();
        BOOST_TEST(cells.value("statistical_unit"_L1).toString().isEmpty());
        BOOST_TEST(cells.value("verification"_L1).toString().isEmpty());
        cells.insert(u"statistical_unit"_s, u"child"_s);
        cells.insert(u"verification"_s, u"not_applicable"_s);
        measure.insert(u"newMeasure"_s, cells);
        object.insert(u"measures"_s, QJsonArray{measure});
        object.insert(u"missing"_s, missing);
        writeText(mapping, QJsonDocument(object).toJson());
    }

    qsizetype figures() const { return QJsonDocument::fromJson(run({u"list"_s, library, u"observations"_s, u"--format"_s, u"json"_s}).output.toUtf8()).array().size(); }

    ScratchFolder folder;
    QString library;
    QString table;
    QString mapping;

private:
    DataHome m_home;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(importing_by_verb)

BOOST_FIXTURE_TEST_CASE(it_shows_how_a_table_is_read, TableHome)
{
    const Run shown = run({u"import"_s, table, u"--format"_s, u"json"_s});
    BOOST_TEST(shown.code == exit_code::done);
    const QJsonArray rows = QJsonDocument::fromJson(shown.output.toUtf8()).array();
    BOOST_REQUIRE(rows.size() == 3);
    BOOST_TEST(rows.at(0).toObject().value("cell"_L1).toString() == u"B2"_s);
    BOOST_TEST(rows.at(0).toObject().value("value"_L1).toDouble() == 1204);
    BOOST_TEST(rows.at(1).toObject().value("understood"_L1).toString() == u"more than 1,300"_s);
    BOOST_TEST(rows.at(2).toObject().value("understood"_L1).toString() == u"no number"_s);
}

BOOST_FIXTURE_TEST_CASE(figures_come_into_a_library_as_one_change, TableHome)
{
    const qsizetype before = figures();
    answerMapping(u"gaps"_s);
    const Run imported = run({u"import"_s, table, u"--mapping"_s, mapping, u"--into"_s, library, u"--author"_s, u"A. Author"_s});
    BOOST_REQUIRE_MESSAGE(imported.code == exit_code::done, imported.messages.toStdString());
    BOOST_TEST(figures() == before);
    BOOST_TEST(run({u"edit"_s, library, u"history"_s}).output.contains(u"import shelters.csv: 2 figures"_s));
    BOOST_TEST(run({u"edit"_s, library, u"save"_s}).code == exit_code::done);
    BOOST_TEST(figures() == before + 2);
    BOOST_TEST(run({u"edit"_s, library, u"undo"_s}).code == exit_code::done);
    BOOST_TEST(run({u"edit"_s, library, u"save"_s}).code == exit_code::done);
    BOOST_TEST(figures() == before);
}

BOOST_FIXTURE_TEST_CASE(what_is_not_decided_stops_and_leaves_nothing, TableHome)
{
    answerMapping(u"ask"_s);
    const Run refused = run({u"import"_s, table, u"--mapping"_s, mapping, u"--into"_s, library});
    BOOST_TEST(refused.code == exit_code::failed);
    BOOST_TEST(refused.messages.contains(u"row 4, column B: “n/a”"_s), refused.messages);
    BOOST_TEST(refused.messages.contains(u"Nothing was written."_s), refused.messages);
    BOOST_TEST(!WorkingCopy::exists(workingCopyFolder(), library));
    const Run noLibrary = run({u"import"_s, table, u"--mapping"_s, mapping, u"--into"_s, folder.path(u"none.countercheck"_s)});
    BOOST_TEST(noLibrary.code == exit_code::failed);
    BOOST_TEST(noLibrary.messages.contains(u"There is no library"_s), noLibrary.messages);
    writeText(mapping, "{\"format\": \"countercheck-mapping-1\", \"colums\": 1}");
    BOOST_TEST(run({u"import"_s, table, u"--mapping"_s, mapping, u"--into"_s, library}).code == exit_code::failed);
    writeText(table, "no table at all\n");
    BOOST_TEST(run({u"import"_s, table}).messages.contains(u"has no table with numbers"_s));
}

BOOST_AUTO_TEST_SUITE_END()
