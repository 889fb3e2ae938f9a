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
    case RecordOrder::Who: return {statedFirst("organisations.name") + " COLLATE NOCASE, organisations.name, " + newest, "organisations.name", " LEFT JOIN organisations ON organisations.id = sources.publisher_id"};
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

/// Finds where groups begin in an ordered list of rows, by halves: rows between two of one group are of that group, too. Most rows are never asked, since
/// each takes as long as a hundred of the list itself.
class GroupFinder {
public:
    GroupFinder(SQLite::Statement statement, const QList<qint64> &rows) : m_statement(std::move(statement)), m_rows(rows) {}

    /// Returns the groups; none if they are too many.
    std::vector<RowGroup> find()
    {
        if (m_rows.empty())
            return {};
        m_groups.push_back({keyOf(0), 0});
        findBetween(0, m_groups.front().key, m_rows.size() - 1, keyOf(m_rows.size() - 1));
        return m_groups.size() > mostGroups ? std::vector<RowGroup>() : std::move(m_groups);
    }

private:
    QString keyOf(std::size_t place)
    {
        m_statement.reset();
        m_statement.bind(1, static_cast<std::int64_t>(m_rows[place]));
        return m_statement.executeStep() ? RowReader(m_statement).text() : QString();
    }

    /// Adds the groups that begin after one place and up to another.
    void findBetween(std::size_t first, const QString &firstKey, std::size_t last, const QString &lastKey)
    {
        if (firstKey == lastKey || m_groups.size() > mostGroups)
            return;
        if (first + 1 == last) {
            m_groups.push_back({lastKey, last});
            return;
        }
        const std::size_t middle = first + (last - first) / 2;
        const QString key = keyOf(middle);
        findBetween(first, firstKey, middle, key);
        findBetween(middle, key, last, lastKey);
    }

    SQLite::Statement m_statement;
    const QList<qint64> &m_rows;
    std::vector<RowGroup> m_groups;
};

}  // namespace

Result<GroupedRows> Library::listedRows(SearchedKind kind, const SearchQuery &query, RecordOrder order, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<GroupedRows> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const ListedSql sql = listedSql(kind, order);
        const std::string table = tableOf(kind);
        SearchSql search(*m_content->connection);
        const std::string condition = searchCondition(search, kind, query);
        SQLite::Statement statement = m_content->prepare("SELECT " + table + ".row FROM " + table + sql.joins + " WHERE " + condition + " ORDER BY " + sql.order);
        search.bindTo(statement);
        GroupedRows listed;
        while (statement.executeStep())
            listed.rows.push_back(RowReader(statement).integer());
        if (!sql.key.empty())
            listed.groups = GroupFinder(m_content->prepare("SELECT " + sql.key + " FROM " + table + sql.joins + " WHERE " + table + ".row = ?1"), listed.rows).find();
        if (listed.groups.size() < 2)
            listed.groups.clear();
        return listed;
    });
}

}  // namespace countercheck
