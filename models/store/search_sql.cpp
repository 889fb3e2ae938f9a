// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_sql.h"

#include "models/domain/code_lists.h"
#include "models/domain/library_schema.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What a condition on a kind is made of: SQL with the table at hand. An empty text means that the kind has no such property.
struct FieldColumns {
    SearchProperty field;
    const char *claims;
    const char *measures;
    const char *figures;
    const char *sources;
    const char *gaps;
};

// `%` stands for the organisations of a name, for a code, or for a range of years; `@` for the condition on a figure; `~` and `#` for the
// least and the greatest number asked for.
constexpr FieldColumns fields[] = {
    {SearchProperty::SaidBy, "claims.claimant_id IN (%)", "", "observations.stated_by_id IN (%)", "", ""},
    {SearchProperty::PublishedBy, "claims.source_id IN (SELECT id FROM sources WHERE publisher_id IN (%))", "measures.producer_id IN (%)",
     "observations.source_id IN (SELECT id FROM sources WHERE publisher_id IN (%))", "sources.publisher_id IN (%)",
     "gaps.source_id IN (SELECT id FROM sources WHERE publisher_id IN (%))"},
    {SearchProperty::Reviewer, "claims.id IN (SELECT claim_id FROM assessments WHERE assessor_id IN (%))", "", "", "", ""},
    {SearchProperty::Verdict, "claims.id IN (SELECT claim_id FROM assessments WHERE rating = %)", "", "", "", ""},
    {SearchProperty::Counts, "claims.statistical_unit = %", "measures.statistical_unit = %",
     "observations.measure_id IN (SELECT id FROM measures WHERE statistical_unit = %)", "", "gaps.measure_id IN (SELECT id FROM measures WHERE statistical_unit = %)"},
    {SearchProperty::Area, "claims.area LIKE % ESCAPE '\\'", "measures.area LIKE % ESCAPE '\\'", "observations.area LIKE % ESCAPE '\\'", "", "gaps.area LIKE % ESCAPE '\\'"},
    {SearchProperty::Year, "CAST(substr(claims.stated_on, 1, 4) AS INTEGER) BETWEEN %", "measures.id IN (SELECT measure_id FROM observations WHERE @)", "@",
     "CAST(substr(sources.published, 1, 4) AS INTEGER) BETWEEN %",
     "(CAST(substr(COALESCE(gaps.period_start, gaps.period_end), 1, 4) AS INTEGER) <= # AND CAST(substr(gaps.period_end, 1, 4) AS INTEGER) >= ~)"},
    {SearchProperty::Value, "claims.id IN (SELECT claim_id FROM evidence JOIN observations ON observations.id = evidence.observation_id WHERE @)",
     "measures.id IN (SELECT measure_id FROM observations WHERE @)", "@", "", ""},
};

constexpr const char *yearsOfFigure = "(CAST(substr(COALESCE(observations.period_start, observations.period_end), 1, 4) AS INTEGER) <= #"
                                      " AND CAST(substr(observations.period_end, 1, 4) AS INTEGER) >= ~)";
constexpr const char *valueOfFigure = "(COALESCE(observations.upper, observations.value) >= ~ AND COALESCE(observations.lower, observations.value) <= #)";

// What `is:` asks of a measure.
constexpr const char *verified = "verification IN ('identified', 'adjudicated') AND statistical_unit IN ('person', 'child')";
constexpr const char *potential = "verification IN ('potential', 'presumed')";
constexpr const char *process = "verification = 'not_applicable' AND COALESCE(stage, '') NOT IN ('context', 'prevalence')";

std::string replaced(std::string sql, char sign, const std::string &with)
{
    for (std::size_t place = sql.find(sign); place != std::string::npos; place = sql.find(sign, place + with.size()))
        sql.replace(place, 1, with);
    return sql;
}

const char *columnsOf(const FieldColumns &columns, SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return columns.claims;
    case SearchedKind::Measures: return columns.measures;
    case SearchedKind::Figures: return columns.figures;
    case SearchedKind::Sources: return columns.sources;
    case SearchedKind::Gaps: return columns.gaps;
    }
    return "";
}

std::string contains(const QString &text)
{
    QString plain = text;
    for (const QChar sign : {u'\\', u'%', u'_'})
        plain.replace(sign, QString(u'\\') + sign);
    return u"%%1%"_s.arg(plain).toStdString();
}

std::string stateCondition(SearchedKind kind, const QString &state)
{
    if (state == "primary"_L1)
        return kind == SearchedKind::Sources ? "sources.directness = 'primary'" : kind == SearchedKind::Figures ? "observations.source_id IN (SELECT id FROM sources WHERE directness = 'primary')" : "FALSE";
    if (state == "revised"_L1)
        return kind == SearchedKind::Figures ? "observations.id IN (SELECT revises_id FROM observations WHERE revises_id IS NOT NULL)" : "FALSE";
    const std::string ofMeasure = state == "verified"_L1 ? verified : state == "potential"_L1 ? potential : process;
    if (kind == SearchedKind::Measures)
        return "(" + ofMeasure + ")";
    if (kind == SearchedKind::Figures)
        return "observations.measure_id IN (SELECT id FROM measures WHERE " + ofMeasure + ")";
    return "FALSE";
}

