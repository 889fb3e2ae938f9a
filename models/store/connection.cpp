// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"

#include "models/domain/search/search_query.h"
#include "models/store/library_sql.h"
#include "models/store/text_question.h"
#include "models/store/word_list.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <QUrl>

#include <utility>

namespace countercheck {
namespace {

struct Switch {
    int name;
    int value;
};

constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
};

/// Limits that every library of the importer keeps to, and that stop a call which would run for seconds.
constexpr Switch limits[] = {
    {SQLITE_LIMIT_LENGTH, 4'000'000},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

// How much of a file is kept in memory, in kibibytes.
constexpr int cacheOfSearches = 16'384; ///< a letter more in a search of a million claims takes 12 ms with it, and 26 ms with 4 MiB
constexpr int littleCache = 2'048;      ///< as SQLite keeps by itself

/// Constraints are code of the file: they must not run, not even in a check.
constexpr const char *pragmas[] = {
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = FILE", // millions of rows are sorted in a file that has no name and that nobody else can open
    "PRAGMA query_only = ON",
};

constexpr int stepsBetweenQuestions = 1000;
constexpr int patienceMilliseconds = 5000;

/// SQL: comparable_name(TEXT), NULL for NULL.
void comparableNameInSql(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
    if (!text) {
        sqlite3_result_null(context);
        return;
    }
    const QByteArray name = comparableName(QString::fromUtf8(text, sqlite3_value_bytes(arguments[0]))).toUtf8();
    sqlite3_result_text(context, name.constData(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
}

}  // namespace

Connection::Connection(const std::string &address, Use use)
    : database(address, (use == Use::Reading ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) | SQLite::OPEN_URI)
{
    harden();
    // A working copy may be held by another connection for a few milliseconds.
    database.setBusyTimeout(patienceMilliseconds);
    if (use != Use::Reading)
        database.exec("PRAGMA query_only = OFF");
    if (use == Use::Editing) {
        for (const char *pragma : {"PRAGMA ignore_check_constraints = OFF", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA journal_size_limit = 67108864", "PRAGMA foreign_keys = OFF"})
            database.exec(pragma);
    }
    sqlite3_progress_handler(database.getHandle(), stepsBetweenQuestions, isToStop, this);
}

void Connection::harden()
{
    sqlite3 *const handle = database.getHandle();
    for (const Switch &setting : switches)
        database.check(sqlite3_db_config(handle, setting.name, setting.value, nullptr));
    for (const Switch &limit : limits)
        sqlite3_limit(handle, limit.name, limit.value);
    for (const char *pragma : pragmas)
        database.exec(pragma);
    keep(cacheOfSearches);
    addFoundIn(handle);
    // Our own statements only may call it, not the schema of a file.
    database.check(sqlite3_create_function_v2(handle, "comparable_name", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, comparableNameInSql, nullptr, nullptr, nullptr));
    database.check(sqlite3_create_function_v2(handle, "collect_row", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, this, nullptr, collectRow, endCollection, nullptr));
}

Connection::~Connection() = default;

WordList &Connection::words()
{
    prepareSearch();
    if (!m_words)
        m_words = std::make_unique<WordList>(*this);
    return *m_words;
}

void Connection::readAs(int version)
{
    m_version = version;
    m_isSearchReady = version == librarySchemaVersion;
    // A temporary view is no part of the file, which cannot be written to: it is opened read-only.
    database.exec("PRAGMA query_only = OFF");
    for (const std::string &view : viewsOfVersion(version))
        database.exec(view);
    database.exec("PRAGMA query_only = ON");
}

void Connection::prepareSearch()
{
    if (m_isSearchReady)
        return;
    // Temporary tables are no part of the file, which cannot be written to.
    database.exec("PRAGMA query_only = OFF");
    try {
        SQLite::Transaction whole(database);
        for (const std::string &statement : searchOfVersion(m_version))
            database.exec(statement);
        whole.commit();
        m_isSearchReady = true;
    } catch (const SQLite::Exception &) {
        database.exec("PRAGMA query_only = ON");
        throw;
    }
    database.exec("PRAGMA query_only = ON");
}

void Connection::collectRows(SQLite::Statement &statement, std::function<void(qint64)> take)
{
    m_takeRow = std::move(take);
    statement.executeStep();
    m_takeRow = nullptr;
}

void Connection::collectRow(sqlite3_context *context, int, sqlite3_value **arguments)
{
    static_cast<Connection *>(sqlite3_user_data(context))->m_takeRow(sqlite3_value_int64(arguments[0]));
}

void Connection::endCollection(sqlite3_context *context)
{
    sqlite3_result_null(context);
}

int Connection::isToStop(void *connection)
{
    return static_cast<Connection *>(connection)->m_stop.stop_requested() ? 1 : 0;
}

void Connection::keepLittle()
{
    keep(littleCache);
}

void Connection::keep(int kibibytes)
{
    m_cache = kibibytes;
    database.exec("PRAGMA cache_size = -" + std::to_string(kibibytes));
}

Connection::Sorting::Sorting(Connection &connection) : m_connection(connection), m_cacheBefore(connection.m_cache)
{
    m_connection.keepLittle();
}

Connection::Sorting::~Sorting()
{
    m_connection.keep(m_cacheBefore);
}

Connection::Interruptible::Interruptible(Connection &connection, std::stop_token stop)
    : m_connection(connection), m_interrupt(stop, Interrupt{connection.database.getHandle()})
{
    m_connection.m_stop = std::move(stop);
}

void Connection::Interruptible::Interrupt::operator()() const
{
    sqlite3_interrupt(connection);
}

Connection::Interruptible::~Interruptible()
{
    m_connection.m_stop = {};
}

std::string addressOf(const QString &file)
{
    return QUrl::fromLocalFile(file).toEncoded(QUrl::FullyEncoded).toStdString();
}

SQLite::Database openInMemory()
{
    return SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

}  // namespace countercheck
