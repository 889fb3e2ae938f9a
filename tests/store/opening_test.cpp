// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "models/store/connection.h"
#include "models/store/library.h"
#include "models/store/library_structure.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <QUrl>
#include <QtEndian>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Returns why a file is refused, or nothing.
std::optional<ErrorCode> refusal(const QString &path)
{
    const Result<Library> library = Library::open(path);
    return library ? std::nullopt : std::optional(library.error().code);
}

void check(const QString &path, std::optional<ErrorCode> expected)
{
    const std::optional<ErrorCode> code = refusal(path);
    BOOST_TEST((code == expected), path << ": " << (code ? int(*code) : -1) << " instead of " << (expected ? int(*expected) : -1));
}

void change(const QString &path, const std::string &sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(sql);
}

/// Overwrites bytes of a file.
void patch(const QString &path, qsizetype offset, const QByteArray &bytes)
{
    QByteArray content = readFile(path);
    content.replace(offset, bytes.size(), bytes);
    putFile(path, content);
}

/// Leaves a library as a program does that is killed while writing: with a hot journal or a full log beside it.
void abandonWrite(const ScratchFolder &folder, const QString &path, const std::string &mode)
{
    const QString original = folder.library(u"original"_s);
    {
        SQLite::Database database(original.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA journal_mode = " + mode);
        database.exec("PRAGMA cache_size = 1");
        database.exec("BEGIN");
        database.exec("UPDATE library SET title = 'Changed'");
        database.exec("UPDATE observations SET note = 'changed'");
        if (mode == "WAL")
            database.exec("COMMIT");
        for (const QString &suffix : {QString(), u"-wal"_s, u"-journal"_s}) {
            if (QFile::exists(original + suffix))
                putFile(path + suffix, readFile(original + suffix));
        }
    }
    QFile::remove(original);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(opening)

BOOST_AUTO_TEST_CASE(a_library_opens_and_neither_it_nor_its_folder_changes)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    const QStringList before = folder.state();
    {
        Result<Library> library = Library::open(path);
        BOOST_REQUIRE(bool(library));
        BOOST_TEST(bool(library->checkIntegrity()));
        BOOST_TEST(bool(library->dossier(ClaimId(u"claim-62000-rescued"_s))));
        BOOST_TEST(folder.state() == before);
    }
    BOOST_TEST(folder.state() == before);
}

BOOST_AUTO_TEST_CASE(a_file_in_write_ahead_mode_opens_and_its_folder_does_not_change)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    patch(path, 18, QByteArray("\x02\x02", 2));
    const QStringList before = folder.state();
    {
        Result<Library> library = Library::open(path);
        BOOST_REQUIRE(bool(library));
        BOOST_TEST(library->counts()->claims == rowsOfBundled("claims"));
        BOOST_TEST(folder.state() == before);
    }
    BOOST_TEST(folder.state() == before);
}

BOOST_AUTO_TEST_CASE(a_library_in_a_folder_without_write_permission_opens)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    patch(path, 18, QByteArray("\x02\x02", 2));
    ::chmod(QFile::encodeName(path).constData(), 0400);
    ::chmod(QFile::encodeName(folder.path()).constData(), 0500);
    const QStringList before = folder.state();
    check(path, std::nullopt);
    BOOST_TEST(folder.state() == before);
    ::chmod(QFile::encodeName(folder.path()).constData(), 0700);
}

BOOST_AUTO_TEST_CASE(unmerged_changes_are_refused_unless_a_private_copy_is_asked_for)
{
    struct Row { const char *mode; QString title; };
    const QString published = u"Children and trafficking: who was counted?"_s;
    for (const Row &row : {Row{"WAL", u"Changed"_s}, Row{"DELETE", {}}}) {
        const ScratchFolder folder;
        const QString path = folder.path(u"a.countercheck"_s);
        abandonWrite(folder, path, row.mode);
        const QStringList before = folder.state();
        BOOST_TEST(before.size() == 2, row.mode);

        check(path, ErrorCode::UnmergedChanges);
        BOOST_TEST(folder.state() == before);
        {
            Result<Library> library = Library::open(path, Library::Unmerged::ReadPrivateCopy);
            BOOST_REQUIRE_MESSAGE(bool(library), row.mode);
            const Result<LibraryDescription> description = library->description();
            // A journal is never rolled back: the pages are as the killed program left them.
            if (!row.title.isEmpty())
                BOOST_TEST(description->title == row.title);
            BOOST_TEST(library->path() == path);
            BOOST_TEST(folder.state() == before);
        }
        BOOST_TEST(folder.state() == before);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_log_or_journal_beside_a_library_is_no_reason_to_refuse_it)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    putFile(path + u"-wal"_s, {});
    putFile(path + u"-journal"_s, {});
    check(path, std::nullopt);
}

