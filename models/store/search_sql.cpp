// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_sql.h"

#include "models/domain/code_lists.h"
#include "models/store/search_properties.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <map>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

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

/// Returns whether the full text of a kind holds the words of its evidence.
bool hasEvidenceText(SearchedKind kind, int version)
{
    return kind == SearchedKind::Claims && version > 1;
}

std::string matches(SearchSql &sql, SearchedKind kind, const std::string &expression, const std::optional<RowRange> &among = {})
{
    const std::string table = tableOf(kind);
    return table + ".row IN (SELECT rowid FROM " + table + "_search WHERE " + table + "_search MATCH " + sql.parameter(expression)
        + (among ? " AND rowid BETWEEN " + std::to_string(among->first) + " AND " + std::to_string(among->last) : std::string()) + ")";
}

/// A date is one word of the evidence.
std::string dateWord(const EdtfDate &date)
{
    return "\"d" + date.toString().remove(u'~').remove(u'-').toStdString() + "\"*";
}

/// Returns the full-text expression for a term in all words of a row. What must not be there is asked of the row itself: its evidence speaks
/// of other things as well.
std::string termExpression(WordList &words, int version, SearchedKind kind, const SearchTerm &term)
{
    const std::string expression = "(" + matchExpression(words, kind, term) + ")";
    if (!hasEvidenceText(kind, version))
        return expression;
    if (term.isExcluded)
        return "- evidence_text : " + expression;
    return term.date ? "(" + expression + " OR evidence_text : " + dateWord(*term.date) + ")" : expression;
}

/// A date is found where a row is dated with it, as precisely or more so.
std::string dateCondition(SearchSql &sql, SearchedKind kind, const EdtfDate &date)
{
    // A range, for which there are indexes.
    const std::string written = date.toString().remove(u'~').toStdString();
    const std::string first = sql.parameter(written);
    const std::string last = sql.parameter(written + "-99");
    const auto isDated = [&](const char *column) { return std::string("rtrim(") + column + ", '~') BETWEEN " + first + " AND " + last; };
    switch (kind) {
    case SearchedKind::Claims: return isDated("claims.stated_on");
    case SearchedKind::Measures: break; // see hasDate()
    case SearchedKind::Figures: return "(" + isDated("observations.period_end") + " OR " + isDated("observations.period_start") + " OR " + isDated("observations.published") + ")";
    case SearchedKind::Sources: return isDated("sources.published");
    case SearchedKind::Gaps: return "(" + isDated("gaps.period_end") + " OR " + isDated("gaps.searched_on") + ")";
    }
    return "FALSE";
}

/// Returns whether rows of a kind have a number of their own, and whether they have a date.
bool hasNumber(SearchedKind kind)
{
    return kind == SearchedKind::Claims || kind == SearchedKind::Figures;
}

bool hasDate(SearchedKind kind)
{
    return kind != SearchedKind::Measures;
}

std::string numberCondition(SearchSql &sql, SearchedKind kind, double number)
{
    const std::string value = sql.parameter(number);
    if (kind == SearchedKind::Claims)
        return "claims.value = " + value;
    return "(observations.value = " + value + " OR observations.lower = " + value + " OR observations.upper = " + value + ")";
}

/// Returns whether a number is a word of the full text of a claim's evidence. Others are compared as numbers.
bool isWordOfEvidence(double number)
{
    return number == std::round(number) && std::abs(number) < 1e15;
}

/// Returns whether rows of a kind are found by their figures as well, which the full text of their own words does not tell: claims by
/// those of their evidence, measures by their numbers.
bool asksFigures(SearchedKind kind, int version, const SearchTerm &term)
{
    if (hasEvidenceText(kind, version))
        return term.kind == SearchTermKind::Number && !isWordOfEvidence(term.number);
    return kind == SearchedKind::Claims || (kind == SearchedKind::Measures && term.kind == SearchTermKind::Number);
}

/// Returns the expression for a term in the words of the evidence.
std::string evidenceExpression(SearchSql &sql, SearchedKind kind, const SearchTerm &term)
{
    return "evidence_text : (" + matchExpression(sql.words(), kind, term) + (term.date ? " OR " + dateWord(*term.date) : std::string()) + ")";
}

std::string termCondition(SearchSql &sql, SearchedKind kind, const SearchTerm &term, const std::string &deciding);

