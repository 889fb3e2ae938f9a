// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "models/store/library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(rows_by_name)

BOOST_AUTO_TEST_CASE(every_row_of_every_table_is_found_by_its_id_and_has_a_name)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(bool(library));
    for (const TableSchema &table : librarySchema()) {
        const Result<std::vector<NamedRow>> rows = library->rowsLike(table, {}, allRows / 4);
        BOOST_REQUIRE(bool(rows));
        BOOST_TEST(qint64(rows->size()) == rowsOfBundled(table.name.latin1()), table.name.latin1());
        for (std::size_t index = 0; index < rows->size(); index += 1 + rows->size() / 20) {
            const NamedRow &row = rows->at(index);
            BOOST_TEST(!row.name.isEmpty(), table.name << ' ' << row.id);
            const Result<NamedRow> named = library->namedRow(table, row.id);
            BOOST_REQUIRE(bool(named));
            BOOST_TEST((*named == row));
            if (row.id.isEmpty())
                continue;
            const Result<std::vector<NamedRow>> found = library->rowsLike(table, row.id, 50);
            BOOST_REQUIRE(bool(found));
            BOOST_TEST(std::ranges::any_of(*found, [&row](const NamedRow &each) { return each.id == row.id; }), row.id);
        }
    }
}

BOOST_AUTO_TEST_CASE(rows_that_begin_with_the_text_come_first_and_text_is_no_pattern)
{
    Result<Library> library = Library::open(bundledLibrary());
    const TableSchema &organisations = *findTable("organisations"_L1);
    const Result<std::vector<NamedRow>> rows = library->rowsLike(organisations, u"un"_s, 100);
    BOOST_REQUIRE(bool(rows));
    BOOST_REQUIRE(!rows->empty());
    bool hasEnded = false;
    for (const NamedRow &row : *rows) {
        const bool begins = row.name.startsWith(u"un"_s, Qt::CaseInsensitive);
        BOOST_TEST(!(begins && hasEnded), row.name);
        hasEnded = hasEnded || !begins;
    }
    for (const QString &text : {u"%"_s, u"_"_s, u"'"_s, u"\" OR 1"_s}) {
        const Result<std::vector<NamedRow>> odd = library->rowsLike(organisations, text, 100);
        BOOST_REQUIRE(bool(odd));
        for (const NamedRow &row : *odd)
            BOOST_TEST((row.name + row.detail + row.id).contains(text.front()), row.name);
    }
}

BOOST_AUTO_TEST_CASE(rows_that_refer_to_a_row_are_those_whose_cells_hold_its_id)
{
    Result<Library> library = Library::open(bundledLibrary());
    int compared = 0;
    for (const TableSchema &table : librarySchema()) {
        const Result<std::vector<NamedRow>> rows = library->rowsLike(table, {}, 4);
        for (const NamedRow &row : *rows) {
            if (row.id.isEmpty())
                continue;
            const Result<std::vector<ReferringRows>> referring = library->referringRows(table, row.id, 5);
            BOOST_REQUIRE(bool(referring));
            for (const TableSchema &other : librarySchema()) {
                for (qsizetype column = 0; column < other.columns.size(); ++column) {
                    if (other.columns.at(column).references != table.name || other.columns.at(column).kind != ColumnKind::Reference)
                        continue;
                    qint64 count = 0;
                    BOOST_REQUIRE(bool(library->visitRows(other, [&](const QStringList &cells) {
                        count += cells.at(column) == row.id ? 1 : 0;
                        return true;
                    })));
                    const auto found = std::ranges::find_if(*referring, [&](const ReferringRows &each) { return each.table == other.name && each.column == other.columns.at(column).name; });
                    BOOST_TEST((found == referring->end() ? 0 : found->count) == count);
                    if (found != referring->end())
                        BOOST_TEST(qint64(found->rows.size()) == std::min<qint64>(count, 5));
                    compared += count > 0 ? 1 : 0;
                }
            }
        }
    }
    BOOST_TEST(compared > 20);
}

BOOST_AUTO_TEST_SUITE_END()
