// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/table_writer.h"
#include "tests/support/print.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QString written(TableFormat format, const QList<QStringList> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeTableWriter(format, buffer, {{u"id"_s, false, true}, {u"value"_s, true, true}, {u"note"_s}});
    for (const QStringList &row : rows)
        writer->writeRow(row);
    BOOST_TEST(writer->finish());
    return QString::fromUtf8(buffer.data());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_writer)

BOOST_AUTO_TEST_CASE(csv_quotes_only_what_must_be_quoted)
{
    BOOST_TEST(written(TableFormat::Csv, {{u"a"_s, u"1.5"_s, u"x, \"y\""_s}, {u"b"_s, {}, {}}})
               == u"id,value,note\na,1.5,\"x, \"\"y\"\"\"\nb,,\n"_s);
}

BOOST_AUTO_TEST_CASE(json_keeps_the_order_of_columns_and_tells_numbers_from_texts)
{
    const QString text = written(TableFormat::Json, {{u"a\"\n"_s, u"62000"_s, u"7"_s}, {u"b"_s, {}, {}}});
    BOOST_TEST(text.contains(u"{\"id\": \"a\\\"\\n\", \"value\": 62000, \"note\": \"7\"}"_s));
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    BOOST_TEST(array.size() == 2);
    BOOST_TEST(array.at(1).toObject().value("value"_L1).isNull());
    BOOST_TEST(written(TableFormat::Json, {}) == u"[]\n"_s);
}

BOOST_AUTO_TEST_CASE(long_cells_are_cut_for_a_terminal_only)
{
    const QString longText(100, u'x');
    for (const LongCells longCells : {LongCells::Cut, LongCells::Whole}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = makeTableWriter(TableFormat::Text, buffer, {{u"id"_s, false, true}}, longCells);
        writer->writeRow({longText});
        BOOST_TEST(writer->finish());
        BOOST_TEST(buffer.data().contains(longText.toUtf8()) == (longCells == LongCells::Whole));
    }
}

BOOST_AUTO_TEST_CASE(text_is_aligned_brief_and_cannot_steer_a_terminal)
{
    BOOST_TEST(written(TableFormat::Text, {{u"a\x1b[31m"_s, u"5"_s, u"note"_s}, {u"bb"_s, u"12345"_s, {}}})
               == u"id      value\na\uFFFD[31m      5\nbb      12345\n"_s);
}

BOOST_AUTO_TEST_CASE(a_device_that_takes_nothing_is_noticed)
{
    QBuffer closed;
    const auto writer = makeTableWriter(TableFormat::Csv, closed, {{u"id"_s, false, true}});
    BOOST_TEST(!writer->finish());
}

BOOST_AUTO_TEST_SUITE_END()
