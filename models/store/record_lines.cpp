// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/record_lines.h"

#include "models/domain/web_address.h"
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"
#include "models/store/text_search.h"

#include <algorithm>

// What lists show of the rows of any kind.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The address of a source whose publisher stands for several that the library does not name.
constexpr const char *addressOfUnnamed = "CASE WHEN organisations.kind = 'several' THEN sources.url END";

/// The columns that a kind does not have.
constexpr const char *none = "NULL";

/// The columns of a RecordLine, in the order in which they are read, and the tables that they come from.
struct LineSql {
    std::string title;
    std::string measure = none;
    std::string who = none;
    std::string site = none;
    std::string date = none;
    std::string periodStart = none;
    std::string periodEnd = none;
    std::string periodKind = none;
    std::string yearStart = none;
    std::string unit = none;
    std::string verification = none;
    std::string stage = none;
    std::string sourceKind = none;
    std::string directness = none;
    std::string gapKind = none;
    std::string searched = none;
    std::string claim = none;
    std::string wording = none;
    std::string figures = "0";
    std::string joins;

    std::string columns() const
    {
        std::string list = title;
        for (const std::string *column : {&measure, &who, &site, &date, &periodStart, &periodEnd, &periodKind, &yearStart, &unit, &verification, &stage, &sourceKind, &directness, &gapKind, &searched, &claim, &wording, &figures})
            list += ", " + *column;
        return list;
    }
};

std::string reviewersWith(const std::string &condition)
{
    return "(SELECT COUNT(DISTINCT assessor_id) FROM assessments WHERE claim_id = claims.id" + condition + ")";
}

LineSql lineSql(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims:
        return {.title = "claims.statement", .who = "organisations.name", .date = "claims.stated_on", .wording = "claims.wording", .joins = " LEFT JOIN organisations ON organisations.id = claims.claimant_id"};
    case SearchedKind::Measures:
        return {.title = "measures.name",
                .who = "organisations.name",
                .unit = "measures.statistical_unit",
                .verification = "measures.verification",
                .stage = "measures.stage",
                .figures = "(SELECT COUNT(*) FROM observations WHERE observations.measure_id = measures.id)",
                .joins = " LEFT JOIN organisations ON organisations.id = measures.producer_id"};
    case SearchedKind::Figures:
        return {.title = "observations.value_text",
                .measure = "COALESCE(measures.name, observations.measure_id)",
                .who = "organisations.name",
                .site = addressOfUnnamed,
                .periodStart = "observations.period_start",
                .periodEnd = "observations.period_end",
                .periodKind = "measures.period_kind",
                .yearStart = "measures.year_start",
                .unit = "measures.statistical_unit",
                .verification = "measures.verification",
                .stage = "measures.stage",
                .directness = "sources.directness",
                .joins = " LEFT JOIN measures ON measures.id = observations.measure_id LEFT JOIN sources ON sources.id = observations.source_id"
                         " LEFT JOIN organisations ON organisations.id = sources.publisher_id"};
    case SearchedKind::Sources:
        return {.title = "sources.title",
                .who = "organisations.name",
                .site = addressOfUnnamed,
                .date = "sources.published",
                .sourceKind = "sources.kind",
                .directness = "sources.directness",
                .figures = "(SELECT COUNT(*) FROM observations WHERE observations.source_id = sources.id)",
                .joins = " LEFT JOIN organisations ON organisations.id = sources.publisher_id"};
    case SearchedKind::Gaps: return {.title = "gaps.question",
                .measure = "COALESCE(NULLIF(measures.short_name, ''), measures.name)",
                .date = "gaps.searched_on",
                .periodStart = "gaps.period_start",
                .periodEnd = "gaps.period_end",
                .periodKind = "measures.period_kind",
                .yearStart = "measures.year_start",
                .gapKind = "gaps.kind",
                .searched = "substr(gaps.searched, 1, 300)",
                .claim = "claims.statement",
                .wording = "claims.wording",
                .joins = " LEFT JOIN measures ON measures.id = gaps.measure_id LEFT JOIN claims ON claims.id = gaps.claim_id"};
    }
    return {};
}

}  // namespace

