// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_sql.h"

#include "models/domain/library_schema.h"
#include "models/store/exact_words.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

std::string toStd(QLatin1StringView text)
{
    return std::string(text.data(), static_cast<std::size_t>(text.size()));
}

/// Returns the condition that a stated value must meet. A missing one is NULL, and a CHECK that is NULL holds.
std::string shapeOf(const ColumnSchema &column)
{
    const std::string name = toStd(column.name);
    switch (column.kind) {
    case ColumnKind::Identifier:
        return name + " GLOB '[a-z0-9]*' AND " + name + " GLOB '*[a-z0-9]' AND " + name + " NOT GLOB '*[^a-z0-9-]*' AND "
            + name + " NOT GLOB '*--*'";
    case ColumnKind::Date: {
        const std::string bare = "rtrim(" + name + ", '~')";
        return name + " NOT GLOB '*~~' AND (" + bare + " GLOB '[0-9][0-9][0-9][0-9]' OR " + bare
            + " GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR " + bare + " GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')";
    }
    case ColumnKind::Address:
        return name + " GLOB 'http://?*' OR " + name + " GLOB 'https://?*'";
    case ColumnKind::Code: {
        std::string list;
        for (const QLatin1StringView code : column.codes)
            list += (list.empty() ? "'" : ", '") + toStd(code) + "'";
        return name + " IN (" + list + ")";
    }
    case ColumnKind::Status:
        return name + " GLOB '[A-Z]*' AND " + name + " GLOB '*[A-Z]' AND " + name + " NOT GLOB '*[^A-Z ]*' AND " + name
            + " NOT GLOB '*  *' AND " + name + " NOT GLOB '*[A-Z][A-Z]*'";
    case ColumnKind::Country:
        return name + " GLOB '[A-Z][A-Z]'";
    case ColumnKind::Month:
        return name + " GLOB '[01][0-9]' AND " + name + " BETWEEN '01' AND '12'";
    case ColumnKind::Phrase: // `{value}` once: cutting it out makes the text shorter by its seven letters
        return "length(" + name + ") - length(replace(" + name + ", '{value}', '')) = 7";
    case ColumnKind::Number:
    case ColumnKind::Reference: // checked where the id is defined
        return {};
    case ColumnKind::Text:
        break;
    }
    return name + " <> ''";
}

/// References are slugs rather than row numbers, so that the file reads like its CSV form, and ids are read without a
/// join.
std::string definitionOf(const ColumnSchema &column)
{
    std::string sql = toStd(column.name) + (column.kind == ColumnKind::Number ? " REAL" : " TEXT");
    if (column.required)
        sql += " NOT NULL";
    if (column.unique)
        sql += " UNIQUE";
    if (const std::string shape = shapeOf(column); !shape.empty())
        sql += " CHECK (" + shape + ")";
    if (column.kind == ColumnKind::Reference)
        sql += " REFERENCES " + toStd(column.references) + " (id)";
    return sql;
}

struct TableRule {
    QLatin1StringView table;
    const char *check;
};

/// Returns the rules about more than one column of a row.
constexpr TableRule tableRules[] = {
    {"library"_L1, "row = 1"},
    {"observations"_L1, "CASE WHEN qualifier IS NULL THEN value IS NULL AND lower IS NULL AND upper IS NULL"
                        " AND status IS NOT NULL AND status GLOB '*[HLMOQ]*'"
                        " WHEN qualifier = 'between'"
                        " THEN value IS NULL AND lower IS NOT NULL AND upper IS NOT NULL AND lower <= upper"
                        " ELSE value IS NOT NULL AND lower IS NULL AND upper IS NULL END"},
    {"observations"_L1, "revises_id IS NULL OR revises_id <> id"},
    {"observations"_L1, "retells_id IS NULL OR retells_id <> id"},
    {"observations"_L1, "retelling IS NULL OR retells_id IS NOT NULL"},
    {"sources"_L1, "origin_id IS NULL OR origin_id <> id"},
    {"measures"_L1, "year_start IS NULL OR period_kind = 'fiscal_year'"},
    {"claims"_L1, "CASE WHEN value IS NULL THEN qualifier IS NULL OR qualifier = 'between'"
                  " ELSE qualifier IS NOT NULL AND qualifier <> 'between' END"},
    {"cautions"_L1, "claim_id IS NOT NULL OR measure_id IS NOT NULL OR observation_id IS NOT NULL"},
    {"comparisons"_L1, "measure_a_id <> measure_b_id"},
    {"relations"_L1, "measure_a_id <> measure_b_id"},
    {"relations"_L1, "partition IS NULL OR kind = 'part_of'"},
};

