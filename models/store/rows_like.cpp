// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"

#include <array>

// Rows of any table by what they are called.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What tells rows of one name apart, in SQL.
struct TableDetail {
    QLatin1StringView table;
    const char *detail;
};

constexpr TableDetail tableDetails[] = {
    {"library"_L1, "version"},
    {"organisations"_L1, "COALESCE(country, '')"},
    {"sources"_L1, "COALESCE((SELECT name FROM organisations WHERE organisations.id = publisher_id) || COALESCE(', ' || published, ''), published, '')"},
    {"measures"_L1, "COALESCE((SELECT name FROM organisations WHERE organisations.id = producer_id), '')"},
    {"observations"_L1, "COALESCE(period_end, '') || COALESCE(' · ' || area, '')"},
    {"breaks"_L1, "at"},
    {"claims"_L1, "COALESCE((SELECT name FROM organisations WHERE organisations.id = claimant_id) || COALESCE(', ' || stated_on, ''), '')"},
    {"assessments"_L1, "COALESCE(rating_text, rationale)"},
    {"evidence"_L1, "COALESCE((SELECT statement FROM claims WHERE claims.id = claim_id), '')"},
    {"gaps"_L1, "COALESCE(period_end, '')"},
    {"cautions"_L1, "''"},
    {"comparisons"_L1, "reason"},
    {"relations"_L1, "reason"},
};

std::string detailOf(const TableSchema &table)
{
    return std::ranges::find(tableDetails, table.name, &TableDetail::table)->detail;
}

/// The name of a row in SQL: what it says itself, then the names of the rows that it refers to.
std::string nameOf(const TableSchema &table)
{
    const RowNaming naming = namingOf(table);
    const auto cell = [&table](QLatin1StringView column) { return std::string(table.name.latin1()) + '.' + column.latin1(); };
    std::string name = naming.column.isEmpty() ? std::string() : cell(naming.column);
    for (const QLatin1StringView column : naming.references) {
        const auto schema = std::ranges::find(table.columns, column, &ColumnSchema::name);
        const TableSchema &other = *findTable(schema->references);
        const std::string otherName = other.name.latin1();
        if (!name.empty())
            name += naming.column.isEmpty() ? " || ' – ' || " : " || ' · ' || ";
        name += "COALESCE((SELECT " + nameOf(other) + " FROM " + otherName + " WHERE " + otherName + ".id = " + cell(column) + "), " + cell(column) + ")";
    }
    return name;
}

/// Begins a statement that gives id, name and detail of rows.
std::string selectNames(const TableSchema &table)
{
    const std::string id = table.columns.front().kind == ColumnKind::Identifier ? "id" : "''";
    return "SELECT " + id + ", " + nameOf(table) + ", " + detailOf(table) + " FROM " + table.name.latin1();
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
        const std::string name = nameOf(table);
        const std::string detail = detailOf(table);
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
