// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/text_search.h"

#include <SQLiteCpp/Statement.h>

#include <QStringList>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maximumWords = 16;

}  // namespace

std::vector<std::string> searchExpressions(const QString &text)
{
    std::vector<std::string> expressions;
    QString plain = text;
    plain.replace(QChar(u'\0'), u' '); // SQLite would end the expression there
    for (QString word : plain.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (std::ranges::none_of(word, [](QChar character) { return character.isLetterOrNumber(); }))
            continue;
        expressions.push_back("\"" + word.replace(u'"', u"\"\""_s).toStdString() + "\"*");
        if (static_cast<qsizetype>(expressions.size()) == maximumWords)
            break;
    }
    return expressions;
}

std::string textCondition(QLatin1StringView table, QLatin1StringView organisationColumn, std::size_t words)
{
    const std::string name = table.latin1();
    std::string sql;
    for (std::size_t word = 0; word < words; ++word) {
        const std::string parameter = "?" + std::to_string(word + 1);
        sql += " AND (" + name + ".row IN (SELECT rowid FROM " + name + "_search WHERE " + name + "_search MATCH " + parameter + ")"
               " OR " + name + "." + organisationColumn.latin1() + " IN (SELECT organisations.id FROM organisations_search"
               " JOIN organisations ON organisations.row = organisations_search.rowid"
               " WHERE organisations_search MATCH " + parameter + "))";
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
