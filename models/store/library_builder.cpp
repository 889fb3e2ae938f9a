// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_builder.h"

#include "models/files/write_file.h"
#include "models/store/connection.h"
#include "models/store/library_sql.h"
#include "models/store/row_contradictions.h"

#include <SQLiteCpp/Statement.h>

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int stepsBetweenStops = 10'000;

/// Throws if a row refers to one that is missing.
void checkReferences(SQLite::Database &database)
{
    SQLite::Statement fault(database, "PRAGMA main.foreign_key_check");
    if (fault.executeStep())
        throw SQLite::Exception("a row of " + fault.getColumn(0).getString() + " refers to a row of " + fault.getColumn(2).getString() + " that is missing");
}

/// Returns the order of the rows of a table, which is that of its lists: a page of a list is then read without sorting.
std::string orderOf(const TableSchema &table)
{
    if (table.name == "claims"_L1) // the newest first, and undated ones last
        return "rtrim(stated_on, '~') DESC, id";
    return table.columns.constFirst().name.latin1();
}

bool hasId(const TableSchema &table)
{
    return table.columns.constFirst().kind == ColumnKind::Identifier;
}

Error builderError(const SQLite::Exception &exception, const QString &path)
{
    ErrorCode code = ErrorCode::PackageFault;
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL: code = ErrorCode::DiskFull; break;
    case SQLITE_INTERRUPT: code = ErrorCode::Cancelled; break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_NOMEM: code = ErrorCode::WriteFailed; break;
    default: break; // the rows are at fault
    }
    return {.code = code, .subject = path, .detail = QString::fromUtf8(exception.what())};
}

}  // namespace

/// Rows come into tables without rules in the database `added`, and go from there into a library in order.
class LibraryBuilder::Content {
public:
    explicit Content(std::stop_token stop) : m_stop(std::move(stop)), m_database("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI)
    {
        sqlite3_progress_handler(m_database.getHandle(), stepsBetweenStops, isToStop, this);
        m_database.exec("ATTACH '' AS added");
        // The files are thrown away if anything fails, so nothing is written twice for safety. References are checked once at the
        // end: an open deferred one made each insert three hundred times as slow.
        for (const char *pragma : {"PRAGMA main.journal_mode = OFF", "PRAGMA added.journal_mode = OFF", "PRAGMA main.synchronous = OFF",
                                   "PRAGMA added.synchronous = OFF", "PRAGMA main.page_size = 4096", "PRAGMA main.encoding = 'UTF-8'",
                                   "PRAGMA foreign_keys = OFF", "PRAGMA main.cache_size = -32768", "PRAGMA added.cache_size = -16384"})
            m_database.exec(pragma);
        m_database.exec("BEGIN");
        for (const TableSchema &table : librarySchema()) {
            std::string columns = "row INTEGER PRIMARY KEY";
            std::string parameters = "?";
            for (const ColumnSchema &column : table.columns) {
                columns += std::string(", ") + column.name.latin1();
                parameters += ", ?";
            }
            const std::string name = std::string("added.") + table.name.latin1();
            m_database.exec("CREATE TABLE " + name + " (" + columns + ")");
            m_inserts.emplace(&table, SQLite::Statement(m_database, "INSERT INTO " + name + " VALUES (" + parameters + ")"));
        }
    }
    Content(const Content &) = delete;
    Content &operator=(const Content &) = delete;

    /// Runs an action, unless an earlier one failed.
    template <class Action>
    Result<Done> run(Action action)
    {
        try {
            if (!m_error)
                action();
        } catch (const SQLite::Exception &exception) {
            m_error = builderError(exception, {});
        }
        return m_error ? Result<Done>(*m_error) : Done{};
    }

    void add(const TableSchema &table, const QStringList &cells, std::optional<qint64> number)
    {
        SQLite::Statement &insert = m_inserts.at(&table);
        insert.reset();
        int position = 1;
        if (number)
            insert.bind(position, static_cast<std::int64_t>(*number));
        else
            insert.bind(position);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString &cell = cells.at(column);
            ++position;
            if (cell.isEmpty())
                insert.bind(position);
            else if (table.columns.at(column).kind == ColumnKind::Number)
                insert.bind(position, cell.toDouble());
            else
                insert.bind(position, cell.toStdString());
        }
        insert.exec();
    }

