// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/edit_distance.h"
#include "models/store/library_content.h"
#include "models/store/record_lines.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"
#include "models/store/text_search.h"

#include <algorithm>
#include <iterator>

// The search over everything.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Answers the parts of one search.
class Search {
public:
    Search(Connection &connection, const SearchQuery &query) : m_connection(connection), m_query(query) {}

    SearchGroup group(SearchedKind kind, std::size_t mostHits, Counting counting)
    {
        SearchGroup group;
        group.kind = kind;
        const std::optional<std::vector<qint64>> first = mostHits <= mostRanked ? firstMatches(kind) : std::nullopt;
        const bool areMany = first && first->size() == mostRanked;
        // Those rows are all that there are if the full text decides: it need not be asked again.
        const bool areKnown = first && (areMany || isDecidedByText(kind, m_connection.version(), m_query));
        group.isCounted = !areMany || counting == Counting::All;
        group.count = !areMany ? 0 : group.isCounted ? count(kind, m_query) : static_cast<qint64>(mostRanked);
        if (areKnown && first->empty())
            return group;
        SearchSql sql(m_connection);
        const std::string table = tableOf(kind);
        const std::optional<RowRange> among = areKnown ? std::optional(RowRange{first->front(), first->back()}) : std::nullopt;
        const std::string condition = areKnown ? table + ".row IN (SELECT value FROM json_each(" + sql.parameter(jsonOf(*first)) + "))" : searchCondition(sql, kind, m_query);
        const std::string foundIn = foundInExpression(sql, kind, m_query, among);
        const std::string most = sql.parameter(static_cast<double>(mostHits));
        SQLite::Statement statement = prepare("SELECT " + table + ".row, " + foundIn + " AS found_in, COUNT(*) OVER () FROM " + table + " WHERE " + condition + " ORDER BY found_in, "
                                              + newestFirst(kind) + " LIMIT CAST(" + most + " AS INTEGER)");
        sql.bindTo(statement);
        while (statement.executeStep()) {
            RowReader cell(statement);
            SearchHit hit;
            hit.row = cell.integer();
            hit.foundIn = static_cast<FoundIn>(cell.integer());
            group.hits.push_back(std::move(hit));
            if (!areMany)
                group.count = cell.integer();
        }
        std::vector<qint64> rows;
        for (const SearchHit &hit : group.hits)
            rows.push_back(hit.row);
        std::vector<RecordLine> lines = readRecordLines(m_connection, kind, rows);
        for (std::size_t place = 0; place < lines.size(); ++place)
            static_cast<RecordLine &>(group.hits[place]) = std::move(lines[place]);
        for (SearchHit &hit : group.hits)
            hit.context = context(kind, hit);
        return group;
    }

    qint64 count(SearchedKind kind, const SearchQuery &query)
    {
        SearchSql sql(m_connection);
        const std::string condition = searchCondition(sql, kind, query);
        SQLite::Statement statement = prepare("SELECT COUNT(*) FROM " + tableOf(kind) + " WHERE " + condition);
        sql.bindTo(statement);
        statement.executeStep();
        return RowReader(statement).integer();
    }

    /// What to search for instead: with the nearest word of the library in the place of one that it does not hold, and without each term
    /// or filter.
    std::vector<SearchRelief> reliefs()
    {
        std::vector<SearchRelief> reliefs;
        const auto add = [&](const QString &dropped, const QString &nearest, const SearchQuery &rest) {
            qint64 found = 0;
            for (const SearchedKind kind : searchedKinds)
                found += count(kind, rest);
            reliefs.push_back({dropped, nearest, searchText(rest), found});
        };
        for (std::size_t place = 0; place < m_query.terms.size(); ++place) {
            const SearchTerm &term = m_query.terms[place];
            if (term.kind != SearchTermKind::Word || term.isExcluded || isKnown(term))
                continue;
            if (const QString nearest = nearestWord(term.text); !nearest.isEmpty()) {
                SearchQuery rest = m_query;
                rest.terms[place].text = nearest;
                add(term.text, nearest, rest);
            }
        }
        if (m_query.terms.size() + m_query.filters.size() < 2)
            return reliefs;
        for (std::size_t place = 0; place < m_query.terms.size(); ++place) {
            SearchQuery rest = m_query;
            rest.terms.erase(rest.terms.begin() + static_cast<std::ptrdiff_t>(place));
            add(searchText(m_query.terms[place]), {}, rest);
        }
        for (std::size_t place = 0; place < m_query.filters.size(); ++place) {
            SearchQuery rest = m_query;
            rest.filters.erase(rest.filters.begin() + static_cast<std::ptrdiff_t>(place));
            add(searchText(m_query.filters[place]), {}, rest);
        }
        return reliefs;
    }

private:
    /// Of so many hits of a kind only the first are ranked, in the order of their rows: a common word is found in millions.
    static constexpr std::size_t mostRanked = 500;

