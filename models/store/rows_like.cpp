// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"

#include <array>

// Rows of any table by what they are called.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// How the rows of a table are called, in SQL.
struct TableNames {
    QLatin1StringView table;
    const char *name;
    const char *detail;
};

constexpr TableNames tableNames[] = {
    {"library"_L1, "title", "version"},
    {"organisations"_L1, "name", "COALESCE(country, '')"},
    {"sources"_L1, "title", "COALESCE((SELECT name FROM organisations WHERE organisations.id = publisher_id) || COALESCE(', ' || published, ''), published, '')"},
    {"measures"_L1, "name", "COALESCE((SELECT name FROM organisations WHERE organisations.id = producer_id), '')"},
    {"observations"_L1, "value_text || ' · ' || COALESCE((SELECT name FROM measures WHERE measures.id = measure_id), measure_id)", "COALESCE(period_end, '') || COALESCE(' · ' || area, '')"},
    {"breaks"_L1, "description", "at"},
    {"claims"_L1, "statement", "COALESCE((SELECT name FROM organisations WHERE organisations.id = claimant_id) || COALESCE(', ' || stated_on, ''), '')"},
    {"assessments"_L1, "COALESCE((SELECT name FROM organisations WHERE organisations.id = assessor_id), assessor_id)", "COALESCE(rating_text, rationale)"},
    {"evidence"_L1,
     "COALESCE((SELECT value_text || ' · ' || COALESCE((SELECT name FROM measures WHERE measures.id = observations.measure_id), '') FROM observations WHERE observations.id = observation_id), observation_id)",
     "COALESCE((SELECT statement FROM claims WHERE claims.id = claim_id), '')"},
    {"gaps"_L1, "question", "COALESCE(period_end, '')"},
    {"cautions"_L1, "text", "''"},
    {"comparisons"_L1, "COALESCE((SELECT name FROM measures WHERE measures.id = measure_a_id), measure_a_id) || ' – ' || COALESCE((SELECT name FROM measures WHERE measures.id = measure_b_id), measure_b_id)", "reason"},
    {"relations"_L1, "COALESCE((SELECT name FROM measures WHERE measures.id = measure_a_id), measure_a_id) || ' – ' || COALESCE((SELECT name FROM measures WHERE measures.id = measure_b_id), measure_b_id)", "reason"},
};

const TableNames &namesOf(const TableSchema &table)
{
    return *std::ranges::find(tableNames, table.name, &TableNames::table);
}

/// Begins a statement that gives id, name and detail of rows.
std::string selectNames(const TableSchema &table)
{
    const TableNames &names = namesOf(table);
    const std::string id = table.columns.front().kind == ColumnKind::Identifier ? "id" : "''";
    return "SELECT " + id + ", " + names.name + ", " + names.detail + " FROM " + table.name.latin1();
}

std::vector<NamedRow> readNames(SQLite::Statement &statement)
{
    std::vector<NamedRow> rows;
    while (statement.executeStep()) {
        RowReader cell(statement);
        const QString id = cell.text();
        const QString name = cell.text();
        rows.push_back({id, name, cell.text()});
    }
    return rows;
}

}  // namespace

Result<std::vector<NamedRow>> Library::rowsLike(const TableSchema &table, const QString &text, std::size_t most, std::stop_token stop)
{
    constexpr qsizetype longest = 200;
    constexpr qsizetype mostWords = 8;
    return answer(path(), [&]() -> Result<std::vector<NamedRow>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        SearchSql sql(*m_content->connection);
        const std::string name = namesOf(table).name;
        const std::string detail = namesOf(table).detail;
        const bool hasId = table.columns.front().kind == ColumnKind::Identifier;
        std::string condition = "TRUE";
        std::string begins = "0";
        // Both sides know the case of Latin letters without accents only.
        for (const QString &word : text.left(longest).simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords)) {
            const std::string parameter = sql.parameter(word.toUtf8().toLower().toStdString());
            if (begins == "0")
                begins = "instr(lower(" + name + "), " + parameter + ") = 1";
            condition += " AND instr(lower(" + name + " || ' ' || " + detail + (hasId ? " || ' ' || id" : "") + "), " + parameter + ") > 0";
        }
        const std::string limit = sql.parameter(static_cast<double>(most));
        SQLite::Statement statement = m_content->prepare(selectNames(table) + " WHERE " + condition + " ORDER BY " + (begins == "0" ? "" : begins + " DESC, ") + "row DESC LIMIT CAST(" + limit + " AS INTEGER)");
        sql.bindTo(statement);
        return readNames(statement);
    });
}

Result<NamedRow> Library::namedRow(const TableSchema &table, const QString &id)
{
    return answer(path(), [&]() -> Result<NamedRow> {
        const bool hasId = table.columns.front().kind == ColumnKind::Identifier;
        SQLite::Statement statement = m_content->prepare(selectNames(table) + (hasId ? " WHERE id = ?1" : " WHERE ?1 = ''"));
        statement.bind(1, hasId ? id.toStdString() : std::string());
        std::vector<NamedRow> rows = readNames(statement);
        return rows.empty() ? Result<NamedRow>(Error{.code = ErrorCode::NoSuchRow, .subject = id, .detail = {}}) : std::move(rows.front());
    });
}

Result<std::vector<ReferringRows>> Library::referringRows(const TableSchema &table, const QString &id, std::size_t mostEach, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<ReferringRows>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        std::vector<ReferringRows> all;
        for (const TableSchema &other : librarySchema()) {
            for (const ColumnSchema &column : other.columns) {
                if (column.kind != ColumnKind::Reference || column.references != table.name)
                    continue;
                const std::string condition = std::string(" WHERE ") + column.name.latin1() + " = ?1";
                SQLite::Statement count = m_content->prepare(std::string("SELECT COUNT(*) FROM ") + other.name.latin1() + condition);
                count.bind(1, id.toStdString());
                count.executeStep();
                ReferringRows referring{other.name, column.name, count.getColumn(0).getInt64(), {}};
                if (referring.count == 0)
                    continue;
                SQLite::Statement rows = m_content->prepare(selectNames(other) + condition + " ORDER BY row LIMIT ?2");
                rows.bind(1, id.toStdString());
                rows.bind(2, static_cast<std::int64_t>(mostEach));
                referring.rows = readNames(rows);
                all.push_back(std::move(referring));
            }
        }
        return all;
    });
}

}  // namespace countercheck
