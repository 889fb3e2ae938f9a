// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"
#include "models/exchange/data_package.h"
#include "models/exchange/table_writer.h"
#include "models/store/library_builder.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QBuffer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Counts the rows, and asks the store what they say against each other.
class CountingSink final : public RowSink {
public:
    void addRow(const TableSchema &table, const QStringList &cells, qint64 line) override
    {
        ++rows;
        m_builder.add(table, cells, line);
    }
    Result<std::vector<RowFault>> contradictions() override { return m_builder.contradictions(); }

    int rows = 0;

private:
    LibraryBuilder m_builder;
};

std::vector<Fault> faultsOf(const PackageFiles &files)
{
    CountingSink sink;
    const Result<std::vector<Fault>> faults = readPackage(files, sink);
    BOOST_REQUIRE(bool(faults));
    return *faults;
}

/// A cell as it stands, without the apostrophe that csvCell() puts before what a spreadsheet would compute.
QByteArray quoted(const QString &cell)
{
    return '"' + cell.toUtf8().replace('"', "\"\"") + '"';
}

/// The bundled data package in memory, so that cases can damage it.
class EditedPackage {
public:
    EditedPackage()
    {
        const QDir folder(bundledPackage());
        for (const QString &name : folder.entryList({u"*.csv"_s, u"datapackage.json"_s}, QDir::Files))
            m_files.insert(name, readFile(folder.filePath(name)));
    }

    QByteArray &file(const QString &name) { return m_files[name]; }
    void remove(const QString &name) { m_files.remove(name); }

    /// Sets one cell of the row that stands in a line.
    void set(const QString &name, qint64 line, const QString &column, const QString &value)
    {
        std::vector<Fault> faults;
        std::vector<CsvRow> rows = readCsv(file(name), name, faults);
        const qsizetype position = rows.front().cells.indexOf(column);
        BOOST_REQUIRE_MESSAGE(position >= 0, column);
        rows.at(static_cast<std::size_t>(line - 1)).cells[position] = value;
        QByteArray bytes;
        for (const CsvRow &row : rows) {
            QByteArrayList cells;
            for (const QString &cell : row.cells)
                cells.append(quoted(cell));
            bytes += cells.join(',') + '\n';
        }
        file(name) = bytes;
    }

    /// The line of the first row with such a cell.
    qint64 lineWhere(const QString &name, const QString &column, const std::function<bool(const QString &)> &holds)
    {
        std::vector<Fault> faults;
        const std::vector<CsvRow> rows = readCsv(file(name), name, faults);
        const qsizetype position = rows.front().cells.indexOf(column);
        for (std::size_t index = 1; index < rows.size(); ++index) {
            if (holds(rows[index].cells.at(position)))
                return rows[index].line;
        }
        BOOST_FAIL("no such row in " + name.toStdString());
        return 0;
    }

    std::vector<Fault> faults()
    {
        CountingSink sink;
        const Result<std::vector<Fault>> found = readPackage(
            [this](const QString &name) -> std::unique_ptr<QIODevice> {
                auto buffer = std::make_unique<QBuffer>();
                if (m_files.contains(name)) {
                    buffer->setData(m_files.value(name));
                    buffer->open(QIODevice::ReadOnly);
                }
                return buffer;
            },
            sink);
        handedOver = sink.rows;
        BOOST_REQUIRE(bool(found));
        return *found;
    }

    int handedOver = 0; ///< how many rows the sink got last time

private:
    QHash<QString, QByteArray> m_files;
};

int allRows()
{
    int rows = 0;
    for (const TableSchema &table : librarySchema())
        rows += int(rowsOfBundled(table.name.latin1()));
    return rows;
}