    /// Returns the first rows that full text and filters find, in their order, which it gives without reading the others; nothing if that
    /// cannot be asked of them.
    std::optional<std::vector<qint64>> firstMatches(SearchedKind kind)
    {
        const std::optional<std::string> expression = fullTextExpression(m_connection.words(), m_connection.version(), kind, m_query);
        if (!expression && !m_query.terms.empty())
            return std::nullopt;
        SearchSql sql(m_connection);
        const std::string table = tableOf(kind);
        const std::string filters = filtersCondition(sql, kind, m_query);
        std::string from = table;
        std::string row = table + ".row";
        std::string condition = filters;
        if (expression) {
            const std::string search = table + "_search";
            row = search + ".rowid";
            from = search + (filters == "TRUE" ? std::string() : " CROSS JOIN " + table + " ON " + table + ".row = " + row);
            condition = search + " MATCH " + sql.parameter(*expression) + " AND " + filters;
        }
        SQLite::Statement statement = prepare("SELECT " + row + " FROM " + from + " WHERE " + condition + " ORDER BY " + row + " LIMIT " + std::to_string(mostRanked));
        sql.bindTo(statement);
        std::vector<qint64> rows;
        while (statement.executeStep())
            rows.push_back(RowReader(statement).integer());
        return rows;
    }

    SQLite::Statement prepare(const std::string &sql) { return SQLite::Statement(m_connection.database, sql); }

    bool isKnown(const SearchTerm &term)
    {
        return std::ranges::any_of(searchedKinds, [&](SearchedKind kind) {
            const std::string search = tableOf(kind) + "_search";
            SQLite::Statement statement = prepare("SELECT 1 FROM " + search + " WHERE " + search + " MATCH ?1 LIMIT 1");
            statement.bind(1, matchExpression(m_connection.words(), kind, term));
            return statement.executeStep();
        });
    }

    /// Returns the word of the full text that is nearest to another one, and of equally near ones that in most rows; empty if none is near.
    QString nearestWord(const QString &typed)
    {
        // A short word is near to too many others.
        constexpr qsizetype shortest = 4;
        constexpr qsizetype longWord = 7;
        const QString word = typed.toCaseFolded();
        if (word.size() < shortest)
            return QString();
        int most = word.size() < longWord ? 1 : 2;
        QString nearest;
        qint64 inMost = 0;
        for (const SearchedKind kind : searchedKinds) {
            SQLite::Statement statement = prepare("SELECT term, doc FROM " + m_connection.wordsOf(tableOf(kind) + "_search") + " WHERE length(term) BETWEEN ?1 AND ?2");
            statement.bind(1, static_cast<int64_t>(word.size()) - 2);
            statement.bind(2, static_cast<int64_t>(word.size()) + 2);
            while (statement.executeStep()) {
                RowReader cell(statement);
                const QString known = cell.text();
                const qint64 rows = cell.integer();
                const int distance = editDistance(word, known, most);
                if (distance > most || (!nearest.isEmpty() && distance == most && rows <= inMost))
                    continue;
                most = distance;
                nearest = known;
                inMost = rows;
            }
        }
        return nearest;
    }

    /// The words around what was found: of the first term that the row holds itself, else the figure of the evidence that holds it.
    QString context(SearchedKind kind, const SearchHit &hit)
    {
        for (const SearchTerm &term : m_query.terms) {
            if (term.isExcluded)
                continue;
            if (const QString words = kind == SearchedKind::Claims && hit.foundIn == FoundIn::Evidence ? figureOfEvidence(hit, term) : snippet(kind, hit, term); !words.isEmpty())
                return words;
        }
        return QString();
    }

    QString snippet(SearchedKind kind, const SearchHit &hit, const SearchTerm &term)
    {
        const std::string search = tableOf(kind) + "_search";
        SearchSql sql(m_connection);
        SQLite::Statement statement = prepare("SELECT snippet(" + search + ", -1, '', '', '…', 14) FROM " + search + " WHERE " + search + " MATCH ?1 AND rowid = ?2");
        statement.bind(1, rowExpression(sql, kind, term));
        statement.bind(2, static_cast<int64_t>(hit.row));
        return statement.executeStep() ? RowReader(statement).text().simplified() : QString();
    }

    QString figureOfEvidence(const SearchHit &hit, const SearchTerm &term)
    {
        SearchSql sql(m_connection);
        const std::string row = sql.parameter(static_cast<double>(hit.row));
        const std::string condition = figureIsFound(sql, term);
        SQLite::Statement statement = prepare("SELECT observations.value_text || ' ' || COALESCE((SELECT name FROM measures WHERE id = observations.measure_id), observations.measure_id)"
                                              " FROM evidence JOIN observations ON observations.id = evidence.observation_id"
                                              " WHERE evidence.claim_id = (SELECT id FROM claims WHERE row = CAST(" + row + " AS INTEGER)) AND " + condition
                                              + " ORDER BY evidence.id LIMIT 1");
        sql.bindTo(statement);
        return statement.executeStep() ? RowReader(statement).text() : QString();
    }

    Connection &m_connection;
    const SearchQuery &m_query;
};

}  // namespace

Result<std::vector<qint64>> Library::hitCounts(const SearchQuery &query, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<qint64>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        Search search(*m_content->connection, query);
        std::vector<qint64> counts;
        for (const SearchedKind kind : searchedKinds)
            counts.push_back(search.count(kind, query));
        return counts;
    });
}

Result<SearchAnswer> Library::find(const SearchQuery &query, std::size_t mostHits, std::stop_token stop, Counting counting)
{
    return answer(path(), [&]() -> Result<SearchAnswer> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        SearchAnswer found;
        Search search(*m_content->connection, query);
        for (const SearchedKind kind : searchedKinds)
            found.groups.push_back(search.group(kind, mostHits, counting));
        if (found.count() == 0 && counting == Counting::All)
            found.reliefs = search.reliefs();
        return found;
    });
}

Result<std::vector<SearchRelief>> Library::reliefs(const SearchQuery &query, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<SearchRelief>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        return Search(*m_content->connection, query).reliefs();
    });
}

}  // namespace countercheck
