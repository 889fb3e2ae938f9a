// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/edit_distance.h"
#include "models/store/library_content.h"
#include "models/store/record_lines.h"
#include "models/store/row_reader.h"
#include "models/store/row_test.h"
#include "models/store/search_sql.h"
#include "models/store/text_question.h"
#include "models/store/text_search.h"
#include "models/store/words_around.h"

#include <algorithm>
#include <iterator>

// The search over everything.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Answers the parts of one search.
class Search {
public:
    /// `index`: the values that facets have read, if any; what they answer is not asked of the file.
    Search(Connection &connection, FacetIndex *index, const SearchQuery &query) : m_connection(connection), m_index(index), m_query(query) {}

    SearchGroup group(SearchedKind kind, std::size_t mostHits, Counting counting)
    {
        SearchGroup group;
        group.kind = kind;
        const std::optional<TextQuestion> question = textQuestion(m_connection.words(), kind, m_query);
        const bool isDecided = isDecidedByText(kind, m_query);
        std::vector<Found> found = question && isDecided ? foundByText(kind, *question) : foundByCondition(kind, question);
        const bool areMany = found.size() >= mostRanked;
        group.isCounted = !areMany || counting == Counting::All;
        group.count = areMany && group.isCounted ? count(kind, m_query) : static_cast<qint64>(found.size());
        group.hits = newestOf(kind, found, mostHits);
        std::vector<qint64> rows;
        for (const SearchHit &hit : group.hits)
            rows.push_back(hit.row);
        std::vector<RecordLine> lines = readRecordLines(m_connection, kind, rows);
        for (std::size_t place = 0; place < lines.size(); ++place)
            static_cast<RecordLine &>(group.hits[place]) = std::move(lines[place]);
        addContexts(kind, question, found, group.hits);
        return group;
    }

    qint64 count(SearchedKind kind, const SearchQuery &query)
    {
        SearchSql sql(m_connection);
        const std::optional<TextQuestion> question = textQuestion(m_connection.words(), kind, query);
        if (question && question->findsNothing)
            return 0;
        const bool isTextAlone = question && query.filters.empty() && isDecidedByText(kind, query);
        const std::string search = tableOf(kind) + "_search";
        SQLite::Statement statement = prepare("SELECT COUNT(*) FROM " + (isTextAlone ? search + " WHERE " + search + " MATCH " + sql.parameter(question->expression) : tableOf(kind) + " WHERE " + searchCondition(sql, kind, query)));
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
            reliefs.push_back({dropped, nearest, searchText(rest), countOfAllKinds(rest)});
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
        if (std::ranges::all_of(reliefs, [](const SearchRelief &relief) { return relief.count == 0; }))
            std::ranges::move(wordsAlone(), std::back_inserter(reliefs));
        return reliefs;
    }

private:
    /// Of so many hits of a kind only the first are ranked, in the order of their rows: a common word is found in millions.
    static constexpr std::size_t mostRanked = 500;

    /// A row that was found, and where.
    struct Found {
        qint64 row = 0;
        TextPlace place;
    };

    qint64 countOfAllKinds(const SearchQuery &query)
    {
        qint64 found = 0;
        for (const SearchedKind kind : searchedKinds)
            found += count(kind, query);
        return found;
    }

    /// Returns what the words of a query find without its filters, each as it was meant, and what each finds alone: for a query of which more than one
    /// part is the cause that it finds nothing.
    std::vector<SearchRelief> wordsAlone()
    {
        std::vector<SearchRelief> reliefs;
        SearchQuery together;
        SearchQuery typed;
        for (const SearchTerm &term : m_query.terms) {
            SearchTerm meant = term;
            if (term.kind == SearchTermKind::Word && !term.isExcluded && !isKnown(term))
                meant.text = nearestWord(term.text);
            if (meant.text.isEmpty())
                continue;
            together.terms.push_back(meant);
            typed.terms.push_back(term);
            SearchQuery alone;
            alone.terms.push_back(meant);
            if (const qint64 found = term.isExcluded ? 0 : countOfAllKinds(alone); found > 0)
                reliefs.push_back({{}, {}, searchText(alone), found, searchText(alone)});
        }
        if (together.terms.size() < 2 || together.terms.size() < m_query.terms.size())
            return reliefs;
        const QString rest = searchText(together);
        if (const qint64 found = countOfAllKinds(together); found > 0 && m_query.filters.empty())
            reliefs.insert(reliefs.begin(), {searchText(typed), rest, rest, found});
        else if (found > 0)
            reliefs.insert(reliefs.begin(), {{}, {}, rest, found, rest});
        return reliefs;
    }

