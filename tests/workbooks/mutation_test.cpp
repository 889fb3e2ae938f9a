// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/cell_stream.h"
#include "tests/support/print.h"
#include "tests/workbooks/made_workbook.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray xlsxRows = "<row r=\"1\" ht=\"5\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>Ye</t></r><t>ar</t></is></c><c r=\"B1\" t=\"str\"><f>1+1</f><v>Victims</v></c></row>"
                            "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>43861</v></c><c r=\"B3\" s=\"2\"><v>1204.5</v></c><c r=\"C3\" t=\"e\"><v>#N/A</v></c><c r=\"D3\" t=\"b\"><v>1</v></c></row>";
const QByteArray odsRows = "<table:table table:name=\"Data\"><table:table-column table:number-columns-repeated=\"3\" table:visibility=\"collapse\"/>"
                           "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"1204\" table:number-columns-repeated=\"2\"><text:p>1,204</text:p>"
                           "</table:table-cell><table:table-cell table:style-name=\"d\" office:value-type=\"date\" office:date-value=\"2020-01-31\" table:number-columns-spanned=\"2\"/><table:covered-table-cell/>"
                           "</table:table-row></table:table>";
const QByteArray odsStyles = "<number:date-style style:name=\"N\"><number:month/><number:year/></number:date-style><style:style style:name=\"d\" style:family=\"table-cell\" style:data-style-name=\"N\"/>";

/// Numbers without a meaning, the same in each run.
class Dice {
public:
    quint32 below(qsizetype limit) { return static_cast<quint32>((m_state = m_state * 6364136223846793005U + 1442695040888963407U) >> 33) % static_cast<quint32>(limit); }

private:
    quint64 m_state = 1;
};

/// Changes, takes out, doubles or puts in a few bytes: letters of XML and numbers at the edge more often than others.
QByteArray changed(QByteArray bytes, Dice &dice)
{
    static const QByteArray pieces[] = {"<", ">", "/>", "\"", "&", "&amp;", "&#0;", "0", "-1", "1048576", "4294967297", "99999999999999999999", "1e308", "NaN", "<row>", "<c>", "</c>", "<v>", "XFD1048576",
                                        "\xff", QByteArray(1, '\0'), "table:", "_x000D_", " r=\"A1\"", "<!--", "]]>"};
    for (quint32 count = 1 + dice.below(3); count > 0; --count) {
        const qsizetype place = dice.below(bytes.size());
        switch (dice.below(4)) {
        case 0: bytes[place] = static_cast<char>(dice.below(256)); break;
        case 1: bytes.remove(place, 1 + dice.below(12)); break;
        case 2: bytes.insert(place, bytes.mid(dice.below(bytes.size()), dice.below(60))); break;
        default: bytes.insert(place, pieces[dice.below(std::ssize(pieces))]);
        }
        if (bytes.isEmpty())
            bytes = " ";
    }
    return bytes;
}

/// Checks that reading ends with a workbook or one reason.
void check(const QByteArray &bytes, int &read)
{
    const Reading reading = readBytes(bytes);
    BOOST_REQUIRE(reading.workbook.has_value() != reading.failure.has_value());
    if (reading.workbook) {
        ++read;
        for (const Sheet &sheet : reading.workbook->sheets) {
            for (qsizetype row = 0; row < std::min<qsizetype>(sheet.rowCount(), 20); ++row) {
                for (qsizetype column = 0; column < std::min<qsizetype>(sheet.columnCount(row), 20); ++column)
                    BOOST_REQUIRE((sheet.cell(row, column).kind != CellKind::Date || sheet.cell(row, column).date.isValid()));
            }
        }
    }
}

int rounds()
{
    const int asked = qEnvironmentVariableIntValue("COUNTERCHECK_MUTATIONS");
    return asked > 0 ? asked : 400;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mutation)

BOOST_AUTO_TEST_CASE(a_changed_sheet_is_read_or_refused)
{
    Dice dice;
    int read = 0;
    for (int round = 0; round < rounds(); ++round) {
        check(xlsxOf(changed(xlsxRows, dice), {"yyyy-mm", "#,##0.0"}, "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"), read);
        check(odsOf(changed(odsRows, dice), dice.below(4) == 0 ? changed(odsStyles, dice) : odsStyles), read);
    }
    BOOST_TEST(read > 0);
    BOOST_TEST(read < 2 * rounds());
}

BOOST_AUTO_TEST_CASE(a_changed_archive_is_read_or_refused)
{
    Dice dice;
    int read = 0;
    const QByteArray xlsx = xlsxOf(xlsxRows, {"yyyy-mm", "#,##0.0"});
    const QByteArray ods = odsOf(odsRows, odsStyles);
    for (int round = 0; round < rounds(); ++round) {
        check(changed(xlsx, dice), read);
        check(changed(ods, dice), read);
    }
    BOOST_TEST(read < 2 * rounds());
}

BOOST_AUTO_TEST_SUITE_END()
