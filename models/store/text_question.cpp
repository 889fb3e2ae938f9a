// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/text_question.h"

#include "models/store/exact_words.h"
#include "models/store/library_sql.h"
#include "models/store/search_sql.h"

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <iterator>
#include <span>
#include <string_view>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

// What a column of the full text is, and what a phrase of an expression belongs to, as letters of a plan.
constexpr char ownColumn = 'o';
constexpr char exactColumn = 'x';
constexpr char evidenceColumn = 'e';
constexpr char aroundColumn = 'a';
constexpr char endOfColumns = '|';
constexpr char firstTerm = 'A';
constexpr char notWanted = '-';
// A value of found_in() is FoundIn and, in the last three digits, the column and one.
constexpr int columnsAtMost = 1000;
static_assert(mostSearchTerms < 'Z' - 'A');

/// Returns the columns that are a row's own words; the others stand around it.
std::span<const std::string_view> ownColumns(SearchedKind kind)
{
    static constexpr std::string_view claims[] = {"statement", "finding", "value_text", "topic", "said_by"};
    static constexpr std::string_view measures[] = {"name", "short_name", "definition"};
    static constexpr std::string_view figures[] = {"value_text", "area", "excerpt"};
    static constexpr std::string_view sources[] = {"title", "authors"};
    static constexpr std::string_view gaps[] = {"question"};
    switch (kind) {
    case SearchedKind::Claims: return claims;
    case SearchedKind::Measures: return measures;
    case SearchedKind::Figures: return figures;
    case SearchedKind::Sources: return sources;
    case SearchedKind::Gaps: return gaps;
    }
    return {};
}

std::string columnsOfPlan(SearchedKind kind)
{
    std::string letters;
    for (const std::string &column : searchedColumns(QLatin1StringView(tableOf(kind).c_str())))
        letters += column == "exact_words" ? exactColumn : column == "evidence_text" ? evidenceColumn : std::ranges::count(ownColumns(kind), column) > 0 ? ownColumn : aroundColumn;
    return letters;
}

std::string quoted(const QString &text)
{
    return "\"" + QString(text).replace(u'"', u"\"\""_s).toStdString() + "\"";
}

/// An expression for a term is any of some phrases.
struct AnyOf {
    std::vector<std::string> phrases;
    bool isInNoRow = false; ///< the list of words tells that no row holds it
};

bool isPlain(const std::string &letters)
{
    return !letters.empty() && std::ranges::all_of(letters, [](unsigned char character) { return character < 0x80 && std::isalnum(character); });
}

/// Adds the words that begin as typed; returns false if no row holds one.
bool addBeginning(AnyOf &any, WordList &words, SearchedKind kind, const QString &text)
{
    const std::string letters = text.toLower().toStdString();
    const std::optional<std::vector<std::string>> known = isPlain(letters) ? words.beginningWith(kind, letters) : std::nullopt;
    if (known && known->empty())
        return false;
    if (!known || letters.size() <= WordList::longestIndexed)
        any.phrases.push_back(quoted(text) + "*");
    else
        std::ranges::transform(*known, std::back_inserter(any.phrases), [](const std::string &word) { return '"' + word + '"'; });
    return true;
}

/// Adds how newspapers write a whole number of thousands or millions: "62K", "62 thousand".
void addRoundWritings(AnyOf &any, const QString &bare, const QString &typed)
{
    const auto add = [&](qsizetype zeros, const char *letter, const char *word) {
        const QString count = bare.chopped(zeros);
        if (!bare.endsWith(QString(zeros, u'0')) || count.isEmpty() || count == u"-"_s)
            return;
        if (typed.compare(count + QLatin1StringView(letter), Qt::CaseInsensitive) != 0)
            any.phrases.push_back(quoted(count + QLatin1StringView(letter)));
        any.phrases.push_back(quoted(count + u' ' + QLatin1StringView(word)));
    };
    if (bare.size() < 4)
        return;
    add(3, "k", "thousand");
    add(6, "m", "million");
}

AnyOf phrasesOf(WordList &words, SearchedKind kind, const SearchTerm &term)
{
    AnyOf any;
    switch (term.kind) {
    case SearchTermKind::Word:
        any.isInNoRow = !addBeginning(any, words, kind, term.text);
        if (any.isInNoRow)
            any.phrases.push_back(quoted(term.text));
        break;
    case SearchTermKind::Phrase:
    case SearchTermKind::Date: any.phrases.push_back(quoted(term.text)); break;
    case SearchTermKind::Number:
        // A number is found as it was typed, with commas and without, and in short.
        addBeginning(any, words, kind, term.text);
        if (const double whole = std::round(term.number); whole == term.number && std::abs(whole) < 1e15) {
            const QString bare = QString::number(static_cast<qint64>(whole));
            QString grouped = bare;
            for (qsizetype place = grouped.size() - 3; place > 0; place -= 3)
                grouped.insert(place, u' ');
            if (bare != term.text)
                addBeginning(any, words, kind, bare);
            if (grouped != term.text && grouped != bare)
                any.phrases.push_back(quoted(grouped) + "*");
            addRoundWritings(any, bare, term.text);
        }
        any.phrases.push_back('"' + exactWord(term.number) + '"');
        break;
    }
    if (term.date)
        any.phrases.push_back('"' + exactWord(*term.date) + '"');
    return any;
}