std::vector<RecordLine> readRecordLines(const Connection &connection, SearchedKind kind, std::span<const qint64> rows)
{
    const std::string table = tableOf(kind);
    const LineSql sql = lineSql(kind);
    std::string ratings;
    if (kind == SearchedKind::Claims) {
        ratings = ", " + reviewersWith({});
        for (const Code<Rating> &entry : codeList<Rating>())
            ratings += ", " + reviewersWith(" AND rating = '" + std::string(entry.text.latin1()) + "'");
    }
    SQLite::Statement statement(connection.database, "SELECT " + table + ".row, " + table + ".id, " + sql.columns() + ratings + " FROM json_each(?1) AS wanted CROSS JOIN " + table
                                                         + " ON " + table + ".row = wanted.value" + sql.joins + " ORDER BY wanted.key");
    statement.bind(1, jsonOf(rows));
    std::vector<RecordLine> lines;
    while (statement.executeStep()) {
        lines.push_back(namingRow(statement, QLatin1StringView(table.c_str()), 1, [&] {
            RowReader cell(statement);
            RecordLine line;
            line.row = cell.integer();
            line.id = cell.text();
            line.title = cell.text();
            line.measure = cell.text();
            line.who = cell.text();
            line.site = hostOf(cell.text());
            line.date = cell.date();
            line.period.start = cell.date();
            line.period.end = cell.date();
            line.periodKind = cell.optionalCode<PeriodKind>();
            line.yearStart = cell.month();
            line.unit = cell.optionalCode<StatisticalUnit>();
            line.verification = cell.optionalCode<Verification>();
            const std::optional<Stage> stage = cell.optionalCode<Stage>();
            if (line.unit && line.verification)
                line.standing = standingOf(stage, *line.verification, *line.unit);
            line.sourceKind = cell.optionalCode<SourceKind>();
            line.directness = cell.optionalCode<Directness>();
            line.gapKind = cell.optionalCode<GapKind>();
            line.searched = cell.text();
            line.claim = cell.text();
            line.isVerbatim = cell.optionalCode<ClaimWording>() == ClaimWording::Verbatim;
            line.figures = cell.integer();
            if (kind == SearchedKind::Claims) {
                line.reviewers = cell.integer();
                for (const Code<Rating> &entry : codeList<Rating>())
                    line.ratedBy[entry.value] = cell.integer();
            }
            return line;
        }));
    }
    return lines;
}

Result<QList<qint64>> Library::recordRows(SearchedKind kind, const SearchQuery &query, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<QList<qint64>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        SearchSql sql(*m_content->connection);
        const std::string condition = searchCondition(sql, kind, query);
        SQLite::Statement statement = m_content->prepare("SELECT " + tableOf(kind) + ".row FROM " + tableOf(kind) + " WHERE " + condition + " ORDER BY " + newestFirst(kind));
        sql.bindTo(statement);
        QList<qint64> rows;
        while (statement.executeStep())
            rows.push_back(RowReader(statement).integer());
        return rows;
    });
}

Result<qint64> Library::recordRow(SearchedKind kind, const QString &id)
{
    return answer(path(), [&]() -> Result<qint64> {
        SQLite::Statement statement = m_content->prepare("SELECT row FROM " + tableOf(kind) + " WHERE id = ?1");
        statement.bind(1, id.toStdString());
        if (!statement.executeStep())
            return Error{.code = ErrorCode::NoSuchRow, .subject = id, .detail = QString::fromStdString(tableOf(kind))};
        return RowReader(statement).integer();
    });
}

Result<std::vector<RecordLine>> Library::recordLines(SearchedKind kind, std::span<const qint64> rows)
{
    return answer(path(), [&]() -> Result<std::vector<RecordLine>> {
        std::vector<RecordLine> lines = readRecordLines(*m_content->connection, kind, rows);
        if (!std::ranges::equal(lines, rows, {}, &RecordLine::row))
            return Error{.code = ErrorCode::NoSuchRow, .subject = path(), .detail = QString::fromStdString(tableOf(kind))};
        return lines;
    });
}

}  // namespace countercheck
