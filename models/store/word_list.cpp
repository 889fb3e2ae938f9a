// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/word_list.h"

#include "models/store/connection.h"
#include "models/store/search_sql.h"

#include <SQLiteCpp/Statement.h>

namespace countercheck {

std::optional<std::vector<std::string>> WordList::beginningWith(SearchedKind kind, const std::string &letters)
{
    // No character is behind U+10FFFF.
    SQLite::Statement statement(m_connection.database, "SELECT word FROM search_words WHERE searched = ?1 AND word >= ?2 AND word < ?2 || char(1114111) ORDER BY word LIMIT ?3");
    statement.bind(1, tableOf(kind) + "_search");
    statement.bind(2, letters);
    statement.bind(3, static_cast<int>(most) + 1);
    std::vector<std::string> words;
    while (statement.executeStep())
        words.push_back(statement.getColumn(0).getString());
    return words.size() > most ? std::nullopt : std::optional(std::move(words));
}

std::vector<WordList::Word> WordList::ofLength(SearchedKind kind, qsizetype least, qsizetype greatest)
{
    SQLite::Statement statement(m_connection.database, "SELECT word, rows FROM search_words WHERE searched = ?1 AND length(word) BETWEEN ?2 AND ?3");
    statement.bind(1, tableOf(kind) + "_search");
    statement.bind(2, static_cast<int64_t>(least));
    statement.bind(3, static_cast<int64_t>(greatest));
    std::vector<Word> words;
    while (statement.executeStep())
        words.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getInt64()});
    return words;
}

}  // namespace countercheck
