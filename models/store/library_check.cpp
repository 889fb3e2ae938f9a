// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"
#include "models/domain/utf8_text.h"
#include "models/store/derived_cells.h"
#include "models/store/library_content.h"
#include "models/store/library_sql.h"
#include "models/store/row_contradictions.h"
#include "models/store/row_reader.h"

#include <algorithm>
#include <cstdint>

// The check of a whole library, from its pages to what its numbers say together.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// SQLite is asked for no more faults than that: a broken file may have one in every page.
constexpr int mostPageFaults = 100;

/// How far the check is when each of its parts begins. The parts of SQLite say nothing of themselves.
namespace share {
constexpr double pages = 0.0;
constexpr double search = 0.3;
constexpr double rows = 0.5;
constexpr double contradictions = 0.65;
constexpr double values = 0.75;
constexpr double numbers = 0.9;
constexpr double done = 1.0;
}

/// Reads every row of every table as text and applies the rules about single rows. What text cannot say is a fault as well: a cell
/// of another type, or no valid UTF-8.
class RowChecker {
public:
    explicit RowChecker(const SQLite::Database &database) : m_database(database) {}

    void check(const TableSchema &table)
    {
        const std::string name = table.name.latin1();
        SQLite::Statement statement(m_database, "SELECT " + columnsOf(table.name) + ", " + name + ".row FROM " + name + " ORDER BY " + name + ".row");
        while (statement.executeStep()) {
            const qint64 row = statement.getColumn(static_cast<int>(table.columns.size())).getInt64();
            QStringList cells;
            cells.reserve(table.columns.size());
            for (qsizetype position = 0; position < table.columns.size(); ++position)
                cells.append(cell(statement.getColumn(static_cast<int>(position)), table, table.columns.at(position), row));
            std::ranges::move(faultsOfRow(table, cells, row), std::back_inserter(faults));
        }
    }

    std::vector<RowFault> faults;

private:
    QString cell(const SQLite::Column &value, const TableSchema &table, const ColumnSchema &column, qint64 row)
    {
        if (value.isNull())
            return {};
        const bool takesNumber = column.kind == ColumnKind::Number;
        if (takesNumber && (value.isFloat() || value.isInteger()))
            return packageCell(value.getDouble());
        const auto *bytes = static_cast<const char *>(value.getBlob());
        const QByteArrayView text(bytes, value.getBytes());
        if (value.isText() && !takesNumber) {
            if (text.isValidUtf8())
                return textFromUtf8(text);
            report(LintRule::CellNotUtf8, table, column, row, textFromUtf8(text), {});
        } else {
            const QString found = value.isText() ? u"the text “%1”"_s.arg(shortened(textFromUtf8(text))) : value.isBlob() ? u"bytes"_s : u"a number"_s;
            report(LintRule::CellOfOtherType, table, column, row, found, takesNumber ? u"a number"_s : u"text"_s);
        }
        return textFromUtf8(text);
    }

    void report(LintRule rule, const TableSchema &table, const ColumnSchema &column, qint64 row, const QString &found, const QString &expected)
    {
        faults.push_back({.rule = rule, .table = &table, .row = row, .column = column.name, .found = shortened(found), .expected = expected, .other = {}});
    }

    const SQLite::Database &m_database;
};

class LibraryChecker {
public:
    LibraryChecker(Library &library, const QString &path, Connection &connection, std::stop_token stop, const Progress &progress)
        : m_library(library), m_path(path), m_connection(connection), m_stop(std::move(stop)), m_progress(progress)
    {
    }

    Result<LibraryCheck> check()
    {
        const auto part = [this](double begins, auto checkPart) -> Result<Done> {
            if (m_stop.stop_requested())
                return Error{.code = ErrorCode::Cancelled, .subject = m_path, .detail = {}};
            if (m_progress)
                m_progress(begins);
            // A part that SQLite cannot read through ends with what it found; the others go on.
            const Result<Done> read = answer(m_path, [&]() -> Result<Done> {
                const Connection::Interruptible interruptible(m_connection, m_stop);
                return checkPart();
            });
            if (!read && read.error().code != ErrorCode::Damaged)
                return read;
            if (!read)
                reportDamage(read.error().detail);
            return Done{};
        };
        const auto checkRows = [&] {
            RowChecker rows(m_connection.database);
            for (const TableSchema &table : librarySchema())
                rows.check(table);
            take(rows.faults);
            compareDerived();
            return Result(Done{});
        };
        const auto findContradictions = [&] {
            take(contradictionsOfRows(m_connection.database, m_stop));
            return Result(Done{});
        };
        for (const Result<Done> &done : {part(share::pages, [this] { return checkPages(); }), part(share::search, [this] { return checkSearch(); }),
                                         part(share::rows, checkRows), part(share::contradictions, findContradictions)}) {
            if (!done)
                return done.error();
        }
        if (m_progress)
            m_progress(share::values);
        const Result<WholeLibrary> whole = m_library.whole(m_stop, m_check.findings.empty() ? References::AreKnown : References::AreAsked);
        if (!whole && whole.error().code != ErrorCode::Damaged)
            return whole.error();
        if (!whole) {
            if (m_check.findings.empty())
                reportDamage(whole.error().detail);
            m_check.damage = whole.error();
        } else {
            if (m_progress)
                m_progress(share::numbers);
            std::ranges::move(lint(*whole, m_stop), std::back_inserter(m_check.findings));
        }
        if (m_stop.stop_requested())
            return Error{.code = ErrorCode::Cancelled, .subject = m_path, .detail = {}};
        std::ranges::stable_sort(m_check.findings, {}, &LintFinding::rule);
        if (m_progress)
            m_progress(share::done);
        return std::move(m_check);
    }

private:
    void reportDamage(const QString &what)
    {
        m_check.findings.push_back({LintRule::FileDamaged, {"file"_L1, m_path}, {}, {what}});
        if (!m_check.damage)
            m_check.damage = Error{.code = ErrorCode::Damaged, .subject = m_path, .detail = what};
    }