/// Returns the indexes: one for every way in which a question of the store enters a table.
constexpr const char *indexes[] = {
    "CREATE INDEX claims_newest_first ON claims (rtrim(stated_on, '~') DESC, id)",
    "CREATE INDEX claims_by_claimant ON claims (claimant_id)",
    "CREATE INDEX claims_by_value ON claims (value)",
    "CREATE INDEX sources_newest_first ON sources (rtrim(published, '~') DESC, id)",
    "CREATE INDEX sources_by_origin ON sources (origin_id) WHERE origin_id IS NOT NULL",
    "CREATE INDEX observations_by_measure ON observations (measure_id, area)",
    "CREATE INDEX observations_by_source ON observations (source_id)",
    "CREATE INDEX observations_newest_first ON observations (rtrim(period_end, '~') DESC, id)",
    "CREATE INDEX observations_by_value ON observations (value, measure_id)",
    "CREATE INDEX observations_by_lower ON observations (lower, measure_id) WHERE lower IS NOT NULL",
    "CREATE INDEX observations_by_upper ON observations (upper, measure_id) WHERE upper IS NOT NULL",
    "CREATE INDEX observations_by_revised ON observations (revises_id) WHERE revises_id IS NOT NULL",
    "CREATE INDEX observations_by_retold ON observations (retells_id) WHERE retells_id IS NOT NULL",
    "CREATE INDEX breaks_by_measure ON breaks (measure_id)",
    "CREATE INDEX assessments_by_claim ON assessments (claim_id, rating)",
    "CREATE INDEX assessments_by_rating ON assessments (rating, claim_id)",
    "CREATE INDEX evidence_by_claim ON evidence (claim_id)",
    "CREATE INDEX evidence_by_observation ON evidence (observation_id, claim_id)",
    "CREATE INDEX gaps_by_claim ON gaps (claim_id)",
    "CREATE INDEX gaps_by_measure ON gaps (measure_id, area)",
    "CREATE INDEX cautions_by_claim ON cautions (claim_id)",
    "CREATE INDEX cautions_by_measure ON cautions (measure_id)",
    "CREATE INDEX cautions_by_observation ON cautions (observation_id)",
    "CREATE INDEX comparisons_by_measure ON comparisons (measure_a_id)",
    "CREATE INDEX relations_by_measure ON relations (measure_a_id)",
};

/// A column with words of other tables that a reader would look for. It is made when the file is built.
struct DerivedColumn {
    QLatin1StringView table;
    QLatin1StringView name;
    std::vector<std::string> keys; ///< the columns that decide it
    std::string texts;             ///< a query of one column, with the row of the table at hand
};

/// Returns an expression for all texts of a query of one column.
std::string textOf(const std::string &texts)
{
    return "(SELECT group_concat(text, char(10)) FROM (SELECT text FROM (" + texts + ") WHERE text IS NOT NULL ORDER BY text))";
}

constexpr const char *namesOfFigure = "SELECT name AS text FROM measures WHERE id = observations.measure_id"
                                      " UNION SELECT short_name FROM measures WHERE id = observations.measure_id"
                                      " UNION SELECT name FROM organisations WHERE id = observations.stated_by_id"
                                      " UNION SELECT name FROM organisations WHERE id = (SELECT producer_id FROM measures WHERE id = observations.measure_id)";

