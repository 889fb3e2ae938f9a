// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rows_as_text.h"
#include "tests/export/exported.h"
#include "tests/support/planted_library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QRegularExpression>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(columns)

BOOST_AUTO_TEST_CASE(columns_of_a_csv_need_no_quotes_in_sql)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(bool(library));
    const ExportRequest wanted = request(u"claim-62000-rescued"_s, ExportKind::Csv);
    const Result<PreparedChart> chart = prepareChart(library.value(), wanted, Wording());
    BOOST_REQUIRE(bool(chart));
    const QByteArray csv = *exportedBytes(*chart, wanted);
    const QStringList names = QString::fromUtf8(csv.first(csv.indexOf('\n'))).trimmed().split(u',');
    BOOST_TEST(names.size() > 30);
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const QString &name : names) {
        static const QRegularExpression plain(u"^[a-z][a-z0-9_]*$"_s);
        BOOST_TEST(plain.match(name).hasMatch(), name);
        try {
            database.exec("CREATE TABLE t_" + name.toStdString() + " (" + name.toStdString() + " TEXT)");
        } catch (const SQLite::Exception &error) {
            BOOST_ERROR(name << ": " << error.what());
        }
    }
}

BOOST_AUTO_TEST_CASE(every_column_of_every_table_stands_in_json_and_in_the_workbook)
{
    const ScratchFolder folder;
    const test::PlantedLibrary planted;
    planted.writeTo(folder.path(u"planted"_s));
    Result<Library> library = Library::open(folder.path(u"planted"_s));
    BOOST_REQUIRE(bool(library));
    ExportRequest wanted = request(test::plantedClaim, ExportKind::Json);
    const Result<PreparedChart> chart = prepareChart(library.value(), wanted, Wording());
    BOOST_REQUIRE(bool(chart));
    const Result<QByteArray> json = exportedBytes(*chart, wanted);
    wanted.kind = ExportKind::Xlsx;
    const Result<QByteArray> workbook = exportedBytes(*chart, wanted);
    BOOST_REQUIRE(bool(json));
    BOOST_REQUIRE(bool(workbook));
    const QStringList texts = cellsOfSheets(*workbook);
    BOOST_TEST(texts.size() > 500);
    for (const auto &[table, cells] : planted.rows) {
        for (qsizetype position = 0; position < cells.size(); ++position) {
            const ColumnSchema &column = table->columns.at(position);
            const QString &cell = cells.at(position);
            if (cell.isEmpty())
                continue;
            const QString quoted = column.kind == ColumnKind::Number ? cell : u'"' + cell + u'"';
            BOOST_TEST(json->contains(quoted.toUtf8()), "JSON lacks " << table->name.latin1() << '.' << column.name.latin1() << ": " << cell);
            // A workbook holds a day as the number of days since its calendar began.
            const QDate date = cell.size() == 10 ? QDate::fromString(cell, Qt::ISODate) : QDate();
            const QString day = date.isValid() ? QString::number(QDate(1899, 12, 30).daysTo(date)) : QString();
            const bool isInWorkbook = std::ranges::any_of(texts, [&](const QString &text) { return text.contains(cell) || (!day.isEmpty() && text == day); });
            // Ids of reviewers, publishers and reviews are told by their names and pages.
            const bool isToldByName = column.kind == ColumnKind::Identifier || column.kind == ColumnKind::Reference;
            if (!isToldByName)
                BOOST_TEST(isInWorkbook, "the workbook lacks " << table->name.latin1() << '.' << column.name.latin1() << ": " << cell);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
