// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/search_upkeep.h"

#include "models/store/library_sql.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cstdint>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A row that changes in one of some columns is followed by rows of another table: those that a query gives for the cell `key` of that row, as it
/// was and as it is. It says what derivedTexts() say, read from the other end.
struct Following {
    QLatin1StringView table;
    QLatin1StringView key;
    std::vector<QLatin1StringView> columns;
    const char *followers;
    const char *rows;
};

const std::vector<Following> &followings()
{
    static const std::vector<Following> list{
        {"organisations"_L1, "id"_L1, {"id"_L1, "name"_L1}, "sources", "SELECT row FROM sources WHERE publisher_id = ?1"},
        {"organisations"_L1, "id"_L1, {"id"_L1, "name"_L1}, "measures", "SELECT row FROM measures WHERE producer_id = ?1"},
        {"organisations"_L1, "id"_L1, {"id"_L1, "name"_L1}, "observations",
         "SELECT row FROM observations WHERE stated_by_id = ?1"
         " UNION SELECT observations.row FROM measures CROSS JOIN observations ON observations.measure_id = measures.id WHERE measures.producer_id = ?1"},
        {"organisations"_L1, "id"_L1, {"id"_L1, "name"_L1}, "claims",
         "SELECT row FROM claims WHERE claimant_id = ?1"
         " UNION SELECT claims.row FROM sources CROSS JOIN claims ON claims.source_id = sources.id WHERE sources.publisher_id = ?1"
         " UNION SELECT claims.row FROM assessments CROSS JOIN claims ON claims.id = assessments.claim_id WHERE assessments.assessor_id = ?1"
         " UNION SELECT claims.row FROM observations CROSS JOIN evidence ON evidence.observation_id = observations.id CROSS JOIN claims ON claims.id = evidence.claim_id WHERE observations.stated_by_id = ?1"
         " UNION SELECT claims.row FROM measures CROSS JOIN observations ON observations.measure_id = measures.id CROSS JOIN evidence ON evidence.observation_id = observations.id"
         " CROSS JOIN claims ON claims.id = evidence.claim_id WHERE measures.producer_id = ?1"},
        {"organisations"_L1, "id"_L1, {"id"_L1, "name"_L1}, "gaps", "SELECT gaps.row FROM claims CROSS JOIN gaps ON gaps.claim_id = claims.id WHERE claims.claimant_id = ?1"},
        {"sources"_L1, "id"_L1, {"id"_L1, "publisher_id"_L1}, "claims", "SELECT row FROM claims WHERE source_id = ?1"},
        {"measures"_L1, "id"_L1, {"id"_L1, "name"_L1, "short_name"_L1, "producer_id"_L1}, "observations", "SELECT row FROM observations WHERE measure_id = ?1"},
        {"measures"_L1, "id"_L1, {"id"_L1, "name"_L1, "short_name"_L1, "producer_id"_L1}, "claims",
         "SELECT claims.row FROM observations CROSS JOIN evidence ON evidence.observation_id = observations.id CROSS JOIN claims ON claims.id = evidence.claim_id WHERE observations.measure_id = ?1"},
        {"measures"_L1, "id"_L1, {"id"_L1, "name"_L1, "short_name"_L1}, "gaps", "SELECT row FROM gaps WHERE measure_id = ?1"},
        // Whatever of a figure stands in the texts of its claims; a cell more takes some microseconds.
        {"observations"_L1, "id"_L1, {}, "claims", "SELECT claims.row FROM evidence CROSS JOIN claims ON claims.id = evidence.claim_id WHERE evidence.observation_id = ?1"},
        {"claims"_L1, "id"_L1, {"id"_L1, "claimant_id"_L1}, "gaps", "SELECT row FROM gaps WHERE claim_id = ?1"},
        {"assessments"_L1, "claim_id"_L1, {"claim_id"_L1, "assessor_id"_L1}, "claims", "SELECT row FROM claims WHERE id = ?1"},
        {"evidence"_L1, "claim_id"_L1, {"claim_id"_L1, "observation_id"_L1}, "claims", "SELECT row FROM claims WHERE id = ?1"},
    };
    return list;
}

qsizetype columnOf(const TableSchema &table, QLatin1StringView name)
{
    return std::ranges::find(table.columns, name, &ColumnSchema::name) - table.columns.begin();
}

bool differs(const RowChange &change, const std::vector<QLatin1StringView> &columns)
{
    if (!change.before || !change.after || columns.empty())
        return true;
    return std::ranges::any_of(columns, [&](QLatin1StringView name) {
        const qsizetype column = columnOf(*change.table, name);
        return change.before->at(column) != change.after->at(column);
    });
}

