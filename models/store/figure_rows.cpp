// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/web_address.h"
#include "models/store/library_content.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"
#include "models/store/text_search.h"

#include <algorithm>
#include <optional>

// The table of all figures.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *joins = " LEFT JOIN measures ON measures.id = observations.measure_id LEFT JOIN sources ON sources.id = observations.source_id"
                              " LEFT JOIN organisations ON organisations.id = sources.publisher_id";

/// Returns what figures are ordered by. A bound is ordered by the number that it names, a range by its lower end.
std::string orderedBy(FigureColumn column)
{
    switch (column) {
    case FigureColumn::Number: return "COALESCE(observations.value, observations.lower, observations.upper)";
    case FigureColumn::Counts: return "COALESCE(NULLIF(measures.short_name, ''), measures.name) COLLATE NOCASE";
    case FigureColumn::Period: return "rtrim(observations.period_end, '~')";
    case FigureColumn::HowVerified: return placeOf<Verification>("measures.verification");
    case FigureColumn::PublishedBy: return "organisations.name COLLATE NOCASE";
    case FigureColumn::HowClose: return placeOf<Directness>("sources.directness");
    }
    return "observations.id";
}

std::string orderSql(const FigureOrder &order)
{
    if (!order.column)
        return newestFirst(SearchedKind::Figures);
    const std::string value = orderedBy(*order.column);
    return value + " IS NULL, " + value + (order.isDescending ? " DESC" : " ASC") + ", observations.id";
}

}  // namespace

Result<GroupedRows> Library::figureRows(const SearchQuery &query, const FigureOrder &order, std::stop_token stop, std::size_t most)
{
    return answer(path(), [&]() -> Result<GroupedRows> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        std::optional<Connection::Sorting> sorting;
        if (order.column)
            sorting.emplace(*m_content->connection);
        SearchSql sql(*m_content->connection);
        const std::string condition = searchCondition(sql, SearchedKind::Figures, query);
        SQLite::Statement statement = m_content->prepare("SELECT observations.row FROM observations" + std::string(order.column ? joins : "") + " WHERE " + condition + " ORDER BY " + orderSql(order));
        sql.bindTo(statement);
        GroupedRows listed;
        while (statement.executeStep()) {
            if (static_cast<std::size_t>(listed.rows.size()) < most)
                listed.rows.push_back(RowReader(statement).integer());
            else
                ++listed.further;
        }
        return listed;
    });
}

Result<std::vector<ObservationRecord>> Library::figureRecords(std::span<const qint64> rows)
{
    return answer(path(), [&]() -> Result<std::vector<ObservationRecord>> {
        SQLite::Statement statement = m_content->prepare("SELECT " + checkedColumnsOf("observations"_L1) + ", " + columnsOf("measures"_L1) + ", " + columnsOf("sources"_L1)
                                                         + ", organisations.name, organisations.kind, observations.row FROM json_each(?1) AS wanted CROSS JOIN observations ON observations.row = wanted.value" + joins
                                                         + " ORDER BY wanted.key");
        statement.bind(1, jsonOf(rows));
        std::vector<ObservationRecord> records;
        while (statement.executeStep()) {
            RowReader reader(statement);
            Observation observation = readChecked<Observation>(reader, statement, "observations"_L1);
            ObservationRecord record{std::move(observation), read<Measure>(reader), read<Source>(reader)};
            record.publisher = reader.text();
            record.site = reader.optionalCode<OrganisationKind>() == OrganisationKind::Several ? hostOf(record.source.url) : QString();
            record.row = reader.integer();
            records.push_back(std::move(record));
        }
        if (!std::ranges::equal(records, rows, {}, &ObservationRecord::row))
            return Error{.code = ErrorCode::NoSuchRow, .subject = path(), .detail = u"observations"_s};
        return records;
    });
}

}  // namespace countercheck
