// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "models/store/library.h"
#include "models/store/library_builder.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A library as version 1 of the schema had it.
QString libraryOfVersion1(const ScratchFolder &folder)
{
    const QString path = folder.path(u"old.countercheck"_s);
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(readFile(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/store/version_1.sql")).toStdString());
    return path;
}

QStringList found(Result<Library> &opened, const QString &text)
{
    Library &library = opened.value();
    QStringList ids;
    const Result<QList<qint64>> rows = library.claimRows({.text = text});
    BOOST_REQUIRE(bool(rows));
    const Result<std::vector<ClaimSummary>> summaries = library.claimSummaries(*rows);
    BOOST_REQUIRE(bool(summaries));
    for (const ClaimSummary &summary : *summaries)
        ids += summary.id.slug;
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(versions)

BOOST_AUTO_TEST_CASE(a_file_of_version_1_opens_with_its_later_columns_empty_and_nothing_changes)
{
    const ScratchFolder folder;
    const QString path = libraryOfVersion1(folder);
    const QStringList before = folder.state();
    {
        Result<Library> library = Library::open(path);
        BOOST_REQUIRE(bool(library));
        BOOST_TEST(bool(library->checkIntegrity()));
        const Result<WholeLibrary> whole = library->whole();
        BOOST_REQUIRE(bool(whole));
        BOOST_TEST(whole->claims.front().claimant.slug == u"tom-homan"_s);
        BOOST_TEST(whole->claims.front().finding == QString());
        BOOST_TEST((whole->claims.front().wording == ClaimWording::Verbatim));
        BOOST_TEST(whole->measures.front().phrase == QString());
        BOOST_TEST(!whole->measures.front().yearStart);
        BOOST_TEST(whole->observations.front().statedBy.isEmpty());
        BOOST_TEST(!whole->observations.front().retelling);
        BOOST_TEST(whole->observations.front().quantity.value.value_or(0) == 62000);
        BOOST_TEST(whole->sources.front().origin.isEmpty());
        const Result<Dossier> dossier = library->dossier(whole->claims.front().id);
        BOOST_REQUIRE(bool(dossier));
        BOOST_TEST(dossier->observations.size() == 1U);
        BOOST_TEST(library->measureSummaries(*library->measureRows({.text = u"rescued"_s}))->size() == 1U);
    }
    BOOST_TEST(folder.state() == before);
}

BOOST_AUTO_TEST_CASE(a_file_of_version_1_is_searched_by_words_and_by_the_claimants_name)
{
    const ScratchFolder folder;
    Result<Library> library = Library::open(libraryOfVersion1(folder));
    BOOST_REQUIRE(bool(library));
    const QStringList claim{u"claim-62000-rescued"_s};
    BOOST_TEST(found(library, u"homan"_s) == claim);
    BOOST_TEST(found(library, u"62,000 homan"_s) == claim);
    BOOST_TEST(found(library, u"homan zzz"_s) == QStringList());
}

BOOST_AUTO_TEST_CASE(a_file_of_version_1_with_another_structure_is_refused)
{
    const ScratchFolder folder;
    const QString path = libraryOfVersion1(folder);
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE).exec("CREATE TABLE more (a)");
    const Result<Library> library = Library::open(path);
    BOOST_REQUIRE(!library);
    BOOST_TEST(int(library.error().code) == int(ErrorCode::UnexpectedStructure));
}

BOOST_AUTO_TEST_CASE(a_claim_is_found_by_the_names_of_its_claimant_its_reviewers_and_its_publisher)
{
    const ScratchFolder folder;
    Result<Library> library = Library::open(folder.library());
    BOOST_REQUIRE(bool(library));
    for (const QString &name : {u"homan"_s, u"snopes"_s, u"townhall"_s, u"snopes rescued"_s})
        BOOST_TEST(found(library, name).contains(u"claim-62000-rescued"_s), name);
}

BOOST_AUTO_TEST_CASE(what_is_not_required_may_be_empty)
{
    LibraryBuilder builder;
    const auto add = [&builder](QLatin1StringView table, const QHash<QString, QString> &cells) {
        QStringList row;
        for (const ColumnSchema &column : findTable(table)->columns)
            row += cells.value(column.name);
        builder.add(*findTable(table), row);
    };
    add("library"_L1, {{u"title"_s, u"T"_s}, {u"description"_s, u"D"_s}, {u"version"_s, u"1"_s}, {u"created"_s, u"2026"_s}, {u"language"_s, u"en"_s}, {u"licence"_s, u"CC0-1.0"_s}});
    add("organisations"_L1, {{u"id"_s, u"speaker"_s}, {u"name"_s, u"Speaker"_s}, {u"kind"_s, u"person"_s}});
    add("sources"_L1, {{u"id"_s, u"page"_s}, {u"title"_s, u"Page"_s}});
    add("measures"_L1, {{u"id"_s, u"count"_s}, {u"name"_s, u"Count"_s}, {u"statistical_unit"_s, u"report"_s}, {u"unit_of_measure"_s, u"count"_s},
                        {u"accumulation"_s, u"per_period"_s}, {u"verification"_s, u"not_applicable"_s}});
    add("observations"_L1, {{u"id"_s, u"a"_s}, {u"measure_id"_s, u"count"_s}, {u"value"_s, u"5"_s}, {u"qualifier"_s, u"exact"_s}, {u"value_text"_s, u"5"_s}, {u"source_id"_s, u"page"_s}});
    add("observations"_L1, {{u"id"_s, u"b"_s}, {u"measure_id"_s, u"count"_s}, {u"status"_s, u"O"_s}, {u"value_text"_s, u".."_s}, {u"source_id"_s, u"page"_s}});
    add("claims"_L1, {{u"id"_s, u"claim"_s}, {u"statement"_s, u"So many."_s}, {u"claimant_id"_s, u"speaker"_s}});
    add("evidence"_L1, {{u"id"_s, u"link"_s}, {u"claim_id"_s, u"claim"_s}, {u"observation_id"_s, u"a"_s}, {u"role"_s, u"context"_s}});
    const ScratchFolder folder;
    const QString path = folder.path(u"sparse.countercheck"_s);
    BOOST_REQUIRE(bool(builder.writeTo(path)));
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(bool(library));
    BOOST_TEST(bool(library->checkIntegrity()));
    const Result<Dossier> dossier = library->dossier(ClaimId(u"claim"_s));
    BOOST_REQUIRE(bool(dossier));
    BOOST_REQUIRE(dossier->observations.size() == 2U);
    BOOST_TEST(!dossier->observations.back().quantity.isStated());
    BOOST_TEST(!dossier->measures.front().stage);
    BOOST_TEST(dossier->measures.front().label() == u"Count"_s);
    BOOST_TEST(!dossier->claim->wording);
    BOOST_TEST(library->measureSummaries(*library->measureRows({}))->front().producer == QString());
}

BOOST_AUTO_TEST_SUITE_END()