    /// Returns a test for the filters of the query, if their values are in memory.
    std::optional<RowTest> testInMemory(SearchedKind kind)
    {
        if (m_query.filters.empty() || !m_index || !RowTest::isReady(*m_index, kind, m_query))
            return std::nullopt;
        return RowTest(m_connection, *m_index, kind, m_query);
    }

    /// Returns the first rows that the full text finds and the filters leave, in the order of their numbers, in which the full text gives them
    /// without reading the others.
    std::vector<Found> foundByText(SearchedKind kind, const TextQuestion &question, std::optional<qint64> lastRow = {})
    {
        std::vector<Found> found;
        if (question.findsNothing)
            return found;
        SearchSql sql(m_connection);
        const std::string table = tableOf(kind);
        const std::string search = table + "_search";
        const std::optional<RowTest> test = testInMemory(kind);
        const std::string filters = test ? "TRUE" : filtersCondition(sql, kind, m_query);
        SQLite::Statement statement = prepare("SELECT " + search + ".rowid, found_in(" + search + ", " + sql.parameter(question.plan) + ") FROM " + search
                                              + (filters == "TRUE" ? std::string() : " CROSS JOIN " + table + " ON " + table + ".row = " + search + ".rowid") + " WHERE " + search + " MATCH "
                                              + sql.parameter(question.expression) + (lastRow ? " AND " + search + ".rowid <= " + std::to_string(*lastRow) : std::string()) + " AND " + filters + " ORDER BY " + search + ".rowid");
        sql.bindTo(statement);
        while (found.size() < mostRanked && statement.executeStep()) {
            RowReader cell(statement);
            const qint64 row = cell.integer();
            const std::optional<std::size_t> place = test ? m_index->places(kind).placeOf(row) : std::nullopt;
            if (!test || (place && test->holds(*place)))
                found.push_back({row, textPlace(cell.integer())});
        }
        return found;
    }

    /// Returns the first rows that a query finds of which the full text alone does not decide.
    std::vector<Found> foundByCondition(SearchedKind kind, const std::optional<TextQuestion> &question)
    {
        std::vector<Found> found;
        if (const std::optional<RowTest> test = m_query.terms.empty() ? testInMemory(kind) : std::nullopt) {
            const RowPlaces &places = m_index->places(kind);
            for (std::size_t place = 0; place < places.size() && found.size() < mostRanked; ++place) {
                if (test->holds(place))
                    found.push_back({places.rowAt(place), {FoundIn::OwnWords, -1}});
            }
            return found;
        }
        SearchSql sql(m_connection);
        const std::string table = tableOf(kind);
        const std::string condition = searchCondition(sql, kind, m_query);
        SQLite::Statement statement = prepare("SELECT row FROM " + table + " WHERE " + condition + " ORDER BY row LIMIT " + std::to_string(mostRanked));
        sql.bindTo(statement);
        const FoundIn withoutWords = question ? FoundIn::Evidence : FoundIn::OwnWords;
        while (statement.executeStep())
            found.push_back({RowReader(statement).integer(), {withoutWords, -1}});
        if (!question || found.empty())
            return found;
        auto next = found.begin();
        for (const Found &byText : foundByText(kind, *question, found.back().row)) {
            next = std::ranges::lower_bound(next, found.end(), byText.row, {}, &Found::row);
            if (next != found.end() && next->row == byText.row)
                next->place = byText.place;
        }
        return found;
    }

    /// Returns the first hits among some rows: in the order of why they are there, then the newest first.
    std::vector<SearchHit> newestOf(SearchedKind kind, const std::vector<Found> &found, std::size_t most)
    {
        std::vector<SearchHit> hits;
        if (found.empty())
            return hits;
        // A row that is found further away than all hits that are wanted is not read.
        std::vector<FoundIn> nearest;
        for (const Found &one : found)
            nearest.push_back(one.place.foundIn);
        const auto last = nearest.begin() + static_cast<std::ptrdiff_t>(std::min(most, nearest.size()) - 1);
        std::ranges::nth_element(nearest, last);
        std::string json;
        for (const Found &one : found) {
            if (one.place.foundIn <= *last)
                json += (json.empty() ? "[[" : ",[") + std::to_string(one.row) + "," + std::to_string(static_cast<int>(one.place.foundIn)) + "]";
        }
        const std::string table = tableOf(kind);
        SQLite::Statement statement = prepare("SELECT " + table + ".row, json_extract(found.value, '$[1]') AS found_in FROM json_each(?1) AS found CROSS JOIN " + table + " ON " + table
                                              + ".row = json_extract(found.value, '$[0]') ORDER BY found_in, " + newestFirst(kind) + " LIMIT ?2");
        statement.bind(1, json + "]");
        statement.bind(2, static_cast<int64_t>(most));
        while (statement.executeStep()) {
            RowReader cell(statement);
            SearchHit hit;
            hit.row = cell.integer();
            hit.foundIn = static_cast<FoundIn>(cell.integer());
            hits.push_back(std::move(hit));
        }
        return hits;
    }

