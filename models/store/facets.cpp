// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/search_properties.h"

#include <algorithm>
#include <map>

// What a search can be narrowed to.
namespace countercheck {
namespace {

/// Returns the query without what it asks of a property: a facet counts what each of its values would find.
SearchQuery without(const SearchQuery &query, SearchProperty property)
{
    SearchQuery rest = query;
    std::erase_if(rest.filters, [property](const SearchFilter &filter) { return filter.field == property && !filter.isExcluded; });
    return rest;
}

class FacetCount {
public:
    FacetCount(Connection &connection, const SearchQuery &query, std::span<const SearchedKind> kinds) : m_connection(connection), m_query(query), m_kinds(kinds) {}

    SearchFacet facet(SearchProperty property)
    {
        struct Value {
            QString shown;
            qint64 count = 0;
        };
        std::map<QString, Value> values;
        const SearchQuery rest = without(m_query, property);
        for (const SearchedKind kind : m_kinds) {
            const std::optional<PropertyValues> wanted = valuesOf(kind, property);
            if (!wanted)
                continue;
            SearchSql sql(m_connection.version());
            std::string condition = searchCondition(sql, kind, rest);
            if (kind == SearchedKind::Claims && (property == SearchProperty::Verdict || property == SearchProperty::Reviewer))
                condition += " AND " + reviewCondition(sql, rest);
            SQLite::Statement statement(m_connection.database, "SELECT CAST(" + wanted->key + " AS TEXT) AS value_key, MIN(CAST(" + wanted->value + " AS TEXT)), COUNT(DISTINCT " + tableOf(kind) + ".row) FROM " + wanted->tables
                                                                   + " WHERE " + wanted->value + " IS NOT NULL AND (" + condition + ") GROUP BY value_key");
            sql.bindTo(statement);
            while (statement.executeStep()) {
                RowReader cell(statement);
                const QString key = cell.text();
                const QString shown = cell.text();
                Value &value = values[key];
                if (value.shown.isEmpty() || shown < value.shown)
                    value.shown = shown;
                value.count += cell.integer();
            }
        }
        SearchFacet facet{property, {}};
        for (const auto &[key, value] : values)
            facet.values.push_back({value.shown, value.count});
        if (property == SearchProperty::Year)
            addWithoutYear(facet, rest);
        return facet;
    }

private:
    void addWithoutYear(SearchFacet &facet, SearchQuery rest)
    {
        SearchFilter filter;
        filter.field = SearchProperty::Year;
        rest.filters.push_back(filter);
        qint64 count = 0;
        for (const SearchedKind kind : m_kinds) {
            SearchSql sql(m_connection.version());
            const std::string condition = searchCondition(sql, kind, rest);
            SQLite::Statement statement(m_connection.database, "SELECT COUNT(*) FROM " + tableOf(kind) + " WHERE " + condition);
            sql.bindTo(statement);
            statement.executeStep();
            count += RowReader(statement).integer();
        }
        if (count > 0)
            facet.values.push_back({QString(), count});
    }

    Connection &m_connection;
    const SearchQuery &m_query;
    std::span<const SearchedKind> m_kinds;
};

}  // namespace

Result<std::vector<SearchFacet>> Library::facets(const SearchQuery &query, std::span<const SearchedKind> kinds, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<SearchFacet>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        FacetCount count(*m_content->connection, query, kinds);
        std::vector<SearchFacet> facets;
        for (const SearchProperty property : facetProperties()) {
            if (SearchFacet facet = count.facet(property); !facet.values.empty())
                facets.push_back(std::move(facet));
        }
        return facets;
    });
}

}  // namespace countercheck
