// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"

// The lists of sections: the rows of a kind in an order and in groups.
namespace countercheck {
namespace {

/// The most groups that headings can lead through.
constexpr std::size_t mostGroups = 1'000;

/// What rows are ordered by, and what those of one group have in common.
struct ListedSql {
    std::string order;
    std::string key; ///< empty: they fall into no groups
    std::string joins;
};

/// Rows without what they are ordered by come last.
std::string statedFirst(const std::string &value)
{
    return value + " IS NULL, " + value;
}

std::string yearOf(const std::string &date)
{
    return "substr(" + date + ", 1, 4)";
}

ListedSql measureSql(RecordOrder order)
{
    switch (order) {
    case RecordOrder::Name: return {"measures.name COLLATE NOCASE, measures.id", {}, {}};
    case RecordOrder::MostFigures: return {"(SELECT COUNT(*) FROM observations WHERE observations.measure_id = measures.id) DESC, measures.id", {}, {}};
    default: return {newestFirst(SearchedKind::Measures), "measures.stage", {}};
    }
}

ListedSql sourceSql(RecordOrder order)
{
    const std::string newest = newestFirst(SearchedKind::Sources);
    switch (order) {
    case RecordOrder::Who: return {statedFirst("organisations.name") + " COLLATE NOCASE, " + newest, "organisations.name", " LEFT JOIN organisations ON organisations.id = sources.publisher_id"};
    case RecordOrder::Closeness: return {statedFirst(placeOf<Directness>("sources.directness")) + ", " + newest, "sources.directness", {}};
    case RecordOrder::MostFigures: return {"(SELECT COUNT(*) FROM observations WHERE observations.source_id = sources.id) DESC, " + newest, {}, {}};
    default: return {newest, yearOf("sources.published"), {}};
    }
}

ListedSql gapSql(RecordOrder order)
{
    const std::string newest = newestFirst(SearchedKind::Gaps);
    switch (order) {
    case RecordOrder::Reason: return {placeOf<GapKind>("gaps.kind") + ", " + newest, "gaps.kind", {}};
    case RecordOrder::OfClaims: return {"gaps.claim_id IS NULL, " + newest, "CASE WHEN gaps.claim_id IS NULL THEN NULL ELSE 'claim' END", {}};
    default: return {newest, yearOf("gaps.searched_on"), {}};
    }
}

ListedSql listedSql(SearchedKind kind, RecordOrder order)
{
    switch (kind) {
    case SearchedKind::Measures: return measureSql(order);
    case SearchedKind::Sources: return sourceSql(order);
    case SearchedKind::Gaps: return gapSql(order);
    case SearchedKind::Claims:
    case SearchedKind::Figures: break;
    }
    return {newestFirst(kind), {}, {}};
}

}  // namespace

Result<GroupedRows> Library::listedRows(SearchedKind kind, const SearchQuery &query, RecordOrder order, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<GroupedRows> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const ListedSql sql = listedSql(kind, order);
        const std::string table = tableOf(kind);
        SearchSql search(*m_content->connection);
        const std::string condition = searchCondition(search, kind, query);
        SQLite::Statement statement = m_content->prepare("SELECT " + table + ".row" + (sql.key.empty() ? "" : ", " + sql.key) + " FROM " + table + sql.joins + " WHERE " + condition + " ORDER BY " + sql.order);
        search.bindTo(statement);
        GroupedRows listed;
        bool isGrouped = !sql.key.empty();
        while (statement.executeStep()) {
            RowReader cell(statement);
            listed.rows.push_back(cell.integer());
            if (!isGrouped)
                continue;
            QString key = cell.text();
            if (!listed.groups.empty() && listed.groups.back().key == key)
                continue;
            listed.groups.push_back({std::move(key), listed.rows.size() - 1});
            isGrouped = listed.groups.size() <= mostGroups;
        }
        if (!isGrouped || listed.groups.size() < 2)
            listed.groups.clear();
        return listed;
    });
}

}  // namespace countercheck