/// Marks of temp.edit_marked.
constexpr int follows = 0; ///< its derived cells may be others than before
constexpr int isEdited = 1;
constexpr int isDerived = 2; ///< its derived cells are others than before

std::string marked(const std::string &table, const std::string &condition)
{
    return "SELECT row FROM temp.edit_marked WHERE tbl = '" + table + "' AND " + condition;
}

/// Returns the columns of the full text of a table as a list, or as one text.
std::string searchedList(const std::string &table)
{
    std::string list;
    for (const std::string &column : searchedColumns(QLatin1StringView(table.data(), static_cast<qsizetype>(table.size()))))
        list += (list.empty() ? "" : ", ") + column;
    return list;
}

std::string searchedText(const std::string &table)
{
    std::string text = "''";
    for (const std::string &column : searchedColumns(QLatin1StringView(table.data(), static_cast<qsizetype>(table.size()))))
        text += " || COALESCE(" + column + ", '') || char(10)";
    return text;
}

/// The tables with full text, each after those whose derived cells it holds.
std::vector<std::string> searchedTables()
{
    std::vector<std::string> tables;
    for (const TableSchema &table : librarySchema()) {
        if (table.hasFullText())
            tables.emplace_back(table.name.latin1());
    }
    return tables;
}

}  // namespace

SearchUpkeep::SearchUpkeep(SQLite::Database &database) : m_database(database)
{
    for (const std::string &statement : {
             std::string("CREATE TEMP TABLE IF NOT EXISTS edit_marked (tbl TEXT NOT NULL, row INTEGER NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY (tbl, row)) WITHOUT ROWID"),
             std::string("CREATE TEMP TABLE IF NOT EXISTS edit_edited (tbl TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (tbl, row)) WITHOUT ROWID"),
             std::string("CREATE TEMP TABLE IF NOT EXISTS edit_derived (row INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT)"),
             "CREATE VIRTUAL TABLE IF NOT EXISTS temp.edit_words USING fts5 (words, content = '', " + wordOptions() + ")",
             std::string("CREATE VIRTUAL TABLE IF NOT EXISTS temp.edit_word_list USING fts5vocab (temp, edit_words, row)"),
             std::string("DELETE FROM temp.edit_marked"),
             std::string("DELETE FROM temp.edit_edited"),
         })
        run(statement);
}

void SearchUpkeep::run(const std::string &sql)
{
    m_database.exec(sql);
}

void SearchUpkeep::before(const std::vector<RowChange> &changes)
{
    SQLite::Statement mark(m_database, "INSERT INTO temp.edit_marked (tbl, row, mark) VALUES (?1, ?2, 1) ON CONFLICT DO UPDATE SET mark = 1");
    SQLite::Statement edited(m_database, "INSERT OR IGNORE INTO temp.edit_edited (tbl, row) VALUES (?1, ?2)");
    for (const RowChange &change : changes) {
        for (SQLite::Statement *statement : {&mark, &edited}) {
            statement->reset();
            statement->bind(1, change.table->name.latin1());
            statement->bind(2, static_cast<std::int64_t>(change.row));
            statement->exec();
        }
        if (change.before)
            markFollowers(change, change.before);
    }
    for (const std::string &table : searchedTables())
        removeFromSearch(table, isEdited);
}

void SearchUpkeep::after(const std::vector<RowChange> &changes)
{
    for (const RowChange &change : changes) {
        if (change.after)
            markFollowers(change, change.after);
    }
}

void SearchUpkeep::finish()
{
    for (const std::string &table : searchedTables()) {
        if (!SQLite::Statement(m_database, marked(table, "TRUE LIMIT 1")).executeStep())
            continue;
        derive(table);
        addToSearch(table);
    }
    keepWords();
    m_words.clear();
    run("DELETE FROM temp.edit_marked");
}

void SearchUpkeep::markFollowers(const RowChange &change, const RowState &state)
{
    for (std::size_t place = 0; place < followings().size(); ++place) {
        const Following &following = followings()[place];
        if (following.table != change.table->name || !differs(change, following.columns))
            continue;
        SQLite::Statement &mark =
            m_questions.try_emplace(place, m_database, std::string("INSERT OR IGNORE INTO temp.edit_marked (tbl, row, mark) SELECT '") + following.followers + "', row, 0 FROM (" + following.rows + ")").first->second;
        mark.reset();
        mark.bind(1, state->at(columnOf(*change.table, following.key)).toStdString());
        mark.exec();
    }
}