    void take(const std::vector<RowFault> &faults)
    {
        for (const RowFault &fault : faults) {
            LintFinding finding{.rule = fault.rule, .where = {fault.table->name, {}}, .others = {}, .parameters = {}, .column = fault.column};
            if (fault.row)
                finding.where = reference(*fault.table, *fault.row);
            if (fault.other)
                finding.others.push_back(reference(*fault.table, *fault.other));
            finding.parameters = {fault.found, fault.other ? finding.others.front().id : fault.expected};
            m_check.findings.push_back(std::move(finding));
        }
    }

    RowReference reference(const TableSchema &table, qint64 row)
    {
        if (table.columns.constFirst().kind != ColumnKind::Identifier)
            return {table.name, {}};
        SQLite::Statement statement(m_connection.database, std::string("SELECT id FROM ") + table.name.latin1() + " WHERE row = ?");
        statement.bind(1, static_cast<std::int64_t>(row));
        return {table.name, statement.executeStep() ? QString::fromStdString(statement.getColumn(0).getString()) : QString()};
    }

    /// Asks SQLite whether pages, tables and indexes fit together. What it says of a single cell is left to the rules, which name the row.
    Result<Done> checkPages()
    {
        SQLite::Statement statement(m_connection.database, "PRAGMA integrity_check(" + std::to_string(mostPageFaults) + ")");
        while (statement.executeStep()) {
            const QString fault = RowReader(statement).text();
            const bool isAboutCell = fault.startsWith("NULL value in "_L1) || fault.startsWith("non-"_L1) || fault.startsWith("TEXT value in "_L1)
                || fault.startsWith("NUMERIC value in "_L1);
            if (fault != "ok"_L1 && !isAboutCell)
                reportDamage(fault);
        }
        return Done{};
    }

    /// Asks SQLite whether the full text finds what the tables hold. It does so only on a file that can be written to, which is a copy.
    Result<Done> checkSearch()
    {
        // While somebody reads a working copy, what its author commits goes to the end of the log, and the copy is of one moment.
        m_connection.database.exec("BEGIN");
        m_connection.database.exec("SELECT 1 FROM sqlite_schema LIMIT 1");
        const Result<PrivateCopy> copy = PrivateCopy::of(m_path, {u"-wal"_s});
        m_connection.database.exec("COMMIT");
        if (!copy)
            return copy.error();
        Connection connection(addressOf(copy->path()), Connection::Use::CheckOfCopy);
        const Connection::Interruptible interruptible(connection, m_stop);
        for (const TableSchema &table : librarySchema()) {
            if (!table.hasFullText())
                continue;
            const std::string search = searchTableOf(table.name);
            try {
                connection.database.exec("INSERT INTO " + search + " (" + search + ", rank) VALUES ('integrity-check', 1)");
            } catch (const SQLite::Exception &exception) {
                if (toError(exception, m_path).code != ErrorCode::Damaged)
                    throw;
                reportDamage(u"the search of %1 would not find what the table holds"_s.arg(table.name));
            }
            if (m_connection.version() == librarySchemaVersion && !knowsItsWords(connection, search))
                reportDamage(u"the list of words of %1 is not that of its search"_s.arg(table.name));
        }
        return Done{};
    }

    static bool knowsItsWords(Connection &connection, const std::string &search)
    {
        const std::string words = "temp." + search + "_words";
        connection.database.exec("CREATE VIRTUAL TABLE " + words + " USING fts5vocab (main, " + search + ", row)");
        const std::string listed = "SELECT word, rows FROM search_words WHERE searched = '" + search + "'";
        const std::string held = wordsInText(words);
        SQLite::Statement difference(connection.database, "SELECT 1 FROM (" + listed + " EXCEPT " + held + ") UNION ALL SELECT 1 FROM (" + held + " EXCEPT " + listed + ") LIMIT 1");
        return !difference.executeStep();
    }

    /// Compares the derived cells with what the tables give.
    void compareDerived()
    {
        if (m_connection.version() < 2)
            return;
        for (const DerivedCells &cells : derivedCells()) {
            visitOtherCells(m_connection.database, cells, [&](const QString &id) {
                m_check.findings.push_back({LintRule::CellNotDerived, {cells.table, id}, {}, {}, cells.column});
                return true;
            });
        }
    }

    Library &m_library;
    QString m_path;
    Connection &m_connection;
    std::stop_token m_stop;
    const Progress &m_progress;
    LibraryCheck m_check;
};

}  // namespace

Result<LibraryCheck> Library::check(std::stop_token stop, const Progress &progress)
{
    return LibraryChecker(*this, path(), *m_content->connection, std::move(stop), progress).check();
}

}  // namespace countercheck
