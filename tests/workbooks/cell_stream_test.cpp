// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/cell_stream.h"
#include "tests/support/print.h"
#include "tests/workbooks/made_workbook.h"

#include <QtEndian>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <limits>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray record(char letter, const QByteArray &content)
{
    QByteArray bytes(5, letter);
    qToLittleEndian(quint32(content.size()), bytes.data() + 1);
    return bytes + content;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray cell(quint32 column, CellKind kind, double value, const QByteArray &text)
{
    QByteArray bits(8, '\0');
    qToLittleEndian(std::bit_cast<quint64>(value), bits.data());
    return record('C', number(column) + char(kind) + bits + text);
}

const QByteArray begin = record('V', "countercheck cells 1");
const QByteArray oneSheet = record('S', QByteArray(1, '\0') + "Data");
const QByteArray end = record('E', {});

bool isTaken(const QByteArray &bytes)
{
    CellStreamReader reader;
    return reader.take(bytes) && reader.isFinished();
}

QByteArray sample()
{
    return streamOf(xlsxOf("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Year</t></is></c><c r=\"C1\"><v>12.5</v></c></row><row r=\"4\"><c r=\"B4\" s=\"1\"><v>43861</v></c></row>",
                           {"yyyy-mm-dd"}, "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cell_stream)

BOOST_AUTO_TEST_CASE(a_stream_may_come_byte_by_byte)
{
    const QByteArray bytes = sample();
    CellStreamReader reader;
    for (const char byte : bytes) {
        BOOST_REQUIRE(!reader.isFinished());
        BOOST_REQUIRE(reader.take(QByteArray(1, byte)));
    }
    BOOST_REQUIRE(reader.isFinished());
    const Workbook workbook = reader.takeWorkbook();
    BOOST_REQUIRE(workbook.sheets.size() == 1U);
    const Sheet &read = workbook.sheets.front();
    BOOST_TEST(read.name == u"Data"_s);
    BOOST_TEST(read.rowCount() == 4);
    BOOST_TEST(read.text(0, 0) == u"Year"_s);
    BOOST_TEST(*read.cell(0, 2).number == 12.5);
    BOOST_TEST(read.isEmpty(0, 1));
    BOOST_TEST((read.cell(3, 1).date == QDate(2020, 1, 31)));
    BOOST_TEST(read.merged.size() == 1U);
    BOOST_TEST((read.hiddenColumns == std::vector<qsizetype>{1}));
}

BOOST_AUTO_TEST_CASE(a_stream_that_breaks_off_or_goes_on_is_not_finished)
{
    const QByteArray bytes = sample();
    for (qsizetype length = 0; length < bytes.size(); ++length)
        BOOST_REQUIRE(!isTaken(bytes.first(length)));
    BOOST_TEST(isTaken(bytes));
    BOOST_TEST(!isTaken(bytes + 'x'));
    BOOST_TEST(!isTaken(bytes + end));
}

BOOST_AUTO_TEST_CASE(a_stream_with_changed_bytes_is_refused_or_read)
{
    const QByteArray bytes = sample();
    quint32 state = 7;
    const auto next = [&state] { return (state = state * 1664525 + 1013904223) >> 8; };
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray changed = bytes;
        for (quint32 count = 1 + next() % 3; count > 0; --count)
            changed[qsizetype(next() % quint32(changed.size()))] = char(next());
        refused += isTaken(changed) ? 0 : 1;
    }
    BOOST_TEST(refused > 5'000);
}

BOOST_AUTO_TEST_CASE(what_no_honest_process_writes_is_refused)
{
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    const QByteArray row = record('R', number(0));
    BOOST_TEST(isTaken(begin + oneSheet + row + cell(0, CellKind::Text, 0, "a") + end));
    const std::pair<const char *, QByteArray> refused[] = {
        {"no beginning", oneSheet + end},
        {"another version", record('V', "countercheck cells 2") + oneSheet + end},
        {"no sheet", begin + end},
        {"a row without a sheet", begin + row + oneSheet + end},
        {"a cell without a row", begin + oneSheet + cell(0, CellKind::Text, 0, "a") + end},
        {"a row twice", begin + oneSheet + row + row + end},
        {"a row beyond the last", begin + oneSheet + record('R', number(1'048'576)) + end},
        {"a column twice", begin + oneSheet + row + cell(3, CellKind::Text, 0, "a") + cell(3, CellKind::Text, 0, "b") + end},
        {"a column before the last", begin + oneSheet + row + cell(3, CellKind::Text, 0, "a") + cell(2, CellKind::Text, 0, "b") + end},
        {"a column beyond the last", begin + oneSheet + row + cell(16'384, CellKind::Text, 0, "a") + end},
        {"a column beyond everything", begin + oneSheet + row + cell(0xffffffff, CellKind::Text, 0, "a") + end},
        {"a kind that is none", begin + oneSheet + row + cell(0, CellKind(9), 0, "a") + end},
        {"no number", begin + oneSheet + row + cell(0, CellKind::Number, notANumber, "a") + end},
        {"no day", begin + oneSheet + row + cell(0, CellKind::Date, 1e18, "a") + end},
        {"no whole day", begin + oneSheet + row + cell(0, CellKind::Date, 0.5, "a") + end},
        {"no UTF-8", begin + oneSheet + row + cell(0, CellKind::Text, 0, "a\xff") + end},
        {"a NUL", begin + oneSheet + row + cell(0, CellKind::Text, 0, QByteArray(1, '\0')) + end},
        {"a text beyond the limit", begin + oneSheet + row + cell(0, CellKind::Text, 0, QByteArray(workbook_limit::textBytes + 1, 'a')) + end},
        {"a record beyond the limit", begin + oneSheet + "C\xff\xff\xff\xff"},
        {"merged cells without a size", begin + oneSheet + record('M', number(0) + number(0) + number(0) + number(1)) + end},
        {"merged cells beyond the last", begin + oneSheet + record('M', number(5) + number(5) + number(0xffffffff) + number(1)) + end},
        {"a cut record", begin + oneSheet + record('M', number(5)) + end},
        {"a long record", begin + oneSheet + record('R', number(5) + number(5)) + end},
        {"a fault that is none", begin + record('F', "\x77")},
        {"an unknown record", begin + oneSheet + record('Z', {}) + end},
        {"hidden columns beyond the last", begin + oneSheet + record('H', number(1) + number(16'384)) + end},
    };
    for (const auto &[name, bytes] : refused)
        BOOST_TEST(!isTaken(bytes), name);
}

BOOST_AUTO_TEST_CASE(rows_and_cells_that_would_fill_the_memory_are_refused)
{
    QByteArray rows = begin;
    for (int count = 0; count < 5; ++count)
        rows += oneSheet + record('R', number(1'048'575));
    CellStreamReader reader;
    BOOST_TEST(!reader.take(rows + end));

    QByteArray cells = begin + oneSheet;
    for (quint32 row = 0; row < 1'300; ++row)
        cells += record('R', number(row)) + cell(16'383, CellKind::Text, 0, "a");
    CellStreamReader other;
    BOOST_TEST(!other.take(cells + end));
}

BOOST_AUTO_TEST_CASE(merged_and_hidden_cells_that_the_sheet_does_not_have_are_dropped)
{
    const QByteArray row = record('R', number(1)) + cell(1, CellKind::Text, 0, "a");
    CellStreamReader reader;
    BOOST_REQUIRE(reader.take(begin + oneSheet + record('H', number(1) + number(16'383)) + row + record('M', number(0) + number(0) + number(1'048'576) + number(16'384))
                              + record('M', number(2) + number(0) + number(5) + number(5)) + record('M', number(1) + number(1) + number(5) + number(5)) + end));
    const Workbook workbook = reader.takeWorkbook();
    BOOST_REQUIRE(workbook.sheets.front().merged.size() == 1U);
    BOOST_TEST(workbook.sheets.front().merged.front().rows == 2);
    BOOST_TEST(workbook.sheets.front().merged.front().columns == 2);
    BOOST_TEST((workbook.sheets.front().hiddenColumns == std::vector<qsizetype>{1}));
}

BOOST_AUTO_TEST_SUITE_END()