/// The package must have the expected fault, and say where it is.
void check(EditedPackage &package, FaultRule kind, const QString &file, qint64 line, const QString &column)
{
    const std::vector<Fault> faults = package.faults();
    QStringList descriptions;
    for (const Fault &fault : faults)
        descriptions.append(describe(fault));
    const bool isFound = std::ranges::any_of(faults, [&](const Fault &fault) {
        return fault.kind == kind && fault.file == file && fault.line == line && fault.column == column;
    });
    BOOST_TEST(isFound, kind.index() << ": " << std::visit([](auto rule) { return int(rule); }, kind) << " in " << file << ", line " << line << ", " << column << "; found: " << descriptions);
    for (const Fault &fault : faults) {
        BOOST_TEST(describe(fault).startsWith(fault.file));
        BOOST_TEST(!describe(fault).contains(u'%'), describe(fault));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(data_package)

BOOST_AUTO_TEST_CASE(the_bundled_package_has_no_fault)
{
    EditedPackage package;
    QStringList descriptions;
    for (const Fault &fault : package.faults())
        descriptions.append(describe(fault));
    BOOST_TEST(descriptions == QStringList());
    BOOST_TEST(package.handedOver == allRows());
}

BOOST_AUTO_TEST_CASE(a_folder_is_read_like_that_package)
{
    CountingSink sink;
    BOOST_TEST(readPackage(filesOfFolder(bundledPackage()), sink)->empty());
    BOOST_TEST(sink.rows == allRows());

    const ScratchFolder empty;
    const std::vector<Fault> faults = faultsOf(filesOfFolder(empty.path()));
    BOOST_REQUIRE(faults.size() == 1u);
    BOOST_TEST(describe(faults.front()).startsWith(u"datapackage.json: the file cannot be read"_s));

    BOOST_REQUIRE(::mkfifo(QFile::encodeName(empty.path(u"datapackage.json"_s)).constData(), 0600) == 0);
    BOOST_TEST(faultsOf(filesOfFolder(empty.path())).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_cell_that_breaks_a_rule_is_named_by_file_line_column_and_reason)
{
    struct Row { FaultRule kind; QString file; qint64 line; QString column; QString value; };
    const QString longText(100'001, u'a');
    const Row rows[] = {
        {LintRule::CellRequired, u"claims.csv"_s, 2, u"statement"_s, {}},
        {LintRule::CellRequired, u"library.csv"_s, 2, u"title"_s, {}},
        {LintRule::CellTooLong, u"claims.csv"_s, 3, u"note"_s, longText},
        {LintRule::CellControlCharacter, u"claims.csv"_s, 3, u"note"_s, u"a\x1b[31m"_s},
        {LintRule::CellSurroundingSpace, u"claims.csv"_s, 3, u"note"_s, u"text "_s},
        {LintRule::CellNoIdentifier, u"sources.csv"_s, 4, u"id"_s, u"No_Slug"_s},
        {LintRule::CellNoIdentifier, u"sources.csv"_s, 4, u"publisher_id"_s, u"a--b"_s},
        {LintRule::CellNoNumber, u"observations.csv"_s, 2, u"value"_s, u"62,000"_s},
        {LintRule::CellNoNumber, u"observations.csv"_s, 2, u"value"_s, u"1e5"_s},
        {LintRule::CellNoNumber, u"observations.csv"_s, 2, u"value"_s, u"1.50"_s},
        {LintRule::CellNoNumber, u"observations.csv"_s, 2, u"value"_s, u"-0"_s},
        {LintRule::CellNoNumber, u"observations.csv"_s, 2, u"value"_s, u"1234567890123456"_s},
        {LintRule::CellNoDate, u"observations.csv"_s, 2, u"period_end"_s, u"2025-02-30"_s},
        {LintRule::CellNoDate, u"library.csv"_s, 2, u"created"_s, u"today"_s},
        {LintRule::CellNoDate, u"observations.csv"_s, 2, u"period_end"_s, u"15-03-44"_s},
        {LintRule::CellNoDate, u"observations.csv"_s, 2, u"period_end"_s, u"-"_s},
        {LintRule::CellBeforeYearOne, u"observations.csv"_s, 2, u"period_end"_s, u"-0044"_s},
        {LintRule::CellBeforeYearOne, u"observations.csv"_s, 2, u"period_end"_s, u"-0043-03-15~"_s},
        {LintRule::CellBeforeYearOne, u"observations.csv"_s, 2, u"period_end"_s, u"\u221244"_s},
        {LintRule::CellBeforeYearOne, u"observations.csv"_s, 2, u"period_end"_s, u"0000"_s},
        {LintRule::CellBeforeYearOne, u"sources.csv"_s, 2, u"published"_s, u"44 BC"_s},
        {LintRule::CellBeforeYearOne, u"sources.csv"_s, 2, u"published"_s, u"15 March 44 B.C.E."_s},
        {LintRule::CellNoAddress, u"sources.csv"_s, 2, u"url"_s, u"javascript:alert(1)"_s},
        {LintRule::CellNoAddress, u"sources.csv"_s, 2, u"url"_s, u"https://"_s},
        {LintRule::CellNoAddress, u"sources.csv"_s, 2, u"via_url"_s, u"https://a b/"_s},
        {LintRule::CellUnknownCode, u"measures.csv"_s, 2, u"stage"_s, u"rescue"_s},
        {LintRule::CellUnknownCode, u"measures.csv"_s, 2, u"stage"_s, u"Report"_s},
        {LintRule::CellNoStatus, u"observations.csv"_s, 2, u"status"_s, u"U,D"_s},
        {LintRule::CellNoCountry, u"organisations.csv"_s, 2, u"country"_s, u"USA"_s},
        {LintRule::CellLeadsNowhere, u"claims.csv"_s, 2, u"claimant_id"_s, u"no-such-organisation"_s},
        {LintRule::CellLeadsNowhere, u"observations.csv"_s, 2, u"revises_id"_s, u"no-such-observation"_s},
        {LintRule::PeriodReversed, u"observations.csv"_s, 2, u"period_end"_s, u"0001"_s},
        {LintRule::RowValueMissing, u"observations.csv"_s, 2, u"value"_s, {}},
        {LintRule::RowRangeWithoutBetween, u"observations.csv"_s, 2, u"lower"_s, u"1"_s},
        {LintRule::RowExcerptTooLong, u"observations.csv"_s, 2, u"excerpt"_s,
         u"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"_s},
        {LintRule::RowQualifierMissing, u"claims.csv"_s, 2, u"qualifier"_s, {}},
        {LintRule::RowValueMissing, u"claims.csv"_s, 2, u"value"_s, {}},
        {LintRule::RowValueBesideRange, u"claims.csv"_s, 2, u"qualifier"_s, u"between"_s},
    };
    for (const Row &row : rows) {
        EditedPackage package;
        if (row.kind == FaultRule(LintRule::PeriodReversed))
            package.set(row.file, row.line, u"period_start"_s, u"2025"_s);
        package.set(row.file, row.line, row.column, row.value);
        const bool isNamedByValue = row.kind == FaultRule(LintRule::RowValueBesideRange);
        check(package, row.kind, row.file, row.line, isNamedByValue ? u"value"_s : row.column);
    }
}

BOOST_AUTO_TEST_CASE(rules_that_look_at_whole_rows_and_tables_are_kept)
{
    struct Row { FaultRule kind; QString file; QString column; std::function<qint64(EditedPackage &)> spoil; };
    const auto first = [](const QString &file, const QString &column, const QString &value) {
        return [=](EditedPackage &package) { package.set(file, 2, column, value); return qint64(2); };
    };
    const auto cellOf = [](EditedPackage &package, const QString &file, qint64 line, const QString &column) {
        std::vector<Fault> faults;
        const std::vector<CsvRow> rows = readCsv(package.file(file), file, faults);
        return rows.at(static_cast<std::size_t>(line - 1)).cells.at(rows.front().cells.indexOf(column));
    };
    const QString observations = u"observations.csv"_s;
    const QString measures = u"measures.csv"_s;
    const QString relations = u"relations.csv"_s;
    const Row rows[] = {
        {LintRule::CellNotUnique, u"sources.csv"_s, u"id"_s, [&](EditedPackage &package) {
             package.set(u"sources.csv"_s, 5, u"id"_s, cellOf(package, u"sources.csv"_s, 4, u"id"_s));
             return 5;
         }},
        {LintRule::CellNotUnique, measures, u"name"_s, [&](EditedPackage &package) {
             package.set(measures, 5, u"name"_s, cellOf(package, measures, 2, u"name"_s));
             return 5;
         }},
        {LintRule::RowValueBesideRange, observations, u"value"_s, first(observations, u"qualifier"_s, u"between"_s)},
        {LintRule::RowRangeIncomplete, observations, u"lower"_s, first(observations, u"qualifier"_s, u"between"_s)},
        {LintRule::RowRangeReversed, observations, u"lower"_s, [&](EditedPackage &package) {
             package.set(observations, 2, u"qualifier"_s, u"between"_s);
             package.set(observations, 2, u"value"_s, {});
             package.set(observations, 2, u"lower"_s, u"10"_s);
             package.set(observations, 2, u"upper"_s, u"9"_s);
             return 2;
         }},
        {LintRule::RowRefersToItself, observations, u"revises_id"_s, [&](EditedPackage &package) {
             package.set(observations, 2, u"revises_id"_s, cellOf(package, observations, 2, u"id"_s));
             return 2;
         }},
        {LintRule::RowRevisesOtherSeries, observations, u"revises_id"_s, [&](EditedPackage &package) {
             package.set(observations, 2, u"revises_id"_s, cellOf(package, observations, 600, u"id"_s));
             return 2;
         }},
        {LintRule::RowPartitionWithoutPartOf, relations, u"partition"_s, [&](EditedPackage &package) {
             const qint64 line = package.lineWhere(relations, u"kind"_s, [](const QString &kind) { return kind != "part_of"_L1; });
             package.set(relations, line, u"partition"_s, u"ages"_s);
             return line;
         }},
        {LintRule::RowPairedWithItself, relations, u"measure_b_id"_s, [&](EditedPackage &package) {
             package.set(relations, 2, u"measure_b_id"_s, cellOf(package, relations, 2, u"measure_a_id"_s));
             return 2;
         }},
        {LintRule::RowPairRepeated, relations, {}, [&](EditedPackage &package) {
             package.set(relations, 3, u"measure_a_id"_s, cellOf(package, relations, 2, u"measure_b_id"_s));
             package.set(relations, 3, u"measure_b_id"_s, cellOf(package, relations, 2, u"measure_a_id"_s));
             return 3;
         }},
        {LintRule::RowLinkRepeated, u"evidence.csv"_s, {}, [&](EditedPackage &package) {
             for (const QString &column : {u"claim_id"_s, u"observation_id"_s, u"role"_s})
                 package.set(u"evidence.csv"_s, 3, column, cellOf(package, u"evidence.csv"_s, 2, column));
             return 3;
         }},
        {LintRule::RowTiedToNothing, u"cautions.csv"_s, {}, [&](EditedPackage &package) {
             for (const QString &column : {u"claim_id"_s, u"measure_id"_s, u"observation_id"_s})
                 package.set(u"cautions.csv"_s, 2, column, {});
             return 2;
         }},
        {LintRule::RowVerificationWithoutPersons, measures, u"verification"_s, [&](EditedPackage &package) {
             const qint64 line = package.lineWhere(measures, u"statistical_unit"_s, [](const QString &unit) { return unit == "report"_L1; });
             package.set(measures, line, u"verification"_s, u"identified"_s);
             return line;
         }},
        {LintRule::RowBasisWithoutVerification, measures, u"verification_basis"_s, [&](EditedPackage &package) {
             const qint64 line = package.lineWhere(measures, u"verification"_s, [](const QString &text) { return text == "not_applicable"_L1; });
             package.set(measures, line, u"verification_basis"_s, u"third_party"_s);
             return line;
         }},
        {LintRule::GapOverValue, u"gaps.csv"_s, u"measure_id"_s, [&](EditedPackage &package) {
             const qint64 line = package.lineWhere(u"gaps.csv"_s, u"scope"_s, [](const QString &text) { return text == "value"_L1; });
             package.set(u"gaps.csv"_s, line, u"measure_id"_s, cellOf(package, observations, 10, u"measure_id"_s));
             package.set(u"gaps.csv"_s, line, u"area"_s, cellOf(package, observations, 10, u"area"_s));
             package.set(u"gaps.csv"_s, line, u"period_start"_s, {});
             package.set(u"gaps.csv"_s, line, u"period_end"_s, u"2030"_s);
             return line;
         }},
        {LintRule::PeriodReversed, u"gaps.csv"_s, u"period_end"_s, [&](EditedPackage &package) {
             package.set(u"gaps.csv"_s, 2, u"period_start"_s, u"2026"_s);
             package.set(u"gaps.csv"_s, 2, u"period_end"_s, u"2025"_s);
             return 2;
         }},
        {LintRule::RowNotOne, u"library.csv"_s, {}, [&](EditedPackage &package) {
             QByteArray &bytes = package.file(u"library.csv"_s);
             bytes = bytes.first(bytes.indexOf('\n') + 1);
             return 0;
         }},
    };
    for (const Row &row : rows) {
        EditedPackage package;
        const qint64 line = row.spoil(package);
        check(package, row.kind, row.file, line, row.column);
    }
}

BOOST_AUTO_TEST_CASE(files_that_are_no_proper_csv_are_named)
{
    struct Row { FaultRule kind; qint64 line; std::function<void(QByteArray &)> spoil; };
    const auto insertLine = [](qint64 line, const QByteArray &text) {
        return [=](QByteArray &bytes) {
            QByteArrayList lines = bytes.split('\n');
            lines.insert(line - 1, text);
            bytes = lines.join('\n');
        };
    };
    const Row rows[] = {
        {FaultKind::WrongHeader, 1, [](QByteArray &bytes) { bytes.replace(0, 2, "ID"); }},
        {FaultKind::WrongHeader, 1, [](QByteArray &bytes) { bytes.clear(); }},
        {FaultKind::BlankLine, 3, insertLine(3, "")},
        {FaultKind::WrongFieldCount, 3, insertLine(3, "a,b")},
        {FaultKind::BadQuotes, 3, insertLine(3, "a\"b")},
        {FaultKind::OpenQuote, 3, insertLine(3, "\"a")},
        {FaultKind::NotUtf8, 4, insertLine(4, "\xc3(")},
        {FaultKind::NulByte, 4, insertLine(4, QByteArray("a\0", 2))},
    };
    for (const Row &row : rows) {
        EditedPackage package;
        // The table has no quotes, so that an opened one takes in everything that follows.
        row.spoil(package.file(u"organisations.csv"_s));
        if (row.kind == FaultRule(FaultKind::OpenQuote))
            package.file(u"organisations.csv"_s).replace(package.file(u"organisations.csv"_s).indexOf("\n\"a") + 3, 1 << 20, "");
        const std::vector<Fault> faults = package.faults();
        BOOST_REQUIRE(!faults.empty());
        const bool isFound = std::ranges::any_of(faults, [&](const Fault &fault) {
            return fault.kind == row.kind && fault.file == u"organisations.csv"_s && fault.line == row.line;
        });
        BOOST_TEST(isFound, row.kind.index() << ": " << describe(faults.front()));
    }
}

BOOST_AUTO_TEST_CASE(a_descriptor_for_other_tables_is_refused_by_name)
{
    struct Row { FaultRule kind; QString column; QByteArray before; QByteArray after; };
    const Row rows[] = {
        {FaultKind::DescriptorInvalid, {}, "{", "["},
        {FaultKind::DescriptorInvalid, {}, "\"resources\"", "\"tables\""},
        {FaultKind::UnknownTable, {}, "\"name\": \"gaps\"", "\"name\": \"holes\""},
        {FaultKind::MissingTable, {}, "\"name\": \"gaps\"", "\"name\": \"holes\""},
        {FaultKind::RepeatedTable, {}, "\"name\": \"gaps\"", "\"name\": \"claims\""},
        {FaultKind::UnknownColumn, u"gaps"_s, "\"name\": \"searched\"", "\"name\": \"looked\""},
        {FaultKind::MissingColumn, u"gaps"_s, "\"name\": \"searched\"", "\"name\": \"looked\""},
        {FaultKind::RepeatedColumn, u"gaps"_s, "\"name\": \"searched\"", "\"name\": \"question\""},
        {FaultKind::UnsafePath, u"gaps"_s, "\"path\": \"gaps.csv\"", "\"path\": \"../gaps.csv\""},
        {FaultKind::UnsafePath, u"gaps"_s, "\"path\": \"gaps.csv\"", "\"path\": \"/etc/passwd\""},
        {FaultKind::UnsupportedFormat, u"library, encoding"_s, "\"encoding\": \"utf-8\"", "\"encoding\": \"latin-99\""},
        {FaultKind::UnsupportedFormat, u"library, delimiter"_s, "\"delimiter\": \",\"", "\"delimiter\": \"\""},
    };
    for (const Row &row : rows) {
        EditedPackage package;
        QByteArray &descriptor = package.file(u"datapackage.json"_s);
        const qsizetype position = descriptor.indexOf(row.before);
        BOOST_REQUIRE(position >= 0);
        descriptor.replace(position, row.before.size(), row.after);
        check(package, row.kind, u"datapackage.json"_s, 0, row.column);
    }
    EditedPackage package;
    package.remove(u"gaps.csv"_s);
    check(package, FaultKind::FileUnreadable, u"gaps.csv"_s, 0, {});
}

BOOST_AUTO_TEST_CASE(a_package_of_an_earlier_version_and_columns_in_another_order_are_read_by_name)
{
    EditedPackage earlier;
    EditedPackage turned;
    const auto reordered = [](EditedPackage &package, const std::function<QList<qsizetype>(const TableSchema &)> &places) {
        QJsonObject descriptor = QJsonDocument::fromJson(package.file(u"datapackage.json"_s)).object();
        QJsonArray resources;
        for (const auto value : descriptor.value("resources"_L1).toArray()) {
            QJsonObject resource = value.toObject();
            const TableSchema *table = nullptr;
            for (const TableSchema &candidate : librarySchema())
                table = resource.value("name"_L1).toString() == candidate.name ? &candidate : table;
            BOOST_REQUIRE(table);
            const QList<qsizetype> order = places(*table);
            QJsonObject schema = resource.value("schema"_L1).toObject();
            const QJsonArray fields = schema.value("fields"_L1).toArray();
            QJsonArray kept;
            for (const qsizetype place : order)
                kept.append(fields.at(place));
            schema.insert("fields"_L1, kept);
            resource.insert("schema"_L1, schema);
            resources.append(resource);
            std::vector<Fault> faults;
            const QString name = resource.value("path"_L1).toString();
            QByteArray bytes;
            for (const CsvRow &row : readCsv(package.file(name), name, faults)) {
                QByteArrayList cells;
                for (const qsizetype place : order)
                    cells.append(quoted(row.cells.at(place)));
                bytes += cells.join(',') + '\n';
            }
            package.file(name) = bytes;
        }
        descriptor.insert("resources"_L1, resources);
        package.file(u"datapackage.json"_s) = QJsonDocument(descriptor).toJson();
    };
    reordered(earlier, [](const TableSchema &table) {
        QList<qsizetype> places;
        for (qsizetype place = 0; place < table.columns.size(); ++place) {
            if (table.columns.at(place).since == 1)
                places.append(place);
        }
        return places;
    });
    reordered(turned, [](const TableSchema &table) {
        QList<qsizetype> places;
        for (qsizetype place = table.columns.size(); place-- > 0;)
            places.append(place);
        return places;
    });
    for (EditedPackage *package : {&earlier, &turned}) {
        QStringList descriptions;
        for (const Fault &fault : package->faults())
            descriptions.append(describe(fault));
        BOOST_TEST(descriptions == QStringList(), descriptions.first(std::min<qsizetype>(5, descriptions.size())).join(u'|'));
        BOOST_TEST(package->handedOver == allRows());
    }
}

BOOST_AUTO_TEST_CASE(the_rules_of_version_2_are_kept)
{
    struct Row { FaultRule kind; QString file; QString column; QString value; };
    const QString observations = u"observations.csv"_s;
    for (const Row &row : {Row{LintRule::CellNoMonth, u"measures.csv"_s, u"year_start"_s, u"13"_s},
                           Row{LintRule::CellNoPhrase, u"measures.csv"_s, u"phrase"_s, u"persons were found"_s},
                           Row{LintRule::CellNoPhrase, u"measures.csv"_s, u"phrase"_s, u"{value} of {value} persons"_s},
                           Row{LintRule::CellUnknownCode, observations, u"retelling"_s, u"wrong"_s},
                           Row{LintRule::CellLeadsNowhere, observations, u"stated_by_id"_s, u"nobody-known"_s},
                           Row{LintRule::CellLeadsNowhere, u"sources.csv"_s, u"origin_id"_s, u"nowhere"_s}}) {
        EditedPackage package;
        package.set(row.file, 2, row.column, row.value);
        check(package, row.kind, row.file, 2, row.column);
    }
    EditedPackage alone;
    const qint64 line = alone.lineWhere(observations, u"retells_id"_s, [](const QString &id) { return id.isEmpty(); });
    alone.set(observations, line, u"retelling"_s, u"faithful"_s);
    check(alone, LintRule::RowRetellingWithoutOriginal, observations, line, u"retells_id"_s);

    EditedPackage calendar;
    const qint64 yearly = calendar.lineWhere(u"measures.csv"_s, u"period_kind"_s, [](const QString &kind) { return kind == "calendar_year"_L1; });
    calendar.set(u"measures.csv"_s, yearly, u"year_start"_s, u"10"_s);
    check(calendar, LintRule::RowYearStartWithoutFiscalYear, u"measures.csv"_s, yearly, u"year_start"_s);

    EditedPackage silent;
    silent.set(observations, 2, u"value"_s, {});
    silent.set(observations, 2, u"qualifier"_s, {});
    check(silent, LintRule::RowReasonMissing, observations, 2, u"status"_s);
    silent.set(observations, 2, u"status"_s, u"O"_s);
    for (const Fault &fault : silent.faults())
        BOOST_ERROR(describe(fault).toStdString());

    EditedPackage circle;
    std::vector<Fault> faults;
    const std::vector<CsvRow> rows = readCsv(circle.file(u"sources.csv"_s), u"sources.csv"_s, faults);
    circle.set(u"sources.csv"_s, 2, u"origin_id"_s, rows.at(2).cells.constFirst());
    circle.set(u"sources.csv"_s, 3, u"origin_id"_s, rows.at(3).cells.constFirst());
    circle.set(u"sources.csv"_s, 4, u"origin_id"_s, rows.at(1).cells.constFirst());
    check(circle, LintRule::RowRefersInCircle, u"sources.csv"_s, 2, u"origin_id"_s);
}

BOOST_AUTO_TEST_CASE(all_faults_are_told_at_once_in_the_order_of_tables_and_lines)
{
    EditedPackage package;
    package.set(u"relations.csv"_s, 2, u"kind"_s, u"x"_s);
    package.set(u"claims.csv"_s, 4, u"statement"_s, {});
    package.set(u"claims.csv"_s, 2, u"source_id"_s, u"nowhere"_s);
    package.set(u"sources.csv"_s, 9, u"accessed"_s, u"x"_s);
    QStringList places;
    for (const Fault &fault : package.faults())
        places.append(fault.file + u':' + QString::number(fault.line));
    BOOST_TEST(places == (QStringList{u"sources.csv:9"_s, u"claims.csv:2"_s, u"claims.csv:4"_s, u"relations.csv:2"_s}));
}

BOOST_AUTO_TEST_SUITE_END()