std::string filterCondition(SearchSql &sql, SearchedKind kind, const SearchFilter &filter)
{
    if (filter.field == SearchProperty::Is)
        return stateCondition(kind, filter.text);
    const auto columns = std::ranges::find(fields, filter.field, &FieldColumns::field);
    std::string condition = columnsOf(*columns, kind);
    if (condition.empty())
        return "FALSE";
    switch (filter.field) {
    case SearchProperty::SaidBy:
    case SearchProperty::PublishedBy:
    case SearchProperty::Reviewer: return replaced(condition, '%', "SELECT id FROM organisations WHERE name LIKE " + sql.parameter(contains(filter.text)) + " ESCAPE '\\'");
    case SearchProperty::Area: return replaced(condition, '%', sql.parameter(contains(filter.text)));
    case SearchProperty::Year:
    case SearchProperty::Value: {
        condition = replaced(condition, '@', filter.field == SearchProperty::Year ? yearsOfFigure : valueOfFigure);
        const std::string least = sql.parameter(filter.least);
        const std::string greatest = sql.parameter(filter.greatest);
        condition = replaced(condition, '%', least + " AND " + greatest);
        return replaced(replaced(condition, '#', greatest), '~', least);
    }
    default: return replaced(condition, '%', sql.parameter(filter.text.toStdString()));
    }
}

/// The columns that are a row's own words; the others of the full text stand around it.
std::string ownColumns(SearchedKind kind, int version)
{
    switch (kind) {
    case SearchedKind::Claims: return version == 1 ? "{statement value_text topic}" : "{statement finding value_text topic}";
    case SearchedKind::Measures: return "{name short_name definition}";
    case SearchedKind::Figures: return "{value_text area excerpt}";
    case SearchedKind::Sources: return "{title authors}";
    case SearchedKind::Gaps: return "{question}";
    }
    return "{names}";
}

std::string matches(SearchSql &sql, SearchedKind kind, const SearchTerm &term, bool onlyOwn)
{
    const std::string table = tableOf(kind);
    const std::string expression = (onlyOwn ? ownColumns(kind, sql.version()) + " : " : "") + "(" + matchExpression(term) + ")";
    return table + ".row IN (SELECT rowid FROM " + table + "_search WHERE " + table + "_search MATCH " + sql.parameter(expression) + ")";
}

/// A date is found where a row is dated with it, as precisely or more so.
std::string dateCondition(SearchSql &sql, SearchedKind kind, const EdtfDate &date)
{
    if (kind == SearchedKind::Measures)
        return "FALSE";
    const std::string prefix = sql.parameter(date.toString().remove(u'~').toStdString() + "%");
    switch (kind) {
    case SearchedKind::Claims: return "claims.stated_on LIKE " + prefix;
    case SearchedKind::Measures: break;
    case SearchedKind::Figures: return "(observations.period_end LIKE " + prefix + " OR observations.period_start LIKE " + prefix + " OR observations.published LIKE " + prefix + ")";
    case SearchedKind::Sources: return "sources.published LIKE " + prefix;
    case SearchedKind::Gaps: return "(gaps.period_end LIKE " + prefix + " OR gaps.searched_on LIKE " + prefix + ")";
    }
    return "FALSE";
}

std::string numberCondition(SearchSql &sql, SearchedKind kind, double number)
{
    // A parameter that no SQL names could not be bound.
    if (kind == SearchedKind::Claims)
        return "claims.value = " + sql.parameter(number);
    if (kind != SearchedKind::Figures)
        return "FALSE";
    const std::string value = sql.parameter(number);
    return "(observations.value = " + value + " OR observations.lower = " + value + " OR observations.upper = " + value + ")";
}

/// Returns whether rows of a kind are found by their figures as well: claims by those of their evidence, measures by their numbers.
bool hasEvidence(SearchedKind kind, const SearchTerm &term)
{
    return kind == SearchedKind::Claims || (kind == SearchedKind::Measures && term.kind == SearchTermKind::Number);
}

std::string evidenceCondition(SearchSql &sql, SearchedKind kind, const SearchTerm &term)
{
    if (kind == SearchedKind::Measures)
        return "measures.id IN (SELECT measure_id FROM observations WHERE " + numberCondition(sql, SearchedKind::Figures, term.number) + ")";
    return "claims.id IN (SELECT claim_id FROM evidence WHERE observation_id IN (SELECT id FROM observations WHERE " + figureCondition(sql, term) + "))";
}