/// Returns the expression for the exact words of the rows of a table, whose columns begin with `prefix`; empty if they have neither a number
/// nor a date.
std::string exactWordsOf(QLatin1StringView table, const std::string &prefix)
{
    const auto columns = [&prefix](std::initializer_list<const char *> names) {
        std::vector<std::string> list;
        for (const char *name : names)
            list.push_back(prefix + name);
        return list;
    };
    if (table == "claims"_L1)
        return exactWordsExpression(columns({"value"}), columns({"stated_on"}));
    if (table == "observations"_L1)
        return exactWordsExpression(columns({"value", "lower", "upper"}), columns({"period_start", "period_end", "published"}));
    if (table == "sources"_L1)
        return exactWordsExpression({}, columns({"published"}));
    if (table == "gaps"_L1)
        return exactWordsExpression({}, columns({"period_end", "searched_on"}));
    return {};
}

/// Returns a query for what the figures of a claim's evidence are found by, of which some stands in columns of a newer version.
std::string evidenceTexts(const std::string &namesColumn, const std::string &exactWordsColumn)
{
    static const std::string figures = " FROM evidence JOIN observations ON observations.id = evidence.observation_id WHERE evidence.claim_id = claims.id";
    std::string text = "''";
    for (const char *column : {"value_text", "area", "excerpt", "note"})
        text += std::string(" || COALESCE(observations.") + column + " || ' ', '')";
    return "SELECT " + text + " || " + exactWordsColumn + " AS text" + figures + " UNION SELECT " + namesColumn + figures;
}

const std::vector<DerivedColumn> &derivedColumns()
{
    static const std::vector<DerivedColumn> list{
        {"sources"_L1, "names"_L1, {"publisher_id"},
         "SELECT name AS text FROM organisations WHERE id = sources.publisher_id"},
        {"measures"_L1, "names"_L1, {"producer_id"},
         "SELECT name AS text FROM organisations WHERE id = measures.producer_id"},
        {"observations"_L1, "names"_L1, {"measure_id", "stated_by_id"}, namesOfFigure},
        // Who says a claim is as near to it as its words.
        {"claims"_L1, "said_by"_L1, {"claimant_id"}, "SELECT name AS text FROM organisations WHERE id = claims.claimant_id"},
        {"claims"_L1, "names"_L1, {"id", "source_id"},
         "SELECT name AS text FROM organisations WHERE id = (SELECT publisher_id FROM sources WHERE id = claims.source_id)"
         " UNION SELECT name FROM organisations WHERE id IN (SELECT assessor_id FROM assessments WHERE claim_id = claims.id)"},
        // After the names of figures, which it holds.
        {"claims"_L1, "evidence_text"_L1, {"id"}, evidenceTexts("observations.names", "observations.exact_words")},
        {"gaps"_L1, "names"_L1, {"measure_id", "claim_id"},
         "SELECT name AS text FROM measures WHERE id = gaps.measure_id"
         " UNION SELECT short_name FROM measures WHERE id = gaps.measure_id"
         " UNION SELECT name FROM organisations WHERE id = (SELECT claimant_id FROM claims WHERE id = gaps.claim_id)"},
    };
    return list;
}

std::string tableDefinition(const TableSchema &table)
{
    // STRICT makes SQLite itself hold every column to its type.
    std::string sql = "CREATE TABLE " + toStd(table.name) + " (\n  row INTEGER PRIMARY KEY";
    for (const ColumnSchema &column : table.columns)
        sql += ",\n  " + definitionOf(column);
    for (const DerivedColumn &column : derivedColumns()) {
        if (column.table == table.name)
            sql += ",\n  " + toStd(column.name) + " TEXT";
    }
    if (const std::string words = exactWordsOf(table.name, {}); !words.empty())
        sql += ",\n  exact_words TEXT GENERATED ALWAYS AS (" + words + ") VIRTUAL";
    for (const TableRule &rule : tableRules) {
        if (rule.table == table.name)
            sql += std::string(",\n  CHECK (") + rule.check + ")";
    }
    return sql + "\n) STRICT";
}

/// Returns the columns of the full text of a table, separated by commas.
std::string searchedColumnsOf(const TableSchema &table)
{
    std::string list;
    for (const std::string &column : searchedColumns(table.name))
        list += (list.empty() ? "" : ", ") + column;
    return list;
}

