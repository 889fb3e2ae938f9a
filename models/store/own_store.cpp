// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/own_store.h"

#include "models/domain/code_lists.h"
#include "models/store/connection.h"

#include <QDir>
#include <QFileInfo>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

// "CCOw": another number than that of a library, so that neither is taken for the other.
constexpr int ownApplicationId = 0x43434F77;
constexpr int ownSchemaVersion = 1;
/// How long another window may hold the file. A change takes a few milliseconds.
constexpr int ownPatienceMilliseconds = 1000;
constexpr int longestOwnText = 200'000;

constexpr const char *ownSchema = R"(
CREATE TABLE searches (place INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, query TEXT NOT NULL, UNIQUE (library, query)) STRICT;
CREATE TABLE kept (library TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (library, kind, name)) STRICT, WITHOUT ROWID;
CREATE TABLE marks (library TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, starred INTEGER NOT NULL, note TEXT NOT NULL,
                    PRIMARY KEY (library, kind, record)) STRICT, WITHOUT ROWID;
)";

const char *codeOf(KeptKind kind)
{
    switch (kind) {
    case KeptKind::Search: return "search";
    case KeptKind::Comparison: return "comparison";
    case KeptKind::Mapping: break;
    }
    return "mapping";
}

constexpr std::array recordCodes{"claim", "measure", "figure", "source", "gap"};

QString textAt(SQLite::Statement &statement, int column)
{
    return QString::fromStdString(statement.getColumn(column).getString());
}

/// What keeps the store from being used, in the words of this program or of SQLite.
struct NewerOwnSchema {};

}  // namespace

struct OwnStore::Opened {
    Opened(const QString &path, bool isToWrite)
        : database(path.isEmpty() ? ":memory:" : addressOf(path), (isToWrite ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY) | SQLite::OPEN_URI, ownPatienceMilliseconds),
          canWrite(isToWrite)
    {
        sqlite3 *const handle = database.getHandle();
        for (const int option : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW})
            database.check(sqlite3_db_config(handle, option, option == SQLITE_DBCONFIG_DEFENSIVE ? 1 : 0, nullptr));
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 4'000'000);
        const int version = database.execAndGet("PRAGMA user_version").getInt();
        const int application = database.execAndGet("PRAGMA application_id").getInt();
        const auto isStillEmpty = [this] { return database.execAndGet("SELECT COUNT(*) FROM sqlite_schema").getInt() == 0; };
        const bool isEmpty = isStillEmpty();
        if (version > ownSchemaVersion && application == ownApplicationId)
            throw NewerOwnSchema();
        if (isEmpty && isToWrite) {
            // Another window may have made it meanwhile.
            SQLite::Transaction making(database, SQLite::TransactionBehavior::IMMEDIATE);
            if (isStillEmpty()) {
                database.exec(ownSchema);
                database.exec("PRAGMA application_id = " + std::to_string(ownApplicationId));
                database.exec("PRAGMA user_version = " + std::to_string(ownSchemaVersion));
            }
            making.commit();
        } else if (!isEmpty && application != ownApplicationId) {
            throw SQLite::Exception("file is not a database", SQLITE_NOTADB);
        }
        hasTables = !isEmpty || isToWrite;
    }

    SQLite::Database database;
    bool canWrite;
    bool hasTables = false;
};

OwnStore::OwnStore(QString path) : m_path(std::move(path)) {}
OwnStore::OwnStore(OwnStore &&) noexcept = default;
OwnStore &OwnStore::operator=(OwnStore &&) noexcept = default;
OwnStore::~OwnStore() = default;

void OwnStore::open(bool isToWrite)
{
    if (m_opened && (m_opened->canWrite || !isToWrite))
        return;
    if (isToWrite && !m_path.isEmpty())
        QDir().mkpath(QFileInfo(m_path).absolutePath());
    m_opened = std::make_unique<Opened>(m_path, isToWrite || m_path.isEmpty());
}

Error OwnStore::errorOf(const std::exception &fault) const
{
    return {ErrorCode::OwnStoreFailed, m_path, QString::fromUtf8(fault.what())};
}

