// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(code_lists)

BOOST_AUTO_TEST_CASE(every_code_is_read_back_as_its_own_value)
{
    for (const Code<Stage> &entry : codeList<Stage>())
        BOOST_TEST((fromCode<Stage>(entry.text) == entry.value));
    BOOST_TEST(!fromCode<Stage>(u"Report").has_value());
    BOOST_TEST(!fromCode<Stage>(u"").has_value());
}

BOOST_AUTO_TEST_CASE(status_letters_keep_their_order_and_refuse_anything_else)
{
    const auto status = ObservationStatus::parse(u"U D");
    BOOST_REQUIRE(status.has_value());
    BOOST_TEST(status->contains('D'));
    BOOST_TEST(!status->contains('A'));
    BOOST_TEST(status->toString() == u"U D"_s);
    for (const QStringView text : {u"", u"u", u"UD", u"U  D", u"U ", u" U", u"U U", u"U,D"})
        BOOST_TEST(!ObservationStatus::parse(text).has_value(), text.toString());
}

BOOST_AUTO_TEST_CASE(each_table_stands_after_those_that_it_refers_to)
{
    QList<QLatin1StringView> seen;
    for (const TableSchema &table : librarySchema()) {
        seen.append(table.name);
        for (const ColumnSchema &column : table.columns) {
            BOOST_TEST((column.kind == ColumnKind::Reference) == !column.references.isEmpty());
            BOOST_TEST((column.kind == ColumnKind::Code) == !column.codes.isEmpty());
            if (!column.references.isEmpty())
                BOOST_TEST(seen.contains(column.references), column.name.latin1());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
