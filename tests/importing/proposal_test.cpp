// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_reading.h"
#include "models/importing/proposal.h"
#include "models/importing/text_file.h"

#include "models/domain/linter/table_rows.h"
#include "tests/support/print.h"

#include <QBuffer>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

// From a table to rows of a library: what is written, what stops it, and that nothing is changed or dropped without a word.
namespace countercheck {
BOOST_AUTO_TEST_SUITE(proposal)
namespace {

using namespace Qt::StringLiterals;

const QByteArray shelters = "Year,Children,Shelters,County,Where from,Remark\n"
                            "2018,\"1,204\",14,Douglas,county-report-2019.pdf,\n"
                            "2019,\"1,377\",14,Douglas,county-report-2020.pdf,\n"
                            "2020,\"~1,100\",13,Douglas,county-report-2021.pdf,spring missing\n"
                            "FY2021,\"1,290\",15,Douglas,county-report-2022.pdf,\n"
                            "2022,\"1,455\",15,Douglas,county-report-2023.pdf,\n"
                            "2022,\"1,455\",15,Sarpy,county-report-2023.pdf,\n"
                            "2023,\">4,000\",16,Douglas,council minutes 4/2024,well over 4000\n"
                            "2024,1 612 r,16,Douglas,county-report-2025.pdf,\n"
                            "2024,n/a,2,Cass,,\n"
                            "Q1–Q3 2025,\"~59,000\",,Nebraska,https://example.org/press,statewide\n"
                            "Total,\"13,493\",,,,\n";

Workbook workbookOf(QByteArray text)
{
    const TextGuess guess = guessTextDialect(text);
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    const Result<Workbook> workbook = readTextFile(device, u"sheet.csv"_s, guess.dialect);
    BOOST_REQUIRE(bool(workbook));
    return *workbook;
}

MeasureAnswer children()
{
    return {{u"Children"_s}, {}, {{u"name"_s, u"Children in shelters"_s}, {u"statistical_unit"_s, u"child"_s}, {u"unit_of_measure"_s, u"count"_s}, {u"accumulation"_s, u"per_period"_s}, {u"verification"_s, u"not_applicable"_s}}, false};
}

ImportMapping fullMapping()
{
    ImportMapping mapping;
    mapping.yearStart = 10;
    mapping.measures = {children(), {{u"Shelters"_s}, {}, {}, true}};
    mapping.sourceCells = {{u"title"_s, u"sheet.csv"_s}};
    return mapping;
}

/// An import and all that is made of it.
struct Import {
    explicit Import(const QByteArray &text, const ImportMapping &said, std::map<std::pair<qsizetype, qsizetype>, CellAnswer> answers = {}, const TargetLibrary &target = {})
        : workbook(workbookOf(text))
    {
        const TableReading guessed = guessReading(workbook);
        const Sheet &sheet = workbook.sheets.at(static_cast<std::size_t>(guessed.sheet));
        const ImportContent content{sheet, applied(guessed, said), said, std::move(answers), u"sheet.csv"_s};
        const Result<ImportSummary> result = summarise(content, target);
        BOOST_REQUIRE(bool(result));
        summary = *result;
        const Result<Done> done = makeRows(content, target, [this](const TableSchema &table, const QStringList &cells) { rows[table.name].push_back(cells); });
        BOOST_REQUIRE(bool(done));
    }

    QString cell(const QString &table, std::size_t row, QLatin1StringView column) const
    {
        const TableSchema &schema = *findTable(QLatin1StringView(table.toLatin1()));
        return rows.at(table).at(row).at(std::ranges::find(schema.columns, column, &ColumnSchema::name) - schema.columns.begin());
    }

    qint64 count(ImportProblemKind kind) const
    {
        const auto found = summary.counts.find(kind);
        return found == summary.counts.end() ? 0 : found->second;
    }

