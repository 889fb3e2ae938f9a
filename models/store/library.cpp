// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"

#include "models/store/library_content.h"
#include "models/store/derived_cells.h"
#include "models/store/library_sql.h"
#include "models/store/library_structure.h"
#include "models/store/row_reader.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Reads every cell of a table; one that holds what no library may hold, or that refers to a row that is missing, throws
/// DamagedCell.
template <class Row>
void readWhole(const SQLite::Database &database, QLatin1StringView table)
{
    SQLite::Statement statement(database, "SELECT " + checkedColumnsOf(table) + " FROM " + table.latin1());
    while (statement.executeStep()) {
        RowReader reader(statement);
        readChecked<Row>(reader, statement, table);
    }
}

void readEverything(const SQLite::Database &database)
{
    readWhole<LibraryDescription>(database, "library"_L1);
    readWhole<Organisation>(database, "organisations"_L1);
    readWhole<Source>(database, "sources"_L1);
    readWhole<Measure>(database, "measures"_L1);
    readWhole<Observation>(database, "observations"_L1);
    readWhole<SeriesBreak>(database, "breaks"_L1);
    readWhole<Claim>(database, "claims"_L1);
    readWhole<Assessment>(database, "assessments"_L1);
    readWhole<EvidenceLink>(database, "evidence"_L1);
    readWhole<Gap>(database, "gaps"_L1);
    readWhole<Caution>(database, "cautions"_L1);
    readWhole<PublishedComparison>(database, "comparisons"_L1);
    readWhole<Relation>(database, "relations"_L1);
}

/// Throws DamagedCell if a derived cell is not what the tables give: a search would find another row.
void compareDerived(const SQLite::Database &database)
{
    for (const DerivedCells &cells : derivedCells()) {
        visitOtherCells(database, cells, [&cells](const QString &id) -> bool {
            throw DamagedCell{.column = cells.column, .row = QString(cells.table) + u' ' + id};
        });
    }
}

}  // namespace

Library::Library(std::unique_ptr<Content> content) : m_content(std::move(content)) {}
Library::Library(Library &&) noexcept = default;
Library &Library::operator=(Library &&) noexcept = default;
Library::~Library() = default;

Result<Library> Library::open(const QString &path, Unmerged unmerged)
{
    return answer(path, [&]() -> Result<Library> {
        const Result<QString> file = findLibraryFile(path);
        if (!file)
            return file.error();

        auto content = std::make_unique<Content>();
        content->path = *file;
        std::string address = addressOf(*file) + "?immutable=1";
        if (hasUnmergedChanges(*file)) {
            if (unmerged == Unmerged::Refuse)
                return Error{.code = ErrorCode::UnmergedChanges, .subject = path, .detail = {}};
            // A journal is never applied: a crafted one can make SQLite delete other files.
            Result<PrivateCopy> copy = PrivateCopy::of(*file, {u"-wal"_s});
            if (!copy)
                return copy.error();
            content->copy = std::move(copy.value());
            address = addressOf(content->copy->path());
        }
        content->connection = std::make_unique<Connection>(address);
        const Result<int> version = judgeStructure(content->connection->database, path);
        if (!version)
            return version.error();
        content->connection->readAs(*version);
        return Library(std::move(content));
    });
}

Result<Library> Library::openWorkingCopy(const QString &database)
{
    return answer(database, [&]() -> Result<Library> {
        const Result<QString> file = findLibraryFile(database);
        if (!file)
            return file.error();
        auto content = std::make_unique<Content>();
        content->path = *file;
        content->connection = std::make_unique<Connection>(addressOf(*file));
        const Result<int> version = judgeStructure(content->connection->database, database, Beside::WhatEditingNeeds);
        if (!version)
            return version.error();
        content->connection->readAs(*version);
        return Library(std::move(content));
    });
}

Library Library::over(std::shared_ptr<Connection> connection, const QString &path)
{
    auto content = std::make_unique<Content>();
    content->path = path;
    content->connection = std::move(connection);
    return Library(std::move(content));
}

void Library::noticeChanges()
{
    m_content->facets.reset();
}

void Library::keepLittle()
{
    m_content->connection->keepLittle();
}

const QString &Library::path() const
{
    return m_content->path;
}

Result<LibraryDescription> Library::description()
{
    return answer(path(), [this]() -> Result<LibraryDescription> {
        SQLite::Statement statement = m_content->prepare("SELECT " + columnsOf("library"_L1) + " FROM library");
        if (!statement.executeStep())
            return Error{.code = ErrorCode::Damaged, .subject = path(), .detail = u"library"_s};
        RowReader reader(statement);
        return read<LibraryDescription>(reader);
    });
}

Result<LibraryCounts> Library::counts(std::stop_token stop)
{
    return answer(path(), [&]() -> Result<LibraryCounts> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        SQLite::Statement statement = m_content->prepare(
            "SELECT (SELECT COUNT(*) FROM organisations), (SELECT COUNT(*) FROM sources),"
            " (SELECT COUNT(*) FROM measures), (SELECT COUNT(*) FROM observations), (SELECT COUNT(*) FROM breaks),"
            " (SELECT COUNT(*) FROM claims), (SELECT COUNT(*) FROM assessments), (SELECT COUNT(*) FROM evidence),"
            " (SELECT COUNT(*) FROM gaps), (SELECT COUNT(*) FROM cautions), (SELECT COUNT(*) FROM comparisons),"
            " (SELECT COUNT(*) FROM relations)");
        statement.executeStep();
        RowReader cell(statement);
        return LibraryCounts{cell.integer(), cell.integer(), cell.integer(), cell.integer(), cell.integer(),
                             cell.integer(), cell.integer(), cell.integer(), cell.integer(), cell.integer(),
                             cell.integer(), cell.integer()};
    });
}

Result<Done> Library::checkIntegrity(std::stop_token stop, const Progress &progress)
{
    return answer(path(), [&]() -> Result<Done> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        if (progress)
            progress(0.0);
        SQLite::Statement statement = m_content->prepare("PRAGMA integrity_check(1)");
        statement.executeStep();
        const QString verdict = RowReader(statement).text();
        const SQLite::Database &database = m_content->connection->database;
        if (verdict != "ok"_L1) {
            // A cell that is at fault is named with its row, which SQLite does not say. What it says is left where reading fails.
            try {
                readEverything(database);
            } catch (const SQLite::Exception &) {
            }
            return Error{.code = ErrorCode::Damaged, .subject = path(), .detail = verdict};
        }
        readEverything(database);
        if (m_content->connection->version() >= 2)
            compareDerived(database);
        if (progress)
            progress(1.0);
        return Done{};
    });
}

Result<Done> Library::checkReferences()
{
    return answer(path(), [this]() -> Result<Done> {
        SQLite::Statement missing = m_content->prepare("PRAGMA main.foreign_key_check");
        if (!missing.executeStep())
            return Done{};
        const std::string table = missing.getColumn(0).getString();
        SQLite::Statement row = m_content->prepare("SELECT id FROM main." + table + " WHERE row = ?1");
        row.bind(1, missing.getColumn(1).getInt64());
        row.executeStep();
        return Error{.code = ErrorCode::Damaged, .subject = path(),
                     .detail = u"%1 %2 refers to a row of %3 that is missing"_s.arg(QString::fromStdString(table), RowReader(row).text(),
                                                                                    QString::fromStdString(missing.getColumn(2).getString()))};
    });
}

Result<QString> Library::fileSha256(std::stop_token stop, const Progress &progress)
{
    return sha256OfFile(path(), std::move(stop), progress);
}

}  // namespace countercheck
