// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "models/sheets/schema_words.h"
#include "models/sheets/form_reference.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QSet>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(form_reference)

BOOST_AUTO_TEST_CASE(the_reference_names_every_table_column_and_code_with_words_for_each)
{
    const QString reference = formReference(Wording());
    for (const TableSchema &table : librarySchema()) {
        const qsizetype begin = reference.indexOf(u"## %1 (`%2`)"_s.arg(QString::fromUtf8(table.title), QString(table.name)));
        BOOST_REQUIRE_MESSAGE(begin >= 0, table.name.latin1());
        const QString part = reference.sliced(begin, std::max<qsizetype>(0, reference.indexOf(u"\n## "_s, begin + 1) - begin) + (reference.indexOf(u"\n## "_s, begin + 1) < 0 ? reference.size() - begin : 0));
        BOOST_TEST(*table.description != '\0', table.name);
        for (const ColumnSchema &column : table.columns) {
            BOOST_TEST(*column.title != '\0', table.name << "." << column.name);
            BOOST_TEST(part.contains(u"\n| `%1` | %2 | "_s.arg(QString(column.name), QString::fromUtf8(column.title))), table.name << "." << column.name);
            QSet<QString> words;
            for (const QLatin1StringView code : column.codes) {
                const QString said = codeInWords(table, column, QString(code), Wording());
                BOOST_TEST(!said.isEmpty(), table.name << "." << column.name << ": " << code);
                BOOST_TEST(!words.contains(said), table.name << "." << column.name << ": " << said);
                words.insert(said);
                BOOST_TEST(part.contains(u"`%1` (%2)"_s.arg(QString(code), said)), table.name << "." << column.name << ": " << code);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_word_that_is_not_on_the_list_has_no_words)
{
    const TableSchema &sources = *findTable("sources"_L1);
    for (const ColumnSchema &column : sources.columns)
        BOOST_TEST(codeInWords(sources, column, u"no_such_code", Wording()).isEmpty(), column.name);
}

BOOST_AUTO_TEST_SUITE_END()