    SQLite::Statement prepare(const std::string &sql) { return SQLite::Statement(m_connection.database, sql); }

    bool isKnown(const SearchTerm &term)
    {
        return std::ranges::any_of(searchedKinds, [&](SearchedKind kind) {
            const std::string search = tableOf(kind) + "_search";
            SQLite::Statement statement = prepare("SELECT 1 FROM " + search + " WHERE " + search + " MATCH ?1 LIMIT 1");
            statement.bind(1, termExpression(m_connection.words(), kind, term));
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
            for (const auto &[letters, rows] : m_connection.words().ofLength(kind, word.size() - 2, word.size() + 2)) {
                const QString known = QString::fromStdString(letters);
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

    /// Adds the words around what was found: in the nearest column, or the figure of the evidence that holds it.
    void addContexts(SearchedKind kind, const std::optional<TextQuestion> &question, const std::vector<Found> &found, std::vector<SearchHit> &hits)
    {
        if (!question)
            return;
        const std::string search = tableOf(kind) + "_search";
        SQLite::Statement statement = prepare("SELECT " + markedSnippet(search, "?1") + " FROM " + search + " WHERE " + search + " MATCH ?2 AND rowid = ?3");
        for (SearchHit &hit : hits) {
            const auto place = std::ranges::lower_bound(found, hit.row, {}, &Found::row);
            if (kind == SearchedKind::Claims && hit.foundIn == FoundIn::Evidence) {
                for (const SearchTerm &term : m_query.terms) {
                    if (!term.isExcluded && hit.context.isEmpty())
                        hit.context = figureOfEvidence(hit, term);
                }
            } else if (place != found.end() && place->place.column >= 0) {
                statement.reset();
                statement.bind(1, place->place.column);
                statement.bind(2, question->expression);
                statement.bind(3, static_cast<int64_t>(hit.row));
                hit.context = statement.executeStep() ? wordsAroundMatch(RowReader(statement).text()) : QString();
            }
        }
    }

    /// Returns the first figure of a claim's evidence that holds a term, and the words that hold it, if they are neither its number nor its name.
    QString figureOfEvidence(const SearchHit &hit, const SearchTerm &term)
    {
        SearchSql sql(m_connection);
        const std::string row = sql.parameter(static_cast<double>(hit.row));
        const std::string condition = figureIsFound(sql, term);
        // What an exact word stands for is the number itself.
        const std::string around = "(SELECT " + markedSnippet("observations_search", "-1") + " FROM observations_search WHERE observations_search MATCH "
            + sql.parameter("- exact_words : (" + termExpression(m_connection.words(), SearchedKind::Figures, term) + ")") + " AND rowid = observations.row)";
        SQLite::Statement statement = prepare("SELECT observations.value_text || ' · ' || COALESCE((SELECT name FROM measures WHERE id = observations.measure_id), observations.measure_id), " + around
                                              + " FROM evidence JOIN observations ON observations.id = evidence.observation_id"
                                                " WHERE evidence.claim_id = (SELECT id FROM claims WHERE row = CAST(" + row + " AS INTEGER)) AND " + condition
                                              + " ORDER BY evidence.id LIMIT 1");
        sql.bindTo(statement);
        if (!statement.executeStep())
            return QString();
        RowReader cell(statement);
        const QString figure = cell.text();
        const QString words = wordsAroundMatch(cell.text());
        return words.isEmpty() || figure.contains(words) || term.kind == SearchTermKind::Number ? figure : figure + u": "_s + words;
    }

    Connection &m_connection;
    FacetIndex *m_index;
    const SearchQuery &m_query;
};

}  // namespace

Result<std::vector<qint64>> Library::hitCounts(const SearchQuery &query, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<qint64>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        Search search(*m_content->connection, m_content->facets.get(), query);
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
        Search search(*m_content->connection, m_content->facets.get(), query);
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
        return Search(*m_content->connection, m_content->facets.get(), query).reliefs();
    });
}

}  // namespace countercheck