std::string joined(SearchedKind kind, const SearchTerm &term, const AnyOf &any)
{
    std::string expression;
    for (const std::string &phrase : any.phrases)
        expression += (expression.empty() ? "" : " OR ") + phrase;
    expression = "(" + expression + ")";
    return term.isExcluded && kind == SearchedKind::Claims ? "(- evidence_text : " + expression + ")" : expression;
}

/// SQL: found_in(FULL TEXT, PLAN), see textPlace().
void foundIn(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int argumentCount, sqlite3_value **arguments)
{
    const auto *text = argumentCount == 1 ? reinterpret_cast<const char *>(sqlite3_value_text(arguments[0])) : nullptr;
    const std::string_view plan = text ? text : "";
    const std::size_t end = std::min(plan.find(endOfColumns), plan.size());
    const std::string_view columnKinds = plan.substr(0, end);
    const std::string_view phraseTerms = end < plan.size() ? plan.substr(end + 1) : std::string_view();
    constexpr int nowhere = static_cast<int>(FoundIn::Around) + 1;
    std::array<int, mostSearchTerms> nearest; // of each term
    nearest.fill(nowhere);
    int columnInWords = -1;
    int nearestColumn = nowhere;
    const int count = std::min(api->xPhraseCount(row), static_cast<int>(phraseTerms.size()));
    for (int phrase = 0; phrase < count; ++phrase) {
        const char letter = phraseTerms[static_cast<std::size_t>(phrase)];
        if (letter == notWanted)
            continue;
        // A small letter is the exact word of a number, which no text holds.
        const bool isNumber = std::islower(static_cast<unsigned char>(letter)) != 0;
        const auto term = static_cast<std::size_t>(std::toupper(static_cast<unsigned char>(letter)) - firstTerm);
        Fts5PhraseIter at;
        int column = -1;
        int offset = 0;
        if (term >= nearest.size() || api->xPhraseFirst(row, phrase, &at, &column, &offset) != SQLITE_OK)
            continue;
        for (int before = -1; column >= 0; api->xPhraseNext(row, &at, &column, &offset)) {
            if (column == before || static_cast<std::size_t>(column) >= columnKinds.size())
                continue;
            before = column;
            const char is = columnKinds[static_cast<std::size_t>(column)];
            const FoundIn in = is == exactColumn ? (isNumber ? FoundIn::OwnNumber : FoundIn::OwnWords) : is == evidenceColumn ? FoundIn::Evidence : is == ownColumn ? FoundIn::OwnWords : FoundIn::Around;
            nearest[term] = std::min(nearest[term], static_cast<int>(in));
            if ((is == ownColumn || is == aroundColumn) && static_cast<int>(in) < nearestColumn) {
                nearestColumn = static_cast<int>(in);
                columnInWords = column;
            }
        }
    }
    int furthest = static_cast<int>(FoundIn::OwnNumber);
    bool isAny = false;
    for (const int in : nearest) {
        if (in == nowhere)
            continue;
        furthest = std::max(furthest, in);
        isAny = true;
    }
    if (!isAny)
        furthest = static_cast<int>(FoundIn::Around);
    sqlite3_result_int(result, furthest * columnsAtMost + columnInWords + 1);
}

}  // namespace

std::string termExpression(WordList &words, SearchedKind kind, const SearchTerm &term)
{
    return joined(kind, term, phrasesOf(words, kind, term));
}

std::optional<TextQuestion> textQuestion(WordList &words, SearchedKind kind, const SearchQuery &query)
{
    TextQuestion question;
    std::string excluded;
    std::string excludedPlan;
    question.plan = columnsOfPlan(kind) + endOfColumns;
    char letter = firstTerm;
    for (const SearchTerm &term : query.terms) {
        const AnyOf any = phrasesOf(words, kind, term);
        if (term.isExcluded) {
            excluded += " NOT " + joined(kind, term, any);
            excludedPlan.append(any.phrases.size(), notWanted);
            continue;
        }
        question.expression += (question.expression.empty() ? "" : " AND ") + joined(kind, term, any);
        question.findsNothing = question.findsNothing || any.isInNoRow;
        question.plan.append(any.phrases.size(), letter);
        if (term.kind == SearchTermKind::Number)
            question.plan.back() = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        ++letter;
    }
    if (question.expression.empty())
        return std::nullopt;
    question.expression = "(" + question.expression + ")" + excluded;
    question.plan += excludedPlan;
    return question;
}

TextPlace textPlace(qint64 value)
{
    return {static_cast<FoundIn>(value / columnsAtMost), static_cast<int>(value % columnsAtMost) - 1};
}

void addFoundIn(sqlite3 *connection)
{
    // As the documentation of FTS5 has it: "Custom Auxiliary Functions".
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!api || api->xCreateFunction(api, "found_in", nullptr, foundIn, nullptr) != SQLITE_OK)
        throw SQLite::Exception("this SQLite has no full text of version 5");
}

}  // namespace countercheck