BOOST_AUTO_TEST_CASE(what_is_no_library_is_refused_for_its_own_reason)
{
    const ScratchFolder folder;
    const auto altered = [&folder](const QString &name, auto alter) {
        const QString path = folder.library(name);
        alter(path);
        return path;
    };
    const auto bigEndian = [](qint32 number) {
        QByteArray bytes(4, '\0');
        qToBigEndian(number, bytes.data());
        return bytes;
    };
    putFile(folder.path(u"text"_s), QByteArray(5000, 'x'));
    putFile(folder.path(u"empty"_s), {});
    QDir(folder.path()).mkdir(u"folder"_s);
    BOOST_REQUIRE(::mkfifo(QFile::encodeName(folder.path(u"pipe"_s)).constData(), 0600) == 0);

    check(folder.path(u"missing"_s), ErrorCode::FileNotFound);
    check(folder.path(u"text/inside"_s), ErrorCode::FileNotFound);
    check(folder.path(QString(300, u'a')), ErrorCode::NameTooLong);
    check(QString(), ErrorCode::InvalidArgument);
    check(folder.path(u"folder"_s), ErrorCode::IsDirectory);
    check(folder.path(u"pipe"_s), ErrorCode::NotARegularFile);
    check(u"/dev/null"_s, ErrorCode::NotARegularFile);
    check(folder.path(u"text"_s), ErrorCode::NotALibrary);
    check(folder.path(u"empty"_s), ErrorCode::NotALibrary);
    check(altered(u"other"_s, [&](const QString &path) { patch(path, 68, bigEndian(7)); }), ErrorCode::OtherApplication);
    check(altered(u"newer"_s, [&](const QString &path) { patch(path, 60, bigEndian(librarySchemaVersion + 1)); }),
          ErrorCode::NewerSchema);
    check(altered(u"unversioned"_s, [&](const QString &path) { patch(path, 60, bigEndian(0)); }),
          ErrorCode::UnexpectedStructure);
    check(altered(u"utf16"_s, [&](const QString &path) { patch(path, 56, bigEndian(2)); }), ErrorCode::UnexpectedStructure);
    check(altered(u"header"_s, [&](const QString &path) { patch(path, 16, QByteArray("\x03\xff", 2)); }), ErrorCode::Damaged);
    check(altered(u"schema"_s, [&](const QString &path) { patch(path, 100, QByteArray(2000, '\xff')); }), ErrorCode::Damaged);
    check(altered(u"cut"_s, [&](const QString &path) { putFile(path, readFile(path).first(100'000)); }), ErrorCode::Damaged);
}

BOOST_AUTO_TEST_CASE(tables_views_triggers_and_columns_that_a_library_does_not_have_are_refused)
{
    const ScratchFolder folder;
    int number = 0;
    for (const char *sql : {
             "CREATE TABLE more (a TEXT)",
             "CREATE VIEW look AS SELECT 1",
             "CREATE TRIGGER act AFTER INSERT ON claims BEGIN SELECT 1; END",
             "CREATE INDEX another ON claims (topic)",
             "DROP INDEX breaks_by_measure",
             "DROP TABLE cautions",
             "ALTER TABLE cautions ADD COLUMN more TEXT",
             "ALTER TABLE cautions RENAME COLUMN text TO words",
         }) {
        const QString path = folder.library(QString::number(++number));
        change(path, sql);
        const Result<Library> library = Library::open(path);
        BOOST_REQUIRE_MESSAGE(!library, sql);
        BOOST_TEST(int(library.error().code) == int(ErrorCode::UnexpectedStructure), sql);
        BOOST_TEST(!library.error().detail.isEmpty());
    }
}

BOOST_AUTO_TEST_CASE(the_digest_of_the_structure_is_that_of_this_version)
{
    // If the schema changes, or another SQLite writes it down differently, this number goes into the header.
    const ScratchFolder folder;
    const SQLite::Database database(folder.library().toStdString());
    BOOST_TEST(structureDigest(database).toStdString() == structureDigests[librarySchemaVersion - 1].toByteArray().toStdString());
}

BOOST_AUTO_TEST_CASE(statistics_of_the_query_planner_are_allowed)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    change(path, "ANALYZE");
    check(path, std::nullopt);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_refused)
{
    if (::geteuid() == 0) {
        BOOST_TEST_MESSAGE("skipped: root may read everything");
        return;
    }
    const ScratchFolder folder;
    const QString path = folder.library();
    ::chmod(QFile::encodeName(path).constData(), 0);
    check(path, ErrorCode::PermissionDenied);
}

BOOST_AUTO_TEST_CASE(a_file_named_like_an_address_is_that_very_file)
{
    const ScratchFolder folder;
    QDir::setCurrent(folder.path());
    for (const QString &name : {u"file:x?mode=rwc"_s, u"file:x"_s, u":memory:"_s, u"a b#c%41?immutable=0"_s, u"\u00e9\u4e2d"_s}) {
        folder.library(name);
        const QStringList before = folder.state();
        check(name, std::nullopt);
        check(folder.path(name), std::nullopt);
        BOOST_TEST(folder.state() == before);
    }
    QDir::setCurrent(QDir::rootPath());
}

BOOST_AUTO_TEST_CASE(a_link_to_a_library_opens_the_library_and_looks_beside_it)
{
    const ScratchFolder folder;
    const ScratchFolder elsewhere;
    const QString path = folder.library();
    const QString link = elsewhere.path(u"link"_s);
    BOOST_REQUIRE(QFile::link(path, link));
    check(link, std::nullopt);
    putFile(path + u"-journal"_s, "x");
    check(link, ErrorCode::UnmergedChanges);
}

BOOST_AUTO_TEST_CASE(every_setting_of_a_connection_can_be_read_back)
{
    Connection connection((QUrl::fromLocalFile(bundledLibrary()).toEncoded() + "?immutable=1").toStdString());
    sqlite3 *const handle = connection.database.getHandle();
    BOOST_TEST(sqlite3_db_readonly(handle, "main") == 1);

    struct Setting { int name; int value; };
    for (const Setting setting : {Setting{SQLITE_DBCONFIG_DEFENSIVE, 1}, Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                  Setting{SQLITE_DBCONFIG_ENABLE_VIEW, 0}, Setting{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                  Setting{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                  Setting{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0}, Setting{SQLITE_DBCONFIG_DQS_DML, 0},
                                  Setting{SQLITE_DBCONFIG_DQS_DDL, 0}, Setting{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0}}) {
        int value = -1;
        sqlite3_db_config(handle, setting.name, -1, &value);
        BOOST_TEST(value == setting.value, "setting " << setting.name);
    }
    struct Pragma { const char *name; int value; };
    for (const Pragma pragma : {Pragma{"ignore_check_constraints", 1}, Pragma{"cell_size_check", 1},
                                Pragma{"temp_store", 1}, Pragma{"query_only", 1}})
        BOOST_TEST(connection.database.execAndGet(std::string("PRAGMA ") + pragma.name).getInt() == pragma.value, pragma.name);
    SQLite::Statement mapping(connection.database, "PRAGMA mmap_size");
    BOOST_TEST((!mapping.executeStep() || mapping.getColumn(0).getInt() == 0));
    for (const int limit : {SQLITE_LIMIT_LENGTH, SQLITE_LIMIT_SQL_LENGTH, SQLITE_LIMIT_COLUMN, SQLITE_LIMIT_EXPR_DEPTH,
                            SQLITE_LIMIT_COMPOUND_SELECT, SQLITE_LIMIT_VDBE_OP, SQLITE_LIMIT_FUNCTION_ARG,
                            SQLITE_LIMIT_ATTACHED, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, SQLITE_LIMIT_VARIABLE_NUMBER,
                            SQLITE_LIMIT_TRIGGER_DEPTH})
        BOOST_TEST(sqlite3_limit(handle, limit, -1) <= 4'000'000, "limit " << limit);
    BOOST_TEST(sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, -1) == 4'000'000);
    BOOST_TEST(sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, -1) == 0);
    BOOST_CHECK_THROW(connection.database.exec("DELETE FROM claims"), SQLite::Exception);
    BOOST_CHECK_THROW(connection.database.exec("ATTACH 'x' AS y"), SQLite::Exception);
}

BOOST_AUTO_TEST_SUITE_END()
