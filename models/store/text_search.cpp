// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/text_search.h"

#include <SQLiteCpp/Statement.h>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maximumWords = 16;

template <class Condition>
bool hasCharacter(const QString &word, Condition condition)
{
    return std::ranges::any_of(word.toUcs4(), condition);
}

/// Returns whether a character is a letter or digit of any script.
bool isSearchable(const QString &word)
{
    return hasCharacter(word, [](char32_t character) { return QChar::isLetterOrNumber(character); });
}

bool hasPicture(const QString &word)
{
    return hasCharacter(word, [](char32_t character) { return QChar::category(character) == QChar::Symbol_Other; });
}

std::string prefixOf(QString word)
{
    return "\"" + word.replace(u'"', u"\"\""_s).toStdString() + "\"*";
}

/// Returns a whole number without its commas, or with them; empty for anything else. Sources print 62,000, readers type
/// 62000.
QString otherSpelling(const QString &word)
{
    static const QRegularExpression number(u"^[^\\p{L}\\p{N}]*(?:([1-9][0-9]{3,14})|([1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}))[^\\p{L}\\p{N}]*$"_s);
    const QRegularExpressionMatch match = number.match(word);
    if (!match.hasMatch())
        return QString();
    if (QString grouped = match.captured(2); !grouped.isEmpty())
        return grouped.remove(u',');
    QString bare = match.captured(1);
    for (qsizetype place = bare.size() - 3; place > 0; place -= 3)
        bare.insert(place, u',');
    return bare;
}

}  // namespace

std::vector<std::string> searchExpressions(const QString &text)
{
    std::vector<std::string> expressions;
    QString plain = text;
    plain.replace(QChar(u'\0'), u' '); // SQLite would end the expression there
    const QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!isSearchable(word))
            continue;
        const QString other = otherSpelling(word);
        expressions.push_back(other.isEmpty() ? prefixOf(word) : prefixOf(word) + " OR " + prefixOf(other));
        if (static_cast<qsizetype>(expressions.size()) == maximumWords)
            break;
    }
    // A phrase without a word matches no row: searching for a picture must not find everything.
    if (const auto picture = std::ranges::find_if(words, hasPicture); expressions.empty() && picture != words.end())
        expressions.push_back(prefixOf(*picture));
    return expressions;
}

std::string textCondition(QLatin1StringView table, std::size_t words)
{
    const std::string name = table.latin1();
    std::string sql;
    for (std::size_t word = 0; word < words; ++word) {
        const std::string parameter = "?" + std::to_string(word + 1);
        // A list of claims is searched by their own words, not by those of their evidence.
        const std::string expression = table == "claims"_L1 ? "'- evidence_text : (' || " + parameter + " || ')'" : parameter;
        sql += " AND " + name + ".row IN (SELECT rowid FROM " + name + "_search WHERE " + name + "_search MATCH " + expression + ")";
    }
    return sql;
}

void bindWords(SQLite::Statement &statement, const std::vector<std::string> &expressions)
{
    for (std::size_t word = 0; word < expressions.size(); ++word)
        statement.bind(static_cast<int>(word) + 1, expressions[word]);
}

std::string jsonOf(std::span<const qint64> rows)
{
    std::string json = "[";
    for (const qint64 row : rows)
        json += (json.size() > 1 ? "," : "") + std::to_string(row);
    return json + "]";
}

}  // namespace countercheck
