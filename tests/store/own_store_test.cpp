// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/own_store.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QFileInfo>

// The file of what a reader keeps beside libraries.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString ownLibrary = u"0123456789abcdef"_s;
const RecordKey ownClaim{SearchedKind::Claims, u"claim-a"_s};

struct OwnFolder {
    ScratchFolder folder;
    QString path = folder.path(u"own/own.sqlite"_s);
};

}  // namespace

BOOST_AUTO_TEST_SUITE(own_store)

BOOST_FIXTURE_TEST_CASE(a_question_makes_no_file_and_a_change_does, OwnFolder)
{
    OwnStore store(path);
    BOOST_TEST(store.recentSearches(ownLibrary).value().isEmpty());
    BOOST_TEST(store.marks(ownLibrary).value().empty());
    BOOST_TEST(!QFileInfo::exists(path));
    BOOST_REQUIRE(store.setMark(ownLibrary, ownClaim, {true, {}}));
    BOOST_TEST(QFileInfo::exists(path));
    BOOST_TEST(OwnStore(path).marks(ownLibrary).value().at(ownClaim).isStarred);
}

BOOST_FIXTURE_TEST_CASE(the_last_twenty_searches_are_kept_the_newest_first_and_none_twice, OwnFolder)
{
    OwnStore store(path);
    for (int number = 1; number <= 25; ++number)
        BOOST_REQUIRE(store.rememberSearch(ownLibrary, u"search %1"_s.arg(number)));
    BOOST_REQUIRE(store.rememberSearch(ownLibrary, u"  search   10 "_s));
    BOOST_REQUIRE(store.rememberSearch(u"another"_s, u"elsewhere"_s));
    const QStringList searches = store.recentSearches(ownLibrary).value();
    BOOST_TEST(searches.size() == 20);
    BOOST_TEST(searches.front() == u"search 10"_s);
    BOOST_TEST(searches.at(1) == u"search 25"_s);
    BOOST_TEST(searches.count(u"search 10"_s) == 1);
    BOOST_REQUIRE(store.forgetSearches(ownLibrary));
    BOOST_TEST(store.recentSearches(ownLibrary).value().isEmpty());
    BOOST_TEST(store.recentSearches(u"another"_s).value() == QStringList{u"elsewhere"_s});
}

BOOST_FIXTURE_TEST_CASE(names_are_kept_renamed_and_removed_by_library_and_kind, OwnFolder)
{
    OwnStore store(path);
    BOOST_REQUIRE(store.keep(ownLibrary, KeptKind::Search, {u"b"_s, u"two"_s}));
    BOOST_REQUIRE(store.keep(ownLibrary, KeptKind::Search, {u"A"_s, u"one"_s}));
    BOOST_REQUIRE(store.keep(ownLibrary, KeptKind::Comparison, {u"b"_s, u"other"_s}));
    BOOST_REQUIRE(store.keep(ownLibrary, KeptKind::Search, {u"b"_s, u"three"_s}));
    BOOST_TEST((store.kept(ownLibrary, KeptKind::Search).value() == std::vector<KeptText>{{u"A"_s, u"one"_s}, {u"b"_s, u"three"_s}}));
    BOOST_TEST((store.rename(ownLibrary, KeptKind::Search, u"A"_s, u"b"_s).error().code == ErrorCode::AlreadyExists));
    BOOST_REQUIRE(store.rename(ownLibrary, KeptKind::Search, u"A"_s, u"c"_s));
    BOOST_TEST((store.rename(ownLibrary, KeptKind::Search, u"A"_s, u"d"_s).error().code == ErrorCode::ReadFailed));
    BOOST_REQUIRE(store.remove(ownLibrary, KeptKind::Search, u"b"_s));
    BOOST_TEST((store.remove(ownLibrary, KeptKind::Search, u"b"_s).error().code == ErrorCode::RemoveFailed));
    BOOST_TEST((store.kept(ownLibrary, KeptKind::Search).value() == std::vector<KeptText>{{u"c"_s, u"one"_s}}));
    BOOST_TEST((store.kept(ownLibrary, KeptKind::Comparison).value() == std::vector<KeptText>{{u"b"_s, u"other"_s}}));
    BOOST_TEST(store.kept(u"another"_s, KeptKind::Search).value().empty());
}

BOOST_FIXTURE_TEST_CASE(two_windows_see_what_the_other_has_kept, OwnFolder)
{
    OwnStore one(path);
    OwnStore other(path);
    BOOST_REQUIRE(one.setMark(ownLibrary, ownClaim, {true, u"a note\nof <b>two</b> lines"_s}));
    BOOST_TEST((other.marks(ownLibrary).value().at(ownClaim) == RecordMark{true, u"a note\nof <b>two</b> lines"_s}));
    BOOST_REQUIRE(other.setMark(ownLibrary, ownClaim, {false, u"other"_s}));
    BOOST_TEST((one.marks(ownLibrary).value().at(ownClaim) == RecordMark{false, u"other"_s}));
    BOOST_REQUIRE(one.setMark(ownLibrary, ownClaim, {}));
    BOOST_TEST(other.marks(ownLibrary).value().empty());
}

BOOST_FIXTURE_TEST_CASE(a_damaged_file_is_an_error_and_keeps_its_bytes, OwnFolder)
{
    BOOST_REQUIRE(OwnStore(path).setMark(ownLibrary, ownClaim, {true, {}}));
    const QByteArray garbage = QByteArrayLiteral("not a database, but perhaps somebody's notes");
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(garbage);
    file.close();
    OwnStore store(path);
    BOOST_TEST((store.marks(ownLibrary).error().code == ErrorCode::OwnStoreFailed));
    BOOST_TEST((store.setMark(ownLibrary, ownClaim, {true, {}}).error().code == ErrorCode::OwnStoreFailed));
    BOOST_TEST(readFile(path) == garbage);
}

BOOST_FIXTURE_TEST_CASE(a_file_of_a_newer_program_or_of_another_is_left_alone, OwnFolder)
{
    BOOST_REQUIRE(OwnStore(path).setMark(ownLibrary, ownClaim, {true, {}}));
    QByteArray bytes = readFile(path);
    bytes[63] = 9; // the last byte of user_version in the header of SQLite
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    OwnStore newer(path);
    BOOST_TEST((newer.marks(ownLibrary).error().code == ErrorCode::NewerSchema));
    BOOST_TEST((newer.setMark(ownLibrary, ownClaim, {}).error().code == ErrorCode::NewerSchema));
    OwnStore libraryFile(folder.library());
    const QByteArray before = readFile(folder.library());
    BOOST_TEST((libraryFile.setMark(ownLibrary, ownClaim, {true, {}}).error().code == ErrorCode::OwnStoreFailed));
    BOOST_TEST(readFile(folder.library()) == before);
}

BOOST_AUTO_TEST_SUITE_END()