std::string termCondition(SearchSql &sql, SearchedKind kind, const SearchTerm &term)
{
    std::string condition = "(" + matches(sql, kind, term, false);
    if (term.kind == SearchTermKind::Number)
        condition += " OR " + numberCondition(sql, kind, term.number);
    if (term.date)
        condition += " OR " + dateCondition(sql, kind, *term.date);
    // What must not be there is asked of the row itself: its evidence speaks of other things as well.
    if (hasEvidence(kind, term) && !term.isExcluded)
        condition += " OR " + evidenceCondition(sql, kind, term);
    return condition + ")";
}

}  // namespace

std::string SearchSql::parameter(std::variant<std::string, double> value)
{
    const auto known = std::ranges::find(m_values, value);
    const auto place = known - m_values.begin();
    if (known == m_values.end())
        m_values.push_back(std::move(value));
    return "?" + std::to_string(place + 1);
}

void SearchSql::bindTo(SQLite::Statement &statement) const
{
    for (std::size_t place = 0; place < m_values.size(); ++place)
        std::visit([&](const auto &value) { statement.bind(static_cast<int>(place) + 1, value); }, m_values[place]);
}

std::string tableOf(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return "claims";
    case SearchedKind::Measures: return "measures";
    case SearchedKind::Figures: return "observations";
    case SearchedKind::Sources: return "sources";
    case SearchedKind::Gaps: return "gaps";
    }
    return {};
}

std::string matchExpression(const SearchTerm &term)
{
    const auto quoted = [](const QString &text) { return "\"" + QString(text).replace(u'"', u"\"\""_s).toStdString() + "\""; };
    if (term.kind == SearchTermKind::Phrase || term.kind == SearchTermKind::Date)
        return quoted(term.text);
    if (term.kind == SearchTermKind::Word)
        return quoted(term.text) + "*";
    // A number is found as it was typed, with commas and without.
    std::string expression = quoted(term.text) + "*";
    if (const double whole = std::round(term.number); whole == term.number && std::abs(whole) < 1e15) {
        const QString bare = QString::number(static_cast<qint64>(whole));
        QString grouped = bare;
        for (qsizetype place = grouped.size() - 3; place > 0; place -= 3)
            grouped.insert(place, u' ');
        for (const QString &spelling : {bare, grouped}) {
            if (spelling != term.text)
                expression += " OR " + quoted(spelling) + (spelling.size() > 3 ? "*" : "");
        }
    }
    return expression;
}

std::string figureCondition(SearchSql &sql, const SearchTerm &term)
{
    return termCondition(sql, SearchedKind::Figures, term);
}

std::string searchCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    std::string condition = "TRUE";
    for (const SearchTerm &term : query.terms)
        condition += (term.isExcluded ? " AND NOT " : " AND ") + termCondition(sql, kind, term);
    for (const SearchFilter &filter : query.filters)
        condition += (filter.isExcluded ? " AND NOT COALESCE((" : " AND COALESCE((") + filterCondition(sql, kind, filter) + "), FALSE)";
    return condition;
}

std::string foundInExpression(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    const auto numberOf = [](FoundIn foundIn) { return std::to_string(static_cast<int>(foundIn)); };
    std::string furthest;
    int terms = 0;
    for (const SearchTerm &term : query.terms) {
        if (term.isExcluded)
            continue;
        std::string where = "CASE";
        if (term.kind == SearchTermKind::Number)
            where += " WHEN " + numberCondition(sql, kind, term.number) + " THEN " + numberOf(FoundIn::OwnNumber);
        where += " WHEN " + matches(sql, kind, term, true) + (term.date ? " OR " + dateCondition(sql, kind, *term.date) : std::string()) + " THEN " + numberOf(FoundIn::OwnWords);
        if (hasEvidence(kind, term))
            where += " WHEN " + evidenceCondition(sql, kind, term) + " THEN " + numberOf(FoundIn::Evidence);
        where += " ELSE " + numberOf(FoundIn::Around) + " END";
        furthest += (furthest.empty() ? "" : ", ") + where;
        ++terms;
    }
    return terms == 0 ? numberOf(FoundIn::OwnWords) : terms == 1 ? furthest : "max(" + furthest + ")";
}

std::string stageOrder()
{
    // The codes are constants of the program, not text from outside.
    std::string sql = "CASE measures.stage";
    for (const Code<Stage> &entry : codeList<Stage>())
        sql += " WHEN '" + std::string(entry.text.latin1()) + "' THEN " + std::to_string(static_cast<int>(entry.value));
    return sql + " ELSE " + std::to_string(codeList<Stage>().size()) + " END";
}

std::string newestFirst(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return "rtrim(claims.stated_on, '~') DESC, claims.id";
    case SearchedKind::Measures: return stageOrder() + ", measures.id";
    case SearchedKind::Figures: return "rtrim(observations.period_end, '~') DESC, observations.id";
    case SearchedKind::Sources: return "rtrim(sources.published, '~') DESC, sources.id";
    case SearchedKind::Gaps: return "rtrim(gaps.searched_on, '~') DESC, gaps.id";
    }
    return {};
}

}  // namespace countercheck
