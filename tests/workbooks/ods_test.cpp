// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/workbooks/made_workbook.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray table(const QByteArray &rows, const QByteArray &attributes = {})
{
    return "<table:table table:name=\"Data\"" + attributes + ">" + rows + "</table:table>";
}

QByteArray textCell(const QByteArray &text, const QByteArray &attributes = {})
{
    return "<table:table-cell office:value-type=\"string\"" + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

QByteArray dateCell(const QByteArray &style)
{
    return "<table:table-cell table:style-name=\"" + style + "\" office:value-type=\"date\" office:date-value=\"2020-01-31\"><text:p>?</text:p></table:table-cell>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ods)

BOOST_AUTO_TEST_CASE(cells_have_their_kinds)
{
    const QByteArray cells = "<table:table-cell office:value-type=\"float\" office:value=\"1204\"><text:p>1.204</text:p></table:table-cell>"
                             "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"/>"
                             "<table:table-cell office:value-type=\"currency\" office:value=\"12.5\"><text:p>12,50 €</text:p></table:table-cell>"
                             "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>"
                             "<table:table-cell office:value-type=\"time\" office:time-value=\"PT14H30M00S\"><text:p>14:30</text:p></table:table-cell>"
                             "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
                             "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"><text:p>Err:502</text:p></table:table-cell>"
                             "<table:table-cell table:formula=\"of:=SUM([.A1:.A2])\"/>"
                             "<table:table-cell office:value-type=\"float\" office:value=\"NaN\"><text:p>x</text:p></table:table-cell>"
                             "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a remark</text:p></office:annotation>"
                             "<text:p>two<text:s text:c=\"2\"/><text:span>wo<text:span>rds</text:span></text:span><text:note><text:p>1</text:p></text:note></text:p><text:p>and a line</text:p></table:table-cell>";
    const Reading reading = readBytes(odsOf(table("<table:table-row>" + cells + "</table:table-row>")));
    BOOST_REQUIRE(reading.workbook);
    const std::pair<CellKind, QString> expected[] = {
        {CellKind::Number, u"1.204"_s}, {CellKind::Number, u"12.5%"_s},  {CellKind::Number, u"12,50 €"_s},         {CellKind::Text, u"TRUE"_s},   {CellKind::Text, u"14:30"_s},
        {CellKind::Error, u"#DIV/0!"_s}, {CellKind::Error, u"Err:502"_s}, {CellKind::Error, u"=SUM([.A1:.A2])"_s}, {CellKind::Error, u"x"_s}, {CellKind::Text, u"two  words\nand a line"_s},
    };
    for (qsizetype column = 0; column < std::ssize(expected); ++column) {
        BOOST_TEST_CONTEXT(columnLetters(column).toStdString()) {
            BOOST_TEST(reading.sheet().text(0, column) == expected[column].second);
            BOOST_TEST(int(reading.sheet().cell(0, column).kind) == int(expected[column].first));
        }
    }
    BOOST_TEST(*reading.sheet().cell(0, 0).number == 1204);
    BOOST_TEST(*reading.sheet().cell(0, 1).number == 0.125);
}

BOOST_AUTO_TEST_CASE(a_date_is_printed_as_its_style_says)
{
    const auto dateStyle = [](const QByteArray &name, const QByteArray &parts) {
        return "<number:date-style style:name=\"N" + name + "\">" + parts + "</number:date-style><style:style style:name=\"" + name + "\" style:family=\"table-cell\" style:data-style-name=\"N"
            + name + "\"/>";
    };
    const QByteArray styles = dateStyle("day", "<number:day/><number:month/><number:year/>") + dateStyle("month", "<number:month/><number:year/>")
        + dateStyle("named", "<number:month number:textual=\"true\"/><number:year/>") + dateStyle("year", "<number:year/>")
        + "<style:style style:name=\"child\" style:family=\"table-cell\" style:parent-style-name=\"month\"/>"
          "<style:style style:name=\"loop\" style:family=\"table-cell\" style:parent-style-name=\"loop\"/>";
    const QByteArray row = "<table:table-column table:number-columns-repeated=\"7\"/><table:table-column table:default-cell-style-name=\"year\"/><table:table-row>" + dateCell("day") + dateCell("month")
        + dateCell("named") + dateCell("year") + dateCell("child") + dateCell("loop") + dateCell("missing") + dateCell("") + "</table:table-row>";
    const Reading reading = readBytes(odsOf(table(row), styles));
    BOOST_REQUIRE(reading.workbook);
    QStringList texts;
    for (qsizetype column = 0; column < 8; ++column) {
        texts += reading.sheet().text(0, column);
        BOOST_TEST(reading.sheet().cell(0, column).date == QDate(2020, 1, 31));
    }
    BOOST_TEST(texts == QStringList({u"2020-01-31"_s, u"2020-01"_s, u"January 2020"_s, u"2020"_s, u"2020-01"_s, u"2020-01-31"_s, u"2020-01-31"_s, u"2020"_s}));
}

BOOST_AUTO_TEST_CASE(repeated_merged_grouped_and_hidden_cells)
{
    const QByteArray rows = "<table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/><table:table-column table:number-columns-repeated=\"16381\"/>"
                            "<table:table-header-rows><table:table-row>" + textCell("Head", " table:number-columns-spanned=\"3\" table:number-rows-spanned=\"2\"")
        + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + textCell("End") + "</table:table-row></table:table-header-rows>"
        + "<table:table-row-group><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"2\"/>" + textCell("a", " table:number-columns-repeated=\"2\"")
        + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row></table:table-row-group>"
        + "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        + "<table:table-row>" + textCell("Last") + "</table:table-row>";
    const Reading reading = readBytes(odsOf(table(rows, " table:style-name=\"away\""),
                                            "<style:style style:name=\"away\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"));
    BOOST_REQUIRE(reading.workbook);
    const Sheet &sheet = reading.sheet();
    BOOST_TEST(sheet.isHidden);
    BOOST_TEST((sheet.hiddenColumns == std::vector<qsizetype>{1, 2}));
    BOOST_TEST(sheet.text(0, 3) == u"End"_s);
    BOOST_TEST(sheet.text(1, 2) == u"a"_s);
    BOOST_TEST(sheet.text(3, 3) == u"a"_s);
    BOOST_TEST(sheet.columnCount(3) == 4);
    BOOST_TEST(sheet.isEmptyRow(4));
    BOOST_TEST(sheet.rowCount() == 1'048'576);
    BOOST_TEST(sheet.text(1'048'575, 0) == u"Last"_s);
    BOOST_REQUIRE(sheet.merged.size() == 1U);
    BOOST_TEST(sheet.merged.front().rows == 2);
    BOOST_TEST(sheet.merged.front().columns == 3);
}

BOOST_AUTO_TEST_CASE(a_text_document_is_no_workbook)
{
    const QByteArray document = archiveOf({{"content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:body><office:text/></office:body></office:document-content>"}});
    BOOST_TEST((readBytes(document).failure == WorkbookFailure{WorkbookFault::NotAWorkbook, {}}));
}

BOOST_AUTO_TEST_SUITE_END()