constexpr const char *tokenizer = "tokenize = 'unicode61 remove_diacritics 2'";
constexpr const char *prefixes = ", prefix = '1 2 3'";

/// Full-text tables use external content: they hold words and row numbers, and the text stays in its table.
std::string searchDefinition(const TableSchema &table)
{
    return "CREATE VIRTUAL TABLE " + searchTableOf(table.name) + " USING fts5 (" + searchedColumnsOf(table) + ", content = '" + toStd(table.name) + "', content_rowid = 'row', " + tokenizer + prefixes + ")";
}

/// All words of each full text, with the number of rows that hold them. FTS5 would read through the rows of one word to come to the next.
constexpr const char *wordsDefinition = "TABLE search_words (\n  searched TEXT NOT NULL,\n  word TEXT NOT NULL,\n  rows INTEGER NOT NULL,\n  PRIMARY KEY (searched, word)\n) STRICT, WITHOUT ROWID";

}  // namespace

std::vector<std::string> libraryTables()
{
    std::vector<std::string> statements;
    for (const TableSchema &table : librarySchema())
        statements.push_back(tableDefinition(table));
    for (const TableSchema &table : librarySchema()) {
        if (table.hasFullText())
            statements.push_back(searchDefinition(table));
    }
    statements.push_back(std::string("CREATE ") + wordsDefinition);
    return statements;
}

std::vector<std::string> libraryIndexes()
{
    return {std::begin(indexes), std::end(indexes)};
}

std::vector<std::string> searchedColumns(QLatin1StringView table)
{
    std::vector<std::string> list;
    for (const ColumnSchema &column : findTable(table)->columns) {
        if (column.searchable)
            list.push_back(toStd(column.name));
    }
    for (const DerivedColumn &column : derivedColumns()) {
        if (column.table == table)
            list.push_back(toStd(column.name));
    }
    if (!exactWordsOf(table, {}).empty())
        list.emplace_back("exact_words");
    return list;
}

std::string columnsOf(QLatin1StringView table)
{
    std::string list;
    for (const ColumnSchema &column : findTable(table)->columns)
        list += (list.empty() ? "" : ", ") + toStd(table) + "." + toStd(column.name);
    return list;
}

std::string checkedColumnsOf(QLatin1StringView table)
{
    std::string cases;
    for (const ColumnSchema &column : findTable(table)->columns) {
        if (column.kind != ColumnKind::Reference)
            continue;
        const std::string reference = toStd(table) + "." + toStd(column.name);
        const std::string target = toStd(column.references);
        cases += " WHEN " + reference + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + target + " AS target WHERE target.id = "
            + reference + ") THEN '" + toStd(column.name) + " ' || " + reference;
    }
    return columnsOf(table) + (cases.empty() ? ", NULL" : ", CASE" + cases + " END");
}

std::vector<std::string> statementsThatDerive()
{
    std::vector<std::string> statements;
    const DerivedColumn *before = nullptr;
    for (const DerivedColumn &column : derivedColumns()) {
        // A row is written once for all its columns.
        if (!before || before->table != column.table)
            statements.push_back("UPDATE " + toStd(column.table) + " SET ");
        else
            statements.back() += ", ";
        statements.back() += toStd(column.name) + " = " + textOf(column.texts);
        before = &column;
    }
    return statements;
}

std::string wordsInText(const std::string &vocabulary)
{
    return "SELECT term, doc FROM " + vocabulary + " WHERE NOT " + isExactWord("term");
}

std::vector<DerivedText> derivedTexts()
{
    std::vector<DerivedText> all;
    for (const DerivedColumn &column : derivedColumns())
        all.push_back({column.table, toStd(column.name), textOf(column.texts)});
    return all;
}

std::vector<std::string> statementsThatFillSearch(QLatin1StringView table)
{
    const std::string search = searchTableOf(table);
    const std::string words = "temp." + search + "_words";
    return {"INSERT INTO " + search + " (" + search + ") VALUES ('rebuild')",
            "INSERT INTO " + search + " (" + search + ") VALUES ('optimize')",
            "CREATE VIRTUAL TABLE " + words + " USING fts5vocab (main, " + search + ", row)",
            "INSERT INTO search_words SELECT '" + search + "', term, doc FROM (" + wordsInText(words) + ") ORDER BY term",
            "DROP TABLE " + words};
}