template <class Answer>
Result<Answer> OwnStore::read(Answer nothing, const std::function<Answer(Opened &)> &question)
{
    try {
        // What is not there yet holds nothing.
        if (!m_opened && !m_path.isEmpty() && !QFileInfo::exists(m_path))
            return nothing;
        open(false);
        return m_opened->hasTables ? question(*m_opened) : nothing;
    } catch (const NewerOwnSchema &) {
        return Error{ErrorCode::NewerSchema, m_path, {}};
    } catch (const SQLite::Exception &fault) {
        m_opened.reset();
        return errorOf(fault);
    }
}

Result<Done> OwnStore::change(const std::function<void(Opened &)> &work)
{
    try {
        open(true);
        SQLite::Transaction transaction(m_opened->database, SQLite::TransactionBehavior::IMMEDIATE);
        work(*m_opened);
        transaction.commit();
        return Done{};
    } catch (const NewerOwnSchema &) {
        return Error{ErrorCode::NewerSchema, m_path, {}};
    } catch (const SQLite::Exception &fault) {
        m_opened.reset();
        return errorOf(fault);
    }
}

Result<QStringList> OwnStore::recentSearches(const QString &library)
{
    return read<QStringList>({}, [&](Opened &opened) {
        QStringList queries;
        SQLite::Statement statement(opened.database, "SELECT query FROM searches WHERE library = ?1 ORDER BY place DESC LIMIT ?2");
        statement.bind(1, library.toStdString());
        statement.bind(2, mostRecentSearches);
        while (statement.executeStep())
            queries += textAt(statement, 0);
        return queries;
    });
}

Result<Done> OwnStore::rememberSearch(const QString &library, const QString &query)
{
    const QString plain = query.simplified();
    if (plain.isEmpty() || plain.size() > longestOwnText)
        return Done{};
    return change([&](Opened &opened) {
        const auto run = [&](const char *sql, std::initializer_list<std::string> values) {
            SQLite::Statement statement(opened.database, sql);
            int place = 0;
            for (const std::string &value : values)
                statement.bind(++place, value);
            statement.exec();
        };
        run("DELETE FROM searches WHERE library = ?1 AND query = ?2", {library.toStdString(), plain.toStdString()});
        run("INSERT INTO searches (library, query) VALUES (?1, ?2)", {library.toStdString(), plain.toStdString()});
        run("DELETE FROM searches WHERE library = ?1 AND place NOT IN (SELECT place FROM searches WHERE library = ?1 ORDER BY place DESC LIMIT ?2)", {library.toStdString(), std::to_string(mostRecentSearches)});
    });
}

Result<Done> OwnStore::forgetSearches(const QString &library)
{
    return change([&](Opened &opened) {
        SQLite::Statement statement(opened.database, "DELETE FROM searches WHERE library = ?1");
        statement.bind(1, library.toStdString());
        statement.exec();
    });
}

Result<std::vector<KeptText>> OwnStore::kept(const QString &library, KeptKind kind)
{
    return read<std::vector<KeptText>>({}, [&](Opened &opened) {
        std::vector<KeptText> texts;
        SQLite::Statement statement(opened.database, "SELECT name, content FROM kept WHERE library = ?1 AND kind = ?2");
        statement.bind(1, library.toStdString());
        statement.bind(2, codeOf(kind));
        while (statement.executeStep())
            texts.push_back({textAt(statement, 0), textAt(statement, 1)});
        std::ranges::sort(texts, [](const KeptText &a, const KeptText &b) {
            const int order = a.name.compare(b.name, Qt::CaseInsensitive);
            return order != 0 ? order < 0 : a.name < b.name;
        });
        return texts;
    });
}

Result<Done> OwnStore::keep(const QString &library, KeptKind kind, const KeptText &text)
{
    if (text.name.isEmpty() || text.content.size() > longestOwnText)
        return Error{ErrorCode::InvalidArgument, text.name, {}};
    return change([&](Opened &opened) {
        SQLite::Statement statement(opened.database, "INSERT OR REPLACE INTO kept (library, kind, name, content) VALUES (?1, ?2, ?3, ?4)");
        statement.bind(1, library.toStdString());
        statement.bind(2, codeOf(kind));
        statement.bind(3, text.name.toStdString());
        statement.bind(4, text.content.toStdString());
        statement.exec();
    });
}