std::string evidenceCondition(SearchSql &sql, SearchedKind kind, const SearchTerm &term)
{
    if (kind == SearchedKind::Measures)
        return "measures.id IN (SELECT measure_id FROM observations WHERE " + numberCondition(sql, SearchedKind::Figures, term.number) + ")";
    return "claims.id IN (SELECT claim_id FROM evidence WHERE observation_id IN (SELECT id FROM observations WHERE " + termCondition(sql, SearchedKind::Figures, term, {}) + "))";
}

/// Who says a claim is as near to it as its words.
std::string saidByCondition(SearchSql &sql, const SearchTerm &term)
{
    QString plain = term.text;
    for (const QChar sign : {u'\\', u'%', u'_'})
        plain.replace(sign, QString(u'\\') + sign);
    return "claims.claimant_id IN (SELECT id FROM organisations WHERE ' ' || name LIKE " + sql.parameter(("% " + plain.toStdString()) + "%") + " ESCAPE '\\')";
}

/// Returns whether the full text alone decides whether a row is found by a term.
bool isDecidedByText(SearchedKind kind, int version, const SearchTerm &term)
{
    return !(term.kind == SearchTermKind::Number && hasNumber(kind)) && !(term.date && hasDate(kind)) && (term.isExcluded || !asksFigures(kind, version, term));
}

/// Returns the expression for all terms of a query that the full text decides; empty if there are none. Full text that is asked for them
/// as well is read only where they are found: a common word beside a rare one costs no more than the rare one.
std::string decidingExpression(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    SearchQuery decided;
    std::ranges::copy_if(query.terms, std::back_inserter(decided.terms), [&](const SearchTerm &term) { return isDecidedByText(kind, sql.version(), term); });
    return fullTextExpression(sql.words(), sql.version(), kind, decided).value_or(std::string());
}

/// Returns an expression that asks for another one as well, if there is one.
std::string bothOf(const std::string &expression, const std::string &other)
{
    return other.empty() ? expression : "(" + expression + ") AND " + other;
}