/// The words of marked rows, counted by SQLite's own reading of them.
void SearchUpkeep::countWords(const std::string &table, int sign)
{
    SQLite::Statement words(m_database, wordsInText("temp.edit_word_list"));
    auto &counts = m_words[searchTableOf(QLatin1StringView(table.data(), static_cast<qsizetype>(table.size())))];
    while (words.executeStep())
        counts[words.getColumn(0).getString()] += sign * words.getColumn(1).getInt64();
    words.reset();
    run("INSERT INTO temp.edit_words (edit_words) VALUES ('delete-all')");
}

void SearchUpkeep::removeFromSearch(const std::string &table, int mark)
{
    const std::string rows = marked(table, "mark = " + std::to_string(mark));
    if (!SQLite::Statement(m_database, rows + " LIMIT 1").executeStep())
        return;
    const std::string search = table + "_search";
    const std::string columns = searchedList(table);
    run("INSERT INTO temp.edit_words (rowid, words) SELECT row, " + searchedText(table) + " FROM " + table + " WHERE row IN (" + rows + ")");
    countWords(table, -1);
    run("INSERT INTO " + search + " (" + search + ", rowid, " + columns + ") SELECT 'delete', row, " + columns + " FROM " + table + " WHERE row IN (" + rows + ")");
}

void SearchUpkeep::derive(const std::string &table)
{
    std::vector<DerivedText> derived;
    for (DerivedText &text : derivedTexts()) {
        if (text.table == QLatin1StringView(table.data(), static_cast<qsizetype>(table.size())))
            derived.push_back(std::move(text));
    }
    if (derived.empty())
        return;
    static constexpr const char *places[] = {"a", "b", "c"};
    std::string list;
    std::string expressions;
    std::string columns;
    std::string differences;
    for (std::size_t place = 0; place < derived.size(); ++place) {
        const std::string separator = place > 0 ? ", " : "";
        list += separator + places[place];
        expressions += ", " + derived[place].expression;
        columns += separator + derived[place].column;
        differences += (place > 0 ? " OR " : "") + table + "." + derived[place].column + " IS NOT made." + places[place];
    }
    run("DELETE FROM temp.edit_derived");
    run("INSERT INTO temp.edit_derived (row, " + list + ") SELECT row" + expressions + " FROM " + table + " WHERE row IN (" + marked(table, "TRUE") + ")");
    run("UPDATE temp.edit_marked SET mark = " + std::to_string(isDerived) + " WHERE tbl = '" + table + "' AND mark = " + std::to_string(follows)
        + " AND row IN (SELECT made.row FROM temp.edit_derived AS made CROSS JOIN " + table + " ON " + table + ".row = made.row WHERE " + differences + ")");
    removeFromSearch(table, isDerived);
    run("UPDATE " + table + " SET (" + columns + ") = (SELECT " + list + " FROM temp.edit_derived AS made WHERE made.row = " + table + ".row) WHERE row IN (" + marked(table, "mark <> 0") + ")");
}

void SearchUpkeep::addToSearch(const std::string &table)
{
    const std::string rows = marked(table, "mark <> 0");
    const std::string columns = searchedList(table);
    run("INSERT INTO temp.edit_words (rowid, words) SELECT row, " + searchedText(table) + " FROM " + table + " WHERE row IN (" + rows + ")");
    countWords(table, 1);
    run("INSERT INTO " + table + "_search (rowid, " + columns + ") SELECT row, " + columns + " FROM " + table + " WHERE row IN (" + rows + ")");
}

void SearchUpkeep::keepWords()
{
    SQLite::Statement more(m_database, "INSERT INTO search_words (searched, word, rows) VALUES (?1, ?2, ?3) ON CONFLICT (searched, word) DO UPDATE SET rows = rows + excluded.rows");
    SQLite::Statement none(m_database, "DELETE FROM search_words WHERE searched = ?1 AND word = ?2 AND rows <= 0");
    for (const auto &[searched, words] : m_words) {
        for (const auto &[word, count] : words) {
            if (count == 0)
                continue;
            more.reset();
            more.bind(1, searched);
            more.bind(2, word);
            more.bind(3, static_cast<std::int64_t>(count));
            more.exec();
            if (count > 0)
                continue;
            none.reset();
            none.bind(1, searched);
            none.bind(2, word);
            none.exec();
        }
    }
}

}  // namespace countercheck
