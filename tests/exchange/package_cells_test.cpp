// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"
#include "models/exchange/cell_reading.h"
#include "tests/exchange/small_package.h"

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

const ColumnSchema &columnOf(const char *table, const char *name)
{
    return *std::ranges::find(findTable(QLatin1StringView(table))->columns, QLatin1StringView(name), &ColumnSchema::name);
}

/// The cell of the library, or "fault".
QString read(const CellReader &reader, const QString &cell)
{
    const CellReader::Outcome outcome = reader.read(cell);
    return outcome.fault ? u"fault"_s : outcome.cell;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(package_cells)

BOOST_AUTO_TEST_CASE(missing_values_are_those_of_the_field_else_of_the_schema_else_of_resource_or_package)
{
    const QJsonArray list{QString(), u"NA"_s, u"-"_s};
    const QJsonArray objects{QJsonObject{{u"value"_s, u"NA"_s}, {u"label"_s, u"not asked"_s}}, QJsonObject{{u"value"_s, u"-"_s}}};
    SmallPackage plain;
    plain.file("organisations.csv") = "id,name,kind,country,note\noffice,NA,government_agency,US,\nspeaker,Speaker,official,NA,-\n";
    // Without a word "NA" is text, and no country.
    BOOST_TEST(plain.read().column("organisations", "name") == (QStringList{u"NA"_s, u"Speaker"_s}));
    for (const char *place : {"package", "resource", "schema", "objects", "field"}) {
        SmallPackage package = plain;
        package.replace("organisations.csv", "office,NA", "office,Office");
        const QByteArrayView where(place);
        if (where == "package")
            package.descriptor.insert(u"missingValues"_s, list);
        else if (where == "resource")
            package.set("organisations", "missingValues", list);
        else if (where == "schema")
            package.setSchema("organisations", "missingValues", list);
        else if (where == "objects")
            package.setSchema("organisations", "missingValues", objects);
        else {
            package.setField("organisations", "country", "missingValues", QJsonArray{u"NA"_s});
            package.setField("organisations", "note", "missingValues", QJsonArray{u"-"_s});
        }
        requireSame(package, place);
    }
    SmallPackage other = plain;
    other.setSchema("organisations", "missingValues", list);
    other.setField("organisations", "name", "missingValues", QJsonArray{});
    other.replace("organisations.csv", "Speaker", "-");
    BOOST_TEST(other.read().faults == QStringList());
    BOOST_TEST(other.read().column("organisations", "name") == (QStringList{u"NA"_s, u"-"_s}));
}

BOOST_AUTO_TEST_CASE(numbers_are_read_by_their_signs_or_refused)
{
    struct Row { const char *what; FieldReading field; QString cell; QString expected; };
    const FieldReading german{.decimalChar = u","_s, .groupChar = u"."_s};
    const FieldReading english{.groupChar = u","_s};
    const FieldReading french{.decimalChar = u","_s, .groupChar = u"\u202f"_s};
    const FieldReading comma{.decimalChar = u","_s};
    const FieldReading dressed{.groupChar = u","_s, .bareNumber = false};
    const Row rows[] = {
        {"German", german, u"1.234"_s, u"1234"_s},
        {"German with decimals", german, u"1.234,5"_s, u"1234.5"_s},
        {"German million", german, u"-1.234.567,25"_s, u"-1234567.25"_s},
        {"German without groups", german, u"1234,5"_s, u"1234.5"_s},
        {"German small", german, u"0,5"_s, u"0.5"_s},
        {"a decimal point is no group", german, u"1.23"_s, u"fault"_s},
        {"two decimal commas", german, u"1,234,5"_s, u"fault"_s},
        {"a group behind the decimals", german, u"1,234.5"_s, u"fault"_s},
        {"a group of four", german, u"12.3456"_s, u"fault"_s},
        {"a first group of four", german, u"1234.567"_s, u"fault"_s},
        {"no digits before a group", german, u".234"_s, u"fault"_s},
        {"English", english, u"1,234,567.5"_s, u"1234567.5"_s},
        {"Indian", english, u"12,34,567"_s, u"1234567"_s},
        {"a comma at the end", english, u"1,234,"_s, u"fault"_s},
        {"French", french, u"1\u202f234,5"_s, u"1234.5"_s},
        {"a blank that is not declared", french, u"1 234"_s, u"fault"_s},
        {"a comma", comma, u"12,5"_s, u"12.5"_s},
        {"a point beside a decimal comma", comma, u"12.5"_s, u"fault"_s},
        {"words", german, u"viele"_s, u"fault"_s},
        {"a bound", german, u"<5"_s, u"fault"_s},
        {"per cent", dressed, u"95%"_s, u"95"_s},
        {"per cent after a blank", dressed, u"95.5 %"_s, u"95.5"_s},
        {"a currency", dressed, u"€1,234"_s, u"1234"_s},
        {"a currency by its code", dressed, u"EUR 95"_s, u"95"_s},
        {"a currency behind", dressed, u"95 USD"_s, u"95"_s},
        {"a debt", dressed, u"-€95"_s, u"-95"_s},
        {"a debt, otherwise", dressed, u"€-95"_s, u"-95"_s},
        {"nothing around", dressed, u"95"_s, u"95"_s},
        {"a bound is not stripped", dressed, u"<5"_s, u"fault"_s},
        {"nor is about", dressed, u"~5"_s, u"fault"_s},
        {"nor a debt in brackets", dressed, u"(95)"_s, u"fault"_s},
        {"nor millions", dressed, u"95 million"_s, u"fault"_s},
        {"nor thousands", dressed, u"95k"_s, u"fault"_s},
        {"nor a range", dressed, u"5–9"_s, u"fault"_s},
        {"nor a footnote mark", dressed, u"95*"_s, u"fault"_s},
        {"as it is", {}, u"1,234"_s, u"1,234"_s}, // for the rules of cells to refuse
    };
    for (const auto &[what, field, cell, expected] : rows)
        BOOST_TEST(read(CellReader(columnOf("observations", "value"), field, {}), cell) == expected, what);

    SmallPackage package;
    for (const char *column : {"value", "lower", "upper"}) {
        package.setField("observations", column, "groupChar", u"."_s);
        package.setField("observations", column, "decimalChar", u","_s);
    }
    package.replace("observations.csv", "2020,2020,1234,", "2020,2020,1.234,");
    package.replace("observations.csv", "2020,2020,12.5,", "2020,2020,\"12,5\",");
    requireSame(package, "German in a package");
    package.replace("observations.csv", "1.234,", "1.23,");
    requireFaults(package, {u"observations.csv, line 2, value: “1.23” is no number as the package writes them: decimalChar “,”, groupChar “.”"_s}, "a decimal point");
}

BOOST_AUTO_TEST_CASE(dates_are_read_by_their_format_or_refused)
{
    struct Row { QString format; QString cell; QString expected; };
    for (const auto &[format, cell, expected] : {Row{u"%d/%m/%Y"_s, u"01/03/2024"_s, u"2024-03-01"_s}, Row{u"%m/%d/%Y"_s, u"01/03/2024"_s, u"2024-01-03"_s},
                                                 Row{u"%d.%m.%Y"_s, u"1.3.2024"_s, u"2024-03-01"_s}, Row{u"%d/%m/%Y"_s, u"01/03/2024~"_s, u"2024-03-01~"_s},
                                                 Row{u"%Y%m%d"_s, u"20240301"_s, u"2024-03-01"_s}, Row{u"%m/%Y"_s, u"3/2024"_s, u"2024-03"_s},
                                                 Row{u"%d %B %Y"_s, u"1 March 2024"_s, u"2024-03-01"_s}, Row{u"%b %d, %Y"_s, u"Mar 1, 2024"_s, u"2024-03-01"_s},
                                                 Row{u"%F"_s, u"2024-03-01"_s, u"2024-03-01"_s}, Row{u"%d/%m/%Y"_s, u"31/02/2024"_s, u"fault"_s},
                                                 Row{u"%d/%m/%Y"_s, u"13/13/2024"_s, u"fault"_s}, Row{u"%d/%m/%Y"_s, u"2024-03-01"_s, u"fault"_s},
                                                 Row{u"%d/%m/%Y"_s, u"01/03/24"_s, u"fault"_s}, Row{u"%d/%m/%Y"_s, u"01/03/2024 10:00"_s, u"fault"_s}}) {
        BOOST_TEST(canReadDate(format), format);
        BOOST_TEST(read(CellReader(columnOf("claims", "stated_on"), {.dateFormat = format}, {}), cell) == expected, format << " " << cell);
    }
    for (const QString &format : {u"%d/%m/%y"_s, u"%c"_s, u"%Y-%j"_s, u"%d/%m"_s, u"%Y %Y"_s, u"%"_s, u"%Y%m%d%H"_s, u"year"_s})
        BOOST_TEST(!canReadDate(format), format);

    SmallPackage package;
    package.setField("claims", "stated_on", "type", u"date"_s);
    package.setField("claims", "stated_on", "format", u"%d/%m/%Y"_s);
    package.replace("claims.csv", "2024-03-01", "01/03/2024");
    requireSame(package, "days first");
    SmallPackage silent;
    silent.replace("claims.csv", "2024-03-01", "01/03/2024");
    requireFaults(silent, {u"claims.csv, line 2, stated_on: “01/03/2024” is no date: 2025, 2025-07 or 2025-07-24, with ~ for approximate."_s}, "no format");
}

BOOST_AUTO_TEST_CASE(a_period_that_is_a_code_is_refused_with_how_to_write_it)
{
    for (const auto &[code, written] : {std::pair(u"2015-16"_s, u"2015-07 and 2016-06"_s), std::pair(u"2015/16"_s, u"2015-07 and 2016-06"_s),
                                        std::pair(u"1999-00"_s, u"1999-07 and 2000-06"_s), std::pair(u"2015-2018"_s, u"2015 and 2018"_s),
                                        std::pair(u"2015-18"_s, u"2015 and 2018"_s), std::pair(u"2015–2016"_s, u"2015-07 and 2016-06"_s), std::pair(u"FY2015"_s, u"2014-10 and 2015-09"_s),
                                        std::pair(u"FY 15"_s, u"2014-10 and 2015-09"_s), std::pair(u"FY2015/16"_s, u"2015-07 and 2016-06"_s),
                                        std::pair(u"2015-Q3"_s, u"2015-07 and 2015-09"_s), std::pair(u"Q4 2020"_s, u"2020-10 and 2020-12"_s),
                                        std::pair(u"2015H2"_s, u"2015-07 and 2015-12"_s), std::pair(u"199X"_s, u"1990 and 1999"_s),
                                        std::pair(u"1990s"_s, u"1990 and 1999"_s), std::pair(u"2015-W05"_s, u"2015-01-26 and 2015-02-01"_s)}) {
        const std::optional<CellFault> fault = faultOfCell(columnOf("observations", "period_start"), code);
        BOOST_REQUIRE(fault);
        BOOST_TEST((fault->rule == LintRule::CellPeriodCode), code);
        BOOST_TEST(fault->expected == written, code << ": " << fault->expected);
    }
    for (const QString &other : {u"2015-13x"_s, u"2025-13"_s, u"2018-2015"_s, u"Q5 2020"_s, u"2015-H3"_s, u"about 2015"_s, u"15-16"_s})
        BOOST_TEST((faultOfCell(columnOf("observations", "period_start"), other)->rule == LintRule::CellNoDate), other);
    BOOST_TEST(!faultOfCell(columnOf("observations", "period_start"), u"2011-12"_s).has_value());

    SmallPackage package;
    package.replace("observations.csv", "Testland,2021,", "Testland,2015-Q3,");
    requireFaults(package, {u"observations.csv, line 3, period_start: “2015-Q3” is a period and no date: write when it begins and when it ends, such as 2015-07 and 2015-09."_s},
                  "a quarter");
}

BOOST_AUTO_TEST_CASE(an_address_is_refused_with_the_way_it_is_sent)
{
    const auto ruleOf = [](const QString &address) { return faultOfCell(columnOf("sources", "url"), address); };
    for (const auto &[address, sent] : {std::pair(u"HTTPS://example.org/A"_s, u"https://example.org/A"_s), std::pair(u"Http://example.org/"_s, u"http://example.org/"_s),
                                        std::pair(u"https://example.org/100%"_s, u"https://example.org/100%25"_s),
                                        std::pair(u"https://doi.org/10.1002/a<1::b>2"_s, u"https://doi.org/10.1002/a%3C1::b%3E2"_s)}) {
        BOOST_REQUIRE(ruleOf(address));
        BOOST_TEST((ruleOf(address)->rule == LintRule::CellAddressSpelling), address);
        BOOST_TEST(ruleOf(address)->expected == sent, address << ": " << ruleOf(address)->expected);
        BOOST_TEST(!ruleOf(sent).has_value(), sent);
    }
    for (const QString &address : {u"ftp://example.org/"_s, u"https://"_s, u"example.org"_s, u"https://a b/"_s, u"javascript:alert(1)"_s})
        BOOST_TEST((ruleOf(address)->rule == LintRule::CellNoAddress), address);
    SmallPackage package;
    package.replace("sources.csv", "https://", "HTTPS://");
    requireFaults(package, {u"sources.csv, line 2, url: “HTTPS://example.org/yearbook” is not how this address is sent: write “https://example.org/yearbook”."_s}, "capitals");
}

BOOST_AUTO_TEST_CASE(what_spreadsheets_write_otherwise_is_refused_with_its_line)
{
    struct Row { const char *before; const char *after; QString fault; };
    for (const auto &[before, after, fault] : {Row{"2020,1234,", "2020,1.234E+03,", u"observations.csv, line 2, value: “1.234E+03” is no plain number: at most 15 digits and one decimal point, no needless zeros."_s},
                                               Row{"2021,20,", "2021,20.0,", u"observations.csv, line 3, value: “20.0” is no plain number: at most 15 digits and one decimal point, no needless zeros."_s},
                                               Row{"2020,1234,", "2020,1\u202f234,", u"observations.csv, line 2, value: “1\u202f234” is no plain number: at most 15 digits and one decimal point, no needless zeros."_s},
                                               Row{"2020,12.5,,,exact,", "2020,12.5,,,exact ,", u"observations.csv, line 4, qualifier: The cell begins or ends with white space: “exact ”."_s},
                                               Row{"Testland,2021,2021,", "Testland,2021,2023-02-29,", u"observations.csv, line 3, period_end: “2023-02-29” is no date: 2025, 2025-07 or 2025-07-24, with ~ for approximate."_s}}) {
        SmallPackage package;
        package.replace("observations.csv", before, after);
        requireFaults(package, {fault}, after);
    }
}

BOOST_AUTO_TEST_SUITE_END()