/// `deciding`: the expression for other terms that must be there, too.
std::string termCondition(SearchSql &sql, SearchedKind kind, const SearchTerm &term, const std::string &deciding)
{
    std::string condition = "(" + matches(sql, kind, bothOf(termExpression(sql.words(), sql.version(), kind, term), deciding));
    // A condition that never holds would keep SQLite from using its indexes for the others.
    if (term.kind == SearchTermKind::Number && hasNumber(kind))
        condition += " OR " + numberCondition(sql, kind, term.number);
    if (term.date && hasDate(kind))
        condition += " OR " + dateCondition(sql, kind, *term.date);
    if (asksFigures(kind, sql.version(), term) && !term.isExcluded)
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

std::string matchExpression(WordList &words, SearchedKind kind, const SearchTerm &term)
{
    const auto quoted = [](const QString &text) { return "\"" + QString(text).replace(u'"', u"\"\""_s).toStdString() + "\""; };
    if (term.kind == SearchTermKind::Phrase || term.kind == SearchTermKind::Date)
        return quoted(term.text);
    if (term.kind == SearchTermKind::Word) {
        const std::string letters = term.text.toLower().toStdString();
        const bool isPlain = std::ranges::all_of(letters, [](unsigned char character) { return character < 0x80 && std::isalnum(character); });
        const auto *all = isPlain && letters.size() > WordList::longestIndexed ? &words.beginningWith(kind, letters) : nullptr;
        if (!all || !*all || (*all)->empty())
            return quoted(term.text) + "*";
        std::string any;
        for (const std::string &word : **all)
            any += (any.empty() ? "\"" : " OR \"") + word + "\"";
        return "(" + any + ")";
    }
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

std::string rowExpression(SearchSql &sql, SearchedKind kind, const SearchTerm &term)
{
    const std::string expression = "(" + matchExpression(sql.words(), kind, term) + ")";
    return hasEvidenceText(kind, sql.version()) ? "- evidence_text : " + expression : expression;
}

std::string figureIsFound(SearchSql &sql, const SearchTerm &term)
{
    std::string condition = "(EXISTS (SELECT 1 FROM observations_search WHERE observations_search MATCH " + sql.parameter(matchExpression(sql.words(), SearchedKind::Figures, term))
        + " AND observations_search.rowid = observations.row)";
    if (term.kind == SearchTermKind::Number)
        condition += " OR " + numberCondition(sql, SearchedKind::Figures, term.number);
    if (term.date)
        condition += " OR " + dateCondition(sql, SearchedKind::Figures, *term.date);
    return condition + ")";
}

bool isDecidedByText(SearchedKind kind, int version, const SearchQuery &query)
{
    return std::ranges::all_of(query.terms, [&](const SearchTerm &term) { return isDecidedByText(kind, version, term); });
}

std::string searchCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    const std::string deciding = decidingExpression(sql, kind, query);
    std::string condition = deciding.empty() ? "TRUE" : matches(sql, kind, deciding);
    for (const SearchTerm &term : query.terms) {
        if (deciding.empty() || !isDecidedByText(kind, sql.version(), term))
            // What is not known, as the number of a claim without one, is not what must not be there.
            condition += term.isExcluded ? " AND NOT COALESCE(" + termCondition(sql, kind, term, deciding) + ", FALSE)" : " AND " + termCondition(sql, kind, term, deciding);
    }
    return condition + " AND " + filtersCondition(sql, kind, query);
}

std::optional<std::string> fullTextExpression(WordList &words, int version, SearchedKind kind, const SearchQuery &query)
{
    std::string wanted;
    std::string excluded;
    for (const SearchTerm &term : query.terms) {
        const std::string expression = "(" + termExpression(words, version, kind, term) + ")";
        if (term.isExcluded)
            excluded += " NOT " + expression;
        else
            wanted += (wanted.empty() ? "" : " AND ") + expression;
    }
    return wanted.empty() ? std::nullopt : std::optional("(" + wanted + ")" + excluded);
}

std::string filtersCondition(SearchSql &sql, SearchedKind kind, const SearchQuery &query)
{
    std::string condition = "TRUE";
    // Of several filters on one property any may hold.
    std::map<SearchProperty, std::string> wanted;
    if (kind == SearchedKind::Claims && std::ranges::any_of(query.filters, isOfReview))
        // The plus keeps SQLite from trying each id of a review with each row that the full text finds.
        condition += std::string(" AND ") + (query.terms.empty() ? "" : "+") + "claims.id IN (SELECT claim_id FROM assessments WHERE " + reviewCondition(sql, query) + ")";
    for (const SearchFilter &filter : query.filters) {
        if (kind == SearchedKind::Claims && isOfReview(filter))
            continue;
        const std::string one = "COALESCE((" + filterCondition(sql, kind, filter) + "), FALSE)";
        if (filter.isExcluded)
            condition += " AND NOT " + one;
        else if (std::string &any = wanted[filter.field]; any.empty())
            any = one;
        else
            any += " OR " + one;
    }
    for (const auto &[property, any] : wanted)
        condition += " AND (" + any + ")";
    return condition;
}

std::string foundInExpression(SearchSql &sql, SearchedKind kind, const SearchQuery &query, const std::optional<RowRange> &among)
{
    const auto numberOf = [](FoundIn foundIn) { return std::to_string(static_cast<int>(foundIn)); };
    const std::string deciding = decidingExpression(sql, kind, query);
    std::string furthest;
    int terms = 0;
    for (const SearchTerm &term : query.terms) {
        if (term.isExcluded)
            continue;
        std::string where = "CASE";
        if (term.kind == SearchTermKind::Number && hasNumber(kind))
            where += " WHEN " + numberCondition(sql, kind, term.number) + " THEN " + numberOf(FoundIn::OwnNumber);
        if (kind == SearchedKind::Claims && (term.kind == SearchTermKind::Word || term.kind == SearchTermKind::Phrase))
            where += " WHEN " + saidByCondition(sql, term) + " THEN " + numberOf(FoundIn::OwnWords);
        where += " WHEN " + matches(sql, kind, bothOf(ownColumns(kind, sql.version()) + " : (" + matchExpression(sql.words(), kind, term) + ")", deciding), among) + (term.date && hasDate(kind) ? " OR " + dateCondition(sql, kind, *term.date) : std::string()) + " THEN " + numberOf(FoundIn::OwnWords);
        if (hasEvidenceText(kind, sql.version()))
            where += " WHEN " + matches(sql, kind, bothOf(evidenceExpression(sql, kind, term), deciding), among) + " THEN " + numberOf(FoundIn::Evidence);
        if (asksFigures(kind, sql.version(), term) && !among)
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
