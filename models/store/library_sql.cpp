// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_sql.h"

#include "models/domain/library_schema.h"

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

/// Returns what a figure of a claim's evidence is found by, in one text. A whole number stands there as printed and in bare digits, a date as one
/// word, "d20250724", that no number is taken for.
std::string evidenceText()
{
    std::string text = "'' ";
    for (const char *column : {"value_text", "area", "excerpt", "note"})
        text += std::string(" || COALESCE(observations.") + column + " || ' ', '')";
    for (const char *column : {"value", "lower", "upper"}) {
        const std::string number = std::string("observations.") + column;
        text += " || CASE WHEN " + number + " = CAST(" + number + " AS INTEGER) AND abs(" + number + ") < 1e15 THEN printf('%d ', " + number + ") ELSE '' END";
    }
    for (const char *column : {"period_start", "period_end", "published"})
        text += std::string(" || COALESCE('d' || replace(rtrim(observations.") + column + ", '~'), '-', '') || ' ', '')";
    return text;
}

const std::vector<DerivedColumn> &derivedColumns()
{
    static const std::string figures = " FROM evidence JOIN observations ON observations.id = evidence.observation_id WHERE evidence.claim_id = claims.id";
    static const std::vector<DerivedColumn> list{
        {"sources"_L1, "names"_L1, {"publisher_id"},
         "SELECT name AS text FROM organisations WHERE id = sources.publisher_id"},
        {"measures"_L1, "names"_L1, {"producer_id"},
         "SELECT name AS text FROM organisations WHERE id = measures.producer_id"},
        {"observations"_L1, "names"_L1, {"measure_id", "stated_by_id"},
         "SELECT name AS text FROM measures WHERE id = observations.measure_id"
         " UNION SELECT short_name FROM measures WHERE id = observations.measure_id"
         " UNION SELECT name FROM organisations WHERE id = observations.stated_by_id"
         " UNION SELECT name FROM organisations WHERE id = (SELECT producer_id FROM measures WHERE id = observations.measure_id)"},
        {"claims"_L1, "names"_L1, {"id", "claimant_id", "source_id"},
         "SELECT name AS text FROM organisations WHERE id = claims.claimant_id"
         " UNION SELECT name FROM organisations WHERE id = (SELECT publisher_id FROM sources WHERE id = claims.source_id)"
         " UNION SELECT name FROM organisations WHERE id IN (SELECT assessor_id FROM assessments WHERE claim_id = claims.id)"},
        {"gaps"_L1, "names"_L1, {"measure_id", "claim_id"},
         "SELECT name AS text FROM measures WHERE id = gaps.measure_id"
         " UNION SELECT short_name FROM measures WHERE id = gaps.measure_id"
         " UNION SELECT name FROM organisations WHERE id = (SELECT claimant_id FROM claims WHERE id = gaps.claim_id)"},
        // After the names of figures, which it holds.
        {"claims"_L1, "evidence_text"_L1, {"id"}, "SELECT " + evidenceText() + " AS text" + figures + " UNION SELECT observations.names" + figures},
    };
    return list;
}

std::string expressionOf(const DerivedColumn &column)
{
    return "(SELECT group_concat(text, char(10)) FROM (SELECT text FROM (" + column.texts + ") WHERE text IS NOT NULL ORDER BY text))";
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
    for (const TableRule &rule : tableRules) {
        if (rule.table == table.name)
            sql += std::string(",\n  CHECK (") + rule.check + ")";
    }
    return sql + "\n) STRICT";
}

/// Full-text tables use external content: they hold words and row numbers, and the text stays in its table.
std::string searchDefinition(const TableSchema &table)
{
    std::string sql = "CREATE VIRTUAL TABLE " + searchTableOf(table.name) + " USING fts5 (";
    for (const ColumnSchema &column : table.columns) {
        if (column.searchable)
            sql += toStd(column.name) + ", ";
    }
    for (const DerivedColumn &column : derivedColumns()) {
        if (column.table == table.name)
            sql += toStd(column.name) + ", ";
    }
    return sql + "content = '" + toStd(table.name)
        + "', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')";
}

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
    return statements;
}

std::vector<std::string> libraryIndexes()
{
    return {std::begin(indexes), std::end(indexes)};
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
    for (const DerivedColumn &column : derivedColumns())
        statements.push_back("UPDATE " + toStd(column.table) + " SET " + toStd(column.name) + " = " + expressionOf(column));
    return statements;
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
        // Rows with the same keys have the same words, which are made once: a series of 100,000 figures needs them for one or two.
        all.push_back({column.table, column.name, "WITH derived AS MATERIALIZED (SELECT " + keys + ", " + expressionOf(column) + " AS " + name + " FROM (SELECT DISTINCT " + keys + " FROM " + table
                                            + ") AS " + table + ") SELECT " + table + ".id FROM " + table + " LEFT JOIN derived ON " + match + " WHERE " + table + "." + name + " IS NOT derived." + name});
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

std::string searchTableOf(QLatin1StringView table)
{
    return toStd(table) + "_search";
}

}  // namespace countercheck
