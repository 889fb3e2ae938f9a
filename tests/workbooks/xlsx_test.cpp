// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/workbooks/made_workbook.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(xlsx)

BOOST_AUTO_TEST_CASE(cells_have_their_kinds)
{
    const Reading reading = readBytes(xlsxOf("<row r=\"2\">"
                                             "<c r=\"A2\" t=\"inlineStr\"><is><r><t>Vic</t></r><r><t>tims</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"
                                             "<c r=\"B2\" s=\"1\"><v>1204.4</v></c>"
                                             "<c r=\"C2\" s=\"2\"><v>43831</v></c>"
                                             "<c r=\"D2\" t=\"b\"><v>1</v></c>"
                                             "<c r=\"E2\" t=\"b\"><v>0</v></c>"
                                             "<c r=\"F2\" t=\"e\"><v>#DIV/0!</v></c>"
                                             "<c r=\"G2\" t=\"str\"><f>A2&amp;\"!\"</f><v>Victims!</v></c>"
                                             "<c r=\"H2\"><f>B2*2</f><v>2408.8</v></c>"
                                             "<c r=\"I2\"><f>B2*2</f></c>"
                                             "<c r=\"J2\" t=\"str\"><f>\"\"</f><v></v></c>"
                                             "<c r=\"K2\"><v>1,204</v></c>"
                                             "<c r=\"L2\"><v>NaN</v></c>"
                                             "<c r=\"M2\"><v>1e999</v></c>"
                                             "<c r=\"N2\" t=\"d\" s=\"2\"><v>2020-03-01T00:00:00</v></c>"
                                             "<c r=\"O2\" s=\"3\"><v>0.604166666666667</v></c>"
                                             "<c r=\"P2\" t=\"inlineStr\"><is><t>a_x000A_b_x0000_</t></is></c>"
                                             "<c r=\"Q2\" s=\"1\"/>"
                                             "</row>",
                                             {"#,##0", "mmm yyyy", "h:mm"}));
    BOOST_REQUIRE(reading.workbook);
    const Sheet &sheet = reading.sheet();
    const std::pair<CellKind, QString> expected[] = {
        {CellKind::Text, u"Victims"_s},   {CellKind::Number, u"1,204"_s},  {CellKind::Date, u"January 2020"_s}, {CellKind::Text, u"TRUE"_s},
        {CellKind::Text, u"FALSE"_s},     {CellKind::Error, u"#DIV/0!"_s}, {CellKind::Text, u"Victims!"_s},     {CellKind::Number, u"2408.8"_s},
        {CellKind::Error, u"=B2*2"_s},    {CellKind::Empty, {}},           {CellKind::Error, u"1,204"_s},       {CellKind::Error, u"NaN"_s},
        {CellKind::Error, u"1e999"_s},    {CellKind::Date, u"March 2020"_s}, {CellKind::Text, u"14:30"_s},      {CellKind::Text, u"a\nb_x0000_"_s},
    };
    BOOST_TEST(sheet.rowCount() == 2);
    BOOST_TEST(sheet.isEmptyRow(0));
    for (qsizetype column = 0; column < std::ssize(expected); ++column) {
        BOOST_TEST_CONTEXT(columnLetters(column).toStdString()) {
            BOOST_TEST(sheet.text(1, column) == expected[column].second);
            BOOST_TEST(int(sheet.cell(1, column).kind) == int(expected[column].first));
        }
    }
    BOOST_TEST(*sheet.cell(1, 1).number == 1204.4);
    BOOST_TEST(sheet.cell(1, 2).date == QDate(2020, 1, 1));
    BOOST_TEST(sheet.columnCount() == 16);
}

BOOST_AUTO_TEST_CASE(hidden_sheets_charts_and_columns_are_told_apart)
{
    const QByteArray spaces = " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const auto relation = [](const QByteArray &id, const QByteArray &type, const QByteArray &target) {
        return "<Relationship Id=\"" + id + "\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/" + type + "\" Target=\"" + target + "\"/>";
    };
    const QByteArray sheet = "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"16384\" hidden=\"0\"/></cols><sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row></sheetData></worksheet>";
    const Reading reading = readBytes(archiveOf({
        {"_rels/.rels", "<Relationships>" + relation("a", "officeDocument", "/book/main.xml") + "</Relationships>"},
        {"book/main.xml", "<workbook" + spaces + "><sheets><sheet name=\"Chart\" r:id=\"1\"/><sheet name=\"Open\" r:id=\"2\"/><sheet name=\"Away\" state=\"veryHidden\" r:id=\"3\"/></sheets></workbook>"},
        {"book/_rels/main.xml.rels", "<Relationships>" + relation("1", "chartsheet", "chart.xml") + relation("2", "worksheet", "../a.xml") + relation("3", "worksheet", "./b.xml") + "</Relationships>"},
        {"a.xml", sheet},
        {"book/B.XML", sheet},
    }));
    BOOST_REQUIRE(reading.workbook);
    BOOST_REQUIRE(reading.workbook->sheets.size() == 2U);
    BOOST_TEST(reading.workbook->sheets[0].name == u"Open"_s);
    BOOST_TEST(!reading.workbook->sheets[0].isHidden);
    BOOST_TEST(reading.workbook->sheets[1].name == u"Away"_s);
    BOOST_TEST(reading.workbook->sheets[1].isHidden);
    BOOST_TEST((reading.sheet().hiddenColumns == std::vector<qsizetype>{0, 1}));
    BOOST_TEST(reading.sheet().text(0, 2) == u"3"_s);
}

BOOST_AUTO_TEST_CASE(a_text_document_is_no_workbook)
{
    const auto document = [](const QByteArray &root) {
        return readBytes(archiveOf({{"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"}, {"word/document.xml", root}}));
    };
    BOOST_TEST((document("<document/>").failure == WorkbookFailure{WorkbookFault::NotAWorkbook, {}}));
    BOOST_TEST((readBytes(archiveOf({{"a.txt", "a"}})).failure == WorkbookFailure{WorkbookFault::NotAWorkbook, {}}));
}

BOOST_AUTO_TEST_CASE(what_is_too_much_names_its_limit)
{
    const auto detail = [](const QByteArray &bytes) { return readBytes(bytes).failure.value_or(WorkbookFailure{}).detail; };
    const QByteArray longText(workbook_limit::textBytes + 1, 'a');
    BOOST_TEST(detail(xlsxOf("<row><c t=\"inlineStr\"><is><t>" + longText + "</t></is></c></row>")) == u"a cell has more than 131,072 bytes of text"_s);
    QByteArray rows;
    for (int row = 0; row < 1'300; ++row)
        rows += "<row><c r=\"XFD" + QByteArray::number(row + 1) + "\"><v>1</v></c></row>";
    BOOST_TEST(detail(xlsxOf(rows)) == u"it has more than 20,000,000 cells"_s);
}

BOOST_AUTO_TEST_SUITE_END()
