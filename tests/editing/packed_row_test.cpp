// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/row_states.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(editing_packed_row)

BOOST_AUTO_TEST_CASE(cells_may_hold_any_character)
{
    const QStringList cells{u"id"_s, {}, u"3:abc"_s, u":"_s, u"12"_s, QString(QChar(0)), u"a\nb\0c"_s, u"ä€\U0001F600"_s, QString(90'000, u'x'), {}};
    const PackedRow row(cells);
    BOOST_TEST((row.cells() == cells));
    for (qsizetype position = 0; position < cells.size(); ++position)
        BOOST_TEST((row.at(position) == cells.at(position)), position);
    BOOST_TEST((PackedRow(row.bytes()) == row));
    BOOST_TEST((PackedRow(QStringList{u"id"_s}) != PackedRow(QStringList{u"id"_s, {}})));
}

BOOST_AUTO_TEST_CASE(what_is_no_row_holds_no_cells)
{
    const QByteArray whole = PackedRow(QStringList{u"abc"_s, u"de"_s}).bytes();
    BOOST_TEST((whole == "3:abc2:de"));
    for (const char *bytes : {"", "3", "3:ab", "x:abc", "-1:abc", "3:abc2", "3:abc9:de", "99999999999999999999:a"}) {
        const PackedRow row{QByteArray(bytes)};
        BOOST_TEST(row.cells().isEmpty(), bytes);
        BOOST_TEST(row.at(1).isEmpty(), bytes);
        BOOST_TEST(row.at(7).isEmpty(), bytes);
    }
}

BOOST_AUTO_TEST_CASE(a_row_takes_little_more_memory_than_its_text)
{
    QStringList cells(25);
    cells[0] = u"observation-0000001"_s;
    cells[7] = u"A word or two"_s;
    cells[24] = u"2026"_s;
    const PackedRow row(cells);
    // Two bytes for an empty cell, and at most three beside a short one.
    BOOST_TEST(row.bytes().size() <= 22 * 2 + 3 * 3 + cells.join(QString()).size());
    BOOST_TEST(row.bytes().capacity() <= row.bytes().size() + 16);
}

BOOST_AUTO_TEST_SUITE_END()