    Workbook workbook;
    ImportSummary summary;
    std::map<QString, std::vector<QStringList>> rows;
};

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_is_assumed_of_what_is_counted)
{
    ImportMapping mapping;
    mapping.sourceCells = {{u"title"_s, u"sheet.csv"_s}};
    const Import import(shelters, mapping);
    BOOST_TEST(import.summary.figures == 0);
    BOOST_TEST(import.rows.count(u"observations"_s) == 0U);
    BOOST_TEST(import.count(ImportProblemKind::MeasureNotStated) > 0);
    MeasureAnswer unfinished = children();
    unfinished.cells.remove(u"verification"_s);
    mapping.measures = {unfinished};
    const Import other(shelters, mapping);
    BOOST_TEST(other.summary.figures == 0);
    BOOST_TEST(other.count(ImportProblemKind::MeasureIncomplete) == 1);
}

BOOST_AUTO_TEST_CASE(a_mark_in_the_place_of_a_number_stops_until_somebody_decides)
{
    const Import asked(shelters, fullMapping());
    BOOST_TEST(asked.summary.stopping() == 1);
    BOOST_REQUIRE(!asked.summary.problems.empty());
    const ImportProblem &first = asked.summary.problems.front();
    BOOST_TEST((first.kind == ImportProblemKind::NumberMissing && first.row == 9 && first.column == 1 && first.text == u"n/a"));

    const Import gap(shelters, fullMapping(), {{{9, 1}, CellAnswer::Gap}});
    BOOST_TEST(gap.summary.stopping() == 0);
    BOOST_REQUIRE(gap.rows.at(u"gaps"_s).size() == 1U);
    BOOST_TEST((gap.cell(u"gaps"_s, 0, "area"_L1) == u"Cass" && gap.cell(u"gaps"_s, 0, "period_start"_L1) == u"2024-01-01"));
    BOOST_TEST(gap.cell(u"gaps"_s, 0, "note"_L1).contains(u"n/a"));
    const Import leftOut(shelters, fullMapping(), {{{9, 1}, CellAnswer::LeaveOut}});
    BOOST_TEST(leftOut.summary.stopping() == 0);
    BOOST_TEST(leftOut.rows.count(u"gaps"_s) == 0U);
}

BOOST_AUTO_TEST_CASE(each_figure_is_what_stands_in_its_cell)
{
    const Import import(shelters, fullMapping(), {{{9, 1}, CellAnswer::Gap}});
    BOOST_TEST(import.summary.figures == 9);
    BOOST_REQUIRE(import.rows.at(u"observations"_s).size() == 9U);
    const auto figure = [&import](std::size_t row, QLatin1StringView column) { return import.cell(u"observations"_s, row, column); };
    BOOST_TEST((figure(0, "value"_L1) == u"1204" && figure(0, "value_text"_L1) == u"1,204" && figure(0, "qualifier"_L1) == u"exact" && figure(0, "area"_L1) == u"Douglas"));
    BOOST_TEST((figure(2, "qualifier"_L1) == u"about" && figure(2, "value"_L1) == u"1100" && figure(2, "note"_L1) == u"spring missing"));
    BOOST_TEST((figure(3, "period_start"_L1) == u"2020-10-01" && figure(3, "period_end"_L1) == u"2021-09-30"));
    BOOST_TEST((figure(6, "qualifier"_L1) == u"more_than" && figure(6, "value"_L1) == u"4000" && figure(6, "value_text"_L1) == u">4,000"));
    BOOST_TEST((figure(7, "value"_L1) == u"1612" && figure(7, "value_text"_L1) == u"1 612 r" && figure(7, "note"_L1).contains(u"“r”")));
    BOOST_TEST((figure(8, "period_end"_L1) == u"2025-09-30"));
    BOOST_TEST(figure(8, "locator"_L1) == u"sheet.csv, cell B11"_s);
    // Sources come from their column, each once.
    BOOST_TEST(import.summary.newSources.size() == 9U);
    BOOST_TEST(import.summary.sourcesWithoutAddress == 8);
    BOOST_TEST(import.count(ImportProblemKind::SumLeftOut) == 1);
    BOOST_TEST(import.count(ImportProblemKind::Bound) == 1);
    BOOST_TEST(import.count(ImportProblemKind::Rounded) == 2);
    BOOST_TEST(import.count(ImportProblemKind::Marked) == 1);
    BOOST_TEST(import.count(ImportProblemKind::OtherPeriodKind) == 2);
    // What is made breaks no rule, and ids are unique.
    for (const auto &[name, rows] : import.rows) {
        std::set<QString> ids;
        for (const QStringList &cells : rows) {
            BOOST_TEST(faultsOfRow(*findTable(QLatin1StringView(name.toLatin1())), cells, 1).empty());
            BOOST_TEST(ids.insert(cells.front()).second);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_number_twice_for_one_period_stops)
{
    const QByteArray text = "Area,Year,Sex,Children\nAlder,2018,all,10\nAlder,2018,boys,6\n";
    ImportMapping mapping = fullMapping();
    mapping.columns = {{{u"Sex"_s}, ColumnRole::LeftOut}};
    mapping.measures = {children()};
    const Import import(text, mapping);
    BOOST_TEST(import.count(ImportProblemKind::FigureRepeated) == 1);
    BOOST_TEST(import.summary.stopping() == 1);
}

BOOST_AUTO_TEST_CASE(what_the_library_has_is_not_made_again)
{
    TargetLibrary target;
    target.hasId = [](const QString &table, const QString &id) { return (table == u"measures" && id == u"children-in-shelters") || (table == u"observations" && id == u"children-in-shelters-2-douglas-2018"); };
    target.sourceTitled = [](const QString &title) { return title == u"county-report-2019.pdf" ? u"the-report"_s : QString(); };
    const Import import(shelters, fullMapping(), {{{9, 1}, CellAnswer::Gap}}, target);
    BOOST_TEST(import.cell(u"measures"_s, 0, "id"_L1) == u"children-in-shelters-2"_s);
    BOOST_TEST(import.cell(u"observations"_s, 0, "source_id"_L1) == u"the-report"_s);
    BOOST_TEST(import.summary.newSources.size() == 8U);

    ImportMapping known = fullMapping();
    known.measures.front() = {{u"Children"_s}, u"visits"_s, {}, false};
    target.hasFigure = [](const QString &measure, const QString &area, const QString &start, const QString &) { return measure == u"visits" && area == u"Sarpy" && start == u"2022-01-01"; };
    const Import into(shelters, known, {{{9, 1}, CellAnswer::Gap}}, target);
    BOOST_TEST(into.rows.count(u"measures"_s) == 0U);
    BOOST_TEST(into.count(ImportProblemKind::AlreadyThere) == 1);
}

BOOST_AUTO_TEST_CASE(a_mapping_survives_as_json)
{
    ImportMapping mapping = fullMapping();
    mapping.name = u"County shelter sheet"_s;
    mapping.dialect = TextDialect{.delimiter = u";"_s};
    mapping.dialect->keepsInnerQuotes = true;
    mapping.sheet = u"Data"_s;
    mapping.columns = {{{u"Victims"_s, u"Girls"_s}, ColumnRole::Value}, {{u"Remark"_s}, ColumnRole::Note}};
    mapping.decimalSign = DecimalSign::Comma;
    mapping.dayOrder = DayOrder::MonthFirst;
    mapping.pairs = PairOfYears::AllYears;
    mapping.areMonths = true;
    mapping.keepsSums = true;
    mapping.area = u"Nebraska"_s;
    mapping.period = u"2020"_s;
    mapping.sourceId = u"a-source"_s;
    mapping.missing = MissingAnswer::Gaps;
    const Result<ImportMapping> read = mappingFromJson(mappingAsJson(mapping), u"m.json"_s);
    BOOST_REQUIRE(bool(read));
    BOOST_TEST((*read == mapping));
}

BOOST_AUTO_TEST_CASE(a_faulty_mapping_is_refused_by_its_place)
{
    const auto reason = [](const char *json) {
        const Result<ImportMapping> read = mappingFromJson(json, u"m.json"_s);
        return read ? QString() : read.error().detail;
    };
    BOOST_TEST(reason("{").size() > 0);
    BOOST_TEST(reason("[]").size() > 0);
    BOOST_TEST(reason("{}").contains(u"countercheck-mapping-1"));
    BOOST_TEST(reason(R"({"format": "countercheck-mapping-1", "yearStart": 13})").contains(u"yearStart"));
    BOOST_TEST(reason(R"({"format": "countercheck-mapping-1", "decimalSign": ";"})").contains(u"decimalSign"));
    BOOST_TEST(reason(R"({"format": "countercheck-mapping-1", "colums": []})").contains(u"colums"));
    BOOST_TEST(reason(R"({"format": "countercheck-mapping-1", "columns": [{"heads": ["a"], "role": "valu"}]})").contains(u"columns[0].role"));
    BOOST_TEST(reason(R"({"format": "countercheck-mapping-1", "measures": [{"series": [1]}]})").contains(u"measures[0].series"));
}

BOOST_AUTO_TEST_CASE(a_stopped_import_says_so)
{
    QByteArray text = "Year,Children\n";
    for (int row = 0; row < 3000; ++row)
        text += "2018," + QByteArray::number(row) + "\n";
    const Workbook workbook = workbookOf(text);
    const ImportMapping mapping = fullMapping();
    std::stop_source stop;
    stop.request_stop();
    const Result<ImportSummary> summary = summarise({workbook.sheets.front(), guessReading(workbook), mapping, {}, u"sheet.csv"_s}, {}, stop.get_token());
    BOOST_REQUIRE(!summary);
    BOOST_TEST(int(summary.error().code) == int(ErrorCode::Cancelled));
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace countercheck