    std::vector<RowFault> contradictions()
    {
        for (const TableSchema &table : librarySchema()) {
            if (hasId(table))
                m_database.exec(std::string("CREATE INDEX added.") + table.name.latin1() + "_by_id ON " + table.name.latin1() + " (id)");
        }
        return contradictionsOfRows(m_database, m_stop);
    }

    void makeLibrary(const Progress &progress)
    {
        const auto tell = [&](double fraction) {
            if (progress)
                progress(fraction);
        };
        m_inserts.clear();
        m_database.exec("PRAGMA application_id = " + std::to_string(libraryApplicationId));
        m_database.exec("PRAGMA user_version = " + std::to_string(librarySchemaVersion));
        for (const std::string &statement : libraryTables())
            m_database.exec(statement);
        const auto tables = static_cast<double>(librarySchema().size());
        double done = 0;
        for (const TableSchema &table : librarySchema()) {
            insertRows(table);
            tell(++done / tables * share::rows);
        }
        for (const std::string &statement : libraryIndexes())
            m_database.exec(statement);
        checkReferences(m_database);
        m_database.exec("COMMIT");
        m_database.exec("DETACH added");
        tell(share::indexes);
        for (const std::string &statement : statementsThatDerive())
            m_database.exec(statement);
        tell(share::derived);
        done = 0;
        for (const TableSchema &table : librarySchema()) {
            if (table.hasFullText())
                fillSearch(table);
            tell(share::derived + ++done / tables * (share::search - share::derived));
        }
    }

    /// SQLite writes the file in its final order, without a free page.
    void writeTo(const QString &path)
    {
        SQLite::Statement vacuum(m_database, "VACUUM INTO ?");
        vacuum.bind(1, addressOf(path));
        vacuum.exec();
    }

private:
    /// How far the making is when each of its parts ends.
    struct share {
        static constexpr double rows = 0.25;
        static constexpr double indexes = 0.35;
        static constexpr double derived = 0.5;
        static constexpr double search = 0.9;
    };

    static int isToStop(void *self) { return static_cast<Content *>(self)->m_stop.stop_requested() ? 1 : 0; }

    void insertRows(const TableSchema &table)
    {
        const std::string name = table.name.latin1();
        std::string columns;
        for (const ColumnSchema &column : table.columns)
            columns += std::string(columns.empty() ? "" : ", ") + column.name.latin1();
        m_database.exec("INSERT INTO main." + name + " (" + columns + ") SELECT " + columns + " FROM added." + name + " ORDER BY " + orderOf(table));
        m_database.exec("DROP TABLE added." + name);
    }

    void fillSearch(const TableSchema &table)
    {
        for (const std::string &statement : statementsThatFillSearch(table.name))
            m_database.exec(statement);
    }

    std::stop_token m_stop;
    SQLite::Database m_database;
    std::map<const TableSchema *, SQLite::Statement> m_inserts;
    std::optional<Error> m_error;
};

LibraryBuilder::LibraryBuilder(std::stop_token stop) : m_content(std::make_unique<Content>(std::move(stop))) {}

LibraryBuilder::LibraryBuilder(LibraryBuilder &&) noexcept = default;

LibraryBuilder &LibraryBuilder::operator=(LibraryBuilder &&) noexcept = default;

LibraryBuilder::~LibraryBuilder() = default;

void LibraryBuilder::add(const TableSchema &table, const QStringList &cells, std::optional<qint64> number)
{
    Q_ASSERT(cells.size() == table.columns.size());
    static_cast<void>(m_content->run([&] { m_content->add(table, cells, number); }));
}

Result<std::vector<RowFault>> LibraryBuilder::contradictions()
{
    std::vector<RowFault> faults;
    const Result<Done> found = m_content->run([&] { faults = m_content->contradictions(); });
    if (!found)
        return found.error();
    return faults;
}

Result<Done> LibraryBuilder::writeTo(const QString &path, const Progress &progress)
{
    // A log or journal that another program left here would be applied to the new file by the next program that opens
    // it.
    if (hasUnmergedChanges(path))
        return Error{.code = ErrorCode::UnmergedChanges, .subject = path, .detail = {}};
    const auto named = [&path](Result<Done> result) -> Result<Done> {
        if (!result)
            result = Error{result.error().code, path, result.error().detail};
        return result;
    };
    const Result<Done> made = named(m_content->run([&] { m_content->makeLibrary(progress); }));
    if (!made)
        return made;
    return writeFile(path, [&](const QString &temporaryPath) {
        return named(m_content->run([&] { m_content->writeTo(temporaryPath); }));
    });
}

}  // namespace countercheck