std::string wordOptions()
{
    return tokenizer;
}

std::vector<DerivedCells> derivedCells()
{
    std::vector<DerivedCells> all;
    for (const DerivedColumn &column : derivedColumns()) {
        const std::string table = toStd(column.table);
        const std::string name = toStd(column.name);
        std::string keys;
        std::string match;
        for (const std::string &key : column.keys) {
            keys += (keys.empty() ? "" : ", ") + key;
            match += (match.empty() ? "derived." : " AND derived.") + key + " IS " + table + "." + key;
        }
        const std::string expression = textOf(column.texts);
        const std::string distinct = "SELECT DISTINCT " + keys + " FROM " + table;
        DerivedCells cells{column.table, column.name, {}, {}, "SELECT " + table + ".id FROM " + table + " WHERE " + table + "." + name + " IS NOT " + expression};
        // Rows with the same keys have the same words, which are made once: a series of 100,000 figures needs them for one or two.
        if (std::ranges::find(column.keys, "id") == column.keys.end()) {
            cells.distinctKeys = distinct;
            cells.othersByKeys = "WITH derived AS MATERIALIZED (SELECT " + keys + ", " + expression + " AS " + name + " FROM (" + distinct + ") AS " + table + ") SELECT " + table + ".id FROM " + table
                + " LEFT JOIN derived ON " + match + " WHERE " + table + "." + name + " IS NOT derived." + name;
        }
        all.push_back(std::move(cells));
    }
    return all;
}

std::vector<std::string> viewsOfVersion(int version)
{
    std::vector<std::string> views;
    for (const TableSchema &table : librarySchema()) {
        if (std::ranges::all_of(table.columns, [version](const ColumnSchema &column) { return column.since <= version; }))
            continue;
        std::string columns = "row";
        for (const ColumnSchema &column : table.columns)
            columns += (column.since <= version ? ", " : ", NULL AS ") + toStd(column.name);
        views.push_back("CREATE TEMP VIEW " + toStd(table.name) + " AS SELECT " + columns + " FROM main." + toStd(table.name));
    }
    return views;
}

std::vector<std::string> searchOfVersion(int version)
{
    std::vector<std::string> statements;
    if (version == librarySchemaVersion)
        return statements;
    statements.push_back(std::string("CREATE TEMP ") + wordsDefinition);
    for (const TableSchema &table : librarySchema()) {
        if (!table.hasFullText())
            continue;
        const std::string name = searchTableOf(table.name);
        std::string values;
        for (const ColumnSchema &column : table.columns)
            values += column.searchable ? ", " + toStd(column.name) : std::string();
        for (const DerivedColumn &column : derivedColumns()) {
            if (column.table == table.name)
                values += ", " + textOf(column.name == "evidence_text"_L1 ? evidenceTexts(textOf(namesOfFigure), exactWordsOf("observations"_L1, "observations.")) : column.texts);
        }
        if (const std::string words = exactWordsOf(table.name, {}); !words.empty())
            values += ", " + words;
        statements.push_back("CREATE VIRTUAL TABLE temp." + name + " USING fts5 (" + searchedColumnsOf(table) + ", " + tokenizer + prefixes + ")");
        statements.push_back("INSERT INTO temp." + name + " (rowid, " + searchedColumnsOf(table) + ") SELECT row" + values + " FROM " + toStd(table.name));
        statements.push_back("CREATE VIRTUAL TABLE temp." + name + "_words USING fts5vocab (temp, " + name + ", row)");
        statements.push_back("INSERT INTO search_words SELECT '" + name + "', term, doc FROM (" + wordsInText(name + "_words") + ") ORDER BY term");
    }
    return statements;
}

std::string searchTableOf(QLatin1StringView table)
{
    return toStd(table) + "_search";
}

}  // namespace countercheck
