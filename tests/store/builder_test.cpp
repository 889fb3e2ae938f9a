// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rows_as_text.h"
#include "models/store/library.h"
#include "models/store/library_builder.h"
#include "tests/support/planted_library.h"
#include "tests/support/print.h"

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const TableSchema &table(QLatin1StringView name)
{
    return *findTable(name);
}

LibraryBuilder smallLibrary(const QList<QStringList> &organisations)
{
    LibraryBuilder builder;
    builder.add(table("library"_L1), {u"Title"_s, u"Description"_s, u"1"_s, u"2026"_s, u"en"_s, u"CC0-1.0"_s, {}});
    for (const QStringList &row : organisations)
        builder.add(table("organisations"_L1), row);
    return builder;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(builder)

BOOST_AUTO_TEST_CASE(the_same_rows_in_another_order_give_the_same_bytes)
{
    const QStringList a{u"a"_s, u"A"_s, u"ngo"_s, {}, {}};
    const QStringList b{u"b"_s, u"B"_s, u"news"_s, u"US"_s, u"note"_s};
    const ScratchFolder folder;
    const auto bytesOf = [&folder](const QList<QStringList> &rows) {
        BOOST_REQUIRE(bool(smallLibrary(rows).writeTo(folder.path(u"small"_s))));
        return readFile(folder.path(u"small"_s));
    };
    BOOST_TEST(bytesOf({a, b}) == bytesOf({b, a}));
    BOOST_TEST(bytesOf({a, b}) != bytesOf({a}));
}

BOOST_AUTO_TEST_CASE(a_library_that_was_built_opens_and_holds_its_rows)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"small"_s);
    const QString awkward = u"<b>\u201cquoted\u201d</b>\n\t%1 \U0001F388"_s;
    BOOST_REQUIRE(bool(smallLibrary({{u"a"_s, awkward, u"ngo"_s, {}, {}}}).writeTo(path)));
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(bool(library));
    BOOST_TEST(library->organisations()->front().name == awkward);
    BOOST_TEST(library->organisations()->front().note.isEmpty());
}

BOOST_AUTO_TEST_CASE(values_give_back_the_text_of_the_rows_that_they_were_read_from)
{
    const ScratchFolder folder;
    const test::PlantedLibrary planted;
    planted.writeTo(folder.path(u"planted"_s));
    Result<Library> library = Library::open(folder.path(u"planted"_s));
    BOOST_REQUIRE(bool(library));
    const Result<Dossier> dossier = library->dossier(ClaimId(test::plantedClaim));
    BOOST_REQUIRE(bool(dossier));
    std::vector<std::pair<const TableSchema *, QStringList>> rows;
    for (const TableRows &table : rowsOf(*dossier)) {
        for (const QStringList &cells : table.rows)
            rows.emplace_back(table.schema, cells);
    }
    BOOST_TEST(rows.size() == planted.rows.size());
    for (std::size_t row = 0; row < std::min(rows.size(), planted.rows.size()); ++row)
        BOOST_TEST(rows[row].second == planted.rows[row].second, rows[row].first->name.latin1());
}

BOOST_AUTO_TEST_CASE(rows_that_break_the_schema_are_refused_and_the_old_file_stays)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"small"_s);
    putFile(path, "old");
    for (const QStringList &row : {QStringList{u"A"_s, u"A"_s, u"ngo"_s, {}, {}}, QStringList{u"a"_s, {}, u"ngo"_s, {}, {}},
                                   QStringList{u"a"_s, u"A"_s, u"club"_s, {}, {}},
                                   QStringList{u"a"_s, u"A"_s, u"ngo"_s, u"usa"_s, {}},
                                   QStringList{u"a--b"_s, u"A"_s, u"ngo"_s, {}, {}}}) {
        const Result<Done> result = smallLibrary({row}).writeTo(path);
        BOOST_REQUIRE(!result);
        BOOST_TEST(int(result.error().code) == int(ErrorCode::PackageFault));
    }
    BOOST_TEST(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"small"_s});
    LibraryBuilder dangling = smallLibrary({});
    dangling.add(table("cautions"_L1), {u"c"_s, u"text"_s, u"no-such-claim"_s, {}, {}, {}});
    BOOST_TEST(!dangling.writeTo(path));
    putFile(path + u"-journal"_s, "x");
    const Result<Done> beside = smallLibrary({}).writeTo(path);
    BOOST_REQUIRE(!beside);
    BOOST_TEST(int(beside.error().code) == int(ErrorCode::UnmergedChanges));
    BOOST_TEST(readFile(path) == QByteArray("old"));
}

BOOST_AUTO_TEST_SUITE_END()