Result<Done> OwnStore::rename(const QString &library, KeptKind kind, const QString &from, const QString &to)
{
    Result<std::vector<KeptText>> texts = kept(library, kind);
    if (!texts)
        return texts.error();
    if (std::ranges::find(texts.value(), to, &KeptText::name) != texts.value().end())
        return Error{ErrorCode::AlreadyExists, to, {}};
    if (std::ranges::find(texts.value(), from, &KeptText::name) == texts.value().end())
        return Error{ErrorCode::ReadFailed, from, u"it is no longer there"_s};
    return change([&](Opened &opened) {
        SQLite::Statement statement(opened.database, "UPDATE kept SET name = ?4 WHERE library = ?1 AND kind = ?2 AND name = ?3");
        statement.bind(1, library.toStdString());
        statement.bind(2, codeOf(kind));
        statement.bind(3, from.toStdString());
        statement.bind(4, to.toStdString());
        statement.exec();
    });
}

Result<Done> OwnStore::remove(const QString &library, KeptKind kind, const QString &name)
{
    const Result<std::vector<KeptText>> texts = kept(library, kind);
    if (!texts)
        return texts.error();
    if (std::ranges::find(texts.value(), name, &KeptText::name) == texts.value().end())
        return Error{ErrorCode::RemoveFailed, name, u"it is no longer there"_s};
    return change([&](Opened &opened) {
        SQLite::Statement statement(opened.database, "DELETE FROM kept WHERE library = ?1 AND kind = ?2 AND name = ?3");
        statement.bind(1, library.toStdString());
        statement.bind(2, codeOf(kind));
        statement.bind(3, name.toStdString());
        statement.exec();
    });
}

Result<std::map<RecordKey, RecordMark>> OwnStore::marks(const QString &library)
{
    using Marks = std::map<RecordKey, RecordMark>;
    return read<Marks>({}, [&](Opened &opened) {
        Marks marks;
        SQLite::Statement statement(opened.database, "SELECT kind, record, starred, note FROM marks WHERE library = ?1");
        statement.bind(1, library.toStdString());
        while (statement.executeStep()) {
            const auto code = std::ranges::find(recordCodes, statement.getColumn(0).getString());
            if (code != recordCodes.end())
                marks.insert({{static_cast<SearchedKind>(code - recordCodes.begin()), textAt(statement, 1)}, {statement.getColumn(2).getInt() != 0, textAt(statement, 3)}});
        }
        return marks;
    });
}

Result<Done> OwnStore::setMark(const QString &library, const RecordKey &record, const RecordMark &mark)
{
    return change([&](Opened &opened) {
        SQLite::Statement statement(opened.database, mark.isEmpty() ? "DELETE FROM marks WHERE library = ?1 AND kind = ?2 AND record = ?3"
                                                                    : "INSERT OR REPLACE INTO marks (library, kind, record, starred, note) VALUES (?1, ?2, ?3, ?4, ?5)");
        statement.bind(1, library.toStdString());
        statement.bind(2, recordCodes[static_cast<std::size_t>(record.kind)]);
        statement.bind(3, record.id.toStdString());
        if (!mark.isEmpty()) {
            statement.bind(4, mark.isStarred ? 1 : 0);
            statement.bind(5, mark.note.left(longestNote).toStdString());
        }
        statement.exec();
    });
}

Result<Done> OwnStore::bringAlong(const QString &from, const QString &to)
{
    // Nothing to bring along makes no file.
    if (!m_opened && !m_path.isEmpty() && !QFileInfo::exists(m_path))
        return Done{};
    return change([&](Opened &opened) {
        for (const char *sql : {"INSERT OR REPLACE INTO searches (library, query) SELECT ?2, query FROM searches WHERE library = ?1 ORDER BY place",
                                "INSERT OR REPLACE INTO kept SELECT ?2, kind, name, content FROM kept WHERE library = ?1",
                                "INSERT OR REPLACE INTO marks SELECT ?2, kind, record, starred, note FROM marks WHERE library = ?1"}) {
            SQLite::Statement statement(opened.database, sql);
            statement.bind(1, from.toStdString());
            statement.bind(2, to.toStdString());
            statement.exec();
        }
    });
}

}  // namespace countercheck
